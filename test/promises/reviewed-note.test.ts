import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { settingsOf } from '../../src/core/check/evaluate.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { whole } from '../../src/core/picture/view.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { addDays } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { exactly } from '../../src/core/time/span.ts';
import { entryId } from '../builders/terse.ts';

describe.each(shippedCases().map((shipped) => ({ name: shipped.name, shipped })))(
  'a note in $name that a genogram was gone through',
  ({ shipped }) => {
    it('is no sighting, answer or news to any check', () => {
      const { directory, entries, ...given } = openCase(shipped);
      const on = addDays(shipped.scope.latest, -1);
      const last = entries.at(-1);
      if (last === undefined) throw new Error('a case without entries');
      const note: Entry = {
        ...last,
        id: entryId('gone-through'),
        kind: 'note',
        when: exactly(on),
        recorded: endOf(on),
        recordedAs: exactly(on),
        landed: endOf(on),
        order: last.order + 1,
        about: shipped.children,
        present: [],
        themes: [],
        claims: [],
        text: 'Not right: a new partner who drinks and was seen with the child is missing. Plan closed.',
        facts: { reviewed: 'genogram' },
      };
      const found = (all: readonly Entry[]) => {
        const ledger = openLedger(all, { ...given, directory });
        return shipped.children.flatMap((child) =>
          catalogue.map(
            (check) =>
              check.evaluate(picture(ledger, { child, vantage: whole, instant: endOf(shipped.scope.latest) }), settingsOf(check, {}))
                .concerns,
          ),
        );
      };
      expect(JSON.stringify(found([...entries, note]))).toBe(JSON.stringify(found(entries)));
    });
  },
);
