import { describe, expect, it } from 'vitest';
import { tellsWhere } from './whereabouts-words.ts';

describe('where a child was, by the words of a record', () => {
  it('is told by name or as the children, somewhere, or as none there', () => {
    const told = [
      'Ada asleep upstairs, looked in on.',
      'Both children were seen, unharmed.',
      'The baby was with her grandmother; rang to make sure.',
      'No children in the house.',
      'Called at ten. Kids at school.',
    ];
    expect(told.filter((text) => !tellsWhere(text, 'Ada'))).toEqual([]);
  });
  it('is not told by their being mentioned, by what the adult says, or by words that it was not asked', () => {
    const untold = [
      'Lives with his partner and a baby.',
      'Mother of two children, hit in the street.',
      'She says that the children are at her sister.',
      'Not known where Ada was.',
      'Nothing about the children being present.',
      'She has a son at school.',
      undefined,
    ];
    expect(untold.filter((text) => tellsWhere(text, 'Ada'))).toEqual([]);
  });
});
