import type { Picture } from '../../picture/picture.ts';
import type { Manner, Parenthood } from './family-graph.ts';
import { bySureness, madeTies, type SaidTie } from './said.ts';

/** Who is said to be whose parent, and in what manner: by birth unless a record says otherwise. */
export function parentsIn(p: Picture): readonly Parenthood[] {
  const found = new Map<string, Parenthood>();
  for (const tie of madeTies(p, 'parent-of', 'carer-of')) {
    const manner = mannerOf(tie);
    if (manner === undefined) continue;
    const key = `${tie.who}\n${tie.whom}`;
    const held = found.get(key);
    const made = { parent: tie.who, child: tie.whom, manner, said: tie.said };
    found.set(key, held === undefined ? made : together(held, made));
  }
  return [...found.values()];
}

/** Two things said of one pair are one tie: the manner is the one that says more, and the surer of the two decides. */
const together = (one: Parenthood, other: Parenthood): Parenthood => ({
  ...one,
  manner: manners.find((manner) => manner === one.manner || manner === other.manner) ?? 'birth',
  said: {
    standing: bySureness(one.said, other.said) <= 0 ? one.said.standing : other.said.standing,
    claims: [...one.said.claims, ...other.said.claims],
  },
});

const manners: readonly Manner[] = ['adopted', 'fostered', 'step', 'birth'];

/** Whoever cares for a child as a foster carer counts as fostering; anyone else who cares does not count as a parent. */
function mannerOf({ is, said }: SaidTie): Manner | undefined {
  const words = said.claims.map(({ claim }) => claim.what ?? '').join(' ');
  if (/\badopt/i.test(words)) return 'adopted';
  if (/\bfoster/i.test(words)) return 'fostered';
  if (is === 'carer-of') return undefined;
  return /\bstep/i.test(words) ? 'step' : 'birth';
}
