import { seenAtNight, seenByAgency, visitsSince } from '../../../../core/child-now/seen.ts';
import type { Entry } from '../../../../core/entry/entry.ts';
import { isUnborn } from '../../../../core/picture/family/family.ts';
import { whenInWords } from '../../../words/day-words.ts';
import { entryTitle } from '../../../words/entry-title.ts';
import { beginningOf, entryHref, lineOf, type Shown } from './sourced.ts';

/** When each agency last saw the child, as awake, and alone, by its own record. Undefined before birth. */
export function seenView(shown: Shown): object | undefined {
  const { p, names } = shown;
  if (isUnborn(p, p.child)) return undefined;
  const cell = (entry: Entry | undefined) => entry && { text: whenInWords(entry), href: entryHref(shown, entry) };
  const name = names.person(p.child);
  const rows = seenByAgency(p).map(({ agency, seen, awake, alone }) => ({
    agency: names.agency(agency),
    seen: cell(seen),
    awake: cell(awake),
    alone: cell(alone),
  }));
  return {
    rows,
    never: [
      ...(rows.some(({ awake }) => awake) ? [] : ['as awake']),
      ...(rows.some(({ alone }) => alone) ? [] : ['alone']),
      ...(seenAtNight(p).length > 0 ? [] : ['in the evening or at night']),
    ],
    since: visitsSince(p).map((entry) => lineOf(shown, entry, `${entryTitle(entry, names)}. ${beginningOf(entry)}`)),
    name,
  };
}
