import type { Entry } from '../../core/entry/entry.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { Names } from './names.ts';
import { whereaboutsLines } from './whereabouts.ts';

/** Labels of facts that are said of each child, beside the child. */
export const toldOfChildren: ReadonlySet<string> = new Set([
  'Heard',
  'Meaning',
  'Elsewhere',
  'Manner',
  'Play',
  'Bond',
  'Feeding',
  'Weight',
  'Milestones',
  'Minding',
]);

const labels = {
  heard: 'said or showed',
  meaning: 'what it means',
  manner: 'manner',
  play: 'play',
  bond: 'with each adult',
  feeding: 'feeding',
  weight: 'weight',
  milestones: 'milestones',
} as const;
const parts = ['heard', 'meaning', 'manner', 'play', 'bond', 'feeding', 'weight', 'milestones'] as const;

type WithChildren = Extract<Entry, { readonly kind: 'contact' | 'observation' | 'incident' }>;

/** What is on record of each child, a line a thing: seen or not, alone, awake, where, what was said and what it means. */
export function seenLines(entry: Entry, names: Names): readonly string[] {
  const isOfChildren = entry.kind === 'contact' || entry.kind === 'observation' || entry.kind === 'incident';
  if (!isOfChildren) return [...whereaboutsLines(entry, names), ...mindedLines(entry, names)];
  const adultsWork = entry.facts.childrenInContact;
  return [
    ...(adultsWork === undefined ? [] : [`Children in the home or in contact: ${adultsWork === 'not-asked' ? 'not asked' : adultsWork}`]),
    ...aloneAndAwake(entry, names),
    ...whereaboutsLines(entry, names),
    ...saidOfEach(entry, names),
    ...unwritten(entry).map((child) => `${names.person(child)}: what it means for them is not written yet`),
  ];
}

/** Who was minding each child at home, while somebody was in hospital. */
const mindedLines = (entry: Entry, names: Names): readonly string[] =>
  entry.kind !== 'health'
    ? []
    : [...(entry.facts.minding ?? [])].map(([child, who]) =>
        who === 'not-asked' || who === 'not-known'
          ? `${names.person(child)}: who was minding them was ${who === 'not-asked' ? 'not asked' : 'not known'}`
          : `${names.person(child)} was being minded by: ${who}`,
      );

function aloneAndAwake(entry: WithChildren, names: Names): readonly string[] {
  if (entry.kind !== 'contact') return [];
  const { seenAlone = [], awake = [] } = entry.facts;
  return [...seenAlone.map((child) => `${names.person(child)}: seen alone`), ...awake.map((child) => `${names.person(child)}: awake`)];
}

/** What was written of each child, in the order in which it is asked. */
export function saidOfEach(entry: Entry, names: Names): readonly string[] {
  if (entry.kind !== 'contact' && entry.kind !== 'observation' && entry.kind !== 'incident') return mindedLines(entry, names);
  const { facts } = entry;
  return [
    ...[...(facts.elsewhere ?? [])].map(([child, where]) => `${names.person(child)} was elsewhere: ${where}`),
    ...parts.flatMap((fact) => [...(facts[fact] ?? [])].map(([child, words]) => `${names.person(child)}, ${labels[fact]}: ${words}`)),
  ];
}

/** Children of whom an entry that was written here was asked, and does not say what it means for them: that stands as unfinished. */
export function unwritten(entry: Entry): readonly PersonId[] {
  if (entry.source.kind !== 'typed' || (entry.kind !== 'contact' && entry.kind !== 'observation' && entry.kind !== 'incident')) return [];
  return [...(entry.facts.children ?? [])]
    .filter(([child, where]) => where !== 'named' && entry.facts.meaning?.has(child) !== true)
    .map(([child]) => child);
}
