import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle } from '../family/family.ts';
import { fromEach } from '../growing.ts';
import type { Picture } from '../picture.ts';
import { otherEnd } from '../standing-ties.ts';
import { saysAgainstSomebody } from '../words/offence-words.ts';

/** Offences against a person that bear on children: charge, conviction or offence with a theme of harm. */
const bearsOnChildren: ReadonlySet<string> = new Set([
  'sexual-abuse',
  'physical-abuse',
  'domestic-abuse',
  'emotional-abuse',
  'neglect',
  'threat',
]);

/** By its theme; or a charge or conviction that its words call an offence against somebody. */
const isBearing = (entry: Entry): boolean =>
  entry.themes.some((theme) => bearsOnChildren.has(theme)) ||
  ((entry.kind === 'legal' || entry.claims.some(({ is }) => is === 'charged')) && saysAgainstSomebody(entry));

const bearing = fromEach((entry) => (isBearing(entry) ? [entry] : []));

/** Entries with a theme, or words at a charge, of an offence that bears on children. */
export const mayTellOfOffence = (p: Picture): readonly Entry[] => bearing(p.entries);

/** Adults tied to the family of whom an entry tells that they are charged with, convicted of or said to have done something that bears on children. */
export function offendersIn(p: Picture, entry: Entry): readonly PersonId[] {
  if (!isBearing(entry)) return [];
  const isAdultOfFamily = (person: PersonId): boolean =>
    !childrenInCircle(p).includes(person) && (p.circle.members.has(person) || isTiedToFamily(p, person));
  const charged = entry.claims.filter((claim) => claim.is === 'charged' && !claim.not).map((claim) => claim.who);
  const { kind } = entry;
  const named =
    kind === 'legal' && ['charge', 'conviction'].includes(entry.facts.type ?? '')
      ? (entry.facts.to ?? entry.about.slice(0, 1))
      : kind === 'incident' && entry.facts.nature === 'offence'
        ? (entry.facts.by ?? [])
        : [];
  return [...new Set([...charged, ...named])].filter(isAdultOfFamily);
}

/** Kin and friends of a parent are not of the circle; news of an offence by one of them still asks for a decision. */
const isTiedToFamily = (p: Picture, person: PersonId): boolean =>
  p.known.ties.some((tie) => {
    const other = otherEnd(tie, person);
    return other !== undefined && !tie.claim.not && tie.claim.basis !== 'assumed' && (p.circle.members.get(other)?.step ?? 2) < 2;
  });
