import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../../../test/builders/demonstration.ts';
import { readPdf } from '../../../../test/builders/read-pdf.ts';
import { takeOut } from '../../../../test/builders/taking-out.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { parseCaseFile } from '../../../parse/case-file.ts';
import { showProblem } from '../../../parse/yaml/problem.ts';
import { whats } from './what.ts';

const child = '/cases/child-e/children/steven';
let server: FastifyInstance;
let came = 0;
beforeAll(async () => {
  server = await testServer();
});

async function as(agency: string, inCase = 'child-e'): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  // Another address for each, so that it is not how often one may ask that answers.
  came += 1;
  visitor.comeFrom(`198.51.100.${came % 250}`);
  await visitor.continueAs(inCase, agency);
  return visitor;
}

const nameOf = ({ headers }: Got): string => /filename="([^"]*)"/.exec(String(headers['content-disposition']))?.[1] ?? '';
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** All that a file says, whatever its format. */
async function wordsIn({ bytes }: Got, file: string): Promise<string> {
  if (file.endsWith('.docx')) {
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return squeezed(`${value} ${partsOf(bytes, /word\/(?:header|footer)\d*\.xml/)}`);
  }
  if (file.endsWith('.xlsx')) return squeezed(partsOf(bytes, /sharedStrings|worksheets/));
  if (file.endsWith('.pdf')) return squeezed((await readPdf(bytes)).pages.map(({ words }) => words).join(' '));
  return squeezed(bytes.toString());
}

const partsOf = (bytes: Uint8Array, named: RegExp): string =>
  Object.entries(unzipSync(bytes))
    .flatMap(([name, part]) => (named.test(name) ? [strFromU8(part)] : []))
    .join(' ')
    .replaceAll(/<[^>]+>/g, ' ');

const every = Object.keys(whats);

