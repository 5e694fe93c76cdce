import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle } from '../family/family.ts';
import { linkedAdults } from '../family/linked-adults.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { saysHurt } from '../words/safety-words.ts';
import { isOnWard, isPsychiatricMedicine, isWeapon } from '../words/word-lists.ts';
import { partiesTo, themesOfHarm } from './concern-entries.ts';
import { termsOn } from './restrictions.ts';

/** What sort of news about an adult others may need for the child's sake. */
export type Matter =
  | 'violence'
  | 'overdose'
  | 'drinking'
  | 'drugs'
  | 'weapon'
  | 'harm'
  | 'ward'
  | 'danger at home'
  | 'medicine'
  | 'contact';

const has = (entry: Entry, theme: string): boolean => entry.themes.includes(theme);

/**
 * What in an entry others may need to know for this child, where it concerns an adult tied to the child or the child's own
 * home. Undefined: nothing, or nothing about this family.
 */
export function matterOf(p: Picture, entry: Entry): Matter | undefined {
  switch (entry.kind) {
    case 'incident':
      return concernsFamily(p, entry) ? matterOfIncident(p, entry) : undefined;
    case 'observation':
      return entry.about.some((person) => linkedAdults(p).has(person) || person === p.child) ? matterOfObservation(p, entry) : undefined;
    case 'health':
      return entry.about.some((person) => linkedAdults(p).has(person)) && isNewMedicine(entry) ? 'medicine' : undefined;
    case 'contact':
      return matterClaimed(p, entry);
    case 'note':
      return matterClaimed(p, entry) ?? (isPoliceLog(p, entry) ? matterLogged(entry) : undefined);
    default:
      return undefined;
  }
}

/** A caused or suffered event: somebody who only saw it is no party to it. */
function concernsFamily(p: Picture, entry: EntryOf<'incident'>): boolean {
  const { by = [], harmed = [], children } = entry.facts;
  const parties = by.length + harmed.length === 0 ? entry.about : partiesTo(entry);
  const there = children?.get(p.child);
  return parties.some((person) => linkedAdults(p).has(person)) || (there !== undefined && there !== 'elsewhere');
}

function matterOfIncident(p: Picture, entry: EntryOf<'incident'>): Matter | undefined {
  if (has(entry, 'domestic-abuse')) return onWard(p, entry) ? 'ward' : 'violence';
  switch (entry.facts.nature) {
    case 'domestic-abuse':
      return 'violence';
    case 'assault':
    case 'threat':
    case 'damage':
      return isWithinFamily(p, entry) ? 'violence' : undefined;
    case 'overdose':
      return 'overdose';
    case 'intoxication':
      return 'drinking';
    case 'drug-find':
      return 'drugs';
    default:
      return matterOfThemes(p, entry);
  }
}

function matterOfThemes(p: Picture, entry: Entry): Matter | undefined {
  if (has(entry, 'alcohol')) return 'drinking';
  if (has(entry, 'drugs')) return 'drugs';
  return onWard(p, entry) && entry.themes.some((theme) => themesOfHarm.has(theme)) ? 'ward' : undefined;
}

/** Between people of the circle, or harming a child of it: a stranger's doing is another matter. */
function isWithinFamily(p: Picture, entry: EntryOf<'incident'>): boolean {
  const { by = [], harmed = [] } = entry.facts;
  const inCircle = (person: PersonId): boolean => p.circle.members.has(person);
  return (by.some(inCircle) && harmed.some(inCircle)) || harmed.some((person) => childrenInCircle(p).includes(person));
}

