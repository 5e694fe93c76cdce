import type { Entry } from '../../core/entry/entry.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { Picture } from '../../core/picture/picture.ts';
import type { Names } from './names.ts';
import { saidOfEach, unwritten } from './seen-lines.ts';
import { whereaboutsLines } from './whereabouts.ts';

/** Whether the child was seen, alone, and what the child said or showed: what was recorded, and that it was not asked where that was recorded. */
export function seenAndHeard(p: Picture, entry: Entry, names: Names): readonly string[] {
  const isChild = (person: PersonId): boolean => p.circle.members.get(person)?.step === 0;
  if (entry.kind === 'contact') {
    const { seen = [], seenAlone = [], voice, sleepingPlaceSeen, children } = entry.facts;
    const isToldOfEach = [...(children ?? [])].some(([child, where]) => isChild(child) && where === 'seen');
    return [
      ...(seenAlone.some(isChild) ? ['Seen alone'] : isToldOfEach ? [] : seen.some(isChild) || entry.present.some(isChild) ? ['Seen'] : []),
      ...whereaboutsLines(entry, names),
      ...(voice === undefined || entry.facts.heard !== undefined ? [] : [`“${voice}”`]),
      ...ofEachChild(entry, names),
      ...(sleepingPlaceSeen === undefined ? [] : [sleepingPlaceSeen ? 'Sleeping place seen' : 'Sleeping place not seen']),
    ];
  }
  const where = whereaboutsLines(entry, names);
  if (entry.kind === 'incident' || entry.kind === 'observation' || where.length > 0) return [...where, ...ofEachChild(entry, names)];
  return entry.present.some(isChild) ? ['There'] : [];
}

/** What was written of each child, and what is still to be written of whom. */
const ofEachChild = (entry: Entry, names: Names): readonly string[] => [
  ...saidOfEach(entry, names),
  ...unwritten(entry).map((child) => `${names.person(child)}: what it means for them is not written yet`),
];
