import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2024-01-10' }, bea: { called: 'Bea' } },
}).entry({
  by: 'hv',
  when: '2024-04-20',
  kind: 'contact',
  about: ['ada', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
  claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
  shared: ['csc', 'police'],
});

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('planned', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('planned', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const plan = '/cases/planned/children/ada/plan?on=2024-05-01';
const fieldOf = ({ body }: Got, prefix: string): string => new RegExp(`name="(${prefix}-[^"]+)"`).exec(body)?.[1] ?? '';

const written = {
  type: 'child-in-need',
  'worry-1': 'Bea drinks at weekends',
  'then-1': 'her sister takes Ada and rings us that evening',
  safeEnough: 'Somebody sober is with Ada every night.',
  'what-1': 'Weighs Ada',
  'who-1': 'HV',
  'by-1': '20 May',
  'how-1': 'Her weight is on her line',
  review: '3 June',
};

describe('the plan for a child', () => {
  it('is not recorded while anything that a plan says is left unsaid, and keeps what was typed', async () => {
    const turned = await (await as('csc')).post(plan, { 'what-1': 'Weighs Ada', 'worry-1': 'Bea drinks at weekends' });
    expect(turned.status).toBe(422);
    for (const problem of [
      'Choose what sort of plan it is',
      'Write what is done if it comes back, by whom and how soon',
      'Write who does it',
      'Write by when',
      'Write how we will know that it has helped',
      'Write what will show that the child is safe enough',
      'Write when it is looked at again',
      'Bea: write what happens on a night that is not like the others',
      'Send it to everybody at work with the family, or write why not',
    ])
      expect(words(turned)).toContain(problem);
    expect(turned.body).toContain('Weighs Ada');
  });

  it('gives more rows without recording anything or losing a word', async () => {
    const csc = await as('csc');
    const more = await csc.post(plan, { ...written, 'what-3': 'Sees Bea alone', go: 'more' });
    expect(more.status).toBe(200);
    expect(more.body).toContain('name="what-5"');
    expect(more.body).toContain('Sees Bea alone');
    expect(words(await csc.get(plan))).toContain('No plan for Ada that runs on this day is on record here.');
  });

  it('recorded, it says who does what by when, and whoever it goes to reads it at once; nobody else does', async () => {
    const csc = await as('csc');
    const form = await csc.get(plan);
    const [night, send] = [fieldOf(form, 'night'), fieldOf(form, 'send')];
    expect((await csc.post(plan, { ...written, [night]: 'At her sister’s.', [send]: 'yes' })).status).toBe(303);
    const page = words(await (await as('hv')).get(plan));
    expect(page).toContain('Child in need plan Led by csc, since 1 May 2024. Looked at again 3 June 2024.');
    expect(page).toContain('Weighs Ada hv 20 May 2024 Her weight is on her line');
    expect(page).toContain('Bea drinks at weekends: her sister takes Ada and rings us that evening');
    expect(page).toContain('Bea: At her sister’s.');
    expect(words(await csc.get(plan))).toContain('Who has it hv, since 1 May 2024');
    expect(words(await csc.get(plan))).toContain('Not on record as gone through with: Bea');
    expect(words(await (await as('police')).get(plan))).toContain('No plan for Ada that runs on this day is on record here.');
  });

  it('is looked at again on the same thread, beginning from what stands', async () => {
    const csc = await as('csc');
    const form = await csc.get(plan);
    const [night, send] = [fieldOf(form, 'night'), fieldOf(form, 'send')];
    await csc.post(plan, { ...written, [night]: 'At her sister’s.', [send]: 'yes' });
    const later = plan.replace('05-01', '05-21');
    const again = await csc.get(later);
    expect(again.body).toContain('value="Weighs Ada"');
    expect(words(again)).toContain('20 May 2024: the day has passed');
    await csc.post(later, { ...written, 'how-1': 'She is above 4 kg', 'by-1': '30 May', [night]: 'At her sister’s.', [send]: 'yes' });
    const page = words(await csc.get(later));
    expect(page).toContain('She is above 4 kg');
    expect(page.split('Child in need plan Led by')).toHaveLength(2);
  });

  it('can be followed by one of another sort, while the first runs', async () => {
    const csc = await as('csc');
    const form = await csc.get(plan);
    const chosen = { [fieldOf(form, 'night')]: 'At her sister’s.', [fieldOf(form, 'send')]: 'yes', whyNotSent: 'They have it.' };
    expect((await csc.post(plan, { ...written, ...chosen })).status).toBe(303);
    const another =
      /href="([^"]*renew=anew[^"]*)">Write a plan of another sort/.exec((await csc.get(plan)).body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await csc.get(another)).body).toContain('name="type"');
    expect((await csc.post(another, { ...written, ...chosen, type: 'child-protection' })).status).toBe(303);
    expect(words(await csc.get(plan))).toMatch(/Child in need plan .*Child protection plan|Child protection plan .*Child in need plan/);
    const closing = await csc.get(plan.replace('/plan?', '/closing?'));
    expect(words(closing)).toMatch(/What would end .*Child in need plan: opened.*Child protection plan: opened/);
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(closing.body)?.[1] ?? '';
    const told = Object.fromEntries([...closing.body.matchAll(/name="(told-[^"]+)"/g)].map(([, name]) => [name ?? '', 'At home.']));
    const ended = {
      ...{ go: 'close', watchedBy: 'The duty team', 'watch-until': '3 August', 'against-notice': 'They have moved.', ...told },
      ...{
        type: 'close',
        reason: 'It has held.',
        'against-views': 'The health visitor is away.',
        'against-matters': 'None of it is about Ada.',
      },
      ...{ 'changed-1': 'Seen by the health visitor.', 'changed-2': 'The same.', contingency: 'If it comes back, then hv rings us.' },
      ...{ who: 'hv', review: '3 June', _csrf },
    };
    expect((await csc.post(plan.replace('/plan?', '/closing?'), ended)).status).toBe(303);
    expect(words(await csc.get(plan.replace('2024-05-01', '2024-05-02')))).toContain(
      'No plan for Ada that runs on this day is on record here.',
    );
  });

  it('is confirmed as it stands with another day, which whoever has it reads; a day is needed', async () => {
    const csc = await as('csc');
    const form = await csc.get(plan);
    const [night, send] = [fieldOf(form, 'night'), fieldOf(form, 'send')];
    await csc.post(plan, { ...written, [night]: 'At her sister’s.', [send]: 'yes' });
    const later = plan.replace('05-01', '05-21');
    const page = await csc.get(later);
    const name = /name="plan" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    const _csrf = /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
    const confirm = later.replace('/plan?', '/plan/confirm?');
    expect(words(await csc.post(confirm, { _csrf, plan: name, again: '1 May 2024' }))).toContain(
      'Write when it is looked at again, such as 14 May',
    );
    expect((await csc.post(confirm, { _csrf, plan: name, again: '18 June' })).status).toBe(303);
    const seen = words(await (await as('hv')).get(later));
    expect(seen).toContain('Looked at again 18 June 2024. Last looked at 21 May 2024 by csc: nothing had changed.');
    expect(seen).toContain('Weighs Ada hv 20 May 2024');
    expect((await (await as('hv')).post(confirm, { _csrf: 'x', plan: name, again: '18 June' })).status).not.toBe(303);
  });

  it('sets a day for taking part only with what it is and what is then done', async () => {
    const csc = await as('csc');
    const form = await csc.get(plan);
    const engage = fieldOf(form, 'engage');
    const turned = words(await csc.post(plan, { ...written, [engage]: 'Meets the worker twice' }));
    expect(turned).toContain('Bea: write the day by which, such as 14 May');
    expect(turned).toContain('Bea: write what is then done if it is not so');
    const [by, then, night, send] = ['engageBy', 'engageThen', 'night', 'send'].map((part) => fieldOf(form, part));
    const whole = {
      ...written,
      [engage]: 'Meets the worker twice',
      [by ?? '']: '10 May',
      [then ?? '']: 'A strategy discussion',
      [night ?? '']: 'At her sister’s.',
      [send ?? '']: 'yes',
    };
    expect((await csc.post(plan, whole)).status).toBe(303);
    const expected = plan.replace('/plan?', '/expectations?').replace('05-01', '05-11');
    expect(words(await csc.get(expected))).toContain(
      'It was agreed that then: A strategy discussion. Has it been done, or is there a reason?',
    );
  });
});
