import { describe, expect, it } from 'vitest';
import { runWith } from '../../test/builders/commands.ts';

const lists = '\uFEFFpart,child\r\nwest,a1\r\nwest,a2\r\nwest,a3\r\n"north, ""old""",b1\r\nnorth,c1\r\n';

describe('heed draw', () => {
  const draw = (text: string, ...more: readonly string[]) =>
    runWith({ files: { 'lists.csv': text } }, 'draw', 'seed', 'lists.csv', ...more);

  it('draws what the audit drew, whatever the order of its lists', async () => {
    const { out, code } = await draw(lists, '--count', '3');
    expect([code, out]).toEqual([0, 'north: 0 of 1\nnorth, "old": 1 of 1\n  b1\nwest: 2 of 3\n  a2\n  a3\n']);
    const turned = lists.replace('\uFEFFpart,child\r\n', '').trim().split('\r\n').toReversed().join('\n');
    expect((await draw(turned, '--count', '3')).out).toBe(out);
  });

  it('says what is wrong with a number, a list or a file', async () => {
    expect((await draw(lists, '--count', 'few')).code).toBe(1);
    expect((await draw('a chronology\n', '--count', '2')).code).toBe(2);
    expect((await draw('', '--count', '2')).code).toBe(2);
  });
});
