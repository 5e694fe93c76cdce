import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { drawFiles } from '../../../core/pathway/sampling/draw.ts';

const children = ['ada', 'ben', 'cal', 'dot'] as const;
const told = children.reduce(
  (before, child) =>
    before.entry({
      by: 'csc',
      when: child === 'dot' ? '2024-04-25' : '2024-01-08',
      kind: 'plan',
      about: [child],
      facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
      thread: child,
    }),
  story({
    agencies: { csc: 'social-care', hv: 'health-visiting' },
    people: {
      ada: { called: 'Ada', born: '2020-03-01' },
      ben: { called: 'Ben', born: '2020-03-01' },
      cal: { called: 'Cal', born: '2020-03-01' },
      dot: { called: 'Dot', born: '2020-03-01' },
    },
  }),
);

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy({ ...caseOfStory('drawn', told), children: children.map(personId) })] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('drawn', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = '/cases/drawn/file-reading?on=2024-05-01';
const drawnIn = ({ body }: Got): readonly (string | undefined)[] =>
  [...body.matchAll(/name="child" value="([^"]+)"/g)].map(([, child]) => child);

describe('files that managers read', () => {
  it('are drawn by lot with a seed that gives the same files again, and whoever was left out stands there with the reason', async () => {
    const csc = await as('csc');
    expect(words(await csc.get(page))).toContain('3 files to draw from on this day. Left out: Dot: open for under a month.');
    expect((await csc.post(page, { count: 'many' })).status).toBe(422);
    expect((await csc.post(page, { count: '2' })).status).toBe(303);
    const drawn = await csc.get(page);
    expect(words(drawn)).toContain('1 May 2024: 2 of 3, drawn by');
    const seed = /Seed: ([^<]+)</.exec(drawn.body)?.[1] ?? '';
    expect(drawnIn(drawn)).toEqual([...drawFiles(seed, ['ada', 'ben', 'cal'].map(personId), 2)]);
  });

  it('that were drawn are not drawn again within a year, and no draw is hidden by another', async () => {
    const csc = await as('csc');
    await csc.post(page, { count: '2' });
    const second = await csc.get(page);
    expect(words(second)).toContain('1 file to draw from on this day.');
    await csc.post(page, { count: '5' });
    const both = await csc.get(page);
    expect(drawnIn(both)).toHaveLength(3);
    expect(words(await csc.post(page, { count: '1' }))).toContain('There is no file to draw from on this day');
  });

  it('are read with what was found, which stands on the draw and nowhere else', async () => {
    const csc = await as('csc');
    await csc.post(page, { count: '1' });
    const shown = await csc.get(page);
    const [draw, child] = ['draw', 'child'].map((name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown.body)?.[1] ?? '');
    const found = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`found-${n}`, n === 1 ? 'No' : 'Yes']));
    const reading = {
      draw: draw ?? '',
      child: child ?? '',
      ...found,
      words: 'No line says what if not. Cy writes it by Friday.',
      reader: 'Flo Finch',
    };
    const unsaid = await csc.post(page, { ...reading, words: '', 'found-0': '' });
    expect(unsaid.status).toBe(422);
    expect(words(unsaid)).toContain('Say what was found: Can the child’s life be seen in it');
    expect((await csc.post(page, reading)).status).toBe(303);
    const after = words(await csc.get(page));
    expect(after).toContain('Read on 1 May 2024 by Flo Finch. No line says what if not.');
    expect(after).toContain('Is the plan there, with what is done if it does not hold? No');
    expect(words(await csc.get(`/cases/drawn/children/${child}/chronology?on=2024-05-01`))).not.toContain('Flo Finch');
  });

  it('of one agency are not another’s to see', async () => {
    const csc = await as('csc');
    await csc.post(page, { count: '2' });
    expect(words(await (await as('hv')).get(page))).toContain('No file has been drawn by this day.');
    expect((await (await as('whole')).get(page)).status).toBe(404);
  });
});
