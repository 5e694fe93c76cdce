import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', police: 'police' },
  people: { ada: { called: 'Ada', born: '2018-03-01' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'csc',
    when: '2024-03-04',
    kind: 'note',
    about: ['ada', 'bea'],
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
    shared: ['hv', 'school', 'police'],
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
      actions: [
        { what: 'weigh', who: 'hv', by: '2024-08-01' },
        { what: 'watch', who: 'school', by: '2024-08-01' },
      ],
    },
    thread: 'cin',
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('met', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('met', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const meetings = '/cases/met/children/ada/meetings?on=2024-04-08';
const linkIn = ({ body }: Got): string => /href="(\/cases\/[^"]*\/meetings\/[^".]*)"/.exec(body)?.[1] ?? '';
const fieldsIn = ({ body }: Got, prefix: string): readonly string[] => [
  ...new Set([...body.matchAll(new RegExp(`name="(${prefix}-[^"]+)"`, 'g'))].map(([, name]) => name ?? '')),
];

/** Social care calls one, with whoever the form has chosen. */
async function called(): Promise<{ readonly csc: VisitorAtWork; readonly at: string }> {
  const csc = await as('csc');
  const { body } = await csc.get(meetings);
  const invite = Object.fromEntries([...body.matchAll(/name="(invite-[^"]+)"[^>]* checked/g)].map(([, name]) => [name, 'yes']));
  const sent = await csc.post(meetings, {
    type: 'child-in-need',
    date: '15 April',
    chair: 'N. Manager',
    place: 'By video, 10:00',
    ...invite,
  });
  expect(sent.status).toBe(303);
  return { csc, at: linkIn(await csc.get(meetings)) };
}

describe('the meetings about a child', () => {
  it('say what is due next and by whose rule, and offer whoever belongs there with the reason', async () => {
    const page = words(await (await as('csc')).get(meetings));
    expect(page).toContain('Child in need meeting : the next is due by 22 April 2024. None under this plan is on record yet.');
    expect(page).toContain('hv (has something to do under the plan)');
    expect(page).toContain('school (has something to do under the plan)');
    expect(page).not.toContain('police (');
  });

  it('are called for a day to come, with a chair, and nothing typed is lost', async () => {
    const csc = await as('csc');
    const turned = await csc.post(meetings, { date: '1 April 2024', purpose: 'Her sleep.' });
    expect(turned.status).toBe(422);
    for (const problem of [
      'Choose what sort of meeting it is',
      'Write a day to come, such as 14 May or next Tuesday',
      'Write who chairs',
      'Choose who is asked to come, or write why it is held alone',
    ])
      expect(words(turned)).toContain(problem);
    expect(turned.body).toContain('Her sleep.');
  });

  it('whoever is asked to come reads it at once, with a calendar file that names nobody; nobody else does', async () => {
    const { at } = await called();
    const hv = await as('hv');
    expect(words(await hv.get(at))).toContain('Child in need meeting about Ada To come');
    expect((await hv.get(at)).body).not.toContain('What came of it?');
    const file = await hv.get(/href="([^"]*invitation\.ics[^"]*)"/.exec((await hv.get(at)).body)?.[1] ?? '');
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(file.body).toContain('LOCATION:By video\\, 10:00');
    expect(file.body).not.toContain('Ada');
    expect((await (await as('police')).get(at)).status).toBe(404);
  });

  it('held, it says who came, what was decided for each child, and who is still to be taken through it', async () => {
    const { csc, at } = await called();
    const on = at.replace('2024-04-08', '2024-04-16');
    expect(words(await csc.get(on))).toContain('Its day has passed: what came of it?');
    const unsaid = await csc.post(on, { came: 'held', said: 'She sleeps badly.' });
    expect(words(unsaid)).toContain('Say for each agency whether it came');
    expect(words(unsaid)).toContain('Write what was decided for each child, or that nothing was');
    expect(words(unsaid)).toContain('Write why none of the family were there');
    expect(unsaid.body).toContain('She sleeps badly.');
    const [first = '', second = ''] = fieldsIn(await csc.get(on), 'part');
    const [child = ''] = fieldsIn(await csc.get(on), 'decided');
    const held = {
      came: 'held',
      [first]: 'came',
      [second]: 'wrote',
      noFamily: 'Bea was at work.',
      [child]: 'She stays on the plan.',
      said: 'She sleeps badly.',
      actions: 'School watches her sleep\n',
    };
    expect((await csc.post(on, held)).status).toBe(303);
    const page = words(await csc.get(on));
    expect(page).toContain('hv: came school: sent something in writing');
    expect(page).toContain('Ada: She stays on the plan.');
    expect(page).toContain('each alone: Bea');
    expect(page).toContain('its minutes are to go out by 29 April 2024');
    expect((await csc.post(on, { minutes: 'yes' })).status).toBe(303);
    expect(words(await (await as('school')).get(on))).toContain('She sleeps badly.');
    expect(words(await csc.get('/cases/met/children/ada/meetings?on=2024-04-16'))).toContain(
      'the next is due by 27 May 2024. The last that counted was on 15 April 2024.',
    );
  });

  it('called off, it has a reason and another day, and everybody who was asked is told', async () => {
    const { csc, at } = await called();
    expect(words(await csc.post(at, { came: 'cancelled', why: 'The chair is ill.' }))).toContain(
      'Write the day on which it is held instead, or why there is none',
    );
    expect((await csc.post(at, { came: 'cancelled', why: 'The chair is ill.', again: '22 April', standIn: 'A. Deputy' })).status).toBe(303);
    const hv = await as('hv');
    const off = await hv.get(at);
    expect(words(off)).toMatch(
      /15 April 2024 Child in need meeting about Ada Called off, with another day .*Held instead On 22 April 2024/,
    );
    const instead = /href="([^"]*)">On 22 April 2024/.exec(off.body)?.[1] ?? '';
    expect(words(await hv.get(instead))).toMatch(/22 April 2024 Child in need meeting about Ada To come .*Chair A\. Deputy/);
    expect((await csc.get(instead)).body).toContain('What came of it?');
    const _csrf = /name="_csrf" value="([^"]*)"/.exec((await csc.get(meetings)).body)?.[1] ?? '';
    expect((await csc.post(at, { came: 'held', _csrf })).status).toBe(404);
  });
});
