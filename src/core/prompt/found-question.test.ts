import { describe, expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { personId } from '../../../test/builders/terse.ts';
import { peopleToldOf } from './found-question.ts';

describe('the people whom a question tells of', () => {
  it('are those whom it is about, and those whom its words name', () => {
    const { directory } = story({
      agencies: {},
      people: { amy: { called: 'Amy' }, ben: { called: 'Ben' }, cat: { called: 'Cat' } },
    }).ledger();
    expect(peopleToldOf({ about: [personId('amy')], question: 'Was Ben asked?' }, directory)).toEqual(['amy', 'ben']);
  });
});
