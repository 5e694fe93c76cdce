import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { formatDay } from '../../time/day.ts';
import { openLetters } from './letters-open.ts';

const family = story({
  agencies: { hv: 'health-visiting', csc: 'social-care' },
  people: { amy: { called: 'Amy' }, mum: { called: 'Mum' } },
}).entry({ by: 'hv', when: '2024-01-01', kind: 'note', about: ['amy', 'mum'], claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }] });
const letter = {
  by: 'hv',
  when: '2024-01-08',
  kind: 'contact',
  about: ['mum'],
  facts: { mode: 'letter', outcome: 'awaiting-reply' },
} as const;
const left = {
  by: 'hv',
  when: '2024-01-08',
  kind: 'contact',
  about: ['amy'],
  facts: { mode: 'call', to: 'csc', outcome: 'awaiting-reply' },
} as const;
const openOn = (told: typeof family, on: string) => openLetters(told.picture('amy', on));

describe('a letter or a message', () => {
  it('is open until somebody is in touch, with the day by which an answer is looked for', () => {
    const sent = family.entry({ ...letter, facts: { ...letter.facts, answerBy: '2024-01-18', ifNoAnswer: 'Call at the house' } });
    expect(openOn(sent, '2024-01-20').map(({ answerBy }) => answerBy && formatDay(answerBy))).toEqual(['2024-01-18']);
    const met = sent.entry({
      by: 'hv',
      when: '2024-01-19',
      kind: 'contact',
      about: ['mum'],
      present: ['mum'],
      facts: { mode: 'home-visit', outcome: 'seen' },
    });
    expect(openOn(met, '2024-01-20')).toEqual([]);
  });
  it('counts how many in a row went to the same people with no answer', () => {
    const two = family.entry(letter).entry({ ...letter, when: '2024-01-15' });
    expect(openOn(two, '2024-01-20').map(({ inARow }) => inARow)).toEqual([1, 2]);
  });
  it('left for another agency is sent and not received until that agency is heard of', () => {
    const sent = family.entry(left);
    expect(openOn(sent, '2024-01-20')).toHaveLength(1);
    expect(openOn(sent.entry({ ...left, when: '2024-01-10' }), '2024-01-20')).toHaveLength(2);
    const back = {
      by: 'hv',
      when: '2024-01-10',
      kind: 'contact',
      about: ['amy'],
      facts: { mode: 'call', from: 'csc', outcome: 'spoken-to' },
    } as const;
    expect(openOn(sent.entry(back), '2024-01-20')).toEqual([]);
  });
  it('of which nothing says that an answer is looked for is not waited for', () => {
    expect(openOn(family.entry({ ...letter, facts: { mode: 'letter' } }), '2024-01-20')).toEqual([]);
  });
});
