import type { Entry } from '../../core/entry/entry.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import type { Names } from './names.ts';
import { whereaboutsLines } from './whereabouts.ts';

/** Labels of facts that are said of each child, beside the child. */
export const toldOfChildren: ReadonlySet<string> = new Set(['Heard', 'Meaning', 'Elsewhere', 'Manner', 'Play', 'Feeding']);

const labels = { heard: 'said or showed', meaning: 'what it means', manner: 'manner', play: 'play', feeding: 'feeding' } as const;

type WithChildren = Extract<Entry, { readonly kind: 'contact' | 'observation' | 'incident' }>;

/** What is on record of each child, a line a thing: seen or not, alone, awake, where, what was said and what it means. */
export function seenLines(entry: Entry, names: Names): readonly string[] {
  const isOfChildren = entry.kind === 'contact' || entry.kind === 'observation' || entry.kind === 'incident';
  if (!isOfChildren) return whereaboutsLines(entry, names);
  const adultsWork = entry.facts.childrenInContact;
  return [
    ...(adultsWork === undefined ? [] : [`Children in the home or in contact: ${adultsWork === 'not-asked' ? 'not asked' : adultsWork}`]),
    ...aloneAndAwake(entry, names),
    ...whereaboutsLines(entry, names),
    ...saidOfEach(entry, names),
    ...unwritten(entry).map((child) => `${names.person(child)}: what it means for them is not written yet`),
  ];
}

function aloneAndAwake(entry: WithChildren, names: Names): readonly string[] {
  if (entry.kind !== 'contact') return [];
  const { seenAlone = [], awake = [] } = entry.facts;
  return [...seenAlone.map((child) => `${names.person(child)}: seen alone`), ...awake.map((child) => `${names.person(child)}: awake`)];
}

/** What was written of each child, in the order in which it is asked. */
export function saidOfEach(entry: Entry, names: Names): readonly string[] {
  if (entry.kind !== 'contact' && entry.kind !== 'observation' && entry.kind !== 'incident') return [];
  const { facts } = entry;
  return [
    ...[...(facts.elsewhere ?? [])].map(([child, where]) => `${names.person(child)} was elsewhere: ${where}`),
    ...(['heard', 'meaning', 'manner', 'play', 'feeding'] as const).flatMap((fact) =>
      [...(facts[fact] ?? [])].map(([child, words]) => `${names.person(child)}, ${labels[fact]}: ${words}`),
    ),
  ];
}

/** Children of whom an entry that was written here was asked, and does not say what it means for them: that stands as unfinished. */
export function unwritten(entry: Entry): readonly PersonId[] {
  if (entry.source.kind !== 'typed' || (entry.kind !== 'contact' && entry.kind !== 'observation' && entry.kind !== 'incident')) return [];
  return [...(entry.facts.children ?? [])]
    .filter(([child, where]) => where !== 'named' && entry.facts.meaning?.has(child) !== true)
    .map(([child]) => child);
}
