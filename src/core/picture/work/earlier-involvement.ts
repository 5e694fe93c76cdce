import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addDays, type Day } from '../../time/day.ts';
import { carersOf, householdOf, siblingsOf } from '../family/family.ts';
import { harmClaimsIn, isConcernEntry, themesOfHarm } from '../harm/concern-entries.ts';
import { onceFor } from '../memo.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { saysEarlierFile } from '../words/history-words.ts';
import { providersOf } from './involvement.ts';

/** Services that know a family whatever its needs, so that their work alone is no history. */
const everyFamily: ReadonlySet<string> = new Set(['health visiting', 'midwifery', 'school', 'nursery', 'gp']);

/** The child, parents and carers, people of the home, brothers and sisters. */
export const familyOf = onceFor(
  (p: Picture): ReadonlySet<PersonId> => new Set([p.child, ...carersOf(p, p.child), ...householdOf(p, p.child), ...siblingsOf(p, p.child)]),
);

/**
 * Records of earlier involvement with the child, a parent or carer, somebody of the home or a brother or sister: those that
 * surely lie before a day, but for what happened so shortly before it that it may be what brought the work about. A care record, an earlier plan, assessment or closing, what police or the courts hold, harm that
 * was recorded; not a letter, an appointment or a registration.
 */
export function earlierRecords(p: Picture, before: Day, occasionDays: number): readonly Entry[] {
  const occasion = addDays(before, -occasionDays);
  return history(p).filter((entry) => entry.when.latest < before && !(entry.when.latest >= occasion && isOccasion(entry)));
}

const history = onceFor((p: Picture): readonly Entry[] => {
  const family = familyOf(p);
  return p.entries.filter((entry) => entry.about.some((person) => family.has(person)) && isHistory(p, entry));
});

/** What may itself have brought the work about: an event, what was noticed, and what police or a court did of it. */
const isOccasion = (entry: Entry): boolean =>
  !wasLookedAfter(entry) &&
  !entry.themes.includes('family-history') &&
  (entry.kind === 'legal' || entry.kind === 'restriction' || entry.kind === 'note' || isConcernEntry(entry));

const wasLookedAfter = (entry: Entry): boolean => entry.claims.some((claim) => claim.is === 'was-looked-after' && !claim.not);

const closes: ReadonlySet<string> = new Set(['close', 'step-down', 'placement', 'return-home']);
const ofHarmAtLaw: ReadonlySet<string> = new Set([
  'charge',
  'conviction',
  'sentence',
  'remand',
  'release',
  'pre-proceedings',
  'proceedings',
]);

function isHistory(p: Picture, entry: Entry): boolean {
  if (entry.kind === 'plan' || entry.kind === 'restriction') return true;
  if (wasLookedAfter(entry) || entry.themes.includes('family-history')) return true;
  // What parents agreed between them is no history of harm.
  if (entry.kind === 'legal') return ofHarmAtLaw.has(entry.facts.type ?? '') || entry.themes.some(isWorry);
  if (entry.kind === 'contact' || entry.kind === 'note')
    return tellsOfHarm(entry) || (entry.kind === 'note' && (entry.themes.some(isWorry) || tellsOfFile(entry)));
  if (entry.kind === 'service') return isHelpWithHarm(p, entry);
  if (isConcernEntry(entry)) return true;
  if (entry.kind === 'decision') return closes.has(entry.facts.type ?? '');
  if (entry.kind === 'assessment') return entry.facts.status === 'completed' || entry.facts.status === 'abandoned';
  if (entry.kind === 'meeting') return entry.facts.status === 'held';
  if (entry.kind === 'referral-decision') return true;
  return entry.kind === 'health' && entry.facts.type === 'diagnosis' && entry.claims.some((claim) => claim.is === 'mental-ill-health');
}

/** Kept for each entry, since it reads free text. */
const tellsOfFile = onceFor((entry: Entry): boolean => saysEarlierFile(entry.text));

/** Low mood told to a doctor or a teacher is no history by itself. */
const tellsOfHarm = (entry: Entry): boolean => harmClaimsIn(entry).some((claim) => claim.is !== 'low-mood');

/** Help that tells of harm: from a service that is there for it. A landlord's repair or a place at a club is none, whatever its theme. */
const isHelpWithHarm = (p: Picture, entry: EntryOf<'service'>): boolean =>
  !everyFamily.has(entry.facts.service ?? '') &&
  (entry.themes.some(isWorry) || tellsOfHarm(entry)) &&
  [entry.by, ...providersOf(entry)].some((agency) => isAgencyOfKind(p, agency, ...thereForHarm));

const thereForHarm = [
  'social-care',
  'front-door',
  'early-help',
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'probation',
  'community-rehabilitation',
  'domestic-abuse-service',
  'refuge',
] as const;

const isWorry = (theme: string): boolean => themesOfHarm.has(theme) || theme === 'mental-health';
