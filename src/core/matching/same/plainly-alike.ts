import { type Alike, type FindAlike } from './alike.ts';
import { compareRecords } from './compare-records.ts';
import type { Grade } from './grade.ts';
import { keptUnder } from '../search/kept.ts';
import type { PersonOnRecord } from './person-on-record.ts';

/** Until the model is there. */
export const plainlyAlike: FindAlike = (people) => {
  const named = people.filter(({ isNamed }) => isNamed);
  const blocks = new Map<string, PersonOnRecord[]>();
  for (const one of named)
    for (const key of new Set([...one.names.flatMap((shown) => keptUnder({ what: 'called', shown }).keys), ...one.nhsNumbers])) {
      const held = blocks.get(key);
      if (held === undefined) blocks.set(key, [one]);
      else held.push(one);
    }
  const seen = new Map<string, Alike>();
  for (const block of blocks.values())
    for (const [i, one] of block.entries())
      for (const other of block.slice(i + 1)) {
        const key = [one.person, other.person].sort().join(' ');
        if (one.person === other.person || seen.has(key)) continue;
        const grade = gradeOf(one, other);
        if (grade !== undefined) seen.set(key, { one, other, grade });
      }
  return [...seen.values()];
};

function gradeOf(one: PersonOnRecord, other: PersonOnRecord): Grade | undefined {
  const { same, near, differs, beware } = compareRecords(one, other);
  if (beware !== undefined) return undefined;
  const score = same.length * 2 + near.length - differs.length * 2;
  return score >= 5 ? 'match' : score >= 3 ? 'potential match' : score >= 2 && one.born !== undefined && other.born !== undefined ? 'low confidence' : undefined;
}
