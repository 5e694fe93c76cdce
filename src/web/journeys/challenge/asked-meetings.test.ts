import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { conferenceAskedAndDeclined } from '../../../core/checks/conference-asked-and-declined/check.ts';

// 8 April 2024 is a Monday.
const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', gp: 'gp', police: 'police' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'hv',
    when: '2024-01-04',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    shared: ['csc', 'gp', 'police'],
  })
  .entry({
    by: 'csc',
    when: '2023-01-08',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    thread: 'cin',
    shared: ['hv'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('asking', told))], checks: [conferenceAskedAndDeclined] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('asking', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const asked = (on: string): string => `/cases/asking/children/ada/asked-meetings?on=${on}`;
const keyIn = ({ body }: Got): string => /name="asked" value="([^"]+)"/.exec(body)?.[1] ?? '';

async function asks(): Promise<VisitorAtWork> {
  const hv = await as('hv');
  const form = { type: 'conference-initial', to: 'csc', why: 'Two bruises in a week.' };
  expect((await hv.post(asked('2024-04-08'), { ...form, why: '' })).status).toBe(422);
  expect((await hv.post(asked('2024-04-08'), form)).status).toBe(303);
  return hv;
}

describe('a conference that is asked for', () => {
  it('is on record for both sides, with its clock, and for nobody else', async () => {
    const hv = await asks();
    for (const visitor of [hv, await as('csc')]) {
      const page = words(await visitor.get(asked('2024-04-10')));
      expect(page).toContain('Initial child protection conference: asked for, and not called yet');
      expect(page).toContain('To be answered by 9 April 2024, which has passed.');
      expect(page).toContain('Two bruises in a week.');
    }
    expect(words(await (await as('gp')).get(asked('2024-04-10')))).not.toContain('Two bruises');
    expect(words(await (await as('csc')).get('/cases/asking/challenges?on=2024-04-10'))).toContain('Meetings asked for (1)');
  });

  it('is declined with a reason and never without one, and whoever asked is told at once', async () => {
    const hv = await asks();
    const csc = await as('csc');
    const key = keyIn(await csc.get(asked('2024-04-09')));
    const turned = await csc.post(asked('2024-04-09'), { asked: key, reason: '' });
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Write why it is not to be held');
    expect((await hv.post(asked('2024-04-09'), { asked: key, reason: 'No.' })).status).toBe(404);
    expect((await csc.post(asked('2024-04-09'), { asked: key, reason: 'An explanation was given.' })).status).toBe(303);
    const page = words(await hv.get(asked('2024-04-09')));
    expect(page).toContain('Declined by csc, 9 April 2024: An explanation was given.');
    expect(page).toContain('No other agency’s view is on record with it.');
    expect(page).toContain('Take it further: challenge this decision');
  });

  it('is taken further from where it was declined, and the challenge stands beside it', async () => {
    const hv = await asks();
    const csc = await as('csc');
    await csc.post(asked('2024-04-09'), { asked: keyIn(await csc.get(asked('2024-04-09'))), reason: 'An explanation was given.' });
    const up = /href="([^"]*\/challenge\?[^"]*)"/.exec((await hv.get(asked('2024-04-10'))).body)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await hv.get(up);
    const of = /<option value="([^"]+)" selected/.exec(form.body)?.[1] ?? '';
    expect(of).not.toBe('');
    expect((await hv.post(up, { of, to: '', why: 'Nobody asked the GP.', settle: 'A conference.' })).status).toBe(303);
    const page = words(await csc.get(asked('2024-04-10')));
    expect(page).toContain('Challenged , between workers');
    expect(page).not.toContain('Take it further');
  });
});

describe('a quality notice', () => {
  const raise = '/cases/asking/children/ada/challenge?on=2024-04-08';
  const notice = {
    ...{ sort: 'quality-notice', to: 'csc', why: 'No plan on file.', settle: 'The plan, sent to all.' },
    ...{ owner: 'The team manager', by: '19 April' },
  };
  it('has an owner and a day, and is tracked until both sides say that it is settled', async () => {
    const hv = await as('hv');
    const turned = await hv.post(raise, { ...notice, owner: '', by: '' });
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Write who is to put it right');
    expect((await hv.post(raise, notice)).status).toBe(303);
    const csc = await as('csc');
    expect(words(await csc.get('/cases/asking/quality?on=2024-04-19'))).toContain('The team manager, by 19 April 2024. Not answered yet');
    expect(words(await csc.get('/cases/asking/quality?on=2024-04-20'))).toContain('by 19 April 2024, which has passed with no answer');
    const at = /href="(\/cases\/asking\/challenges\/[^"]+)"/.exec((await csc.get('/cases/asking/quality?on=2024-04-20')).body)?.[1] ?? '';
    expect((await csc.post(at, { step: 'answer', words: 'It went out today.' })).status).toBe(303);
    expect(words(await hv.get('/cases/asking/quality?on=2024-04-20'))).toContain('by 19 April 2024. Answered');
    expect(words(await (await as('police')).get('/cases/asking/quality?on=2024-04-20'))).toContain('None is on record here for this day.');
  });

  it('stands beside the plans that have run for long, with the day on which anything last changed in them', async () => {
    const page = words(await (await as('csc')).get('/cases/asking/quality?on=2024-04-08'));
    expect(page).toContain('Ada: Child in need plan, csc Since 8 January 2023. Last changed 8 January 2023, 14 months ago');
    expect(words(await (await as('csc')).get('/cases/asking/quality?on=2023-10-07'))).not.toContain('Ada: Child in need plan');
  });
});
