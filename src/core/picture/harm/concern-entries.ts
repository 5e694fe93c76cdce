import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';

/** Themes of harm: what makes an observation a concern. Health checks, plans, money or housing alone do not. */
export const themesOfHarm: ReadonlySet<string> = new Set([
  'domestic-abuse',
  'alcohol',
  'drugs',
  'self-harm',
  'neglect',
  'physical-abuse',
  'sexual-abuse',
  'emotional-abuse',
  'injury',
  'threat',
  'home-conditions',
  'unknown-adults',
  'offending',
]);

/** Claims of drinking, drug use, self-harm, low mood or harm. */
const claimsOfHarm: ReadonlySet<string> = new Set(['drinks', 'uses-drugs', 'self-harms', 'low-mood', 'harmed-by']);

/** Claims of harm that an entry makes now: not a denial, and not something over by the claim's own account. */
export const harmClaimsIn = (entry: Entry): readonly Claim[] =>
  entry.claims.filter((claim) => claimsOfHarm.has(claim.is) && !claim.not && claim.until === undefined);

/** True where an entry claims harm now. */
export const claimsHarm = (entry: Entry): boolean => harmClaimsIn(entry).length > 0;

/**
 * A concern entry, in the catalogue's words: an incident; a referral to the front door; intelligence; a disclosure; an observation with a
 * theme of harm; a claim of drinking, drug use, self-harm, low mood or harm; detention or psychiatric admission. (Contact that a
 * restriction rules out is told by `restriction-crossed`.)
 */
export function isConcernEntry(entry: Entry): boolean {
  switch (entry.kind) {
    case 'referral':
      return true;
    case 'observation':
      return (
        entry.facts.nature === 'intelligence' ||
        entry.facts.nature === 'injury' ||
        entry.facts.nature === 'disclosure' ||
        entry.themes.some((theme) => themesOfHarm.has(theme))
      );
    case 'health':
      return entry.facts.type === 'admission' && entry.themes.some((theme) => theme === 'mental-health' || theme === 'self-harm');
    case 'contact':
    case 'note':
    case 'information-reply':
    case 'service':
    case 'test':
    case 'legal':
      return claimsHarm(entry);
    case 'referral-decision':
    case 'information-request':
    case 'assessment':
    case 'plan':
    case 'meeting':
    case 'decision':
    case 'restriction':
    case 'advice':
    case 'attendance':
    case 'allocation':
    case 'supervision':
    case 'challenge':
      return false;
    case 'share':
    case 'correction':
    case 'identity':
    case 'answer':
    case 'account':
    case 'visit-safety':
    case 'disposal':
    case 'closed-to':
      return false;
    case 'incident':
      return true;
  }
}

/** The picture's concern entries, in the order in which they were recorded. */
const concernsIn = fromEach((entry) => (isConcernEntry(entry) ? [entry] : []));
export const concernEntries = (p: Picture): readonly Entry[] => concernsIn(p.entries);

/** An event and not a state of things: an incident, or an adult's admission for mind, drink or drugs. */
export const isEventOfHarm = (entry: Entry): boolean =>
  entry.kind === 'incident' ||
  (entry.kind === 'health' && entry.facts.type === 'admission' && entry.themes.some((theme) => themesOfAdmission.has(theme)));

const themesOfAdmission: ReadonlySet<string> = new Set(['mental-health', 'self-harm', 'alcohol', 'drugs']);

/** Natures of incident that are a crisis of mind or drugs for the adult concerned. */
const crises: ReadonlySet<string> = new Set(['self-harm', 'suicide-attempt', 'suicide-threat', 'overdose', 'detention']);
export const isCrisisNature = (nature: string | undefined): boolean => nature !== undefined && crises.has(nature);

/** Who caused or underwent an incident: everyone named in it as such. */
export const partiesTo = onceFor((entry: Entry): readonly PersonId[] =>
  entry.kind === 'incident' ? [...new Set([...(entry.facts.by ?? []), ...(entry.facts.harmed ?? [])])] : entry.about,
);
