import type { AgencyId } from '../../../core/entry/ids.ts';
import type { FamilyGraph } from '../../../core/genogram/family/family-graph.ts';
import { familyOf } from '../../../core/genogram/family/family-of.ts';
import { type Picture, pictureFrom } from '../../../core/picture/picture.ts';
import { tiesOf } from '../../../core/picture/ties.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { throughEyesOf } from '../chronology/through-eyes-of.ts';

/** A family to be drawn, and who and what in it the eyes that were asked for did not know. */
export interface FamilySeen {
  readonly graph: FamilyGraph;
  /** The family as those eyes knew it, where the drawing shows more. */
  readonly known: FamilyGraph | undefined;
  /** The picture through the eyes asked for: when the drawing was gone through is told from it. */
  readonly through: Picture;
}

/**
 * The family as the visitor knows it; through another agency's eyes, as both knew it. Who reads the whole is shown all of it, and what the
 * agency did not know in outline.
 */
export function familySeen(as: AgencyId | undefined, p: Picture, open: OpenCase): FamilySeen {
  if (as === undefined) return { graph: familyOf(p), known: undefined, through: p };
  const through = eyesOn(as, p, open);
  const known = familyOf(through);
  return open.vantage.kind === 'whole' ? { graph: familyOf(p), known, through } : { graph: known, known: undefined, through };
}

/** The picture through those eyes, with the ties of what they could read alone: who is around the child follows from these. */
function eyesOn(as: AgencyId, p: Picture, open: OpenCase): Picture {
  const everything = throughEyesOf(as, { ...p, entries: p.known.entries }, open);
  const ties = tiesOf(everything.entries, p.directory);
  return pictureFrom({ ...everything.known, entries: everything.entries, ties }, p.child, p.now);
}
