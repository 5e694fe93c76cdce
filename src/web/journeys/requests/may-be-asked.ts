import type { AgencyKind } from '../../../core/entry/directory.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import type { Day } from '../../../core/time/day.ts';
import { agenciesIn } from '../../reading/agencies-in.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';

/** An agency that may be asked, and whether it would answer by a one-time link. */
export interface MayBeAsked {
  readonly agency: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  /** True where this agency's own record shows it at work with the family. */
  readonly isAtWork: boolean;
  readonly byLink: boolean;
}

/** They work in confidence, and are asked through the hub (rule 28). */
const inConfidence: ReadonlySet<AgencyKind> = new Set(['refuge', 'domestic-abuse-service']);
/** Kinds that in a demonstration, where there are no accounts, are taken to have none. */
const withoutAccounts: ReadonlySet<AgencyKind> = new Set(['school', 'early-years', 'childrens-centre', 'housing', 'other']);

/**
 * The agencies of which somebody may know that they are there. At work, every agency of the partnership's own directory, which is the same for every family and so tells of none. A
 * demonstration's directory is that of its one family: there, those alone that the visitor's own record names.
 */
export const agenciesWithin = ({ open, demonstration }: GivenCase, on: Day): readonly AgencyId[] =>
  demonstration ? namedBy(open, on) : [...open.directory.agencies.keys()];

/** The agencies that somebody may ask, other than those that work in confidence. */
export async function agenciesToAsk(given: GivenCase, child: PersonId, on: Day): Promise<readonly MayBeAsked[]> {
  const { open, demonstration, desk } = given;
  if (open.vantage.kind !== 'agency') return [];
  const { agency: own } = open.vantage;
  const known = agenciesWithin(given, on);
  const accounts = demonstration ? undefined : await desk.agenciesWithAccounts();
  const atWork = involvedAgencies(open.picture(child, on), on);
  return known
    .flatMap((id) => open.directory.agencies.get(id) ?? [])
    .filter(({ id, kind }) => id !== own && !inConfidence.has(kind))
    .map(({ id, name, kind }) => ({
      ...{ agency: id, name, kind, isAtWork: atWork.has(id) },
      byLink: accounts === undefined ? withoutAccounts.has(kind) : !accounts.has(id),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Named by what may be read on the day shown: a later day's records tell nothing (no hindsight). */
function namedBy(open: OpenCase, on: Day): readonly AgencyId[] {
  const { entries, shares } = open.known(on);
  return agenciesIn([...entries, ...shares], open.directory);
}
