import { isIn } from '../../../core/chronology/in-days.ts';
import { happenedIn } from '../../../core/chronology/scene-of.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { Ledger } from '../../../core/ledger/ledger.ts';
import { chronologyOf } from '../../../core/picture/chronology.ts';
import { saysOfAnother } from '../../../core/picture/person/wrong-person.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { peopleIn } from '../../../core/picture/record.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import { compareSpans } from '../../../core/time/span.ts';
import type { ChronologyAsked } from './chronology-query.ts';

/** One line of a chronology: an entry as it stands, or the mark that one was withdrawn. */
export interface ChronologyLine {
  readonly entry: Entry;
  readonly withdrawn: boolean;
}

/** The lines of a chronology in the order in which things happened, filtered as asked. */
export function linesOf(p: Picture, ledger: Ledger, asked: ChronologyAsked): readonly ChronologyLine[] {
  const lines = [...chronologyOf(p).map(({ entry }) => ({ entry, withdrawn: false })), ...withdrawnIn(p, ledger)];
  return lines.filter(({ entry }) => isAskedFor(entry, asked)).sort((a, b) => compareSpans(a.entry.when, b.entry.when));
}

const isAskedFor = (entry: Entry, { agency, theme, person, days }: ChronologyAsked): boolean =>
  (agency === undefined || entry.by === agency) &&
  (theme === undefined || entry.themes.includes(theme)) &&
  (person === undefined || peopleIn(entry).includes(person)) &&
  (days === undefined || isIn(days, happenedIn(entry)));

/** An entry withdrawn because it is of another person leaves this child's pages altogether (rule 6). */
function withdrawnIn(p: Picture, ledger: Ledger): readonly ChronologyLine[] {
  const visible = visibleTo(ledger, p.vantage, p.now);
  return visible.flatMap((entry) => {
    const amended = p.known.amended.get(entry.id);
    if (amended?.withdrawn !== true || !peopleIn(entry).some((person) => p.circle.members.has(person))) return [];
    const by = ledger.byId.get(amended.by);
    return by === undefined || saysOfAnother(by) ? [] : [{ entry, withdrawn: true }];
  });
}
