import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../src/app/check-pages.ts';

const folder = new URL('../../docs/checks/', import.meta.url);
const committed = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));

describe('the pages of the checks', () => {
  it('are what the checks say: after changing a check, run npm run docs', () => {
    const pages = checkPages();
    const held = committed();
    const stale = [...new Set([...pages.keys(), ...held.keys()])].filter((name) => pages.get(name) !== held.get(name));
    expect(stale, 'These pages of docs/checks differ from their checks: run `npm run docs` and commit what it writes.').toEqual([]);
  });
});
