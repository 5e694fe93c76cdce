import { describe, expect, it } from 'vitest';
import { holder } from '../core/check/asking.ts';
import { type AnyCheck, defineCheck } from '../core/check/check.ts';
import { isKind } from '../core/entry/entry.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Loading } from '../core/ledger/loading.ts';
import { parseCaseFile } from '../parse/case-file.ts';
import { parseExpectedFile } from '../parse/expected-file.ts';
import { storedPartnership } from '../parse/stored/ids.ts';
import { heed } from './heed.ts';
import type { Keeping, Ports } from './ports.ts';

const asks = {
  priority: 1,
  asks: 'Who was told of {the incident}?',
  because: 'It was told to one agency. Another held the rest.',
  learntFrom: [{ review: 0, where: 'Finding 4' }],
  parameters: {},
  reads: { kinds: ['incident', 'advice'], claims: [] },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [],
  notWhen: [],
  safeToAsk: false,
} as const;

/** Asks whoever recorded an incident; stands until advice is given. */
const incidentTold = defineCheck({
  ...asks,
  id: 'incident-told',
  number: 901,
  title: 'Was it passed on?',
  evaluate: (p) => ({
    concerns: p.entries.some(isKind('advice'))
      ? []
      : p.entries.filter(isKind('incident')).map((entry) => ({
          anchor: entry.id,
          about: entry.about,
          evidence: [entry.id],
          question: `Entry ${entry.id} is on record. Who was told of it?`,
          ask: [holder(entry)],
        })),
  }),
});

/** Asks the same of the same, so that the two are one prompt, and asks social care about what only police hold. */
const incidentSeen = defineCheck({
  ...asks,
  id: 'incident-seen',
  number: 902,
  title: 'Where was the child?',
  parameters: { days: { value: 7, unit: 'days', source: 'ours', means: 'how long after the incident it is asked' } },
  evaluate: (p) => ({
    concerns: p.entries
      .filter(isKind('incident'))
      .map((entry) => ({ anchor: entry.id, about: entry.about, evidence: [entry.id], question: 'Where was she?', ask: [holder(entry)] })),
  }),
});

const checks: readonly AnyCheck[] = [incidentTold, incidentSeen];

const family = `case: family
title: A family
scope: 2024-01/2024-12
harm: {when: 2024-06-01, what: an injury}
children: [ada]
agencies:
  csc: {name: Children's Social Care, kind: social-care}
  police: {name: Police, kind: police}
people:
  ada: {called: Ada, born: 2023-05-01, sex: f}
  bea: {called: Bea}
entries:
  - {id: e1, by: csc, when: 2024-01-02, kind: health, about: [ada], text: Registered.}
  - id: e2
    by: police
    when: 2024-03-01
    kind: incident
    about: [ada, bea]
    text: |
      Called to the flat at night.
      Nothing was broken.
    shared: [{with: csc, when: 2024-03-10}]
  - {id: e3, by: csc, when: 2024-04-01, kind: advice, about: [bea, ada], text: Spoke about it., shared: [{with: police, when: 2024-04-01}]}
  - {id: e4, by: police, when: 2024-07-01, kind: incident, about: [ada], text: After the harm.}
`;

const expected = `case: family
failings:
  - {id: f1, says: The call was kept at the station., where: p. 3, checks: [incident-told], from: 2024-03-01, by: 2024-03-31, evidence: [e2], holder: police}
  - {id: f2, says: Nobody wrote back., where: p. 4, checks: [request-unanswered], from: 2024-03-01, by: 2024-03-31, evidence: [e2]}
  - {id: f3, says: Asked too late., where: p. 5, checks: [incident-told], from: 2024-04-02, by: 2024-05-31, evidence: [e2]}
good-practice:
  - {id: g1, says: The visit., where: p. 6, checks: [incident-seen], about: [e2]}
`;

