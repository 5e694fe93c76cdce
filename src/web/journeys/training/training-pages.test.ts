import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { readPdf } from '../../../../test/builders/read-pdf.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';

let work: AtWork;
let quality: Employed;
let lead: Employed;
let other: Employed;
let at: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  quality = await work.employ('quality', 'quality', undefined, 'Quinn Ash');
  lead = await work.employ('lead', 'safeguarding-lead', 'hv', 'Lena Frost');
  other = await work.employ('other', 'safeguarding-lead', 'police', 'Pia Stone');
  at = `/cases/${work.partnership}/training`;
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const read = async (person: Employed, address: string): Promise<string> => text((await person.browser.get(address)).body);

/** The field of an agency in a form, by its name. */
const agencyIn = (body: string, name: string): string => new RegExp(`id="(agency-[^"]+)"[^>]*><label[^>]*>${name}`).exec(body)?.[1] ?? '';
const item = 'item-kirklees-safeguarding-children-partnership-child-e-2020/f13';
const course = {
  ...{
    title: 'Asking about abuse at home',
    purpose: 'To ask alone and safely, and to go on asking',
    roles: 'Health visitor\nPolice officer',
  },
  ...{ measure: 'ten', knowing: 'what to ask about abuse at home', doing: 'ask about it, alone and safely', [item]: 'yes' },
};

/** Adds a course with one session, and gives their addresses. */
async function courseWithSession(): Promise<{ readonly course: string; readonly session: string }> {
  const form = (await quality.browser.get(`${at}/new-course`)).body;
  const agencies = { [agencyIn(form, 'Locala')]: 'yes', [agencyIn(form, 'Northshire Police')]: 'yes' };
  const added = await send(quality, `${at}/new-course`, { ...course, ...agencies });
  expect(added.status, text(added.body).slice(0, 800)).toBe(303);
  const page = added.location ?? '';
  expect((await send(quality, page, { on: '7 October 2026', where: 'Anytown Library' })).status).toBe(303);
  const session = /href="([^"]*\/training\/sessions\/[^"]+)"/.exec((await quality.browser.get(page)).body)?.[1] ?? '';
  return { course: page, session };
}

describe('a course', () => {
  it('is tied to findings, for roles and agencies, and is not added without', async () => {
    const wrong = await send(quality, `${at}/new-course`, { title: 'A course' });
    expect(wrong.status).toBe(422);
    for (const says of ['Choose a finding that it serves', 'Choose for which agencies it is', 'Write for which roles it is'])
      expect(text(wrong.body)).toContain(says);
    for (const [, target] of wrong.body.matchAll(/error-summary[\s\S]*?<a href="#([^"]+)">/g))
      expect(wrong.body).toContain(`id="${target}"`);
    const { course: page } = await courseWithSession();
    const shown = await read(quality, page);
    for (const says of [
      'Asking about abuse at home',
      'Child E, Kirklees',
      'Health visitor and Police officer, of Locala and Northshire Police',
      '7 October 2026',
      'Anytown Library',
    ])
      expect(shown).toContain(says);
    expect((await send(lead, `${at}/new-course`, course)).status).toBe(404);
    expect(await read(lead, page)).toContain('7 October 2026');
  });

  it('has attendance as counts that each agency says of itself, that no other reads, and of which a small one is not told', async () => {
    const { course: page, session } = await courseWithSession();
    expect((await send(lead, session, { 'count-0': 'many' })).status).toBe(422);
    expect((await send(lead, session, { 'count-0': '12', 'count-1': '0' })).status).toBe(303);
    expect((await send(other, session, { 'count-1': '3' })).status).toBe(303);
    expect((await lead.browser.get(session)).body).toContain('id="count-0" name="count-0" type="text" value="12"');
    expect((await other.browser.get(session)).body).not.toContain('value="12"');
    const shown = await read(quality, page);
    expect(shown).toContain('Locala not told Northshire Police not told');
    expect(shown).toContain('All 15');
    expect(await read(lead, page)).not.toContain('Who came');
  });
});

