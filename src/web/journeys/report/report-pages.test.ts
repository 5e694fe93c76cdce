import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';

let work: AtWork;
let quality: Employed;
let second: Employed;
let nurse: Employed;
let report: string;
beforeAll(async () => {
  work = await openFamilyAtWork();
  quality = await work.employ('quality', 'quality', undefined, 'Quinn Ash');
  second = await work.employ('second', 'quality', undefined, 'Sol Vane');
  nurse = await work.employ('nurse', 'practitioner', 'hv', 'Nat Reed');
  const { body } = await quality.browser.get(`/cases/${work.partnership}/reviews`);
  const reviewer = await work.employ('reviewer', 'reviewer', undefined, 'Rae Moss');
  const again = await quality.browser.get(`/cases/${work.partnership}/reviews`);
  const member = /id="(review-member-[^"]+)"/.exec(again.body)?.[1] ?? body;
  await send(quality, `/cases/${work.partnership}/reviews`, {
    ...{ 'review-title': 'Review L', 'review-ground': 'Decided in March', 'review-children': 'Leo Marsh' },
    ...{ 'review-from': '10 4 2024', 'review-until': '16 4 2025', [member]: 'yes' },
  });
  const opened = await quality.browser.get(`/cases/${work.partnership}/reviews`);
  report = `${/href="(\/cases\/[^"/]+\/reviews\/[0-9a-f-]+)"/.exec(opened.body)?.[1] ?? ''}/report`;
  expect((await reviewer.browser.get(report)).status).toBe(404);
}, 120_000);
afterAll(() => work?.close());

const text = (body: string): string =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const fieldIn = (body: string, name: string): string => new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(body)?.[1] ?? '';
const write = async (section: string, words: string) => {
  const { body } = await quality.browser.get(`${report}/sections/${section}`);
  return send(quality, `${report}/sections/${section}`, { text: words, stands: fieldIn(body, 'stands') });
};
/** The number by which the form names the slip whose words these are. */
const slipOf = (body: string, words: string): string => {
  const part = body.split('<li class="heed-anonymise__slip">').find((one) => one.includes(`>${words}</mark>`)) ?? '';
  return /name="slip-(\d+)"/.exec(part)?.[1] ?? '';
};
const anchorOf = (body: string, n: string): string =>
  fieldIn(body, `slip-${n}`).replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

