import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../../../test/builders/demonstration.ts';
import { agencyId, entryId, personId, span } from '../../../../test/builders/terse.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import { endOf } from '../../../core/time/instant.ts';

const chronology = '/cases/child-e/children/steven/chronology';
let server: FastifyInstance;
beforeAll(async () => {
  server = await testServer();
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('child-e', agency);
  return visitor;
}

describe('a chronology', () => {
  it('shows no entry before the day on which it was recorded', async () => {
    const visitor = await as('whole');
    const on = (day: string) => visitor.get(`${chronology}?on=${day}`).then(({ body }) => body);
    expect(await on('2018-07-25')).not.toContain('minding his son');
    expect(await on('2018-07-26')).toContain('minding his son');
  });
  it("is an agency's own: what did not reach it is not on the page", async () => {
    const [nurse, reviewer] = [await as('hv'), await as('whole')];
    expect((await reviewer.get(chronology)).body).toContain('minding his son');
    expect((await nurse.get(chronology)).body).not.toContain('minding his son');
    expect((await nurse.get(`${chronology}?view=lanes`)).body).not.toContain('Section 136');
  });
  it("through another agency's eyes is never more than the visitor's own", async () => {
    const visitor = await as('hv');
    const rows = (body: string) => new Set([...body.matchAll(/<tr role="row" id="([^"]+)"/g)].map(([, id]) => id));
    const own = rows((await visitor.get(chronology)).body);
    for (const other of ['police', 'csc', 'gp']) {
      const { status, body } = await visitor.get(`${chronology}?as=${other}`);
      if (status === 200) for (const id of rows(body)) expect(own).toContain(id);
    }
  });
  it('draws in outline, for a reviewer alone, what an agency did not have', async () => {
    const lanes = `${chronology}?view=lanes&as=csc&on=2018-07-27`;
    const whole = (await (await as('whole')).get(lanes)).body;
    expect(whole).toContain('class="heed-mark__outline"');
    expect(whole).toMatch(/\d+ of these \d+ entries had not reached Children&#39;s Social Care by 27 July 2018/);
    const own = (await (await as('hv')).get(lanes)).body;
    expect(own).not.toContain('class="heed-mark__outline"');
    expect(own).not.toContain('had not reached');
  });
  it('answers an agency, a person or a child that cannot be read like one that does not exist', async () => {
    const visitor = await as('hv');
    const made = await visitor.get(`${chronology}?as=nobody`);
    expect(made.status).toBe(404);
    for (const guess of ['?as=suite136', '?agency=suite136', '?person=mark-older-child']) {
      const guessed = await visitor.get(`${chronology}${guess}`);
      expect([guessed.status, guessed.body]).toEqual([404, made.body]);
    }
  });
  it('says what somebody is reported to have done as reported', async () => {
    const { body } = await (await as('police')).get(chronology);
    expect(body).toMatch(/is reported by [^<]* to have/);
  });
  it('moves to the recorded days beside the one shown, and a link reopens exactly what is shown', async () => {
    const { body } = await (await as('whole')).get(`${chronology}?view=lanes&on=2018-07-26&as=csc`);
    expect(body).toContain(`${chronology}?view=lanes&amp;on=2018-07-27&amp;as=csc`);
  });
});

describe('what was put right, withdrawn or told by the family', () => {
  const [case_] = demonstration().filter(({ partnership }) => partnership.name === 'child-e');
  const entry = (id: string, more: Partial<Entry>): Entry =>
    ({
      id: entryId(id),
      by: agencyId('hv'),
      when: span('2018-06-01'),
      recorded: endOf(span('2018-06-01').latest),
      recordedAs: span('2018-06-01'),
      landed: endOf(span('2018-06-01').latest),
      order: 9000,
      source: { kind: 'typed' },
      about: [personId('steven')],
      present: [],
      themes: [],
      text: '',
      claims: [],
      facts: {},
      kind: 'note',
      ...more,
    }) as Entry;
  const told = [
    {
      ...case_!,
      entries: [
        ...case_!.entries,
        entry('first', { text: 'Weighed at clinic: 4.1 kg' }),
        entry('better', {
          kind: 'correction',
          order: 9001,
          text: '',
          facts: {
            corrects: entryId('first'),
            reason: 'a slip of the pen',
            replacement: {
              kind: 'note',
              when: span('2018-06-01'),
              about: [personId('steven')],
              present: [],
              themes: [],
              text: 'Weighed at clinic: 4.7 kg',
              claims: [],
              facts: {},
            },
          },
        } as Partial<Entry>),
        entry('mine', {
          kind: 'account',
          order: 9002,
          text: 'I asked for him to be weighed',
          facts: { of: entryId('first'), from: personId('joanne') },
        } as Partial<Entry>),
        entry('second', { order: 9003, text: 'Rang about a rash' }),
        entry('gone', {
          kind: 'correction',
          order: 9004,
          facts: { withdraws: entryId('second'), reason: 'entered twice' },
        } as Partial<Entry>),
        entry('third', { order: 9005, text: 'Of a neighbour' }),
        entry('other', {
          kind: 'correction',
          order: 9006,
          facts: { withdraws: entryId('third'), reason: 'recorded on the wrong child' },
        } as Partial<Entry>),
      ],
    },
  ];

  it('stands beside the entry, with what it read before and why', async () => {
    const visitor = visitorOf(await testServer({ told }));
    await visitor.continueAs('child-e', 'hv');
    const { body } = await visitor.get(chronology);
    expect(body).toContain('Weighed at clinic: 4.7 kg');
    expect(body).toContain('Before that it read: Weighed at clinic: 4.1 kg');
    expect(body).toContain('a slip of the pen');
    expect(body).toContain('own account');
    expect(body).toContain('An entry was withdrawn');
    expect(body).toContain('entered twice');
    expect(body).not.toContain('Rang about a rash');
  });
  it('has no mark in the lanes where it was withdrawn, and is counted in their words', async () => {
    const visitor = visitorOf(await testServer({ told }));
    await visitor.continueAs('child-e', 'hv');
    const { body } = await visitor.get(`${chronology}?view=lanes`);
    expect(body).toContain('1 entry since withdrawn: in the table alone.');
    expect(body).not.toContain('id="mark-second"');
  });
  it('leaves the page altogether where it was of another child', async () => {
    const visitor = visitorOf(await testServer({ told }));
    await visitor.continueAs('child-e', 'whole');
    const { body } = await visitor.get(chronology);
    expect(body).not.toContain('Of a neighbour');
    expect(body).not.toContain('wrong child');
  });
});
