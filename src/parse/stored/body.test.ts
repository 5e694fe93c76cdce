import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBodyOf } from '../../../test/builders/arbitrary-entry.ts';
import { agencyId, entryId, personId } from '../../../test/builders/terse.ts';
import { kinds } from '../../core/entry/vocabulary.ts';
import { readBody, writeBody } from './body.ts';

const names = { people: ['amy', 'ben'].map(personId), agencies: ['hv', 'csc'].map(agencyId), entries: [entryId('e1')] };

describe('what is stored of an entry', () => {
  it.each(kinds)('is read back as it was recorded: %s', (kind) => {
    fc.assert(
      fc.property(anyBodyOf(kind, names), (body) => {
        const stored: unknown = JSON.parse(JSON.stringify(writeBody(body)));
        expect(readBody(stored)).toStrictEqual(body);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused as a fault where it is no body of the vocabulary', () => {
    const stored = { ...writeBody(fc.sample(anyBodyOf('note', names), 1)[0]!), facts: { mood: 'low' } };
    expect(() => readBody(stored)).toThrow(/mood/);
  });
});
