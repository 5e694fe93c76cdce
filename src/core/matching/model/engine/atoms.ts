import type { Known } from './comparers.ts';
import type { FeatureColumn } from './features.ts';
import { coded } from './fold.ts';

/** Parts of records by which they are brought together: by name, a figure for each record, 0 where it lacks the part. */
export type Atoms = ReadonlyMap<string, { readonly ids: Int32Array; readonly features: readonly number[] }>;

/** Works out the parts, each once for every value that stands in the file. */
export function atomsOf(features: readonly FeatureColumn[], known: Known): Atoms {
  const atoms = new Map<string, { readonly ids: Int32Array; readonly features: readonly number[] }>();
  const add = (name: string, feature: number, codeOf?: (text: string, place: number) => string): void => {
    const column = features[feature];
    if (column === undefined) return;
    if (codeOf === undefined) return void atoms.set(name, { ids: column.ids, features: [feature] });
    const codes = coded(column.texts, codeOf);
    atoms.set(name, { ids: column.ids.map((id) => codes[id] ?? 0), features: [feature] });
  };
  const seen = new Map<string, number>();
  for (const [i, { kind }] of features.entries()) {
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    const name = nth === 1 ? kind : `${kind} ${nth}`;
    add(name, i);
    if (kind === 'given' || kind === 'surname') {
      add(`${name} sound`, i, (text, place) =>
        text.length < 2 ? '' : known(place).forms.at(-1) === undefined ? (known(place).sounds[0] ?? '') : (known(place).sounds[0] ?? ''),
      );
      add(`${name} start`, i, (text) => text.slice(0, 3));
    }
    if (kind === 'date') {
      add(`${name} year`, i, (text) => text.slice(0, 4));
      add(`${name} month`, i, (text) => (text.length === 8 ? text.slice(0, 6) : ''));
      add(`${name} day`, i, (text) => (text.length === 8 ? text.slice(4) : ''));
      add(`${name} mixed`, i, (text) => (text.length === 8 ? text.slice(0, 4) + [text.slice(4, 6), text.slice(6)].sort().join('') : ''));
    }
    if (kind === 'postcode') add(`${name} area`, i, (text) => (text.length >= 5 ? text.slice(0, -3) : text.slice(0, 2)));
    if (kind === 'address') add(`${name} start`, i, (text) => text.match(/\d+\w* \p{L}+/u)?.[0] ?? text.slice(0, 6));
    if (kind === 'email') add(`${name} box`, i, (text) => text.split('@')[0] ?? '');
    if (kind === 'identifier' || kind === 'telephone') {
      add(`${name} head`, i, (text) => (text.length < 6 ? '' : text.slice(0, Math.ceil(text.length * 0.6))));
      add(`${name} tail`, i, (text) => (text.length < 6 ? '' : text.slice(-Math.ceil(text.length * 0.6))));
    }
  }
  return atoms;
}
