import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../src/app/catalogue.ts';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { replayAccount } from '../../src/cli/replay-account.ts';
import { replayCase } from '../../src/cli/replay-case.ts';
import { replayRecord } from '../../src/cli/replay-record.ts';
import { caseFileText } from '../../src/exchange/case-file-text.ts';
import { constructions, type FoundScore, findScores, wordsOfScoring } from '../house/scores.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that a page, a form, a query or an answer of Heed's is made from. What agencies recorded (cases/) is theirs, and is shown as they wrote it. */
const scanned = [
  'src/**/*.{ts,njk,html,css,js,mjs,sql,svg,json}',
  'bin/**',
  '{forms,rules,library,migrations}/**',
  'schema.sql',
  'docs/checks/*.md',
];

/** The only places that may say such a word, each with the line that does and why nobody is scored by it. */
const allowed: readonly { readonly file: RegExp; readonly holds: RegExp; readonly because: string }[] = [
  {
    file: /^src\/core\/check\/banned-words\.ts$/,
    holds: /word: \/|They score, rank or predict/,
    because: 'it is the list of words that no page may say',
  },
  {
    file: /^src\/cli\/match\.ts$/,
    holds: /'id_l,id_r,score\\n'/,
    because: 'the column of a file that programs compare is called so; it weighs two records, nobody is scored, and no page has it',
  },
  {
    file: /^src\/core\/anonymise\/names\/(?:find-initials|data\/professional-words)\.ts$/,
    holds: /'AM PM GP|questionnaire scale score/,
    because: 'it lists words and short forms that reports hold and that are no names',
  },
  {
    file: /^src\/core\/submission\/words\/lexicon\/kinds-of-(?:passing-on|sight)\.ts$/,
    holds: /^ +\((?:screened\|triaged\|ragged|risk\|risks)/,
    because: 'it lists the words of agencies that do rate, so that a row which says so is read; nothing is made of the rating',
  },
  {
    file: /^src\/core\/anonymise\//,
    holds: /longestFirst\(/,
    because: 'of names that begin alike the longer is looked for first',
  },
  { file: /^src\/core\/matching\/names\/data\/own-names\.ts$/, holds: /\bamber\b/, because: 'people are called Amber' },
  {
    file: /^library\/[\w-]+\.yaml$/,
    holds: /^ {4}(?:says|done): "/,
    because: 'it retells what a published review says, a high-risk conference and somebody of rank among it',
  },
  { file: /^library\/replays\/[\w-]+\.json$/, holds: /^ +"/, because: 'what a replay shows holds what agencies recorded, as cases/ does' },
];

async function* files(): AsyncGenerator<{ readonly file: string; readonly lines: readonly string[] }> {
  for await (const path of glob(scanned, { cwd: root })) {
    const file = path.replaceAll('\\', '/');
    if (/\.test\.ts$/.test(file)) continue;
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (text !== undefined) yield { file, lines: text.split('\n') };
  }
}

const isAllowed = (file: string, line: string): boolean => allowed.some((place) => place.file.test(file) && place.holds.test(line));

describe('Heed scores nobody', () => {
  it('holds no score, rating, probability or ordering of people in its source, templates, forms or queries', async () => {
    const found: (FoundScore & { readonly text: string })[] = [];
    for await (const { file, lines } of files()) {
      for (const score of findScores(file, lines.join('\n'))) {
        const text = lines[score.line - 1] ?? '';
        if (!isAllowed(file, text)) found.push({ ...score, text: text.trim() });
      }
    }
    expect(found).toEqual([]);
  });

  it('allows no place that no longer needs it', async () => {
    const texts = new Map((await Array.fromAsync(files())).map(({ file, lines }) => [file, lines]));
    const needs = ([name, lines]: readonly [string, readonly string[]], { file, holds }: (typeof allowed)[number]): boolean =>
      file.test(name) && lines.some((line) => holds.test(line) && findScores(name, line).length > 0);
    const idle = allowed.filter((place) => ![...texts].some((text) => needs(text, place)));
    expect(idle).toEqual([]);
  });
});

describe.each(shippedCases().map((shipped) => ({ name: shipped.name, shipped })))('what leaves Heed about $name', ({ shipped }) => {
  // What agencies wrote is theirs: the scan is of what Heed adds to it.
  const bare = { ...shipped, entries: shipped.entries.map((entry) => ({ ...entry, text: '' })) };
  const given = replayCase(bare, { checks: catalogue, progress: () => {} });

  it('scores nobody, as JSON, as an account or as a case file', () => {
    const texts = [JSON.stringify(replayRecord(given), undefined, 1), replayAccount(given), keysOf(parse(caseFileText(bare))).join('\n')];
    expect(
      texts.flatMap((text) => findScores(shipped.name, text).map(({ what, line }) => ({ what, text: text.split('\n')[line - 1] }))),
    ).toEqual([]);
  });

  it('puts questions in the order in which they were raised, and children in the order of the case', () => {
    const { prompts, children } = asked(replayRecord(given));
    expect(prompts).toEqual(prompts.toSorted());
    expect(children).toEqual(shipped.children);
  });
});

/** Every key of a file, at any depth: its values are what agencies recorded. */
const keysOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inside]) => [key, ...keysOf(inside)]) : [];
};

/** The days and the children of a replay as JSON. */
function asked(record: object): { readonly prompts: readonly string[]; readonly children: unknown } {
  const read: { readonly prompts: readonly { readonly raised: string }[]; readonly children: unknown } = JSON.parse(JSON.stringify(record));
  return { prompts: read.prompts.map(({ raised }) => raised), children: read.children };
}

describe('the scan for scores', () => {
  it('finds every line of the bad example, and no other', async () => {
    const text = await readFile(join(import.meta.dirname, 'bad-scores', 'family-list.ts'), 'utf8');
    const bad = text.split('\n').flatMap((line, index) => (line.endsWith('// scores') ? [index + 1] : []));
    const found = findScores('family-list.ts', text.replaceAll('// scores', ''));
    expect([...new Set(found.map(({ line }) => line))]).toEqual(bad);
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set([...wordsOfScoring, ...constructions]));
  });
});
