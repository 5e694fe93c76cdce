import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../../test/builders/service.ts';
import { incidentNotPassedOn } from '../../../../core/checks/incident-not-passed-on/check.ts';

let work: AtWork;
let quality: Employed;
let reviewer: Employed;
let room: string;
beforeAll(async () => {
  work = await openFamilyAtWork([incidentNotPassedOn]);
  await work.record({
    by: 'police',
    kind: 'incident',
    when: '2024-04-01',
    about: ['leo'],
    text: 'a fight at home',
    facts: { nature: 'domestic-abuse' },
  });
  await work.record({
    by: 'csc',
    kind: 'decision',
    when: '2024-04-10',
    about: ['leo'],
    text: 'Closed: all is well.',
    facts: { type: 'close', reason: 'no new worries' },
    themes: ['domestic-abuse'],
  });
  await work.record({ by: 'police', kind: 'note', when: '2024-04-05', about: ['leo'], text: 'neighbours told the police of shouting' });
  quality = await work.employ('quality', 'quality', undefined, 'Quinn Ash');
  reviewer = await work.employ('reviewer', 'reviewer', undefined, 'Rae Moss');
  const page = `/cases/${work.partnership}/reviews`;
  const member = /id="(review-member-[^"]+)"/.exec((await quality.browser.get(page)).body)?.[1] ?? '';
  const opening = {
    'review-title': 'Review L',
    'review-ground': 'Decided',
    'review-children': 'Leo Marsh',
    'review-from': '2024',
    'review-until': '2025',
  };
  await send(quality, page, { ...opening, [member]: 'yes' });
  const id = /name="review" value="([^"]+)"/.exec((await reviewer.browser.get(page)).body)?.[1] ?? '';
  await send(reviewer, `${page}/links`, { review: id, links: 'None' });
  room = `${page}/${id}`;
}, 180_000);
afterAll(() => work?.close());

const text = (body: string): string =>
  body
    .replaceAll(/<(?:svg|style)[\s\S]*?<\/(?:svg|style)>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>) =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const get = async (at: string, person = reviewer) => {
  const got = await person.browser.get(`${room}${at}`);
  expect([at, got.status]).toEqual([at, 200]);
  return got.body;
};
const targetsAreThere = (body: string): void => {
  for (const [, target] of body.matchAll(/<a href="#([^"]+)">/g)) expect(body).toContain(`id="${target}"`);
};
/** The box beside the line that has these words. */
const boxOf = (body: string, words: string): string => {
  const rows = body.split(/<tr role="row"|<div class="govuk-checkboxes__item">/);
  const row = rows.find((one) => one.includes(words) && one.includes('name="entry-')) ?? '';
  return /name="(entry-[^"]+)"/.exec(row)?.[1] ?? '';
};

