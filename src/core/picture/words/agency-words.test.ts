import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { agenciesInWords, inGeneralWords } from './agency-words.ts';

const p = story({
  agencies: {
    csc: { name: 'Riverside Children’s Care', kind: 'social-care' },
    hv: { name: 'Health Visiting North (Trust)', kind: 'health-visiting' },
    a: { name: 'Ash Lane', kind: 'school' },
    b: { name: 'Birch Road', kind: 'school' },
    eh: { name: 'Multi-agency Hub', kind: 'early-help' },
  },
  people: ['amy'],
})
  .entry({ by: 'csc', when: '2024-01-02', kind: 'note', about: ['amy'] })
  .picture('amy', '2024-01-02');

describe('agencies in a text', () => {
  it('are found by their own names, and by what people call their workers where there is only one such agency', () => {
    expect(agenciesInWords(p, 'Ash Lane will see to it')).toEqual(['a']);
    expect(agenciesInWords(p, 'the health visitor will see to it')).toEqual(['hv']);
    expect(agenciesInWords(p, 'the school will see to it')).toEqual([]);
    expect(agenciesInWords(p, 'her mother will see to it')).toEqual([]);
  });
  it('are put in general words, whatever they are called', () => {
    expect(inGeneralWords(p, 'Health Visiting North and the Multi-agency Hub agreed')).toBe('health visitor and the early help agreed');
  });
});
