import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';

describe('a document of Heed’s own', () => {
  it('is read into headings, paragraphs, lists, tables and fenced text', () => {
    const text =
      '# The *first*\n\nTwo lines\nof **one** `part`, [a page](https://a.uk/b) and [a file](../x.md).\n\n- one\n  goes on\n- two\n\n| a | b |\n| --- | --- |\n| `c` | d |\n\n```\n# no heading\n```\n<!-- not\nshown -->\n';
    expect(parseMarkdown(text)).toEqual([
      {
        kind: 'heading',
        level: 1,
        id: 'the-first',
        words: [
          { kind: 'text', text: 'The ' },
          { kind: 'emphasis', text: 'first' },
        ],
      },
      {
        kind: 'paragraph',
        words: [
          { kind: 'text', text: 'Two lines of ' },
          { kind: 'strong', text: 'one' },
          { kind: 'text', text: ' ' },
          { kind: 'code', text: 'part' },
          { kind: 'text', text: ', ' },
          { kind: 'link', text: 'a page', href: 'https://a.uk/b' },
          { kind: 'text', text: ' and ' },
          { kind: 'text', text: 'a file' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'list', items: [[{ kind: 'text', text: 'one goes on' }], [{ kind: 'text', text: 'two' }]] },
      {
        kind: 'table',
        heads: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
        rows: [[[{ kind: 'code', text: 'c' }], [{ kind: 'text', text: 'd' }]]],
      },
      { kind: 'code', text: '# no heading' },
    ]);
  });

  it('is read to its end, whatever a line begins with', () => {
    expect(parseMarkdown('#no heading\n#nor this').map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('has no mark left over in what is shown of the manual of rules', () => {
    const shown = JSON.stringify(parseMarkdown(readFileSync('rules/README.md', 'utf8')).filter(({ kind }) => kind !== 'code'));
    expect(shown.replaceAll(/"kind":"code","text":"[^"]*"/g, '')).not.toMatch(/\*\*|`|\]\(|---|<!--/);
  });
});
