import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { matchesLine } from './contingency-topics.ts';

const given = story({ agencies: { police: 'police' }, people: ['amy', 'dad'] });
const matches = (line: string, facts: Record<string, string>, themes: readonly string[] = []): boolean => {
  const [entry] = given
    .entry({ by: 'police', when: '2024-01-01', kind: 'incident', about: ['amy', 'dad'], facts, themes })
    .picture('amy', '2024-01-02').entries;
  return entry !== undefined && matchesLine(line, entry);
};

describe('a line of a contingency plan', () => {
  it('is about an entry where the general words for it and the sort of entry agree', () => {
    expect(matches('Any new assault: front door.', { nature: 'domestic-abuse' })).toBe(true);
    expect(matches('If she is drinking again: ring.', { nature: 'welfare-concern' }, ['alcohol'])).toBe(true);
    expect(matches('Breach of bail: police the same day.', { nature: 'threat', breachOf: 'bail' })).toBe(true);
  });
  it('is not about an entry of another sort', () => {
    expect(matches('If she is drinking again: ring.', { nature: 'assault' })).toBe(false);
    expect(matches('Any new assault: front door.', { nature: 'missing' })).toBe(false);
  });
});