describe('the report of a review', () => {
  it('is begun from a template in its room, with what that always says, and is read by the room alone', async () => {
    expect((await send(quality, `${report}/begin`, {})).status).toBe(422);
    expect((await send(quality, `${report}/begin`, { template: 'local-review' })).status).toBe(303);
    const { body } = await quality.browser.get(report);
    expect(text(body)).toContain('1.1 This report is of a review of practice');
    expect((await nurse.browser.get(report)).status).toBe(404);
    expect((await send(nurse, `${report}/sections/findings`, { text: 'Mine' })).status).toBe(404);
  });

  it('keeps every version of a section, and whoever was overtaken sees what stands before theirs is kept', async () => {
    expect((await write('episodes', 'Key episode 1: In spring 2024 the family moved.')).status).toBe(303);
    const late = await send(second, `${report}/sections/episodes`, { text: 'Mine', stands: '' });
    expect(late.status).toBe(422);
    for (const words of ['Somebody has written this section', 'In spring 2024 the family moved.', 'Mine'])
      expect(text(late.body)).toContain(words);
    expect(
      (
        await send(second, `${report}/sections/episodes`, {
          text: 'Key episode 1: In spring 2024 they moved house.',
          stands: fieldIn(late.body, 'stands'),
        })
      ).status,
    ).toBe(303);
    const { body } = await quality.browser.get(`${report}/sections/episodes`);
    expect(text(body)).toMatch(/Sol Vane: written .*Quinn Ash: written/);
  });

  it('has a real name, an exact date and a pronoun pointed out where they stand, and they are blurred, cut, or kept with a reason', async () => {
    await write('family', 'Jo Marsh took part.');
    await write('child', 'Child A was two. He liked the park. He was seen on 3 March 2024.');
    await write('good-practice', 'Good practice 1: the visit was on time.');
    await write('findings', 'Finding 1: the order was not known (see §5.1).\n\nIt was told to Leo on 5 May 2024.');
    await write('recommendations', 'Recommendation 1: plans name who supervises. It comes from Finding 1.');
    await write('terms', 'Question 1: who knew between 10 April 2024 and 16 April 2025?');
    const { body } = await quality.browser.get(`${report}/checked`);
    for (const words of ['Leo', 'on 5 May 2024', 'Jo Marsh', 'on 3 March 2024', 'He']) expect(body).toContain(`>${words}</mark>`);
    expect((await send(quality, `${report}/word`, {})).status).toBe(422);
    const [leo, date] = [slipOf(body, 'Leo'), slipOf(body, 'on 5 May 2024')];
    const none = await send(quality, `${report}/checked`, {
      act: 'slips',
      [`slip-${leo}`]: anchorOf(body, leo),
      [`does-${leo}`]: 'keep',
      [`why-${leo}`]: '',
    });
    expect(none.status).toBe(422);
    expect(text(none.body)).toContain('Enter why “Leo” may stay');
    await send(quality, `${report}/checked`, {
      act: 'slips',
      ...{ [`slip-${leo}`]: anchorOf(body, leo), [`does-${leo}`]: 'blur', [`with-${leo}`]: 'the child' },
      ...{ [`slip-${date}`]: anchorOf(body, date), [`does-${date}`]: 'cut' },
    });
    expect(text((await quality.browser.get(report)).body)).toContain('It was told to the child.');
  });

  it('leaves as Word once each is settled, marked as a draft, with its numbers', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const { body } = await quality.browser.get(`${report}/checked`);
      const form: Record<string, string> = { act: 'slips' };
      for (const [, n = ''] of body.matchAll(/name="slip-(\d+)"/g)) {
        const instead = fieldIn(body, `with-${n}`);
        Object.assign(form, { [`slip-${n}`]: anchorOf(body, n), [`all-${n}`]: 'yes' });
        Object.assign(
          form,
          instead === '' ? { [`does-${n}`]: 'keep', [`why-${n}`]: 'An invented name' } : { [`does-${n}`]: 'blur', [`with-${n}`]: instead },
        );
      }
      if (Object.keys(form).length === 1) break;
      expect((await send(quality, `${report}/checked`, form)).status).toBe(303);
    }
    const got = await quality.browser.post(`${report}/word`, { _csrf: tokenIn((await quality.browser.get('/account')).body) });
    expect([got.status, got.headers['content-type']]).toEqual([200, expect.stringContaining('wordprocessingml')]);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(got.bytes) });
    for (const words of ['DRAFT – confidential', '6. Findings', '6.1', 'Finding 1:', 'Appendix A. Terms of reference'])
      expect(value).toContain(words);
    for (const words of ['Leo', 'Marsh', '3 March 2024', '10 April 2024']) expect(value).not.toContain(words);
  });

  it('has a reference that leads nowhere pointed out, which stands once somebody says why', async () => {
    await write('gaps', 'Nothing was missing (see paragraph 9.7).');
    const { body } = await quality.browser.get(`${report}/checked`);
    expect(text(body)).toContain('there is no paragraph 9.7 in this report');
    expect(
      (await send(quality, `${report}/checked`, { act: 'citations', 'doubt-1': fieldIn(body, 'doubt-1'), 'because-1': '' })).status,
    ).toBe(422);
    expect(
      (
        await send(quality, `${report}/checked`, {
          act: 'citations',
          'doubt-1': fieldIn(body, 'doubt-1'),
          'because-1': 'It is a page of the annex',
        })
      ).status,
    ).toBe(303);
    expect(text((await quality.browser.get(`${report}/checked`)).body)).toContain('Citations and sums: 0 open');
  });

  it('is ready only once a second person has read it as it stands, and somebody else marks it', async () => {
    const publication = `${report}/publication`;
    const early = await send(quality, publication, { act: 'ready' });
    expect(text(early.body)).toContain('A second person who may sign has not read it as it stands.');
    await send(second, publication, { act: 'read', words: 'It may be published' });
    expect(text((await send(second, publication, { act: 'ready' })).body)).toContain('somebody else marks it ready');
    expect((await send(quality, publication, { act: 'ready' })).status).toBe(303);
    expect(text((await quality.browser.get(publication)).body)).toContain('Quinn Ash marked it ready');
    await write('gaps', 'Nothing was missing.');
    expect(text((await send(quality, publication, { act: 'ready' })).body)).toContain('A second person who may sign has not read it');
    await send(second, publication, { act: 'read', words: 'It may be published' });
    await send(quality, publication, { act: 'ready' });
  });

  it('is published after the family was offered it, stays for a year, and its findings stand in the library for everybody at work', async () => {
    const [publication, register] = [`${report}/publication`, `${report}/published`];
    const facts = {
      'published-on': '1 6 2026',
      where: 'The website',
      'not-before': '1 6 2027',
      board: 'Anytown Partnership',
      lead: 'A. Lead',
    };
    expect(text((await send(quality, register, { act: 'publish', ...facts })).body)).toContain('It has not been offered to the family');
    for (const whom of ['family', 'practitioners'])
      expect((await send(quality, publication, { act: 'told', whom, told: 'In person', 'told-on': '20 5 2026' })).status).toBe(303);
    const short = await send(quality, register, { act: 'publish', ...facts, 'not-before': '1 1 2027' });
    expect(text(short.body)).toContain('It stays for a year at least: enter 1 June 2027 or later');
    const done = await send(quality, register, { act: 'publish', ...facts });
    expect(done.status, text(done.body).slice(0, 900)).toBe(303);
    const library = `/cases/${work.partnership}/library`;
    const listed = await nurse.browser.get(library);
    expect(text(listed.body)).toContain('Anytown Partnership, 2026');
    expect(text((await nurse.browser.get(`${library}?words=order+known`)).body)).toContain('the order was not known');
    const key = /library\/(anytown-partnership[^"]*)"/.exec(listed.body)?.[1] ?? '';
    const page = await nurse.browser.get(`${library}/${key}`);
    for (const words of ['Published by this partnership', 'plans name who supervises', '6.1']) expect(text(page.body)).toContain(words);
    expect((await nurse.browser.get(`${library}/${key}/f1`)).status).toBe(200);
    expect((await write('gaps', 'Another')).status).toBe(404);
  });

  it('is withdrawn on or after its day, and before it on two grounds alone; the library says so', async () => {
    const register = `${report}/published`;
    const early = await send(quality, register, { act: 'withdraw', 'withdrawn-on': '2 7 2026', 'withdrawn-why': 'A name was found' });
    expect(text(early.body)).toContain('It stays until 1 June 2027');
    expect(
      (
        await send(quality, register, {
          act: 'withdraw',
          'withdrawn-on': '2 7 2026',
          'withdrawn-why': 'A name was found',
          early: 'may-identify',
        })
      ).status,
    ).toBe(303);
    expect(text((await nurse.browser.get(`/cases/${work.partnership}/library`)).body)).toContain('withdrawn from there on 2 July 2026');
  });
});
