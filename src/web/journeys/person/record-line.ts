import type { Entry } from '../../../core/entry/entry.ts';
import { chronologyAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { keptBackLines, knownToLines } from '../../words/known-to.ts';
import { namesIn } from '../../words/names.ts';
import { reportedLines } from '../../words/reported.ts';
import { whereaboutsLines } from '../../words/whereabouts.ts';
import type { PersonRead } from './person-read.ts';

/** One record on somebody's page: what it says, whose it is, and since when each agency could see it. */
export interface RecordLine {
  readonly when: string;
  readonly title: string;
  readonly text: string;
  /** As something reported, with its outcome (rule 7). */
  readonly reported: readonly string[];
  readonly children: readonly string[];
  readonly by: string;
  readonly agency: string;
  /** Since when each other agency has had it. */
  readonly had: readonly string[];
  readonly keptBack: readonly string[];
  readonly href: string | undefined;
}

export function recordLine(entry: Entry, { p, on }: PersonRead, open: OpenCase): RecordLine {
  const names = namesIn(open.directory);
  const href = entryAddress(entry, on, open);
  const [own, ...others] = knownToLines(p, entry, names);
  return {
    when: whenInWords(entry),
    title: entryTitle(entry, names),
    text: href === undefined ? entry.text : beginning(entry.text),
    reported: reportedLines(entry, names),
    children: whereaboutsLines(entry, names),
    by: names.agency(entry.by),
    agency: `${names.agency(entry.by)}${own === undefined ? '' : ` since ${own.since}`}`,
    had: others.map(({ agency, since }) => `${agency} since ${since}`),
    keptBack: keptBackLines(p, entry, names),
    href,
  };
}

/** Letters of a record's own words that stand on a list of them; its line in the chronology has them all. */
const most = 180;
const beginning = (text: string): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`);

/** Where an entry stands in a chronology: of a child whose picture has it. */
export function entryAddress(entry: Entry, on: PersonRead['on'], open: OpenCase): string | undefined {
  const child = open.partnership.children.find((one) => open.picture(one, on).byId.has(entry.id));
  if (child === undefined) return undefined;
  const shown = on === open.days.usual ? undefined : on;
  return `${chronologyAddress(open, child, { on: shown })}#${publicId(open.publicIds.entries, entry.id)}`;
}
