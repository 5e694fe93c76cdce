import type { DoorTerms } from '../../../core/access/front-door.ts';
import { listed } from '../../../core/check/asking.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { Due } from '../../../core/pathway/due.ts';
import { triageOf } from '../../../core/pathway/front-door/gone-through.ts';
import { levelLimitOf } from '../../../core/pathway/front-door/level-limit.ts';
import { duesOf, type ReferralState, referralStates, stateOf } from '../../../core/pathway/front-door/referral-state.ts';
import { type ReferralWork, referralsOf } from '../../../core/pathway/front-door/referral-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { addDays, type Day, showDay } from '../../../core/time/day.ts';
import {
  beginAddress,
  dailyListAddress,
  doorSettingsAddress,
  frontDoorAddress,
  pastLimitAddress,
  referralAddress,
  workAddress,
  worriedAddress,
} from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { howLong } from '../../words/how-long.ts';
import { namesIn } from '../../words/names.ts';
import { dueTitle, dueWords, levelWords, raisedByWords, stateWords } from './referral-words.ts';

/** A referral with the picture in which it was read: several children of one referral share the one that names it first. */
export interface Placed {
  readonly work: ReferralWork;
  readonly picture: Picture;
}

/** How long a finished referral stays on the board, in days (ours). */
const keptOnBoard = 28;

/** The referrals that this visitor sent, received or, reading the whole, may see. Each stands once. */
export function referralsFor(open: OpenCase, on: Day): readonly Placed[] {
  const seen = new Set<string>();
  return open.partnership.children.flatMap((child: PersonId) => {
    const picture = open.picture(child, on);
    return referralsOf(picture).flatMap((work) => {
      if (seen.has(work.referral.id) || !isOf(work, open)) return [];
      seen.add(work.referral.id);
      return [{ work, picture }];
    });
  });
}

const isOf = ({ sender, receiver }: ReferralWork, { vantage }: OpenCase): boolean =>
  vantage.kind === 'whole' || vantage.agency === sender || vantage.agency === receiver;

interface BoardRead {
  readonly on: Day;
  readonly terms: DoorTerms;
  /** The one queue that is shown; all of them where none is chosen. */
  readonly area: string | undefined;
}

/** The board: what waits, by what it waits for, and within that by the clock. It orders no family by anything but its day. */
export function boardView({ on, terms, area }: BoardRead, { open, visitor }: GivenCase): object {
  const { partnership, days, vantage } = open;
  const chosen = on === days.usual ? undefined : on;
  const all = referralsFor(open, on);
  const agency = ownAgency(vantage);
  const received = all.filter(
    ({ work, picture }) =>
      (agency === undefined || work.receiver === agency) && (area === undefined || triageOf(picture, work.referral)?.facts.area === area),
  );
  const sent = all.filter(({ work }) => agency !== undefined && work.sender === agency && work.receiver !== agency);
  const group = (placed: readonly Placed[]): readonly object[] =>
    referralStates.flatMap((state) => {
      const rows = placed.filter(({ work }) => stateOf(work) === state && isShown(work, state, on));
      return rows.length === 0 ? [] : [{ says: stateWords[state], rows: inOrder(rows, terms).map((one) => row(one, open, terms, chosen)) }];
    });
  return {
    title: 'Front door',
    back: { href: workAddress(partnership, chosen), text: 'Back to work' },
    day: dayControl(open, on, (day) => frontDoorAddress(partnership, day, area)),
    ...queuesOf(terms, area, (one) => frontDoorAddress(partnership, chosen, one)),
    whole: agency === undefined,
    received: group(received),
    sent: group(sent),
    older: all.filter(({ work }) => stateOf(work) === 'finished' && !isShown(work, 'finished', on)).length,
    keptOnBoard,
    daily: agency === undefined || takesIn(open, agency) ? dailyListAddress(partnership, chosen) : undefined,
    pastLimit:
      terms.levels.length > 0 && (agency === undefined || takesIn(open, agency)) ? pastLimitAddress(partnership, chosen) : undefined,
    settings: doorSettingsAddress(partnership),
    tellPage: terms.publicPage ? worriedAddress(partnership.id) : undefined,
    caller:
      agency !== undefined && takesIn(open, agency) && visitor.may('write-for-agency')
        ? beginAddress(open, 'caller', { on: chosen })
        : undefined,
  };
}

/** Whether an agency is one that decides on referrals. */
export const takesIn = ({ directory }: OpenCase, agency: AgencyId): boolean =>
  ['front-door', 'social-care'].includes(directory.agencies.get(agency)?.kind ?? '');

const isShown = ({ since, referral }: ReferralWork, state: ReferralState, on: Day): boolean =>
  state !== 'finished' || [referral, ...since].some(({ when }) => when.latest >= addDays(on, -keptOnBoard));

/** The queues, of which one may be shown alone. */
const queuesOf = ({ areas }: DoorTerms, area: string | undefined, at: (area: string | undefined) => string): object => ({
  area,
  queues: areas.length === 0 ? [] : [undefined, ...areas].map((one) => ({ says: one ?? 'Every area', href: at(one), here: one === area })),
});

/** Soonest due first, then by the day that each was made. */
const inOrder = (rows: readonly Placed[], terms: DoorTerms): readonly Placed[] =>
  [...rows].sort((a, b) => soonest(a, terms) - soonest(b, terms) || made(a) - made(b));
const made = ({ work: { referral } }: Placed): number => referral.recorded;
const openDues = ({ picture, work }: Placed): readonly Due[] => duesOf(picture, work).filter(({ met }) => met === undefined);
const soonest = (one: Placed, { levels }: DoorTerms): number => {
  const limit = levelLimitOf(one.picture, one.work, levels);
  return Math.min(...openDues(one).map(({ by }) => by), limit === undefined || limit.met ? Number.MAX_SAFE_INTEGER : limit.by);
};

function row(one: Placed, open: OpenCase, { levels }: DoorTerms, chosen: Day | undefined): object {
  const { work, picture } = one;
  const limit = levelLimitOf(picture, work, levels);
  const names = namesIn(open.directory);
  return {
    children: listed((work.children.length === 0 ? [picture.child] : work.children).map(names.person)),
    href: referralAddress(open, work.referral.id, chosen),
    from: work.sender === work.receiver ? `Raised by ${raisedByWords(work.referral.facts.from)}` : names.agency(work.sender),
    to: names.agency(work.receiver),
    when: whenInWords(work.referral),
    waiting: howLong(work.referral.when.latest, picture.today),
    dues: [...openDues(one)].sort((a, b) => a.by - b.by).map((due) => ({ what: dueTitle(due), by: dueWords(due), late: due.late })),
    queue: triageOf(picture, work.referral)?.facts.area,
    level: limit && !limit.met ? { ...levelWords(limit), late: limit.late } : undefined,
    decided: work.decision === undefined ? undefined : showDay(work.decision.when.latest),
  };
}
