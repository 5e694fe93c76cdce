import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import type { Picture } from '../picture.ts';
import { topicOfAgency, topicsNamed, topicsOfThemes, topicsOrName } from '../words/service-topics.ts';
import { isSocialCare } from './plans.ts';

/** What help an entry about a service is of: as it is called, else as its words or themes say. */
export function helpOf(entry: Entry): readonly string[] {
  const called = entry.kind === 'service' ? entry.facts.service : undefined;
  const named = topicsNamed(called?.replaceAll('-', ' '));
  if (named.length > 0) return named;
  const inWords = entry.kind === 'service' ? [] : topicsNamed(entry.text);
  if (inWords.length > 0) return inWords;
  const themes = topicsOfThemes(entry);
  return themes.length > 0 ? themes : topicsOrName(called);
}

/** Agencies that are there for the help that an entry is of. */
export const agenciesForHelp = (p: Picture, entry: Entry): readonly AgencyId[] => {
  const help = helpOf(entry);
  return [...p.directory.agencies.keys()].filter((agency) => topicOfAgency(p, agency).some((topic) => help.includes(topic)));
};

/**
 * Who is to give the help: the agencies that the entry names; where it names none, those that are there for it, and the recorder,
 * unless it is social care, which arranges help and seldom gives it.
 */
export function giversOf(p: Picture, entry: EntryOf<'service'>): readonly AgencyId[] {
  const named = agenciesIn(entry.facts.provider);
  if (named.length > 0) return named;
  return [...agenciesForHelp(p, entry), ...(isSocialCare(p, entry.by) ? [] : [entry.by])];
}
