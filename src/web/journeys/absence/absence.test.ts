import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police' },
  people: { ada: { called: 'Ada', born: '2022-01-10' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'csc',
    when: '2024-04-20',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc', review: '2024-05-14' },
    thread: 'cin',
    shared: ['hv'],
  })
  .entry({
    by: 'hv',
    when: '2024-04-22',
    kind: 'contact',
    about: ['ada', 'bea'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    shared: ['csc', 'police'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('away', told))] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('away', agency);

  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = '/cases/away/absence?on=2024-05-01';
const away = { worker: 'Cy Cole', from: '1 5 2024', until: '' };
const keyIn = ({ body }: Got): string => /name="what-([^"]+)"/.exec(body)?.[1] ?? '';

describe('a worker who is away', () => {
  it('is named with the days, and nothing is recorded by looking at what falls in them', async () => {
    const csc = await as('csc');
    const turned = await csc.post(page, { go: 'list', worker: '', from: 'soon', until: '1 4 2024' });
    expect(turned.status).toBe(422);
    for (const problem of ['Write who is away', 'Write the first day away']) expect(words(turned)).toContain(problem);
    expect(words(await csc.post(page, { go: 'list', ...away, until: '1 4 2024' }))).toContain('Write the last day away, on or after');
    const listed = words(await csc.post(page, { go: 'list', ...away }));
    expect(listed).toContain('Cy Cole is away from 1 May 2024, it is not known until when, so it is looked at as far as 29 May 2024.');
    expect(listed).toContain('Review of the child in need plan, 14 May 2024');
    expect(words(await csc.get(page))).toContain('no work with a child rests on a worker who is away');
  });

  it('leaves no child without a word: who covers, why nobody does yet, or that it is not their work', async () => {
    const csc = await as('csc');
    const key = keyIn(await csc.post(page, { go: 'list', ...away }));
    expect(words(await csc.post(page, { go: 'record', ...away }))).toContain('Say for each child who covers');
    expect(words(await csc.post(page, { go: 'record', ...away, [`what-${key}`]: 'cover' }))).toContain('Write who covers');
    expect(words(await csc.post(page, { go: 'record', ...away, [`what-${key}`]: 'none' }))).toContain('Write why nobody covers yet');
  });

  it('not covered, it stands with its clock and what falls in it, until cover is named; and back, it is over', async () => {
    const csc = await as('csc');
    const key = keyIn(await csc.post(page, { go: 'list', ...away }));
    const sent = await csc.post(page, { go: 'record', ...away, [`what-${key}`]: 'none', [`why-${key}`]: 'Di is asked on Thursday.' });
    expect(sent.status).toBe(303);
    const later = page.replace('05-01', '05-08');
    const standing = await csc.get(later);
    expect(words(standing)).toContain('Ada : not covered Cy Cole, csc. Away since 1 May 2024, not known until when .');
    expect(words(standing)).toContain('Cover was due by 7 May 2024');
    expect(words(standing)).toContain('Di is asked on Thursday.');
    expect(words(await csc.get('/cases/away/work?on=2024-05-08'))).toContain('1 child rests on a worker who is away');
    const absence = /name="absence" value="([^"]+)"/.exec(standing.body)?.[1] ?? '';
    expect(words(await csc.post(later, { go: 'cover', absence, now: '' }))).toContain('Write who covers');
    await csc.post(later, { go: 'cover', absence, now: 'Di Dunn' });
    expect(words(await csc.get(later))).toContain('Ada : Di Dunn covers');
    await csc.post(later, { go: 'back', absence });
    expect(words(await csc.get(later))).toContain('no work with a child rests on a worker who is away');
  });

  it('is told to whoever works with the child, and to nobody else; and stands on the list of who is asked', async () => {
    const csc = await as('csc');
    const key = keyIn(await csc.post(page, { go: 'list', ...away }));
    const long = { ...away, until: '31 12 2024' };
    await csc.post(page, { go: 'record', ...long, [`what-${key}`]: 'cover', [`cover-${key}`]: 'Di Dunn' });
    const chronology = '/cases/away/children/ada/chronology?on=2024-05-02';
    expect(words(await (await as('hv')).get(chronology))).toContain('Di Dunn covers for Cy Cole.');
    expect(words(await (await as('police')).get(chronology))).not.toContain('Di Dunn');
    expect(words(await csc.get('/cases/away/agency'))).toContain('Cy Cole, 1 May 2024 to 31 December 2024. Di Dunn covers');
    expect(words(await (await as('police')).get(page))).not.toContain('Ada');
  });

  it('of another agency cannot be settled from here', async () => {
    const csc = await as('csc');
    const key = keyIn(await csc.post(page, { go: 'list', ...away }));
    await csc.post(page, { go: 'record', ...away, [`what-${key}`]: 'none', [`why-${key}`]: 'Soon.' });
    const absence = /name="absence" value="([^"]+)"/.exec((await csc.get(page)).body)?.[1] ?? '';
    expect((await (await as('hv')).post(page, { go: 'back', absence })).status).toBe(404);
    const whole = words(await (await as('whole')).get(page));
    expect(whole).toContain('Ada : not covered');
    expect(whole).not.toContain('They are back');
  });
});
