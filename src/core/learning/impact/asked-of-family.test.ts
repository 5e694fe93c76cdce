import { describe, expect, it } from 'vitest';
import { day, story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId, personId } from '../../../../test/builders/terse.ts';
import { requestUnanswered } from '../../checks/request-unanswered/check.ts';
import { isKind } from '../../entry/entry.ts';
import type { FullQuestion } from '../../prompt/prompts-on.ts';
import { formatDay } from '../../time/day.ts';
import type { Asked } from './asked.ts';
import { askedOfFamily } from './asked-of-family.ts';

const question = (
  anchor: string,
  days: readonly (readonly [from: string, until?: string])[],
  asked = days[0]?.[0] ?? '',
): FullQuestion => ({
  key: `request-unanswered/${anchor}`,
  check: requestUnanswered as FullQuestion['check'],
  question: '',
  raised: day(asked),
  act: undefined,
  standing: days.map(([from, until]) => ({ from: day(from), until: until === undefined ? undefined : day(until) })),
  evidence: [{ entry: entryId(`e-${anchor}`), from: day(asked) }],
  ask: [{ agency: agencyId('gp'), role: 'worker', as: 'holder', from: day(asked) }],
  about: [personId('kim')],
  aboutFrom: new Map(),
});

const told = story({ agencies: { gp: 'gp', csc: 'social-care' }, people: ['kim'] });
/** What was asked of a family by a day, given answers: `[day, whose question, by whom, outcome]`. */
function asked(
  questions: readonly FullQuestion[],
  on: string,
  ...answers: readonly (readonly [string, string, string, string])[]
): readonly Asked[] {
  const ledger = answers
    .reduce(
      (all, [when, anchor, by, outcome]) =>
        all.entry({ kind: 'answer', by, when, about: ['kim'], facts: { prompt: `request-unanswered/${anchor}`, outcome } }),
      told,
    )
    .ledger();
  const { calendar, reckoning } = ledger;
  return askedOfFamily(questions, { family: 'kim', answers: ledger.entries.filter(isKind('answer')), calendar, reckoning, on: day(on) });
}
const said = (all: readonly Asked[]): readonly string[] =>
  all.map(
    ({ on, answered, ended, again }) =>
      `${formatDay(on)}${answered === undefined ? '' : ` answered ${formatDay(answered.on)}${answered.done ? ' done' : ''} in ${answered.workingDays}`}${ended === undefined ? '' : ` ended ${formatDay(ended)}`}${again ? ' again' : ''}`,
  );

describe('what was asked about a family', () => {
  it('counts once for each time that the records came to bear it out', () => {
    expect(said(asked([question('a', [['2024-01-08', '2024-02-01'], ['2024-03-04']])], '2024-06-30'))).toEqual([
      '2024-01-08 ended 2024-02-01',
      '2024-03-04 again',
    ]);
  });

  it('is answered by the first answer that settles it, of whoever must answer, and by no other', () => {
    const one = question('a', [['2024-01-08']]);
    expect(
      said(
        asked(
          [one],
          '2024-06-30',
          ['2024-01-09', 'a', 'gp', 'will-do-by'],
          ['2024-01-10', 'a', 'csc', 'done'],
          ['2024-01-11', 'b', 'gp', 'done'],
          ['2024-01-15', 'a', 'gp', 'done'],
          ['2024-01-16', 'a', 'gp', 'not-so'],
        ),
      ),
    ).toEqual(['2024-01-08 answered 2024-01-15 done in 5']);
  });

  it('is again where the same check had asked before and that was over', () => {
    const answers = [['2024-01-15', 'a', 'gp', 'done']] as const;
    const both = [question('a', [['2024-01-08']]), question('b', [['2024-02-05']])];
    expect(said(asked(both, '2024-06-30', ...answers))).toEqual(['2024-01-08 answered 2024-01-15 done in 5', '2024-02-05 again']);
    expect(said(asked(both, '2024-06-30'))).toEqual(['2024-01-08', '2024-02-05']);
  });

  it('has nothing of what came after the day', () => {
    const one = question('a', [['2024-01-08', '2024-02-01'], ['2024-03-04']]);
    expect(said(asked([one], '2024-01-20', ['2024-01-22', 'a', 'gp', 'done']))).toEqual(['2024-01-08']);
    expect(asked([one], '2024-01-07')).toEqual([]);
  });
});
