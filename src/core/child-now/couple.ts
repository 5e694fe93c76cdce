import type { Claim } from '../entry/claim.ts';
import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import { parentsOf } from '../picture/family/family.ts';
import { areThese, type Together, togetherOf } from '../picture/harm/together.ts';
import { onceFor } from '../picture/memo.ts';
import type { Picture } from '../picture/picture.ts';
import { byRecording } from '../picture/recorded-order.ts';
import { otherEnd, tiesAt, tiesOfTwo } from '../picture/standing-ties.ts';

/** One statement of whether two people are a couple, by the agency whose record makes it. */
export interface CoupleSaid {
  readonly agency: AgencyId;
  readonly status: 'together' | 'apart';
  readonly claim: Claim;
  readonly entry: Entry;
}

/** Two adults who are, or were, a couple: what each agency last had of it, everything that was said, and contact on record since they were said to be apart. */
export interface Couple {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly last: readonly CoupleSaid[];
  /** In the order in which it was recorded. */
  readonly all: readonly CoupleSaid[];
  readonly differ: boolean;
  readonly since: Together | undefined;
}

/** Parents, and whoever is or was said to be a parent's partner, two and two, where any record says whether they are together. */
export const couplesOf = onceFor((p: Picture): readonly Couple[] => {
  const parents = parentsOf(p, p.child);
  const partners = parents.flatMap((parent) =>
    (['partner-of', 'separated-from'] as const).flatMap((name) =>
      tiesAt(p.known.ties, parent, name).flatMap((tie) => otherEnd(tie, parent) ?? []),
    ),
  );
  const adults = [...new Set([...parents, ...partners])];
  return adults.flatMap((one, i) => adults.slice(i + 1).flatMap((other) => coupleOf(p, one, other) ?? []));
});

function coupleOf(p: Picture, one: PersonId, other: PersonId): Couple | undefined {
  const all = [...tiesOfTwo(p.known.ties, one, other, 'partner-of'), ...tiesOfTwo(p.known.ties, one, other, 'separated-from')]
    .flatMap(({ claim, entry: id, is, by, until }): readonly CoupleSaid[] => {
      const entry = p.byId.get(id);
      if (entry === undefined || claim.sealed || claim.checked === 'contradicted') return [];
      const isOver = claim.not || (until !== undefined && until.latest < p.today);
      return [{ agency: by, status: (is === 'partner-of') === isOver ? 'apart' : 'together', claim, entry }];
    })
    .toSorted((a, b) => byRecording(a.entry, b.entry));
  if (all.length === 0) return undefined;
  const last = [...new Map(all.map((said) => [said.agency, said])).values()];
  return { one, other, all, last, differ: new Set(last.map(({ status }) => status)).size > 1, since: inTouchSince(p, one, other, all) };
}

/** The last contact of the two on record on a later day than that on which they were last said to be apart. */
function inTouchSince(p: Picture, one: PersonId, other: PersonId, all: readonly CoupleSaid[]): Together | undefined {
  const apart = all.findLast(({ status }) => status === 'apart')?.entry.when.latest;
  if (apart === undefined) return undefined;
  return togetherOf(p)
    .filter((met) => areThese(met, one, other) && p.byId.has(met.entry.id) && met.when.earliest > apart && met.when.earliest <= p.today)
    .reduce<Together | undefined>((last, met) => (last === undefined || met.when.latest >= last.when.latest ? met : last), undefined);
}