describe('distance travelled', () => {
  it('is answered by a code without a name, is told of five pairs and more with what is missing, and of nobody', async () => {
    const { course: page, session } = await courseWithSession();
    const answer = (code: string, point: string, knowledge: number, more = {}) =>
      send(lead, `${session}/answers`, { code, point, knowledge: String(knowledge), confidence: String(knowledge), ...more });
    expect((await answer('x', 'before', 3)).status).toBe(422);
    for (let n = 0; n < 4; n++)
      for (const [point, says] of [
        ['before', 3],
        ['after', 6],
      ] as const)
        expect((await answer(`Oak-${n}${n}`, point, says)).status).toBe(303);
    const four = await read(quality, page);
    expect(four).toContain('Before and after: fewer than 5 pairs, so nothing is told.');
    for (let n = 4; n < 12; n++) await answer(`oak ${n}${n}`, 'before', 4);
    for (let n = 4; n < 7; n++) await answer(`OAK${n}${n}`, 'after', 8, { satisfaction: 'Useful', intends: `I will ask alone ${n}` });
    const { body } = await quality.browser.get(page);
    const shown = text(body);
    expect(shown).toContain(
      'Before and after: 7 pairs. 3.4 before, 6.9 after: on average 3.4 more of 10 ; the middle half of the differences: 3.0 to 4.0.',
    );
    expect(shown).toContain('Before and three months later: fewer than 5 pairs');
    expect(shown).toContain('They are no evidence that anything changed for a child');
    expect(shown).toMatch(/Before 12 0 After 7 5 Three months later 0 12/);
    for (const hidden of ['OAK', 'Oak', 'I will ask alone', 'Lena Frost']) expect(body).not.toContain(hidden);
    for (const hidden of ['3.4', 'pairs']) expect(await read(lead, page)).not.toContain(hidden);
    expect((await send(work.admin, `${session}/answers`, { code: 'OAK11', point: 'later', knowledge: '3' })).status).toBe(404);
  });

  it('is not kept with the name of somebody on record, before its writer has taken it out or looked at it', async () => {
    const { session } = await courseWithSession();
    const answer = { code: 'ELM22', point: 'after', knowledge: '5', intends: 'I will go back to Leo Marsh and ask again' };
    const sent = await send(lead, `${session}/answers`, answer);
    expect(sent.status).toBe(422);
    expect(text(sent.body)).toContain('What you wrote: “Leo Marsh”');
    expect(sent.body).toContain('I will go back to Leo Marsh');
    const clean = await send(lead, `${session}/answers`, { ...answer, intends: 'I will go back and ask again' });
    expect(clean.status).toBe(303);
  });
});

const briefing = {
  title: 'Restrictions that are crossed',
  happened: 'A parent was on bail not to come to the home, and came.',
  found: 'Each agency knew a part, and it was not put together.',
  matters: 'A child was there.',
  tomorrow: 'Read the restrictions of each family you see tomorrow.',
  questions: 'Who tells us when one is set?',
  more: 'Child E, Kirklees, 2020',
};

