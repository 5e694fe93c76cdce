import fc from 'fast-check';
import { expect } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { settingsOf } from '../../src/core/check/evaluate.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import { type Picture, picture } from '../../src/core/picture/picture.ts';
import { whole } from '../../src/core/picture/view.ts';
import { addDays } from '../../src/core/time/day.ts';
import { startOf } from '../../src/core/time/instant.ts';
import { child, firstDay, lastDay, opened } from '../builders/generated-ledger.ts';
import { declaredOnly } from './declared-only.ts';

/** The checks that find something else in a picture once what they do not say that they read is taken away. */
export const untrueIn = (p: Picture): readonly string[] =>
  catalogue
    .filter((check) => {
      const settings = settingsOf(check, {});
      const [whole, declared] = [check.evaluate(p, settings), check.evaluate(declaredOnly(p, check), settings)];
      return JSON.stringify(whole.concerns) !== JSON.stringify(declared.concerns);
    })
    .map(({ id }) => id);

/** Every check reads no more than it says, on any day, of so many families that are generated. */
export function readNoMoreThanTheySay(families: fc.Arbitrary<readonly Entry[]>, runs: number): void {
  fc.assert(
    fc.property(families, fc.integer({ min: 0, max: lastDay - firstDay }), (entries, days) => {
      const instant = startOf(addDays(firstDay, days));
      expect(untrueIn(picture(opened(entries), { child, vantage: whole, instant }))).toEqual([]);
    }),
    { numRuns: runs },
  );
}
