import { heed } from '../../src/cli/heed.ts';
import type { ExitCode, Keeping, Ports } from '../../src/cli/ports.ts';
import { holder } from '../../src/core/check/asking.ts';
import { type AnyCheck, defineCheck } from '../../src/core/check/check.ts';
import { isKind } from '../../src/core/entry/entry.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { parseCaseFile } from '../../src/parse/case-file.ts';
import { parseExpectedFile } from '../../src/parse/expected-file.ts';
import { anyRule, parseRuleFile } from '../../src/parse/rule-file.ts';

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

/** Asks the same agency on the same evidence, so that the two are one prompt. */
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
  'other.expected.yaml': 'case: other\nfailings: []\n',
  'broken.yaml': family.replace('kind: health', 'kind: visit').replace('about: [bea, ada]', 'about: [zoe]'),
};

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A case of these tests, as the parser reads it. */
export const parsed = (file: string): CaseFile => {
  const read = parseCaseFile(file, files[file] ?? '');
  if ('problems' in read) throw new Error(file);
  return read.case;
};

const notAsked = (): never => {
  throw new Error('nothing here asks for this');
};

/** Runs a command as if it had been typed, and gives what it wrote. */
export const run = (...args: string[]) => runWith({}, ...args);

/** The same, with the storage given and files that the test wrote. */
export async function runWith(
  given: Partial<Keeping> & {
    readonly files?: Readonly<Record<string, string>>;
    readonly checks?: readonly AnyCheck[];
    /** Takes what the command writes, by file. */
    readonly wrote?: Record<string, string>;
    /** How many ticks come before somebody stops the command. */
    readonly ticks?: number;
  },
  ...args: string[]
): Promise<Ran> {
  const { files: written = {}, checks: built = checks, ticks = 0, wrote = {}, ...keeping } = given;
  let ticked = 0;
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
    readRuleFile: async (file, taken) => parseRuleFile(file, written[file] ?? files[file] ?? '', anyRule(taken)),
    shippedCases: (which) => [
      {
        file: which === 'reviewed' ? 'family.yaml' : 'other.yaml',
        expected: which === 'reviewed' ? 'family.expected.yaml' : 'other.expected.yaml',
      },
    ],
    readText: async (file) => written[file] ?? files[file] ?? '',
    readBytes: async (file) => new TextEncoder().encode(written[file] ?? ''),
    writeWhole: async (file, parts) => {
      wrote[file] = [...parts].join('');
      return undefined;
    },
    used: () => ({ peakMemory: 0, processorSeconds: 0 }),
    withStorage: (work) => work({ loadCase: notAsked, seal: notAsked, check: notAsked, verify: notAsked, keepAnew: notAsked, ...keeping }),
    migrate: async () => ['0001_first'],
    nextTick: async () => ++ticked <= ticks,
  };
  const code = await heed(args, ports, built);
  return { code, out, err };
}

/** The record that `heed replay --json` writes. */
export const json = async (...args: string[]) => JSON.parse((await run('replay', '--json', ...args)).out);
