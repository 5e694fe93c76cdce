import fc from 'fast-check';
import { type Day, dayOf, dayOfNumber } from '../../src/core/time/day.ts';
import { type Instant, instantOfNumber } from '../../src/core/time/instant.ts';
import { between, type Span } from '../../src/core/time/span.ts';

/** Any day from 1930 to 2060. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: dayOf(1930, 1, 1), max: dayOf(2060, 12, 31) }).map(dayOfNumber);

/** Any instant from 1930 to 2060, most of them near a change of the clocks. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: dayOf(1930, 1, 1), max: dayOf(2060, 12, 31) }),
    fc
      .tuple(fc.integer({ min: 1980, max: 2037 }), fc.constantFrom(3, 10), fc.integer({ min: 24, max: 31 }))
      .map((parts) => dayOf(...parts)),
  )
  .chain((days) => fc.integer({ min: 0, max: 86_399_999 }).map((inDay) => instantOfNumber(days * 86_400_000 + inDay)));

/** Any span of up to a few years, some of them open. */
export const anySpan: fc.Arbitrary<Span> = fc
  .tuple(
    anyDay,
    fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(Infinity)),
    fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(-Infinity)),
  )
  .map(([first, length, opening]) => between(dayOfNumber(first + opening), dayOfNumber(first + length)));
