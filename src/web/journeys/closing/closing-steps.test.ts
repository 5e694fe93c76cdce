import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

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
    when: '2024-01-08',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc', risks: ['Bea drinks at weekends'] },
    thread: 'cin',
    shared: ['hv', 'gp'],
  })
  .entry({
    by: 'csc',
    when: '2024-02-12',
    kind: 'meeting',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'held', invited: ['hv', 'gp'], attended: ['csc', 'hv', 'gp'], minutes: '2024-02-14' },
    thread: 'cin',
    shared: ['hv', 'gp'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('ending', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('ending', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const closing = (on: string): string => `/cases/ending/children/ada/closing?on=${on}`;
const panel = (on: string): string => `/cases/ending/closure-panel?on=${on}`;
const since = (on: string): string => `/cases/ending/children/ada/after-closing?on=${on}`;

const said = {
  type: 'close',
  reason: 'It has held since February.',
  'changed-1': 'None since February, says her sister, who is there each weekend.',
  contingency: 'If Bea drinks again, her sister rings us that day.',
};
const whole = {
  ...said,
  who: 'hv',
  review: '1 September',
  watchedBy: 'The duty team',
  'watch-until': '30 July',
  'told-bea': 'Alone, on 2 May.',
  'tell-hv': 'yes',
  'tell-gp': 'yes',
};
const ask = { ...said, go: 'proposal', 'answer-by': '26 April' };
const linkTo = ({ body }: Got): string => /href="(\/cases\/ending\/requests\/[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';

/** Sends a form with the token of a page that the visitor has open. */
async function send(visitor: VisitorAtWork, address: string, form: Readonly<Record<string, string>>, from: string): Promise<Got> {
  const _csrf = /name="_csrf" value="([^"]+)"/.exec((await visitor.get(from)).body)?.[1] ?? '';
  return visitor.post(address, { ...form, _csrf });
}

async function proposed(): Promise<VisitorAtWork> {
  const csc = await as('csc');
  expect((await csc.post(closing('2024-04-15'), ask)).status).toBe(303);
  return csc;
}
async function answers(agency: string, answer: Readonly<Record<string, string>>): Promise<void> {
  const visitor = await as(agency);
  const at = linkTo(await visitor.get('/cases/ending/requests?on=2024-04-18'));
  const page = await visitor.get(at);
  expect(words(page)).toContain('What do you think of closing the work with Ada?');
  expect(words(page)).toContain('If Bea drinks again');
  const of = /name="of" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
  expect((await send(visitor, at.replace('?', '/answer?'), { ...answer, of }, at)).status).toBe(303);
}

describe('closing with everybody', () => {
  it('asks each agency with one press, and shows what came back and what did not', async () => {
    const csc = await proposed();
    expect(words(await csc.get(closing('2024-04-16')))).toContain('0 of 2 asked in Heed have answered');
    await answers('hv', { outcome: 'disagrees', 'disagrees-text': 'She was drunk on Sunday.' });
    const page = words(await csc.get(closing('2024-04-29')));
    expect(page).toContain('1 of 2 asked in Heed has answered');
    expect(page).toContain('hv : Does not agree: She was drunk on Sunday.');
    expect(page).toContain('gp : asked on 15 April 2024 , no answer by 26 April 2024');
    expect(page).not.toContain('Ask everybody what they think');
  });

  it('an answer that does not agree says what is seen differently', async () => {
    await proposed();
    const hv = await as('hv');
    const at = linkTo(await hv.get('/cases/ending/requests?on=2024-04-18'));
    const turned = await send(hv, at.replace('?', '/answer?'), { outcome: 'disagrees', of: 'hv' }, at);
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Write what you see differently, and what you know');
  });

  it('is stopped by an agency that has not answered and by one that disagrees, until somebody says why it is closed all the same', async () => {
    const csc = await proposed();
    await answers('hv', { outcome: 'disagrees', 'disagrees-text': 'She was drunk on Sunday.' });
    const stopped = await csc.post(closing('2024-05-03'), { ...whole, go: 'close' });
    expect(stopped.status).toBe(422);
    for (const problem of [
      'Get the views that have not come, or write why it is closed without them',
      'Write why it is closed though not everybody agrees',
      'Give notice first, or write why it takes effect with none',
    ])
      expect(words(stopped)).toContain(problem);
    const why = {
      'against-views': 'The practice has shut.',
      'against-disagreement': 'Seen together with her.',
      'against-notice': 'A court ended it.',
    };
    const closed = await csc.post(closing('2024-05-03'), { ...whole, ...why, go: 'close' });
    expect(closed.status).toBe(303);
    const entry = words(await csc.get(closed.location ?? ''));
    for (const part of [
      'hv: Does not agree: She was drunk on Sunday.',
      'Views that differ: Seen together with her.',
      'Bea: Alone, on 2 May.',
    ])
      expect(entry).toContain(part);
  });

  it('gives notice that everybody reads before it takes effect, and shows who has read it', async () => {
    const csc = await proposed();
    await answers('hv', { outcome: 'agrees' });
    await answers('gp', { outcome: 'concern', 'concern-text': 'Her tablets.' });
    const why = { 'against-disagreement': 'The tablets are with her nurse now.' };
    expect(words(await csc.post(closing('2024-04-29'), { ...whole, ...why, go: 'notice' }))).toContain(
      'Write the day from which it takes effect',
    );
    expect((await csc.post(closing('2024-04-29'), { ...whole, ...why, go: 'notice', from: '6 May' })).status).toBe(303);
    const page = await csc.get(closing('2024-04-30'));
    expect(words(page)).toContain('it takes effect from 6 May 2024');
    expect(words(page)).toContain('hv: given, and not said to be read');
    expect(page.body).toContain('The tablets are with her nurse now.');
    const hv = await as('hv');
    const entry = /href="(\/cases\/ending\/entries\/[^"?]+)/.exec(page.body)?.[1] ?? '';
    expect((await send(hv, `${entry}/acknowledge?on=2024-05-01`, {}, `${entry}?on=2024-05-01`)).status).toBe(303);
    expect(words(await csc.get(closing('2024-05-02')))).toMatch(/hv: read, 1 May 2024/);
    // Before its day, a reason; on it, none.
    expect((await csc.post(closing('2024-05-03'), { ...whole, ...why, go: 'close' })).status).toBe(422);
    expect((await csc.post(closing('2024-05-07'), { ...whole, ...why, go: 'close' })).status).toBe(303);
  });

  it('goes on after all when the proposal is taken back, and then can be proposed anew', async () => {
    const csc = await proposed();
    expect((await csc.post(closing('2024-04-20'), { go: 'take-back' })).status).toBe(422);
    expect((await csc.post(closing('2024-04-20'), { go: 'take-back', 'take-back': 'She drank.' })).status).toBe(303);
    expect(words(await csc.get(closing('2024-04-21')))).toContain('Ask everybody what they think');
  });
});

