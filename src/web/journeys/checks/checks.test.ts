import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { catalogue } from '../../../app/catalogue.ts';
import { minutesMissing } from '../../../core/checks/minutes-missing/check.ts';
import { requestUnanswered } from '../../../core/checks/request-unanswered/check.ts';

const page = '/cases/child-e/checks/request-unanswered';
const decided = { decidedBy: 'The board, 3 May', reason: 'Agreed', 'from-day': '1', 'from-month': '2', 'from-year': '2017' };
const impact = { whoseRecords: 'The family', purpose: 'To ask', lawfulBasis: 'Public task', whoSees: 'Whoever is asked' };

let server: FastifyInstance;
let lead: VisitorAtWork;
beforeEach(async () => {
  server = await testServer({
    checks: [requestUnanswered, minutesMissing, ...catalogue.filter(({ id }) => id === 'message-not-acknowledged')],
  });
  lead = visitorOf(server);
  await lead.continueAs('child-e', 'whole');
});
const questions = async (on: string): Promise<number> =>
  (await lead.get(`/cases/child-e/today?on=${on}`)).body.split('heed-prompts__question').length - 1;

describe('a check of a partnership', () => {
  it('says what it asks, what it was learnt from, its settings with where they come from, and that it is on', async () => {
    const { body } = await lead.get(page);
    for (const says of ['Switched on', 'Learnt from', '10 working days', 'Heed&#39;s own', 'It does not ask when', 'What closes it'])
      expect(body).toContain(says);
  });

  it('says in plain words what it reads, how it is written, and shows its worked examples', async () => {
    const { body } = await lead.get(page);
    for (const says of ['It reads no answers', 'It is a small program', 'Worked examples', 'The records answer it on'])
      expect(body).toContain(says);
    expect((await lead.get('/cases/child-e/checks/minutes-missing')).body).toContain('<strong>Meeting</strong>');
    const rule = await lead.get('/cases/child-e/checks/message-not-acknowledged');
    for (const says of [
      'It is a rule',
      'check: message-not-acknowledged',
      'Records of every kind about the family',
      'Sent is not received',
    ])
      expect(rule.body).toContain(says);
  });

  it('shows what it asks in its worked examples while it is switched off too', async () => {
    const asks = async (): Promise<number> => (await lead.get(page)).body.split('heed-example__question').length;
    const before = await asks();
    await lead.post(page, { what: 'switched-off', ...decided });
    expect([before > 1, await asks()]).toEqual([true, before]);
  });

  it('is switched off from a day, and no longer asks from then on; what was asked before stands in the past', async () => {
    const before = await questions('2018-03-01');
    const sent = await lead.post(page, { what: 'switched-off', ...decided, 'from-day': '1', 'from-month': '3', 'from-year': '2018' });
    expect(sent).toMatchObject({ status: 303, location: `${page}#decided` });
    expect((await lead.get(page)).body).toContain('<strong>Switched off</strong> from 1 March 2018');
    expect(await questions('2018-02-28')).toBeGreaterThan(0);
    expect(await questions('2018-03-01')).toBeLessThan(before);
  });

  it('is switched on only with its line in the impact assessment', async () => {
    await lead.post(page, { what: 'switched-off', ...decided });
    const blank = await lead.post(page, { what: 'switched-on', ...decided, ...impact, lawfulBasis: '' });
    expect([blank.status, blank.body.includes('Enter the lawful basis')]).toEqual([422, true]);
    expect((await lead.post(page, { what: 'switched-on', ...decided, ...impact })).status).toBe(303);
    expect((await lead.get(page)).body).toContain('<dt>Lawful basis</dt><dd>Public task</dd>');
  });

  it('has a setting changed from a day, and says where the value comes from and what it stands in place of', async () => {
    const change = { what: 'setting', parameter: 'limit', value: '90', source: 'Local procedure 7', ...decided };
    const [sooner] = [await questions('2018-02-01')];
    await lead.post(page, change);
    const { body } = await lead.get(page);
    for (const says of ['90 working days', 'Local procedure 7, from 1 February 2017', 'In place of 10 working days'])
      expect(body).toContain(says);
    expect(await questions('2018-02-01')).toBeLessThan(sooner);
  });

  it.each([
    [{ what: 'setting', parameter: 'limit', value: 'many', source: '', ...decided }, 'Enter a value of the same kind'],
    [{ what: 'setting', parameter: 'limit', value: '3', source: '', ...decided, decidedBy: '' }, 'Enter who decided it'],
    [{ what: 'switched-off', ...decided, reason: ' ' }, 'Enter the reason'],
    [{ what: 'switched-off', ...decided, 'from-day': '31' }, 'Enter the day from which it holds'],
  ])('gives back what says too little, with what to put right: %j', async (form, says) => {
    const { status, body } = await lead.post(page, form);
    expect([status, body.includes('There is a problem'), body.includes(says)]).toEqual([422, true, true]);
  });

  it('is shown to everyone, and decided about by nobody who works for one agency', async () => {
    const worker = visitorOf(server);
    await worker.continueAs('child-e', 'csc');
    const { status, body } = await worker.get(page);
    expect([status, body.includes('Switch it off')]).toEqual([200, false]);
    const token = (await worker.get('/')).body.match(/name="_csrf" value="([^"]*)"/)?.[1] ?? '';
    expect((await worker.post(page, { _csrf: token, what: 'switched-off', ...decided })).status).toBe(404);
  });

  it('is the same bytes as no page where there is no such check', async () => {
    expect((await lead.get('/cases/child-e/checks/nothing')).status).toBe(404);
  });

  it('is decided for one partnership and for no other', async () => {
    await lead.post(page, { what: 'switched-off', ...decided });
    const other = visitorOf(server);
    await other.continueAs('child-p', 'whole');
    expect((await other.get('/cases/child-p/checks/request-unanswered')).body).toContain('<strong>Switched on</strong>');
  });
});
