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
    expect(problemsOf('['.repeat(200_000)).length).toBeGreaterThan(0);
    expect(problemsOf(`case: ${'['.repeat(100)}${']'.repeat(100)}`)).toEqual([
      expect.stringContaining('Lists or maps stand more than 50 deep in one another.'),
    ]);
  });
});
