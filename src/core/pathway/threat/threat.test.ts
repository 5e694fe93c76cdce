import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { threatsOf, threatWaits } from './threat-work.ts';

const family = story({
  agencies: { csc: 'social-care', police: 'police', school: 'school', other: 'school' },
  people: { ada: { called: 'Ada', born: '2016-01-03' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
})
  .entry({ by: 'csc', when: '2024-04-02', kind: 'note', about: ['ada', 'bea'], claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }] })
  .entry({
    by: 'school',
    when: '2024-04-12',
    kind: 'attendance',
    about: ['ada'],
    facts: { attended: 9, possible: 10 },
    shared: ['police'],
  });
const threat = (facts: TerseEntry['facts'], more: Partial<TerseEntry> = {}): TerseEntry => ({
  ...{ id: 'threat', by: 'police', when: '2024-05-06', kind: 'incident', about: ['ada', 'bea'], thread: 't' },
  ...{ facts: { nature: 'threat', ...facts } },
  ...more,
});
const told = family.entry(threat({ harmed: ['ada'] }));
const work = (given: Story, day = '2024-05-20') => {
  const [one] = threatsOf(given.picture('ada', day));
  if (one === undefined) throw new Error('no threat');
  return one;
};

describe('a threat against a child', () => {
  it('goes to police, social care and the school that the child goes to, and shows who has it', () => {
    expect(work(told).goesTo.map(({ as, agency, since }) => [as, agency, since !== undefined])).toEqual([
      ['police', 'police', true],
      ['social-care', 'csc', false],
      ['setting', 'school', false],
    ]);
    expect(threatWaits(work(told))).toEqual(['telling', 'judging']);
    expect(threatWaits(work(family.entry(threat({ harmed: ['ada'] }, { shared: ['csc', 'school'] }))))).toEqual(['judging']);
  });

  it('says where no nursery or school is on record, so that somebody asks', () => {
    const none = story(family.cast, family.entries.slice(0, 1)).entry(threat({ harmed: ['ada'] }));
    expect(work(none).notKnown).toEqual(['setting']);
  });

  it('stays open through visits and meetings until it is recorded who judged it and how', () => {
    const visited = told
      .entry({
        by: 'csc',
        when: '2024-05-08',
        kind: 'contact',
        about: ['bea'],
        facts: { mode: 'home-visit', outcome: 'seen', seen: ['bea'] },
        thread: 't',
      })
      .entry({ by: 'csc', when: '2024-05-08', kind: 'decision', about: ['ada'], facts: { type: 'no-meeting' }, thread: 't' });
    expect(threatWaits(work(visited))).toContain('judging');
    expect(work(visited).since).toHaveLength(2);
    const judged = visited.entry({
      by: 'police',
      when: '2024-05-09',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'threat-judged', of: 'threat', signedOffBy: 'DS Khan' },
      thread: 't',
    });
    expect(threatWaits(work(judged))).not.toContain('judging');
  });

  it('is none among adults, and several words of it on one thread are one', () => {
    expect(threatsOf(family.entry(threat({ harmed: ['bea'], by: ['col'] })).picture('ada', '2024-05-20'))).toEqual([]);
    expect(threatsOf(told.entry(threat({ harmed: ['ada'] }, { id: 'again', by: 'csc' })).picture('ada', '2024-05-20'))).toHaveLength(1);
  });

  it('is nothing to a school that has no word of it', () => {
    expect(threatsOf(told.picture('ada', '2024-05-20', asAgency(agencyId('school'))))).toEqual([]);
  });
});
