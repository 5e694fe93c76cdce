import type { Decision } from '../../../core/anonymise/settling/settle.ts';
import { type Slip, slipSorts } from '../../../core/anonymise/slip.ts';
import { decisionLine } from './choices.ts';

/** Slips that say the same, to be settled together or one by one. */
export interface SlipToSettle {
  readonly id: string;
  /** Sort, place and words, as a form carries them. */
  readonly value: string;
  readonly slip: Slip;
  readonly like: number;
}

/** The most that stand on one page. */
const most = 40;

export function toSettle(open: readonly Slip[]): readonly SlipToSettle[] {
  const groups = Map.groupBy(open, ({ sort, text }) => `${sort}\t${text.toLowerCase()}`);
  return [...groups.values()].slice(0, most).map((like, i) => {
    const [slip] = like;
    if (slip === undefined) throw new RangeError('a group without a slip');
    return { id: String(i + 1), value: `${slip.sort}\t${slip.at}\t${slip.text}`, slip, like: like.length };
  });
}

export interface SettledNow {
  readonly decisions: readonly Decision[];
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}

/** What the form decides: nothing for a slip of which it says nothing. */
export function settledNow(fields: Readonly<Record<string, string>>): SettledNow {
  const decisions: Decision[] = [];
  const errors: { field: string; text: string }[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const id = /^slip-(\d{1,3})$/.exec(name)?.[1];
    const does = fields[`does-${id}`];
    if (id === undefined || does === undefined) continue;
    const [sort, at, said] = value.split('\t');
    const known = slipSorts.find((one) => one === sort);
    if (known === undefined || said === undefined) continue;
    const words = (fields[`${does === 'leave' ? 'why' : 'with'}-${id}`] ?? '').trim();
    const everywhere = fields[`all-${id}`] === 'yes';
    const where = everywhere || at === undefined ? {} : { at };
    if (does === 'replace' && words !== '') decisions.push({ sort: known, said, ...where, does: { replace: words } });
    else if (does === 'leave' && words.length >= 3) decisions.push({ sort: known, said, ...where, does: { leave: words } });
    else
      errors.push({
        field: does === 'leave' ? `why-${id}` : `with-${id}`,
        text: does === 'leave' ? `Enter why “${said}” may stay` : `Enter what stands instead of “${said}”`,
      });
  }
  return { decisions, errors };
}

/** What was decided before and now, in lines: what is decided again stands once. */
export const withDecisions = (before: readonly Decision[], now: readonly Decision[]): string =>
  [
    ...before.filter(
      (old) => !now.some((one) => one.sort === old.sort && one.said.toLowerCase() === old.said.toLowerCase() && one.at === old.at),
    ),
    ...now,
  ]
    .map(decisionLine)
    .join('\n');
