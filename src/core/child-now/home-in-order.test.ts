import { expect, it } from 'vitest';
import { family } from '../../../test/builders/family.ts';
import { looksAtHome } from './home-in-order.ts';

it('looks at the home stand in the order in which they happened, with what each was put at and which rooms were seen', () => {
  const told = family
    .entry({ by: 'csc', when: '2024-05-01', kind: 'observation', about: ['ada'], facts: { nature: 'home-conditions', scale: '3' } })
    .entry({
      by: 'hv',
      when: '2024-04-01',
      kind: 'contact',
      about: ['ada'],
      themes: ['home-conditions'],
      facts: { mode: 'home-visit', roomsSeen: ['kitchen'] },
    })
    .entry({ by: 'hv', when: '2024-04-02', kind: 'contact', about: ['ada'], facts: { mode: 'home-visit' } });
  expect(looksAtHome(told.picture('ada', '2024-06-01')).map(({ entry, scale, rooms }) => [entry.by, scale, rooms])).toEqual([
    ['hv', undefined, ['kitchen']],
    ['csc', '3', []],
  ]);
  expect(looksAtHome(told.picture('ada', '2024-04-15'))).toHaveLength(1);
});
