import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { demonstration } from '../../../../test/builders/demonstration.ts';
import { day } from '../../../../test/builders/ledger.ts';
import { memoryRecords } from '../../../../test/builders/memory-records.ts';
import { ruleText } from '../../../../test/builders/rule-texts.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { minutesMissing } from '../../../core/checks/minutes-missing/check.ts';
import { requestUnanswered } from '../../../core/checks/request-unanswered/check.ts';
import { whole } from '../../../core/picture/view.ts';
import { startOf } from '../../../core/time/instant.ts';

const write = '/cases/child-e/write-check';
const adopt = '/cases/child-e/adopt-check';
const page = '/cases/child-e/checks/home-from-hospital-unseen';
const home = readFileSync('rules/examples/home-from-hospital-unseen.yaml', 'utf8');
const on = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { 'from-day': date, 'from-month': month, 'from-year': year };
};
const decided = { decidedBy: 'The board, 3 May', reason: 'Audit of discharges', ...on('2017-03-01') };
const impact = { whoseRecords: 'Children', purpose: 'To ask', lawfulBasis: 'Public task', whoSees: 'The ward' };

const checks = [requestUnanswered, minutesMissing];
let server: FastifyInstance;
let lead: VisitorAtWork;
beforeEach(async () => {
  server = await testServer({ checks });
  lead = visitorOf(server);
  await lead.continueAs('child-e', 'whole');
});

/** The token of the page that a form stands on: what adopts is sent from the page that tries. */
const tokenOf = async (visitor: VisitorAtWork): Promise<string> =>
  /name="_csrf" value="([^"]*)"/.exec((await visitor.get(`${write}?begin=nothing`)).body)?.[1] ?? '';
const tryRule = (rule: string) => lead.post(`${write}?begin=nothing`, { rule, do: 'try' });
const adoptRule = async (rule: string, form: Readonly<Record<string, string>> = decided) =>
  lead.post(adopt, { _csrf: await tokenOf(lead), rule, ...form });
const switchIt = (what: string, from: string) => lead.post(page, { what, ...decided, ...impact, ...on(from) });
const today = async (date: string) => (await lead.get(`/cases/child-e/today?on=${date}`)).body;

describe('writing a check of one’s own', () => {
  it('begins from what the finding is most like, or from an empty page', async () => {
    expect((await lead.get('/cases/child-e/checks')).body).toContain(`href="${write}"`);
    const { body } = await lead.get(write);
    for (const says of [
      'Something happened, and what should have followed did not',
      'Something happened too often in a time',
      'A piece of work began and did not go on',
      'None of these',
    ])
      expect(body).toContain(says);
    const begun = await lead.get(`${write}?begin=home-from-hospital-unseen`);
    expect(begun.body).toContain('check: home-from-hospital-unseen');
    expect((await lead.get(`${write}?begin=nothing-such`)).status).toBe(404);
    expect((await lead.get(`${write}?check=nothing-such`)).status).toBe(404);
  });

  it('tells every problem with its line and what to do, and keeps what was written', async () => {
    const { status, body } = await tryRule(home.replace('kind: health,', 'kind: helth,').replace('within: visit', 'within: visits'));
    expect(status).toBe(422);
    expect(body).toContain('<title>Error: Write a check of your own');
    expect(body).toContain('href="#rule" data-line="28">Line 28, kind: &quot;helth&quot; is no kind of record. Did you mean health?</a>');
    expect(body).toContain('There is no setting &quot;visits&quot;, and no clock of that name. Did you mean visit?');
    expect(body).toContain('<strong>Line 33</strong> <code>within: visits</code>');
    expect(body).toContain('when: {kind: helth, about: the-child, where: {type: discharge}}');
  });

  it.each([
    ['nothing', '  \r\n ', 'There is no rule here. Enter one, or begin from one of the examples.'],
    ['what is no YAML', 'check: [', 'This is not YAML that can be read'],
    ['too much', `# ${'x'.repeat(60_000)}`, 'This has more than 60000 characters. Write it as several rules, each for one finding.'],
    ['too much in letters that a form writes long', `# ${'中'.repeat(60_000)}`, 'This has more than 60000 characters.'],
    [
      'the name of a check that comes with Heed',
      home.replace('home-from-hospital-unseen', 'minutes-missing'),
      'There is a check &quot;minutes-missing&quot; already. Give it a name of its own.',
    ],
    ['words that blame', home.replace('Home from hospital, and not yet visited', 'The ward failed'), 'It says &quot;failed&quot;'],
  ])('refuses %s in words, and keeps it', async (_, rule, says) => {
    const { status, body } = await tryRule(rule);
    expect([status, body.includes('There is a problem'), body.includes(says)]).toEqual([422, true, true]);
    expect(body).toContain(rule.replaceAll('\r', '').replaceAll("'", '&#39;').replaceAll('"', '&quot;').slice(-40));
  });

  it('says in words that more was sent than can be read', async () => {
    const { status, body } = await tryRule('x'.repeat(1_000_001));
    expect([status, body.includes('What you sent is too long')]).toEqual([413, true]);
  });

  it('gives what is to be changed back as it was', async () => {
    const { status, body } = await lead.post(`${write}?begin=nothing`, { rule: 'half: a "rule"', do: 'change' });
    expect([status, body.includes('half: a &quot;rule&quot;'), body.includes('There is a problem')]).toEqual([200, true, false]);
  });

  it('has a manual, with every kind of record and its facts, and no ground that is no evidence', async () => {
    const { body } = await lead.get('/cases/child-e/how-rules-are-written');
    for (const says of ['The four forms', '<code>a-linked-adult</code>', '<code>whoever-told-it</code>', 'did-not-attend', 'minutes-out'])
      expect(body).toContain(says);
    for (const ground of ['needs-interpreter', 'was-looked-after', '<code>money</code>', '<code>interpreter</code>'])
      expect(body).not.toContain(ground);
  });
});

