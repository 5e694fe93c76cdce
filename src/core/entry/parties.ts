import type { Party } from './fact.ts';
import type { AgencyId } from './ids.ts';

/** The agencies among the parties that a fact names. */
export const agenciesIn = (parties: readonly Party[] | undefined): readonly AgencyId[] =>
  (parties ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));
