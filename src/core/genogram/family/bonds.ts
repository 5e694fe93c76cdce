import type { Claim, Speaker } from '../../entry/claim.ts';
import type { EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { harmsOf } from '../../picture/harm/harms.ts';
import { termsOn } from '../../picture/harm/restrictions.ts';
import type { Picture } from '../../picture/picture.ts';
import type { Tie } from '../../picture/ties.ts';
import type { Bond, BondKind, Said } from './family-graph.ts';
import { madeTies, saidIn } from './said.ts';

/** Ties that a line of their own is drawn for. */
const kinds: Readonly<Partial<Record<Tie['is'], BondKind>>> = { 'close-to': 'close', 'distant-from': 'distant', 'hostile-to': 'hostile' };
export const isBond = (is: Tie['is']): boolean => is === 'harmed-by' || kinds[is] !== undefined;

/** How people stand to each other beyond kin, as claims, incidents and restrictions in force say it; nothing that none of them says. */
export function bondsIn(p: Picture): readonly Bond[] {
  const stand = (['close-to', 'distant-from', 'hostile-to'] as const).flatMap((is) =>
    madeTies(p, is).flatMap(({ who, whom, said }) => {
      const kind = kinds[is];
      return kind === undefined ? [] : [{ kind, from: who, to: whom, said, terms: [], isDrawn: false }];
    }),
  );
  return [...stand, ...harmIn(p), ...restrictedIn(p)];
}

/** Harm as claims and incidents tell it, one line for all that is told of two people. */
function harmIn(p: Picture): readonly Bond[] {
  const told = [...saidIn(p).flatMap(({ is, said }) => (is === 'harmed-by' ? said.claims : [])), ...incidentsAsTies(p)];
  return [...Map.groupBy(told, ({ who, whom }) => `${whom}\n${who}`).values()].flatMap((claims): readonly Bond[] => {
    const [first] = claims;
    const said: Said = { standing: standingOfHarm(claims), claims };
    return first === undefined || said.standing === 'denied'
      ? []
      : [{ kind: 'harm', from: first.whom, to: first.who, said, terms: [], isDrawn: false }];
  });
}

/** An allegation is not a fact (rule 7): harm stands where somebody saw it, it was checked, or it was admitted or found. */
function standingOfHarm(claims: readonly Tie[]): Said['standing'] {
  const made = claims.filter(({ claim }) => !claim.not);
  if (made.length === 0) return 'denied';
  if (made.length < claims.length || made.some(({ claim }) => claim.checked === 'contradicted')) return 'disputed';
  return made.some(({ claim }) => claim.basis === 'seen' || claim.checked === 'checked') ? 'stands' : 'unconfirmed';
}

/** An incident that names an adult as having done it and another as harmed says of the two what a claim would. */
const incidentsAsTies = (p: Picture): readonly Tie[] =>
  harmsOf(p).flatMap(({ by, harmed, entry, from }): readonly Tie[] => {
    if (from !== 'incident' || entry.kind !== 'incident') return [];
    if (entry.facts.by?.includes(by) !== true || entry.facts.harmed?.includes(harmed) !== true) return [];
    if (entry.claims.some((claim) => claim.is === 'harmed-by' && claim.who === harmed && claim.whom === by)) return [];
    return [
      { who: harmed, is: 'harmed-by', whom: by, claim: claimOf(entry, harmed, by), entry: entry.id, by: entry.by, since: entry.when },
    ];
  });

function claimOf({ facts }: EntryOf<'incident'>, who: PersonId, whom: PersonId): Claim {
  const saidBy = speakerOf(facts);
  return {
    who,
    is: 'harmed-by',
    whom,
    basis: 'said',
    ...(saidBy === undefined ? {} : { saidBy }),
    not: false,
    checked: facts.finding === 'admitted' || facts.finding === 'found' ? 'checked' : 'unchecked',
    sealed: false,
  };
}

const speakerOf = ({ heardFrom, calledBy }: EntryOf<'incident'>['facts']): Speaker | undefined =>
  heardFrom !== undefined
    ? { kind: 'person', person: heardFrom }
    : calledBy === undefined || calledBy.kind === 'words'
      ? undefined
      : calledBy;

/** Restrictions in force on the day, between whoever is bound and whoever is protected. */
function restrictedIn(p: Picture): readonly Bond[] {
  const pairs = termsOn(p).flatMap((terms) =>
    terms.restrains.flatMap((from) => terms.protects.filter((to) => to !== from).map((to) => ({ from, to, terms }))),
  );
  return [...Map.groupBy(pairs, ({ from, to }) => `${from}\n${to}`).values()].flatMap((own): readonly Bond[] => {
    const [first] = own;
    if (first === undefined) return [];
    const standing = own.some(({ terms }) => terms.restriction.confirmed) ? 'stands' : 'unconfirmed';
    return [
      {
        kind: 'restricted',
        from: first.from,
        to: first.to,
        said: { standing, claims: [] },
        terms: own.map(({ terms }) => terms),
        isDrawn: false,
      },
    ];
  });
}