describe('the room of a review', () => {
  it('has every entry of its scope in one chronology, with who had it and what was added since', async () => {
    const shown = text(await get('/chronology'));
    for (const words of ['a fight at home', 'Closed: all is well.', 'neighbours told', '5 entries', 'Northshire Police, 1 April 2024'])
      expect(shown).toContain(words);
    expect(text(await get('/chronology?only=decisions'))).toContain('1 entry');
    expect(text(await get('/chronology?from=2024-04-02&until=2024-04-30'))).toContain('2 entries');
    // What came to be on record only after the review was opened says so.
    await work.record({ by: 'police', kind: 'note', when: '2024-04-08', about: ['leo'], text: 'a log found for the review' });
    expect(text(await get('/chronology?only=late'))).toMatch(/1 entry.*a log found for the review/);
    expect(text(await get('/chronology'))).toContain('Added since this review was opened: came');
  });

  it('has key episodes of entries that are ticked there, with a reason, changed later with what they said before', async () => {
    const chronology = await get('/chronology');
    const fight = boxOf(chronology, 'a fight at home');
    const wrong = await send(reviewer, `${room}/chronology`, { into: 'new', title: '', why: '', from: 'some day' });
    expect(wrong.status).toBe(422);
    for (const words of ['Enter what the episode is called', 'Enter why it is key', 'Tick the entries', 'Enter a date such as'])
      expect(text(wrong.body)).toContain(words);
    targetsAreThere(wrong.body);
    const kept = await send(reviewer, `${room}/chronology`, {
      into: 'new',
      title: 'The fight',
      why: 'First sign',
      from: 'spring 2024',
      [fight]: 'yes',
    });
    expect(kept.status, text(kept.body).slice(0, 500)).toBe(303);
    const episodes = await get('/episodes');
    expect(text(episodes)).toContain('The fight spring 2024 to 1 April 2024 First sign');
    const change = /href="([^"]+\/episodes\/change\/[^"]+)"/.exec(episodes)?.[1] ?? '';
    const form = (await reviewer.browser.get(change)).body;
    expect(form).toContain('value="The fight"');
    expect((await send(reviewer, change, { title: 'The fight', why: 'x' })).status).toBe(422);
    const ok = await send(reviewer, change, {
      title: 'The fight and after',
      why: 'It was the first sign',
      from: '',
      until: '',
      [boxOf(form, 'fight')]: 'yes',
    });
    expect(ok.status).toBe(303);
    const id = /episodes#episode-(.+)$/.exec(ok.location ?? '')?.[1] ?? '';
    await send(reviewer, `${room}/chronology`, { into: id, [boxOf(chronology, 'neighbours told')]: 'yes' });
    const after = text(await get('/episodes'));
    for (const words of ['The fight and after', 'It was the first sign', 'neighbours told', 'First sign Rae Moss'])
      expect(after).toContain(words);
  });

  it('shows a decision as it looked that day, and what was learnt later apart from it', async () => {
    const address = /href="([^"]+\/episodes\/decision\/[^"]+)"/.exec(await get('/episodes'))?.[1] ?? '';
    const shown = text((await reviewer.browser.get(address)).body);
    const [before = '', later = ''] = shown.split('Learnt later');
    const [, blocks = ''] = before.split('What follows runs on');
    expect(shown).toContain('no new worries');
    expect(blocks).toMatch(/What Children.s services had .*tamarind/);
    expect(blocks).toMatch(/What others had, and it had not Northshire Police .*a fight at home/);
    expect(blocks).not.toContain('gooseberry');
    expect(later).toContain('None of this could be read on 10 April 2024');
  });

  it('has findings that rest on entries and name roles, each set beside what was found before', async () => {
    const address = `${room}/findings/write`;
    const empty = await send(reviewer, address, { is: 'finding', says: 'Leo was not asked about the violence.' });
    expect(empty.status).toBe(422);
    expect(text(empty.body)).toContain('Tick at least one entry that it rests on');
    expect(text(empty.body)).toContain('Name the role and not the person: “Leo” is the name of somebody');
    targetsAreThere(empty.body);
    const form = await get('/findings/write');
    const says = 'Agencies did not share information about domestic abuse, and the history was not gathered.';
    const given = {
      is: 'finding',
      says,
      'theme-domestic-abuse': 'yes',
      'theme-information-sharing': 'yes',
      'check-incident-not-passed-on': 'yes',
      [boxOf(form, 'a fight')]: 'yes',
    };
    const look = await send(reviewer, address, { ...given, do: 'look' });
    expect(look.status).toBe(200);
    expect(text(look.body)).toMatch(/Found before .*What was done .*What shows that it worked Not known here/);
    expect(text(await get('/findings'))).toContain('None has been written yet');
    const kept = await send(reviewer, address, given);
    expect(kept.status, text(kept.body).slice(0, 800)).toBe(303);
    const finding = kept.location ?? '';
    expect(text((await reviewer.browser.get(finding)).body)).toContain(`Report ${says}`);
    expect(text(await get('/findings'))).toContain('Nothing carries these yet');
  });

  it('asks of a lesson that somebody says is the same what was done and why it did not hold, until that is answered', async () => {
    const finding = await findingPage();
    const body = (await reviewer.browser.get(finding)).body;
    const item = /name="item" value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect(text(body)).not.toContain('This lesson has been learned before');
    const wrong = await send(reviewer, finding, { act: 'twin', n: '0', item });
    expect([wrong.status, text(wrong.body).includes('Say whether it is the same lesson')]).toEqual([422, true]);
    targetsAreThere(wrong.body);
    expect((await send(reviewer, finding, { act: 'twin', n: '0', item: 'nothing/f1', 'same-0': 'yes', 'words-0': 'x' })).status).toBe(404);
    await send(reviewer, finding, { act: 'twin', n: '0', item, 'same-0': 'yes', 'words-0': 'Nothing was passed on in either' });
    const asked = text((await reviewer.browser.get(finding)).body);
    expect(asked).toMatch(
      /This lesson has been learned before .* found this\. What was done, what shows that it worked, and why did it not hold\?/,
    );
    expect(text(await get('/findings'))).toContain('A question waits');
    expect((await send(reviewer, finding, { act: 'answer', way: 'answered', answer: '' })).status).toBe(422);
    await send(reviewer, finding, { act: 'answer', way: 'answered', answer: 'Training was given; nothing was looked at afterwards.' });
    expect(text((await reviewer.browser.get(finding)).body)).toContain('Training was given; nothing was looked at afterwards.');
    expect(text(await get('/findings'))).not.toContain('A question waits');
  });

  it('says what carries a finding, and whether the check that does is switched on', async () => {
    const finding = await findingPage();
    expect((await send(reviewer, finding, { act: 'carry', carrying: 'check', check: '' })).status).toBe(422);
    expect((await send(reviewer, finding, { act: 'carry', carrying: 'training', what: '' })).status).toBe(422);
    await send(reviewer, finding, { act: 'carry', carrying: 'check', check: incidentNotPassedOn.id });
    await send(reviewer, finding, { act: 'carry', carrying: 'training', what: 'How to ask about violence' });
    const body = (await reviewer.browser.get(finding)).body;
    expect(text(body)).toContain(`A check: ${incidentNotPassedOn.title}: not switched on`);
    expect(text(body)).toContain('A training need: How to ask about violence');
    expect(text(await get('/findings'))).not.toContain('Nothing carries these yet');
    const carried = /name="carried" value="([^"]+)"/.exec(body)?.[1] ?? '';
    expect((await send(reviewer, finding, { act: 'carry-back', carried })).status).toBe(303);
    // Whoever decides about checks may go on from the finding to a check of their own, that names it.
    const own = (await quality.browser.get(finding)).body;
    expect(own).toContain('Write a check of your own from it');
    const rule = /name="rule" value="([^"]+)"/.exec(own)?.[1] ?? '';
    expect(rule).toContain('Review L');
    expect(rule).toContain('F1');
  });

  it('keeps recommendations that come from findings, with an owner who is a role and what will be different for a child', async () => {
    const form = await get('/findings/recommend');
    const [, from = ''] = /name="(finding-[^"]+)"/.exec(form) ?? [];
    const wrong = await send(reviewer, `${room}/findings/recommend`, { says: '', by: 'soon' });
    for (const words of [
      'Enter what is recommended',
      'Choose what it asks for',
      'Enter the role that owns it',
      'Enter what will be different for a child',
      'Tick the findings',
    ])
      expect(text(wrong.body)).toContain(words);
    targetsAreThere(wrong.body);
    const given = {
      says: 'Police tell social care within a day.',
      kind: 'change',
      body: 'Northshire Police',
      owner: 'Head of public protection',
      by: 'March 2027',
      different: 'Somebody asks the child the next day.',
      [from]: 'yes',
    };
    expect((await send(reviewer, `${room}/findings/recommend`, given)).status).toBe(303);
    const listed = await get('/findings');
    expect(text(listed)).toContain('R1 : Police tell social care within a day.');
    const change = /href="([^"]+\/recommendation\/[^"]+)"/.exec(listed)?.[1] ?? '';
    expect((await reviewer.browser.get(change)).body).toContain('Head of public protection');
    await send(reviewer, change, { ...given, owner: 'Chief superintendent', by: '' });
    const again = text(await get('/findings'));
    expect(again).toContain('Chief superintendent');
    expect(again).toContain('No day is set');
  });

  it('is signed by its reviewer as it reads now, and not by whoever opened it, and anew once it is changed', async () => {
    const finding = await findingPage();
    expect((await send(quality, finding, { act: 'sign' })).status).toBe(404);
    await send(reviewer, finding, { act: 'sign' });
    expect(text((await reviewer.browser.get(finding)).body)).toMatch(/Signed Rae Moss/);
    const form = (await reviewer.browser.get(`${finding}/change`)).body;
    const changed = await send(reviewer, `${finding}/change`, {
      says: 'Agencies did not share what they knew of domestic abuse.',
      'theme-domestic-abuse': 'yes',
      [boxOf(form, 'a fight')]: 'yes',
    });
    expect(changed.status, text(changed.body).slice(0, 500)).toBe(303);
    const shown = text((await reviewer.browser.get(finding)).body);
    expect(shown).toContain('Not as it reads now.');
    expect(shown).toContain('the history was not gathered');
  });

  it('is a page that is not there for anybody who is not in it', async () => {
    const other = await work.employ('other', 'reviewer', undefined, 'Ola Fern');
    const lead = await work.employ('lead', 'manager', 'csc', 'Lee Hart');
    for (const person of [other, lead])
      for (const at of ['/chronology', '/episodes', '/findings', '/findings/write', '/findings/recommend'])
        expect([at, (await person.browser.get(`${room}${at}`)).status]).toEqual([at, 404]);
  });
});

async function findingPage(): Promise<string> {
  return /href="([^"]+\/findings\/finding\/[^"]+)"/.exec(await get('/findings'))?.[1]?.replace(/#.*$/, '') ?? '';
}
