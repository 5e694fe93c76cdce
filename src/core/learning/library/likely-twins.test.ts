import { describe, expect, it } from 'vitest';
import { type LibraryItem, type LibraryReview, reviewKey } from './library.ts';
import { citedBefore, type FindingToCompare, likelyTwins } from './likely-twins.ts';

const item = (given: Pick<LibraryItem, 'id' | 'says'> & Partial<LibraryItem>): LibraryItem => ({
  ...{ kind: 'finding', where: '1.1', themes: [], checks: [] },
  ...given,
});

const review = (board: string, year: number, items: readonly LibraryItem[]): LibraryReview => {
  const header = {
    board,
    title: 'A review',
    kind: 'local',
    published: String(year),
    year,
    lead: 'A lead',
    aliases: ['Child M'],
    scope: '',
  };
  return { key: reviewKey(header), ...header, cases: [], items };
};

// Planted: five that are the same lesson in other words, and others that are not.
const anytown = review('Anytown', 2015, [
  item({
    id: 'f1',
    says: 'Letters were posted to a mother who could not read them.',
    themes: ['literacy'],
    checks: ['letter-not-readable'],
  }),
  item({ id: 'f2', says: 'The case closed after a telephone call and no meeting.', themes: ['closing'], checks: ['closed-alone'] }),
  item({ id: 'f3', says: 'Appointments were set by post although reading was hard.', themes: ['literacy', 'engagement'], checks: [] }),
  item({ id: 'f4', says: 'The car park was full on the day of the conference.', themes: ['conference'], checks: [] }),
]);
const otherton = review('Otherton', 2018, [
  item({
    id: 'f1',
    says: 'A father got posted appointments and letters that he had never learnt to read.',
    themes: ['letters', 'fathers'],
    checks: ['letter-not-readable'],
  }),
  item({ id: 'f2', says: 'Nursery attendance fell and no register was looked at.', themes: ['nursery'], checks: ['nursery-absence'] }),
  item({ id: 'f3', says: 'Supervision was cancelled for months.', themes: ['supervision'], checks: ['letter-not-readable'] }),
  item({
    id: 'p1',
    kind: 'earlier-finding',
    says: 'Letters had gone unread.',
    themes: ['literacy', 'letters'],
    checks: ['letter-not-readable'],
    earlier: 'A review of 2009',
  }),
]);
const library = [anytown, otherton];

const fresh: FindingToCompare = {
  says: 'Every appointment was sent as a letter, and nobody found out whether the parent could read.',
  themes: ['literacy', 'engagement'],
  checks: ['letter-not-readable'],
};
const found = (finding: FindingToCompare): readonly string[] =>
  likelyTwins(finding, library).map((twin) => `${twin.review.board} ${twin.item.id}`);

describe('likely twins of a finding', () => {
  it('are those of other reviews with a check and more in common, or two themes and two words; nothing unrelated is among them', () => {
    expect(found(fresh)).toEqual(['Anytown f1', 'Anytown f3', 'Otherton f1', 'Otherton p1']);
  });

  it('do not come from a check alone, nor from themes alone, nor from words alone', () => {
    expect(found({ says: 'Sessions lapsed.', themes: [], checks: ['letter-not-readable'] })).toEqual([]);
    expect(found({ says: 'Sessions lapsed.', themes: ['literacy', 'engagement'], checks: [] })).toEqual([]);
    expect(found({ says: 'Appointments by post were hard reading.', themes: [], checks: [] })).toEqual([]);
  });

  it('are never of the same review', () => {
    expect(found({ ...fresh, review: anytown.key })).toEqual(['Otherton f1', 'Otherton p1']);
  });

  it('say in words why they may be the same, and give no figure', () => {
    const reasons = likelyTwins(fresh, library).map((twin) => twin.reasons);
    expect(reasons[0]).toEqual(['One check carries both.', 'Both are about literacy.', 'Both speak of “letters” and “read”.']);
    expect(reasons[1]).toEqual(['Both are about literacy and engagement.', 'Both speak of “appointments” and “reading”.']);
    expect(reasons.flat().filter((reason) => /\d/.test(reason))).toEqual([]);
  });

  it('stand in the order of the library, however alike they are', () => {
    expect(likelyTwins(fresh, library.toReversed()).map((twin) => twin.review.board)).toEqual([
      'Otherton',
      'Otherton',
      'Anytown',
      'Anytown',
    ]);
  });

  it('are found among what a review cites as found before', () => {
    const [first] = otherton.items;
    expect(citedBefore({ review: otherton, item: first! }).map((twin) => twin.item.id)).toEqual(['p1']);
  });

  it('are not made likely by a check that is about reviews and not about families', () => {
    const about = (id: string): LibraryItem =>
      item({ id, says: 'Learning was shared again.', themes: ['learning'], checks: ['finding-seen-before'] });
    expect(likelyTwins(about('f9'), [review('Elsewhere', 2011, [about('f1')])])).toEqual([]);
  });
});