describe('the closure panel', () => {
  const switching = '/cases/ending/closure-panel/switch';
  const on = { is: 'on', why: 'Decided by the partnership.' };
  it('is switched on by whoever reads the whole, with a reason, and by nobody else', async () => {
    expect((await send(await as('csc'), switching, on, closing('2024-04-15'))).status).toBe(404);
    const quality = await as('whole');
    expect((await send(quality, switching, { is: 'on' }, panel('2024-04-15'))).status).toBe(422);
    expect((await send(quality, switching, on, panel('2024-04-15'))).status).toBe(303);
    expect(words(await (await as('hv')).get(panel('2024-04-16')))).toContain(
      'No work with a child is closed or stepped down before the panel',
    );
  });

  it('no closing goes past it; once it has passed one, it may be closed', async () => {
    await send(await as('whole'), switching, on, panel('2024-04-15'));
    const csc = await as('csc');
    const why = { 'against-views': 'None works with her now.', 'against-notice': 'A court ended it.' };
    const past = await csc.post(closing('2024-04-15'), { ...whole, ...why, go: 'close' });
    expect(past.status).toBe(422);
    expect(words(past)).toContain('The closure panel has to pass it first');
    await csc.post(closing('2024-04-15'), ask);
    const list = await csc.get(panel('2024-04-16'));
    expect(words(list)).toContain('Waiting for the panel (1) Ada : proposed to close');
    const proposal = /name="proposal" value="([^"]+)"/.exec(list.body)?.[1] ?? '';
    const decide = {
      proposal,
      outcome: 'not-passed',
      reason: 'Ask the GP first.',
      dissent: 'The chair would have passed it.',
      sat: 'A. Roe, csc',
    };
    expect((await csc.post(panel('2024-04-16'), { ...decide, reason: '' })).status).toBe(422);
    expect((await csc.post(panel('2024-04-16'), decide)).status).toBe(303);
    expect((await csc.post(closing('2024-04-17'), { ...whole, ...why, go: 'close' })).status).toBe(422);
    expect(words(await csc.get(closing('2024-04-17')))).toContain('It was not passed on 16 April 2024, by A. Roe, csc. Ask the GP first.');
    expect((await csc.post(panel('2024-04-23'), { ...decide, outcome: 'passed', reason: 'The GP agrees.' })).status).toBe(303);
    expect((await csc.post(closing('2024-04-24'), { ...whole, ...why, go: 'close' })).status).toBe(303);
    expect(words(await csc.get(panel('2024-04-25')))).toContain('Waiting for the panel (0)');
  });

  it('shows another agency no proposal that is not its own', async () => {
    await proposed();
    expect((await (await as('police')).get(panel('2024-04-16'))).body).not.toContain('Ada');
  });
});