describe('a rule that is tried', () => {
  it('tells what it would have asked here and in the cases, on what, of whom, and what it meets of the reviews', async () => {
    const { status, body } = await tryRule(home);
    expect(status).toBe(200);
    for (const says of [
      'Nothing has been saved',
      '<strong>It would have asked once</strong> from 23 August 2017 to 22 August 2018',
      'Steven came home from hospital on 7 April 2018.',
      'Asked of <strong>Midwifery</strong>; Health visiting (Locala) and Children&#39;s Social Care (lead) may look.',
      '<strong>7 April 2018, Midwifery.</strong> <a class="govuk-link" href="/cases/child-e/children/steven/chronology#e027">Discharge</a>. Mother and baby home from hospital on the day of the birth.',
      'In the 6 reviewed cases',
      '<strong>It would have asked 4 times</strong>: about once in 3 years of records',
      'At sixteen months a seizure',
      'Good practice that it would have questioned',
      'In 6 invented, well-run families',
      'In the cases:</strong> A team that it asks would have had a new question from it in 4 of',
      'Public task (Children Act 2004, section 11).',
      'Records of every kind about the family',
      'Audit of discharges 2025: Table 2',
    ])
      expect(body).toContain(says);
    expect((await lead.get('/cases/child-e/checks')).body).not.toContain('Home from hospital');
    expect(await today('2018-05-01')).not.toContain('came home from hospital');
  });

  it('tells the same when it is tried again', async () => {
    const bodyOf = async (): Promise<string> => (await tryRule(home)).body.replaceAll(/name="_csrf" value="[^"]*"/g, '');
    expect(await bodyOf()).toBe(await bodyOf());
  });

  it('says for which cases there was no time, and is not adopted where there is none for the records here', async () => {
    const hurried = async (elapsed: () => number) => {
      server = await testServer({ checks, elapsed });
      lead = visitorOf(server);
      await lead.continueAs('child-e', 'whole');
    };
    let now = 0;
    let looks = 0;
    await hurried(() => {
      looks += 1;
      now += looks > 400 ? 900 : 0;
      return now;
    });
    expect((await tryRule(home)).body).toMatch(/There was no time for \d+ cases/);
    await hurried(() => {
      now += 900;
      return now;
    });
    const tried = await tryRule(home);
    expect([tried.status, tried.body.includes('It takes too long to try here'), tried.body.includes('Who decided it?')]).toEqual([
      200,
      true,
      false,
    ]);
    const { status, body } = await adoptRule(home);
    expect([status, body.includes('Write it as several rules')]).toEqual([422, true]);
    expect((await lead.get(page)).status).toBe(404);
  });
});

