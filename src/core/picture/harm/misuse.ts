import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { adultsIn, adultsMeant, sentencesOf } from '../family/adults-meant.ts';
import { whoIsWho } from '../family/family.ts';
import { whoseService } from '../family/whose-service.ts';
import { onceFor, sameWhile } from '../memo.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../picture.ts';
import { groupedOnce, readOnce } from '../read-once.ts';
import { topicsNamed } from '../words/service-topics.ts';
import { isTreatmentOfUse, saysMisuse, saysModerate, saysNoUse } from '../words/substance-words.ts';
import { topicsOfClaim, topicsOfService } from '../work/service-drops.ts';

/** What one entry tells of an adult's trouble with drink or drugs, past or present. */
export interface Misuse {
  readonly adult: PersonId;
  readonly entry: Entry;
  /** The latest day on which it may have gone on, by this record. */
  readonly until: Day;
  /** Told by the adult, seen, measured or documented: not only said of them by somebody else. */
  readonly firm: boolean;
}

/** Everything on record of adults' trouble with drink or drugs, by adult, in the order in which it was recorded. */
export const misuseOf = (p: Picture): ReadonlyMap<PersonId, readonly Misuse[]> => byAdult(misusesIn(p));

const misusesIn = readOnce(
  (p) => [...whoIsWho(p), adultIds(p)],
  (p, entry): readonly Misuse[] => [...claimedIn(p, entry), ...recordedIn(p, entry), ...writtenIn(p, entry)],
);

const byAdult = onceFor((all: readonly Misuse[]): ReadonlyMap<PersonId, readonly Misuse[]> => {
  const found = new Map<PersonId, Misuse[]>();
  for (const one of all) {
    const held = found.get(one.adult);
    if (held === undefined) found.set(one.adult, [one]);
    else if (held.at(-1)?.entry.id !== one.entry.id || (one.firm && !held.at(-1)?.firm)) held.push(one);
  }
  return found;
});

const isFirm = ({ basis, saidBy, who, checked }: Claim): boolean =>
  checked === 'checked' ||
  basis === 'seen' ||
  basis === 'measured' ||
  basis === 'documented' ||
  (basis === 'said' && (saidBy?.kind === 'agency' || (saidBy?.kind === 'person' && saidBy.person === who)));

function claimedIn(p: Picture, entry: Entry): readonly Misuse[] {
  return entry.claims.flatMap((claim): readonly Misuse[] => {
    const { is, what, from, until, not, checked } = claim;
    if (checked === 'contradicted' || !isAdult(p, claim.who)) return [];
    const tells = { adult: claim.who, entry, firm: isFirm(claim) };
    if ((is === 'drinks' || is === 'uses-drugs') && !not)
      return saysModerate(what) ? [] : [{ ...tells, until: until?.latest ?? happenedBy(entry) }];
    // To have given it up since a day is to have had it until then.
    if (is === 'abstains' && !not && from !== undefined) return [{ ...tells, until: from.latest }];
    if (is === 'in-treatment' && topicsOfClaim(entry, what).includes('substance')) return [{ ...tells, until: happenedBy(entry) }];
    return [];
  });
}

const isAdult = (p: Picture, person: PersonId): boolean => adultIds(p).has(person);
const adultIds = sameWhile(
  (p: Picture) => p.circle,
  (p): ReadonlySet<PersonId> => new Set(byAdultThere(p).keys()),
);
const byAdultThere = groupedOnce(whoIsWho, adultsIn);

const notTaken: ReadonlySet<string> = new Set(['referred', 'offered', 'declined', 'not-taken-up']);

/** What the kind and the facts of an entry tell. */
function recordedIn(p: Picture, entry: Entry): readonly Misuse[] {
  const of = (people: readonly PersonId[], firm: boolean): readonly Misuse[] =>
    people.filter((person) => isAdult(p, person)).map((adult) => ({ adult, entry, until: happenedBy(entry), firm }));
  switch (entry.kind) {
    case 'service':
      return topicsOfService(p, entry).includes('substance') && entry.facts.status !== 'below-threshold'
        ? of(
            whoseService(
              entry,
              entry.about.filter((person) => isAdult(p, person)),
            ),
            !notTaken.has(entry.facts.status ?? ''),
          )
        : [];
    case 'test':
      return entry.facts.result === 'positive' || entry.facts.result === 'prescribed-only' ? of(entry.about, true) : [];
    case 'assessment':
      return entry.facts.type === 'substance' && entry.facts.status !== 'recommended' ? of(entry.about, true) : [];
    case 'health':
      return (entry.facts.type === 'medication' && isTreatmentOfUse(`${entry.facts.of ?? ''} ${entry.text}`)) ||
        (entry.facts.type === 'admission' && hasTheme(entry))
        ? of(entry.about, true)
        : [];
    case 'incident':
      return entry.facts.nature === 'intoxication' || entry.facts.nature === 'drug-find' || (hasTheme(entry) && !isOffence(entry))
        ? of(entry.facts.by ?? [], entry.facts.nature === 'intoxication')
        : [];
    case 'observation':
      return entry.facts.nature === 'drug-use' && adultsIn(p, entry).length === 1 ? of(entry.about, false) : [];
    default:
      return [];
  }
}

