import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const told = story({
  agencies: { csc: 'social-care', police: 'police', probation: 'probation', school: 'school', hv: 'health-visiting' },
  people: {
    ada: { called: 'Ada', born: '2016-03-01' },
    bea: { called: 'Bea' },
    des: { called: 'Des' },
    ivy: { called: 'Ivy', born: '2019-02-01' },
  },
})
  .entry({
    ...{
      id: 'first',
      by: 'csc',
      when: '2024-03-04',
      kind: 'note',
      about: ['ada', 'bea', 'des', 'ivy'],
      shared: ['police', 'probation', 'school', 'hv'],
    },
    text: 'The family as we know it.',
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'des', is: 'relative-of', whom: 'bea' },
      { who: 'des', is: 'parent-of', whom: 'ivy' },
    ],
  })
  .entry({ by: 'school', when: '2024-03-12', kind: 'attendance', about: ['ada'], facts: { attended: 9, possible: 10 }, shared: ['police'] })
  .entry({
    ...{ by: 'police', when: '2024-04-02', kind: 'incident', about: ['ada', 'bea'], text: 'A man rang and said he would take her.' },
    ...{ facts: { nature: 'threat', harmed: ['ada'] }, thread: 'threat' },
  })
  .entry({
    ...{ by: 'csc', when: '2024-04-03', kind: 'legal', about: ['des', 'bea', 'ada'], themes: ['sexual-abuse'], thread: 'news' },
    ...{ text: 'We hear that he is before the court.', facts: { type: 'charge', to: ['des'] } },
  })
  .entry({
    ...{ by: 'probation', when: '2024-04-04', kind: 'referral', about: ['ada', 'des'], text: 'Des is in touch with Ada.', thread: 'alert' },
    ...{ facts: { from: 'professional', to: ['csc'], children: ['ada'] }, shared: ['csc'] },
  });

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy(caseOfStory('open', told))] });
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('open', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const list = '/cases/open/matters?on=2024-04-10';
const linkTo = async (visitor: VisitorAtWork, matter: string): Promise<string> =>
  (new RegExp(`href="(/cases/[^"]*/matters/${matter}/[^"]*)"`).exec((await visitor.get(list)).body)?.[1] ?? '').replaceAll('&amp;', '&');
const boxValue = ({ body }: Got, label: string): string =>
  new RegExp(`value="([^"]+)"[^>]*>\\s*<label[^>]*>\\s*${label}`).exec(body)?.[1] ?? '';

describe('a threat against a child', () => {
  it('is told to social care and the school in one press, and stands until it is recorded who judged it', async () => {
    const police = await as('police');
    const at = await linkTo(police, 'threat');
    const page = await police.get(at);
    expect(words(page)).toContain('Threat against Ada');
    expect(words(page)).toContain('No record here of who judged it; 2 agencies have no word of it on record here');
    const boxes = [...page.body.matchAll(/name="(tell-[^"]+)"[^>]* checked/g)].map(([, name = '']) => [name, 'yes'] as const);
    expect(boxes).toHaveLength(2);
    const sent = await police.post(at, {
      ...{ act: 'tell', tellWords: 'Let no man collect Ada.', tellReason: 'Ada is with them by day.', basis: 'public-task' },
      ...Object.fromEntries(boxes),
    });
    expect(sent.status).toBe(303);
    const school = await as('school');
    const theirs = words(await school.get(await linkTo(school, 'threat')));
    expect(theirs).toContain('Let no man collect Ada.');
    expect(theirs).not.toContain('A man rang and said');
    expect(words(await police.post(at, { act: 'judge', judgedBy: '', judgedHow: 'A quarrel.' }))).toContain('Write who judged it');
    expect((await police.post(at, { act: 'judge', judgedBy: 'DS Khan', judgedHow: 'He means it: a plan with the school.' })).status).toBe(
      303,
    );
    expect(words(await school.get(await linkTo(school, 'threat')))).toContain('Judged by DS Khan');
    expect((await (await as('hv')).get(at)).status).toBe(404);
  });
});

describe('a charge that may touch a child', () => {
  it('is settled by a check and by nothing else, and each child waits for a decision', async () => {
    const csc = await as('csc');
    const at = await linkTo(csc, 'charge');
    const page = await csc.get(at);
    expect(words(page)).toContain('Children whom Des may meet');
    expect(words(page)).toContain('Ivy');
    const turned = await csc.post(at, { act: 'check', askedOf: 'court', court: 'his sister', checkedSays: 'It was dropped.' });
    expect(turned.status).toBe(422);
    expect(words(turned)).toContain('they alone can settle it');
    expect(turned.body).toContain('his sister');
    expect(
      (await csc.post(at, { act: 'check', askedOf: boxValue(page, 'police'), checkedSays: 'PC Hill: charged, on bail.' })).status,
    ).toBe(303);
    const after = words(await csc.get(at));
    expect(after).toContain('Checked; 2 children wait for a decision');
    expect(after).toContain('PC Hill: charged, on bail.');
    const fields = [...(await csc.get(at)).body.matchAll(/name="((?:decided|next)-[^"]+)"/g)].map(([, name = '']) => name);
    const written = Object.fromEntries(
      fields.map((name) => [name, name.startsWith('next') ? '10 May 2024' : 'No contact; her mother says so.']),
    );
    expect((await csc.post(at, { act: 'decide', ...written })).status).toBe(303);
    expect(words(await csc.get(list))).toContain('None is open.');
  });
});

describe('an offender manager’s alert', () => {
  it('is answered in a conversation by one of the two, and by nobody else', async () => {
    const csc = await as('csc');
    const at = await linkTo(csc, 'alert');
    expect(words(await csc.get(at))).toContain('Every child of whom it may be Ada Ivy');
    const turned = await csc.post(at, { act: 'converse', cameOf: 'A visit on Friday.' });
    expect(words(turned)).toContain('Write whom you spoke to');
    expect(turned.body).toContain('A visit on Friday.');
    expect((await csc.post(at, { act: 'converse', spokeTo: 'J. Hall, officer', cameOf: 'A visit on Friday.' })).status).toBe(303);
    const probation = await as('probation');
    expect(words(await probation.get(await linkTo(probation, 'alert')))).toContain('Spoke to J. Hall, officer. A visit on Friday.');
  });
});

describe('what a family thinks', () => {
  const write = '/cases/open/children/ada/family-view?on=2024-04-10';
  const optionOf = ({ body }: Got, label: string): string => new RegExp(`<option value="([^"]+)"[^>]*>${label}`).exec(body)?.[1] ?? '';

  it('stands beside the entry that it is about, for everyone who reads that, and has its reply beside it', async () => {
    const csc = await as('csc');
    const form = await csc.get(write);
    const said = {
      from: optionOf(form, 'Bea'),
      asks: 'put-right',
      of: optionOf(form, 'Note, 4 March 2024'),
      words: 'Des is no cousin of mine.',
    };
    expect((await csc.post(write, said)).status).toBe(303);
    const hv = await as('hv');
    const at = await linkTo(hv, 'view');
    expect(words(await hv.get(at))).toContain('Des is no cousin of mine.');
    expect(words(await hv.get(at))).toContain('To be replied to by 10 May 2024');
    expect((await hv.get(at)).body).not.toContain('Record the reply');
    expect((await csc.post(at, { act: 'reply', reply: 'Put right today; told by letter.' })).status).toBe(303);
    expect(words(await hv.get(at))).toContain('Put right today; told by letter.');
    expect(words(await hv.get('/cases/open/children/ada/chronology?on=2024-04-10'))).toContain("Bea's own account");
  });

  it('is not written down without who said it, what they ask and what they said', async () => {
    const csc = await as('csc');
    const sent = await csc.post(write, { asks: 'objection', words: 'Stop sharing it.' });
    expect(sent.status).toBe(422);
    expect(words(sent)).toContain('Choose who said it');
    expect(words(sent)).toContain('Choose the record that they ask about');
    expect(sent.body).toContain('Stop sharing it.');
  });
});

describe('the work of a desk', () => {
  it('says how many of each stay open, of what it may read', async () => {
    expect(words(await (await as('csc')).get('/cases/open/work?on=2024-04-10'))).toContain('Open: 1 charge and 1 alert');
    expect(words(await (await as('police')).get('/cases/open/work?on=2024-04-10'))).toContain('Open: 1 threat against a child');
    expect(words(await (await as('hv')).get('/cases/open/work?on=2024-04-10'))).toContain('Nothing is open');
  });
});
