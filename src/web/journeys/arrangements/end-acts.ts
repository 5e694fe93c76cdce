import type { AgencyId } from '../../../core/entry/ids.ts';
import { endedBody, extendedBody } from '../../../core/pathway/restriction/terms-body.ts';
import { tellingsOf } from '../../../core/picture/told.ts';
import { exactly } from '../../../core/time/span.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import type { Act } from './act.ts';
import { aheadIn, longest, missing, pastIn, pastProblem } from './field-readers.ts';
import { type RestrictionRead, termsShown } from './restriction-read.ts';

type Form = Returned['sent'];

/** Whoever has the terms is given what changes them. */
export const holdersOf = ({ picture, work, agency }: RestrictionRead): readonly AgencyId[] => [
  ...new Set(
    work.restriction.terms.flatMap(({ entry }) =>
      tellingsOf(picture, entry.id).flatMap(({ to, recalled }) => (recalled === undefined && to !== agency ? [to] : [])),
    ),
  ),
];
const theyHaveIt = 'They were given the terms, and are to know what becomes of them';

/** The same terms until another day. */
export function extensionOf(form: Form, read: RestrictionRead): Act | Returned | undefined {
  const terms = termsShown(read);
  if (terms === undefined) return undefined;
  const { today } = read.picture;
  const until = aheadIn(form, 'e-until', today);
  const problems = [
    ...(until === undefined || until.latest < today
      ? [{ field: 'e-until', text: 'Write the last day, such as 14 May or in 6 weeks' }]
      : []),
    ...missing(form, 'e-text', 'Write who decided it, and why'),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || until === undefined) return { sent: form, problems };
  const said = { when: exactly(today), text: textIn(form, 'e-text') };
  return { body: extendedBody(terms, until, said, today, read.thread), to: holdersOf(read), why: theyHaveIt };
}

/** Its end, before its time or when it was over. */
export function endOfIt(form: Form, read: RestrictionRead): Act | Returned | undefined {
  const terms = read.work.now ?? read.work.next;
  if (terms === undefined) return undefined;
  const { today } = read.picture;
  const moment = pastIn(form, 'x-when', today);
  const status = form['x-how'] === 'lifted' || form['x-how'] === 'ended' ? form['x-how'] : undefined;
  const problems = [
    ...(status === undefined ? [{ field: 'x-how', text: 'Choose how it ended' }] : []),
    ...missing(form, 'x-text', 'Write who decided it and why, and what keeps the child safe from now on'),
    ...pastProblem(form, 'x-when', today),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || status === undefined || moment === undefined) return { sent: form, problems };
  const said = { when: moment.when, text: textIn(form, 'x-text') };
  return { body: endedBody(terms, status, said, today, read.thread), to: holdersOf(read), why: theyHaveIt };
}
