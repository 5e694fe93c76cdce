import { worstWorkOf } from '../../../core/pathway/worst/worst-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { caseworkClosings } from '../../../core/picture/work/casework-closings.ts';
import { openWork } from '../../../core/picture/work/open-work.ts';
import type { Day } from '../../../core/time/day.ts';
import {
  afterClosingAddress,
  afterHarmAddress,
  arrangementsAddress,
  assessmentsAddress,
  chronologyAddress,
  closingAddress,
  expectationsAddress,
  genogramAddress,
  householdAddress,
  involvedAddress,
  leafletsAddress,
  meetingsAddress,
  planAddress,
  publicId,
  raiseChallengeAddress,
  submissionsAddress,
  supervisionAddress,
  takeOutAddress,
  whoLookedAddress,
  workerAddress,
} from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';

interface Way {
  readonly href: string;
  readonly text: string;
}

/** What is opened most stands first, and bold. */
interface Ways {
  readonly what: string;
  readonly strong: number;
  readonly links: readonly Way[];
}

/** Where a child's page leads: to what can be looked at, and to where the work is done. */
export const waysFrom = (p: Picture, { open, visitor }: GivenCase, on: Day | undefined): readonly Ways[] => [
  {
    what: 'See',
    strong: 3,
    links: [
      { href: chronologyAddress(open, p.child, { on }), text: 'Chronology' },
      { href: chronologyAddress(open, p.child, { view: 'lanes', on }), text: 'Drawn as lanes' },
      { href: genogramAddress(open, p.child, { on }), text: 'Genogram' },
      { href: householdAddress(open, p.child, on), text: 'People and homes' },
      { href: involvedAddress(open, p.child, on), text: 'Who is involved' },
      { href: takeOutAddress(open, p.child, { what: 'meeting-A4', on }), text: 'Drawings for a meeting (PDF)' },
      { href: takeOutAddress(open, p.child, { on }), text: 'Take out' },
      ...(visitor.may('see-who-looked') ? [{ href: whoLookedAddress(open, p.child), text: 'Who has opened this record' }] : []),
    ],
  },
  {
    what: 'Work',
    strong: worstWorkOf(p).length === 0 ? 0 : 1,
    links: [
      ...workLinks(p, open, on),
      ...(open.vantage.kind === 'agency' && visitor.may('write-for-agency')
        ? [{ href: submissionsAddress(open.partnership, { child: publicId(open.publicIds.people, p.child), on }), text: 'Bring in a file' }]
        : []),
    ],
  },
];

/** The plan and meetings for everybody, closing for whoever leads the work, a challenge for any other agency. */
function workLinks(p: Picture, open: OpenCase, on: Day | undefined): readonly Way[] {
  const own = ownAgency(open.vantage);
  const leads = openWork(p).some(({ lead }) => lead === own);
  return [
    ...(worstWorkOf(p).length === 0 ? [] : [{ href: afterHarmAddress(open, p.child, on), text: 'After a death or serious harm' }]),
    { href: planAddress(open, p.child, on), text: 'The plan' },
    { href: expectationsAddress(open, p.child, on), text: 'What is expected' },
    { href: assessmentsAddress(open, p.child, on), text: 'Assessments' },
    { href: meetingsAddress(open, p.child, on), text: 'Meetings' },
    { href: leafletsAddress(open, p.child, on), text: 'Sheets to give' },
    { href: arrangementsAddress(open, p.child, on), text: 'Contact and living arrangements' },
    { href: workerAddress(open, p.child, on), text: 'Who has the work' },
    { href: supervisionAddress(open, p.child, on), text: 'Supervision' },
    ...(own === undefined ? [] : [{ href: raiseChallengeAddress(open, p.child, { on }), text: 'Challenge a decision' }]),
    ...(leads ? [{ href: closingAddress(open, p.child, on), text: 'Close or step down' }] : []),
    ...(caseworkClosings(p).length > 0 ? [{ href: afterClosingAddress(open, p.child, on), text: 'After the last closing' }] : []),
  ];
}
