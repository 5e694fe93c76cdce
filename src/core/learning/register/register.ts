import type { Action } from './action.ts';
import { foldActions } from './fold-actions.ts';
import { foldRecommendations } from './fold-recommendations.ts';
import type { Recommendation } from './recommendation.ts';
import type { Noted, SaidOfAction, SaidOfRecommendation } from './said.ts';

/** What was said in the register of recommendations and actions, in the order in which it was written down. */
export type InRegister = Noted<SaidOfRecommendation | SaidOfAction>;

/** The register as it stands, with who said what about each (by its id): authorship stays, whoever owns it later. */
export interface Register {
  readonly recommendations: readonly Recommendation[];
  readonly actions: readonly Action[];
  readonly history: ReadonlyMap<string, readonly InRegister[]>;
}

export function registerOf(noted: readonly InRegister[]): Register {
  const [ofRecommendations, ofActions] = [noted.filter(isOfRecommendation), noted.filter(isOfAction)];
  const recommendations = foldRecommendations(ofRecommendations);
  const actions = foldActions(ofActions);
  const history = Map.groupBy([...ofRecommendations, ...actions.taken].toSorted(inOrderOf(noted)), aboutWhat);
  return { recommendations, actions: actions.actions, history };
}

/** The id of what it is about: its own, where it begins something. */
function aboutWhat({ id, said }: InRegister): string {
  if ('of' in said) return said.of;
  return 'action' in said ? said.action : id;
}

/** Recommendations are kept by whoever sees to quality: what an agency may have written of one is none. */
const isOfRecommendation = (one: InRegister): one is Noted<SaidOfRecommendation> =>
  one.said.kind.startsWith('register-') && one.agency === undefined;
const isOfAction = (one: InRegister): one is Noted<SaidOfAction> => !one.said.kind.startsWith('register-');

function inOrderOf(noted: readonly InRegister[]): (a: InRegister, b: InRegister) => number {
  const places = new Map(noted.map(({ id }, i) => [id, i]));
  return (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
}