describe('a briefing', () => {
  it('is begun from a finding, given to agencies, read by those alone, and each says which team talked about it and what it will do', async () => {
    const begun = await quality.browser.get(`${at}/new-briefing?item=${encodeURIComponent(item.slice(5))}`);
    expect(text(begun.body)).toContain('Begun from what a review says');
    expect(begun.body).toMatch(/id="found"[^>]*>[^<]{10,}</);
    const kept = await send(quality, `${at}/new-briefing`, { ...briefing, item: item.slice(5) });
    expect(kept.status, text(kept.body).slice(0, 900)).toBe(303);
    const page = kept.location ?? '';
    for (const person of [lead, other]) expect((await person.browser.get(page)).status).toBe(404);
    expect((await send(lead, `${page}/discussed`, { team: 'North', on: '1 October 2026', willDo: 'x' })).status).toBe(404);
    const form = (await quality.browser.get(page)).body;
    expect((await send(quality, `${page}/given`, {})).status).toBe(422);
    expect((await send(quality, `${page}/given`, { [agencyIn(form, 'Locala')]: 'yes', teams: 'North team\nSouth team' })).status).toBe(303);
    expect((await other.browser.get(page)).status).toBe(404);
    expect(await read(other, at)).not.toContain('Restrictions that are crossed');
    expect(await read(lead, page)).toContain('Read the restrictions of each family you see tomorrow.');
    const said = await send(lead, `${page}/discussed`, { team: 'North team', on: '9 October 2026', willDo: 'We read them each Monday' });
    expect(said.status, text(said.body).slice(0, 900)).toBe(303);
    expect(await read(quality, page)).toContain('North team , Locala, 9 October 2026. We read them each Monday');
    await send(quality, page, { ...briefing, tomorrow: 'Ask what is still in force.' });
    expect(await read(lead, page)).not.toContain('Ask what is still in force.');
    expect(await read(quality, page)).toContain('Ask what is still in force.');
  });

  it('is one page on paper, and a Word document', async () => {
    const page = (await send(quality, `${at}/new-briefing`, briefing)).location ?? '';
    const pdf = await quality.browser.get(`${page}/pdf`);
    expect(pdf.status).toBe(200);
    const { pages } = await readPdf(pdf.bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.words).toContain('Who tells us when one is set?');
    expect((await quality.browser.get(`${page}/word`)).bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('that names a child here, or is longer than a page, is not kept, and nothing typed is lost', async () => {
    const named = await send(quality, `${at}/new-briefing`, { ...briefing, happened: 'Leo Marsh was there.' });
    expect(named.status).toBe(422);
    expect(text(named.body)).toContain('What happened: “Leo Marsh”');
    expect(named.body).toContain('Leo Marsh was there.');
    const words = 'to see a child alone and to write down what was said '.repeat(22);
    const long = await send(quality, `${at}/new-briefing`, {
      ...briefing,
      happened: words,
      found: words,
      matters: words,
      tomorrow: words,
      questions: words,
    });
    expect(long.status).toBe(422);
    expect(text(long.body)).toContain('This is more than one page');
  });
});

describe('a skills survey, the sheet for parents and a campaign', () => {
  it('tell by role what people would have more of, and nothing of fewer than five', async () => {
    const opened = await send(quality, `${at}/surveys`, { title: 'Autumn', framework: 'working-with-families@1' });
    expect(opened.status).toBe(303);
    const page = opened.location ?? '';
    const answer = { role: 'Social worker', 'level-ask-about-abuse': '0' };
    for (let n = 0; n < 4; n++) expect((await send(lead, page, answer)).status).toBe(303);
    expect(await read(quality, page)).toContain('nothing is told');
    await send(lead, page, answer);
    const shown = await read(quality, page);
    expect(shown).toContain('Social worker: 5 people answered');
    expect(shown).toMatch(/Ask about abuse at home[^.]*? 5 0 0/);
    expect(await read(lead, page)).not.toContain('5 people answered');
    expect((await send(lead, page, { role: 'Social worker' })).status).toBe(422);
  });

  it('count what parents say by quarter, on no record of a child', async () => {
    const page = `${at}/parents`;
    expect((await send(lead, page, { heard: 'yes' })).status).toBe(404);
    await send(quality, `${page}/begin`, {});
    const quarter = /<option value="(\d{4}-\d\d-01)"/.exec((await lead.browser.get(page)).body)?.[1] ?? '';
    for (let n = 0; n < 5; n++)
      expect((await send(lead, page, { quarter, code: `ASH${n}`, heard: 'yes', better: `More time ${n}` })).status).toBe(303);
    const shown = await read(quality, page);
    expect(shown).toMatch(/5 sheets/);
    expect(shown).toContain('Could you say what you wanted to say? 5 0 0 0 0');
    expect(await read(lead, page)).not.toContain('5 sheets');
    expect((await lead.browser.get(`/cases/${work.partnership}/children/${work.leo}/chronology`)).body).not.toContain('More time');
    expect((await send(lead, page, { quarter, code: 'ASH9', better: 'Jo Marsh wanted a room' })).status).toBe(422);
  });

  it('show counts of what came from the public before and since a campaign, and say that they do not say why', async () => {
    const page = `${at}/campaigns`;
    expect(
      (
        await send(quality, page, {
          title: 'See it, say it',
          what: 'Posters in hotels',
          where: 'Anytown',
          from: '1 3 2026',
          until: '1 2 2026',
        })
      ).status,
    ).toBe(422);
    expect(
      (
        await send(quality, page, {
          title: 'See it, say it',
          what: 'Posters in hotels',
          where: 'Anytown',
          from: '1 3 2026',
          until: '1 4 2026',
        })
      ).status,
    ).toBe(303);
    expect(await read(quality, page)).toContain(
      'Referrals from the public: 0 in the 13 weeks before its first day; 0 in the 13 weeks from it on. This does not say why.',
    );
    expect(await read(lead, page)).not.toContain('Referrals from the public');
  });
});
