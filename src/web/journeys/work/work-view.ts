import type { PersonId } from '../../../core/entry/ids.ts';
import { challengeState } from '../../../core/pathway/challenge/challenge-work.ts';
import { owedOn } from '../../../core/pathway/front-door/referral-state.ts';
import { worstWorkOf } from '../../../core/pathway/worst/worst-work.ts';
import { deathOf } from '../../../core/picture/family/family.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { requestsFrom, requestsTo } from '../../../core/picture/work/asked-and-answered.ts';
import type { Day } from '../../../core/time/day.ts';
import {
  absenceAddress,
  afterHarmAddress,
  agencyAddress,
  agreementsAddress,
  arrangementsAddress,
  askedOfUsAddress,
  assessmentsAddress,
  challengesAddress,
  childAddress,
  fileReadingAddress,
  frontDoorAddress,
  mattersAddress,
  meetingsAddress,
  planAddress,
  qualityAddress,
  requestsAddress,
  restrictionsAddress,
  submissionsAddress,
  supervisionAddress,
  whoMayBeSameAddress,
  workAddress,
  workerAddress,
} from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { counted } from '../../words/times-words.ts';
import { absencesRead, restingOnNobody } from '../absence/absence-read.ts';
import { headings } from '../after-harm/after-harm-view.ts';
import { arrangementsWaiting } from '../arrangements/arrangements-waiting.ts';
import { assessmentsUndated } from '../assessment/assessments-undated.ts';
import { challengesFor } from '../challenge/challenge-read.ts';
import { placesFromForms } from '../from-forms/places.ts';
import { referralsFor } from '../front-door/board-view.ts';
import { unreadNews } from '../front-door/daily-view.ts';
import { openMattersWords } from '../matter/open-matters-words.ts';
import { allKnown } from '../requests/find-request.ts';
import { childrenOnDesk } from '../today/children-view.ts';
import { caseloadOf } from './caseload.ts';
import { closingPlaces } from './closing-places.ts';
import { dueOfChild } from './due-of-child.ts';
import { planWaits } from './plan-waits.ts';

/** One place where work is done, and what waits in it. */
interface Place {
  readonly what: string;
  readonly href: string;
  readonly waits: string;
}

/** The work of a desk: what waits at the front door, what was asked and questioned, and the plan and meetings of each child. */
export function workView({ on }: { readonly on: Day }, { open, sources, visitor }: GivenCase): object {
  const { partnership, days, vantage } = open;
  const chosen = on === days.usual ? undefined : on;
  const names = namesIn(open.directory);
  return {
    title: 'Work',
    day: dayControl(open, on, (day) => workAddress(partnership, day)),
    caseload: caseloadOf(open, on),
    places: placesOf(open, on, chosen),
    children: childrenOnDesk(open, on).mine.map((child) => ({
      name: names.person(child),
      href: childAddress(open, child, chosen),
      plan: planAddress(open, child, chosen),
      meetings: meetingsAddress(open, child, chosen),
      assessments: assessmentsAddress(open, child, chosen),
      after: afterWords(open, child, on, chosen),
      // No reminder is left of a child who has died (rule 15).
      assessmentsOpen: hasDied(open, child, on) ? [] : assessmentsUndated(open.picture(child, on), ownAgency(vantage), sources.forms),
      worker: workerAddress(open, child, chosen),
      supervision: supervisionAddress(open, child, chosen),
      arrangements: arrangementsAddress(open, child, chosen),
      waits: planWaits(open.picture(child, on), open),
      ...dueOfChild(open, child, on),
    })),
    same: whoMayBeSameAddress(partnership, chosen),
    fromForms: placesFromForms(partnership, chosen),
    bringIn: vantage.kind === 'agency' && visitor.may('write-for-agency') ? submissionsAddress(partnership, { on: chosen }) : undefined,
    askedOfUs: visitor.may('answer-for-agency') ? askedOfUsAddress(partnership) : undefined,
    agreements: agreementsAddress(partnership),
    agency: agencyAddress(partnership),
    ending: closingPlaces(open, on, chosen),
    quality: qualityAddress(partnership, chosen),
    files: vantage.kind === 'agency' && visitor.may('keep-posts') ? fileReadingAddress(partnership, chosen) : undefined,
    whole: vantage.kind === 'whole',
  };
}

const hasDied = (open: OpenCase, child: PersonId, on: Day): boolean => deathOf(open.picture(child, on), child) !== undefined;

/** What stands after a death or serious harm in the family. */
const afterWords = (open: OpenCase, child: PersonId, on: Day, chosen: Day | undefined): object | undefined => {
  const [work] = worstWorkOf(open.picture(child, on));
  const names = namesIn(open.directory);
  return work && { text: headings[work.event.what](names.person(work.event.child)), href: afterHarmAddress(open, child, chosen) };
};

function placesOf(open: OpenCase, on: Day, chosen: Day | undefined): readonly Place[] {
  const { partnership, vantage } = open;
  const own = ownAgency(vantage);
  const referrals = referralsFor(open, on).filter(({ work }) => owedOn(work).length > 0 && (own === undefined || work.receiver === own));
  const news = unreadNews(open, on).length;
  const known = allKnown(open, on);
  const ofUs = known === undefined || own === undefined ? [] : requestsTo(known, own).filter(({ state }) => state === 'open');
  const byUs = known === undefined || own === undefined ? [] : requestsFrom(known, own).filter(({ state }) => state === 'open');
  const challenges = challengesFor(open, on).filter(({ work }) => challengeState(work) !== 'ended');
  const resting = restingOnNobody(absencesRead(open, on)).length;
  return [
    {
      what: 'Front door',
      href: frontDoorAddress(partnership, chosen),
      waits: [
        referrals.length === 0
          ? 'No referral waits for anything'
          : `${counted(referrals.length, 'referral')} to decide, sign, tell of or take up`,
        ...(news === 0 ? [] : [`news to read (${news})`]),
      ].join(', '),
    },
    {
      what: 'Requests for information',
      href: requestsAddress(partnership, chosen),
      waits:
        own === undefined
          ? 'What agencies ask of each other'
          : ofUs.length + byUs.length === 0
            ? 'None waits for an answer'
            : [
                ...(ofUs.length === 0 ? [] : [`${counted(ofUs.length, 'request')} to us with no answer yet`]),
                ...(byUs.length === 0 ? [] : [`${counted(byUs.length, 'request')} of ours with no answer yet`]),
              ].join(', '),
    },
    {
      what: 'Challenges',
      href: challengesAddress(partnership, chosen),
      waits: challenges.length === 0 ? 'None is open' : `${counted(challenges.length, 'challenge')} open`,
    },
    {
      what: 'What stays open: threats, charges, alerts, what families think',
      href: mattersAddress(partnership, chosen),
      waits: openMattersWords(open, on),
    },
    {
      what: 'Restrictions, and who was told of them',
      href: restrictionsAddress(partnership, chosen),
      waits: arrangementsWaiting(open, on),
    },
    {
      what: 'Who is away, and who covers',
      href: absenceAddress(partnership, chosen),
      waits:
        resting === 0
          ? 'No child’s work rests on a worker who is away'
          : `${resting === 1 ? '1 child rests' : `${resting} children rest`} on a worker who is away, and nobody covers`,
    },
  ];
}
