import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const family = story({
  agencies: {
    hv: { name: 'Health visiting', kind: 'health-visiting' },
    csc: { name: 'Social care', kind: 'social-care' },
    police: 'police',
  },
  people: {
    kim: { called: 'Kim', born: '2023-05-02' },
    mum: { called: 'Mary', sex: 'f', born: '1999-01-01' },
    man: { called: 'Tall man' },
    joe: { called: 'Joe', sex: 'm' },
  },
})
  .entry({
    by: 'hv',
    when: '2024-01-10',
    kind: 'contact',
    about: ['kim', 'mum'],
    present: ['kim', 'mum'],
    text: 'Visited.',
    facts: { mode: 'home-visit', due: '2024-01-10' },
    claims: [
      { who: 'mum', is: 'parent-of', whom: 'kim', basis: 'seen' },
      { who: 'mum', is: 'lives-with', whom: 'kim', basis: 'seen' },
      { who: 'kim', is: 'lives-at', what: '1 High Street', basis: 'seen' },
      { who: 'joe', is: 'in-contact-with', whom: 'kim', basis: 'seen' },
      { who: 'joe', is: 'grandparent-of', whom: 'kim', basis: 'seen' },
    ],
    shared: ['csc'],
  })
  .entry({
    by: 'hv',
    when: '2024-01-11',
    kind: 'observation',
    about: ['man', 'kim'],
    text: 'A tall man at the door.',
    facts: { nature: 'unknown-adult' },
  })
  .entry({
    by: 'csc',
    when: '2024-01-12',
    kind: 'plan',
    about: ['kim'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    shared: ['hv'],
  })
  .entry({
    by: 'police',
    when: '2024-01-13',
    kind: 'incident',
    about: ['mum'],
    text: 'Secret call.',
    facts: { nature: 'domestic-abuse', harmed: ['mum'], finding: 'unfounded' },
  })
  .entry({
    by: 'hv',
    when: '2024-01-20',
    kind: 'contact',
    about: ['kim', 'mum'],
    text: 'Nobody in.',
    facts: { mode: 'home-visit', outcome: 'no-access', due: '2024-01-25' },
  })
  .entry({
    by: 'hv',
    when: '2024-01-21',
    kind: 'note',
    about: ['kim'],
    text: 'They moved.',
    claims: [{ who: 'kim', is: 'lives-at', what: '2 Low Road', basis: 'said', saidBy: 'mum' }],
  });

const on = '?on=2024-01-22';
let hv: VisitorAtWork;
let police: VisitorAtWork;
let csc: VisitorAtWork;
beforeEach(async () => {
  const server = await testServer({ told: [toldBy(caseOfStory('family', family))] });
  [hv, police, csc] = [visitorOf(server), visitorOf(server), visitorOf(server)];
  for (const [visitor, as] of [
    [hv, 'hv'],
    [police, 'police'],
    [csc, 'csc'],
  ] as const)
    await visitor.continueAs('family', as);
});

const root = '/cases/family';
const person = (who: string, rest = ''): string => `${root}/people/${who}${rest}${on}`;
const said = ({ body }: Got): string =>
  body
    .slice(body.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

describe("somebody's page", () => {
  it('shows each child with where they live and by whose word, and what is not on record', async () => {
    const page = said(await hv.get(person('mum')));
    expect(page).toContain('Parenthood on record as seen, checked or from a document: Health visiting');
    expect(page).toContain('Mary lives with Kim');
    expect(page).toContain('No order, plan, placement or agreement is on record here for where Kim lives.');
    expect(page).toContain('Nothing in the records that you can read by this day is about:');
  });
  it('shows harm to whoever may read it, as reported and with its outcome, and says nothing of it to others', async () => {
    const [theirs, ours] = [said(await police.get(person('mum'))), said(await hv.get(person('mum')))];
    expect(theirs).toContain('Mary is reported by police to have been harmed.');
    expect(theirs).toContain('This was looked into and held to be unfounded.');
    expect(ours).not.toMatch(/Secret|unfounded|Harm between adults [A-Z]/);
  });
  it('shows of a relative what nobody has asked', async () => {
    expect(said(await hv.get(person('joe')))).toContain(
      'Not on record here: whether they are available; whether they are willing; whether their own history was checked; when they were spoken to alone.',
    );
  });
  it('shows on an earlier day what was known by then', async () => {
    expect((await hv.get(`${root}/people/man?on=2024-01-10`)).status).toBe(404);
  });
});

describe('a note about somebody', () => {
  const note = (form: Readonly<Record<string, string>>): Promise<Got> => hv.post(person('mum', '/note'), form);
  it('of how to reach them stands on their page, on Today beside a visit that is due, and where a visit is written', async () => {
    expect((await note({ is: 'cannot-read', basis: 'said' })).status).toBe(303);
    expect((await note({ is: 'best-reached-by', what: 'text', basis: 'seen' })).status).toBe(303);
    expect(said(await hv.get(person('mum')))).toContain('When you write, invite or call: Mary cannot read Health visiting (said by Mary)');
    expect(said(await hv.get(`${root}/today${on}`))).toMatch(/25 January 2024 Visit to Kim and Mary .*Mary cannot read/);
    const form = (await hv.get(`${root}/write/new/home-visit${on}`)).location ?? '';
    expect(said(await hv.get(form.replace(/#.*/, '')))).toContain('Mary cannot read; Mary is best reached by text');
  });
  it('of a number that did not work says so', async () => {
    await note({ is: 'has-telephone', what: '07700 900123', basis: 'said' });
    await note({ is: 'has-telephone', what: '07700 900123', basis: 'seen', not: 'yes' });
    expect(said(await hv.get(person('mum')))).toContain('07700 900123 Did not work 22 January 2024 (Health visiting).');
  });
  it('of heritage stands in their own words, and says that no question is made from it', async () => {
    await note({ is: 'heritage', what: 'Dual heritage, and proud of it', means: 'Ask how she was met before' });
    const page = said(await hv.get(person('mum')));
    expect(page).toContain('No question that Heed asks is ever made from this.');
    expect(page).toContain('Heritage: Dual heritage, and proud of it For working together: Ask how she was met before');
    expect(said(await csc.get(person('mum')))).not.toContain('heritage, and');
  });
  it('that cannot be recorded says what to put right, and keeps what was typed', async () => {
    const back = await note({ is: 'copes-by', what: '', basis: '', from: 'once upon a time' });
    expect(back.status).toBe(422);
    for (const words of ['Write what is known', 'Choose how you know', 'Write the date another way']) expect(back.body).toContain(words);
    expect(back.body).toContain('value="once upon a time"');
    expect((await note({ is: 'parent-of', what: 'x', basis: 'seen' })).status).toBe(422);
    expect((await note({ is: 'copes-by', what: 'x', basis: 'said', saidBy: 'Nobody' })).body).toContain(
      'Write the name of somebody on record here',
    );
  });
  it('cannot be written of somebody whom the writer has no record of', async () => {
    expect((await police.get(person('joe', '/note'))).status).toBe(404);
    expect(
      (await police.post(`${root}/people/joe/note`, { _csrf: '', is: 'copes-by', what: 'x', basis: 'seen' })).status,
    ).toBeGreaterThanOrEqual(400);
  });
});

describe('two records of one person', () => {
  const same = (form: Readonly<Record<string, string>>): Promise<Got> => hv.post(person('man', '/same'), form);
  it('are proposed, confirmed and undone, each with its reason, and only what is confirmed is read as one', async () => {
    await same({ is: 'Joe', status: 'proposed', why: 'He said he was the grandfather' });
    expect(said(await hv.get(person('man', '/same')))).toContain('Proposed, and not decided.');
    expect(said(await hv.get(person('man')))).not.toContain('Also recorded as');
    await same({ pair: 'joe', status: 'confirmed', why: 'Seen with his papers' });
    expect(said(await hv.get(person('man')))).toContain('Also recorded as');
    await same({ pair: 'joe', status: 'split', why: 'Another man after all' });
    const page = said(await hv.get(person('man', '/same')));
    expect(page).toContain('Were read as one person, and are two again.');
    expect(page).toMatch(/proposed.*He said he was the grandfather.*confirmed.*Seen with his papers.*split.*Another man after all/);
    expect(said(await hv.get(person('man')))).not.toContain('Also recorded as');
  });
  it('may be said to be two', async () => {
    await same({ is: 'joe', status: 'rejected', why: 'He is short' });
    expect(said(await hv.get(person('man', '/same')))).toContain('Said to be two people.');
  });
  it('need a name on record, a word and a reason', async () => {
    const back = await same({ is: 'Nobody', status: '', why: '' });
    expect(back.status).toBe(422);
    for (const words of ['Write the name of one person on record here', 'Choose what you say of them', 'Write how that is known'])
      expect(back.body).toContain(words);
  });
  it('give nobody more to read', async () => {
    await same({ is: 'Joe', status: 'confirmed', why: 'Seen' });
    expect((await police.get(person('man', '/same'))).status).toBe(404);
    expect(said(await csc.get(person('joe')))).not.toContain('tall man');
  });
});

describe('homes, and who is involved', () => {
  it('show the household as each agency has it, and who has not been told of a move', async () => {
    const page = said(await hv.get(`${root}/children/kim/household${on}`));
    expect(page).toMatch(/Health visiting Mary 2 Low Road .*Social care Mary 1 High Street/);
    expect(page).toMatch(/2 Low Road , from 21 January 2024 .*not on record here as told: Social care/);
  });
  it('list who is at work, with since when', async () => {
    expect(said(await csc.get(`${root}/children/kim/involved${on}`))).toContain(
      'Social care Last record 12 January 2024 Since 12 January 2024. Leads the work',
    );
  });
});

describe('Today', () => {
  it('says what is due this week, with what is new about each child led to', async () => {
    const page = await hv.get(`${root}/today${on}`);
    expect(said(page)).toContain('2 things due this week');
    const [, href = ''] = /href="([^"]*since=[^"]*)"/.exec(page.body) ?? [];
    const fresh = said(await hv.get(href.replaceAll('&amp;', '&')));
    expect(fresh).toContain('only what is new since');
    expect(fresh).toContain('They moved.');
    expect(fresh).not.toContain('Visited.');
  });
  it('says that an empty desk is empty, and no more', async () => {
    const page = said(await police.get(`${root}/today?on=2024-01-13`));
    expect(page).toContain('Nothing waits for you on this day.');
    expect(page).not.toContain('due this week');
  });
});
