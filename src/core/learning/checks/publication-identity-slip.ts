import type { SlipSort } from '../../anonymise/slip.ts';
import type { Day } from '../../time/day.ts';
import { type Answered, defineLearningCheck, type Standing, standingOf } from '../asking/learning-check.ts';
import type { DraftSlip } from '../review/report/draft-slips.ts';

/** A draft that is to be published, and what its slip check finds. */
export interface DraftRead {
  readonly slips: readonly DraftSlip[];
  /** When a passage was last written. */
  readonly writtenOn: (slip: DraftSlip) => Day;
}

const said: Readonly<Record<SlipSort, string>> = {
  name: 'a real name',
  initials: 'initials of somebody named',
  'unknown-name': 'what looks like a name',
  place: 'a place',
  number: 'a number or address that leads to somebody',
  date: 'a date finer than allowed',
  pronoun: 'a pronoun that tells or confuses a sex',
  'alias-of-another': 'the alias of another case',
  'alias-unknown': 'an alias that this case does not have',
  'alias-unsteady': 'an alias that is written otherwise',
};

/** Check 73: a draft that is to be published may tell who somebody is. A citation of another published review by its alias is none. */
export const publicationIdentitySlip = defineLearningCheck({
  id: 'publication-identity-slip',
  number: 73,
  title: 'The published copy may identify someone',
  priority: 2,
  asks: 'This draft shows {real name, exact date, pronoun, other alias, scope end date}. Keep, blur or cut?',
  because:
    'Published reviews were undone by a scope date beside “spring”, by another case’s alias, and by a footnote that printed a child’s name. A reader who knows the family needs one of them.',
  learntFrom: [
    { review: 2, where: 'title page' },
    { review: 2, where: '6.8' },
    { review: 1, where: 'Appendix A' },
    { review: 1, where: 'footnote 10' },
    { review: 1, where: '3.4' },
    { review: 3, where: 'footnote 1' },
    { review: 4, where: 'footnote 1' },
  ],
  parameters: {},
  ways: [
    { id: 'changed', says: 'Changed: blurred or cut' },
    { id: 'kept', says: 'Kept, because' },
  ],
  notWhen: ['A citation of another published review by its alias.'],
  evaluate: ({ slips, writtenOn }: DraftRead) =>
    [...Map.groupBy(slips, ({ anchor }) => anchor)].flatMap(([anchor, same]) => {
      const [slip] = same;
      if (slip === undefined) return [];
      return {
        anchor,
        evidence: same.map((_, n) => (n === 0 ? anchor : `${anchor} (${n + 1})`)),
        question: `This draft shows ${said[slip.sort]} in ${slip.at}: “${slip.text}”. Keep, blur or cut?`,
        since: writtenOn(slip),
        to: 'whoever writes the report, and its second reader',
      };
    }),
});

/** What was changed and stands again, word for word, is asked again: only a reason lets it stand. */
export const standingSlips = (read: DraftRead, today: Day, answers: readonly Answered[]): readonly Standing[] =>
  standingOf(publicationIdentitySlip.id, publicationIdentitySlip.evaluate(read, {}, today), answers).map((one) =>
    one.answered?.way === 'changed' ? { ...one, holds: false } : one,
  );
