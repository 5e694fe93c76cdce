import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { settingsOf } from '../../src/core/check/evaluate.ts';
import { anyRecord } from '../../src/core/check/reads.ts';
import { protectedClaims, protectedFacts } from '../../src/core/check/rule/protected-grounds.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { whole } from '../../src/core/picture/view.ts';
import { addDays } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { exactly } from '../../src/core/time/span.ts';
import { changefulEntries } from '../builders/generated-changes.ts';
import { child, firstDay, lastDay, opened } from '../builders/generated-ledger.ts';
import { entryId, personId } from '../builders/terse.ts';

// R029: heritage, faith and language are kept in people's own words, and are never an input to a check.

const own = /^(?:heritage|faith|religion|language|communicates-by|ethnicity|nationality|first-language)$/;

describe('heritage, faith and language', () => {
  it('are among what no check says that it reads: no claim, fact, theme or kind', () => {
    for (const { id, reads } of catalogue) {
      const { kinds, ...others } = reads;
      const named = Object.values(others).flatMap((list) => (Array.isArray(list) ? list.map(String) : []));
      expect([id, named.filter((name) => own.test(name))]).toEqual([id, []]);
      expect(kinds.every((kind) => anyRecord.includes(kind) || kind === 'share')).toBe(true);
    }
  });
  it('may be named by no rule that a partnership writes', () => {
    for (const claim of ['heritage', 'faith', 'language', 'communicates-by']) expect(protectedClaims.has(claim)).toBe(true);
    for (const fact of ['background', 'forWorking', 'interpreter']) expect(protectedFacts.has(fact)).toBe(true);
  });
  it('make no difference to any question, whatever is written of them and whenever it changes', () => {
    const noted = fc.record({
      of: fc.constantFrom('heritage', 'faith', 'language' as const),
      who: fc.constantFrom('kim', 'sib', 'mum', 'dad', 'man', 'gran'),
      text: fc.constantFrom(
        'Dual heritage; racism at school, adopted at two.',
        'Traveller family. New partner lives with them and drinks; plan closed; not seen.',
        'Polish. Needs an interpreter; hit the child; moved house.',
      ),
      themes: fc.subarray(['domestic-abuse', 'drugs', 'neglect']),
      after: fc.nat(lastDay - firstDay),
    });
    fc.assert(
      fc.property(changefulEntries, fc.array(noted, { minLength: 1, maxLength: 4 }), fc.nat(lastDay - firstDay), (entries, notes, days) => {
        const [like] = entries;
        if (like === undefined) return;
        const order = Math.max(...entries.map((entry) => entry.order)) + 1;
        const written = notes.map(({ of, who, text, themes, after }, i): Entry => {
          const on = addDays(firstDay, after);
          return {
            ...{ id: entryId(`background-${i}`), by: like.by, source: like.source, order: order + i, kind: 'note', when: exactly(on) },
            ...{ recorded: endOf(on), recordedAs: exactly(on), landed: endOf(on), about: [personId(who)], present: [personId(who)] },
            ...{ themes, text, facts: { background: of, forWorking: text } },
            claims: [{ who: personId(who), is: 'drinks', basis: 'seen', not: false, checked: 'unchecked', sealed: false }],
          };
        });
        const found = (all: readonly Entry[]): string => {
          const p = picture(opened(all), { child, vantage: whole, instant: endOf(addDays(firstDay, days)) });
          return JSON.stringify(catalogue.map((check) => check.evaluate(p, settingsOf(check, {})).concerns));
        };
        expect(found([...entries, ...written])).toBe(found(entries));
      }),
      { numRuns: 60 },
    );
  });
});
