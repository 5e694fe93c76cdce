import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { holidayGap } from '../../../core/checks/holiday-gap/check.ts';

// 16 December 2024 is a Monday, and Christmas Day a Wednesday.
const told = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', police: 'police' },
  people: { ada: { called: 'Ada', born: '2018-01-10' }, bea: { called: 'Bea' }, dot: { called: 'Dot', born: '2019-01-10' } },
})
  .entry({
    by: 'csc',
    when: '2024-11-04',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc', review: '2024-12-26' },
    thread: 'cin',
    shared: ['hv', 'school'],
  })
  .entry({
    by: 'csc',
    when: '2024-11-04',
    kind: 'plan',
    about: ['dot'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    thread: 'dot',
  })
  .entry({
    by: 'csc',
    when: '2024-12-02',
    kind: 'meeting',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'held', invited: ['school'], attended: ['csc', 'school'], minutes: '2024-12-03' },
    thread: 'cin',
    shared: ['school'],
  })
  .entry({
    id: 'closed',
    by: 'csc',
    when: '2024-12-23',
    kind: 'decision',
    about: ['dot'],
    facts: { type: 'close', reason: 'All is well.' },
    thread: 'dot',
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  const shut = { ...caseOfStory('shut', told), children: [personId('ada'), personId('dot')] };
  server = await testServer({ told: [toldBy(shut)], checks: [holidayGap] });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('shut', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = (on: string): string => `/cases/shut/absence?on=${on}`;
async function send(visitor: VisitorAtWork, address: string, form: Readonly<Record<string, string>>, from: string): Promise<Got> {
  const _csrf = /name="_csrf" value="([^"]+)"/.exec((await visitor.get(from)).body)?.[1] ?? '';
  return visitor.post(address, { ...form, _csrf });
}
const closed = (on: string): string => `/cases/shut/absence/closed?on=${on}`;

describe('before closed days', () => {
  it('lists each open child of whom something is due on them, and who covers', async () => {
    const csc = await as('csc');
    const before = words(await csc.get(page('2024-12-16')));
    expect(before).toContain('Closed days: 25 December 2024 to 26 December 2024');
    expect(before).toContain('Cover is named for 0 of 1.');
    expect(before).toContain('Ada : not covered Review of the child in need plan, 26 December 2024');
    const unsaid = await send(csc, closed('2024-12-16'), { run: '0' }, page('2024-12-16'));
    expect(unsaid.status).toBe(422);
    expect(words(unsaid)).toContain('Write for at least one child who covers');
    expect((await send(csc, closed('2024-12-16'), { run: '0', 'closed-0-ada': 'Di Dunn' }, page('2024-12-16'))).status).toBe(303);
    const named = words(await csc.get(page('2024-12-17')));
    expect(named).toContain('Cover is named for 1 of 1.');
    expect(named).toContain('Ada : Di Dunn covers');
    const school = await as('school');
    expect(words(await school.get('/cases/shut/children/ada/chronology?on=2024-12-17'))).toContain('Di Dunn covers while we are closed.');
  });

  it('cover for them is cover for no absence', async () => {
    const csc = await as('csc');
    const away = { worker: 'Cy Cole', from: '16 12 2024', until: '' };
    const none = { 'what-ada': 'none', 'why-ada': 'Soon.', 'what-dot': 'not-theirs' };
    expect((await csc.post(page('2024-12-16'), { go: 'record', ...away, ...none })).status).toBe(303);
    await send(csc, closed('2024-12-16'), { run: '0', 'closed-0-ada': 'Di Dunn' }, page('2024-12-16'));
    expect(words(await csc.get(page('2024-12-17')))).toContain('Ada : not covered Cy Cole, csc.');
  });
});

describe('a closing that was decided just before closed days', () => {
  it('is looked at again, by name and with what was made of it', async () => {
    const csc = await as('csc');
    const standing = await csc.get(page('2024-12-27'));
    expect(words(standing)).toContain('Dot: closed by csc on 23 December 2024');
    const closing = /name="closing" value="([^"]+)"/.exec(standing.body)?.[1] ?? '';
    const unsaid = await send(csc, closed('2024-12-27'), { closing }, page('2024-12-27'));
    expect(unsaid.status).toBe(422);
    for (const problem of ['Write who looked again, by name and post', 'Choose whether it stands', 'Write why'])
      expect(words(unsaid)).toContain(problem);
    const look = { closing, who: 'Flo Finch, service manager', stands: 'no', why: 'Nobody asked the school.' };
    expect((await send(await as('hv'), closed('2024-12-27'), look, page('2024-12-27'))).status).toBe(404);
    expect((await send(csc, closed('2024-12-27'), look, page('2024-12-27'))).status).toBe(303);
    expect(words(await csc.get(page('2024-12-27')))).toContain(
      'Looked at again on 27 December 2024, by Flo Finch, service manager: it is not to stand. Nobody asked the school.',
    );
  });
});

describe('an agency’s own closed days', () => {
  const holidays = {
    ...{ 'closed-called': 'Christmas holidays', 'closed-from': '21 12 2024', 'closed-until': '5 1 2025' },
    ...{ 'closed-cover': 'The virtual school', 'closed-reached': '01484 000009' },
  };
  const agency = '/cases/shut/agency';
  it('are kept with who is there and the number that is answered, and seen by whoever works with its children', async () => {
    const school = await as('school');
    const unsaid = await send(school, `${agency}/closed`, { ...holidays, 'closed-cover': '', 'closed-reached': '' }, agency);
    expect(unsaid.status).toBe(422);
    expect(words(unsaid)).toContain('Enter who is there meanwhile, or the number that is answered');
    expect((await send(school, `${agency}/closed`, holidays, agency)).status).toBe(303);
    const own = words(await school.get(page('2024-12-16')));
    expect(own).toContain(
      'Closed days: 21 December 2024 to 5 January 2025 (Christmas holidays) Meanwhile: The virtual school, 01484 000009.',
    );
    const elsewhere = words(await (await as('csc')).get(page('2024-12-16')));
    expect(elsewhere).toContain(
      'school: Christmas holidays, 21 December 2024 to 5 January 2025. Meanwhile: The virtual school, 01484 000009',
    );
    expect(words(await (await as('police')).get(page('2024-12-16')))).not.toContain('Christmas holidays');
  });

  it('are taken off the list by the agency, and by no other', async () => {
    const school = await as('school');
    await send(school, `${agency}/closed`, holidays, agency);
    const one = /name="closed" value="([^"]+)"/.exec((await school.get(agency)).body)?.[1] ?? '';
    expect((await send(await as('csc'), `${agency}/closed/withdraw`, { closed: one }, agency)).status).toBe(404);
    expect((await send(school, `${agency}/closed/withdraw`, { closed: one }, agency)).status).toBe(303);
    expect(words(await school.get(page('2024-12-16')))).not.toContain('Christmas holidays');
  });
});
