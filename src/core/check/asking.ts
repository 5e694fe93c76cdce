import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import { type Picture, personName } from '../picture/picture.ts';
import { isOpen, leadOf } from '../picture/work/open-work.ts';
import type { Day } from '../time/day.ts';
import type { Ask, Role } from './check.ts';

/** Whoever recorded an entry, asked about their own record only. */
export const holder = (entry: Entry, role: Role = 'recorder'): Ask => ({ agency: entry.by, role, as: 'holder' });

/** The child's lead on a day, asked the joint question. Empty where there is none to ask. */
export function lead(p: Picture, on: Day = p.today, role: Role = 'lead'): readonly Ask[] {
  const agency = leadOf(p, on);
  return agency === undefined ? [] : [{ agency, role, as: 'lead' }];
}

/** Whoever leads, where work is open: what is a practitioner's daily work with a family is no matter for the front door. */
export const leadIfOpen = (p: Picture): readonly Ask[] => (isOpen(p) ? lead(p) : []);

export const agencyAsked = (agency: AgencyId, role: Role = 'worker', as: Ask['as'] = 'holder'): Ask => ({ agency, role, as });

const inConfidence = /\b(?:refuge|domestic abuse|sexual health|advoca(?:te|tes|cy)|rape|women'?s aid)\b/i;

/**
 * True for a service that is reached through the hub only (rule 28): a refuge, an abuse service, sexual health, advocacy. That it is at
 * work with a family is itself in confidence, so that nobody is asked beside it, but about its own record.
 */
export function servesInConfidence(p: Pick<Picture, 'directory'>, agency: AgencyId): boolean {
  const { kind, name } = p.directory.agencies.get(agency) ?? {};
  return kind === 'refuge' || kind === 'domestic-abuse-service' || (kind === 'other' && inConfidence.test(name ?? ''));
}

/** Every agency involved, asked the joint question: one that serves in confidence only where the record in question is its own. */
export const everyoneInvolved = (p: Picture, involved: Iterable<AgencyId>, records: readonly Entry[]): readonly Ask[] =>
  [...involved]
    .filter((agency) => !servesInConfidence(p, agency) || records.some((entry) => entry.by === agency))
    .map((agency) => agencyAsked(agency, 'worker', 'lead'));

/** One ask an agency: where it is asked twice, the first stands. */
export function eachOnce(asks: readonly Ask[]): readonly Ask[] {
  const seen = new Set<string>();
  return asks.filter(({ agency, role }) => {
    const key = `${agency} ${role}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One ask an agency, whatever the role: the first stands. For a question that one post of an agency settles. */
export const eachAgencyOnce = (asks: readonly Ask[]): readonly Ask[] =>
  asks.filter(({ agency }, i) => asks.findIndex((other) => other.agency === agency) === i);

/** How many a question names of a long list before it counts the rest, and the length from which a list is long. */
const namedOfMany = 4;
const many = 6;

/** Words as a question lists them: `A, B and C`; of six or more the first four, `and 2 others`. The records beside the question name everyone. */
export const listed = (words: readonly string[]): string => joined(words, 'and');

/** The same of what there is none of: `A, B or C`. */
export const listedOr = (words: readonly string[]): string => joined(words, 'or');

function joined(words: readonly string[], by: 'and' | 'or'): string {
  const shown = words.length < many ? words : [...words.slice(0, namedOfMany), `${words.length - namedOfMany} others`];
  return shown.length <= 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${by} ${shown.at(-1)}`;
}

/** People as a question names them. */
export const named = (p: Picture, people: readonly PersonId[]): string => listed(people.map((person) => personName(p, person)));

/** A number as it is read in a sentence: in words up to ten. */
export const inWords = (count: number): string => numbers[count] ?? String(count);
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The anchor of a check that names a pair of people: the same whichever is named first. */
export const pairAnchor = (one: PersonId, other: PersonId): string => [one, other].sort().join('+');

/** The anchor of connected evidence: its thread where it has one, else its first-recorded entry. */
export const anchorOf = (entry: Entry): string => entry.thread ?? entry.id;
