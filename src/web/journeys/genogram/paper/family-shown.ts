import { kinLinesAlone } from '../../../../core/genogram/family/fitted.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import { type Names, namesIn } from '../../../words/names.ts';
import { wordsOf } from '../account.ts';
import type { FamilySeen } from '../family-seen.ts';
import type { GenogramAsked } from '../genogram-view.ts';
import type { Eyes, Words } from '../told.ts';

export interface FamilyAsked {
  readonly asked: GenogramAsked;
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

export function familyShown({ asked: { as, kinAlone }, picture, seen, open }: FamilyAsked): FamilyShown {
  const names = namesIn(open.directory);
  const eyes = as === undefined || seen.known === undefined ? undefined : { name: names.agency(as), known: seen.known };
  const graph = kinAlone ? kinLinesAlone(seen.graph) : seen.graph;
  return { graph, words: wordsOf(picture, graph, names, eyes), names, eyes };
}
