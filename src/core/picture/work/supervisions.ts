import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { hasWords } from '../words/outcome-words.ts';
import { saysSupervised } from '../words/supervision-words.ts';
import { isSocialCare } from './plans.ts';

/** One time that a manager and a worker talked this child's case through, by the records of those who hold the case. */
export interface Supervision {
  readonly entry: Entry;
  readonly on: Day;
  /** What its own record shows to be left out. Empty: all there, or the record does not tell. */
  readonly lacks: readonly ('this child being considered' | 'the reasons' | 'what is to be done if things change')[];
}

/** Kinds in which a supervision may be told of in passing. */
const tellingKinds: ReadonlySet<string> = new Set(['note', 'decision', 'meeting', 'contact', 'plan', 'assessment', 'referral-decision']);

/** Supervisions of this child's case by its lead (any team of social care, where social care leads), in the order in which they were recorded. */
export const supervisionsBy = (p: Picture, lead: AgencyId): readonly Supervision[] =>
  p.entries
    .filter((entry) => (entry.by === lead || (isSocialCare(p, entry.by) && isSocialCare(p, lead))) && isOfChild(p, entry))
    .map((entry) => ({ entry, on: happenedBy(entry), lacks: entry.kind === 'supervision' ? lacksIn(p, entry) : [] }));

function isOfChild(p: Picture, entry: Entry): boolean {
  if (!entry.about.includes(p.child)) return entry.kind === 'supervision' && (entry.facts.children ?? []).includes(p.child);
  return entry.kind === 'supervision' || (tellingKinds.has(entry.kind) && saysSupervised(entry.text));
}

/** A blank that the recorder left is one; a line that the form did not ask for is none. */
function lacksIn(p: Picture, { facts: { children, reasons, contingency } }: EntryOf<'supervision'>): Supervision['lacks'] {
  const left = (line: string | undefined): boolean => line !== undefined && !hasWords(line);
  return [
    ...(children !== undefined && !children.includes(p.child) ? (['this child being considered'] as const) : []),
    ...(left(reasons) ? (['the reasons'] as const) : []),
    ...(left(contingency) ? (['what is to be done if things change'] as const) : []),
  ];
}
