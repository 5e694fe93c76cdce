import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { fullerLife } from '../../../../test/builders/fuller-life.ts';
import type { Told } from '../../../../test/builders/memory-records.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { testServer, visitorOf } from '../../../../test/builders/visitor.ts';
import { closedAlone } from '../../../core/checks/closed-alone/check.ts';
import { planMissingOrUnshared } from '../../../core/checks/plan-missing-or-unshared/check.ts';
import { restrictionCrossed } from '../../../core/checks/restriction-crossed/check.ts';
import { openLedger } from '../../../core/ledger/ledger.ts';
import { englandBankHolidays } from '../../../core/time/bank-holidays.ts';

const child = '/cases/child-e/children/steven';
const checks = [restrictionCrossed, planMissingOrUnshared, closedAlone];

/** The page as somebody reads it on a day, and its words alone, without marks and tokens. */
async function page(server: FastifyInstance, as: string, on: string): Promise<{ readonly body: string; readonly words: string }> {
  const visitor = visitorOf(server);
  await visitor.continueAs('child-e', as);
  const { body } = await visitor.get(`${child}?on=${on}`);
  const words = body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#39;/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([).;,:])/g, '$1')
    .replaceAll('( ', '(');
  return { body: body.replaceAll(/name="_csrf" value="[^"]*"/g, ''), words };
}
const fuller = (more: readonly object[] = []) => testServer({ told: [fullerLife(more)], checks });

describe("a child's page", () => {
  it('shows who works with the family, as known on the day chosen', async () => {
    const { words, body } = await page(await testServer(), 'hv', '2018-06-20');
    expect(body).toContain('Showing <strong>20 June 2018</strong>');
    expect(words).toContain('Child in need plan');
  });
  it('is not there for somebody who has continued in another case', async () => {
    const visitor = visitorOf(await testServer());
    await visitor.continueAs('child-p', 'whole');
    const [guessed, made] = [await visitor.get(child), await visitor.get('/cases/no-such-case/children/nobody')];
    expect(guessed.status).toBe(404);
    expect(guessed.body).toBe(made.body);
  });
  it('is the same bytes as a page that does not exist, for an agency that can read nothing about the child', async () => {
    const visitor = visitorOf(await testServer());
    await visitor.continueAs('child-e', 'ambulance');
    const [unreadable, absent] = [await visitor.get(child), await visitor.get('/cases/child-e/children/nobody')];
    expect(unreadable.status).toBe(404);
    expect(unreadable.body).toBe(absent.body);
  });

  it('builds a day and a night, and says plainly what nobody has on record', async () => {
    const { words } = await page(await fuller(), 'hv', '2018-06-20');
    expect(words).toMatch(/Sleep He was asleep in his cot\. \(Health visiting \(Locala\), 20 April 2018\)/);
    expect(words).toContain('Said or showed Settled to her voice.');
    expect((await page(await testServer(), 'hv', '2018-06-20')).words).toMatch(
      /Seen or told by no agency, on any record here: sleep, food, play and mood/,
    );
  });
  it('tells when each agency last saw the child, as awake and alone', async () => {
    const { words } = await page(await fuller(), 'hv', '2018-06-20');
    expect(words).toMatch(/Health visiting \(Locala\) 18 June 2018 20 April 2018 20 May 2018/);
    expect((await page(await testServer(), 'whole', '2018-08-10')).words).toContain(
      'No record here of Steven being seen as awake, or alone.',
    );
  });
  it('has the couple as each agency has it on one line, and says that agencies differ', async () => {
    const { words } = await page(await testServer(), 'whole', '2018-08-10');
    expect(words).toMatch(
      /Joanne and Mark: agencies differ\. together \(CAFCASS, November 2017\); .*apart \(Children's Social Care, 9 July 2018\)/,
    );
    expect(words).toMatch(/In contact on record since: Incident: threat \(Police, 5 August 2018\)/);
  });
  it('puts the versions of what records disagree on side by side, oldest first', async () => {
    const { body } = await page(await testServer(), 'whole', '2018-08-10');
    const [, rang = ''] = /<h3[^>]*>Who rang<\/h3>([\s\S]*?)<\/section>/.exec(body) ?? [];
    expect(rang.match(/heed-version"/g)).toHaveLength(2);
    expect(rang.indexOf('Police')).toBeLessThan(rang.indexOf('Children&#39;s Social Care'));
  });
  it('asks those who would know in one step, for somebody who writes for an agency alone', async () => {
    const { body, words } = await page(await fuller(), 'hv', '2018-06-20');
    expect(words).toContain('Where was Steven?');
    expect(body).toMatch(/href="\/cases\/child-e\/children\/steven\/ask\?of=csc&amp;what=Where%20was%20Steven%3F&amp;on=2018-06-20"/);
    const reviewer = await page(await fuller(), 'whole', '2018-06-20');
    expect(reviewer.body).not.toContain('/ask?');
    expect(reviewer.words).toMatch(/Where was Steven\?.*?Likely to know: /);
  });
  it('tells what is expected and not on record here, each by its rule and its day', async () => {
    const { words } = await page(await testServer(), 'whole', '2018-08-10');
    expect(words).toMatch(
      /Expected by now, and not on record here .*21 June 2018 Minutes of the child in need meeting of 7 June 2018 within 10 working days of the meeting \(Heed; a partnership sets its own\)/,
    );
    expect(words).toContain('Immunisations due at 8 weeks, 12 weeks and 16 weeks');
  });
  it('tells of every carer whether safe sleep was gone over, and who was not told', async () => {
    const { words } = await page(await testServer(), 'hv', '2018-08-10');
    expect(words).toMatch(/Mark: no record here of it being gone over/);
    expect(words).toMatch(/Joanne: gone over/);
  });
  it('draws weights from three on, with their table', async () => {
    const server = await fuller();
    expect((await page(server, 'hv', '2018-06-01')).body).not.toContain('heed-weights');
    const { body } = await page(server, 'hv', '2018-06-20');
    expect(body).toMatch(
      /<svg class="heed-weights"[^>]*aria-label="Weights from 20 April 2018 to 18 June 2018: 3\.4 kg, 4\.6 kg, 5\.3 kg"/,
    );
    expect(body.match(/<circle/g)?.length).toBeGreaterThanOrEqual(3);
  });
  it('shows strengths with what they answer, what relatives can do with blanks, and what weighs beside coping', async () => {
    const { words } = await page(await fuller(), 'hv', '2018-06-20');
    expect(words).toMatch(/Joanne is warm and quick with him\. .*Stands beside: neglect\./);
    expect(words).toMatch(
      /Steven’s grandmother .*Can, and when The grandmother works nights\. .*Own history looked at not on record Spoken to alone 19 June 2018/,
    );
    expect(words).toMatch(/Joanne: Money .*Beside it: drinking/);
  });
  it('shows a pregnancy with the weeks to the birth, and who is minding the child', async () => {
    const { words } = await page(await fuller(), 'hv', '2018-06-20');
    expect(words).toMatch(/Pregnancy of Joanne Birth expected 10 January 2019: 30 weeks to the birth/);
    expect(words).toMatch(/Who is minding Steven With a friend of hers\. .*told, not seen/);
  });
  it('draws who kept to which service by month, in marks with words', async () => {
    const { body, words } = await page(await testServer(), 'whole', '2018-08-10');
    expect(words).toMatch(/CHART \(drug and alcohol service\) ● kept ○○■ missed twice, ended/);
    expect(body).toContain('What was missed, cancelled or declined, and why');
  });
  it('says what nothing is on record of in one line, with no heading over nothing', async () => {
    const { words, body } = await page(await testServer(), 'hv', '2018-08-10');
    expect(words).toMatch(
      /Nothing is on record here of: looks at the home, .*weights, milestones, strengths and appointments and services\./,
    );
    expect(body).not.toMatch(/<h[23][^>]*>Growth/);
  });
  it('puts the questions that wait for the reader’s own answer first, and has none wait for who answers for no agency', async () => {
    const server = await testServer({ checks });
    const own = await page(server, 'csc', '2018-08-10');
    expect(own.body).toMatch(/id="questions">Waiting for your answer<\/h2>\s*<ol/);
    const reviewer = await page(server, 'whole', '2018-08-10');
    expect(reviewer.words).not.toContain('Waiting for your answer');
    expect(reviewer.body).toMatch(/id="questions">Questions<\/h2>\s*<ol class="heed-shortly">/);
  });
  it('says of no questions that there are none from the checks that are switched on', async () => {
    expect((await page(await testServer(), 'hv', '2018-08-10')).words).toContain('No open questions from the checks that are switched on.');
  });
  it('says of an unborn child that it is not born yet, and of whom it has no sight to tell', async () => {
    const { words } = await page(await testServer(), 'whole', '2018-02-20');
    expect(words).toContain('Not yet born, as far as is known here.');
    expect(words).toMatch(/Pregnancy of Joanne Birth expected 12 April 2018: 8 weeks to the birth, 32 weeks of pregnancy gone/);
    expect(words).not.toContain('Seen, awake, alone');
  });
  it('asks nothing more, and has nothing due, once a child has died', async () => {
    const death = {
      by: 'csc',
      when: '2018-08-12',
      kind: 'incident',
      about: ['steven'],
      text: 'Died at home.',
      facts: { nature: 'death', harmed: ['steven'] },
    };
    const { words } = await page(await fuller([death]), 'whole', '2018-08-13');
    expect(words).toContain('Nothing more is asked about a child who has died.');
    expect(words).toContain('Nothing more is due for a child who has died.');
    expect(words).not.toContain('Expected by now');
    expect(words).not.toContain('Pregnancy of Joanne');
  });

  it('is the same bytes to an agency whether or not entries stand that it cannot read, with every block on it', async () => {
    const told = fullerLife();
    const readable = (as: string): Told => {
      const { knowledge } = openLedger(told.entries, { directory: told.directory, calendar: englandBankHolidays, reckoning: 'recorded' });
      return { ...told, entries: told.entries.filter(({ id }) => knowledge.get(id)?.has(agencyId(as))) };
    };
    for (const as of ['hv', 'police', 'housing', 'mw'])
      for (const on of ['2018-06-20', '2018-08-10']) {
        const whole = await page(await testServer({ told: [told], checks }), as, on);
        const part = await page(await testServer({ told: [readable(as)], checks }), as, on);
        expect(part.body, `${as} ${on}`).toBe(whole.body);
        expect(whole.words).not.toContain('Kept to ourselves');
        if (as === 'hv' && on === '2018-06-20')
          for (const block of [
            'day',
            'seen',
            'differ',
            'not-known',
            'due',
            'sleep',
            'home',
            'growth',
            'help',
            'pregnancy',
            'family',
            'who',
          ])
            expect(whole.body, block).toContain(`id="${block}"`);
      }
  });
});
