import type { DrawnArc } from '../../../core/genogram/drawn-arc.ts';
import type { Bond } from '../../../core/genogram/family/family-graph.ts';
import { arrowhead, doubled, strikesAcross, zigzag } from './bond-shapes.ts';
import { type Line, toldOf } from './line-view.ts';
import { pathOf, round } from './shapes.ts';
import type { Words } from './told.ts';

/** An arc as the template draws it: a line, and what stands on it. */
export interface ArcView extends Line {
  readonly bond: Bond['kind'] | undefined;
  readonly broken: boolean;
  /** An arrowhead, filled. */
  readonly head?: string;
  /** Where the sign for restricted contact stands. */
  readonly sign?: { readonly x: number; readonly y: number };
}

export function arcView(arc: DrawnArc, words: Words): ArcView {
  const broken = arc.stroke === 'broken';
  const look = arc.stroke;
  switch (arc.kind) {
    case 'couple': {
      const { state, people } = arc.couple;
      const count = state === 'separated' ? 1 : state === 'divorced' ? 2 : 0;
      const strikes = count === 0 ? '' : strikesAcross(arc.path, count);
      return { d: pathOf(arc.path), look, broken, bond: undefined, strikes, ...toldOf(words.couple(people)) };
    }
    case 'parent': {
      const { manner, parent, child } = arc.tie;
      return {
        d: pathOf(arc.path),
        look: manner === 'birth' ? look : manner,
        broken,
        bond: undefined,
        ...toldOf(words.parent(parent, child)),
      };
    }
    case 'siblings':
      return { d: pathOf(arc.path), look, broken, bond: undefined, ...toldOf(words.siblings(arc.tie.people)) };
    case 'bond': {
      const { kind } = arc.bond;
      const shared = { look: kind, broken, bond: kind, ...toldOf(words.bond(arc.bond)) };
      switch (kind) {
        case 'harm':
          return { ...shared, d: zigzag(arc.path, broken), head: arrowhead(arc.path) };
        case 'hostile':
          return { ...shared, d: zigzag(arc.path, broken) };
        case 'close':
          return { ...shared, d: doubled(arc.path) };
        case 'distant':
          return { ...shared, d: pathOf(arc.path) };
        case 'restricted':
          return { ...shared, d: pathOf(arc.path), sign: { x: round(arc.sign.x), y: round(arc.sign.y) } };
      }
    }
  }
}
