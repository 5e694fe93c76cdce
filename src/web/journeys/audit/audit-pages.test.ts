import { beforeEach, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';
import { catalogue } from '../../../core/checks/catalogue.ts';
import { drawSample } from '../../../core/learning/audit/sample.ts';

const children = ['ada', 'ben', 'cal', 'dot', 'eve'] as const;
const told = children.reduce(
  (before, child) =>
    before.entry({
      by: child === 'dot' ? 'hv' : 'csc',
      when: '2024-01-08',
      kind: 'plan',
      about: [child],
      facts: { type: 'child-in-need', status: child === 'eve' ? 'closed' : 'opened', lead: 'csc' },
      thread: child,
    }),
  story({
    agencies: { csc: 'social-care', hv: 'health-visiting' },
    people: Object.fromEntries(children.map((child) => [child, { called: child[0]!.toUpperCase() + child.slice(1), born: '2020-03-01' }])),
  }),
);

let server: Awaited<ReturnType<typeof testServer>>;
beforeEach(async () => {
  server = await testServer({ told: [toldBy({ ...caseOfStory('audited', told), children: children.map(personId) })], checks: catalogue });
});
async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('audited', agency);
  return visitor;
}
const words = ({ body }: Got): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
const page = '/cases/audited/audits';
const plan = {
  title: 'Is the child seen?',
  purpose: 'Whether children are seen as often as their plan asks',
  tests: 'Finding 2 of the review of Child A',
  kind: 'single-agency',
  set: 'records-current@1',
  on: '1 5 2024',
  parts: 'none',
  count: '3',
  double: '3',
};
const planned = async (visitor: VisitorAtWork, more: Readonly<Record<string, string>> = {}): Promise<string> => {
  const got = await visitor.post(`${page}/new`, { ...plan, ...more });
  expect(got.status, words(got)).toBe(303);
  return got.location ?? '';
};
/** Sends a form that no page of this visitor's holds. */
const pressed = async (visitor: VisitorAtWork, address: string, form: Readonly<Record<string, string>> = {}): Promise<Got> => {
  const token = /name="_csrf" value="([^"]*)"/.exec((await visitor.get('/')).body)?.[1] ?? '';
  return visitor.post(address, { ...form, _csrf: token });
};
const filesIn = ({ body }: Got): readonly string[] => [
  ...new Set([...body.matchAll(/href="([^"]*\/files\/[^"]+)"/g)].map(([, href]) => href ?? '')),
];
const answersOn = ({ body }: Got, answer: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...body.matchAll(/name="(answer-[^"]+)" type="radio" value="([^"]+)"/g)]
      .flatMap(([, name = '', value]) => (value === 'let-stand' || value === answer ? [[name, value]] : []))
      .reverse(),
  );
const problemsLead = ({ body }: Got): void => {
  for (const [, target] of body.matchAll(/<a href="#([^"]+)">/g)) expect(body, target).toContain(`id="${target}"`);
};

