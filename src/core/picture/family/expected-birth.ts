import type { Entry } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import { boundsOf } from '../../time/edtf-bounds.ts';
import { readEdtfText } from '../../time/edtf-text.ts';
import { dueDayFromWeeks } from '../../time/weeks.ts';
import type { Picture } from '../picture.ts';
import { isUnborn, parentsOf } from './family.ts';

/** The day on which an unborn child is due: as last written down, else reckoned from the weeks that an entry gives. Undefined once born. */
export function expectedBirth(p: Picture): { readonly on: Day; readonly entry: Entry } | undefined {
  if (!isUnborn(p, p.child)) return undefined;
  const parents = parentsOf(p, p.child);
  let found: { readonly on: Day; readonly entry: Entry } | undefined;
  for (const entry of p.entries) {
    if (!entry.about.includes(p.child) && !entry.about.some((person) => parents.includes(person))) continue;
    const on = dueIn(entry);
    if (on !== undefined) found = { on, entry };
  }
  return found;
}

function dueIn(entry: Entry): Day | undefined {
  for (const claim of entry.claims) {
    if (claim.is !== 'expecting-on' || claim.not || claim.what === undefined) continue;
    const text = readEdtfText(claim.what);
    const bounds = text === undefined ? undefined : boundsOf(text);
    if (bounds !== undefined && typeof bounds !== 'string' && Number.isFinite(bounds.latest)) return bounds.latest;
  }
  const weeks = entry.kind === 'health' || entry.kind === 'contact' ? entry.facts.weeks : undefined;
  const isBirth = entry.kind === 'health' && entry.facts.type === 'birth';
  return weeks === undefined || isBirth || !Number.isFinite(entry.when.latest) ? undefined : dueDayFromWeeks(entry.when.latest, weeks);
}
