import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId, ThreadId } from '../../../core/entry/ids.ts';
import { courtBody, courtSteps } from '../../../core/pathway/arrangement/arrangement-bodies.ts';
import { proceedingsOf } from '../../../core/pathway/arrangement/proceedings.ts';
import { childrenInCircle } from '../../../core/picture/family/family.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import type { ChildAtWork } from '../child/child-at-work.ts';
import type { Act } from './act.ts';
import { mayBeGiven } from './arrangements-read.ts';
import { agenciesTicked, longest, missing, partyIn, pastIn, pastProblem, peopleTicked } from './field-readers.ts';

/** Reads a step of proceedings in a family court: of some that run, or of others that begin with it. */
export function courtOf(form: Returned['sent'], at: ChildAtWork, open: OpenCase, newThread: (of: string) => ThreadId): Act | Returned {
  const { today } = at.picture;
  const all = proceedingsOf(at.picture);
  const running = all.find(({ first }) => open.publicIds.entries.get(first.id) === form['c-of'] && form['c-of'] !== '');
  const type = courtSteps.find((one) => one === form['c-step']);
  const children = peopleTicked(form, 'c-child', childrenInCircle(at.picture), open);
  const from = partyIn(form, 'c-from', { people: [], agencies: open.agencies }, open);
  const moment = pastIn(form, 'c-when', today);
  const court = form['c-court'] === 'private-law' || form['c-court'] === 'public-law' ? form['c-court'] : running?.court;
  const isReport = type === 'report' || type === 'report-asked';
  const problems = [
    ...(type === undefined ? [{ field: 'c-step', text: 'Choose what happened' }] : []),
    ...(children.length === 0 ? [{ field: 'c-child', text: 'Choose which children it covers' }] : []),
    ...(isReport && from === undefined ? [{ field: 'c-from', text: 'Say who writes the report, or was asked for it' }] : []),
    ...(running === undefined && court === undefined ? [{ field: 'c-court', text: 'Say which sort of proceedings they are' }] : []),
    ...missing(form, 'c-text', 'Write what was asked, said or ordered'),
    ...pastProblem(form, 'c-when', today),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || type === undefined || moment === undefined) return { sent: form, problems };
  const about: readonly PersonId[] = [at.child];
  const said = { when: moment.when, text: textIn(form, 'c-text'), children, about, court, from };
  const body: Body = courtBody(type, said, today, running?.first.thread ?? newThread('court'));
  return {
    body,
    to: agenciesTicked(form, 'c-give', mayBeGiven(at), open),
    why: 'They work with the family, and are to know which children it covers',
  };
}
