import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { formatDay } from '../../time/day.ts';
import { familyViewDue, familyViewsOf, mayReply } from './family-view-work.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
  people: { ada: { called: 'Ada', born: '2020-01-03' }, bea: { called: 'Bea' } },
}).entry({
  ...{ id: 'visit', by: 'csc', when: '2024-01-02', kind: 'contact', about: ['ada', 'bea'], shared: ['hv'] },
  claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
});
const said = family.entry({
  ...{ id: 'said', by: 'csc', when: '2024-01-31', kind: 'account', about: ['bea'], text: 'That is not what I told you.' },
  facts: { of: 'visit', from: 'bea', asks: 'put-right' },
});
const view = (given: Story, day = '2024-02-20', by?: string) => {
  const p = given.picture('ada', day, by === undefined ? undefined : asAgency(agencyId(by)));
  const [one] = familyViewsOf(p);
  if (one === undefined) throw new Error('no view');
  return { p, one, due: familyViewDue(p, one) };
};

describe('what somebody of the family says of a record or a service', () => {
  it('stands beside the entry, reaches everyone who reads that, and waits a month for a reply', () => {
    expect(view(said, '2024-02-20', 'hv').one.from).toBe('bea');
    expect(view(said).due && formatDay(view(said).due?.day ?? view(said).p.today)).toBe('2024-02-29');
  });

  it.each([
    ['2024-02-28', false],
    ['2024-02-29', false],
    ['2024-03-01', true],
  ])('on %s the month is over: %s', (day, late) => {
    expect(view(said, day).due?.late).toBe(late);
  });

  it('has its reply beside it, and so has a further word of the family', () => {
    const replied = said
      .entry({
        id: 'reply',
        by: 'csc',
        when: '2024-02-12',
        kind: 'account',
        about: ['bea'],
        text: 'Put right today.',
        facts: { of: 'said', reply: true },
      })
      .entry({ by: 'csc', when: '2024-02-14', kind: 'account', about: ['bea'], text: 'Thank you.', facts: { of: 'reply', from: 'bea' } });
    const { one, due } = view(replied, '2024-03-20', 'hv');
    expect(one.reply?.text).toBe('Put right today.');
    expect(one.words.map(({ text }) => text)).toEqual(['Put right today.', 'Thank you.']);
    expect(due?.late).toBe(false);
    expect(familyViewsOf(view(replied).p)).toHaveLength(1);
  });

  it('is replied to by whoever wrote it down or recorded what it is about', () => {
    const { one } = view(said);
    expect([mayReply(one, agencyId('csc')), mayReply(one, agencyId('hv'))]).toEqual([true, false]);
  });

  it('that asks for nothing stands as it is, and nothing is owed', () => {
    const plain = family.entry({
      by: 'csc',
      when: '2024-01-31',
      kind: 'account',
      about: ['bea'],
      text: 'I was out.',
      facts: { of: 'visit', from: 'bea' },
    });
    expect(familyViewsOf(plain.picture('ada', '2024-02-20'))).toEqual([]);
  });

  it('about a service rather than a record is a note of its own', () => {
    const complaint = family.entry({
      by: 'hv',
      when: '2024-01-31',
      kind: 'note',
      about: ['bea', 'ada'],
      themes: ['complaint'],
      text: 'Nobody rang back.',
    });
    expect(view(complaint).one.asks).toBe('complaint');
  });
});
