import { isOpen, type Recommendation } from '../recommendation.ts';
import type { Register } from '../register.ts';
import { type OfBoard, of } from './noted.ts';
import type { Strategy } from './strategies.ts';

/** Themes that the children's and the adults' boards both see to (R233), in the order in which they were marked. */
export function jointThemes(noted: OfBoard): readonly string[] {
  const marked = new Map<string, boolean>();
  for (const { said } of of(noted, 'joint-theme')) marked.set(said.theme, said.isJoint);
  return [...marked].flatMap(([theme, isJoint]) => (isJoint ? [theme] : []));
}

/** What stands under one of them, for a joint meeting. */
export interface JointItem {
  readonly theme: string;
  readonly recommendations: readonly Recommendation[];
  readonly actions: Register['actions'];
  readonly strategies: readonly Strategy[];
}

export const jointAgenda = (themes: readonly string[], register: Register, strategies: readonly Strategy[]): readonly JointItem[] =>
  themes.map((theme) => {
    const recommendations = register.recommendations.filter(
      (one) => one.themes.includes(theme) && (isOpen(one) || one.state.kind === 'completed'),
    );
    const of = new Set(recommendations.map(({ id }) => id));
    return {
      theme,
      recommendations,
      actions: register.actions.filter(({ recommendation }) => recommendation !== undefined && of.has(recommendation)),
      strategies: strategies.filter((one) => one.themes.includes(theme)),
    };
  });
