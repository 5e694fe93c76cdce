import { listed } from '../../core/check/asking.ts';
import type { Entry, EntryOf } from '../../core/entry/entry.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import { allegedInWords } from './fact-lines.ts';
import { type Names, partyName } from './names.ts';

const findings: Readonly<Record<NonNullable<EntryOf<'incident'>['facts']['finding']>, string>> = {
  admitted: 'This was admitted.',
  found: 'A court or an enquiry found this.',
  unfounded: 'This was looked into and held to be unfounded.',
  'no-further-action': 'No further action was taken on it.',
  acquitted: 'There was an acquittal.',
};

/** Sentences about who did what to whom: as something reported, unless it was seen, admitted or found (rule 7). */
export function reportedLines(entry: Entry, names: Names): readonly string[] {
  if (entry.kind === 'referral') return entry.facts.alleged === undefined ? [] : [allegedInWords(entry.facts.alleged, names)];
  if (entry.kind !== 'incident') return [];
  const { by = [], harmed = [], finding } = entry.facts;
  const people = (ids: readonly PersonId[]): string => listed(ids.map(names.person));
  const are = (ids: readonly PersonId[]): string => (ids.length === 1 ? 'is' : 'are');
  const were = (ids: readonly PersonId[]): string => (ids.length === 1 ? 'was' : 'were');
  const certain = isCertain(entry);
  const reporter = reporterOf(entry, names);
  const act = harmed.length > 0 && harmed.every((person) => by.includes(person)) ? 'hurt themselves' : 'caused this';
  const done = by.length === 0 ? [] : [certain ? `By ${people(by)}.` : `${people(by)} ${are(by)} reported by ${reporter} to have ${act}.`];
  const others = harmed.filter((person) => !by.includes(person));
  const hurt =
    others.length === 0
      ? []
      : [
          certain
            ? `${people(others)} ${were(others)} harmed.`
            : `${people(others)} ${are(others)} reported by ${reporter} to have been harmed.`,
        ];
  return [...done, ...hurt, ...(finding === undefined ? [] : [findings[finding]])];
}

const isCertain = (entry: EntryOf<'incident'>): boolean =>
  entry.facts.finding === 'admitted' ||
  entry.facts.finding === 'found' ||
  entry.claims.some(
    (claim) => claim.basis === 'seen' && ((entry.facts.by ?? []).includes(claim.who) || (entry.facts.harmed ?? []).includes(claim.who)),
  );

/** Whoever the news came from, as far as the entry says: else the agency that wrote it down. */
function reporterOf({ by, facts: { heardFrom, calledBy } }: EntryOf<'incident'>, names: Names): string {
  if (heardFrom !== undefined) return names.person(heardFrom);
  return calledBy === undefined ? names.agency(by) : partyName(calledBy, names);
}
