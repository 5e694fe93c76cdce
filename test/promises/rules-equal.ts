import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnyCheck } from '../../src/core/check/check.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import type { Ledger } from '../../src/core/ledger/ledger.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { formatDay } from '../../src/core/time/day.ts';
import { endOf, type Instant } from '../../src/core/time/instant.ts';
import { child, directory, generatedScenes, lastDay, opened } from '../builders/generated-ledger.ts';
import { ruled } from '../builders/ruled.ts';
import { referenceChecks } from '../reference-checks/reference-checks.ts';

/** Everything that a check asks in a walk through a ledger: each question with its days, words, people, evidence and who is asked. */
export const askedBy = (
  check: AnyCheck,
  ledger: Ledger,
  children: readonly PersonId[],
  until: Instant,
  vantage: Vantage,
): readonly { readonly key: string }[] =>
  replay(ledger, { children, checks: [check], until, vantage })
    .map((one) => ({
      key: one.key,
      standing: one.standing.map(({ from, until: to }) => `${formatDay(from)} ${to === undefined ? 'open' : formatDay(to)}`),
      question: one.question,
      about: one.about,
      evidence: one.evidence.map(({ entry, from }) => `${entry} ${formatDay(from)}`),
      ask: one.ask.map(({ agency, role, as, from }) => `${agency} ${role} ${as} ${formatDay(from)}`),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

const ledgers = fc.tuple(generatedScenes, fc.constantFrom(...directory.agencies.keys()));

/** Each check that became a rule asks the same as it did in TypeScript, over so many generated ledgers, in which it asks so often at least. */
export function itAsksTheSame(runs: number, atLeast: number): void {
  // One list for all checks: what is drawn is the same on every run, so that how often each asks is too.
  const drawn = fc.sample(ledgers, { numRuns: runs, seed: 20_240_301 });

  it.each(referenceChecks.map((reference) => [reference.id, reference] as const))('%s', (id, reference) => {
    let asked = 0;
    for (const [entries, agency] of drawn)
      for (const vantage of [whole, asAgency(agency)]) asked += sameIn(reference, ruled(id), entries, vantage);
    expect(asked).toBeGreaterThanOrEqual(atLeast);
  });
}

function sameIn(reference: AnyCheck, rule: AnyCheck, entries: readonly Entry[], vantage: Vantage): number {
  const ledger = opened(entries);
  const expected = askedBy(reference, ledger, [child], endOf(lastDay), vantage);
  expect(askedBy(rule, ledger, [child], endOf(lastDay), vantage)).toEqual(expected);
  return expected.length;
}
