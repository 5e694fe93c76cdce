import { birthOf, deathOf } from '../picture/family/family.ts';
import { onceFor } from '../picture/memo.ts';
import type { Picture } from '../picture/picture.ts';
import { addMonths, type Day } from '../time/day.ts';
import type { AnyCheck, Evaluation, Parameters, Settings } from './check.ts';

/** A partnership's own values, by check and parameter; where it has none, the check's own default holds (R162). */
export type OwnSettings = Readonly<Record<string, Readonly<Record<string, Parameters[string]['value']>>>>;

/** The values of a check's parameters that hold on a day. */
export const settingsOf = (check: AnyCheck, own: OwnSettings): Settings<Parameters> => ({
  ...defaults(check.parameters),
  ...own[check.id],
});

const defaults = onceFor(
  (parameters: Parameters): Settings<Parameters> =>
    Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.value])),
);

const nothing: Evaluation = { concerns: [] };

/**
 * Puts one check to one picture. Evidence is put in the order in which it was recorded, and concerns with one anchor are
 * one. Nothing stands about a child who has died, or whose mother lost the pregnancy, once that is known (rule 15), nor about
 * someone who has come of age.
 */
export function evaluate(check: AnyCheck, p: Picture, own: OwnSettings = {}): Evaluation {
  if (cameOfAge(p) || (deathOf(p, p.child) !== undefined && check.afterDeath !== true)) return nothing;
  const found = check.evaluate(p, settingsOf(check, own));
  return { ...found, concerns: joined(p, found.concerns) };
}

function joined(p: Picture, concerns: Evaluation['concerns']): Evaluation['concerns'] {
  const byAnchor = new Map<string, Evaluation['concerns'][number]>();
  for (const concern of concerns) {
    const held = byAnchor.get(concern.anchor);
    const evidence = inOrder(p, [...(held?.evidence ?? []), ...concern.evidence]);
    const about = [...new Set([...(held?.about ?? []), ...concern.about])];
    byAnchor.set(concern.anchor, { ...(held ?? concern), evidence, about, ask: [...(held?.ask ?? []), ...concern.ask].filter(isFirstAsk) });
  }
  return [...byAnchor.values()];
}

const isFirstAsk = (ask: { agency: string; role: string }, i: number, all: readonly { agency: string; role: string }[]): boolean =>
  all.findIndex((other) => other.agency === ask.agency && other.role === ask.role) === i;

const inOrder = (p: Picture, evidence: Evaluation['concerns'][number]['evidence']): Evaluation['concerns'][number]['evidence'] =>
  [...new Set(evidence)].sort((a, b) => orderOf(p, a) - orderOf(p, b));

const orderOf = (p: Picture, id: Evaluation['concerns'][number]['evidence'][number]): number =>
  p.byId.get(id)?.order ?? Number.POSITIVE_INFINITY;

function cameOfAge(p: Picture): boolean {
  const born = birthOf(p, p.child)?.on;
  return born !== undefined && Number.isFinite(born.latest) && addMonths(born.latest, 18 * 12) <= (p.today as Day);
}
