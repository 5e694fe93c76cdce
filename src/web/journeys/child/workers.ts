import type { AgencyId } from '../../../core/entry/ids.ts';
import { entriesOf, happenedBy, type Picture } from '../../../core/picture/picture.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import { showSpan } from '../../../core/time/span.ts';
import { whenInWords } from '../../words/day-words.ts';
import { involvementWords } from '../../words/involvement-words.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';

/** The agencies at work with this family, why each counts as that, and who holds the work there. */
export function workersView(p: Picture): readonly object[] {
  const names = namesIn(p.directory);
  return [...involvedAgencies(p).values()].map(({ agency, because, entry: id }) => {
    const entry = id === undefined ? undefined : p.byId.get(id);
    return {
      agency: names.agency(agency),
      why: involvementWords[because],
      since: entry === undefined ? undefined : whenInWords(entry),
      holds: allocationAt(p, agency),
    };
  });
}

const besideIt: ReadonlySet<string> = new Set(['read', 'manager-changed']);

/** The last word on who holds the work in an agency: away, covered, handed over. */
function allocationAt(p: Picture, agency: AgencyId): string | undefined {
  const last = entriesOf(p, 'allocation')
    .filter((entry) => entry.by === agency && happenedBy(entry) <= p.today && !besideIt.has(entry.facts.status ?? ''))
    .at(-1);
  if (last === undefined) return undefined;
  const { role, status, until } = last.facts;
  const state = status === undefined ? '' : inPlainWords(status);
  return withCapital(
    `${role === undefined ? 'worker' : inPlainWords(role)} ${state}${until === undefined ? '' : ` until ${showSpan(until)}`}, ${whenInWords(last)}`,
  );
}
