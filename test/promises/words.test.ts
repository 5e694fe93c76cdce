import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { demonstrationAgreement } from '../../src/core/access/releases.ts';
import { bannedIn, bannedWords } from '../../src/core/check/banned-words.ts';
import type { AnyCheck } from '../../src/core/check/check.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { releasesOf } from '../../src/core/replay/to-somebody.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { story } from '../builders/ledger.ts';
import { withoutDenials } from '../house/scores.ts';
import { formProblems } from './question-form.ts';

/** Everything that a check says in our own words. */
const ownWords = (check: AnyCheck): readonly string[] => [
  check.title,
  check.asks,
  check.because,
  ...check.closesWith,
  ...check.notWhen,
  ...Object.values(check.parameters).flatMap(({ means, source, unit }) => [means, source, unit]),
];

const lines = (file: string): readonly string[] =>
  readFileSync(new URL(`bad-words/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

describe('the words of the checks', () => {
  it('blame nobody, score nobody and judge no family', () => {
    const found = catalogue.flatMap((check) =>
      ownWords(check).flatMap((text) => bannedIn(text).map((word) => ({ check: check.id, text, ...word }))),
    );
    expect(found).toEqual([]);
  });

  it('have no stray spaces and no value that is no word', () => {
    const found = catalogue.flatMap((check) => ownWords(check).filter((text) => / {2}|^\s|\s$|\n|\bundefined\b|\bNaN\b/.test(text)));
    expect(found).toEqual([]);
  });

  it('ask: the general form of every question ends with a question mark', () => {
    expect(catalogue.filter(({ asks }) => !asks.endsWith('?')).map(({ id }) => id)).toEqual([]);
  });
});

/** Every question that a check puts at any moment of a case, to the whole or to one agency. */
function questionsIn(shipped: CaseFile, vantage: Vantage): readonly string[] {
  const put = new Map<string, string>();
  const listening = catalogue.map(
    (check): AnyCheck => ({
      ...check,
      evaluate: (p, settings) => {
        const found = check.evaluate(p, settings);
        for (const { question } of found.concerns) put.set(question, check.id);
        return found;
      },
    }),
  );
  const ledger = openCase(shipped);
  const released = vantage.kind === 'whole' ? {} : { releases: releasesOf(ledger, demonstrationAgreement)(vantage.agency) };
  replay(ledger, { children: shipped.children, checks: listening, until: endOf(shipped.scope.latest), vantage, ...released });
  return [...put].map(([question, check]) => `${check}: ${question}`);
}

describe.each(shippedCases().map((shipped) => ({ name: shipped.name, shipped })))(
  'every question that $name gives rise to',
  ({ shipped }) => {
    it('blames nobody, scores nobody and reads as a sentence, with people as they are called', () => {
      const vantages = [whole, ...[...shipped.directory.agencies.keys()].map(asAgency)];
      const questions = [...new Set(vantages.flatMap((vantage) => questionsIn(shipped, vantage)))];
      // A control family may rightly give rise to none.
      if (shipped.provenance === undefined) expect(questions).not.toEqual([]);
      const found = questions.flatMap((line) => {
        const question = line.slice(line.indexOf(': ') + 2);
        const problems = [
          ...bannedIn(question).map((word) => `says "${word.found}": ${word.instead}`),
          ...formProblems(question, shipped.directory),
        ];
        return problems.length === 0 ? [] : [{ line, problems }];
      });
      expect(found).toEqual([]);
    });
  },
);

describe('the words of the pages', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const templates = globSync('src/web/**/*.njk', { cwd: root });
  /** What a template says itself, without its logic, its tags and what it fills in. */
  const said = (template: string): string =>
    readFileSync(join(root, template), 'utf8')
      .replaceAll(/\{[%#{].*?[%#}]\}/gs, ' ')
      .replaceAll(/<[^>]*>/g, ' ');

  it('blame nobody, and say of scores only that there are none', () => {
    expect(templates.length).toBeGreaterThan(0);
    const found = templates.flatMap((template) => bannedIn(withoutDenials(said(template))).map(({ found }) => ({ template, found })));
    expect(found).toEqual([]);
  });
});

describe('the lint of words', () => {
  it('finds a banned word in each bad example, and each banned word has its example', () => {
    const bad = lines('banned.txt');
    expect(bad.filter((text) => bannedIn(text).length === 0)).toEqual([]);
    expect(bannedWords.filter(({ word }) => !bad.some((text) => word.test(text))).map(({ word }) => String(word))).toEqual([]);
  });

  it('lets be what somebody else said, in double quotes', () => {
    expect(bannedIn('The letter says "she refused to come in". What happened?')).toEqual([]);
    expect(bannedIn('The letter says “nobody was in”. What happened?')).toEqual([]);
  });

  it('lets be a question that states the record and asks what is known', () => {
    expect(bannedIn('There is no record here of a visit since 7 June 2018: has there been one, or is there a reason?')).toEqual([]);
  });
});

describe('the form of a question', () => {
  const { directory } = story({
    agencies: { csc: 'social-care', police: 'police' },
    people: { robin: { called: 'Robin' }, 'older-child-1': { called: 'First older child' }, mother: { called: 'Mother' } },
  }).ledger();
  const named = {
    ...directory,
    agencies: new Map([...directory.agencies].map(([id, agency]) => [id, { ...agency, name: `The ${agency.kind}` }])),
  };

  it.each(lines('malformed.txt').map((line) => line.split(' | ')))('%s: %s', (problem, question) => {
    expect(formProblems(question ?? '', named)).toEqual([problem]);
  });

  it('has no problem with a question as it should be', () => {
    const asked =
      'Robin and First older child were last seen on 7 June 2018 by the police. Has Mother been asked about May 2018, and by whom?';
    expect(formProblems(asked, named)).toEqual([]);
  });
});
