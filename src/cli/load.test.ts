import { describe, expect, it } from 'vitest';
import { parsed, run, runWith } from '../../test/builders/commands.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Loading } from '../core/ledger/loading.ts';
import { storedPartnership } from '../parse/stored/ids.ts';

describe('heed load', () => {
  const partnership = storedPartnership.parse('00000000-0000-4000-8000-000000000001');
  const seal = async () => 4;

  it('loads each file, says what came of it, and chains what was loaded', async () => {
    const sealed: string[] = [];
    const loadCase = async ({ name, entries }: CaseFile): Promise<Loading> =>
      name === 'family' ? { loaded: 'loaded', partnership, entries: entries.length } : { loaded: 'already-there', partnership };
    const noted = async () => sealed.push('sealed');
    expect(await runWith({ loadCase, seal: noted }, 'load', 'family.yaml', 'other.yaml')).toEqual({
      code: 0,
      out: 'family: loaded, 6 entries\nother: already there, nothing changed\n',
      err: '',
    });
    expect(sealed).toEqual(['sealed']);
  });

  it('loads nothing where one of the files has a problem', async () => {
    expect(await run('load', 'family.yaml', 'broken.yaml')).toMatchObject({ code: 2, out: '' });
  });

  it('says how a file differs from what was loaded under its name', async () => {
    const [first] = parsed('family.yaml').entries;
    const difference = { new: [], changed: first === undefined ? [] : [first.id], gone: [], header: true };
    const loadCase = async (): Promise<Loading> => ({ loaded: 'refused', because: 'differs', difference });
    expect(await runWith({ loadCase, seal }, 'load', 'family.yaml')).toEqual({
      code: 1,
      out: '',
      err: `family: not loaded, nothing changed
  A case of this name is there already, and what has landed is never changed. The file differs from it:
  entries loaded with other content: e1
  what the file says of itself, its agencies or its people
`,
    });
  });

  it('names each entry that the ledger does not take', async () => {
    const refusals = parsed('family.yaml')
      .entries.slice(0, 1)
      .map(({ id }) => ({ refused: 'no-such-entry', entry: id, field: 'of' }) as const);
    const loadCase = async (): Promise<Loading> => ({ loaded: 'refused', because: 'entries', refusals });
    expect((await runWith({ loadCase, seal }, 'load', 'family.yaml')).err).toBe(
      'family: not loaded, nothing changed\n  entry e1, of: no such entry\n',
    );
  });
});
