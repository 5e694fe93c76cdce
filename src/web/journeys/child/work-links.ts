import type { Picture } from '../../../core/picture/picture.ts';
import { openWork } from '../../../core/picture/work/open-work.ts';
import type { Day } from '../../../core/time/day.ts';
import { assessmentsAddress, closingAddress, meetingsAddress, planAddress, raiseChallengeAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** Where the work with a child is done: its plan and meetings for everybody, closing it for whoever leads it, a challenge for any other agency. */
export function workLinks(p: Picture, open: OpenCase, on: Day | undefined): readonly { readonly href: string; readonly text: string }[] {
  const own = open.vantage.kind === 'agency' ? open.vantage.agency : undefined;
  const leads = openWork(p).some(({ lead }) => lead === own);
  return [
    { href: planAddress(open, p.child, on), text: 'The plan' },
    { href: assessmentsAddress(open, p.child, on), text: 'Assessments' },
    { href: meetingsAddress(open, p.child, on), text: 'Meetings' },
    ...(own === undefined ? [] : [{ href: raiseChallengeAddress(open, p.child, { on }), text: 'Challenge a decision' }]),
    ...(leads ? [{ href: closingAddress(open, p.child, on), text: 'Close or step down' }] : []),
  ];
}
