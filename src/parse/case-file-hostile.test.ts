import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf, entry, family, problemsOf } from '../../test/builders/case-texts.ts';

describe('hostile case files', () => {
  it('refuses a text of two megabytes with one clear problem', () => {
    expect(
      problemsOf(family(`  - {id: e1, by: hv, when: 2024-03-01, kind: note, about: [ada], text: ${'long '.repeat(400_000)}}\n`)),
    ).toEqual(['family.yaml:12: entry e1, text: This text has more than 100 KB. Shorten it, or record it as several entries.']);
  });

  it('refuses a bomb of aliases before it unfolds', () => {
    const bomb = [
      'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(10)}]`),
    ].join('\n');
    expect(problemsOf(bomb)).toEqual([
      'family.yaml: Its aliases unfold to more than 10000 values. Write the values out instead of repeating them with * and &.',
    ]);
  });

  it('refuses an alias of itself', () => {
    expect(problemsOf('a: &a [*a, *a]\n')).toHaveLength(1);
  });

  it('reads an alias that only repeats', () => {
    const text = family(`  - {id: e1, by: hv, when: 2024-03-01, kind: note, about: &who [ada, bea], text: Seen.}
  - {id: e2, by: hv, when: 2024-03-02, kind: note, about: *who, text: Seen.}
`);
    expect(caseOf(text).entries[1]?.about).toEqual(['ada', 'bea']);
  });

  it('refuses tags, keys that stand twice and a second document', () => {
    expect(problemsOf(entry('where: !!binary aGk='))).toEqual([
      expect.stringContaining('A tag ("tag:yaml.org,2002:binary") says what type a value has.'),
    ]);
    expect(problemsOf(entry('where: here, where: there'))).toEqual([
      'family.yaml:12: The key "where" stands twice in one place. Keep one of the two.',
    ]);
    expect(problemsOf(`${entry('')}---\ncase: other\n`)).toHaveLength(1);
  });

  it('refuses a text that is no YAML, and lists that nest without end', () => {
    expect(problemsOf('case: [unclosed\ntitle: x: y\n').length).toBeGreaterThan(0);
    for (const endless of [
      '['.repeat(4_000_000),
      '{a: '.repeat(500_000),
      '- '.repeat(1_000_000),
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ])
      expect(problemsOf(endless)).toEqual([expect.stringContaining('Lists or maps stand more than 50 deep in one another.')]);
    expect(problemsOf(`case: ${'['.repeat(100)}${']'.repeat(100)}`)).toEqual([
      expect.stringContaining('Lists or maps stand more than 50 deep in one another.'),
    ]);
  });

  it('refuses a text of more pieces than a case has, before they are put together', () => {
    for (const endless of ['- a\n'.repeat(1_250_000), `a: [${'x,'.repeat(2_500_000)}]`, '- &a x\n'.repeat(2000)])
      expect(problemsOf(endless)).toEqual(['family.yaml: This file holds more than can be read at once. Divide it into smaller ones.']);
  });

  it('gives a case or problems for any text at all, and never breaks down', () => {
    const whole = entry('recorded: 2024-03-05, claims: [{who: bea, is: drinks, basis: seen}], shared: [{with: csc, when: 2024-04~}]');
    const place = fc.integer({ min: 0, max: whole.length });
    const piece = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        ': ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '&a ',
        '*a',
        '!!map ',
        '|',
        '\n  ',
        '? ',
        '<<: ',
        '"',
        "'",
        '#',
        '..',
        '/',
        '~',
        'null',
        '0x',
        '%YAML 1.1\n',
        '---\n',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 30 }), piece, (at, removed, put) => {
        const text = whole.slice(0, at) + put + whole.slice(at + removed);
        for (const said of problemsOf(text)) expect(said).toMatch(/^family\.yaml(:\d+)?: .+\. .+\.$/s);
      }),
      { numRuns: 500 },
    );
  });
});
