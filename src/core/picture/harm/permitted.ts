import type { Exception } from '../../entry/fact.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { meansIn, namesPlace, saysHandover, saysHome, saysHospital } from '../words/contact-words.ts';
import type { Restriction, Terms } from './restrictions.ts';
import type { Together } from './together.ts';

/**
 * What the terms rule out: `all` contact, `direct` contact (only through services), contact `unsupervised`, being at the
 * `address`; or `unsaid`, where the record does not tell.
 */
export type RulesOut = 'all' | 'direct' | 'unsupervised' | 'address' | 'unsaid';

export function rulesOut(terms: Terms): RulesOut {
  const { contact, type, supervisor } = terms.entry.facts;
  if (contact === 'none' || (contact === undefined && type === 'no-contact')) return 'all';
  if (contact === 'through-services') return 'direct';
  // Terms that name a supervisor say supervised.
  if (contact === 'supervised' || type === 'supervised-contact' || supervisor !== undefined) return 'unsupervised';
  return type === 'exclusion' ? 'address' : 'unsaid';
}

/** The place that terms keep somebody away from. Where contact may be supervised, the place they name is where it is to be. */
export function placeRuledOut(terms: Terms): string | undefined {
  const { type, contact, place, distance } = terms.entry.facts;
  const out = rulesOut(terms);
  if (out === 'unsupervised' || contact === 'supervised') return undefined;
  return type === 'exclusion' || out === 'all' || distance !== undefined ? place : undefined;
}

/** True where terms rule out a contact between people whom they bind, and no exception written in them allows it. */
export function isRuledOut(p: Picture, restriction: Restriction, terms: Terms, together: Together): boolean {
  if (isExcepted(p, terms, together)) return false;
  switch (rulesOut(terms)) {
    case 'all':
    case 'direct':
    case 'unsaid':
      return true;
    case 'unsupervised':
      return !isSupervisedAsSaid(restriction, terms, together);
    case 'address':
      // To mind someone at home is to be at the address, unless another place is given.
      return together.how === 'living' || saysHome(placeOf(together)) || (placeOf(together) === undefined && isAtHome(together));
  }
}

const isAtHome = ({ how, entry }: Together): boolean =>
  how === 'caring' || (entry.kind === 'contact' && entry.facts.mode === 'home-visit' && how === 'present');

const placeOf = ({ entry }: Together): string | undefined => ('place' in entry.facts ? entry.facts.place : undefined);
const purposeOf = ({ entry }: Together): string | undefined =>
  entry.kind === 'contact' || entry.kind === 'incident' ? entry.facts.purpose : undefined;

/** Within the terms: the named supervisor was there, at the named place; or the supervising body reports the session on the restriction's own thread. */
function isSupervisedAsSaid(restriction: Restriction, terms: Terms, together: Together): boolean {
  const { supervisor, place } = terms.entry.facts;
  const { entry } = together;
  const atThePlace =
    place === undefined || placeOf(together) === undefined || namesPlace(placeOf(together), place) || namesPlace(place, placeOf(together));
  if (!atThePlace) return false;
  if (supervisor?.kind === 'person' && entry.present.includes(supervisor.person)) return true;
  if (supervisor?.kind === 'agency' && entry.by === supervisor.agency && entry.kind === 'contact') return true;
  const reported = entry.kind === 'contact' && entry.thread !== undefined && entry.thread === restriction.thread;
  return reported && place !== undefined && placeOf(together) !== undefined;
}

/** True where an exception written in the terms, or the means that they leave open, allows a contact. */
export function isExcepted(p: Picture, terms: Terms, together: Together): boolean {
  return isByAllowedMeans(terms, together) || (terms.entry.facts.exceptions ?? []).some((exception) => covers(p, exception, together));
}

/** By letter, say, where the terms leave letters open. Terms that say by no means leave none. What a claim tells of need not be how it was told. */
function isByAllowedMeans(terms: Terms, { how, entry, claim }: Together): boolean {
  if (how === 'present' || how === 'harm' || how === 'living' || how === 'caring') return false;
  const used = meansIn(claim === undefined && entry.kind === 'contact' ? entry.facts.mode : claim?.what);
  return used.length > 0 && used.every((means) => meansIn(terms.entry.facts.means).includes(means));
}

/** An exception covers what its own words name: the people, and then the place, the kind of agency or the purpose. */
function covers(p: Picture, exception: Exception, together: Together): boolean {
  const { people } = exception;
  if (people !== undefined && !people.includes(together.one) && !people.includes(together.other)) return false;
  const words = [exception.words, exception.where, exception.for].filter((one) => one !== undefined).join('; ');
  const agency = p.directory.agencies.get(together.entry.by);
  if (agency !== undefined && exception.where === agency.kind) return true;
  const [place, purpose] = [placeOf(together), purposeOf(together)];
  const inHospital = isAgencyOfKind(p, together.entry.by, 'hospital', 'ambulance') || saysHospital(place);
  if (inHospital && (saysHospital(words) || exception.for === 'child-ill')) return true;
  if (saysHandover(purpose) && saysHandover(words)) return true;
  return place !== undefined && !saysHome(place) && namesPlace(words, place);
}
