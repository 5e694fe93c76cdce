import type { AgencyKind } from '../../../core/entry/directory.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import type { Day } from '../../../core/time/day.ts';
import { othersToAsk } from '../../reading/others-to-ask.ts';
import type { GivenCase } from '../../routing/route.ts';
import { takesIn } from '../front-door/board-view.ts';
import { doorTerms } from '../front-door/door-terms.ts';

/** An agency that may be asked, and whether it would answer by a one-time link. */
export interface MayBeAsked {
  readonly agency: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  /** True where this agency's own record shows it at work with the family. */
  readonly isAtWork: boolean;
  readonly byLink: boolean;
  /** A service that the partnership has set to be asked whenever others are, asked by its front door. */
  readonly isAlwaysAsked: boolean;
}

/** Kinds that in a demonstration, where there are no accounts, are taken to have none. */
const withoutAccounts: ReadonlySet<AgencyKind> = new Set(['school', 'early-years', 'childrens-centre', 'housing', 'other']);

/** The agencies that somebody may ask, and how each would answer. */
export async function agenciesToAsk(given: GivenCase, child: PersonId, on: Day): Promise<readonly MayBeAsked[]> {
  const { open, demonstration, desk } = given;
  if (open.vantage.kind !== 'agency') return [];
  const { agency: own } = open.vantage;
  // By the front door itself also those that work in confidence, where the partnership has set it so.
  const always = takesIn(open, own)
    ? new Set((await doorTerms(given, on)).alwaysAsk.filter((agency) => agency !== own))
    : new Set<AgencyId>();
  const accounts = demonstration ? undefined : await desk.agenciesWithAccounts();
  const atWork = involvedAgencies(open.picture(child, on), on);
  return [...new Set([...othersToAsk(given, own, on), ...always])]
    .flatMap((id) => open.directory.agencies.get(id) ?? [])
    .map(({ id, name, kind }) => ({
      ...{ agency: id, name, kind, isAtWork: atWork.has(id), isAlwaysAsked: always.has(id) },
      byLink: accounts === undefined ? withoutAccounts.has(kind) : !accounts.has(id),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
