import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { lateralCheckMissing } from '../../../core/checks/lateral-check-missing/check.ts';
import { restrictionCrossed } from '../../../core/checks/restriction-crossed/check.ts';

let server: FastifyInstance;
let visitor: VisitorAtWork;
let question: string;
beforeEach(async () => {
  server = await testServer({ checks: [restrictionCrossed] });
  visitor = visitorOf(server);
  await visitor.continueAs('child-e', 'csc');
  question = linksIn(await visitor.get('/cases/child-e/today'))[0]!;
});

const linksIn = ({ body }: Got): readonly string[] =>
  [...body.matchAll(/heed-prompts__question" href="([^"]+)"/g)].map(([, href]) => href!);

describe('a question', () => {
  it('shows its evidence with who has each piece since when, whether it is safe to ask, and what it was learnt from', async () => {
    const { body } = await visitor.get(question);
    expect(body).toContain('Why this is asked');
    expect(body).toContain('Who has this');
    expect(body).toContain('First: is it safe to ask?');
    expect(body).toContain('Child E, Kirklees, 2020');
  });
  it('is the same bytes as no question for an agency that it is not put to', async () => {
    const other = visitorOf(server);
    await other.continueAs('child-e', 'housing');
    const [guessed, made] = [await other.get(question), await other.get('/cases/child-e/questions/0123456789abcdef01234567')];
    expect([guessed.status, guessed.body]).toEqual([404, made.body]);
  });
  it('is marked as not opened until somebody at its agency has opened it, and no other agency learns of that', async () => {
    const unopened = async (who: VisitorAtWork) => (await who.get('/cases/child-e/today')).body.split('Not opened yet').length - 1;
    const police = visitorOf(server);
    await police.continueAs('child-e', 'police');
    const [before, elsewhere] = [await unopened(visitor), await unopened(police)];
    expect((await visitor.get(question)).body).not.toContain('First opened here');
    expect((await visitor.get(question)).body).toContain('First opened here');
    expect([await unopened(visitor), await unopened(police)]).toEqual([before - 1, elsewhere]);
  });
  it('is not there before it arose', async () => {
    expect((await visitor.get(`${question}?on=2018-06-08`)).status).toBe(404);
  });
});

describe('an answer', () => {
  it('is saved, shown on the question, and takes it from the desk', async () => {
    const sent = await visitor.post(question, { outcome: 'not-so', 'not-so-reason': 'It was agreed with the supervisor beforehand' });
    expect(sent).toMatchObject({ status: 303, location: `${question}#answered` });
    const { body } = await visitor.get(question);
    expect(body).toContain('It was agreed with the supervisor beforehand');
    expect(body).toContain('This is not so');
    const desk = (await visitor.get('/cases/child-e/today')).body;
    expect(desk).toContain('No open questions from the');
    expect(desk).toContain('Answered');
  });
  it.each([
    [{}, 'Choose an answer'],
    [{ outcome: 'done' }, 'Choose the entry that shows what was done'],
    [{ outcome: 'already-known' }, 'Enter where it is recorded'],
    [{ outcome: 'not-so', 'not-so-reason': '  ' }, 'Enter why it is not so'],
    [{ outcome: 'not-needed', 'not-needed-reason': 'closed' }, 'Enter whose decision it is'],
    [{ outcome: 'passed-to', 'passed-to-to': 'suite136' }, 'Choose an agency'],
    [
      { outcome: 'will-do-by', 'will-do-by-day': '31', 'will-do-by-month': '2', 'will-do-by-year': '2027' },
      'Enter the day by which you will do it',
    ],
    [{ outcome: 'done', 'done-entry': 'e051' }, 'Choose the entry that shows what was done'],
  ])('that says too little is given back with what to put right: %j', async (form, says) => {
    const { status, body } = await visitor.post(question, form);
    expect(status).toBe(422);
    expect(body).toContain('There is a problem');
    expect(body).toContain(says);
  });
  it('that a day settles nothing yet leaves the question on the desk', async () => {
    await visitor.post(question, { outcome: 'will-do-by', 'will-do-by-day': '1', 'will-do-by-month': '3', 'will-do-by-year': '2027' });
    expect((await visitor.get(question)).body).toContain('Will be done by a day');
    expect(linksIn(await visitor.get('/cases/child-e/today'))).toContain(question);
  });
  it("is another agency's to give, never a reviewer's", async () => {
    const reviewer = visitorOf(server);
    await reviewer.continueAs('child-e', 'whole');
    const [first] = linksIn(await reviewer.get('/cases/child-e/today'));
    expect((await reviewer.get(first!)).body).not.toContain('Save this answer');
    const token = (await reviewer.get('/')).body.match(/name="_csrf" value="([^"]*)"/)?.[1] ?? '';
    expect((await reviewer.post(first!, { _csrf: token, outcome: 'to-safeguarding-lead' })).status).toBe(404);
  });
});

describe('nothing is needed', () => {
  it.each(['me', 'Social worker', "Social worker at Children's Social Care"])(
    "is nobody's alone to say about a decision of their own agency: %s",
    async (decider) => {
      const own = visitorOf(await testServer({ checks: [lateralCheckMissing] }));
      await own.continueAs('child-e', 'csc');
      const [asked] = linksIn(await own.get('/cases/child-e/today?on=2018-07-06'));
      const form = { outcome: 'not-needed', 'not-needed-reason': 'weighed at the meeting' };
      const alone = await own.post(asked!, { ...form, 'not-needed-decider': decider });
      expect([alone.status, alone.body.includes('Enter somebody else who decided this with you')]).toEqual([422, true]);
      const together = await own.post(asked!, { ...form, 'not-needed-decider': 'The named doctor' });
      expect(together.status).toBe(303);
    },
  );
  it('is for the one who is asked to say where no decision of theirs is in question', async () => {
    const form = { outcome: 'not-needed', 'not-needed-reason': 'weighed', 'not-needed-decider': 'Social worker' };
    expect((await visitor.post(question, form)).status).toBe(303);
  });
});
