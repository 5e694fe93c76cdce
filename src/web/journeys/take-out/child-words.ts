import type { Entry } from '../../../core/entry/entry.ts';
import type { Whereabouts } from '../../../core/entry/fact.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Names } from '../../words/names.ts';
import { saidOfEach, unwritten } from '../../words/seen-lines.ts';

/** Of the child whom the chronology is about, first in the cell: worded so that whoever reads the column, a person or a program, reads no "seen" that is not on record. */
const ofTheChild: Readonly<Record<Whereabouts, string>> = {
  seen: 'Seen',
  present: 'Not recorded: was there',
  elsewhere: 'Not seen: was elsewhere',
  'not-asked': 'Not asked',
  unknown: 'Not known',
  named: 'Not recorded: was named',
};

const ofAnother: Readonly<Record<Whereabouts, string>> = {
  seen: 'seen',
  present: 'was there',
  elsewhere: 'was elsewhere',
  'not-asked': 'not asked',
  unknown: 'not known',
  named: 'was named',
};

/** Whether the child was seen and what was said or shown, and the same of other children, a line a thing. */
export function childWords(entry: Entry, { child }: Pick<Picture, 'child'>, names: Names): readonly string[] {
  const { kind } = entry;
  const told = kind === 'contact' || kind === 'incident' || kind === 'meeting' || kind === 'observation' ? entry.facts.children : undefined;
  const others = [...(told ?? [])].filter(([one]) => one !== child).map(([one, where]) => `${names.person(one)}: ${ofAnother[where]}`);
  const own = theChild(entry, child, told?.get(child));
  const rest = [
    ...others,
    ...spoken(entry),
    ...saidOfEach(entry, names),
    ...unwritten(entry).map((one) => `${names.person(one)}: what it means for them is not written yet`),
  ];
  // What stands of others, or of a room, is not to be taken for the child.
  return own === undefined ? (rest.length === 0 ? [] : ['Not recorded', ...rest]) : [own, ...rest];
}

function theChild(entry: Entry, child: PersonId, where: Whereabouts | undefined): string | undefined {
  const isThere = entry.present.includes(child);
  if (entry.kind === 'contact') {
    const { seen = [], seenAlone = [] } = entry.facts;
    if (seenAlone.includes(child)) return 'Seen alone';
    if (where === undefined && (seen.includes(child) || isThere)) return ofTheChild.seen;
  }
  if (where !== undefined) return ofTheChild[where];
  return isThere ? ofTheChild.present : undefined;
}

function spoken(entry: Entry): readonly string[] {
  if (entry.kind !== 'contact') return [];
  const { voice, heard, sleepingPlaceSeen } = entry.facts;
  return [
    ...(voice === undefined || heard !== undefined ? [] : [`“${voice}”`]),
    ...(sleepingPlaceSeen === undefined ? [] : [sleepingPlaceSeen ? 'Sleeping place seen' : 'Sleeping place not seen']),
  ];
}
