import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../../../../test/builders/demonstration.ts';
import { coloursIn, faultsOfPdf, readPdf } from '../../../../../test/builders/read-pdf.ts';
import { countedIds, takeOut } from '../../../../../test/builders/taking-out.ts';
import { entryId } from '../../../../../test/builders/terse.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../../test/builders/visitor.ts';
import { closedAlone } from '../../../../core/checks/closed-alone/check.ts';
import { planMissingOrUnshared } from '../../../../core/checks/plan-missing-or-unshared/check.ts';
import { restrictionCrossed } from '../../../../core/checks/restriction-crossed/check.ts';
import { leastType } from '../../../../core/paper/sheet.ts';
import { addDays, dayOf } from '../../../../core/time/day.ts';
import { endOf } from '../../../../core/time/instant.ts';
import { exactly } from '../../../../core/time/span.ts';
import { print } from '../../../../exchange/pdf/print.ts';

const child = '/cases/child-e/children/steven';
const lines: string[] = [];
let server: FastifyInstance;
beforeAll(async () => {
  server = await testServer({ checks: [restrictionCrossed, planMissingOrUnshared, closedAlone], lines, newId: countedIds() });
});

async function as(agency: string, inCase = 'child-e'): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs(inCase, agency);
  return visitor;
}

const unescaped = (text: string): string => text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const all = (body: string, pattern: RegExp): readonly string[] => [...body.matchAll(pattern)].map(([, found]) => unescaped(found ?? ''));

