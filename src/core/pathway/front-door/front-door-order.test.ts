import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { showInstant } from '../../time/instant.ts';
import { isUnread, newsAbout } from './gone-through.ts';
import { healthApart } from './health-apart.ts';
import { levelLimitOf } from './level-limit.ts';
import { referralsOf } from './referral-work.ts';
import { selfReferralsAround } from './self-referrals.ts';

// 8 April 2024 is a Monday.
const family = story({
  agencies: {
    csc: 'social-care',
    hv: 'health-visiting',
    gp: 'gp',
    ward: 'hospital',
    hub: 'domestic-abuse-service',
    centre: 'childrens-centre',
    police: 'police',
  },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' }, joe: { called: 'Joe' } },
}).entry({ by: 'csc', when: '2024-03-04', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] });
const referral = (at?: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  ...{ id: 'r', by: 'csc', when: '2024-04-08', kind: 'referral', about: ['ada'], thread: 't' },
  facts: { from: 'neighbour', to: ['csc'], children: ['ada'] },
  ...(at === undefined ? {} : { at }),
  ...more,
});
const triage = (level: string, area = 'North'): TerseEntry => ({
  ...{ by: 'csc', when: '2024-04-08', kind: 'note', about: ['ada'] },
  facts: { reviewed: 'triage', of: 'r', level, area },
});
const decided = (when: string, at?: string): TerseEntry => ({
  ...{ by: 'csc', when, kind: 'referral-decision', about: ['ada'], thread: 't', facts: { of: 'r', decision: 'assess' } },
  ...(at === undefined ? {} : { at }),
});
const levels = [
  { name: 'Now', hours: 4 },
  { name: 'Soon', hours: 24 },
];
const limitIn = (told: Story, day: string) => {
  const p = told.picture('ada', day);
  const [work] = referralsOf(p);
  return work && levelLimitOf(p, work, levels);
};

describe('the time of a level', () => {
  it('runs from the minute of arrival where it is known, else from the end of the day', () => {
    const by = (told: Story) => showInstant(limitIn(told, '2024-04-30')?.by ?? (0 as never));
    expect(by(family.entry(referral('10:15')).entry(triage('Now')))).toBe('8 April 2024, 14:15');
    expect(by(family.entry(referral()).entry(triage('Now')))).toBe('9 April 2024, 03:59');
  });

  it.each([
    ['the clocks going forward', '2024-03-30', '22:30', '31 March 2024, 23:30'],
    ['the clocks going back', '2024-10-26', '22:30', '27 October 2024, 21:30'],
    ['the end of a year', '2024-12-31', '22:30', '1 January 2025, 22:30'],
  ])('is so many hours over %s', (_, when, at, by) => {
    const told = family.entry({ ...referral(at), when }).entry({ ...triage('Soon'), when });
    expect(showInstant(limitIn(told, '2025-02-01')?.by ?? (0 as never))).toBe(by);
  });

  it.each([
    ['a minute before', '14:14', false],
    ['on the minute', '14:15', false],
    ['a minute after', '14:16', true],
  ])('is kept or not by a decision %s', (_, at, late) => {
    const told = family.entry(referral('10:15')).entry(triage('Now')).entry(decided('2024-04-08', at));
    expect(limitIn(told, '2024-04-08')).toMatchObject({ late, met: true });
  });

  it('calls no decision late that may have been in time', () => {
    expect(limitIn(family.entry(referral('10:15')).entry(triage('Now')).entry(decided('2024-04-08')), '2024-04-08')?.late).toBe(false);
    expect(limitIn(family.entry(referral('10:15')).entry(triage('Soon')).entry(decided('2024-04-10')), '2024-04-10')?.late).toBe(true);
  });

  it('is that of the level into which it was put last, and there is none of a level that is not set', () => {
    const told = family.entry(referral('10:15')).entry(triage('Now'));
    expect(limitIn(told.entry(triage('Soon', 'South')), '2024-04-08')).toMatchObject({ level: { name: 'Soon' }, area: 'South' });
    expect(limitIn(family.entry(referral('10:15')).entry(triage('Gone')), '2024-04-08')).toBeUndefined();
    expect(limitIn(family.entry(referral('10:15')), '2024-04-08')).toBeUndefined();
  });

  it('is not known before it was said', () => {
    const told = family.entry(referral('10:15')).entry({ ...triage('Now'), when: '2024-04-12' });
    expect(limitIn(told, '2024-04-11')).toBeUndefined();
  });
});

