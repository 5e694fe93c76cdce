import type { Picture } from '../../picture/picture.ts';
import type { Manner, Parenthood } from './family-graph.ts';
import { madeTies, type SaidTie } from './said.ts';

/** Who is said to be whose parent, and in what manner: by birth unless a record says otherwise. */
export const parentsIn = (p: Picture): readonly Parenthood[] =>
  madeTies(p, 'parent-of', 'carer-of').flatMap((tie): readonly Parenthood[] => {
    const manner = mannerOf(tie);
    return manner === undefined ? [] : [{ parent: tie.who, child: tie.whom, manner, said: tie.said }];
  });

/** Whoever cares for a child as a foster carer counts as fostering; anyone else who cares does not count as a parent. */
function mannerOf({ is, said }: SaidTie): Manner | undefined {
  const words = said.claims.map(({ claim }) => claim.what ?? '').join(' ');
  if (/\badopt/i.test(words)) return 'adopted';
  if (/\bfoster/i.test(words)) return 'fostered';
  if (is === 'carer-of') return undefined;
  return /\bstep/i.test(words) ? 'step' : 'birth';
}
