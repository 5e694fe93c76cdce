import type { Recommendation, RecommendationState, Source, Terms } from './recommendation.ts';
import type { Noted, SaidOfRecommendation } from './said.ts';

/** Each recommendation as it stands. One that an agency was not given before it was accepted begins for it there. */
export function foldRecommendations(noted: readonly Noted<SaidOfRecommendation>[]): readonly Recommendation[] {
  const all = new Map<string, Recommendation>();
  const set = (id: string, terms: Terms, source: Source, state: RecommendationState): void => {
    all.set(id, { ...terms, id, source, state });
  };
  const change = (id: string, next: (before: Recommendation) => Recommendation): void => {
    const before = all.get(id);
    if (before !== undefined) all.set(id, next(before));
  };
  for (const { id, said } of noted)
    switch (said.kind) {
      case 'register-proposed':
        set(id, said.terms, said.source, { kind: 'proposed' });
        break;
      case 'register-accepted':
        set(said.of, said.terms, said.source, { kind: 'accepted', on: said.on });
        break;
      case 'register-changed':
        change(said.of, ({ source, state }) => ({ ...said.terms, id: said.of, source, state }));
        break;
      case 'register-declined':
        change(said.of, (before) => ({ ...before, state: { kind: 'declined', because: said.because, on: said.on } }));
        break;
      case 'register-completed':
        change(said.of, (before) => ({ ...before, state: { kind: 'completed', words: said.words, on: said.on } }));
    }
  return [...all.values()];
}
