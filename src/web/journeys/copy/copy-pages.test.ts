import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
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
    shared: ['hv'],
  })
  .entry({
    by: 'csc',
    when: '2024-03-11',
    kind: 'plan',
    about: ['ada'],
    facts: {
      type: 'child-in-need',
      status: 'opened',
      lead: 'csc',
      review: '2024-05-01',
      ifThen: { 'Nights without a sober adult': 'the aunt has her' },
      actions: [
        { what: 'Keeps her appointments', who: 'bea', by: '2024-04-01' },
        { what: 'Attends the programme', who: 'col', by: '2024-04-01' },
      ],
    },
    thread: 'cin',
    shared: ['hv'],
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('copied', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('copied', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const plan = '/cases/copied/children/ada/plan?on=2024-03-18';
const linkTo = ({ body }: Got, place: string): string =>
  (new RegExp(`href="([^"]*${place}[^"]*)"`).exec(body)?.[1] ?? '').replaceAll('&amp;', '&');
const tokenIn = ({ body }: Got): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
const sheet = ({ body }: Got): string => words({ body: /<article[\s\S]*?<\/article>/.exec(body)?.[0] ?? '' } as Got);

describe('a copy of a plan for one named parent', () => {
  it('holds what is theirs in plain words, never the other parent, and is seen by a second person before it is given', async () => {
    const csc = await as('csc');
    const at = linkTo(await csc.get(plan), '/plan/copy/bea');
    const form = await csc.get(at);
    expect(words(form)).toContain('The plan says: Keeps her appointments. By 1 April 2024');
    expect(form.body).not.toContain('name="line-action-2"');
    expect(words(form)).toContain('Col: Attends the programme. By 1 April 2024 It is about another adult');

    const named = await csc.post(at, { step: 'write', 'line-action-1': 'You keep away from Col.' });
    expect(named.status).toBe(422);
    expect(words(named)).toContain('This names another adult of the family: write it without');

    // What is not theirs is left out whatever is sent.
    const sent = {
      step: 'write',
      'line-action-1': 'You go to your appointments.',
      'line-action-2': 'Col goes too.',
      said: 'I want to sleep.',
    };
    expect((await csc.post(at, sent)).status).toBe(303);
    const draft = await csc.get(at);
    expect(sheet(draft)).toContain('You go to your appointments.');
    expect(sheet(draft)).toContain('What you said I want to sleep.');
    expect(sheet(draft)).toContain('Not approved yet: not to be given to anybody.');
    expect(sheet(draft)).not.toContain('Col');
    expect(words(draft)).toContain(
      'Nights without a sober adult. If it comes back: the aunt has her No record here of the plan being gone through with them',
    );
    // Nothing is written down as given before it is approved.
    expect(
      (await csc.post(at, { step: 'give', how: 'home-visit', safe: 'Left with her', understood: 'All of it', agreed: 'yes' })).status,
    ).toBe(404);
    expect((await csc.post(at.replace('?', '/approve?'), { _csrf: tokenIn(draft), name: '' })).status).toBe(422);
    expect((await csc.post(at.replace('?', '/approve?'), { _csrf: tokenIn(draft), name: 'N. Manager' })).status).toBe(303);
    expect(sheet(await csc.get(at))).not.toContain('Not approved yet');
    const given = { step: 'give', how: 'home-visit', alone: 'yes', understood: 'The nights.', agreed: 'in-part' };
    expect(words(await csc.post(at, given))).toContain('Write where the copy is kept, and how you know that this is safe');
    expect((await csc.post(at, { ...given, safe: 'Read together and taken away again.' })).status).toBe(303);
    expect(words(await csc.get(at))).toContain('18 March 2024, alone: agrees in part. Understood: The nights.');
  });

  it('is not there for an agency that does not lead the plan, nor for anybody but a parent', async () => {
    const csc = await as('csc');
    const at = linkTo(await csc.get(plan), '/plan/copy/bea');
    expect((await (await as('hv')).get(at)).status).toBe(404);
    expect((await csc.get(at.replace('/copy/bea', '/copy/ada'))).status).toBe(404);
  });

  it('holds more once the plan was gone through with them, which whoever has the plan reads', async () => {
    const csc = await as('csc');
    const through = linkTo(await csc.get(plan), '/gone-through/bea');
    const turned = await csc.post(through, { said: 'She cried.' });
    for (const problem of [
      'Choose how you spoke',
      'Choose whether they were alone with you',
      'Write what they understood, in their words',
      'Choose whether they agree',
    ])
      expect(words(turned)).toContain(problem);
    expect(turned.body).toContain('She cried.');
    expect((await csc.post(through, { how: 'home-visit', alone: 'yes', understood: 'Nights matter.', agreed: 'yes' })).status).toBe(303);
    expect(words(await csc.get(plan))).toContain('Bea, 18 March 2024, alone: agrees. Understood: Nights matter.');
    expect(words(await csc.get(plan))).toContain('Not on record as gone through with: Col');
    expect(words(await (await as('hv')).get(plan))).toContain('Understood: Nights matter.');
    expect(words(await csc.get(linkTo(await csc.get(plan), '/plan/copy/bea')))).toContain('The plan says: Nights without a sober adult');
    expect((await csc.get(linkTo(await csc.get(plan), '/plan/copy/col'))).body).not.toContain('name="line-worry-1"');
  });
});
