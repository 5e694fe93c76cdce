import {
  auditsAddress,
  holdsAddress,
  libraryAddress,
  notCarriedAddress,
  numbersAddress,
  registerAddress,
  reviewsAddress,
  trainingAddress,
} from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';

/** What there is to learn from and what becomes of it: the ways to each page that this visitor may open. */
export const learningView = ({ open: { partnership }, visitor: { may } }: GivenCase): object => ({
  title: 'Learning',
  parts: [
    {
      heading: 'What was found',
      links: [
        {
          href: libraryAddress(partnership),
          text: 'Library of findings',
          says: 'What published reviews found, which checks carry it, and what the replays show.',
        },
        {
          href: notCarriedAddress(partnership),
          text: 'Recommendations that no check carries',
          says: 'With the reason, where one is on record.',
        },
        ...(may('see-reviews')
          ? [
              {
                href: reviewsAddress(partnership),
                text: may('review') ? 'Your reviews' : 'Reviews',
                says: 'Each in a room of its own, beside the live records.',
              },
            ]
          : []),
      ],
    },
    {
      heading: 'What becomes of it',
      links: [
        {
          href: registerAddress(partnership),
          text: 'Recommendations and actions',
          says: 'Who owns each, by when, and what shows that practice changed.',
        },
        ...(may('see-figures')
          ? [
              {
                href: holdsAddress(partnership),
                text: 'Does it hold?',
                says: 'How often each check asks, how it is answered, and whether that moved after an action. Counts of few families are not told.',
              },
              {
                href: numbersAddress(partnership),
                text: 'The whole system, by year',
                says: 'Referrals, assessments, plans and children looked after, with what each means.',
              },
            ]
          : []),
        { href: auditsAddress(partnership), text: 'Audits', says: 'Files drawn by lot, what was asked of them and what was found.' },
        {
          href: trainingAddress(partnership),
          text: 'Training and briefings',
          says: 'Courses and what people say of them, briefings of one page, skills, what parents say of conferences, campaigns.',
        },
      ],
    },
  ],
});
