import type { Passage, Slip, SlipSort } from '../slip.ts';

/** What a person decided about a slip: here, or about everything of the same sort that says the same. */
export interface Decision {
  readonly sort: SlipSort;
  readonly said: string;
  /** The place that it is about, as "at" words; nothing where it is about everything like it. */
  readonly at?: string;
  readonly does: { readonly replace: string } | { readonly leave: string };
}

export interface Settled {
  readonly passages: readonly Passage[];
  /** Slips of which nobody has decided. */
  readonly open: readonly Slip[];
  readonly left: readonly (Slip & { readonly reason: string })[];
}

const fits = (slip: Slip, { sort, said, at }: Decision): boolean =>
  slip.sort === sort && slip.text.toLowerCase() === said.toLowerCase() && (at === undefined || at === slip.at);

/** What was decided of a slip: what was decided of its own place before what was decided of all. */
export const decisionOn = (slip: Slip, decisions: readonly Decision[]): Decision | undefined => {
  const all = decisions.filter((decision) => fits(slip, decision));
  return all.findLast(({ at }) => at !== undefined) ?? all.at(-1);
};

/** Carries out what was decided. Offsets of what is still open are those of the texts as they were given. */
export function settle(passages: readonly Passage[], slips: readonly Slip[], decisions: readonly Decision[]): Settled {
  const open: Slip[] = [];
  const left: (Slip & { readonly reason: string })[] = [];
  const changes = new Map<number, { readonly start: number; readonly end: number; readonly now: string }[]>();
  for (const slip of slips) {
    const decided = decisionOn(slip, decisions);
    if (decided === undefined) open.push(slip);
    else if ('leave' in decided.does) left.push({ ...slip, reason: decided.does.leave });
    else changes.set(slip.passage, [...(changes.get(slip.passage) ?? []), { start: slip.start, end: slip.end, now: decided.does.replace }]);
  }
  return { passages: passages.map((passage, i) => ({ ...passage, text: withChanges(passage.text, changes.get(i) ?? []) })), open, left };
}

function withChanges(text: string, changes: readonly { readonly start: number; readonly end: number; readonly now: string }[]): string {
  let out = text;
  for (const { start, end, now } of changes.toSorted((a, b) => b.start - a.start)) out = out.slice(0, start) + now + out.slice(end);
  return out;
}