describe('after a closing', () => {
  async function closed(): Promise<VisitorAtWork> {
    const csc = await as('csc');
    const why = { 'against-views': 'None answered.', 'against-notice': 'A court ended it.' };
    expect((await csc.post(closing('2024-05-01'), { ...whole, ...why, go: 'close' })).status).toBe(303);
    return csc;
  }

  it('writes to each service that goes on seeing the child what it is asked to watch, and logs that it has it', async () => {
    const csc = await closed();
    expect((await csc.post(since('2024-05-02'), {})).status).toBe(422);
    const sent = await csc.post(since('2024-05-02'), { 'watch-hv': 'Whether Bea has been drinking, at each visit.' });
    expect(sent.status).toBe(303);
    const page = await csc.get(since('2024-05-03'));
    expect(words(page)).toContain('hv, 2 May 2024 : not said to be received; ring them if it is not by 17 May 2024');
    expect(words(page)).toContain('What is gp asked to watch?');
    const at = /href="([^"]*\/letters\/[^"]+)"/.exec(page.body)?.[1] ?? '';
    const hv = await as('hv');
    const letter = words(await hv.get(at));
    for (const part of [
      'To hv',
      'About Ada, born 1 March 2020',
      'What we ask you to watch: Whether Bea has been drinking',
      'If it does not hold: If Bea drinks again',
    ])
      expect(letter).toContain(part);
    expect((await (await as('police')).get(at)).status).toBe(404);
    expect(
      (await send(hv, since('2024-05-03'), { 'watch-gp': 'Hers.' }, at.replace(/\/after-closing.*/, '/challenge?on=2024-05-03'))).status,
    ).toBe(404);
  });

  it('says who looks and until when, and what would bring it back', async () => {
    const page = words(await (await closed()).get(since('2024-05-03')));
    expect(page).toContain('What would bring it back If Bea drinks again, her sister rings us that day.');
    expect(page).toContain('The duty team looks at what comes in until 30 July 2024.');
    expect(page).toContain('no worry and no referral has been recorded since');
  });
});