describe('a chronology saved as a PDF', () => {
  it.each(['A4', 'A3'])(
    'on %s says on every page whose it is, as known to whom and when, and its number; nothing is cut, small or coloured',
    async (sheet) => {
      const { status, bytes, headers } = await takeOut(await as('whole'), child, `lanes-${sheet}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(headers['content-disposition']).toBe('attachment; filename="chronology-2018-08-22.pdf"');
      expect(headers['cache-control']).toBe('no-store');
      const read = await readPdf(bytes);
      expect(read.pages.length).toBeGreaterThan(3);
      expect(read.pages.length).toBeLessThan(20);
      read.pages.forEach(({ words }, i) => {
        expect(words).toContain('Chronology of Steven, as known to the whole partnership on 22 August 2018');
        expect(words).toContain(`Page ${i + 1} of ${read.pages.length}`);
      });
      expect(faultsOfPdf(read, leastType)).toEqual([]);
      expect(coloursIn(bytes)).toEqual([]);
    },
  );
  it('has on each sheet of the drawing its days, the years and months over it, and the name of every lane that it holds', async () => {
    const visitor = await as('whole');
    const { pages } = await readPdf((await takeOut(visitor, child, 'lanes-A4', 'from=2018-05-01&to=2018-08-31')).bytes);
    const sheets = pages.filter(({ words }) => /of the drawing\)/.test(words));
    expect(sheets.length).toBeGreaterThan(1);
    for (const { words } of sheets) {
      expect(words).toMatch(/\d+ \w+ 2018/);
      expect(words).toMatch(/2018 (May|Jun|Jul|Aug)/);
    }
    const page = (await visitor.get(`${child}/chronology?view=lanes&from=2018-05-01&to=2018-08-31`)).body;
    const lanes = new Set(all(page, /<h3 class="govuk-heading-s">([^<]*)</g));
    expect(lanes.size).toBeGreaterThan(5);
    const said = sheets
      .map(({ words }) => words)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    for (const lane of lanes) expect(said).toContain(lane);
  });
  it('says in its tables everything that the page says in words', async () => {
    const visitor = await as('whole');
    const query = 'as=gp&on=2018-07-26';
    const page = (await visitor.get(`${child}/chronology?view=lanes&${query}`)).body;
    const { pages } = await readPdf((await takeOut(visitor, child, 'lanes-A4', query)).bytes);
    const told = pages
      .map(({ words }) => words)
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    expect(told).toContain("as known to Mother's GP on 26 July 2018");
    const marks = all(page, /data-says="mark">([^<]*)</g);
    expect(marks.length).toBeGreaterThan(50);
    for (const says of marks) {
      const what = says.split(': ').slice(1).join(': ').split(/[;,]/)[0]?.trim() ?? '';
      expect(told).toContain(what.split(' ').slice(0, 3).join(' '));
    }
    expect(told.match(/not known to Mother's GP by this day/g)?.length).toBe(
      [...marks, ...all(page, /data-says="bar">([^<]*)</g)].filter((says) => says.includes("not known to Mother's GP")).length,
    );
    for (const question of all(page, /data-says="flag">([^<]*)</g))
      expect(told).toContain(question.split(': ').slice(1).join(': ').slice(0, 25).trim());
  });
  it('is the same bytes each time, given the same stamp', async () => {
    const visitor = await as('hv');
    const [one, other] = [await takeOut(visitor, child, 'lanes-A4'), await takeOut(visitor, child, 'lanes-A4')];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });
  it('says that nothing is on record for days without anything, and is not found for whom the page is not', async () => {
    const { bytes } = await takeOut(await as('whole'), child, 'lanes-A4', 'from=1950-01-01&to=1950-12-31');
    expect((await readPdf(bytes)).pages[0]?.words).toContain('Nothing on record here for that.');
    const visitor = await as('hv');
    for (const what of ['lanes-A4', 'lanes-svg', 'genogram-A4', 'chronology-docx', 'case-file']) {
      const [one, nobody] = [await takeOut(visitor, child, what, 'as=suite136'), await takeOut(visitor, child, what, 'as=nobody')];
      expect([one.status, one.body]).toEqual([404, nobody.body]);
    }
  });
  it('is in the access log, by what was saved and by whom', async () => {
    lines.length = 0;
    const visitor = await as('hv');
    await takeOut(visitor, child, 'lanes-A4');
    expect(lines.join('')).toContain('"audit":"taken-out","by":"hv"');
  });
  it('is linked to from the page with all that the page was asked for', async () => {
    const visitor = await as('whole');
    const query = 'on=2018-07-26&as=csc&theme=alcohol&from=2018-07-01&to=2018-07-31';
    const { body } = await visitor.get(`${child}/chronology?view=lanes&${query}`);
    const links = all(body, /href="([^"]*take-out[^"]*)"/g);
    expect(links).toEqual(['lanes-A4', 'lanes-A3', 'lanes-svg'].map((what) => `${child}/take-out?what=${what}&${query}`));
    for (const link of links) expect((await visitor.get(link)).body).toMatch(/type="radio" value="lanes-[^"]*" checked/);
  });
});

describe('a chronology saved as a drawing', () => {
  it('stands alone: no class, no style, no link and no name from outside, with a title and words', async () => {
    const visitor = await as('whole');
    const { body, headers } = await takeOut(visitor, child, 'lanes-svg', 'as=gp&on=2018-07-26');
    expect(headers['content-type']).toContain('image/svg+xml');
    expect(headers['content-disposition']).toBe('attachment; filename="chronology-2018-07-26.svg"');
    expect(body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(body).toContain(`<title id="title">Chronology of Steven, as known to Mother&#39;s GP on 26 July 2018</title>`);
    expect(body).toMatch(/<desc id="words">\d+ entries on the lanes of/);
    expect(body).not.toMatch(/ class=| style=|href=|<script|<style|currentColor/);
    // A reader that is not a browser takes it too.
    const drawn = await print({
      ...{ title: 'a', running: 'a', sheet: 'A3', dated: endOf(dayOf(2018, 1, 1)) },
      blocks: [{ kind: 'drawing', svg: body, width: 300, height: 500 }],
    });
    expect((await readPdf(drawn)).pages[0]?.words).toContain("Children's services");
  });
});

describe('two thousand entries in ten years on paper', () => {
  const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
  const own = told!.entries.filter(({ kind }) => kind !== 'share' && kind !== 'correction');
  const entries = Array.from({ length: 2000 }, (_, i) => {
    const day = addDays(dayOf(2008, 8, 1), Math.floor((i * 3600) / 2000));
    const when = exactly(day);
    return {
      ...own[i % own.length]!,
      id: entryId(`many-${i}`),
      order: i,
      when,
      recordedAs: when,
      recorded: endOf(day),
      landed: endOf(day),
    };
  });
  it('are counted by month on a few sheets, and by year and kind in words', async () => {
    const visitor = visitorOf(await testServer({ told: [{ ...told!, entries }] }));
    await visitor.continueAs('child-e', 'whole');
    const { bytes } = await takeOut(visitor, child, 'lanes-A4');
    const read = await readPdf(bytes);
    expect(read.pages.length).toBeLessThan(40);
    expect(faultsOfPdf(read, leastType)).toEqual([]);
    expect(coloursIn(bytes)).toEqual([]);
    expect(read.pages.map(({ words }) => words).join(' ')).toContain('What happened, counted');
  });
});
