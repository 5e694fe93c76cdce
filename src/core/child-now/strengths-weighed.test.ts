import { expect, it } from 'vitest';
import { story } from '../../../test/builders/ledger.ts';
import { entryId } from '../../../test/builders/terse.ts';
import { strengthsBeside, strengthsWeighed } from './strengths-weighed.ts';

const family = story({
  agencies: { csc: 'social-care' },
  people: { ada: { called: 'Ada', born: '2018-03-01' }, bea: { called: 'Bea' } },
})
  .entry({ by: 'csc', when: '2024-03-04', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] })
  .entry({
    id: 'sober',
    by: 'csc',
    when: '2024-03-05',
    kind: 'observation',
    about: ['bea'],
    themes: ['strengths', 'alcohol'],
    text: 'Sober at each visit.',
  })
  .entry({ id: 'warm', by: 'csc', when: '2024-03-06', kind: 'observation', about: ['bea'], themes: ['strengths'], text: 'A warm home.' });

it('a strength that stands beside no concern on record is a reason for no closing, even where it is named as one', () => {
  const p = family.picture('ada', '2024-04-01');
  const { linked, unlinked } = strengthsWeighed(p);
  expect([linked.map(({ entry }) => entry.id), unlinked.map(({ entry }) => entry.id)]).toEqual([['sober'], ['warm']]);
  const chosen = new Map([
    [entryId('sober'), 'Bea drinks'],
    [entryId('warm'), 'Bea drinks'],
  ]);
  expect([...strengthsBeside(p, chosen)]).toEqual([['Bea drinks', ['sober']]]);
});
