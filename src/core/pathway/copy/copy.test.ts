import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { plansStanding } from '../plan/plan-standing.ts';
import { copyLines, namesAnotherAdult } from './copy-lines.ts';
import { copyFor } from './copy-work.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', refuge: 'refuge' },
  people: { ada: { called: 'Ada', born: '2024-01-10' }, bea: { called: 'Bea' }, col: { called: 'Col' } },
})
  .entry({
    by: 'csc',
    when: '2024-02-01',
    kind: 'note',
    about: ['ada', 'bea', 'col'],
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
    ],
  })
  .entry({
    id: 'plan',
    by: 'csc',
    when: '2024-03-01',
    kind: 'plan',
    about: ['ada'],
    facts: {
      type: 'child-in-need',
      status: 'opened',
      lead: 'csc',
      ifThen: { 'Nights without a sober adult': 'the aunt has her', 'Col comes to the house': 'ring 999' },
      safeEnough: 'Ada wakes beside somebody sober.',
      actions: [
        { what: 'Weighs Ada', who: 'hv', by: '2024-03-20' },
        { what: 'Finds a place', who: 'refuge' },
        { what: 'Keeps her appointments', who: 'bea' },
        { what: 'Attends the programme', who: 'col' },
      ],
      differentNight: { Bea: 'she sleeps at her sister’s', Col: 'he does not have her at night' },
      strands: { 'Whoever was harmed': 'The refuge sees Bea weekly.' },
      relapse: { 'What shows that it is coming back, Col': 'he stops answering' },
    },
    thread: 'cin',
  });
const through = (told: Story, who: string): Story =>
  told.entry({
    by: 'csc',
    when: '2024-03-04',
    kind: 'contact',
    about: [who],
    facts: {
      mode: 'home-visit',
      outcome: 'spoken-to',
      to: [who],
      goneThrough: 'plan',
      understood: 'Nights matter.',
      agreed: 'yes',
      seenAlone: [who],
    },
  });
const lines = (told: Story, who: string) => {
  const p = told.picture('ada', '2024-03-05');
  return plansStanding(p).flatMap((one) => copyLines(p, one, personId(who)));
};
const theirs = (told: Story, who: string) => lines(told, who).flatMap(({ key, notTheirs }) => (notTheirs === undefined ? [key] : []));

describe('a copy of a plan for one named parent', () => {
  it('holds what they are to do and their own nights before they were taken through it, and no more', () => {
    expect(theirs(family, 'bea')).toEqual(['action-3', 'night-1']);
    expect(theirs(family, 'col')).toEqual(['action-4', 'night-2', 'relapse-1']);
  });

  it('holds what they were taken through besides, but never another adult, harm between adults or a service in confidence', () => {
    const told = through(family, 'bea');
    expect(theirs(told, 'bea')).toEqual(['worry-1', 'safe-enough', 'action-1', 'action-3', 'night-1']);
    const out = new Map(lines(told, 'bea').map(({ key, notTheirs }) => [key, notTheirs]));
    expect([
      out.get('worry-2'),
      out.get('action-2'),
      out.get('action-4'),
      out.get('strand-1'),
      out.get('night-2'),
      out.get('relapse-1'),
    ]).toEqual(['names another adult', 'in confidence', 'of another adult', 'between adults', 'of another adult', 'of another adult']);
  });

  it('is not widened for one parent by going through it with the other', () => {
    expect(theirs(through(family, 'bea'), 'col')).toEqual(theirs(family, 'col'));
  });

  it('is known to name another adult by the name as a word, whatever stands around it', () => {
    const p = family.picture('ada', '2024-03-05');
    for (const words of ['Col’s visits', 'COL, who lives near', 'with col'])
      expect(namesAnotherAdult(p, personId('bea'), words)).toBe(true);
    for (const words of ['A cold house', 'Bea and Ada']) expect(namesAnotherAdult(p, personId('bea'), words)).toBe(false);
  });

  it('waits for a second name, and is older once the plan was looked at again', () => {
    const written = through(family, 'bea').entry({
      id: 'copy',
      by: 'csc',
      when: '2024-03-06',
      kind: 'note',
      about: ['bea', 'ada'],
      facts: {
        copyOf: 'plan',
        copyFor: 'bea',
        lines: { 'action-3': 'You go to your appointments.' },
        leftOut: { 'Weighs Ada': 'She knows.' },
      },
    });
    const approved = written.entry({
      by: 'csc',
      when: '2024-03-07',
      kind: 'decision',
      about: ['bea'],
      facts: { type: 'sign-off', of: 'copy', signedOffBy: 'N. Manager' },
    });
    const renewed = approved.entry({
      by: 'csc',
      when: '2024-04-01',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'reviewed', lead: 'csc', actions: [{ what: 'Weighs Ada', who: 'hv', by: '2024-05-01' }] },
      thread: 'cin',
    });
    const copyIn = (told: Story) => {
      const p = told.picture('ada', '2024-04-02');
      const [one] = plansStanding(p);
      const copy = one && copyFor(p, one.plan, one.latest, personId('bea'));
      return copy && [copy.approved?.facts.signedOffBy, copy.isOlder];
    };
    expect(copyIn(family)).toBeUndefined();
    expect(copyIn(written)).toEqual([undefined, false]);
    expect(copyIn(approved)).toEqual(['N. Manager', false]);
    expect(copyIn(renewed)).toEqual(['N. Manager', true]);
  });
});
