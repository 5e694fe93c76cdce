import { describe, expect, it } from 'vitest';
import { day, story } from '../../../../test/builders/ledger.ts';
import { involvedAgencies } from './involvement.ts';

const given = story({
  agencies: {
    csc: 'social-care',
    hv: 'health-visiting',
    drugs: 'substance-service',
    police: 'police',
    housing: 'housing',
    mh: 'adult-mental-health',
    school: 'school',
  },
  people: ['amy', 'mum', 'neighbour'],
}).entry({ by: 'csc', when: '2024-01-01', kind: 'note', about: ['amy', 'mum'], claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }] });
const involved = (told: typeof given, on: string): readonly string[] =>
  [...involvedAgencies(told.picture('amy', on), day(on)).keys()].sort();

describe('who is working with the family', () => {
  it('counts an open service with a parent, by its own entry or as provider in another', () => {
    const told = given
      .entry({ by: 'drugs', when: '2024-02-01', kind: 'service', about: ['mum'], facts: { service: 'recovery', status: 'started' } })
      .entry({
        by: 'csc',
        when: '2024-02-01',
        kind: 'service',
        about: ['mum'],
        facts: { service: 'therapy', status: 'accepted', provider: 'mh' },
      });
    expect(involved(told, '2024-03-01')).toEqual(['drugs', 'mh']);
  });
  it('leaves out a service that has closed, one only referred to, and one that only answered a request', () => {
    const told = given
      .entry({ by: 'drugs', when: '2024-02-01', kind: 'service', about: ['mum'], facts: { service: 'recovery', status: 'started' } })
      .entry({ by: 'drugs', when: '2024-02-20', kind: 'service', about: ['mum'], facts: { service: 'recovery', status: 'closed' } })
      .entry({
        by: 'csc',
        when: '2024-02-01',
        kind: 'service',
        about: ['mum'],
        facts: { service: 'therapy', status: 'referred', provider: 'mh' },
      })
      .entry({ by: 'housing', when: '2024-02-05', kind: 'information-reply', about: ['mum'], facts: { outcome: 'given' } })
      .entry({ by: 'police', when: '2024-02-05', kind: 'incident', about: ['mum'], facts: { nature: 'damage' } });
    expect(involved(told, '2024-03-01')).toEqual([]);
  });
  it('counts whoever was asked to the last meeting, holds a plan action, or is in current contact as health visitor or school', () => {
    const told = given
      .entry({
        by: 'csc',
        when: '2024-02-01',
        kind: 'plan',
        about: ['amy'],
        facts: { type: 'child-in-need', status: 'opened', actions: [{ what: 'ring', who: 'housing', by: '2024-04-01' }] },
        thread: 'cin',
      })
      .entry({
        by: 'csc',
        when: '2024-02-01',
        kind: 'meeting',
        about: ['amy'],
        facts: { type: 'child-in-need', status: 'held', invited: ['police'], attended: ['csc'] },
        thread: 'cin',
      })
      .entry({ by: 'hv', when: '2024-02-03', kind: 'contact', about: ['amy'], present: ['amy'] });
    expect(involved(told, '2024-03-01')).toEqual(['csc', 'housing', 'hv', 'police']);
    expect(involved(told, '2024-04-02')).toEqual(['csc', 'hv', 'police']);
  });
  it('a health visitor that handed the family on to another is no longer, and one that only changed workers still is', () => {
    const moved = story({
      agencies: { hv: 'health-visiting', hv2: 'health-visiting' },
      people: ['amy'],
    }).entry({
      by: 'hv',
      when: '2024-02-01',
      kind: 'contact',
      about: ['amy'],
      present: ['amy'],
      facts: { outcome: 'seen', seen: ['amy'] },
    });
    const handed = { by: 'hv', when: '2024-03-01', kind: 'allocation', about: ['amy'], facts: { status: 'handed-over' } } as const;
    expect(involved(moved.entry({ ...handed, shared: ['hv2'] }), '2024-03-02')).toEqual([]);
    expect(involved(moved.entry(handed), '2024-03-02')).toEqual(['hv']);
  });
  it('a midwife is no longer four weeks after the birth, unless she has been there since', () => {
    const born = story({ agencies: { mid: 'midwifery' }, people: ['amy', 'mum'] }).entry({
      by: 'mid',
      when: '2024-02-01',
      kind: 'health',
      about: ['amy', 'mum'],
      facts: { type: 'birth' },
      claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
    });
    const visit = { by: 'mid', kind: 'contact', about: ['amy', 'mum'], present: ['amy', 'mum'] } as const;
    expect(involved(born, '2024-02-29')).toEqual(['mid']);
    expect(involved(born, '2024-03-01')).toEqual([]);
    expect(involved(born.entry({ ...visit, when: '2024-02-10' }), '2024-03-01')).toEqual([]);
    expect(involved(born.entry({ ...visit, when: '2024-03-20' }), '2024-05-10')).toEqual(['mid']);
  });
  it('a note that says nothing of a worry or a tie makes nobody involved', () => {
    const note = { by: 'hv', when: '2024-02-03', kind: 'note', about: ['amy'] } as const;
    expect(involved(given.entry(note), '2024-03-01')).toEqual([]);
    expect(involved(given.entry({ ...note, themes: ['health-checks'] }), '2024-03-01')).toEqual(['hv']);
  });
  it("another child's meeting, and one team's own, make nobody involved", () => {
    const meeting = {
      by: 'csc',
      when: '2024-02-01',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'multi-disciplinary', status: 'held', attended: ['csc', 'police'] },
    } as const;
    expect(involved(given.entry(meeting), '2024-03-01')).toEqual([]);
    expect(involved(given.entry({ ...meeting, facts: { ...meeting.facts, type: 'professionals' } }), '2024-03-01')).toEqual([
      'csc',
      'police',
    ]);
  });
});
