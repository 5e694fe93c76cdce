import { describe, expect, it } from 'vitest';
import { day, story } from '../../../../test/builders/ledger.ts';
import { agencyId, personId } from '../../../../test/builders/terse.ts';
import type { Form } from '../../form/form.ts';
import { picture } from '../../picture/picture.ts';
import { asAgency } from '../../picture/view.ts';
import { endOf } from '../../time/instant.ts';
import type { LibraryItem, LibraryReview } from './library.ts';
import { mostOffered, offeredTo } from './offered.ts';

const family = story({ agencies: { csc: 'social-care', gp: 'gp' }, people: ['ada'] })
  .entry({ id: 'e1', by: 'csc', when: '2024-03-01', kind: 'note', about: ['ada'], themes: ['neglect'] })
  .entry({ id: 'e2', by: 'csc', when: '2024-03-05', kind: 'note', about: ['ada'], themes: ['alcohol'] })
  .entry({ id: 'e3', by: 'gp', when: '2024-03-06', kind: 'note', about: ['ada'], themes: ['drugs'] });
const asRead = (agency: string, on = '2024-04-01') =>
  picture(family.ledger(), { child: personId('ada'), vantage: asAgency(agencyId(agency)), instant: endOf(day(on)) });

const form = (themes: readonly string[]): Form => ({
  ...{ id: 'f', version: 1, title: 'A form', type: 'core', purpose: '', weighs: 'family', carries: [], sections: [] },
  finish: { kind: 'working-days', amount: 5 },
  themes,
});
const item = (id: string, theme: string, kind: LibraryItem['kind'] = 'finding'): LibraryItem => ({
  ...{ id, kind, says: id, where: '1', checks: [] },
  themes: [theme],
});
const review = (year: number, items: readonly LibraryItem[]): LibraryReview => ({
  ...{ key: String(year), board: 'A', title: 'A', kind: 'local', published: '', year, lead: '', aliases: [], scope: '', cases: [], items },
});
const library = [
  review(2016, [item('a1', 'alcohol'), item('a2', 'neglect'), item('a3', 'drugs')]),
  review(2020, [item('b0', 'pregnancy', 'recommendation'), item('b1', 'pregnancy'), item('b2', 'alcohol', 'learning-point')]),
];
const offered = (themes: readonly string[], agency = 'csc', on?: string): readonly string[] =>
  offeredTo(form(themes), asRead(agency, on), library).map((one) => `${one.item.id} for ${one.theme} of ${one.of}`);

describe('what an assessment is offered', () => {
  it('is one finding for each theme: of the form, then of what was recorded last, each review once before any twice', () => {
    expect(offered(['pregnancy'])).toEqual(['b1 for pregnancy of form', 'a1 for alcohol of record', 'a2 for neglect of record']);
  });

  it('does not depend on what the writer may not read', () => {
    expect(offered([], 'csc').some((one) => one.includes('drugs'))).toBe(false);
    expect(offered([], 'gp')).toEqual(['a3 for drugs of record']);
  });

  it('is of no review that was published after the day shown', () => {
    const [first] = library;
    const later = (published: string) => [first!, { ...review(2024, [item('c1', 'neglect')]), published }];
    const on = (published: string) => offeredTo(form([]), asRead('csc', '2024-03-02'), later(published)).map((one) => one.item.id);
    expect([on('1 March 2024'), on('March 2024'), on('2024 (agreed in January 2024)')]).toEqual([['c1'], ['a2'], ['a2']]);
  });

  it('does not depend on what was recorded later', () => {
    expect(offered([], 'csc', '2024-03-02')).toEqual(['a2 for neglect of record']);
  });

  it('is a few at most', () => {
    const many = Array.from({ length: 9 }, (_, n) => `theme-${n}`);
    expect(
      offeredTo(form(many), asRead('csc'), [
        review(
          2020,
          many.map((theme) => item(theme, theme)),
        ),
      ]),
    ).toHaveLength(mostOffered);
  });
});
