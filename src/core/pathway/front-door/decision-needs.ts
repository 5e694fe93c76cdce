import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import type { Picture } from '../../picture/picture.ts';
import { earlierRecords } from '../../picture/work/earlier-involvement.ts';
import { followed, isHeard } from '../../picture/work/heard.ts';
import { raisedAbout } from '../../picture/work/raised.ts';
import type { Need } from '../need.ts';
import { type AskedAgency, agenciesAsked } from './agencies-asked.ts';
import { type ReferralWork, wordsBetween } from './referral-work.ts';

/** What a decision on a referral rests on. */
export type DecisionNeed = 'received' | 'referrer-spoken-with' | 'history-read' | 'agencies-heard' | 'always-asked' | 'worry-tested';

/** What is chosen on the form of the decision, beside what is on record. */
export interface ProposedDecision {
  readonly decision: string | undefined;
  readonly historyConsidered: boolean;
  readonly tested: string | undefined;
}

/**
 * What must be so before a referral is decided, or be said not to be (R062, R063, R066, R068). Nothing here decides: each need says what is on record, and a reason
 * will do for every one but that the referral has arrived, and that leaving a worry there says what was done to find out whether it is so.
 */
export function needsOfDecision(
  p: Picture,
  work: ReferralWork,
  proposed: ProposedDecision,
  alwaysAsk: readonly AgencyId[] = [],
): readonly Need<DecisionNeed>[] {
  const { received } = work;
  const earlier = earlierOn(p, work);
  const asked = agenciesAsked(p, work);
  const silent = asked.filter(({ answered }) => answered === undefined || answered.facts.outcome === 'refused');
  return [
    { name: 'received', met: received !== undefined, shownBy: received === undefined ? [] : [received.entry], reasonWillDo: false },
    referrerNeed(p, work),
    {
      name: 'history-read',
      met: earlier.length === 0 || proposed.historyConsidered,
      shownBy: earlier,
      reasonWillDo: true,
    },
    {
      name: 'agencies-heard',
      met: silent.length === 0 && asked.length > 0,
      shownBy: asked.flatMap(({ answered }) => answered ?? []),
      reasonWillDo: true,
    },
    ...(alwaysAsk.some((agency) => agency !== work.receiver)
      ? [{ name: 'always-asked', met: notAskedOf(alwaysAsk, work, asked).length === 0, shownBy: [], reasonWillDo: true } as const]
      : []),
    ...(leavesItThere.has(proposed.decision ?? '') && isFromOutside(work)
      ? [{ name: 'worry-tested', met: (proposed.tested ?? '').trim() !== '', shownBy: [], reasonWillDo: false } as const]
      : []),
  ];
}

/** The services that are asked whenever others are (R069), and on this referral are not on record as asked. Whoever sent it has told already. */
export const notAskedOf = (
  alwaysAsk: readonly AgencyId[],
  { receiver, sender }: ReferralWork,
  asked: readonly Pick<AskedAgency, 'agency'>[],
): readonly AgencyId[] =>
  alwaysAsk.filter((service) => service !== receiver && service !== sender && !asked.some(({ agency }) => agency === service));

/** Records of earlier involvement that whoever decides can read, from before the referral. */
export const earlierOn = (p: Picture, { referral }: ReferralWork): readonly Entry[] =>
  earlierRecords(p, referral.when.earliest, occasionDays).filter(
    ({ id, thread }) => id !== referral.id && (thread === undefined || thread !== referral.thread),
  );

/** What happened so shortly before is what brought the referral about (the setting of `history-not-read`). */
const occasionDays = 28;

const leavesItThere: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice']);

/** Raised by somebody who is no professional: never set aside for want of proof (R062). */
const isFromOutside = ({ referral: { facts } }: ReferralWork): boolean => facts.from !== undefined && facts.from !== 'professional';

/** Whoever raised it has been spoken with, from outside the professions or from within. */
function referrerNeed(p: Picture, work: ReferralWork): Need<DecisionNeed> {
  const { referral, receiver, sender } = work;
  const raised = raisedAbout(p).find(({ entry }) => entry.id === referral.id);
  if (raised !== undefined) {
    const asked = followed(p, raised);
    const met = isHeard(p, { reached: (day) => day <= p.today }, asked);
    return { name: 'referrer-spoken-with', met, shownBy: [], reasonWillDo: true };
  }
  const talks = wordsBetween(p, referral, referral).filter((entry) => isTalkBetween(entry, receiver, sender));
  return { name: 'referrer-spoken-with', met: sender === receiver || talks.length > 0, shownBy: talks, reasonWillDo: true };
}

const isTalkBetween = (entry: EntryOf<'contact'>, receiver: AgencyId, sender: AgencyId): boolean =>
  spoke.has(entry.facts.outcome ?? '') &&
  (entry.by === receiver || entry.by === sender) &&
  [...agenciesIn(entry.facts.to), ...(entry.facts.from ?? [])].some(
    (agency) => agency !== entry.by && (agency === sender || agency === receiver),
  );

const spoke: ReadonlySet<string> = new Set(['spoken-to', 'seen']);
