import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { probation: 'probation', csc: 'social-care', hv: 'health-visiting' },
  people: {
    kim: { called: 'Kim Doe', born: '2023-05-02' },
    lee: { called: 'Lee Roe', born: '2019-05-02' },
    old: { called: 'Otto Doe', born: '1999-05-02' },
    dan: { called: 'Dan Doe', sex: 'm' },
  },
})
  .entry({
    by: 'csc',
    when: '2024-01-10',
    kind: 'note',
    about: ['kim', 'dan'],
    claims: [
      { who: 'dan', is: 'parent-of', whom: 'kim' },
      { who: 'dan', is: 'parent-of', whom: 'old' },
    ],
    shared: ['probation'],
  })
  .entry({ by: 'csc', when: '2024-01-11', kind: 'note', about: ['lee', 'dan'], claims: [{ who: 'dan', is: 'lives-with', whom: 'lee' }] });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('listed', told))] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('listed', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = '/cases/listed/people/dan/listed-children?on=2024-02-01';

describe('the children that an offender’s record names', () => {
  it('are written down with which record it is, or that it names none', async () => {
    const probation = await as('probation');
    const turned = await probation.post(page, { listed: '', words: '' });
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('Write the children whom the record names, or say that it names none');
    expect(words(turned)).toContain('Write which record it is and of which day');
    expect((await probation.post(page, { listed: '', none: 'yes', words: 'The assessment of 30 January.' })).status).toBe(303);
    expect(words(await probation.get(page))).toContain('Here, and not on the offender’s record Kim Doe , named here as their child');
  });

  it('are put beside those on record here, each difference from both sides', async () => {
    const probation = await as('probation');
    await probation.post(page, { listed: 'Kim Doe, born 2 May 2023\nMax Poe', words: 'The assessment of 30 January.' });
    const shown = words(await probation.get(page));
    expect(shown).toContain('On the offender’s record, and not here Max Poe');
    expect(shown).toContain('On both Kim Doe, born 2 May 2023');
    expect(shown).not.toContain('Here, and not on');
  });

  it('are compared with what the reader may read, and with nothing else; a grown child is none', async () => {
    const probation = await as('probation');
    await probation.post(page, { listed: 'Kim Doe', words: 'The assessment of 30 January.' });
    const shown = words(await probation.get(page));
    expect(shown).not.toContain('Lee Roe');
    expect(shown).not.toContain('Otto Doe');
    // Whoever reads the whole sees that one who lives with him is left out of it.
    expect(words(await (await as('whole')).get(page))).toContain(
      'Here, and not on the offender’s record Lee Roe , named here as living with them',
    );
    expect(words(await (await as('csc')).get(page))).toContain('No list from an offender’s record can be read here.');
    expect((await (await as('hv')).get(page)).status).toBe(404);
  });
});
