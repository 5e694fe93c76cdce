import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', team: 'social-care', police: 'police' },
  people: { ada: { called: 'Ada', born: '2022-01-10' }, bea: { called: 'Bea' } },
}).entry({
  by: 'csc',
  when: '2024-04-20',
  kind: 'plan',
  about: ['ada'],
  facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
  claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
  thread: 'cin',
  shared: ['team', 'police'],
});
let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('handed', told))] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('handed', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = '/cases/handed/children/ada/worker?on=2024-05-01';
const things = Object.fromEntries(
  Array.from({ length: 6 }, (_, n) => [
    [`thing-${n}`, n === 0 ? 'Done' : 'Assumed done'],
    [`how-${n}`, n === 0 ? 'by Cy on 24 April' : ''],
  ]).flat(),
);
const written = { worker: 'Eve Ash', to: '', spoken: 'today', said: 'Ring the aunt first.', ...things };

describe('who has the work with a child', () => {
  it('is given with what to read first', async () => {
    const shown = words(await (await as('csc')).get(page));
    expect(shown).toContain('Who has the work at csc is not on record here.');
    expect(shown).toContain('To read before the first visit');
    expect(shown).toContain('Child in need plan: opened, 20 April 2024, csc');
  });

  it('does not change hands while anything of the handover is left unsaid, and keeps what was typed', async () => {
    const turned = await (await as('csc')).post(page, { said: 'Ring the aunt first.', 'thing-0': 'Done' });
    expect(turned.status).toBe(422);
    for (const problem of [
      'Write who has the work now, or choose',
      'Write when the two spoke, or why they have not yet',
      'Say how it stands: where the child sleeps seen',
      'Write who did it and when, or say that it is assumed',
    ])
      expect(words(turned)).toContain(problem);
    expect(turned.body).toContain('Ring the aunt first.');
  });

  it('changes hands within the agency, and what is assumed stands as assumed', async () => {
    const csc = await as('csc');
    expect((await csc.post(page, written)).status).toBe(303);
    const shown = words(await csc.get(page));
    expect(shown).toContain('At csc: Eve Ash , 1 May 2024.');
    expect(shown).toContain('The two have spoken.');
    expect(shown).toContain('Safe sleep gone through with each carer: Assumed done');
    expect(shown).toContain('watched awake and asleep where too young to talk: Done: by Cy on 24 April');
  });

  it('offered to another team, it stays until they take it up, and nobody else can', async () => {
    const csc = await as('csc');
    const to = /<option value="([^"]+)"[^>]*>team</.exec((await csc.get(page)).body)?.[1] ?? '';
    expect((await csc.post(page, { ...written, worker: '', to })).status).toBe(303);
    expect(words(await csc.get(page))).toContain('It is not taken up yet, and stays with csc.');
    const team = await as('team');
    const offer = await team.get(page);
    expect(words(offer)).toContain('csc offers you the work with Ada');
    const key = /name="offer" value="([^"]+)"/.exec(offer.body)?.[1] ?? '';
    expect(words(await team.post(page, { go: 'take', offer: key, taker: '' }))).toContain('Write who takes it up');
    expect((await csc.post(page, { go: 'take', offer: key, taker: 'Cy' })).status).toBe(404);
    expect(words(await (await as('police')).get(page))).not.toContain('offers you');
    expect((await team.post(page, { go: 'take', offer: key, taker: 'Gil Cox' })).status).toBe(303);
    expect(words(await csc.get(page))).toContain('Offered to team, 1 May 2024. Gil Cox took it up, 1 May 2024.');
    expect(words(await team.get(page))).not.toContain('offers you');
    expect(words(await csc.get(page))).toContain('At team: Gil Cox , 1 May 2024.');
  });
});
