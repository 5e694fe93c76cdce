import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const finished = (type: string, form: string, answers: Readonly<Record<string, string>>) => ({
  by: 'hv',
  kind: 'assessment' as const,
  about: ['ada'],
  facts: { type, status: 'completed', children: ['ada'], form, answers },
});
const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2024-01-10' }, bea: { called: 'Bea' }, gran: { called: 'Gran' } },
})
  .entry({
    by: 'hv',
    when: '2024-04-20',
    kind: 'contact',
    about: ['ada', 'bea', 'gran'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'gran', is: 'grandparent-of', whom: 'ada' },
      { who: 'bea', is: 'lives-with', whom: 'ada' },
      { who: 'bea', is: 'smokes', basis: 'said', saidBy: 'bea' },
    ],
    shared: ['csc', 'police'],
  })
  .entry({
    ...finished('health-needs', 'health-needs@1', { explore: 'Bea was bullied at school' }),
    id: 'needs',
    when: '2024-04-21',
    shared: ['csc'],
  })
  .entry({
    ...finished('early-help', 'early-help@2', {
      agrees: 'yes',
      lead: 'J. Marsh, 20 April',
      members: 'hv',
      'if-declined': 'We ask again in May',
    }),
    id: 'help',
    when: '2024-04-22',
    shared: ['csc'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy({ ...caseOfStory('forms', told), children: [personId('ada')] })] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('forms', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const on = '?on=2024-05-01';

describe('the list of all early help', () => {
  it('says of each who leads, who is in it, the first day and what if it is declined, and what is not on record', async () => {
    const page = words(await (await as('csc')).get(`/cases/forms/early-help${on}`));
    expect(page).toContain('Who has taken on the lead J. Marsh, 20 April');
    expect(page).toContain('If the family does not agree We ask again in May');
    expect(page).toContain('First day not on record here');
    expect(words(await (await as('police')).get(`/cases/forms/early-help${on}`))).toContain(
      'No early help that runs on this day is on record here.',
    );
    expect((await (await as('csc')).get(`/cases/forms/work${on}`)).body).toContain('/early-help');
  });
});

describe('what is still to be explored', () => {
  const page = `/cases/forms/explore${on}`;
  const mark = ({ body }: Got): string => /name="mark" value="([^"]+)"/.exec(body)?.[1] ?? '';
  it('stands open until somebody says what came of it, and whoever left it open is given that', async () => {
    const csc = await as('csc');
    const open = await csc.get(page);
    expect(words(open)).toContain('Bea was bullied at school');
    expect((await csc.post(page, { mark: mark(open), words: 'She talked of it with the school nurse.' })).status).toBe(303);
    expect(words(await csc.get(page))).toContain('Nothing that can be read here waits to be explored.');
    expect(words(await (await as('hv')).get(page))).toContain('She talked of it with the school nurse.');
  });
  it('says what is missing beside it, and is not there for whoever may not read the form', async () => {
    const csc = await as('csc');
    const open = await csc.get(page);
    const turned = await csc.post(page, { mark: mark(open), words: ' ' });
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Write what came of it');
    const police = await as('police');
    expect(words(await police.get(page))).not.toContain('bullied');
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await police.get('/cases/forms/find')).body)?.[1] ?? '';
    expect((await police.post(page, { _csrf, mark: mark(open), words: 'Guessed' })).status).toBe(404);
  });
});

describe('answers counted', () => {
  it('are shown for the parents’ questionnaire and the perinatal team, and no small number is', async () => {
    const page = words(await (await as('csc')).get(`/cases/forms/answers-counted${on}`));
    expect(page).toContain('Were you included in the conference?');
    expect(page).toContain('Where does the referral to a perinatal team stand? July to December 2022: each answer under 5');
  });
});

