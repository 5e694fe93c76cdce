import { describe, it } from 'vitest';
import { changefulEntries } from '../builders/generated-changes.ts';
import { wordierEntries } from '../builders/wordier-changes.ts';
import { readNoMoreThanTheySay } from './reads-in-families.ts';

describe('what a check says that it reads is all that it reads', () => {
  it('in thousands of families that are generated', () => readNoMoreThanTheySay(changefulEntries, 20_000));
  it('in thousands whose entries say what the reviewed cases say, whatever their kind', () =>
    readNoMoreThanTheySay(wordierEntries, 20_000));
});
