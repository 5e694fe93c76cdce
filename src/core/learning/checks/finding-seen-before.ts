import { listed } from '../../check/asking.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { dayAt } from '../../time/instant.ts';
import { defineLearningCheck } from '../asking/learning-check.ts';
import { findNamed, type ItemAt, itemName, type Library, type LibraryReview } from '../library/library.ts';
import { publishedBy } from '../library/published-by.ts';
import type { ReviewFinding } from '../review/finding.ts';

/** An action that came of an earlier finding, and whether it was closed. */
export interface EarlierAction {
  /** The finding's name in the library. */
  readonly item: string;
  readonly isClosed: boolean;
}

export interface FindingsRead {
  readonly findings: readonly ReviewFinding[];
  /** What was found before: by published reviews, and by a partnership's own. */
  readonly library: Library;
  /** The key of the review that these are findings of, where it is in the library already. */
  readonly ownReview?: string;
  /** The boards that are this partnership or beside it. Left out: every board of the library. */
  readonly near?: (board: LibraryReview['board']) => boolean;
  readonly actions?: readonly EarlierAction[];
}

/** Check 70. It asks only where a person has read both and said that the lesson is the same: a likeness of words is no finding. */
export const findingSeenBefore = defineLearningCheck({
  id: 'finding-seen-before',
  number: 70,
  title: 'This lesson has been learned before',
  priority: 1,
  asks: '{Earlier review} found this in {year}. What was done, what shows that it worked, and why did it not hold?',
  because:
    'The same lessons stood in reviews of two years earlier, with every action marked as done, and practice had not changed. Another recommendation of the same kind would have gone the same way.',
  learntFrom: [
    { review: 1, where: '§6.126-6.134' },
    { review: 1, where: '§6.124' },
    { review: 4, where: '§10.3' },
    { review: 4, where: '§11.13' },
    { review: 4, where: '§15.4' },
    { review: 4, where: 'Rec 2' },
    { review: 0, where: 'Purpose' },
    { review: 0, where: 'AppA' },
    { review: 2, where: '§5.2' },
  ],
  parameters: { years: { value: 10, unit: 'years', source: 'ours', means: 'how far back an earlier finding is looked for' } },
  ways: [
    { id: 'differs', says: 'It differs' },
    { id: 'answered', says: 'It is linked, and this is what was done, what shows that it worked and why it did not hold' },
  ],
  notWhen: [
    'It is a finding of the same review.',
    'It is older than is looked for.',
    'Somebody who read both said that it is another lesson.',
  ],
  evaluate: ({ findings, library, ownReview, near = () => true, actions = [] }: FindingsRead, { years }, today) =>
    findings.flatMap((finding) => {
      const before = finding.twins.flatMap(({ item, same }) => (same ? (findNamed(library, item) ?? []) : []));
      const found = before.filter(
        (at) =>
          at.review.key !== ownReview &&
          sharesTags(finding, at) &&
          isWithin(at, today, years) &&
          (near(at.review.board) || actions.some(({ item, isClosed }) => isClosed && item === itemName(at))),
      );
      if (found.length === 0) return [];
      return [
        {
          anchor: finding.id,
          evidence: [finding.id, ...found.map(itemName)],
          question: `${listed([...new Set(found.map(earlierReview))])} found this. What was done, what shows that it worked, and why did it not hold?`,
          since: dayAt(finding.at),
          to: 'whoever writes the review, and the board',
        },
      ];
    }),
});

const sharesTags = ({ themes, checks }: ReviewFinding, { item }: ItemAt): boolean =>
  item.themes.some((theme) => themes.includes(theme)) || item.checks.some((check) => checks.includes(check));

const isWithin = ({ review }: ItemAt, today: Day, years: number): boolean => addMonths(publishedBy(review), 12 * years) >= today;

const earlierReview = ({ review: { title, year } }: ItemAt): string => `“${title}” (${year})`;