/** To be arrested for an offence is not to use. */
const isOffence = (entry: Entry): boolean => entry.kind === 'incident' && ['arrest', 'offence'].includes(entry.facts.nature ?? '');
const hasTheme = (entry: Entry): boolean => entry.themes.includes('alcohol') || entry.themes.includes('drugs');

const read: ReadonlySet<string> = new Set([
  'contact',
  'note',
  'observation',
  'assessment',
  'referral',
  'information-reply',
  'health',
  'legal',
  'meeting',
  'decision',
]);

const tellingOfMisuse = onceFor((entry: Entry): readonly string[] =>
  sentencesOf(entry.text).filter((sentence) => saysMisuse(sentence) && !ofAnother.test(sentence)),
);

const claimsOfUse: ReadonlySet<string> = new Set(['drinks', 'uses-drugs', 'abstains', 'in-treatment']);
/** Of somebody who may not be the one whom the entry is about. */
const ofAnother = /\b(?:her|his|the|their|new|former|ex)[ -](?:partner|boyfriend|girlfriend|husband|wife|ex)\b/i;

/** What its words tell, where it claims nothing of the sort and touches drink or drugs, or a service for them wrote it. */
function writtenIn(p: Picture, entry: Entry): readonly Misuse[] {
  if (!read.has(entry.kind) || !(hasTheme(entry) || isAgencyOfKind(p, entry.by, 'substance-service'))) return [];
  // What was seen about a home with several adults in it is nobody's in particular.
  if (entry.kind === 'observation' && adultsIn(p, entry).length > 1) return [];
  if (entry.claims.some(({ is }) => claimsOfUse.has(is)) || (entry.kind === 'observation' && entry.facts.nature === 'intelligence'))
    return [];
  const hearsay = entry.kind === 'referral' || entry.kind === 'observation' || entry.facts.heardFrom !== undefined;
  return tellingOfMisuse(entry).flatMap((sentence) =>
    meantBy(p, entry, sentence).map((adult) => ({ adult, entry, until: happenedBy(entry), firm: !hearsay })),
  );
}

/** Whom the part of a sentence that tells of it names, else whom the whole does: "with both parents' knowledge, because father is on methadone" is the father. */
function meantBy(p: Picture, entry: Entry, sentence: string): readonly PersonId[] {
  const parts = sentence.split(/[,:]\s|\s-\s/).filter(saysMisuse);
  const meant = [...new Set(parts.flatMap((part) => adultsMeant(p, entry, part)))];
  return meant.length > 0 ? meant : adultsMeant(p, entry, sentence);
}

/** True where the adult has said that there is no such trouble: a claim, an answer at booking, or words. */
const isDenied = (p: Picture, adult: PersonId): boolean => denying(p).has(adult);

const denying = groupedOnce(whoIsWho, (p, entry): readonly PersonId[] => [
  ...entry.claims
    .filter(
      ({ who, is, not, from, saidBy }) =>
        (saidBy?.kind !== 'person' || saidBy.person === who) &&
        (((is === 'drinks' || is === 'uses-drugs') && not) || (is === 'abstains' && !not && from === undefined)),
    )
    .map(({ who }) => who),
  ...(deniedOfAll(entry) || (adultsIn(p, entry).length === 1 && deniedInWords(entry)) ? entry.about : []),
]);

const deniedOfAll = (entry: Entry): boolean =>
  entry.kind === 'health' &&
  [...(entry.facts.answers ?? [])].some(
    ([topic, answer]) => topicsNamed(topic).includes('substance') && /^(no|none|never|nil|denie)/i.test(answer),
  );
const deniedInWords = onceFor((entry: Entry): boolean => sentencesOf(entry.text).some(saysNoUse));

/**
 * An adult's past trouble with drink or drugs as it stood on a day, within so many years. Empty where all of it is only said by
 * others and the adult says no: that is a matter of whose word it is.
 */
export function misuseBefore(p: Picture, adult: PersonId, on: Day, years: number): readonly Misuse[] {
  const since = addMonths(on, -12 * years);
  const held = (misuseOf(p).get(adult) ?? []).filter(({ entry, until }) => until >= since && entry.when.earliest <= on);
  return held.some(({ firm }) => firm) || !isDenied(p, adult) ? held : [];
}
