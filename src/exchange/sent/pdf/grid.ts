import type { Rule } from './page.ts';

/** Lines that lie on each other or go on from each other, as one: borders are drawn cell by cell. */
export function joined(rules: readonly Rule[], near = 2): readonly Rule[] {
  const found: { at: number; from: number; to: number }[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const on = found.findLast((one) => Math.abs(one.at - rule.at) <= near && rule.from <= one.to + 3 && rule.to >= one.from - 3);
    if (on === undefined) found.push({ ...rule });
    else {
      on.from = Math.min(on.from, rule.from);
      on.to = Math.max(on.to, rule.to);
    }
    if (found.length > 5_000) break;
  }
  return found;
}

/** Numbers that are near to each other as one of them, in their order. */
export function distinct(values: readonly number[], near = 3): readonly number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || value - last > near) found.push(value);
  }
  return found;
}

/** A part of a page that lines drawn downwards make a table of. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Where its columns part: its sides among them where they are drawn. */
  readonly parts: readonly number[];
  /** Where its rows part, with the lines drawn there. */
  readonly rows: readonly { readonly at: number; readonly rules: readonly Rule[] }[];
}

/** The tables that a page draws, from the top: lines downwards that stand beside each other, and the lines across between them. */
export function gridsOf(page: { readonly across: readonly Rule[]; readonly down: readonly Rule[] }): readonly Grid[] {
  const down = joined(page.down).filter(({ from, to }) => to - from >= 6);
  const across = joined(page.across).filter(({ from, to }) => to - from >= 8);
  const regions: { top: number; bottom: number; rules: Rule[] }[] = [];
  for (const rule of down.toSorted((a, b) => a.from - b.from)) {
    const last = regions.at(-1);
    if (last !== undefined && rule.from <= last.bottom + 2) {
      last.bottom = Math.max(last.bottom, rule.to);
      last.rules.push(rule);
    } else regions.push({ top: rule.from, bottom: rule.to, rules: [rule] });
  }
  return regions.flatMap(({ top, bottom, rules }) => {
    const parts = distinct(rules.map(({ at }) => at));
    const [left, right] = [parts[0] ?? 0, parts.at(-1) ?? 0];
    if (parts.length < 2 || right - left < 40) return [];
    const inside = across.filter(({ at, from, to }) => at > top - 3 && at < bottom + 3 && from < right && to > left);
    const rows = distinct(inside.map(({ at }) => at)).map((at) => ({ at, rules: inside.filter((rule) => Math.abs(rule.at - at) <= 3) }));
    return [{ top, bottom, left, right, parts, rows }];
  });
}

/** A table that no line downwards is drawn in, from the top of its writing to its foot, with the lines drawn across it. */
export function openGrid(parts: readonly number[], box: Pick<Grid, 'top' | 'bottom' | 'left' | 'right'>, drawn: readonly Rule[]): Grid {
  const { top, bottom, left, right } = box;
  const inside = joined(drawn).filter(({ at, from, to }) => at > top && at < bottom && to - from > 0.6 * (right - left));
  return {
    ...box,
    parts,
    rows: distinct(inside.map(({ at }) => at)).map((at) => ({ at, rules: inside.filter((rule) => Math.abs(rule.at - at) <= 3) })),
  };
}
