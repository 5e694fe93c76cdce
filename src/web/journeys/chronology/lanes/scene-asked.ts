import type { Scene } from '../../../../core/chronology/scene.ts';
import { type Eyes, sceneOf } from '../../../../core/chronology/scene-of.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import type { ChronologyAsked } from '../chronology-query.ts';
import { type ChronologyLine, linesOf } from '../lines.ts';

export interface SceneAsked {
  readonly asked: ChronologyAsked;
  /** What the visitor can read on the day. */
  readonly picture: Picture;
  /** The same through the eyes that were asked for. */
  readonly seen: Picture;
  readonly open: OpenCase;
}

/** What the lanes say of what was asked for, whichever of its days are drawn. */
export function sceneAsked({ asked, picture, seen, open }: SceneAsked): {
  readonly scene: Scene;
  readonly lines: readonly ChronologyLine[];
} {
  const { ledger, vantage } = open;
  const isThrough = vantage.kind === 'whole' && asked.as !== undefined;
  const eyes: Eyes = isThrough ? { kind: 'whole-through-one', whole: picture, seen } : { kind: 'own', seen };
  const lines = linesOf(isThrough ? picture : seen, ledger, { ...asked, days: undefined });
  const entries = lines.filter(({ withdrawn }) => !withdrawn).map(({ entry }) => entry);
  // What another agency is asked is not this visitor's to see.
  const isAsked = vantage.kind === 'whole' || asked.as === undefined;
  const prompts = isAsked ? open.asked(asked.on).filter(({ about }) => about.some((person) => picture.circle.members.has(person))) : [];
  return { scene: sceneOf({ eyes, ledger, entries, prompts }), lines };
}
