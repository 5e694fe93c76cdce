import type { Entry } from '../../core/entry/entry.ts';
import type { Whereabouts } from '../../core/entry/fact.ts';
import type { Names } from './names.ts';

const whereWords: Readonly<Record<Whereabouts, string>> = {
  seen: 'seen',
  present: 'there',
  elsewhere: 'elsewhere',
  'not-asked': 'not asked about',
  unknown: 'not known',
  named: 'named',
};

/** "Ben: not asked about": where each child was, as it was recorded. */
export function whereaboutsLines(entry: Entry, names: Names): readonly string[] {
  const { kind } = entry;
  const told = kind === 'contact' || kind === 'incident' || kind === 'meeting' || kind === 'observation' ? entry.facts.children : undefined;
  return [...(told ?? [])].map(([child, where]) => `${names.person(child)}: ${whereWords[where]}`);
}
