import type { Watch } from '../../check/watch.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { harmClaimsIn, isConcernEntry, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { saysNoConcern } from '../../picture/words/claim-words.ts';
import { saysHome, saysHospital } from '../../picture/words/contact-words.ts';
import { saysGoingHome, saysGoingHomePlan, saysNoDischargeMeeting, saysNotNeeded, speaksOf } from '../../picture/words/discharge-words.ts';
import { hasWords } from '../../picture/words/outcome-words.ts';
import { isOnWard } from '../../picture/words/word-lists.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { isSteeringMeeting, minutesOutOn } from '../../picture/work/partnership-meetings.ts';
import { plansOf, ranOn } from '../../picture/work/plans.ts';
import { type Homecoming, isAbout } from './homecomings.ts';

/** Plans for the birth or for going home that are on file, and meetings about it whose minutes are out. */
export const settlementsOf = (p: Picture, homecoming: Homecoming, watch: Watch): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      isAbout(p, homecoming, entry) && (isPlanOnFile(entry, watch) || isMeetingWithMinutes(p, entry, watch) || isDecisionWithPlan(entry)),
  );

function isPlanOnFile(entry: Entry, watch: Watch): boolean {
  if (entry.kind !== 'plan' || entry.facts.status === 'closed') return false;
  const { type = '', written, actions = [] } = entry.facts;
  const isFor =
    /\b(?:birth|discharge|looked-after)\b/i.test(type) || saysGoingHomePlan([entry.text, ...actions.map(({ what }) => what)].join('. '));
  return isFor && written !== false && (written === undefined || written === true || watch.reached(written.latest));
}

function isMeetingWithMinutes(p: Picture, entry: Entry, watch: Watch): boolean {
  if (entry.kind !== 'meeting' || entry.facts.status !== 'held') return false;
  const { type = '', actions = [] } = entry.facts;
  const isFor =
    /discharge/i.test(type) || (type === 'pre-birth' && saysGoingHomePlan([entry.text, ...actions.map(({ what }) => what)].join('. ')));
  const out = isFor ? minutesOutOn(p, { entries: [entry] }) : undefined;
  return out !== undefined && watch.reached(out);
}

/** Written as a decision, with whom it was agreed and what follows if it does not hold. */
const isDecisionWithPlan = (entry: Entry): boolean =>
  entry.kind === 'decision' &&
  entry.facts.type === 'discharge' &&
  (entry.facts.consulted ?? []).length > 0 &&
  hasWords(entry.facts.contingency);

/** Decisions that the baby goes home with no meeting: written as one, a meeting turned down, or said in other words. */
export const waiversOf = (p: Picture, homecoming: Homecoming): readonly Entry[] =>
  p.entries.filter((entry) => isAbout(p, homecoming, entry) && isWaiver(p, homecoming, entry));

function isWaiver(p: Picture, { babies }: Homecoming, entry: Entry): boolean {
  if (entry.kind === 'decision' && /\bno\b.*meeting|\bwaiv|\bnot-(?:needed|required)\b/i.test(entry.facts.type ?? ''))
    return (
      saysGoingHome(entry.text) ||
      saysGoingHome(entry.facts.reason) ||
      (childrenNamedIn(p, entry).every((child) => babies.includes(child)) && !saysOtherMeeting(entry.text))
    );
  if (entry.kind === 'meeting' && /discharge/i.test(entry.facts.type ?? '')) {
    const isOff = entry.facts.status === 'cancelled' && [entry.text, entry.facts.reason].some(saysNotNeeded);
    return entry.facts.status === 'refused' || isOff || saysNoDischargeMeeting(entry.text);
  }
  return saysNoDischargeMeeting(entry.text);
}

const saysOtherMeeting = (text: string): boolean => /\bstrategy\b|\bconference\b|\blegal\b|\bcore group\b|\breview\b/i.test(text);

/** Decisions on where the baby goes, with no plan of their own. */
export const decisionsOf = (p: Picture, homecoming: Homecoming): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      isAbout(p, homecoming, entry) &&
      ((entry.kind === 'decision' && entry.facts.type === 'discharge') ||
        (entry.kind === 'meeting' && entry.facts.status === 'held' && /discharge/i.test(entry.facts.type ?? ''))),
  );

/** Entries of the plans that ran on a day in which something is still open: risks named, or themes and claims of harm. */
export function openRisks(p: Picture, homecoming: Homecoming, waiver: Entry): readonly EntryOf<'plan'>[] {
  const on = happenedBy(waiver);
  return plansOf(p)
    .filter((plan) => ranOn(plan, on) || plan.from === on)
    .flatMap((plan) => plan.entries)
    .filter((entry) => entry.facts.status !== 'closed' && entry.when.earliest <= on && isAbout(p, homecoming, entry))
    .filter((entry) => (entry.facts.risks ?? []).length > 0 || entry.themes.some(isRisk) || harmClaimsIn(entry).length > 0);
}

const isRisk = (theme: string): boolean => themesOfHarm.has(theme) || theme === 'mental-health';

/** True where a waiver gives its reason, and speaks in it of each risk that the plans name. */
export function isReasoned(waiver: Entry, risks: readonly EntryOf<'plan'>[]): boolean {
  const { reason } = waiver.facts;
  return hasWords(reason) && risks.flatMap(({ facts }) => facts.risks ?? []).every((risk) => speaksOf(`${reason} ${waiver.text}`, risk));
}

/** What the ward or the midwives recorded as a concern, surely after a day, of the baby or the parents, before the baby was home. */
export const wardConcernsAfter = (p: Picture, homecoming: Homecoming, day: number): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      isAgencyOfKind(p, entry.by, 'hospital', 'midwifery') &&
      entry.kind !== 'referral' &&
      isConcern(entry) &&
      entry.when.earliest > day &&
      isOnTheWard(homecoming, entry) &&
      (isAbout(p, homecoming, entry) || entry.about.some((person) => person === homecoming.woman)),
  );

/** Also what a nurse wrote of a visit or in passing, where its themes are of harm. */
const isConcern = (entry: Entry): boolean =>
  isConcernEntry(entry) ||
  (entry.kind === 'observation' && entry.facts.nature === 'unsafe-sleep') ||
  ((entry.kind === 'contact' || entry.kind === 'note') &&
    entry.themes.some((theme) => themesOfHarm.has(theme)) &&
    !saysNoConcern(entry.text));

/** In the last days before the birth or since, until home; or before any birth is on record, in a place that is a hospital's. */
function isOnTheWard({ birth, home }: Homecoming, entry: Entry): boolean {
  const place = 'place' in entry.facts && typeof entry.facts.place === 'string' ? entry.facts.place : undefined;
  if (birth === undefined) return isOnWard(place) || saysHospital(place);
  return entry.when.latest >= birth.when.earliest - labourDays && (home === undefined || entry.when.earliest <= home) && !saysHome(place);
}
const labourDays = 3;

/** True where going home is behind the family: since then a plan was opened or looked at or agencies met about the baby, or the case was closed. */
export const isTakenUpAtHome = (p: Picture, homecoming: Homecoming): boolean => {
  const { home, birth } = homecoming;
  const after = (entry: Entry): boolean => home !== undefined && happenedBy(entry) > home && isAbout(p, homecoming, entry);
  return (
    entriesOf(p, 'plan').some((entry) => after(entry)) ||
    entriesOf(p, 'meeting').some((entry) => entry.facts.status === 'held' && isSteeringMeeting(entry.facts) && after(entry)) ||
    (birth !== undefined && caseworkClosings(p).some((closing) => closing.on > birth.when.latest))
  );
};