describe('what is taken out', () => {
  it.each(every)('as %s says whose eyes, which day, who, when, and its reference, under a name that names nobody', async (what) => {
    const got = await takeOut(await as('whole'), child, what, 'on=2018-07-26');
    expect(got.status).toBe(200);
    expect(got.headers['cache-control']).toBe('no-store');
    expect(nameOf(got)).toMatch(/^(?:chronology|genogram|drawings-for-a-meeting|case-file)-2018-07-26\.\w+$/);
    const says = await wordsIn(got, nameOf(got));
    expect(says).toContain('the whole partnership');
    expect(says).toContain('26 July 2018');
    expect(says).toContain('somebody in a demonstration');
    expect(says).toMatch(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/);
    if (!what.endsWith('svg') && what !== 'chronology-csv') expect(says).toContain('The review conference');
  });
  it.each(['chronology-docx', 'chronology-xlsx'])('as %s names no author, company, program or moment of the machine', async (what) => {
    const { bytes } = await takeOut(await as('hv'), child, what);
    const properties = partsOf(bytes, /^docProps\//);
    expect(squeezed(properties).trim()).toBe('Heed Chronology Heed Heed en-GB 2026-11-20T10:00:00Z 2026-11-20T10:00:00Z');
    expect(Object.keys(unzipSync(bytes)).filter((name) => /vba|macro|external|comments/i.test(name))).toEqual([]);
  });
  it('holds nothing that was recorded after the day shown, and of an agency’s eyes nothing that it had not', async () => {
    const visitor = await as('whole');
    const all = await wordsIn(await takeOut(visitor, child, 'chronology-csv'), 'a.csv');
    const early = await wordsIn(await takeOut(visitor, child, 'chronology-csv', 'on=2018-01-01'), 'a.csv');
    const gp = await wordsIn(await takeOut(visitor, child, 'chronology-csv', 'as=gp'), 'a.csv');
    const ids = (text: string): ReadonlySet<string> => new Set(text.match(/\be\d{3}\b/g));
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    const recordedLater = told!.entries
      .filter(({ recorded, kind }) => recorded > Date.UTC(2018, 0, 2) && kind !== 'share')
      .map(({ id }) => id);
    expect(recordedLater.length).toBeGreaterThan(50);
    expect(recordedLater.filter((id) => ids(early).has(id))).toEqual([]);
    expect(ids(gp).size).toBeGreaterThan(5);
    expect(ids(gp).size).toBeLessThan(ids(all).size / 2);
  });
  it('keeps to the agency, the theme, the person and the days that were asked for, and says so', async () => {
    const visitor = await as('whole');
    const query = 'agency=police&from=2018-07-01&to=2018-07-31';
    const says = await wordsIn(await takeOut(visitor, child, 'chronology-docx', query), 'a.docx');
    expect(says).toContain('only entries recorded by Police, of what happened 1 July 2018 to 31 July 2018');
    const rows = (await takeOut(visitor, child, 'chronology-csv', query)).bytes.toString().split('\r\n');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows.slice(1, -1)) expect(row).toMatch(/July 2018.*,Police,/);
  });
  it('tells what somebody is said to have done as something reported', async () => {
    const says = await wordsIn(await takeOut(await as('whole'), child, 'chronology-docx'), 'a.docx');
    expect(says).toContain("Joanne is reported by Mother's GP to have taken an overdose.");
  });
  it('in short names what was done or decided in the years before the last two, and counts the rest', async () => {
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-t');
    const at = `/cases/child-t/children/${String(told!.partnership.children[0])}`;
    const visitor = await as('whole', 'child-t');
    const full = await wordsIn(await takeOut(visitor, at, 'chronology-docx'), 'a.docx');
    const short = await wordsIn(await takeOut(visitor, at, 'chronology-docx', 'years=short'), 'a.docx');
    expect(full).not.toContain('Earlier years, in short');
    expect(short).toMatch(/Earlier years, in short \d{4}: \d+ entr(?:y|ies) \(/);
    expect(short.length).toBeLessThan(full.length);
  });
});

describe('a case file that is taken out', () => {
  it.each(demonstration().map((told) => [told.partnership.name, told] as const))(
    'of %s, as each agency reads it, is a case file, with nothing sealed and nothing of what came after',
    async (inCase, { partnership, directory }) => {
      const at = `/cases/${inCase}/children/${String(partnership.children[0])}`;
      let read = 0;
      for (const who of ['whole', ...directory.agencies.keys()]) {
        const visitor = await as(who, inCase);
        if ((await visitor.get(at)).status === 404) continue;
        const text = (await takeOut(visitor, at, 'case-file')).bytes.toString();
        const parsed = parseCaseFile('taken.yaml', text);
        expect([who, 'problems' in parsed ? parsed.problems.map(showProblem) : []]).toEqual([who, []]);
        expect(text).not.toMatch(/sealed: true|^harm:/m);
        expect(text).toMatch(/^# Reference: /m);
        read += 1;
      }
      expect(read).toBeGreaterThan(1);
    },
  );
});

describe('the page on which it is taken out', () => {
  it('asks what, and what for, keeps what was typed, and gives nothing until it knows', async () => {
    const visitor = await as('hv');
    const { body, status } = await visitor.post(`${child}/take-out`, { why: 'Core group on Monday', from: '2018-08-01', to: '2018-07-01' });
    expect(status).toBe(422);
    for (const words of ['Choose what to take out', 'The last day is before the first', 'Choose what it is for'])
      expect(body).toContain(words);
    expect(body).toContain('value="Core group on Monday"');
    expect(body).toContain('value="2018-08-01"');
  });
  it('stands off the chronology and the child’s page, with the view that was looked at', async () => {
    const visitor = await as('whole');
    const chronology = (await visitor.get(`${child}/chronology?as=gp&on=2018-07-26&theme=alcohol`)).body;
    expect(chronology).toContain(`${child}/take-out?what=chronology-docx&amp;on=2018-07-26&amp;as=gp&amp;theme=alcohol`);
    expect((await visitor.get(child)).body).toContain(`${child}/take-out"`);
    const { body } = await visitor.get(`${child}/take-out?as=gp&on=2018-07-26&theme=alcohol`);
    expect(body).toMatch(/<option value="gp" selected/);
    expect(body).toMatch(/<option value="alcohol" selected/);
    expect(body).toContain('value="2018-07-26"');
    expect(body).toContain('The review looks at');
  });
});
