import { describe, expect, it } from 'vitest';
import { bodyOf, personId } from '../../../test/builders/terse.ts';
import { peopleNamedIn } from './people-named.ts';

const keys = { people: new Set(['amy', 'ben', 'cat', 'dan', 'eve']), agencies: new Set(['hv']) };

describe('the people whom an entry names', () => {
  it('are found in facts and claims as well as among those it is about', () => {
    const body = bodyOf(
      {
        by: 'hv',
        when: '2024-05-01',
        kind: 'incident',
        about: ['amy'],
        facts: { harmed: ['ben'], children: { cat: 'seen' }, calledBy: 'dan' },
        claims: [{ who: 'amy', is: 'partner-of', whom: 'eve' }],
      },
      keys,
    );
    expect(new Set(peopleNamedIn(body))).toEqual(new Set(['amy', 'ben', 'cat', 'dan', 'eve'].map(personId)));
  });
});