function matterOfObservation(p: Picture, entry: EntryOf<'observation'>): Matter | undefined {
  const { nature, sign } = entry.facts;
  if (has(entry, 'domestic-abuse')) return onWard(p, entry) ? 'ward' : 'violence';
  if (nature === 'intelligence') {
    if (isWeapon(sign)) return 'weapon';
    if (has(entry, 'drugs')) return 'drugs';
    return entry.themes.some((theme) => themesOfHarm.has(theme)) ? 'harm' : undefined;
  }
  if (nature === 'drug-use') return 'drugs';
  if (nature === 'home-conditions' || nature === 'unsafe-sleep') return 'danger at home';
  if (has(entry, 'home-conditions') && entry.themes.some((theme) => theme !== 'home-conditions' && themesOfHarm.has(theme)))
    return 'danger at home';
  return matterOfThemes(p, entry);
}

const onWard = (p: Picture, entry: EntryOf<'incident' | 'observation'> | Entry): boolean =>
  isAgencyOfKind(p, entry.by, 'hospital', 'midwifery') &&
  (entry.kind === 'incident' || entry.kind === 'observation') &&
  isOnWard(entry.facts.place);

function isNewMedicine(entry: EntryOf<'health'>): boolean {
  const { type, status, of } = entry.facts;
  if (type !== 'medication' || status === 'missed' || status === 'none' || status === 'deferred') return false;
  return isPsychiatricMedicine(of) || (of === undefined && has(entry, 'mental-health'));
}

/** What police write down of an adult of the family without an incident is information, whatever it is called. */
const isPoliceLog = (p: Picture, entry: Entry): boolean =>
  isAgencyOfKind(p, entry.by, 'police') && entry.about.some((person) => linkedAdults(p).has(person));

function matterLogged(entry: Entry): Matter | undefined {
  if (isWeapon(entry.text) && entry.themes.some((theme) => themesOfHarm.has(theme))) return 'weapon';
  if (has(entry, 'domestic-abuse')) return saysHurt(entry.text) ? 'violence' : 'harm';
  if (has(entry, 'drugs')) return 'drugs';
  return entry.themes.some((theme) => themesOfHarm.has(theme)) ? 'harm' : undefined;
}

/** What somebody told of, or what is known of an adult: harm, drink and drugs; and contact that an order or agreement rules out. */
function matterClaimed(p: Picture, entry: Entry): Matter | undefined {
  const now = entry.claims.filter((claim) => !claim.not && claim.until === undefined);
  if (now.some((claim) => claim.is === 'harmed-by' && linkedAdults(p).has(claim.who))) return 'violence';
  if (isDisclosure(p, entry)) return 'violence';
  if (now.length === 0) return undefined;
  // Drink and drugs are the daily work of a service for them: what it hears in passing is no news of its own.
  const ofTheTrade = isAgencyOfKind(p, entry.by, 'substance-service');
  if (!ofTheTrade && now.some((claim) => claim.is === 'uses-drugs' && linkedAdults(p).has(claim.who))) return 'drugs';
  const ruledOut = now.some(
    (claim) =>
      claim.whom !== undefined &&
      (claim.is === 'in-contact-with' || claim.is === 'carer-of' || claim.is === 'lives-with') &&
      isRuledOut(p, entry, claim.who, claim.whom),
  );
  return ruledOut ? 'contact' : undefined;
}

/** Abuse that an adult of the family tells of in words, where no claim puts it down. Of a service for victims it is the daily work. */
const isDisclosure = (p: Picture, entry: Entry): boolean =>
  has(entry, 'domestic-abuse') &&
  !isAgencyOfKind(p, entry.by, 'domestic-abuse-service', 'refuge') &&
  entry.about.some((person) => linkedAdults(p).has(person)) &&
  saysHurt(entry.text);

function isRuledOut(p: Picture, entry: Entry, one: PersonId, other: PersonId): boolean {
  return termsOn(p, entry.when.latest).some((terms) => {
    const { restrains, protects } = terms;
    const { contact, supervisor } = terms.entry.facts;
    const bound = (restrains.includes(one) && protects.includes(other)) || (restrains.includes(other) && protects.includes(one));
    if (!bound || terms.earliest > entry.when.earliest || contact === 'through-services') return false;
    return !(contact === 'supervised' && supervisor?.kind === 'person' && entry.present.includes(supervisor.person));
  });
}