describe('an audit', () => {
  it('is planned with what it is for, what it tests and who is in it; what is missing is said, and what was typed stays', async () => {
    const quality = await as('whole');
    const wrong = await quality.post(`${page}/new`, { ...plan, title: '', count: '0', on: 'soon', worked: 'Zed' });
    expect(wrong.status).toBe(422);
    for (const text of [
      'Write what it is called',
      'Write how many files, from 1 to 200',
      'Write on which day their work is open',
      'There is not one child on record called “Zed”',
    ])
      expect(words(wrong)).toContain(text);
    expect(wrong.body).toContain('Finding 2 of the review of Child A');
    problemsLead(wrong);
    for (const form of [
      { kind: 'dip' },
      { kind: 'section-11', due: '1 6 2024' },
      { set: 'section-11@1' },
      { kind: 'multi-agency' },
      { set: '', own: '' },
    ]) {
      const got = await quality.post(`${page}/new`, { ...plan, ...form });
      expect([form, got.status]).toEqual([form, 422]);
      problemsLead(got);
    }
  });

  it('is drawn once, with a seed that gives the same files again; whoever is left out stands there with the reason', async () => {
    const quality = await as('whole');
    const at = await planned(quality, { worked: 'Ben' });
    const before = words(await quality.get(at));
    expect(before).toContain('3 children are in it by its rule today');
    expect(before).toContain('Worked with by who audits: Ben');
    expect(before).toContain('Not open on the day: Eve');
    expect((await quality.post(at, {})).status).toBe(303);
    const after = await quality.get(at);
    const seed = /Seed<\/dt><dd[^>]*>([^<]+)</.exec(after.body)?.[1] ?? '';
    const lists = (await quality.get(`${at}/lists.csv`)).body
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
      .slice(1);
    expect(lists).toEqual(['all,ada', 'all,cal', 'all,dot']);
    const drawn = drawSample(seed, [{ name: 'all', children: ['dot', 'cal', 'ada'] }], 3).strata.flatMap((part) => part.drawn);
    expect(filesIn(after).map((href) => href.split('/').at(-1))).toEqual(drawn);
    expect((await pressed(quality, at)).status).toBe(404);
    expect(words(await quality.get(at))).toContain(seed);
  });

  it('is marked by two who do not see each other’s marks; where they differ, what was agreed is kept with the reason', async () => {
    const quality = await as('whole');
    const at = await planned(quality);
    await quality.post(at, {});
    const [file = ''] = filesIn(await quality.get(at));
    const form = await quality.get(file);
    expect(words(form)).toContain('The check “The child has not been seen, awake or alone, for too long” says: no.');
    const unsaid = await quality.post(file, { ...answersOn(form, 'yes'), 'answer-genogram': '' });
    expect(unsaid.status).toBe(422);
    for (const text of ['Answer: Is there a genogram', 'Write who marks it', 'Say that you have not worked with this child'])
      expect(words(unsaid)).toContain(text);
    problemsLead(unsaid);
    const first = { ...answersOn(form, 'yes'), 'words-genogram': 'Gone through in April', free: 'yes', marker: 'Amy Ash, auditor' };
    expect((await quality.post(file, first)).status).toBe(303);
    const between = await quality.get(file);
    expect(between.body).not.toContain('Gone through in April');
    expect(words(between)).toContain('One mark is in. It is shown when yours is');
    expect((await quality.get(`${at}/results`)).body).not.toContain('Gone through in April');
    expect((await quality.post(file, { ...first, marker: 'amy ash, auditor ' })).status).toBe(422);
    const second = { ...answersOn(form, 'no'), free: 'yes', marker: 'Bo Birch, auditor' };
    expect((await quality.post(file, second)).status).toBe(303);
    const both = await quality.get(file);
    expect(words(both)).toContain('The two marks differ.');
    expect(both.body).toContain('Gone through in April');
    expect(both.body).not.toMatch(/Amy Ash|Bo Birch/);
    expect((await quality.post(file, { question: 'genogram' })).status).toBe(422);
    expect(
      (await quality.post(file, { question: 'genogram', 'agreed-genogram': 'partly', 'why-genogram': 'The half-brother is not in it' }))
        .status,
    ).toBe(303);
    expect(words(await quality.get(file))).toContain('Agreed: Partly . The half-brother is not in it');
    expect((await quality.post(file, { question: 'genogram', 'agreed-genogram': 'no', 'why-genogram': 'Once more' })).status).toBe(404);
    const results = words(await quality.get(`${at}/results`));
    expect(results).toContain('The same on 0 of 1 file');
    expect(results).not.toMatch(/Amy|Birch/);
  });

  it('leaves as Word, Excel and PDF, and is done again with a new draw beside the one before', async () => {
    const quality = await as('whole');
    const at = await planned(quality);
    await quality.post(at, {});
    for (const [as_, begins] of [
      ['docx', 'PK'],
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const got = await quality.get(`${at}/results.${as_}`);
      expect([as_, got.status, got.bytes.subarray(0, begins.length).toString()]).toEqual([as_, 200, begins]);
    }
    const id = at.split('/').at(-1) ?? '';
    const again = await quality.get(`${page}/new?again=${id}`);
    expect(again.body).toContain('Finding 2 of the review of Child A');
    const second = await planned(quality, { again: id, on: '1 6 2024' });
    await quality.post(second, {});
    expect(words(await quality.get(`${second}/results`))).toContain('beside those of 1 May 2024');
    expect(words(await quality.get(page))).toContain('Is the child seen?');
  });

  it('is nobody’s to see but those who audit', async () => {
    const quality = await as('whole');
    const at = await planned(quality);
    await quality.post(at, {});
    const [file = ''] = filesIn(await quality.get(at));
    const csc = await as('csc');
    expect(words(await csc.get(page))).toContain('Your agency is asked for nothing in an audit.');
    expect((await csc.get(page)).body).not.toContain('Is the child seen?');
    for (const address of [at, file, `${at}/results`, `${at}/lists.csv`, `${page}/new`])
      expect([address, (await csc.get(address)).status]).toEqual([address, 404]);
    for (const address of [at, file, `${page}/new`]) expect([address, (await pressed(csc, address)).status]).toEqual([address, 404]);
  });
});

describe('an audit of several agencies', () => {
  it('asks each agency its own questions about the children of whom it has something, and reads no other’s', async () => {
    const quality = await as('whole');
    const at = await planned(quality, { kind: 'multi-agency', set: 'abuse-asked@1', count: '4', 'ask-csc': 'yes', 'ask-hv': 'yes' });
    await quality.post(at, {});
    const hv = await as('hv');
    const mine = /href="([^"]*\/audits\/asked\/[^"]+)"/.exec((await hv.get(page)).body)?.[1] ?? '';
    const asked = await hv.get(mine);
    expect(filesIn(asked).map((href) => href.split('/').at(-1))).toEqual(['dot']);
    const [file = ''] = filesIn(asked);
    const form = await hv.get(file);
    expect(form.body).toContain('Did somebody of your agency ask, alone and when it was safe');
    expect(form.body).not.toContain('Where contact was to be supervised');
    expect((await hv.post(file, {})).status).toBe(422);
    expect((await hv.post(file, { ...answersOn(form, 'yes'), 'words-told': 'By the daily list' })).status).toBe(303);
    const csc = await as('csc');
    for (const address of [mine, file]) expect((await csc.get(address)).status).toBe(404);
    expect((await pressed(csc, file, answersOn(form, 'no'))).status).toBe(404);
    const results = words(await quality.get(`${at}/results`));
    expect(results).toContain('By the daily list');
    expect(results).toContain('hv not told');
    expect(words(await quality.get(at))).toContain('All answers are in');
  });
});

describe('a return under section 11', () => {
  it('is asked of agencies with a day, told as outstanding, and comes in standard by standard with gap and action', async () => {
    const quality = await as('whole');
    const at = await planned(quality, {
      kind: 'section-11',
      set: 'section-11@1',
      due: '1 6 2024',
      'ask-hv': 'yes',
      'ask-csc': 'yes',
      count: '',
      on: '',
    });
    expect(words(await quality.get(at))).toContain('Outstanding since 1 June 2024');
    const hv = await as('hv');
    const mine = /href="([^"]*\/audits\/asked\/[^"]+)"/.exec((await hv.get(page)).body)?.[1] ?? '';
    const ids = [...(await hv.get(mine)).body.matchAll(/name="met-([^"]+)" type="radio" value="in-place"/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBe(11);
    const all = Object.fromEntries(
      ids.flatMap((id) => [
        [`met-${id}`, 'in-place'],
        [`evidence-${id}`, 'Our policy'],
      ]),
    );
    const wrong = await hv.post(mine, { ...all, 'met-training': 'partly' });
    expect(words(wrong)).toContain('Write what is not in place');
    problemsLead(wrong);
    const sent = {
      ...all,
      'met-training': 'partly',
      'gap-training': 'Bank staff',
      'action-training': 'Train them',
      'by-training': '31 3 2027',
    };
    expect((await hv.post(mine, sent)).status).toBe(303);
    expect((await hv.get(mine)).body).toContain('Bank staff');
    const read = words(await quality.get(at));
    expect(read).toContain('after its day');
    expect(read).toContain('To be done: Train them, by 31 March 2027');
    expect((await (await as('csc')).get(mine)).status).toBe(404);
  });
});
