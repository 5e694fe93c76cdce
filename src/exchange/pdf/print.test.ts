import { describe, expect, it } from 'vitest';
import { coloursIn, faultsOfPdf, readPdf } from '../../../test/builders/read-pdf.ts';
import type { Block, PaperDocument } from '../../core/paper/document.ts';
import { leastType } from '../../core/paper/sheet.ts';
import { dayOf } from '../../core/time/day.ts';
import { endOf } from '../../core/time/instant.ts';
import { print } from './print.ts';

const drawing = (inside: string): Block => ({
  kind: 'drawing',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" viewBox="0 0 400 60" font-size="12">${inside}</svg>`,
  width: 400,
  height: 60,
});
const sample = {
  kind: 'drawing',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h9"/></svg>',
  width: 10,
  height: 10,
} as const;

const document = (blocks: readonly Block[], more: Partial<PaperDocument> = {}): PaperDocument => ({
  title: 'A chronology',
  running: 'Of whom it is',
  sheet: 'A4',
  dated: endOf(dayOf(2018, 7, 26)),
  blocks,
  ...more,
});
const rows = (count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, i) => [`row ${i}`, 'what was written down '.repeat(6)]);
const table = (count: number): Block => ({
  kind: 'table',
  columns: [
    { head: 'When', share: 30 },
    { head: 'What', share: 70 },
  ],
  rows: rows(count),
});

describe('a printed document', () => {
  it.each([
    'Łukasz Wiśniewski',
    'Şeyma Yıldırım',
    'Nguyễn Thị Hồng',
    'Οδυσσέας',
    'Дмитрий Щукин',
    'Ṣọlá Ọláṣeun',
    'Ḥasan Ḍayf',
    'Zoë O’Connor-Ødegård',
    'Siân Ŵyn',
    'office, first, affluent',
  ])('has every letter of %s in it, in words and in a drawing', async (name) => {
    const bytes = await print(
      document([
        { kind: 'words', text: name },
        drawing(`<text x="10" y="20">${name}</text>`),
        drawing(`<text x="10" y="20" font-weight="700">${name}</text>`),
      ]),
    );
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.words.split(name)).toHaveLength(4);
  });
  it('is the same bytes each time, and other bytes for another day', async () => {
    const blocks = [{ kind: 'heading', level: 1, text: 'A heading' }, table(3), drawing('<path d="M0 0H90" stroke="#000"/>')] as const;
    const [first, again] = [await print(document(blocks)), await print(document(blocks))];
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.compare(first, await print(document(blocks, { dated: endOf(dayOf(2018, 7, 27)) })))).not.toBe(0);
  });
  it('says on each page of whom it is, its number and how many there are, and again the head of a table that runs on', async () => {
    const { pages, title, language } = await readPdf(await print(document([table(90)])));
    expect([title, language]).toEqual(['A chronology', 'en-GB']);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ words }, i) => {
      for (const said of ['Of whom it is', `Page ${i + 1} of ${pages.length}`, 'When', 'What']) expect(words).toContain(said);
    });
    const told = pages.map(({ words }) => words).join(' ');
    for (let i = 0; i < 90; i++) expect(told).toContain(`row ${i} `);
  });
  it.each([
    ['A4', 842, 595],
    ['A3', 1191, 842],
  ] as const)('lies on its side on %s, and nothing reaches over an edge', async (sheet, width, height) => {
    const read = await readPdf(
      await print(
        document(
          [
            {
              kind: 'legend',
              items: [
                { sample, text: 'A line '.repeat(30) },
                { sample, text: 'Another' },
              ],
            },
            table(40),
          ],
          { sheet },
        ),
      ),
    );
    expect(read.pages.map((page) => [Math.round(page.width), Math.round(page.height)])[0]).toEqual([width, height]);
    expect(faultsOfPdf(read, leastType)).toEqual([]);
  });
  it('begins a page where it is told to, and leaves no heading alone at the foot of one', async () => {
    const text = 'words '.repeat(40);
    const lines = Array.from({ length: 20 }, (): Block => ({ kind: 'words', text }));
    for (let before = 15; before < 20; before++) {
      const { pages } = await readPdf(
        await print(document([...lines.slice(0, before), { kind: 'heading', level: 2, text: 'Heading' }, table(4)])),
      );
      const [held] = pages.filter(({ words }) => words.includes('Heading'));
      expect(held?.words).toContain('row 0');
    }
    const { pages } = await readPdf(
      await print(document([{ kind: 'words', text: 'one' }, { kind: 'new-page' }, { kind: 'words', text: 'two' }])),
    );
    expect(pages.map(({ words }) => words.includes('two'))).toEqual([false, true]);
  });
  it('can be made of nothing, and of parts with nothing in them', async () => {
    const empty: readonly Block[] = [
      { kind: 'legend', items: [] },
      { kind: 'list', items: [] },
      { kind: 'words', text: '' },
      { kind: 'table', columns: [{ head: 'When', share: 100 }], rows: [] },
      drawing(''),
      { kind: 'new-page' },
    ];
    for (const blocks of [[], ...empty.map((block) => [block]), empty]) {
      const { pages } = await readPdf(await print(document(blocks)));
      expect(pages[0]?.words).toContain('Of whom it is');
    }
  });
  it('finds a colour that is no grey, so that its absence says something', async () => {
    expect(coloursIn(await print(document([drawing('<path d="M0 0H90V9Z" fill="#0b3d66"/>')])))).not.toEqual([]);
    expect(coloursIn(await print(document([drawing('<path d="M0 0H90V9Z" fill="#777"/>'), table(2)])))).toEqual([]);
  });
  it('is given no file and no address that a record names', async () => {
    const outside = drawing(
      '<image href="/etc/passwd" width="9" height="9"/><image href="http://localhost/x.png" width="9" height="9"/><text x="1" y="20">here</text>',
    );
    const bytes = await print(document([outside])).catch(() => undefined);
    if (bytes !== undefined) expect((await readPdf(bytes)).pages[0]?.words).toContain('here');
  });
});
