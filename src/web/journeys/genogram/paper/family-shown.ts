import type { Picture } from '../../../../core/picture/picture.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import { type Names, namesIn } from '../../../words/names.ts';
import type { ChronologyAsked } from '../../chronology/chronology-query.ts';
import { type Eyes, type Words, wordsOf } from '../account.ts';
import type { FamilySeen } from '../family-seen.ts';

export interface FamilyAsked {
  readonly asked: Pick<ChronologyAsked, 'child' | 'as' | 'on'>;
  /** What the visitor can read on the day. */
  readonly picture: Picture;
  readonly seen: FamilySeen;
  readonly open: OpenCase;
}

/** A family with its words, before it is drawn. */
export interface FamilyShown {
  readonly graph: FamilySeen['graph'];
  readonly words: Words;
  readonly names: Names;
  readonly eyes: Eyes | undefined;
}

export function familyShown({ asked: { as }, picture, seen, open }: FamilyAsked): FamilyShown {
  const names = namesIn(open.directory);
  const eyes = as === undefined || seen.known === undefined ? undefined : { name: names.agency(as), known: seen.known };
  return { graph: seen.graph, words: wordsOf(picture, seen.graph, names, eyes), names, eyes };
}
