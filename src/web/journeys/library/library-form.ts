import type { LookedFor } from '../../../core/learning/library/choose-items.ts';
import { itemKinds } from '../../../core/learning/library/library.ts';

type Query = Readonly<Record<string, string | undefined>>;

/** What a search of the library asks for. What it gives that is no choice is taken for none. */
export function parseLookedFor(query: Query): LookedFor {
  const text = (name: string): string | undefined => {
    const given = (query[name] ?? '').trim().slice(0, 200);
    return given === '' ? undefined : given;
  };
  return {
    words: text('words'),
    theme: text('theme'),
    service: text('for'),
    kind: itemKinds.find((kind) => kind === query.kind),
    check: text('check'),
    board: text('board'),
    year: /^\d{4}$/.test(query.year ?? '') ? Number(query.year) : undefined,
  };
}

export const isAnything = (looked: LookedFor): boolean => Object.values(looked).some((value) => value !== undefined);