const files: Readonly<Record<string, string>> = {
  'family.yaml': family,
  'family.expected.yaml': expected,
  'other.yaml': family
    .replace('case: family', 'case: other')
    .replace('harm: {when: 2024-06-01, what: an injury}\n', 'provenance: invented\n'),
  'broken.yaml': family.replace('kind: health', 'kind: visit').replace('about: [bea, ada]', 'about: [zoe]'),
};

/** What a test wrote for the next command to read. */
const kept: Record<string, string> = {};

const parsed = (file: string): CaseFile => {
  const read = parseCaseFile(file, files[file] ?? '');
  if ('problems' in read) throw new Error(file);
  return read.case;
};

const notAsked = (): never => {
  throw new Error('nothing here asks for this');
};

const run = (...args: string[]) => runWith({}, ...args);

async function runWith(keeping: Partial<Keeping>, ...args: string[]) {
  let [out, err] = ['', ''];
  const ports: Ports = {
    write: (text) => {
      out += text;
    },
    tell: (text) => {
      err += text;
    },
    elapsed: () => 0,
    readCaseFile: async (file) => parseCaseFile(file, files[file] ?? ''),
    readExpectedFile: async (file, cases) => parseExpectedFile(file, files[file] ?? '', cases),
    readText: async (file) => kept[file] ?? files[file] ?? '',
    withStorage: (work) => work({ loadCase: notAsked, seal: notAsked, verify: notAsked, ...keeping }),
    migrate: async () => ['0001_first'],
  };
  const code = await heed(args, ports, checks);
  return { code, out, err };
}

const json = async (...args: string[]) => JSON.parse((await run('replay', '--json', ...args)).out);

