import type { PersonId } from '../../../core/entry/ids.ts';
import type { Bond, FamilyGraph, FamilyMember, OtherTie, Said, Standing } from '../../../core/genogram/family/family-graph.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Names } from '../../words/names.ts';
import { type Statement, statementsOf } from '../../words/statements.ts';
import { madeBy } from '../child/claims-made.ts';

/** What a standing is called on the page; nothing where a tie simply stands. */
export const doubtWords: Readonly<Record<Standing, string | undefined>> = {
  stands: undefined,
  unconfirmed: 'not confirmed',
  disputed: 'records differ',
  past: 'in the past',
  denied: undefined,
};

/** Everything that is said of a tie, with who says so and since when. */
export const statementsIn = (p: Picture, { claims }: Said, names: Names): readonly Statement[] =>
  statementsOf(
    claims.map((tie) => madeBy(p, tie)),
    names,
  );

/** A tie from one end, and from the other. */
const ends: Readonly<Record<string, readonly [of: string, to: string]>> = {
  'parent-of': ['parent of', 'child of'],
  'partner-of': ['partner of', 'partner of'],
  'separated-from': ['separated from', 'separated from'],
  'sibling-of': ['brother or sister of', 'brother or sister of'],
  'grandparent-of': ['grandparent of', 'grandchild of'],
  'relative-of': ['relative of', 'relative of'],
  'friend-of': ['friend of', 'friend of'],
  'carer-of': ['cares for', 'cared for by'],
  'lives-with': ['lives with', 'lives with'],
  'in-contact-with': ['in contact with', 'in contact with'],
  supervises: ['supervises', 'supervised by'],
  'harmed-by': ['reported to have been harmed by', 'reported to have harmed'],
  'close-to': ['close to', 'close to'],
  'distant-from': ['distant from', 'distant from'],
  'hostile-to': ['on hostile terms with', 'on hostile terms with'],
};

/** So many ties stand under the symbol of somebody at the edge; all of them are in the list. */
const atMost = 2;

/** The lines under a symbol: the name; for an adult in one agency's records alone, which; for somebody at the edge, how they are tied. */
export function labelTexts(
  { person, called, onlyWith }: FamilyMember,
  at: 'family' | 'edge',
  { others, bonds }: Pick<FamilyGraph, 'others' | 'bonds'>,
  names: Names,
): readonly string[] {
  const told = [...others, ...bonds.flatMap(asTold)].filter(
    ({ who, whom, said }) => at === 'edge' && said.standing !== 'denied' && (who === person || whom === person),
  );
  const ties = told.map((tie) => fromEnd(tie, person, names));
  return [
    called,
    ...(onlyWith === undefined ? [] : [`known only to ${names.agency(onlyWith)}`]),
    ...ties.slice(0, atMost),
    ...(ties.length > atMost ? [`and ${ties.length - atMost} more in the list`] : []),
  ];
}

/** How a bond is put under the symbol of somebody at the edge: harm as reported, whatever more is in doubt. */
const asTold = ({ kind, from, to, said: { standing, claims } }: Bond): readonly OtherTie[] => {
  const said: Said = { claims, standing: kind === 'harm' && standing === 'unconfirmed' ? 'stands' : standing };
  const is = bondTies[kind];
  return is === undefined ? [] : [kind === 'harm' ? { who: to, is, whom: from, said } : { who: from, is, whom: to, said }];
};
const bondTies: Readonly<Record<Bond['kind'], OtherTie['is'] | undefined>> = {
  harm: 'harmed-by',
  close: 'close-to',
  distant: 'distant-from',
  hostile: 'hostile-to',
  restricted: undefined,
};

function fromEnd({ who, is, whom, said }: OtherTie, person: PersonId, names: Names): string {
  const [of, to] = ends[is] ?? [is, is];
  const doubt = doubtWords[said.standing];
  return `${person === who ? of : to} ${names.person(person === who ? whom : who)}${doubt === undefined ? '' : ` (${doubt})`}`;
}
