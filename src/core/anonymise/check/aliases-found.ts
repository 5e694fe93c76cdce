import { asWritten } from '../../picture/words/as-written.ts';
import { aliasFinder, type FoundAlias } from '../aliases/find-aliases.ts';
import type { Key } from '../key.ts';
import type { Range } from '../slip.ts';

/** What stands as the key would have it. */
export interface AliasesFound {
  readonly people: readonly FoundAlias[];
  /** Where nothing else is looked for: aliases of people and of places. */
  readonly protected: readonly Range[];
}

export function aliasReader(key: Key): (text: string) => AliasesFound {
  const people = aliasFinder(key);
  const places = key.places.flatMap(({ alias }) =>
    alias === undefined ? [] : [new RegExp(String.raw`(?<![\p{L}\p{N}])${asWritten(alias)}(?![\p{L}\p{N}])`, 'giu')],
  );
  return (text) => {
    const found = people(text);
    const ofPlaces = places.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: said, index }) => ({ start: index, end: index + said.length })),
    );
    return { people: found, protected: [...found, ...ofPlaces] };
  };
}
