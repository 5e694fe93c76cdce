import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { whole } from '../picture/view.ts';
import { visibleTo } from '../picture/visible.ts';
import { endOf } from '../time/instant.ts';
import { effectiveOf } from './effective.ts';

const given = story({ agencies: { hv: 'health-visiting' }, people: ['amy', 'ben'] }).entry({
  id: 'a',
  by: 'hv',
  when: '2024-05-01',
  kind: 'note',
  about: ['amy'],
  text: 'first',
});
const replacement = (text: string) => ({ when: '2024-05-01', kind: 'note', about: ['amy'], text });
const stands = (told: typeof given, on: string): readonly string[] =>
  effectiveOf(visibleTo(told.ledger(), whole, endOf(day(on))))
    .entries.filter(({ kind }) => kind === 'note')
    .map(({ id, text }) => `${id}: ${text}`);

describe('corrections', () => {
  const once = given.entry({
    id: 'c1',
    by: 'hv',
    when: '2024-05-05',
    kind: 'correction',
    about: ['amy'],
    facts: { corrects: 'a', replacement: replacement('second') },
  });
  const twice = once.entry({
    id: 'c2',
    by: 'hv',
    when: '2024-05-09',
    kind: 'correction',
    about: ['amy'],
    facts: { corrects: 'a', replacement: replacement('third') },
  });

  it('take effect when they are recorded, so that an earlier view keeps the original', () => {
    expect(stands(twice, '2024-05-04')).toEqual(['a: first']);
    expect(stands(twice, '2024-05-05')).toEqual(['a: second']);
  });
  it('of several, the one recorded last wins, and the entry keeps its own id', () => {
    expect(stands(twice, '2024-05-09')).toEqual(['a: third']);
  });
  it('a withdrawn entry is gone, and a withdrawn correction restores what stood before it', () => {
    expect(
      stands(given.entry({ by: 'hv', when: '2024-05-05', kind: 'correction', about: ['amy'], facts: { withdraws: 'a' } }), '2024-05-05'),
    ).toEqual([]);
    const undone = twice.entry({ by: 'hv', when: '2024-05-12', kind: 'correction', about: ['amy'], facts: { withdraws: 'c2' } });
    expect(stands(undone, '2024-05-12')).toEqual(['a: second']);
  });
});
