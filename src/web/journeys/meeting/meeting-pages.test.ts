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
/** The boxes that the form ticks by itself. */
const tickedIn = ({ body }: Got, prefix: string): readonly string[] =>
  [...body.matchAll(new RegExp(`name="(${prefix}-[^"]+)"[^>]* checked`, 'g'))].map(([, name]) => name ?? '');

/** Social care calls one, with whoever the form has chosen. */
async function called(): Promise<{ readonly csc: VisitorAtWork; readonly at: string }> {
  const csc = await as('csc');
  const invite = Object.fromEntries(tickedIn(await csc.get(meetings), 'invite').map((name) => [name, 'yes']));
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
      'what-1': 'Watches her sleep',
      'who-1': 'school',
      'by-1': '1 May',
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

  it('asks whom its sort needs: somebody who is not asked has a reason, and a professionals’ meeting says why it is held', async () => {
    const csc = await as('csc');
    const turned = await csc.post(meetings, { type: 'strategy', date: '15 April', chair: 'N. Manager', alone: 'In a hurry' });
    expect(words(turned)).toContain('Strategy discussion: ask the police and somebody from health to come, or write why not');
    expect(
      words(await csc.post(meetings, { type: 'professionals', date: '15 April', chair: 'N. Manager', alone: 'In a hurry' })),
    ).toContain('Write why it is held without the family');
    const police = (await csc.get(meetings)).body.match(/name="(invite-[^"]*police[^"]*)"/)?.[1] ?? '';
    const asked = {
      type: 'strategy',
      date: '15 April',
      chair: 'N. Manager',
      [police]: 'yes',
      without: 'The health visitor is rung tonight.',
    };
    expect((await csc.post(meetings, asked)).status).toBe(303);
    const at = linkIn(await csc.get(meetings));
    expect(words(await csc.get(at))).toContain('Called without: somebody from health (The health visitor is rung tonight.)');
    expect((await (await as('police')).get(at)).status).toBe(200);
  });

  it('says who came in place of whom, and each thing decided stands beside the plan until the plan takes it up', async () => {
    const { csc, at } = await called();
    const on = at.replace('2024-04-08', '2024-04-16');
    const [first = '', second = ''] = fieldsIn(await csc.get(on), 'part');
    const [child = ''] = fieldsIn(await csc.get(on), 'decided');
    const held = {
      came: 'held',
      [first]: 'instead',
      [second]: 'came',
      noFamily: 'At work.',
      [child]: 'She stays on the plan.',
      'what-1': 'Watches her sleep',
    };
    const turned = words(await csc.post(on, held));
    for (const problem of ['Write who came in its place', 'Write who does it', 'Write by when']) expect(turned).toContain(problem);
    const more = await csc.post(on, { ...held, go: 'more' });
    expect([more.status, more.body.includes('Watches her sleep')]).toEqual([200, true]);
    const whole = { ...held, 'who-1': 'school', 'by-1': '1 May', [first.replace('part', 'instead')]: 'A student health visitor' };
    expect((await csc.post(on, whole)).status).toBe(303);
    expect(words(await csc.get(on))).toContain('hv: A student health visitor came in its place');
    const plan = '/cases/met/children/ada/plan?on=2024-04-16';
    expect(words(await csc.get(plan))).toContain(
      'Decided at a meeting since, and not in the plan: Watches her sleep, school, by 1 May 2024',
    );
    expect((await csc.get(plan)).body).toContain('value="Watches her sleep"');
  });

  it('takes each absent parent through it alone, by name and day', async () => {
    const { csc, at } = await called();
    const on = at.replace('2024-04-08', '2024-04-16');
    const parts = Object.fromEntries(fieldsIn(await csc.get(on), 'part').map((name) => [name, 'came']));
    const decided = Object.fromEntries(fieldsIn(await csc.get(on), 'decided').map((name) => [name, 'Nothing new.']));
    await csc.post(on, { came: 'held', ...parts, ...decided, noFamily: 'At work.' });
    const through = (/href="([^"]*gone-through[^"]*)"/.exec((await csc.get(on)).body)?.[1] ?? '').replaceAll('&amp;', '&');
    expect((await csc.post(through, { how: 'call', alone: 'no', understood: 'Most of it.', agreed: 'yes' })).status).toBe(303);
    expect(words(await csc.get(on))).toContain('each alone: Bea');
    expect((await csc.post(through, { how: 'home-visit', alone: 'yes', understood: 'All of it.', agreed: 'no' })).status).toBe(303);
    expect(words(await csc.get(on))).not.toContain('each alone: Bea');
    expect(words(await (await as('school')).get(on))).toContain('Bea, 16 April 2024, alone: does not agree. Understood: All of it.');
  });

  it.each([
    [
      'pre-birth',
      { 'risk-1': 'Drink at night' },
      'Write what was decided for the child to come',
      { 'riskThen-1': 'A conference' },
      'Drink at night: A conference',
    ],
    ['pre-birth', {}, 'Write each risk that was named, or that none was', { 'risk-1': 'None', 'riskThen-1': 'Nothing' }, 'None: Nothing'],
    [
      'professionals',
      {},
      'Write what changes because of it, or that nothing does',
      { changed: 'The GP rings.' },
      'What changes because of it: The GP rings.',
    ],
    ['conference-initial', { 'list-kin': '' }, undefined, { 'list-unborn': 'There is none.' }, 'The chair’s list: 7 blanks'],
  ] as const)('of a %s meeting, asks what its sort has to say (%o)', async (type, part, problem, rest, says) => {
    const csc = await as('csc');
    await csc.post(meetings, {
      type,
      date: '15 April',
      chair: 'N. Manager',
      purpose: 'To think',
      alone: 'Tonight',
      without: 'Rung tonight.',
    });
    const at = linkIn(await csc.get(meetings)).replace('2024-04-08', '2024-04-16');
    const decided = Object.fromEntries(fieldsIn(await csc.get(at), 'decided').map((name) => [name, 'Nothing new.']));
    const held = { came: 'held', ...decided, noFamily: 'By its nature.', ...part };
    if (problem !== undefined) expect(words(await csc.post(at, held))).toContain(problem);
    expect((await csc.post(at, { ...held, ...rest })).status).toBe(303);
    expect(words(await csc.get(at))).toContain(says);
    if (type === 'conference-initial')
      expect(words(await csc.get(meetings.replace('04-08', '04-16')))).toContain(
        '1 conference on record here; 1 with blanks in the chair’s list.',
      );
  });

  it('of a daily risk meeting, shows beside what was stated the entry that shows it', async () => {
    const csc = await as('csc');
    const police = (await csc.get(meetings)).body.match(/name="(invite-[^"]*police[^"]*)"/)?.[1] ?? '';
    await csc.post(meetings, { type: 'daily-risk', date: '9 April', chair: 'Police', [police]: 'yes' });
    const at = linkIn(await csc.get(meetings)).replace('2024-04-08', '2024-04-09');
    const form = await csc.get(at);
    const named =
      /<option value="([^"]+)"[^>]*>[^<]*hv: /.exec(form.body)?.[1] ??
      /<select[^>]*name="source-1"[\s\S]*?<option value="(?!none)([^"]+)"/.exec(form.body)?.[1] ??
      '';
    const decided = Object.fromEntries(fieldsIn(form, 'decided').map((name) => [name, 'Nothing new.']));
    const parts = Object.fromEntries(fieldsIn(form, 'part').map((name) => [name, 'came']));
    const held = { came: 'held', ...parts, ...decided, noFamily: 'By its nature.', 'stated-1': 'She was at home' };
    expect(words(await csc.post(at, held))).toContain('Choose the entry that shows it, or that none does');
    expect((await csc.post(at, { ...held, 'source-1': named })).status).toBe(303);
    expect(words(await csc.get(at))).toContain('What was stated, and what shows it She was at home');
  });

  it('called off, it has a reason and another day, and everybody who was asked is told', async () => {
    const { csc, at } = await called();
    expect(words(await csc.post(at, { came: 'cancelled', why: 'The chair is ill.' }))).toContain(
      'Write the day on which it is held instead, or why there is none',
    );
    const again = { came: 'cancelled', why: 'The chair is ill.', again: '22 April' };
    expect(words(await csc.post(at, again))).toContain('Write who chairs, and who stands in if they cannot');
    expect((await csc.post(at, { ...again, standIn: 'A. Deputy' })).status).toBe(303);
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
