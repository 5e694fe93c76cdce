import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { testServer, type VisitorAtWork, visitorOf, withoutTokens } from '../../../../test/builders/visitor.ts';

const family = story({
  agencies: { csc: 'social-care', police: 'police' },
  people: { ada: { called: 'Ada', born: '2024-01-10' }, bea: { called: 'Bea' } },
}).entry({
  by: 'csc',
  when: '2024-04-20',
  kind: 'contact',
  about: ['ada', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
  claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
  themes: ['safe-sleep'],
});
/** The same with what the police hold and have given to nobody. */
const withMore = family.entry({ by: 'police', when: '2024-04-21', kind: 'note', about: ['ada'], themes: ['domestic-abuse'] });

const openOn = async (told: typeof family): Promise<VisitorAtWork> => {
  const visitor = visitorOf(await testServer({ told: [toldBy({ ...caseOfStory('offered', told), children: [personId('ada')] })] }));
  await visitor.continueAs('offered', 'csc');
  return visitor;
};
const list = '/cases/offered/children/ada/assessments?on=2024-05-01';
const begin = async (visitor: VisitorAtWork, form: string): Promise<string> =>
  ((await visitor.post(list, { form, why: 'She sleeps on a sofa.' })).location ?? '').replace('#assessment', '');
const hiddenIn = (body: string): Record<string, string> =>
  Object.fromEntries(['draft', 'version'].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '']));
const fieldsIn = (body: string): readonly string[] => [...body.matchAll(/name="(weighed-[^"]+)"/g)].map(([, name = '']) => name);

let csc: VisitorAtWork;
beforeEach(async () => {
  csc = await openOn(family);
});

describe('findings of reviews, in an assessment', () => {
  it('are offered beside the question that asks which were weighed: a few, each leading to the library and saying for which theme', async () => {
    const at = await begin(csc, 'child-and-family@1');
    const { body } = await csc.get(at);
    const offered = fieldsIn(body);
    expect(offered).toHaveLength(2);
    expect(body.indexOf('Which findings of reviews or of research')).toBeLessThan(body.indexOf('Findings that touch these themes'));
    expect(body.indexOf('Findings that touch these themes')).toBeLessThan(body.indexOf('What does each adult do well'));
    for (const says of ['A theme of this form: assessment', 'On record here: safe sleep']) expect(body).toContain(says);
    const [, href = ''] = /href="(\/cases\/offered\/library\/[^"]+\/[fl]\d+)"/.exec(body) ?? [];
    expect((await csc.get(href)).status).toBe(200);
  });

  it('are offered under what it rests on where a form has no such question, and not at all in a form that weighs no family', async () => {
    const before = (await csc.get(await begin(csc, 'pre-birth@2'))).body;
    expect(before.indexOf('What it rests on')).toBeLessThan(before.indexOf('Findings that touch these themes'));
    expect((await csc.get(await begin(csc, 'home-conditions@1'))).body).not.toContain('Findings that touch these themes');
  });

  it('are kept as they are weighed, stand in the document of each child, and need not be weighed', async () => {
    const at = await begin(csc, 'child-and-family@1');
    const { body } = await csc.get(at);
    const [field = ''] = fieldsIn(body);
    const kept = await csc.post(at, { ...hiddenIn(body), [field]: 'The cot was seen <today>', go: 'keep' });
    expect(kept.body).toContain('value="The cot was seen &lt;today&gt;"');
    const whys = Object.fromEntries([...body.matchAll(/name="(q-[^"]+-why)"/g)].map(([, name = '']) => [name, 'Not known yet']));
    const rest = Object.fromEntries(
      [...body.matchAll(/name="((?:unseen|unmet)-[^"]+|why-[a-z]+|alike)"/g)].map(([, name = '']) => [name, 'Away']),
    );
    const finished = await csc.post(at, {
      ...hiddenIn(kept.body),
      ...whys,
      ...rest,
      [field]: 'The cot was seen',
      outcome: 'A plan',
      history: 'yes',
      go: 'finish',
    });
    expect([finished.status, /error-summary[\s\S]*?<\/ul>/.exec(finished.body)?.[0]]).toEqual([303, undefined]);
    const document = (await csc.get(at)).body;
    const weighed = document.slice(document.indexOf('Findings of reviews that were weighed'));
    expect(weighed).toMatch(/href="\/cases\/offered\/library\/[^"]+">[^<]+<\/a> \([^)]*\): The cot was seen/);
  });

  it('do not depend on what the writer may not read', async () => {
    const pages = [csc, await openOn(withMore)].map(async (visitor) =>
      withoutTokens((await visitor.get(await begin(visitor, 'child-and-family@1'))).body),
    );
    const [one, other] = await Promise.all(pages);
    const plain = (body: string): string => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    expect(fieldsIn(one!)).toEqual(fieldsIn(other!));
    expect(plain(other!)).toBe(plain(one!));
  });
});