describe('news from outside office hours', () => {
  const news: TerseEntry = {
    id: 'n',
    by: 'police',
    when: '2024-04-08',
    kind: 'contact',
    about: ['ada'],
    facts: { mode: 'call', readBy: '2024-04-09T09:00' },
    shared: ['csc'],
  };
  const read = (by: string): TerseEntry => ({
    by,
    when: '2024-04-09',
    kind: 'note',
    about: ['ada'],
    facts: { reviewed: 'news', of: 'n' },
    shared: ['police', 'csc'],
  });
  const of = (told: Story) => newsAbout(told.picture('ada', '2024-04-10'))[0];
  it('waits for each agency until somebody there has read it', () => {
    const before = of(family.entry(news));
    const after = of(family.entry(news).entry(read('csc')));
    expect([
      before && isUnread(before, agencyId('csc')),
      after && isUnread(after, agencyId('csc')),
      after && isUnread(after, agencyId('hv')),
    ]).toEqual([true, false, true]);
  });
  it('is none where no time was given', () => {
    expect(of(family.entry({ ...news, facts: { mode: 'call' } }))).toBeUndefined();
  });
});

describe('a self-referral to a service that is always asked', () => {
  const self: TerseEntry = {
    by: 'hub',
    when: '2024-04-08',
    kind: 'service',
    about: ['bea'],
    facts: { service: 'support', status: 'self-referred' },
  };
  const around = (told: Story, services = ['hub']) => selfReferralsAround(told.picture('ada', '2024-04-10'), services.map(agencyId));
  it('is one of a parent or carer, by the service or naming it', () => {
    expect(around(family.entry(self))).toMatchObject([{ service: 'hub', adults: ['bea'] }]);
    expect(around(family.entry({ ...self, by: 'csc', facts: { ...self.facts, provider: ['hub'] } }))).toHaveLength(1);
    expect(around(family.entry({ ...self, by: 'hub', kind: 'referral', facts: { from: 'self', to: ['hub'] } }))).toHaveLength(1);
  });
  it('is none of another adult, another service, or one that somebody else made', () => {
    expect(around(family.entry({ ...self, about: ['joe'] }))).toEqual([]);
    expect(around(family.entry(self), ['ward'])).toEqual([]);
    expect(around(family.entry({ ...self, facts: { service: 'support', status: 'referred' } }))).toEqual([]);
  });
});

describe('health services', () => {
  const asked = (to: string): TerseEntry => ({
    id: `q-${to}`,
    by: 'csc',
    when: '2024-04-09',
    kind: 'information-request',
    about: ['ada'],
    thread: `q-${to}`,
    facts: { to: [to], for: 'What is known?' },
  });
  const reply = (by: string, thread: string): TerseEntry => ({
    by,
    when: '2024-04-10',
    kind: 'information-reply',
    about: ['ada'],
    thread,
    facts: { from: [by], outcome: 'given' },
    text: 'The GP knows nothing either.',
    shared: ['csc'],
  });
  const standsOf = (told: Story) => {
    const p = told.picture('ada', '2024-04-30');
    const [work] = referralsOf(p);
    return Object.fromEntries((work === undefined ? [] : healthApart(p, work)).map(({ service, stands }) => [service, stands]));
  };
  it('stand each for itself: one that answers says nothing of another, even where it says that it does', () => {
    const told = family.entry(referral()).entry(asked('hv')).entry(asked('gp')).entry(reply('hv', 'q-hv')).entry(reply('hv', 'q-gp'));
    expect(standsOf(told)).toEqual({
      GP: 'asked',
      'health visitor': 'answered',
      midwife: 'not-asked',
      hospital: 'not-asked',
      'mental health': 'not-asked',
    });
  });
  it('has told already where it made the referral', () => {
    const told = family.entry(
      referral(undefined, { by: 'ward', shared: ['csc'], facts: { from: 'professional', to: ['csc'], children: ['ada'] } }),
    );
    expect(standsOf(told).hospital).toBe('told');
  });
});

describe('a referral to a children’s centre', () => {
  it('is the centre’s to take up, and no clock of a front door runs on it', () => {
    const told = family.entry(
      referral(undefined, {
        facts: {
          from: 'professional',
          to: ['centre'],
          children: ['ada'],
          sort: 'childrens-centre',
          concerns: ['Alone at noon'],
          planCarried: 'Twice a week',
        },
        shared: ['centre'],
      }),
    );
    expect(referralsOf(told.picture('ada', '2024-04-10'))).toMatchObject([{ receiver: 'centre' }]);
  });
});
