import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
  people: { ada: { called: 'Ada', born: '2022-01-10' }, bea: { called: 'Bea' } },
})
  .entry({
    id: 'plan',
    by: 'csc',
    when: '2024-04-20',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    thread: 'cin',
    shared: ['hv'],
  })
  .entry({ by: 'csc', when: '2024-04-22', kind: 'note', about: ['ada'], text: 'The aunt has a key.' })
  .entry({ by: 'csc', when: '2024-04-29', kind: 'allocation', about: ['ada'], facts: { status: 'allocated', worker: 'Eve Ash' } })
  .entry({
    by: 'csc',
    when: '2024-04-01',
    kind: 'supervision',
    about: ['ada'],
    facts: { supervisor: 'Gil Gray', direction: 'See the aunt.' },
  })
  .entry({
    by: 'csc',
    when: '2024-05-06',
    kind: 'supervision',
    about: ['ada'],
    facts: { supervisor: 'Hal Hunt', direction: 'See the aunt.' },
  })
  .entry({
    by: 'csc',
    when: '2024-05-08',
    kind: 'contact',
    about: ['ada', 'bea'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('read', told))] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('read', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = (on: string): string => `/cases/read/children/ada/worker?on=${on}`;
const supervision = (on: string): string => `/cases/read/children/ada/supervision?on=${on}`;
const boxes = ({ body }: Got): Readonly<Record<string, string>> =>
  Object.fromEntries([...body.matchAll(/name="(read-[^"]+)"/g)].map(([, name]) => [name ?? '', 'yes']));

describe('the reading list', () => {
  it('is marked as read, by name and with the day, by whoever has the work now', async () => {
    const csc = await as('csc');
    const list = await csc.get(page('2024-05-01'));
    expect(words(list)).toContain('I have read: Child in need plan: opened, 20 April 2024, csc');
    expect((await csc.post(page('2024-05-01'), { go: 'read', reader: 'Eve Ash' })).status).toBe(422);
    expect((await csc.post(page('2024-05-01'), { go: 'read', reader: 'Eve Ash', ...boxes(list) })).status).toBe(303);
    expect(words(await csc.get(page('2024-05-01')))).toContain('Read: Eve Ash, 1 May 2024');
    const visited = words(await csc.get(page('2024-05-09')));
    expect(visited).toContain('The family was first met by whoever has the work now on 8 May 2024. All of this that there was');
  });

  it('says after the first visit how much of it was not marked before', async () => {
    expect(words(await (await as('csc')).get(page('2024-05-09')))).toMatch(/\d of these were not marked as read before it/);
  });

  it('shows another agency neither marks nor boxes', async () => {
    const csc = await as('csc');
    await csc.post(page('2024-05-01'), { go: 'read', reader: 'Eve Ash', ...boxes(await csc.get(page('2024-05-01'))) });
    expect((await (await as('hv')).get(page('2024-05-02'))).body).not.toContain('Eve Ash');
  });
});

describe('a change of manager', () => {
  const things = Object.fromEntries(
    Array.from({ length: 4 }, (_, n) => [`m-thing-${n}`, n === 0 ? 'The aunt is still to be seen.' : 'None.']),
  );
  it('opens a handover between the two, which stands until it is written', async () => {
    const csc = await as('csc');
    expect(words(await csc.get(supervision('2024-05-05')))).toContain('No change of manager is on record here.');
    const owed = 'Hal Hunt has supervised since 6 May 2024, and Gil Gray before. No handover between the two is on record here.';
    expect(words(await csc.get(supervision('2024-05-07')))).toContain(owed);
    const unsaid = await csc.post(supervision('2024-05-07'), { go: 'manager', 'm-to': 'Hal Hunt' });
    expect(unsaid.status).toBe(422);
    expect(words(unsaid)).toContain('Write when the two managers spoke, or why they have not and when they will');
    expect(words(unsaid)).toContain('Write it, or that there is none: what was decided, and is still to be done');
    const written = { go: 'manager', 'm-to': 'Hal Hunt', 'm-spoken': 'today', ...things };
    expect((await csc.post(supervision('2024-05-07'), written)).status).toBe(303);
    const after = words(await csc.get(supervision('2024-05-08')));
    expect(after).not.toContain(owed);
    expect(after).toContain('To Hal Hunt, 7 May 2024. The two spoke: 7 May 2024.');
    expect(after).toContain('The aunt is still to be seen.');
    // Who has the work is as it was.
    expect(words(await csc.get(page('2024-05-08')))).toContain('Eve Ash');
  });
});
