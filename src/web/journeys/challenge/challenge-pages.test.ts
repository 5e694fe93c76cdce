import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'hv',
    when: '2024-03-04',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    shared: ['csc', 'police'],
  })
  .entry({
    id: 'closed',
    by: 'csc',
    when: '2024-04-08',
    kind: 'decision',
    about: ['ada'],
    text: 'Nothing more for us to do.',
    facts: { type: 'close', reason: 'Nothing more for us to do.' },
    shared: ['hv'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('questioned', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('questioned', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const raise = '/cases/questioned/children/ada/challenge?on=2024-04-09';
const list = '/cases/questioned/challenges?on=2024-04-12';
const linkIn = ({ body }: Got): string => /href="(\/cases\/[^"]*\/challenges\/[^"]*)"/.exec(body)?.[1] ?? '';

async function raised(): Promise<VisitorAtWork> {
  const hv = await as('hv');
  const closed = /<option value="([^"]+)"[^>]*>8 April 2024, csc: Decision/.exec((await hv.get(raise)).body)?.[1] ?? '';
  const sent = await hv.post(raise, { of: closed, to: '', why: 'Bea has been seen drunk twice since.', settle: 'A visit with me.' });
  expect(sent.status).toBe(303);
  return hv;
}

describe('a challenge', () => {
  it('is put to whoever recorded it, who reads it at once with what it is about, and nobody else does', async () => {
    await raised();
    const page = words(await (await as('csc')).get(linkIn(await (await as('csc')).get(list))));
    expect(page).toContain('hv to csc Challenge about Ada Waiting for an answer , between workers');
    expect(page).toContain('To be answered by 11 April 2024, which has passed');
    expect(page).toContain('Bea has been seen drunk twice since. What would settle it: A visit with me.');
    expect(page).toContain('Nothing more for us to do.');
    const police = await as('police');
    expect(words(await police.get(list))).toContain('No challenge is on record here for this day.');
    expect((await police.get(linkIn(await (await as('csc')).get(list)))).status).toBe(404);
  });

  it('is not raised without what is seen differently, what would settle it, and to whom', async () => {
    const hv = await as('hv');
    const turned = await hv.post(raise, { why: 'She drinks.' });
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Choose the agency that you put it to');
    expect(words(turned)).toContain('Write what would settle it');
    expect(turned.body).toContain('She drinks.');
  });

  it('is answered, taken further and settled by both, each reading the other at once', async () => {
    const hv = await raised();
    const csc = await as('csc');
    const at = linkIn(await csc.get(list));
    expect((await csc.post(at, { step: 'climb', words: 'Not ours to take further.' })).status).toBe(422);
    expect((await csc.post(at, { step: 'answer', words: 'We will look again.' })).status).toBe(303);
    expect(words(await hv.get(at))).toContain('Answered, and not yet said to be settled');
    expect(words(await hv.get(at))).toContain('csc answered, 12 April 2024 We will look again.');
    expect((await hv.post(at, { step: 'climb', words: 'Nobody has been.' })).status).toBe(303);
    expect(words(await csc.get(at))).toContain('hv took it further (between team managers), 12 April 2024 Nobody has been.');
    expect(words(await csc.get(at))).toContain('To be answered by 19 April 2024');
    expect((await csc.post(at, { step: 'settle', words: 'Visited together.' })).status).toBe(303);
    expect(words(await hv.get(list))).toContain('One side has said that it is settled (1)');
    expect((await hv.post(at, { step: 'settle', words: 'Visited together; the case is open again.' })).status).toBe(303);
    expect(words(await csc.get(list))).toContain('Settled or dropped (1)');
    expect((await csc.get(at)).body).not.toContain('What do you do?');
  });
});
