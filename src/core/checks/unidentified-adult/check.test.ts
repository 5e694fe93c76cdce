import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { unidentifiedAdult } from './check.ts';

const home: Story = story(
  { ...family.cast, people: { ...family.cast.people, stranger: { called: 'The man at the flat', sex: 'm' } } },
  family.entries,
);
const seen: TerseEntry = {
  id: 'seen',
  by: 'hv',
  when: '2024-04-08',
  kind: 'observation',
  about: ['ada', 'bea'],
  facts: { nature: 'unknown-adult', place: 'home', sign: 'a man asleep on the sofa' },
};
const visit = (text: string, more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'visit',
  by: 'hv',
  when: '2024-04-08',
  kind: 'contact',
  about: ['ada', 'bea'],
  present: ['ada', 'bea'],
  text,
  facts: { mode: 'home-visit', outcome: 'seen' },
  ...more,
});
const raised = (told: Story, until = '2024-12-31') => raisedOn(unidentifiedAdult, told, 'ada', until);
const days = (told: Story) => raised(told).map(({ on, ended }) => [on, ended]);

describe('an adult with the children whom the record does not name', () => {
  it('is asked about of whoever saw and of the lead, when five working days have ended', () => {
    const [one] = raised(home.entry(seen));
    expect(one).toMatchObject({ anchor: 'seen', on: '2024-04-16', ended: undefined, evidence: ['seen'], asked: ['hv'] });
    expect(one?.question).toContain(
      'on record in the home or with the children: hv, on 8 April 2024. There is no record here of who it was',
    );
  });
  it('runs from the latest day of a vague date', () => {
    expect(days(home.entry({ ...seen, when: '2024-04' }))).toEqual([['2024-05-09', undefined]]);
  });
  it.each<[string, TerseEntry]>([
    ['a theme', { ...seen, kind: 'contact', themes: ['unknown-adults'], text: 'Men at the house again.', facts: { mode: 'home-visit' } }],
    ['words of an unknown man', visit('An unknown man sat in the kitchen.')],
    ['words of one not introduced', visit('A woman holding Ada was not introduced.')],
    ['a man at the door', visit('A man opened the door.')],
    ['a record of the person and no more', { ...seen, about: ['ada', 'bea', 'stranger'], present: ['stranger'] }],
    [
      'a guess at who it is',
      { ...seen, about: ['ada', 'stranger'], claims: [{ who: 'stranger', is: 'relative-of', whom: 'ada', basis: 'assumed' }] },
    ],
    [
      'what the police saw at a call',
      { ...visit('Two unknown males in the flat.'), by: 'police', kind: 'incident', facts: { nature: 'welfare-concern', place: 'home' } },
    ],
  ])('counts %s', (_, entry) => {
    expect(days(home.entry(entry))).toEqual([['2024-04-16', undefined]]);
  });
  it.each<[string, TerseEntry]>([
    ['by words', visit('The boys had been left with an unknown man.')],
    [
      'by a claim',
      {
        ...seen,
        about: ['ada', 'bea', 'stranger'],
        claims: [{ who: 'stranger', is: 'carer-of', whom: 'ada', basis: 'said', saidBy: 'bea' }],
      },
    ],
    ['at the nursery gate', { ...visit('Collected by a man not known to us.'), by: 'school', kind: 'note', facts: {} }],
  ])('is asked about at once where the adult minds the children: %s', (_, entry) => {
    expect(days(home.entry(entry))).toEqual([['2024-04-08', undefined]]);
  });
  it.each<[string, TerseEntry]>([
    ['named', visit('A man opened the door and gave his name, Dan, her cousin.')],
    [
      'tied in the same entry',
      visit('An older woman opened the door.', {
        present: ['ada', 'dan'],
        claims: [{ who: 'dan', is: 'relative-of', whom: 'bea', basis: 'said', saidBy: 'bea' }],
      }),
    ],
    ['a parent', visit('A man opened the door.', { present: ['ada', 'col'] })],
    ['at work', visit('A man in the hall was mending the boiler.')],
    ['outside, with no link', { ...seen, text: 'Two men in a parked car outside.', facts: { nature: 'unknown-adult', place: 'street' } }],
    ['neither unknown nor at the door', visit('Bea knows few people here. Her brother is kind to her.')],
    ['not in the home nor with the children', { ...visit('An unknown man was in the waiting room.'), facts: { mode: 'appointment' } }],
  ])('is not asked about where the adult was %s', (_, entry) => {
    expect(raised(home.entry(entry))).toEqual([]);
  });
  it('is not asked about before a child lives there', () => {
    const early = { ...seen, when: '2024-02-10' };
    expect(raised(story(home.cast, [early, ...home.entries]))).toEqual([]);
  });
  it('is not asked about where the person was on record before', () => {
    const known = home.entry({
      by: 'police',
      when: '2024-04-01',
      kind: 'note',
      about: ['stranger', 'bea'],
      claims: [{ who: 'stranger', is: 'partner-of', whom: 'bea' }],
    });
    expect(
      raised(
        known.entry({
          ...seen,
          themes: ['unknown-adults'],
          facts: {},
          text: 'A man at the flat.',
          about: ['ada', 'stranger'],
          present: ['stranger'],
        }),
      ),
    ).toEqual([]);
  });
  it('ends when the records say who it was', () => {
    const named: TerseEntry = {
      by: 'csc',
      when: '2024-05-02',
      kind: 'note',
      about: ['stranger', 'bea'],
      claims: [{ who: 'stranger', is: 'friend-of', whom: 'bea', basis: 'said', saidBy: 'bea' }],
    };
    expect(days(home.entry({ ...seen, about: ['ada', 'bea', 'stranger'] }).entry(named))).toEqual([['2024-04-16', '2024-05-02']]);
    const words = visit('The man was her brother, back from sea.', { when: '2024-05-02', id: 'later' });
    expect(days(home.entry(seen).entry(words))).toEqual([['2024-04-16', '2024-05-02']]);
    const byTie = visit('She told me about the man: an old friend.', {
      by: 'csc',
      when: '2024-05-02',
      id: 'tie',
      about: ['dan', 'bea'],
      claims: [{ who: 'dan', is: 'friend-of', whom: 'bea', basis: 'said', saidBy: 'bea' }],
    });
    expect(days(home.entry(seen).entry(byTie))).toEqual([['2024-04-16', '2024-05-02']]);
    const joined: TerseEntry = {
      by: 'csc',
      when: '2024-05-02',
      kind: 'identity',
      about: [],
      facts: { records: ['stranger', 'dan'], status: 'confirmed' },
    };
    const friend = home.entry({
      by: 'csc',
      when: '2024-03-20',
      kind: 'note',
      about: ['dan', 'bea'],
      claims: [{ who: 'dan', is: 'friend-of', whom: 'bea' }],
    });
    const there = { ...seen, about: ['ada', 'stranger'], present: ['stranger'] };
    expect(days(friend.entry(there).entry(joined))).toEqual([['2024-04-16', '2024-05-02']]);
  });
  it('ends when it was asked, not said, and the supervisor was told', () => {
    const told: TerseEntry = {
      by: 'hv',
      when: '2024-05-02',
      kind: 'supervision',
      about: ['ada'],
      text: 'Mother would not say who the man is. To be raised with social care.',
    };
    expect(days(home.entry(seen).entry(told))).toEqual([['2024-04-16', '2024-05-02']]);
  });
  it('stays where another agency only writes that it is not known', () => {
    const still = visit('The man has not been identified.', { when: '2024-05-02', id: 'still' });
    expect(days(home.entry(seen).entry(still))).toEqual([['2024-04-16', undefined]]);
  });
  it('a second sighting is the same matter and is said more plainly; one a year on is another', () => {
    const twice = home.entry(seen).entry({ ...seen, id: 'again', by: 'csc', when: '2024-05-20' });
    expect(raised(twice)).toMatchObject([{ anchor: 'seen', evidence: ['seen', 'again'], asked: ['hv', 'csc'] }]);
    expect(concernsOn(unidentifiedAdult, twice, 'ada', '2024-06-10')[0]?.question).toContain(
      'more than once: hv, on 8 April 2024; csc, on 20 May 2024',
    );
    expect(raised(home.entry(seen).entry({ ...seen, id: 'next', when: '2025-04-07' }), '2025-12-31')).toHaveLength(2);
  });
  it('keeps its anchor when the first of two has been named', () => {
    const first = { ...seen, about: ['ada', 'stranger'] };
    const named: TerseEntry = {
      by: 'csc',
      when: '2024-05-02',
      kind: 'note',
      about: ['stranger'],
      claims: [{ who: 'stranger', is: 'friend-of', whom: 'bea' }],
    };
    const told = home
      .entry(first)
      .entry({ ...seen, id: 'again', when: '2024-04-29' })
      .entry(named);
    expect(concernsOn(unidentifiedAdult, told, 'ada', '2024-05-20')).toMatchObject([{ anchor: 'seen', evidence: ['again'] }]);
  });
  it('is seen through the eyes of whoever saw', () => {
    expect(concernsOn(unidentifiedAdult, home.entry(seen), 'ada', '2024-04-20', { as: 'hv' })).toHaveLength(1);
    expect(concernsOn(unidentifiedAdult, home.entry(seen), 'ada', '2024-04-20', { as: 'gp' })).toEqual([]);
  });
});
