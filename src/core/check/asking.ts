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

/** "Amy", "Amy and Ben", "Amy, Ben and Cal". */
export const listed = (words: readonly string[]): string =>
  words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** People as a question names them. */
export const named = (p: Picture, people: readonly PersonId[]): string => listed(people.map((person) => personName(p, person)));

/** At most four of many: more than that is a list, and no question. */
export const atMostFour = (names: readonly string[]): string =>
  names.length <= 4
    ? listed(names)
    : `${names.slice(0, 4).join(', ')} and ${names.length - 4 === 1 ? 'one other' : `${names.length - 4} others`}`;

/** A number as it is read in a sentence: in words up to ten. */
export const inWords = (count: number): string => numbers[count] ?? String(count);
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The anchor of a check that names a pair of people: the same whichever is named first. */
export const pairAnchor = (one: PersonId, other: PersonId): string => [one, other].sort().join('+');

/** The anchor of connected evidence: its thread where it has one, else its first-recorded entry. */
export const anchorOf = (entry: Entry): string => entry.thread ?? entry.id;
