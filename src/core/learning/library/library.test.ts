import { describe, expect, it } from 'vitest';
import { chooseItems, themesToChoose } from './choose-items.ts';
import { carriedBy, findItem, inOrder, type itemName, type LibraryItem, type LibraryReview, notCarried, reviewKey } from './library.ts';

const item = (id: string, given: Partial<LibraryItem> = {}): LibraryItem => ({
  ...{ id, kind: 'finding', says: `What ${id} says.`, where: '1.1', themes: ['records'], checks: [] },
  ...given,
});
const review = (board: string, aliases: readonly string[], year: number, items: readonly LibraryItem[] = []): LibraryReview => {
  const header = { board, title: 'A review', kind: 'local', published: String(year), year, lead: 'A lead', aliases, scope: '', cases: [] };
  return { key: reviewKey(header), ...header, items };
};

const kent = review('Kent Safeguarding Children Board', ['Child J'], 2019, [
  item('f1', { says: 'The GP’s letter was lost.', for: 'GP practice, police', checks: ['request-unanswered'] }),
  item('r1', { kind: 'recommendation', checks: ['not-built'] }),
  item('r2', { kind: 'recommendation', checks: ['request-unanswered', 'not-built'], themes: ['audit'] }),
]);
const cheshire = review("Cheshire East Safeguarding Children's Partnership", ['Child J'], 2023, [
  item('f1'),
  item('a1', { kind: 'agency-recommendation' }),
]);
const library = inOrder([cheshire, kent]);
const names = (all: readonly Parameters<typeof itemName>[0][]): readonly string[] => all.map((at) => `${at.review.year} ${at.item.id}`);

describe('a review in the library', () => {
  it('is known by its board, alias and year together, since aliases repeat', () => {
    expect([kent.key, cheshire.key]).toEqual([
      'kent-safeguarding-children-board-child-j-2019',
      'cheshire-east-safeguarding-childrens-partnership-child-j-2023',
    ]);
    expect(findItem(library, cheshire.key, 'f1')?.review.year).toBe(2023);
    expect(findItem(library, cheshire.key, 'r1')).toBeUndefined();
    expect(reviewKey({ board: 'Kirklees Partnership (formerly Board)', aliases: ['Child E', 'Steven (pseudonym)'], year: 2020 })).toBe(
      'kirklees-partnership-child-e-2020',
    );
  });

  it('stands before those of later years', () => {
    expect(library.map(({ year }) => year)).toEqual([2019, 2023]);
  });
});

describe('what is looked for', () => {
  it.each([
    [{}, ['2019 f1', '2019 r1', '2019 r2', '2023 f1', '2023 a1']],
    [{ words: 'gps LETTER' }, ['2019 f1']],
    [{ words: 'cheshire' }, ['2023 f1', '2023 a1']],
    [{ theme: 'audit' }, ['2019 r2']],
    [{ service: 'gp' }, ['2019 f1']],
    [{ kind: 'recommendation' as const }, ['2019 r1', '2019 r2']],
    [{ check: 'request-unanswered' }, ['2019 f1', '2019 r2']],
    [{ board: kent.board, kind: 'finding' as const }, ['2019 f1']],
    [{ year: 2023 }, ['2023 f1', '2023 a1']],
    [{ words: 'no such thing' }, []],
  ])('%j', (looked, expected) => {
    expect(names(chooseItems(library, looked))).toEqual(expected);
  });

  it('offers the themes that more than one item has', () => {
    expect(themesToChoose(library)).toEqual(['records']);
  });
});

describe('what a check carries', () => {
  it('is every item that names it, and a recommendation that names none that is there is carried by none', () => {
    expect(names(carriedBy(library, 'request-unanswered'))).toEqual(['2019 f1', '2019 r2']);
    expect(names(notCarried(library, new Set(['request-unanswered'])))).toEqual(['2019 r1', '2023 a1']);
  });
});
