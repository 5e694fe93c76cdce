import { describe, expect, it } from 'vitest';
import { run, runWith } from '../../test/builders/commands.ts';

describe('heed rebuild', () => {
  it('says that what was kept is what the entries come to, or where it was put right', async () => {
    const same = async () => ({ entries: 12, differed: [] });
    expect(await runWith({ keepAnew: same }, 'rebuild')).toEqual({
      code: 0,
      out: 'Entries: 12\nWhat was kept is what they come to.\n',
      err: '',
    });
    const other = async () => ({ entries: 12, differed: ['family'] });
    expect(await runWith({ keepAnew: other }, 'rebuild')).toMatchObject({ code: 1, out: 'Entries: 12\nPut right: family\n' });
  });
});

describe('heed seal, heed verify and heed migrate', () => {
  const heads = [{ partnership: '00000000-0000-4000-8000-000000000001', position: 4, link: 'ab12' }];

  it('says how much is sealed, and that all is as it was appended', async () => {
    const verify = async () => ({ sealed: 4, unsealed: 1, heads });
    expect(await runWith({ verify }, 'verify')).toEqual({
      code: 0,
      out: 'Sealed: 4\nNot yet sealed: 1\nAll of it is as it was appended.\n',
      err: '',
    });
  });

  it('names the first entry that is not as it was appended, and ends with 1', async () => {
    const verify = async () => ({ sealed: 4, unsealed: 0, heads, broken: { name: 'family', entry: 'e2', because: 'entry changed' } });
    expect(await runWith({ verify }, 'verify')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Not as it was appended: family, entry e2: entry changed.'),
    });
  });

  it('gives the heads to programs, and looks against heads that were kept', async () => {
    const given: unknown[] = [];
    const verify = async (kept: unknown) => {
      given.push(kept);
      return { sealed: 4, unsealed: 0, heads };
    };
    const { out } = await runWith({ verify }, 'verify', '--json');
    await runWith({ verify, files: { 'heads.json': out } }, 'verify', '--against', 'heads.json');
    expect(given).toEqual([[], heads]);
    expect(await runWith({ verify }, 'verify', '--against', 'family.yaml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('These are not the heads of a chain.'),
    });
  });

  it('says how many entries were chained', async () => {
    expect(await runWith({ seal: async () => 3 }, 'seal')).toEqual({ code: 0, out: 'Sealed: 3\n', err: '' });
  });

  it('names what was applied to the database', async () => {
    expect(await run('migrate')).toEqual({ code: 0, out: 'Applied 0001_first\n', err: '' });
  });
});
