import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import type { KeptReplay } from './kept-replay.ts';
import type { LibraryItem, LibraryReview } from './library.ts';
import { isShown, shownByReplays } from './shown-by-replay.ts';

const asked = (check: string, on: string) => ({ check, on: day(on), question: `${check}?`, evidence: ['A record'] });
const replay: KeptReplay = {
  case: 'child-m',
  title: 'Child M',
  first: [asked('closed-alone', '2020-01-05'), asked('minutes-missing', '2020-02-01')],
  failings: [
    {
      id: 'f01',
      says: 'No minutes.',
      where: '§4.1',
      checks: ['minutes-missing', 'closed-alone'],
      from: day('2020-02-01'),
      asked: [asked('minutes-missing', '2020-02-01')],
    },
    { id: 'f02', says: 'Closed alone.', where: '§4.2', checks: ['closed-alone'], from: day('2020-01-05'), asked: [] },
  ],
  praised: [{ says: 'Well asked.', where: 'Good practice 1', checks: ['minutes-missing'], questioned: false }],
  beyondRules: [{ says: 'An attitude.', where: '§5.1', why: 'No record shows it.' }],
};
const shownOf = (given: Partial<LibraryItem>, cases: readonly string[] = ['child-m']) => {
  const item: LibraryItem = { ...{ id: 'f1', kind: 'finding', says: 'x', where: '4.1', themes: [], checks: [] }, ...given };
  const review: LibraryReview = {
    ...{
      key: 'm',
      board: 'A',
      title: 'A',
      kind: 'local',
      published: '',
      year: 2020,
      lead: '',
      aliases: [],
      scope: '',
      cases,
      items: [item],
    },
  };
  return shownByReplays({ review, item }, [replay]).map((one) => ({
    there: one.there.map(({ id, asked: by }) => [id, ...by.map(({ check }) => check)]),
    elsewhere: one.elsewhere.map(({ check }) => check),
    praised: one.praised.length,
    beyond: one.beyondRules.length,
    shown: isShown(one),
  }));
};
const nothing = { there: [], elsewhere: [], praised: 0, beyond: 0, shown: false };

describe('what a replay shows of an item', () => {
  it('is what a check that carries it asked at its place in the review', () => {
    expect(shownOf({ checks: ['minutes-missing'] })).toEqual([{ ...nothing, there: [['f01', 'minutes-missing']], shown: true }]);
  });

  it('is, where that check was silent there, what it asked first elsewhere; that it was silent is kept', () => {
    expect(shownOf({ where: '4.2', checks: ['closed-alone'] })).toEqual([
      { ...nothing, there: [['f02']], elsewhere: ['closed-alone'], shown: true },
    ]);
    expect(shownOf({ where: '4.1', checks: ['closed-alone'] })).toEqual([
      { ...nothing, there: [['f01']], elsewhere: ['closed-alone'], shown: true },
    ]);
  });

  it('is nothing where no check carries it, or its checks asked nothing in the case', () => {
    expect([shownOf({}), shownOf({ checks: ['child-not-seen'] })]).toEqual([[nothing], [nothing]]);
    expect(shownOf({ where: '5.1' })).toEqual([{ ...nothing, beyond: 1 }]);
  });

  it('is, of good practice, that nothing questions it', () => {
    expect(shownOf({ kind: 'good-practice', where: 'Good practice 1' })).toEqual([{ ...nothing, praised: 1, shown: true }]);
  });

  it('is of the case that has its place alone, where a review is of two', () => {
    const other: KeptReplay = { ...replay, case: 'child-n', title: 'Child N', failings: [] };
    const [item] = [{ ...{ id: 'f1', kind: 'finding' as const, says: 'x', where: '4.1', themes: [] }, checks: ['minutes-missing'] }];
    const review = {
      ...{ key: 'm', board: 'A', title: 'A', kind: 'local', published: '', year: 2020, lead: '', aliases: [], scope: '' },
      ...{ cases: ['child-m', 'child-n'], items: [item!] },
    };
    const cases = (where: string) => shownByReplays({ review, item: { ...item!, where } }, [other, replay]).map((one) => one.replay.case);
    expect([cases('4.1'), cases('9.9')]).toEqual([['child-m'], ['child-n', 'child-m']]);
  });

  it('is not there for a review of which no case is retold', () => {
    expect(shownOf({ checks: ['minutes-missing'] }, [])).toEqual([]);
  });
});
