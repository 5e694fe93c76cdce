import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { saysBetter } from './change-words.ts';

const noted = (text: string) => {
  const [entry] = story({ agencies: { csc: 'social-care' }, people: { ada: { called: 'Ada' } } })
    .entry({
      by: 'csc',
      when: '2024-05-20',
      kind: 'observation',
      about: ['ada'],
      text,
    })
    .ledger().entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
};

describe('words of a change for the better', () => {
  it.each(['House spotless. A real turn round.', 'Clean and tidy today.', 'A different house.'])('"%s" tells of one', (text) => {
    expect(saysBetter(noted(text))).toBe(true);
  });
  it.each(['Not clean and tidy.', 'Dirty.'])('"%s" tells of none', (text) => {
    expect(saysBetter(noted(text))).toBe(false);
  });
});
