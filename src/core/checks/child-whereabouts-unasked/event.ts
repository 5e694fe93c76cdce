import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsInCircle, areTied, birthOf, childrenInCircle, householdOf } from '../../picture/family/family.ts';
import { homeOf } from '../../picture/family/home.ts';
import { fromEach } from '../../picture/growing.ts';
import { isCrisisNature, isEventOfHarm, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { whereaboutsIn } from '../../picture/harm/events.ts';
import { happenedBy, type Picture, recordedDay } from '../../picture/picture.ts';
import { tiesOfTwo } from '../../picture/standing-ties.ts';
import type { Tie } from '../../picture/ties.ts';
import { isAboutChildren } from '../../picture/words/children-words.ts';
import { saysHospital } from '../../picture/words/contact-words.ts';
import { saysCrisis } from '../../picture/words/crisis-words.ts';
import { addDays } from '../../time/day.ts';
import { isBefore } from '../../time/span.ts';

/**
 * True where an entry is an incident, a crisis call, a detention, an admission for mind, drink or drugs, an unplanned attendance, or any other
 * record that was to say where a child was and says that this was not asked.
 */
export function isEvent(entry: Entry): boolean {
  if (entry.kind === 'incident') return entry.facts.nature !== 'death' && entry.facts.nature !== 'stillbirth';
  const children = whereaboutsIn(entry);
  if (children !== undefined && [...children.values()].some((state) => state === 'not-asked')) return true;
  if (entry.kind === 'health') return isEventOfHarm(entry) && !asksOfChildren(entry);
  if (entry.kind !== 'contact' || entry.facts.planned === true || asksOfChildren(entry)) return false;
  if (entry.facts.mode === 'custody') return true;
  if (entry.facts.mode === 'call')
    return (entry.themes.includes('self-harm') || saysCrisis(entry.text)) && entry.facts.to === undefined && entry.facts.from === undefined;
  return entry.facts.mode === 'attendance' && entry.facts.planned === false && touchesHarm(entry);
}

const touchesHarm = (entry: Entry): boolean =>
  entry.themes.some((theme) => theme === 'mental-health' || themesOfHarm.has(theme)) || saysCrisis(entry.text);

/** Who has the children, or where they are, was among what was asked. */
const asksOfChildren = (entry: Entry): boolean => 'asked' in entry.facts && (entry.facts.asked ?? []).some(isAboutChildren);

/** Adults of the circle whom the event concerns: who caused or underwent it; where an incident names neither, those it is about. */
export function adultsConcerned(p: Picture, entry: Entry): readonly PersonId[] {
  const parties = entry.kind === 'incident' ? [...(entry.facts.by ?? []), ...(entry.facts.harmed ?? [])] : [];
  const people = parties.length > 0 ? parties : entry.about;
  return [...new Set(people)].filter((person) => adultsInCircle(p).includes(person));
}

/** Children of whom it is to be asked: those whom the record names, and those tied to one of the adults, surely born, and not known to live away from all of them. */
export function childrenConcerned(p: Picture, entry: Entry): readonly PersonId[] {
  const adults = adultsConcerned(p, entry);
  const named = whereaboutsIn(entry);
  return childrenInCircle(p).filter(
    (child) =>
      named?.has(child) === true ||
      (adults.some((adult) => mayBeWith(p, adult, child, entry)) &&
        wasBorn(p, child, entry) &&
        (child === p.child || !(livesElsewhere(p, child, adults, entry) || isOnlyOfTheWard(p, child, adults, entry)))),
  );
}

const bringing = ['parent-of', 'carer-of', 'lives-with', 'in-contact-with'] as const;

/** How soon after an event a tie may come to be known for the event to be asked about still, in days (ours). */
const tieKnownWithin = 7;

function mayBeWith(p: Picture, adult: PersonId, child: PersonId, entry: Entry): boolean {
  const on = happenedBy(entry);
  const denied = (['in-contact-with', 'lives-with'] as const)
    .flatMap((name) => tiesOfTwo(p.known.ties, adult, child, name))
    .some((tie) => tie.claim.not && tie.since.earliest <= entry.when.latest);
  if (denied && !areTied(p, adult, child, 'lives-with', on)) return false;
  return (
    bringing.some((name) => areTied(p, adult, child, name, on, (tie) => wasKnownThen(p, tie, entry))) ||
    householdOf(p, child, on).includes(adult) ||
    (child === p.child && homeOf(p, on).has(adult))
  );
}

/** On record by then, or soon after: a child of whom nothing told for weeks is a question about the adult, not about that night. */
function wasKnownThen(p: Picture, tie: Tie, entry: Entry): boolean {
  const said = p.byId.get(tie.entry);
  return said === undefined || recordedDay(said) <= addDays(recordedDay(entry), tieKnownWithin);
}

/** Surely born by then. A child of whom neither a birth nor a pregnancy is on record is taken to be there already. */
function wasBorn(p: Picture, child: PersonId, entry: Entry): boolean {
  const born = birthOf(p, child)?.on;
  if (born !== undefined && Number.isFinite(born.earliest)) return born.latest <= entry.when.latest && isBefore(entry.when, born) !== 'met';
  if (p.directory.people.get(child)?.born !== undefined) return false;
  return !tellingOfPregnancy(p.known.entries).some(({ about }) => about.includes(child));
}

const tellingOfPregnancy = fromEach((entry) => (entry.claims.some(({ is }) => is === 'pregnant' || is === 'expecting-on') ? [entry] : []));

/** Something on a ward that is no crisis of the adult's own, and a brother or sister who is not on record as living with the adults concerned: no question of that evening. */
function isOnlyOfTheWard(p: Picture, child: PersonId, adults: readonly PersonId[], entry: Entry): boolean {
  if (entry.kind !== 'incident' || !saysHospital(entry.facts.place) || isCrisisNature(entry.facts.nature)) return false;
  return !householdOf(p, child, happenedBy(entry)).some((person) => adults.includes(person));
}

/** A brother or sister with a home on record, with people of whom none is one of the adults concerned. */
function livesElsewhere(p: Picture, child: PersonId, adults: readonly PersonId[], entry: Entry): boolean {
  const home = householdOf(p, child, happenedBy(entry)).filter((person) => !childrenInCircle(p).includes(person));
  return home.length > 0 && !home.some((person) => adults.includes(person));
}
