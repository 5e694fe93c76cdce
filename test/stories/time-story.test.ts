import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printed } from './time-story.ts';

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...file('../../docs/time.md').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)\\n\`\`\`$`, 'gms'))].map(([, inside]) => inside ?? '');

describe('the story of three times in docs/time.md', () => {
  it('quotes code that runs here, word for word', () => {
    const code = file('./time-story.ts');
    expect(blocks('ts').filter((block) => !code.includes(block))).toEqual([]);
    expect(blocks('ts')).toHaveLength(printed.length);
  });

  it('prints what that code prints', () => {
    expect(blocks('text')).toEqual(printed);
  });
});
