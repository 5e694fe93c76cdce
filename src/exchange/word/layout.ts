import type { Block } from '../../core/paper/document.ts';
import { margins, roomAcross, type as typeOfTables } from './page.ts';

/** In twentieths of a point: 20 mm, and the width that is left on an upright A4 sheet. */
const edge = 1134;
const upright = { margin: { top: edge, right: edge, bottom: edge, left: edge }, across: 11906 - 2 * edge } as const;

/** How a document stands in Word: sizes in half points, the rest in twentieths of a point. One of which the type is said stands as close as on paper. */
export function layoutOf(blocks: readonly Block[], points: number | undefined) {
  if (blocks.some(({ kind }) => kind === 'table'))
    return {
      ...{ isOnItsSide: true, margin: margins, across: roomAcross, type: typeOfTables.size, small: typeOfTables.small, after: 60 },
      heading: { title: { size: 32, spacing: { after: 120 } }, one: { size: 22, spacing: { before: 200, after: 80 } } },
    };
  const type = points === undefined ? 21 : Math.round(points * 2);
  return {
    ...{ isOnItsSide: false, ...upright, type, small: 17, after: 80 },
    heading:
      points === undefined
        ? { title: { size: 34, spacing: { after: 160 } }, one: { size: 24, spacing: { before: 200, after: 60 } } }
        : { title: { size: type + 8, spacing: { after: 80 } }, one: { size: type + 2, spacing: { before: 120, after: 40 } } },
  };
}