describe('heed replay', () => {
  it('gives programs one record a concern, with days, keys and the prompt that it is part of', async () => {
    expect(await json('family.yaml')).toEqual({
      case: 'family',
      entries: 4,
      children: ['ada'],
      prompts: [
        {
          check: 'incident-told',
          key: 'incident-told/e2',
          raised: '2024-03-01',
          standing: [['2024-03-01', '2024-04-01']],
          question: 'Entry e2 is on record. Who was told of it?',
          about: ['ada', 'bea'],
          evidence: ['e2'],
          ask: [{ agency: 'police', role: 'recorder' }],
          prompt: 'incident-told/e2',
        },
        {
          check: 'incident-seen',
          key: 'incident-seen/e2',
          raised: '2024-03-01',
          standing: [['2024-03-01', null]],
          question: 'Where was she?',
          about: ['ada', 'bea'],
          evidence: ['e2'],
          ask: [{ agency: 'police', role: 'recorder' }],
          prompt: 'incident-told/e2',
        },
      ],
      promptsPerChildMonth: 0.2,
    });
  });

  it('compares a replay with what the review expects', async () => {
    const record = await json('family.yaml', '--expected', 'family.expected.yaml');
    expect(record.expected).toEqual({
      failings: 3,
      surfaced: 1,
      missed: ['f2', 'f3'],
      goodPracticeBroken: ['g1'],
      ofTheChecksBuilt: { failings: 2, surfaced: 1 },
    });
    expect(record.surfacedToSomebody).toBe(1);
  });

  it('counts as surfaced to somebody only what an agency is asked from its own records', async () => {
    const record = await json('family.yaml', '--expected', 'family.expected.yaml', '--as', 'csc');
    expect(record.prompts).toEqual([]);
    expect(record.expected.surfaced).toBe(0);
    expect(record.surfacedToSomebody).toBe(1);
  });

  it('replays as an agency from what it may read, and shows what is asked of it', async () => {
    const record = await json('family.yaml', '--as', 'police', '--until', '2024-07-31');
    expect(record.prompts.map(({ key, standing }: { key: string; standing: unknown }) => [key, standing])).toEqual([
      ['incident-told/e2', [['2024-03-01', '2024-04-01']]],
      ['incident-seen/e2', [['2024-03-01', null]]],
      ['incident-seen/e4', [['2024-07-01', null]]],
    ]);
  });

  it('stops the day before the harm, at the end of a case without one, or where it is told to', async () => {
    const raised = async (...args: string[]) => (await json(...args)).prompts.length;
    expect(await raised('family.yaml')).toBe(2);
    expect(await raised('other.yaml')).toBe(3);
    expect(await raised('family.yaml', '--until', '2024-02-29')).toBe(0);
    expect(await raised('family.yaml', '--until', '2024-03-01')).toBe(2);
  });

  it('gives a list where several files are given, and matches what is expected by name', async () => {
    const records = await json('other.yaml', 'family.yaml', '--expected', 'family.expected.yaml');
    expect(records.map((record: { case: string; expected?: object }) => [record.case, record.expected !== undefined])).toEqual([
      ['other', false],
      ['family', true],
    ]);
  });

  it('tells a person what would have been asked, of whom, from which records and how long before the harm', async () => {
    const { code, out } = await run('replay', 'family.yaml', '--expected', 'family.expected.yaml');
    expect(code).toBe(0);
    expect(out).toBe(`A family (family)
What would have been asked, up to 31 May 2024.
The harm: 1 June 2024, an injury.

1 March 2024, 92 days before the harm
  Was it passed on?
    Entry e2 is on record. Who was told of it?
  Where was the child?
    Where was she?
  Asked: Police (recorder)
  From these records:
    e2, 1 March 2024, Police: Called to the flat at night.
  Stands (Was it passed on?): 1 March 2024 until 1 April 2024
  Stands (Where was the child?): from 1 March 2024 on

Summary
  Entries: 4
  Prompts: 1
  Findings of the review surfaced: 1 of 3
  Of those that name a check which is built: 1 of 2
  Surfaced to somebody by name, from what they may read or are told: 1
  Not surfaced:
    f2 (p. 4; request-unanswered): Nobody wrote back.
    f3 (p. 5; incident-told): Asked too late.
  Good practice asked about:
    g1 (p. 6), by incident-seen/e2: The visit.
  Prompts that meet no finding: 0
  Median time from surfacing to the harm: 92 days
`);
  });

  it('tells every problem of every file, and replays nothing, where one cannot be parsed', async () => {
    const { code, out, err } = await run('replay', 'family.yaml', 'broken.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^broken\.yaml:13: entry e1, kind: .*\nbroken\.yaml:23: entry e3, about: No person has the key "zoe"\. .*\n$/);
  });

  it('says so where what is expected is of another case, a day is none, or an agency is not in the file', async () => {
    expect(await run('replay', 'other.yaml', '--expected', 'family.expected.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('None of the case files given is of the case "family".'),
    });
    expect(await run('replay', 'family.yaml', '--until', '2024-02-30')).toMatchObject({
      code: 1,
      err: expect.stringContaining('2024-02-30 is not a day of the calendar'),
    });
    expect(await run('replay', 'family.yaml', '--as', 'gp')).toMatchObject({
      code: 1,
      err: 'heed: family has no agency gp. Its agencies are: csc, police.\n',
    });
  });
});

describe('heed', () => {
  it('lists every command with a sentence', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const command of ['replay', 'load', 'verify', 'migrate', 'checks', 'start', 'test'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b.* [A-Z]`, 'm'));
  });

  it('ends with 1 where the command is not one', async () => {
    expect((await run('replya')).code).toBe(1);
    expect((await run('replay')).code).toBe(1);
    expect((await run('replay', '--colour', 'family.yaml')).code).toBe(1);
  });

  it('lists the checks with their settings, for people and for programs', async () => {
    const { out } = await run('checks');
    expect(out).toContain(
      '902. Where was the child? (incident-seen), priority 1\n   Who was told of {the incident}?\n   days = 7 days: how long after the incident it is asked (ours)\n',
    );
    const listed = JSON.parse((await run('checks', '--json')).out);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(['incident-told', 'incident-seen']);
    expect(listed[1].parameters.days.value).toBe(7);
  });
});

describe('heed load', () => {
  const partnership = storedPartnership.parse('00000000-0000-4000-8000-000000000001');
  const seal = async () => 4;

  it('loads each file, says what came of it, and chains what was loaded', async () => {
    const sealed: string[] = [];
    const loadCase = async ({ name, entries }: CaseFile): Promise<Loading> =>
      name === 'family' ? { loaded: 'loaded', partnership, entries: entries.length } : { loaded: 'already-there', partnership };
    const noted = async () => sealed.push('sealed');
    expect(await runWith({ loadCase, seal: noted }, 'load', 'family.yaml', 'other.yaml')).toEqual({
      code: 0,
      out: 'family: loaded, 6 entries\nother: already there, nothing changed\n',
      err: '',
    });
    expect(sealed).toEqual(['sealed']);
  });

  it('loads nothing where one of the files has a problem', async () => {
    expect(await run('load', 'family.yaml', 'broken.yaml')).toMatchObject({ code: 2, out: '' });
  });

  it('says how a file differs from what was loaded under its name', async () => {
    const [first] = parsed('family.yaml').entries;
    const difference = { new: [], changed: first === undefined ? [] : [first.id], gone: [], header: true };
    const loadCase = async (): Promise<Loading> => ({ loaded: 'refused', because: 'differs', difference });
    expect(await runWith({ loadCase, seal }, 'load', 'family.yaml')).toEqual({
      code: 1,
      out: '',
      err: `family: not loaded, nothing changed
  A case of this name is there already, and what has landed is never changed. The file differs from it:
  entries loaded with other content: e1
  what the file says of itself, its agencies or its people
`,
    });
  });

  it('names each entry that the ledger does not take', async () => {
    const refusals = parsed('family.yaml')
      .entries.slice(0, 1)
      .map(({ id }) => ({ refused: 'no-such-entry', entry: id, field: 'of' }) as const);
    const loadCase = async (): Promise<Loading> => ({ loaded: 'refused', because: 'entries', refusals });
    expect((await runWith({ loadCase, seal }, 'load', 'family.yaml')).err).toBe(
      'family: not loaded, nothing changed\n  entry e1, of: no such entry\n',
    );
  });
});

describe('heed verify and heed migrate', () => {
  const heads = [{ partnership: '00000000-0000-4000-8000-000000000001', position: 4, link: 'ab12' }];

  it('says how much is sealed, and that all is as it was appended', async () => {
    const verify = async () => ({ sealed: 4, unsealed: 1, heads });
    expect(await runWith({ verify }, 'verify')).toEqual({
      code: 0,
      out: 'Sealed: 4\nNot yet sealed: 1\nAll of it is as it was appended.\n',
      err: '',
    });
  });

  it('names the first entry that is not as it was appended, and ends with 1', async () => {
    const verify = async () => ({ sealed: 4, unsealed: 0, heads, broken: { name: 'family', entry: 'e2', because: 'entry changed' } });
    expect(await runWith({ verify }, 'verify')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Not as it was appended: family, entry e2: entry changed.'),
    });
  });

  it('gives the heads to programs, and looks against heads that were kept', async () => {
    const given: unknown[] = [];
    const verify = async (kept: unknown) => {
      given.push(kept);
      return { sealed: 4, unsealed: 0, heads };
    };
    const { out } = await runWith({ verify }, 'verify', '--json');
    kept['heads.json'] = out;
    await runWith({ verify }, 'verify', '--against', 'heads.json');
    expect(given).toEqual([[], heads]);
    expect(await runWith({ verify }, 'verify', '--against', 'family.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('These are not the heads of a chain.'),
    });
  });

  it('names what was applied to the database', async () => {
    expect(await run('migrate')).toEqual({ code: 0, out: 'Applied 0001_first\n', err: '' });
  });
});
