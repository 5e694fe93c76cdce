import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventFamily } from '../../../../../bench/families/invented-family.ts';
import { caseOfStory } from '../../../../../test/builders/case-of.ts';
import { demonstration, toldBy } from '../../../../../test/builders/demonstration.ts';
import { storyOfInvented } from '../../../../../test/builders/invented-family-story.ts';
import { coloursIn, faultsOfPdf, type ReadPdf, readPdf } from '../../../../../test/builders/read-pdf.ts';
import { countedIds, takeOut } from '../../../../../test/builders/taking-out.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../../test/builders/visitor.ts';
import { leastType } from '../../../../core/paper/sheet.ts';
import { placeInWords, tilesOver } from './tiles.ts';

const sixty = toldBy(caseOfStory('sixty', storyOfInvented(inventFamily(46, 60, 'tidy'))));

async function whole(inCase: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(await testServer({ told: [...demonstration(), sixty], newId: countedIds() }));
  await visitor.continueAs(inCase, 'whole');
  return visitor;
}
const childP = '/cases/child-p/children/child-p';
const drawnOn = ({ pages }: ReadPdf): ReadPdf['pages'] =>
  pages.slice(
    0,
    pages.findIndex(({ words }) => words.includes('What the symbols mean')),
  );

describe('a genogram saved as a PDF', () => {
  it('of Child P stands on one page of A4 with everybody named, and says the same in words', async () => {
    const visitor = await whole('child-p');
    const { bytes, headers } = await takeOut(visitor, childP, 'genogram-A4');
    expect(headers['content-disposition']).toMatch(/filename="genogram-\d{4}-\d\d-\d\d\.pdf"/);
    const read = await readPdf(bytes);
    expect(drawnOn(read)).toHaveLength(1);
    expect(faultsOfPdf(read, leastType)).toEqual([]);
    expect(coloursIn(bytes)).toEqual([]);
    const page = (await visitor.get('/cases/child-p/children/child-p/genogram')).body;
    const people = [...page.matchAll(/<li id="person-\d+"[^>]*><span class="heed-says[^"]*">([^<]*)</g)].map(([, name]) =>
      (name ?? '').replaceAll('&#39;', "'"),
    );
    expect(people.length).toBeGreaterThan(10);
    const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ');
    const told = squeezed(read.pages.map(({ words }) => words).join(' '));
    for (const name of people) {
      expect(squeezed(read.pages[0]?.words ?? '')).toContain(name);
      expect(told).toContain(name);
    }
  });
  it('of a family of sixty is parted on A4 with a map and words that say where each sheet lies, and whole on A3', async () => {
    const visitor = await whole('sixty');
    const at = `/cases/sixty/children/${String(sixty.partnership.children[0])}`;
    const [small, large] = [await takeOut(visitor, at, 'genogram-A4'), await takeOut(visitor, at, 'genogram-A3')];
    const [a4, a3] = [await readPdf(small.bytes), await readPdf(large.bytes)];
    expect(drawnOn(a4)).toHaveLength(2);
    expect(drawnOn(a4)[1]?.words).toContain('sheet 2 of 2: to the right of sheet 1');
    expect(drawnOn(a3)).toHaveLength(1);
    for (const [read, { bytes }] of [
      [a4, small],
      [a3, large],
    ] as const) {
      expect(faultsOfPdf(read, leastType)).toEqual([]);
      expect(coloursIn(bytes)).toEqual([]);
    }
    for (const { words } of drawnOn(a4)) expect(words).toContain('Amelia');
  });
  it('is the same bytes each time, given the same stamp', async () => {
    const visitor = await whole('child-p');
    const one = await takeOut(visitor, childP, 'genogram-A4');
    expect(Buffer.compare(one.bytes, (await takeOut(visitor, childP, 'genogram-A4')).bytes)).toBe(0);
  });
});

describe('a genogram saved as a drawing', () => {
  it('stands alone, with a title and words', async () => {
    const { body, headers } = await takeOut(await whole('child-p'), childP, 'genogram-svg');
    expect(headers['content-type']).toContain('image/svg+xml');
    expect(body).toMatch(/^<svg xmlns/);
    expect(body).toContain('<title id="title">Genogram of Child P, as known to the whole partnership');
    expect(body).not.toMatch(/ class=| style=|href=|<script|<style|currentColor/);
  });
});

describe('the drawings for a meeting', () => {
  it('are what is in force, the family and the lanes in one file, linked to from the child’s page', async () => {
    const visitor = await whole('child-e');
    const page = (await visitor.get('/cases/child-e/children/steven?on=2018-07-26')).body;
    expect(page).toContain('/cases/child-e/children/steven/take-out?what=meeting-A4&amp;on=2018-07-26');
    const { bytes, headers } = await takeOut(visitor, '/cases/child-e/children/steven', 'meeting-A4', 'on=2018-07-26');
    expect(headers['content-disposition']).toBe('attachment; filename="drawings-for-a-meeting-2018-07-26.pdf"');
    const read = await readPdf(bytes);
    const told = read.pages
      .map(({ words }) => words)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    for (const part of [
      'What restricts contact on 26 July 2018',
      'The family',
      'What the symbols mean',
      'What the drawing is made of',
      'Who has it, since when',
    ])
      expect(told).toContain(part);
    for (const { words } of read.pages) expect(words).toContain('Steven, as known to the whole partnership on 26 July 2018');
    expect(faultsOfPdf(read, leastType)).toEqual([]);
    expect(coloursIn(bytes)).toEqual([]);
  });
});

describe('sheets over a drawing', () => {
  it('hold whatever is no larger than their overlap whole on one of them, and leave nothing out', () => {
    const size = (least: number, most: number) =>
      fc.record({ width: fc.integer({ min: least, max: most }), height: fc.integer({ min: least, max: most }) });
    fc.assert(
      fc.property(
        size(50, 9000),
        size(700, 1500),
        size(20, 200),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (drawing, sheet, box, across, down) => {
          const { tiles } = tilesOver(drawing, sheet, box);
          const [left, top] = [across * Math.max(0, drawing.width - box.width), down * Math.max(0, drawing.height - box.height)];
          const held = tiles.some(
            (tile) =>
              left >= tile.left - 1 &&
              Math.min(left + box.width, drawing.width) <= tile.left + tile.width + 1 &&
              top >= tile.top - 1 &&
              Math.min(top + box.height, drawing.height) <= tile.top + tile.height + 1,
          );
          expect(held).toBe(true);
        },
      ),
    );
  });
  it('say where they lie', () => {
    const tiles = tilesOver({ width: 180, height: 180 }, { width: 100, height: 100 }, { width: 10, height: 10 });
    expect(tiles.tiles.map((tile) => placeInWords(tile, tiles))).toEqual([
      'top left',
      'to the right of sheet 1',
      'below sheet 1',
      'to the right of sheet 3',
    ]);
  });
});
