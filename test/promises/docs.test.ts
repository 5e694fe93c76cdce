import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../src/app/check-pages.ts';
import { kinds } from '../../src/core/entry/vocabulary.ts';
import { lexiconPage } from '../../src/core/submission/words/lexicon-page.ts';

const folder = new URL('../../docs/checks/', import.meta.url);
const committed = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

const document = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the pages of the checks', () => {
  it('are what the checks say: after changing a check, run npm run docs', () => {
    const pages = checkPages();
    const held = committed();
    const stale = [...new Set([...pages.keys(), ...held.keys()])].filter((name) => pages.get(name) !== held.get(name));
    expect(stale, 'These pages of docs/checks differ from their checks: run `npm run docs` and commit what it writes.').toEqual([]);
  });
});

describe('the page of the lexicon', () => {
  it('is what the lexicon says: after changing a word, run npm run docs', () => {
    expect(document('docs/lexicon.md') === lexiconPage()).toBe(true);
  });
});

describe('the glossary', () => {
  const terms = [...document('docs/glossary.md').matchAll(/^- \*\*(.+?)\*\*: /gm)].map(([, term]) => term ?? '');
  const letters = (term: string): string => term.toLowerCase().replaceAll(/[^a-z0-9]/g, ' ');

  it('is one list in the order of the alphabet', () => {
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.map(letters)).toEqual([...new Set(terms.map(letters))].sort());
  });

  it('has a line for every kind of entry', () => {
    expect(kinds.filter((kind) => !terms.includes(kind))).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = [
    'README.md',
    'rules/README.md',
    ...['docs', 'docs/adr'].flatMap((folder) =>
      readdirSync(new URL(`../../${folder}`, import.meta.url))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    ),
  ];

  it.each(documents)('%s names only files that exist', (path) => {
    const text = document(path);
    const named = [...text.matchAll(/`((?:src|test|docs|cases|bin|migrations|rules)\/[\w./-]+)`/g)].map(([, name]) => name ?? '');
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, name]) =>
      new URL(name ?? '', new URL(path, 'file:///')).pathname.slice(1),
    );
    // The picture is taken by the browser tests.
    expect([...named, ...linked].filter((name) => !existsSync(new URL(`../../${name}`, import.meta.url)))).toEqual([]);
  });
});
