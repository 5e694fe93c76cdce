import { describe, expect, it } from 'vitest';
import { holder } from '../core/check/asking.ts';
import { type AnyCheck, defineCheck } from '../core/check/check.ts';
import { isKind } from '../core/entry/entry.ts';
import { parseCaseFile } from '../parse/case-file.ts';
import { parseExpectedFile } from '../parse/expected-file.ts';
import { heed } from './heed.ts';
import type { Ports } from './ports.ts';

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

async function run(...args: string[]) {
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
    for (const command of ['replay', 'checks', 'start', 'test']) expect(out).toMatch(new RegExp(`^  ${command}\\b.* [A-Z]`, 'm'));
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
