import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import { type Picture, personName } from '../picture/picture.ts';
import { leadOf } from '../picture/work/open-work.ts';
import type { Day } from '../time/day.ts';
import type { Ask, Role } from './check.ts';

/** Whoever recorded an entry, asked about their own record only. */
export const holder = (entry: Entry, role: Role = 'recorder'): Ask => ({ agency: entry.by, role, as: 'holder' });

/** The child's lead on a day, asked the joint question. Empty where there is none to ask. */
export function lead(p: Picture, on: Day = p.today, role: Role = 'lead'): readonly Ask[] {
  const agency = leadOf(p, on);
  return agency === undefined ? [] : [{ agency, role, as: 'lead' }];
}

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

/** At most four of some names, and how many others there are. */
export const listedBriefly = (words: readonly string[]): string =>
  words.length <= 5 ? listed(words) : `${words.slice(0, 4).join(', ')} and ${words.length - 4} others`;

/** People as a question names them. */
export const named = (p: Picture, people: readonly PersonId[]): string => listed(people.map((person) => personName(p, person)));

/** The anchor of a check that names a pair of people: the same whichever is named first. */
export const pairAnchor = (one: PersonId, other: PersonId): string => [one, other].sort().join('+');

/** The anchor of connected evidence: its thread where it has one, else its first-recorded entry. */
export const anchorOf = (entry: Entry): string => entry.thread ?? entry.id;
