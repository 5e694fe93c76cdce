import { describe, expect, it } from 'vitest';
import { allOrNone } from './all-or-none.ts';

const taking = (refused: string) => async (step: string) => (step === refused ? undefined : `${step} is recorded`);

describe('several entries that are one act', () => {
  it('are all recorded', async () => {
    expect(await allOrNone(['of Ada', 'of Ben'], taking(''))).toEqual(['of Ada is recorded', 'of Ben is recorded']);
  });

  it('are not begun where the first is not taken', async () => {
    expect(await allOrNone(['of Ada', 'of Ben'], taking('of Ada'))).toBeUndefined();
  });

  it('end the transaction, and so none stands, where a later one is not taken', async () => {
    await expect(allOrNone(['of Ada', 'of Ben'], taking('of Ben'))).rejects.toThrow('none of it is kept');
  });
});
