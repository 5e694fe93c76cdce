import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { vocabulary } from '../../entry/vocabulary.ts';
import { heldMeetings } from '../../picture/work/partnership-meetings.ts';
import { blanksOfList, chairsList } from './chairs-list.ts';
import { maracActionsOpen } from './marac-actions.ts';
import { meetingsOf, parentsToGoThroughWith } from './meeting-work.ts';
import { isShortFor, meetingSorts, missingFor } from './sorts.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police', probation: 'probation', gp: 'gp' },
  people: { ada: { called: 'Ada', born: '2020-03-01' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
}).entry({
  by: 'csc',
  when: '2024-03-04',
  kind: 'note',
  about: ['ada', 'bea', 'col'],
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'col', is: 'parent-of', whom: 'ada' },
  ],
});
const held = (type: string, facts = {}): Story =>
  family.entry({
    id: 'held',
    by: 'csc',
    when: '2024-04-08',
    kind: 'meeting',
    about: ['ada'],
    facts: { type, status: 'held', invited: ['hv', 'police'], attended: ['csc', 'hv', 'police'], ...facts },
    thread: 'met',
  });
const there = (...keys: readonly string[]) => keys.map(agencyId);

describe('the sorts of meeting', () => {
  it('are all words of the vocabulary, each once', () => {
    const types = meetingSorts.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect(vocabulary.meeting.facts.type.values).toContain(type);
  });

  it.each([
    ['strategy', ['csc'], ['the police', 'somebody from health']],
    ['strategy', ['csc', 'police', 'gp'], []],
    ['conference-initial', ['csc', 'police'], ['somebody from health']],
    ['pre-birth', ['csc', 'hv'], ['the midwife']],
    ['discharge', ['csc', 'hv', 'gp'], ['the hospital or the midwife']],
    ['marac', ['csc', 'police', 'hv'], ['probation']],
    ['daily-risk', ['police', 'csc'], []],
    ['family-network', ['csc'], []],
    ['a sort of its own', ['csc'], []],
  ] as const)('say whom %s needs, beside %s', (type, keys, missing) => {
    const p = family.picture('ada', '2024-04-01');
    expect(missingFor(p, type, there(...keys)).map(({ who }) => who)).toEqual(missing);
  });

  it('say how many make it one, counting who wrote', () => {
    expect(isShortFor('conference-initial', agencyId('csc'), there('police'), [])).toBe(true);
    expect(isShortFor('conference-initial', agencyId('csc'), there('police'), there('gp'))).toBe(false);
    expect(isShortFor('professionals', agencyId('csc'), there('police'), [])).toBe(false);
    expect(isShortFor('legal', agencyId('csc'), [], [])).toBe(false);
  });
});

describe('the chair’s list', () => {
  const blanks = (told: Story): readonly string[] =>
    heldMeetings(told.picture('ada', '2024-04-20')).flatMap((one) => blanksOfList(one).map(({ id }) => id));
  it('counts every question of it that a conference leaves blank, and a word is no blank', () => {
    expect(blanks(held('conference-initial'))).toEqual(chairsList.map(({ id }) => id));
    expect(blanks(held('conference-initial', { listed: { unborn: 'There is none.', kin: ' ' } }))).toEqual(
      chairsList.map(({ id }) => id).filter((id) => id !== 'unborn'),
    );
  });
  it('is of conferences alone', () => expect(blanks(held('core-group'))).toEqual([]));
});

describe('a parent who was not at a meeting', () => {
  const taken = (told: Story, who: string, facts: Readonly<Record<string, string | readonly string[]>>): Story =>
    told.entry({
      by: 'csc',
      when: '2024-04-10',
      kind: 'contact',
      about: [who],
      facts: { mode: 'call', outcome: 'spoken-to', to: [who], goneThrough: 'held', ...facts },
    });
  const waiting = (told: Story) => {
    const p = told.picture('ada', '2024-04-20');
    return meetingsOf(p).flatMap((work) => parentsToGoThroughWith(p, work));
  };
  it('is taken through it alone: with somebody beside them it is still to be done, and one is not done by the other', () => {
    const told = held('core-group');
    expect(waiting(told)).toEqual(['bea', 'col']);
    expect(waiting(taken(told, 'bea', {}))).toEqual(['bea', 'col']);
    expect(waiting(taken(told, 'bea', { seenAlone: ['bea'] }))).toEqual(['col']);
  });
});

describe('an action of a MARAC', () => {
  const marac = held('marac', { actions: [{ what: 'Finds out where Col lives', who: 'probation', by: '2024-05-01' }] });
  const open = (told: Story) => maracActionsOpen(told.picture('ada', '2024-06-01')).map(({ action }) => action.what);
  const assessed = (facts: Readonly<Record<string, Readonly<Record<string, string>>>>): Story =>
    marac.entry({
      by: 'csc',
      when: '2024-05-20',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'child-and-family', status: 'completed', children: ['ada'], ...facts },
    });
  it('is open until a finished assessment since has answered it, by its words', () => {
    expect(open(marac)).toEqual(['Finds out where Col lives']);
    expect(open(assessed({}))).toEqual(['Finds out where Col lives']);
    expect(open(assessed({ actionsAnswered: { 'Finds out where Col lives': 'With his mother since May.' } }))).toEqual([]);
  });
});