describe('a rule that is adopted', () => {
  it('is listed among the partnership’s own, switched off, with its text, its finding and what it reads', async () => {
    expect(await adoptRule(home.replaceAll('\n', '\r\n'))).toMatchObject({ status: 303, location: `${page}#decided` });
    const { body } = await lead.get('/cases/child-e/checks');
    expect(body).toContain('<strong>Switched off.</strong> [Child] came home from hospital');
    const own = await lead.get(page);
    for (const says of [
      'own</span>',
      'Home from hospital, and not yet visited',
      '<strong>Switched off</strong>',
      'Audit of discharges 2025: Table 2',
      '5 working days',
      'within 1 working day.',
      'Records of every kind',
      'expected:\n        - {kind: contact',
      '<strong>Adopted</strong> from 1 March 2017',
      'Public task (Children Act 2004, section 11).</textarea>',
    ])
      expect(own.body).toContain(says);
    expect(await today('2018-05-01')).not.toContain('came home from hospital');
  });

  it('asks from the day on which it is switched on, is worded anew from a later one, and is silent once it is switched off', async () => {
    await adoptRule(home);
    expect((await switchIt('switched-on', '2018-04-20')).status).toBe(303);
    const asks = 'Steven came home from hospital on 7 April 2018.';
    expect([(await today('2018-04-19')).includes(asks), (await today('2018-04-20')).includes(asks)]).toEqual([false, true]);
    expect((await lead.get('/cases/child-e/children/steven?on=2018-04-20')).body).toContain(asks);
    expect((await lead.get('/cases/child-e/play?on=2018-04-20')).body).toContain(asks);

    const reworded = home.replace('value: 5, unit: working-days', 'value: 60, unit: days').replace('Home from hospital,', 'At home,');
    const offered = await tryRule(reworded);
    for (const says of ['This is a new wording of', 'The present wording holds from 1 March 2017', 'switched on and stays on'])
      expect(offered.body).toContain(says);
    await adoptRule(reworded, { ...decided, ...on('2018-05-01') });
    expect([(await today('2018-04-30')).includes(asks), (await today('2018-05-01')).includes(asks)]).toEqual([true, false]);
    const own = await lead.get(page);
    for (const says of ['At home, and not yet visited', '<strong>Worded anew</strong> from 1 May 2018', '60 days'])
      expect(own.body).toContain(says);
    expect((await lead.get(`${write}?check=home-from-hospital-unseen`)).body).toContain('value: 60, unit: days');

    await switchIt('switched-off', '2018-04-25');
    expect([(await today('2018-04-24')).includes(asks), (await today('2018-04-25')).includes(asks)]).toEqual([true, false]);
  });

  it('has its settings changed like any other', async () => {
    await adoptRule(home);
    await switchIt('switched-on', '2017-03-01');
    await lead.post(page, { what: 'setting', parameter: 'visit', value: '15', source: 'Local procedure 7', ...decided });
    expect((await lead.get(page)).body).toContain('<strong>15 working days</strong>');
    expect([(await today('2018-04-20')).includes('came home'), (await today('2018-05-02')).includes('came home')]).toEqual([false, true]);
  });

  it.each([
    ['one thing', { decidedBy: '' }, ['Enter who decided it']],
    [
      'three things',
      { decidedBy: ' ', reason: '', ...on('2018-02-31') },
      ['Enter who decided it', 'Enter the reason', 'Enter the day from which it holds'],
    ],
    ['too long a reason', { reason: 'x'.repeat(2001) }, ['What you write must be 2000 letters or fewer']],
  ])('is given back with all that has to be put right: %s', async (_, form, says) => {
    const { status, body } = await adoptRule(home, { ...decided, ...form });
    expect(status).toBe(422);
    for (const one of ['There is a problem', 'Nothing has been saved', ...says]) expect(body).toContain(one);
    expect((await lead.get(page)).status).toBe(404);
  });

  it('by the name of a check that comes with Heed is refused with its line', async () => {
    const { status, body } = await adoptRule(home.replace('home-from-hospital-unseen', 'minutes-missing'));
    expect([status, body.includes('Line 1, check: There is a check &quot;minutes-missing&quot; already.')]).toEqual([422, true]);
  });

  it('is one partnership’s own', async () => {
    await adoptRule(home);
    const other = visitorOf(server);
    await other.continueAs('child-p', 'whole');
    expect((await other.get('/cases/child-p/checks/home-from-hospital-unseen')).status).toBe(404);
  });

  it('can be read by everyone at work there, and written, tried or adopted by nobody who works for one agency', async () => {
    await adoptRule(home);
    const worker = visitorOf(server);
    await worker.continueAs('child-e', 'csc');
    const own = await worker.get(page);
    expect([own.status, own.body.includes('Word it anew'), own.body.includes('expected:')]).toEqual([200, false, true]);
    expect((await worker.get('/cases/child-e/checks')).body).not.toContain('write-check');
    const token = /name="_csrf" value="([^"]*)"/.exec((await worker.get('/')).body)?.[1] ?? '';
    const form = { _csrf: token, rule: home, ...decided };
    const sent = [await worker.get(write), await worker.post(write, form), await worker.post(adopt, form)];
    expect(sent.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('is neither tried nor adopted without the token of the page', async () => {
    const form = { _csrf: '', rule: home, ...decided };
    expect([(await lead.post(write, form)).status, (await lead.post(adopt, form)).status]).toEqual([403, 403]);
  });

  it('that can be read no more is told of, and asks nothing', async () => {
    const records = memoryRecords(demonstration(), () => startOf(day('2026-11-20')));
    const [told] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
    await records.asVantage({ partnership: told!.partnership.id, vantage: whole }, (desk) =>
      desk.decideCheck({
        check: 'old-one',
        from: day('2017-01-01'),
        decidedBy: 'The board',
        reason: 'Then',
        what: 'adopted',
        rule: 'check: old-one',
      }),
    );
    server = await testServer({ checks, records });
    lead = visitorOf(server);
    await lead.continueAs('child-e', 'whole');
    const { body } = await lead.get('/cases/child-e/checks');
    expect(body).toContain('<strong>old-one</strong>: a wording of it can no longer be read as a rule');
    expect((await lead.get(`${write}?check=old-one`)).body).toContain('check: old-one');
  });
});

describe('what somebody writes', () => {
  const script = '<script>alert(1)</script>';

  it('is text on every page and never part of it', async () => {
    const rule = ruleText(
      `  - absence:
      when: {kind: contact, where: {outcome: did-not-attend}}
      expected: {kind: contact, where: {outcome: seen}}
      within: limit
      question: "${script} {agency} recorded it {date}: has there been another?"
      asked-of: recorders
`,
      { head: `# ${script}\n` },
    )
      .replace('A made-up check', `A made-up check ${script}`)
      .replace('Something was not done.', `${script}.`)
      .replace('A local review of 2024', script)
      .replace('How long it may take.', script)
      .replace('[Done.]', `["${script}"]`)
      .replace('[It was done.]', `["${script}"]`)
      .replace('Public task.', script);
    const form = { decidedBy: script, reason: script, ...on('2017-03-01') };
    const pages = [
      await tryRule(rule),
      await tryRule(`${rule}${script}: ${script}`),
      await lead.post(`${write}?begin=nothing`, { rule, do: 'change' }),
      await adoptRule(rule, { ...form, decidedBy: '' }),
      await adoptRule(rule, { ...form, 'from-day': script, 'from-month': script, 'from-year': script }),
    ];
    expect(pages.map(({ status }) => status)).toEqual([200, 422, 200, 422, 422]);
    expect(await adoptRule(rule, form)).toMatchObject({ status: 303 });
    const own = '/cases/child-e/checks/made-up';
    await lead.post(own, { what: 'switched-on', ...form, ...Object.fromEntries(Object.keys(impact).map((name) => [name, script])) });
    for (const address of [own, '/cases/child-e/checks', '/cases/child-e/today?on=2018-07-20', `${write}?check=made-up`])
      pages.push(await lead.get(address));
    for (const { body } of pages) {
      expect(body).toContain('&lt;script&gt;alert(1)');
      expect(body).not.toContain('<script>alert(1)');
    }
  });
});
