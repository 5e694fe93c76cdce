import type { Entry } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import { boundsOf } from '../../time/edtf-bounds.ts';
import { readEdtfText } from '../../time/edtf-text.ts';
import { dueDayFromWeeks } from '../../time/weeks.ts';
import { happenedBy } from '../picture.ts';

/** A pregnancy that ended without a living child, by whatever name a recorder has for it. */
export const isPregnancyLoss = (entry: Entry): boolean => entry.kind === 'health' && losses.test(entry.facts.type ?? '');
const losses =
  /^(?:pregnancy-(?:loss|end(?:ed)?|termination)|(?:late-)?miscarriage|termination(?:-of-pregnancy)?|abortion|stillbirth|ectopic(?:-pregnancy)?|molar-pregnancy)$/i;

/** A birth, a loss or a stillbirth. */
export const endsPregnancy = (entry: Entry): boolean => (entry.kind === 'health' && entry.facts.type === 'birth') || isPregnancyLoss(entry);

/**
 * The days on which an entry says that a baby is due: as written down, the latest that a vague date allows (rule 4), else reckoned from
 * the weeks that it gives.
 */
export function dueDaysIn(entry: Entry): readonly Day[] {
  const said = entry.claims
    .filter((claim) => claim.is === 'expecting-on' && !claim.not)
    .flatMap((claim) => (claim.what === undefined ? [] : latestIn(claim.what)));
  if (said.length > 0 || endsPregnancy(entry)) return said;
  const weeks = entry.kind === 'health' || entry.kind === 'contact' ? entry.facts.weeks : undefined;
  return weeks === undefined || !Number.isFinite(happenedBy(entry)) ? [] : [dueDayFromWeeks(happenedBy(entry), weeks)];
}

function latestIn(date: string): readonly Day[] {
  const read = readEdtfText(date);
  const bounds = read === undefined ? undefined : boundsOf(read);
  return bounds === undefined || typeof bounds === 'string' || !Number.isFinite(bounds.latest) ? [] : [bounds.latest];
}
