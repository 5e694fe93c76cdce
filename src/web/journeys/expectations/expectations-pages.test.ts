import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2018-03-01' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
})
  .entry({
    by: 'csc',
    when: '2024-03-04',
    kind: 'note',
    about: ['ada', 'bea', 'col'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
    ],
    shared: ['hv', 'police'],
  })
  .entry({
    by: 'hv',
    when: '2024-03-05',
    kind: 'service',
    about: ['ada'],
    facts: { service: 'health visiting', status: 'started' },
    shared: ['csc'],
  })
  .entry({
    by: 'police',
    when: '2024-03-08',
    kind: 'incident',
    about: ['bea', 'col'],
    themes: ['domestic-abuse'],
    text: 'Bea was pushed.',
    facts: { nature: 'domestic-abuse', by: ['col'], harmed: ['bea'] },
    shared: ['csc'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('hoped', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('hoped', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const child = '/cases/hoped/children/ada';
const expectations = `${child}/expectations?on=2024-03-11`;
const fieldsIn = ({ body }: Got, prefix: string): readonly string[] => [
  ...new Set([...body.matchAll(new RegExp(`name="(${prefix}-[^"]+)"`, 'g'))].map(([, name]) => name ?? '')),
];
const yes = (names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, 'yes']));

const line = { 'what-1': 'Gives clean samples', 'who-1': 'Bea', 'by-1': '20 March', 'how-1': 'The clinic writes each week' };

describe('a letter of intent', () => {
  it('is not written down while nobody is named, or nothing has a day, and keeps what was typed', async () => {
    const turned = await (await as('csc')).post(expectations, { 'what-1': 'Gives clean samples' });
    expect(turned.status).toBe(422);
    for (const problem of ['Choose to whom it is written', 'Write who does it', 'Write by when']) expect(words(turned)).toContain(problem);
    expect(turned.body).toContain('Gives clean samples');
  });

  it('is followed on its page, on the child and at each meeting, and says which recorded risks it leaves out', async () => {
    const csc = await as('csc');
    const form = await csc.get(expectations);
    expect((await csc.post(expectations, { ...line, ...yes(fieldsIn(form, 'to')), ...yes(fieldsIn(form, 'send')) })).status).toBe(303);
    const page = words(await csc.get(expectations));
    expect(page).toContain('Bea: Gives clean samples By 20 March 2024. No meeting has said yet whether it was kept.');
    expect(page).toContain('Domestic abuse : 1 entry');
    expect(words(await csc.get(`${child}?on=2024-03-11`))).toContain('Bea: Gives clean samples, by 20 March 2024');
    const hv = await as('hv');
    expect(words(await hv.get(expectations))).toContain('Bea: Gives clean samples');
    expect(words(await hv.get(expectations))).not.toContain('Domestic abuse : 1 entry');
    expect(words(await (await as('police')).get(expectations))).not.toContain('Gives clean samples');

    const meetings = `${child}/meetings?on=2024-03-21`;
    const ticked = yes(fieldsIn(await csc.get(meetings), 'invite').slice(0, 1));
    await csc.post(meetings, { type: 'child-in-need', date: '21 March', chair: 'N. Manager', ...ticked });
    const at = (/href="(\/cases\/[^"]*\/meetings\/[^".]*)"/.exec((await csc.get(meetings)).body)?.[1] ?? '').replaceAll('&amp;', '&');
    const unsaid = await csc.post(at, { came: 'held' });
    expect(words(unsaid)).toContain('Say of each expectation whether it was kept');
    const held = await csc.get(at);
    const filled = {
      came: 'held',
      ...Object.fromEntries(fieldsIn(held, 'part').map((name) => [name, 'absent'])),
      ...Object.fromEntries(fieldsIn(held, 'would').map((name) => [name, 'Ada is well at nursery.'])),
      ...Object.fromEntries(fieldsIn(held, 'decided').map((name) => [name, 'Nothing new.'])),
      noFamily: 'Bea was ill.',
      'kept-1': 'not-kept',
    };
    expect(words(await csc.post(at, filled))).toContain('Write what is done now');
    expect((await csc.post(at, { ...filled, 'keptHow-1': 'The worker sees her tomorrow.' })).status).toBe(303);
    const minuted = words(await csc.get(at));
    expect(minuted).toContain('Not kept, and what is done now Gives clean samples: The worker sees her tomorrow.');
    expect(minuted).toContain('not there. It would have said: Ada is well at nursery.');
    expect(minuted).toContain('Why the family were not there: Bea was ill.');
    expect(words(await csc.get(expectations.replace('03-11', '03-22')))).toContain('By 20 March 2024, which has passed . Not kept.');
    expect(words(await csc.get('/cases/hoped/work?on=2024-03-22'))).toContain('Gives clean samples');
  });
});
