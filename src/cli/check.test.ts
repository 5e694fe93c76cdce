import { describe, expect, it } from 'vitest';
import { runWith } from '../../test/builders/commands.ts';
import type { Keeping } from './ports.ts';

type Check = Keeping['check'];
const found: Check = async ({ tell }) => {
  tell({ partnership: { at: 0, of: 1 }, family: { at: 1, of: 3 } });
  return { partnerships: 1, changed: 7 };
};
const nothing: Check = async () => ({ partnerships: 0, changed: 0 });

describe('heed check', () => {
  it('looks once, and says what came of it', async () => {
    expect(await runWith({ check: found }, 'check', '--once')).toEqual({
      code: 0,
      out: 'Looked at: 1\nQuestions that are other than before: 7\n',
      err: '',
    });
    expect((await runWith({ check: nothing }, 'check', '--once')).out).toBe('Nothing is due.\n');
  });

  it('looks at everything anew when it is asked to', async () => {
    const asked: boolean[] = [];
    const check: Check = async ({ all }) => {
      asked.push(all);
      return { partnerships: 1, changed: 0 };
    };
    await runWith({ check }, 'check', '--all');
    expect(asked).toEqual([true]);
  });

  it('looks on every tick until it is stopped, and says only what there was', async () => {
    let ticks = 0;
    const check: Check = async (asked) => (++ticks === 2 ? found(asked) : nothing(asked));
    const ran = await runWith({ check, ticks: 3 }, 'check');
    expect(ticks).toBe(4);
    expect(ran.out).toBe('Looked at: 1\nQuestions that are other than before: 7\n');
  });
});