describe('an assessment of one adult', () => {
  it('is opened of that adult, from a plan that counts on them', async () => {
    const csc = await as('csc');
    const list = `/cases/forms/children/ada/assessments${on}`;
    const suggested = await csc.get(`${list}&open=ability-to-protect&of=bea`);
    expect(suggested.body).toMatch(/value="ability-to-protect@1" checked/);
    expect(suggested.body).toMatch(/<option value="bea" selected/);
    const turned = await csc.post(list, { form: 'ability-to-protect@1', why: 'She is asked to keep him out.' });
    expect(words(turned)).toContain('Choose which adult it is of');
    const plan = {
      ...{
        type: 'child-in-need',
        'worry-1': 'He comes',
        'then-1': 'She rings us',
        'what-1': 'Keeps him out',
        'who-1': 'Bea',
        'by-1': '9 May',
      },
      ...{ 'how-1': 'He is not seen there', safeEnough: 'Ada sleeps', review: '1 June', whyNotSent: 'Not yet' },
    };
    const planPage = `/cases/forms/children/ada/plan${on}`;
    const nights = Object.fromEntries(
      [...(await csc.get(planPage)).body.matchAll(/name="(night-[^"]+)"/g)].map(([, name = '']) => [name, 'With Gran']),
    );
    expect((await csc.post(planPage, { ...plan, ...nights })).status).toBe(303);
    expect(words(await csc.get(planPage))).toContain('no assessment of whether they can keep Ada safe is on record here');
    expect((await csc.post(list, { form: 'ability-to-protect@1', of: 'bea', why: 'The plan counts on her.' })).status).toBe(303);
    expect(words(await csc.get(planPage))).toContain('Ability to protect: begun, due by');
  });
});

describe('a stay that an agency arranged with a relative', () => {
  it('shows on the child’s page as not assessed, and leads to opening an assessment of that relative', async () => {
    const placed = told.entry({
      by: 'csc',
      when: '2024-04-25',
      kind: 'decision',
      about: ['ada', 'gran'],
      facts: { type: 'placement', reliesOn: ['gran'] },
      claims: [{ who: 'ada', is: 'lives-with', whom: 'gran' }],
    });
    server = await testServer({ told: [toldBy({ ...caseOfStory('forms', placed), children: [personId('ada')] })] });
    const page = await (await as('csc')).get(`/cases/forms/children/ada${on}`);
    expect(words(page)).toContain('Not assessed: no finished assessment of them as a carer is on record here');
    expect(page.body).toContain('open=connected-person&amp;of=gran');
  });
});

describe('a sheet to give', () => {
  const sheets = `/cases/forms/children/ada/leaflets${on}`;
  const sleep = `/cases/forms/children/ada/leaflets/safe-sleep${on}`;
  it('shows the wording with its source and day, and what on record asks for a fuller conversation', async () => {
    const page = words(await (await as('hv')).get(sleep));
    expect(page).toContain('Put your baby down on the back');
    expect(page).toMatch(/after the advice of the NHS.*November 2026, version 1/);
    expect(page).toContain('a reason to offer a fuller conversation than the usual advice');
    expect(page).toContain('Bea: smoking');
  });
  it('is recorded as given: what, to whom, how, and how it was found out whether it was understood', async () => {
    const hv = await as('hv');
    await hv.get(sleep);
    const turned = await hv.post(sleep, { understood: 'yes' });
    expect(turned.status).toBe(422);
    for (const problem of ['Choose to whom it was given', 'Choose how it was given', 'Write how you found out'])
      expect(words(turned)).toContain(problem);
    const form = { 'to-bea': 'yes', how: 'together', understood: 'yes', howUnderstood: 'She laid the doll on its back' };
    expect((await hv.post(sleep, form)).status).toBe(303);
    const page = words(await hv.get(sheets));
    expect(page).toContain('A safe sleep for your baby, to Bea : gone through together');
    expect(page).toContain('Understood: She laid the doll on its back');
    expect(words(await hv.get(`/cases/forms/children/ada${on}`))).toMatch(/Bea: gone over/);
  });
  it('that was only posted is no talk about it', async () => {
    const hv = await as('hv');
    await hv.get(sleep);
    expect((await hv.post(sleep, { 'to-bea': 'yes', how: 'post', understood: 'not-asked' })).status).toBe(303);
    expect(words(await hv.get(sheets))).toContain('Whether it was understood is not on record here.');
    expect(words(await hv.get(`/cases/forms/children/ada${on}`))).not.toMatch(/Bea: gone over/);
  });
});
