import type { Directory } from '../../core/entry/directory.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { FactShape, Party } from '../../core/entry/fact.ts';
import type { AgencyId } from '../../core/entry/ids.ts';
import { vocabulary } from '../../core/entry/vocabulary.ts';

/** The agencies that these entries name, in the order in which they first do. */
export function agenciesIn(entries: readonly Entry[], directory: Directory): readonly AgencyId[] {
  const found = new Set<AgencyId>();
  const add = (text: unknown): void => {
    for (const id of directory.agencies.keys()) if (id === text) found.add(id);
  };
  for (const entry of entries) {
    add(entry.by);
    const shapes: Readonly<Record<string, FactShape>> = vocabulary[entry.kind].facts;
    for (const [name, value] of Object.entries(entry.facts)) for (const named of agenciesOf(shapes[name], value)) add(named);
  }
  return [...found];
}

function agenciesOf(shape: FactShape | undefined, value: unknown): readonly unknown[] {
  switch (shape?.shape) {
    case 'agency':
      return [value];
    case 'agencies':
      return Array.isArray(value) ? value : [];
    case 'party':
      return partyAgency(value);
    case 'parties':
      return Array.isArray(value) ? value.flatMap(partyAgency) : [];
    default:
      return [];
  }
}

const partyAgency = (value: unknown): readonly unknown[] => (isAgency(value) ? [value.agency] : []);

const isAgency = (value: unknown): value is Extract<Party, { kind: 'agency' }> =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'agency';
