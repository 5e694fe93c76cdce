import type { Block } from '../../../../core/paper/document.ts';
import { leastType, roomOn, type Sheet, type Size } from '../../../../core/paper/sheet.ts';
import { legendBlock } from '../../../layout/legend-item.ts';
import type { Render } from '../../../layout/render.ts';
import { namesIn } from '../../../words/names.ts';
import { type DrawnView, drawnView } from '../drawn.ts';
import { reviewedIn, reviewedInWords } from '../reviewed-words.ts';
import { type FamilyAsked, type FamilyShown, familyShown } from './family-shown.ts';
import { familyWords } from './family-words.ts';
import { inks } from './ink.ts';
import { legendDrawn } from './legend-drawn.ts';
import { boxOf, edge, smallestType, tileDrawn } from './tile-drawn.ts';
import { placeInWords, type Tile, type Tiles, tilesOver } from './tiles.ts';

/** Points a pixel. A small family is not blown up, and no type is smaller than may be read. */
const largest = 0.85;
const least = leastType / smallestType + 0.01;
/** Over each drawing stands what it is, and where several sheets need it, a map of them. */
const lineRoom = 42;
const mapRoom = 26;

/** A family on sheets of paper, with what its symbols mean, and the same in words. */
export function genogramBlocks(given: FamilyAsked, sheet: Sheet, render: Render): readonly Block[] {
  const shown = familyShown(given);
  const room = { width: roomOn(sheet).width, height: roomOn(sheet).height - lineRoom };
  const drawn = drawnFor(shown, room);
  const scale = Math.min(largest, room.width / drawn.width, room.height / drawn.height);
  const draw = (tile: Tile, by: number): Block => ({
    kind: 'drawing',
    svg: render('genogram/paper/tile.njk', tileDrawn(drawn, tile, inks.black)),
    width: tile.width * by,
    height: tile.height * by,
  });
  const whole = tilesOver(drawn, drawn, drawn);
  const parts = scale >= least ? whole : tilesOver(drawn, sheetFor(room), overlapOf(drawn));
  const head = `The family${given.seen.graph.people.length < 2 ? ': there is no record of anybody tied to this child in what can be read here on this day' : ''}`;
  return [
    ...parts.tiles.flatMap((tile, i): readonly Block[] => [
      ...(i === 0 ? [] : [{ kind: 'new-page' } as const]),
      {
        kind: 'heading',
        level: 2,
        text: parts.tiles.length === 1 ? head : `${head}, sheet ${i + 1} of ${parts.tiles.length}: ${placeInWords(tile, parts)}`,
      },
      reviewedLine(given),
      ...(parts.tiles.length === 1 ? [] : [mapOf(tile, parts, render)]),
      draw(tile, parts.tiles.length === 1 ? scale : least),
    ]),
    { kind: 'new-page' },
    { kind: 'heading', level: 1, text: 'What the symbols mean' },
    legendBlock(legendDrawn(drawn.legend, inks.black, render)),
    ...familyWords(shown),
  ];
}

/** When the family was last gone through, with or without a meeting's pack around it. */
const reviewedLine = ({ seen, open }: FamilyAsked): Block => ({
  kind: 'words',
  text: reviewedInWords(reviewedIn(seen.through, open), namesIn(open.directory)),
});

/** Drawn so that those at the edge of it fill the sheet: at a size that is easy to read where all of it fits so. */
function drawnFor(shown: FamilyShown, room: Size): DrawnView {
  const at = (scale: number): DrawnView =>
    drawnView(shown.graph, shown.words, shown.names, shown.eyes, { atLeast: room.width / scale - 2 * edge, mayShrinkFrom: 0, list: '' });
  const large = at(largest);
  return large.width * least <= room.width && large.height * least <= room.height ? large : at(least);
}

const sheetFor = (room: Size): Size => ({ width: room.width / least, height: (room.height - mapRoom) / least });

function overlapOf({ people }: DrawnView): Size {
  const boxes = people.map(boxOf);
  return {
    width: Math.max(...boxes.map(({ left, right }) => right - left)) + 2,
    height: Math.max(...boxes.map(({ top, bottom }) => bottom - top)) + 2,
  };
}

function mapOf({ column, row }: Tile, { columns, rows, tiles }: Tiles, render: Render): Block {
  const cells = tiles.map((tile, i) => ({
    x: 1 + tile.column * 26,
    y: 1 + tile.row * 18,
    number: i + 1,
    here: tile.column === column && tile.row === row,
  }));
  const [width, height] = [columns * 26 + 2, rows * 18 + 2];
  const scale = Math.min(0.65, (mapRoom - 4) / height);
  return {
    kind: 'drawing',
    svg: render('genogram/paper/key-map.njk', { width, height, cells }),
    width: width * scale,
    height: height * scale,
  };
}
