import type { Entry, EntryOf } from '../../core/entry/entry.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import { allListed } from './all-listed.ts';
import { allegedInWords } from './fact-lines.ts';
import { type Names, partyName } from './names.ts';

const findings: Readonly<Record<NonNullable<EntryOf<'incident'>['facts']['finding']>, string>> = {
  admitted: 'This was admitted.',
  found: 'A court or an enquiry found this.',
  unfounded: 'This was looked into and held to be unfounded.',
  'no-further-action': 'No further action was taken on it.',
  acquitted: 'There was an acquittal.',
};

/** What somebody named as having done an incident is reported to have done, where "done this" would say it wrongly. */
const acts: Readonly<Record<string, string>> = {
  arrest: 'been arrested',
  detention: 'been detained',
  missing: 'been missing',
  death: 'been there',
  'self-harm': 'hurt themselves',
  'suicide-attempt': 'tried to end their life',
  'suicide-threat': 'spoken of ending their life',
  threat: 'made the threat',
  overdose: 'taken an overdose',
  intoxication: 'been under the influence',
};

/** What befell whoever is named as harmed. */
const befell: Readonly<Record<string, string>> = {
  death: 'died',
  stillbirth: 'died',
  threat: 'been threatened',
  'serious-harm': 'been seriously hurt',
};

/** Sentences about who did what to whom: as something reported, unless it was seen, admitted or found (rule 7). */
export function reportedLines(entry: Entry, names: Names): readonly string[] {
  if (entry.kind === 'referral') return entry.facts.alleged === undefined ? [] : [allegedInWords(entry.facts.alleged, names)];
  if (entry.kind !== 'incident') return [];
  const { by = [], harmed = [], finding, nature = '' } = entry.facts;
  const others = harmed.filter((person) => !by.includes(person));
  const certain = isCertain(entry);
  const reporter = reporterOf(entry, names);
  const said = (people: readonly PersonId[], have: string): readonly string[] => {
    if (people.length === 0) return [];
    const who = allListed(people.map(names.person));
    if (certain) return [`${who} ${people.length === 1 ? 'has' : 'have'} ${have}.`];
    if (who === reporter) return [`${who} reports having ${have}.`];
    return [`${who} ${people.length === 1 ? 'is' : 'are'} reported by ${reporter} to have ${have}.`];
  };
  return [
    ...said(by, acts[nature] ?? 'done this'),
    ...said(others, befell[nature] ?? 'been harmed'),
    ...(finding === undefined ? [] : [findings[finding]]),
  ];
}

const isCertain = ({ facts: { finding, by = [], harmed = [] }, claims }: EntryOf<'incident'>): boolean =>
  finding === 'admitted' ||
  finding === 'found' ||
  claims.some(
    ({ is, basis, who, whom, not }) =>
      is === 'harmed-by' && basis === 'seen' && !not && harmed.includes(who) && whom !== undefined && by.includes(whom),
  );

/** Whoever the news came from, as far as the entry says: else the agency that wrote it down. */
function reporterOf({ by, facts: { heardFrom, calledBy } }: EntryOf<'incident'>, names: Names): string {
  if (heardFrom !== undefined) return names.person(heardFrom);
  return calledBy === undefined ? names.agency(by) : partyName(calledBy, names);
}
