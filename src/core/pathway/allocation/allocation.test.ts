import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, span, type TerseEntry } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { unmet } from '../need.ts';
import { type HandoverWritten, handedOverThings, handoverBody, needsOfHandover, type Standing } from './handover-body.ts';
import { readingListOf } from './reading-list.ts';
import { holderOf, offersOf, turnToAt } from './who-has-it.ts';

const open = story({
  agencies: { csc: 'social-care', team: 'social-care', hv: 'health-visiting' },
  people: { ada: { called: 'Ada', born: '2022-03-01' } },
}).entry({
  id: 'plan',
  by: 'csc',
  when: '2024-03-01',
  kind: 'plan',
  about: ['ada'],
  facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
  thread: 'cin',
});
const change = (told: Story, when: string, facts: NonNullable<TerseEntry['facts']>, by = 'csc', id?: string): Story =>
  told.entry({
    ...(id === undefined ? {} : { id }),
    by,
    when,
    kind: 'allocation',
    about: ['ada'],
    facts,
    shared: ['csc', 'team'].filter((one) => one !== by),
  });
const offered = change(open, '2024-04-01', { status: 'offered', to: 'team' }, 'csc', 'offer');
const states = (told: Story, when = '2024-04-10') => offersOf(told.picture('ada', when)).map(({ to, taken }) => [to, taken !== undefined]);

describe('to whom others turn', () => {
  it('is whoever has the work, and whoever covers for as long as they do', () => {
    const told = change(change(open, '2024-04-01', { status: 'allocated', worker: 'Cy' }), '2024-04-05', {
      ...{ status: 'covered', worker: 'Cy', cover: 'Eve', until: '2024-04-20' },
    });
    const at = (when: string, as = 'team') =>
      turnToAt(told.picture('ada', when, asAgency(agencyId(as)))).map(({ agency, who, coversFor }) => [agency, who, coversFor]);
    expect(at('2024-04-01')).toEqual([['csc', 'Cy', undefined]]);
    expect(at('2024-04-20')).toEqual([['csc', 'Eve', 'Cy']]);
    expect(at('2024-04-21')).toEqual([['csc', 'Cy', undefined]]);
    expect(at('2024-04-20', 'hv')).toEqual([]);
  });
});

describe('work that is passed on', () => {
  it('stays with whoever offers it until it is taken up there', () => {
    expect(states(offered)).toEqual([['team', false]]);
    expect(states(change(offered, '2024-04-04', { status: 'allocated', of: 'offer', worker: 'Gil' }, 'team'))).toEqual([['team', true]]);
  });
  it('is not taken up by another word of the other team, nor by somebody else', () => {
    expect(states(change(offered, '2024-04-04', { status: 'allocated' }, 'team'))).toEqual([['team', false]]);
    expect(states(change(offered, '2024-04-04', { status: 'allocated', of: 'offer' }, 'hv'))).toEqual([['team', false]]);
  });
  it('is no longer offered once the sender has given it to somebody of its own', () => {
    expect(states(change(offered, '2024-04-04', { status: 'reallocated', worker: 'Eve' }))).toEqual([]);
  });
  it('rests with whoever was named last; cover and absence change no holder', () => {
    const told = change(change(open, '2024-04-01', { status: 'allocated', worker: 'Eve' }), '2024-04-05', {
      status: 'covered',
      cover: 'Di',
    });
    expect(holderOf(told.picture('ada', '2024-04-10'), agencyId('csc'))?.facts.worker).toBe('Eve');
  });
});

describe('a handover', () => {
  const p = open.picture('ada', '2024-04-10', asAgency(agencyId('csc')));
  const bare: HandoverWritten = { worker: '', to: undefined, spoken: undefined, text: '', things: new Map(), whyNotSpoken: '' };
  const things = new Map(handedOverThings.map((thing) => [thing, { standing: 'Assumed done', how: '' }] as const));
  it('names who, when they spoke, what to know, and how each thing stands', () => {
    expect(unmet(needsOfHandover(bare)).map(({ name }) => name)).toEqual(['worker', 'spoken', 'written', 'things']);
    expect(unmet(needsOfHandover({ ...bare, worker: 'Eve', spoken: span('2024-04-09'), text: 'Ring first.', things }))).toEqual([]);
  });
  it('takes nothing as done of which nobody says who did it and when', () => {
    const done: HandoverWritten['things'] = new Map<string, { standing: Standing; how: string }>([
      ...things,
      [handedOverThings[0], { standing: 'Done', how: '' }],
    ]);
    expect(unmet(needsOfHandover({ ...bare, things: done })).map(({ name }) => name)).toContain('how-known');
  });
  it('keeps what is assumed as assumed, and offers rather than moves what goes to another agency', () => {
    const own = handoverBody(p, { ...bare, worker: 'Eve', things }, false);
    expect(own.facts.status).toBe('reallocated');
    expect(own.facts.doneSoFar?.get(handedOverThings[1])).toBe('Assumed done');
    expect(handoverBody(p, { ...bare, to: agencyId('team') }, false).facts.status).toBe('offered');
  });
});

describe('the reading list', () => {
  it('is the plans that run, restrictions that hold, the last review, assessment, supervision and entries', () => {
    const told = open
      .entry({
        id: 'bail',
        by: 'csc',
        when: '2024-03-02',
        kind: 'restriction',
        about: ['ada'],
        facts: { type: 'written-agreement', status: 'set', protects: ['ada'], contact: 'none' },
        thread: 'r',
      })
      .entry({ id: 'talk', by: 'csc', when: '2024-03-20', kind: 'supervision', about: ['ada'], facts: { supervisor: 'Eve' } })
      .entry({
        id: 'met',
        by: 'csc',
        when: '2024-03-21',
        kind: 'meeting',
        about: ['ada'],
        facts: { type: 'child-in-need', status: 'held' },
      });
    const list = readingListOf(told.picture('ada', '2024-04-10', asAgency(agencyId('csc'))));
    expect(list.plans.map(({ id }) => id)).toEqual(['plan']);
    expect(list.restrictions.map(({ id }) => id)).toEqual(['bail']);
    expect([list.review?.id, list.supervision?.id, list.assessment?.id]).toEqual(['met', 'talk', undefined]);
    expect(list.last[0]?.id).toBe('met');
  });
});
