import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';
import { incidentNotPassedOn } from '../../../core/checks/incident-not-passed-on/check.ts';

let work: AtWork;
let quality: Employed;
let second: Employed;
let reviewer: Employed;
let room: string;
beforeAll(async () => {
  work = await openFamilyAtWork([incidentNotPassedOn]);
  const about = ['leo'];
  await work.record({ by: 'police', kind: 'incident', when: '2024-04-01', about, text: 'a fight', facts: { nature: 'domestic-abuse' } });
  await work.record({ by: 'police', kind: 'note', when: '2024-04-05', about, text: 'neighbours told of shouting' });
  quality = await work.employ('quality', 'quality', undefined, 'Quinn Ash');
  second = await work.employ('second', 'quality', undefined, 'Sol Vane');
  reviewer = await work.employ('reviewer', 'reviewer', undefined, 'Rae Moss');
  room = await openReview('Review L');
}, 180_000);
afterAll(() => work?.close());

const text = (body: string): string =>
  body
    .replaceAll(/<(?:svg|style)[\s\S]*?<\/(?:svg|style)>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const get = async (at: string): Promise<string> => (await quality.browser.get(at)).body;
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const wrote = async (address: string, form: Readonly<Record<string, string>>, person = quality): Promise<string> => {
  const got = await send(person, address, form);
  expect([
    address,
    got.status,
    got.status === 303 ? '' : text(/error-summary[\s\S]{0,900}/.exec(got.body)?.[0] ?? got.body.slice(0, 300)),
  ]).toEqual([address, 303, '']);
  return got.location ?? '';
};
const act = (path: string, kind: string, fields: Readonly<Record<string, string>>): Promise<string> =>
  wrote(`${room}${path}`, { act: kind, ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${kind}-${name}`, value])) });
const optionIn = (body: string, field: string, words = ''): string =>
  new RegExp(`<option value="([^"]+)"[^>]*>[^<]*${words}`).exec(body.split(`id="${field}"`)[1]?.split('</select>')[0] ?? '')?.[1] ?? '';
/** The box that has these words beside it. */
const boxIn = (body: string, kind: string, words: string): string =>
  body
    .split(/<tr role="row"|<div class="govuk-checkboxes__item">/)
    .flatMap((row) => (row.includes(words) ? (new RegExp(`name="(${kind}-[^"]+)"`).exec(row)?.[1] ?? []) : []))[0] ?? '';
const valueIn = (body: string, name: string): string =>
  (new RegExp(`name="${name}"[^>]*? value="([^"]*)"`).exec(body)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

async function openReview(title: string): Promise<string> {
  const reviews = `/cases/${work.partnership}/reviews`;
  const member = /id="(review-member-[^"]+)"/.exec(await get(reviews))?.[1] ?? '';
  const before = new Set([...(await get(reviews)).matchAll(/href="(\/cases\/[^"/]+\/reviews\/[0-9a-f-]+)"/g)].map(([, href]) => href));
  await wrote(reviews, {
    ...{ 'review-title': title, 'review-ground': 'Decided in March', 'review-children': 'Leo Marsh' },
    ...{ 'review-from': '1 1 2024', 'review-until': '31 12 2025', [member]: 'yes' },
  });
  const after = [...(await get(reviews)).matchAll(/href="(\/cases\/[^"/]+\/reviews\/[0-9a-f-]+)"/g)].map(([, href = '']) => href);
  return after.find((href) => !before.has(href)) ?? '';
}

const lesson = {
  is: 'finding',
  says: 'What the police knew of violence at home was not passed on to the health visitor.',
  'theme-domestic-abuse': 'yes',
  'check-incident-not-passed-on': 'yes',
};

describe('a report that is begun from what stands in its room', () => {
  it('has each thing in its section, with its number and references that hold', async () => {
    for (const says of ['How was violence at home told on?', 'What did the family say?']) await act('', 'term', { says, on: '2 3 2026' });
    const returns = await get(`${room}/returns`);
    const asked = { what: 'timeline', says: 'Your contact with Leo', on: '2 3 2026', due: '20 3 2026' };
    for (const agency of ['Northshire Police', 'Locala'])
      await act('/returns', 'return-asked', { ...asked, agency: optionIn(returns, 'return-asked-agency', agency) });
    const waiting = await get(`${room}/returns`);
    await act('/returns', 'gap-accepted', {
      of: optionIn(waiting, 'gap-accepted-of', 'Northshire Police'),
      ...{ why: 'The file was lost, and the review rests on the log', on: '1 5 2026' },
    });
    await act('/returns', 'return-received', {
      of: optionIn(await get(`${room}/returns`), 'return-received-of', 'Locala'),
      ...{ on: '19 3 2026', missing: '' },
    });
    const chronology = await get(`${room}/chronology`);
    const [fight, shouting] = [boxIn(chronology, 'entry', 'a fight'), boxIn(chronology, 'entry', 'neighbours')];
    for (const [title, entry] of [
      ['The neighbours', shouting],
      ['The fight', fight],
    ] as const)
      await wrote(`${room}/chronology`, { into: 'new', title, why: 'It was the first sign', [entry]: 'yes' });
    const form = await get(`${room}/findings/write`);
    await wrote(`${room}/findings/write`, {
      ...lesson,
      is: 'learning-point',
      says: 'A log is kept',
      [boxIn(form, 'entry', 'neighbours')]: 'yes',
    });
    await wrote(`${room}/findings/write`, {
      ...lesson,
      [boxIn(form, 'entry', 'a fight')]: 'yes',
      [boxIn(form, 'entry', 'neighbours')]: 'yes',
      [boxIn(form, 'episode', 'The fight')]: 'yes',
      [boxIn(form, 'term', 'told on')]: 'yes',
    });
    await wrote(`${room}/findings/write`, {
      is: 'good-practice',
      says: 'The school rang at once',
      [boxIn(form, 'entry', 'a fight')]: 'yes',
    });
    await wrote(`${room}/findings/recommend`, {
      ...{
        says: 'Police tell health visiting within a day',
        kind: 'change',
        body: 'Northshire Police',
        owner: 'Head of public protection',
      },
      ...{ by: '1 3 2027', different: 'Somebody asks the next day' },
      [boxIn(await get(`${room}/findings/recommend`), 'finding', 'violence at home')]: 'yes',
    });
    await wrote(`${room}/report/begin`, { template: 'local-review' });
    const shown = text(await get(`${room}/report`));
    for (const words of [
      '3.1 The family was asked to take part',
      '5.1 Key episode 1: The fight. April 2024. It was the first sign.',
      '5.2 Key episode 2: The neighbours. April 2024.',
      'Finding 1: What the police knew of violence at home was not passed on to the health visitor.',
      'It rests on 2 entries of the agencies’ records, and on Key episode 1. It answers Question 1 of Appendix A.',
      'Learning point 1: A log is kept.',
      '7.1 Good practice 1: The school rang at once.',
      '8.1 Recommendation 1: Police tell health visiting within a day. To: Northshire Police (Head of public protection). By March 2027. What will be different for a child: Somebody asks the next day. It comes from Finding 1.',
      'the timeline that was due in March 2026 did not come. The file was lost, and the review rests on the log.',
      'A.1 Question 1: How was violence at home told on?',
      'A.2 Question 2: What did the family say?',
    ])
      expect.soft(shown).toContain(words);
    expect(shown).not.toContain('Health visiting: the timeline');
    expect(text(await get(`${room}/report/checked`))).toContain('Citations and sums: 0 open');
  });

  it('is written by its reviewer once they said what links they have, who publishes nothing', async () => {
    const [report, section] = [`${room}/report`, `${room}/report/sections/child`];
    const writes = ['/begin', '/sections/child', '/checked', '/by-the-key', '/word', '/publication', '/published'];
    for (const at of ['', '/checked', '/publication']) expect((await reviewer.browser.get(`${report}${at}`)).status).toBe(404);
    for (const at of writes) expect([at, (await send(reviewer, `${report}${at}`, {})).status]).toEqual([at, 404]);
    await wrote(`/cases/${work.partnership}/reviews/links`, { review: room.split('/').at(-1) ?? '', links: 'None' }, reviewer);
    const { body } = await reviewer.browser.get(section);
    await wrote(section, { text: 'Child A liked the park.', stands: valueIn(body, 'stands') }, reviewer);
    expect(text(await get(section))).toContain('Rae Moss: written');
    for (const act of ['publish', 'withdraw']) expect((await send(reviewer, `${report}/published`, { act })).status).toBe(404);
  });

  it('leaves as Word with all of it, once nothing in it tells who somebody is', async () => {
    const report = `${room}/report`;
    for (let turn = 0; turn < 8; turn += 1) {
      const body = await get(`${report}/checked`);
      const form: Record<string, string> = { act: 'slips' };
      for (const [, n = ''] of body.matchAll(/name="slip-(\d+)"/g)) {
        const instead = valueIn(body, `with-${n}`);
        Object.assign(form, { [`slip-${n}`]: valueIn(body, `slip-${n}`), [`all-${n}`]: 'yes' });
        Object.assign(
          form,
          instead === '' ? { [`does-${n}`]: 'keep', [`why-${n}`]: 'It is no name' } : { [`does-${n}`]: 'blur', [`with-${n}`]: instead },
        );
      }
      if (Object.keys(form).length === 1) break;
      await wrote(`${report}/checked`, form);
    }
    const got = await send(quality, `${report}/word`, {});
    expect([got.status, got.status === 200 ? '' : text(got.body).slice(0, 600)]).toEqual([200, '']);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(got.bytes) });
    for (const words of [
      'DRAFT – confidential',
      'Key episode 1:',
      'Finding 1:',
      'Good practice 1:',
      'Recommendation 1:',
      'did not come',
      'Question 2:',
    ])
      expect(value).toContain(words);
  });

  it('once published, its finding is set beside a new one of another review as a likely twin, and beside its own not; check 70 then asks', async () => {
    const [publication, register] = [`${room}/report/publication`, `${room}/report/published`];
    await wrote(publication, { act: 'read', words: 'It may be published' }, second);
    await wrote(publication, { act: 'ready' });
    for (const whom of ['family', 'practitioners'])
      await wrote(publication, { act: 'told', whom, told: 'In person', 'told-on': '20 5 2026' });
    await wrote(register, {
      ...{ act: 'publish', 'published-on': '1 6 2026', where: 'The website', 'not-before': '1 6 2027' },
      ...{ board: 'Anytown Partnership', lead: 'A. Lead' },
    });
    const findingIn = async (of: string): Promise<string> =>
      /href="([^"#]+\/findings\/finding\/[^"#]+)[^"]*"/.exec(await get(`${of}/findings`))?.[1] ?? '';
    expect(text(await get(await findingIn(room)))).not.toContain('Anytown Partnership');

    const other = await openReview('Review M');
    const form = await get(`${other}/findings/write`);
    expect(form).toContain('domestic-abuse');
    const chronology = await get(`${other}/chronology`);
    const finding = await wrote(`${other}/findings/write`, {
      ...lesson,
      says: 'Violence at home that the police were told of did not reach the health visitor.',
      [boxIn(chronology, 'entry', 'a fight')]: 'yes',
    });
    const page = await get(finding);
    expect(text(page)).toContain('Anytown Partnership, 2026');
    const item = /name="item" value="(anytown-partnership[^"]+\/f1)"/.exec(page)?.[1] ?? '';
    const n = new RegExp(`name="item" value="${item}"[\\s\\S]*?name="same-(\\d+)"`).exec(page)?.[1] ?? '';
    await wrote(finding, { act: 'twin', n, item, [`same-${n}`]: 'yes', [`words-${n}`]: 'Nothing was passed on in either' });
    expect(text(await get(finding))).toMatch(/This lesson has been learned before .* \(2026\) found this\. What was done/);
  });
});
