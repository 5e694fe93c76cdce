import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family, familyWithPlan } from '../../../../test/builders/family.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { handoverMissing } from './check.ts';

const raised = (told: Story, until = '2024-12-31') => raisedOn(handoverMissing, told, 'ada', until);
const changed: TerseEntry = {
  id: 'changed',
  by: 'hv',
  when: '2024-05-14',
  kind: 'allocation',
  about: ['ada'],
  facts: { status: 'reallocated' },
};

describe('a new worker', () => {
  it('with no handover on record is asked about the working day after the fifth', () => {
    const [one] = raised(family.entry(changed));
    expect(one).toMatchObject({ anchor: 'changed', on: '2024-05-22', ended: undefined, evidence: ['changed'], asked: ['hv'] });
    expect(one?.question).toBe(
      'The work of hv with Ada is recorded as passing to a new worker on 14 May 2024. There is no record here of a handover: have the two spoken, what was done, and what is only taken as done?',
    );
    expect(raised(family.entry(changed), '2024-05-21')).toEqual([]);
  });
  it('with a handover, by its own fact or told elsewhere, before or after, is not', () => {
    for (const handover of ['spoken', 'written'])
      expect(raised(family.entry({ ...changed, facts: { status: 'reallocated', handover } }))).toEqual([]);
    const note = (when: string, text: string): Story =>
      family.and(
        [changed, { by: 'hv', when, kind: 'note', about: ['ada'], text }].toSorted((a, b) => (a.when < b.when ? -1 : 1)) as TerseEntry[],
      );
    expect(raised(note('2024-05-13', 'Joint visit with the outgoing health visitor.'))).toEqual([]);
    expect(raised(note('2024-05-17', 'Handed over by telephone, notes read together.'))).toEqual([]);
    expect(raised(note('2024-05-17', 'No handover yet.'))).toMatchObject([{ on: '2024-05-22' }]);
  });
  it('with a handover that lists something as assumed is asked about it, until it is handed over again', () => {
    const facts = { status: 'reallocated', handover: 'spoken', doneSoFar: { 'Safe sleep gone through': 'Assumed done' } };
    expect(raised(family.entry({ ...changed, facts }))[0]?.question).toContain('Something is taken as done since');
    expect(raised(family.entry({ ...changed, facts: { ...facts, doneSoFar: { 'Safe sleep gone through': 'Not done' } } }))).toEqual([]);
    const again: TerseEntry = { ...changed, id: 'again', when: '2024-06-03', facts: { status: 'handed-over', handover: 'spoken' } };
    expect(raised(family.entry({ ...changed, facts }).entry(again))).toMatchObject([{ ended: '2024-06-03' }]);
  });
  it('ends with the handover', () => {
    const later: TerseEntry = {
      by: 'hv',
      when: '2024-06-03',
      kind: 'allocation',
      about: ['ada'],
      facts: { status: 'handed-over', handover: 'spoken' },
    };
    expect(raised(family.entry(changed).entry(later))).toMatchObject([{ on: '2024-05-22', ended: '2024-06-03' }]);
  });
  it('is read from a second allocation, and not from the first, nor from one after a closing', () => {
    const first: TerseEntry = { ...changed, id: 'first', by: 'csc', when: '2024-04-02', facts: { status: 'allocated' } };
    const second: TerseEntry = { ...first, id: 'second', when: '2024-05-14' };
    expect(raised(familyWithPlan.entry(first))).toEqual([]);
    expect(raised(familyWithPlan.entry(first).entry(second))).toMatchObject([{ anchor: 'second', asked: ['csc'] }]);
    expect(raised(familyWithPlan.entry(first).entry({ ...second, text: 'Family support worker allocated too.' }))).toEqual([]);
    const closed: TerseEntry = {
      by: 'csc',
      when: '2024-05-07',
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'closed' },
      thread: 'cin',
    };
    expect(raised(familyWithPlan.entry(first).entry(closed).entry(second))).toEqual([]);
  });
  it('is not the one who was away and is back, nor cover for them', () => {
    const away: TerseEntry = { ...changed, id: 'away', facts: { status: 'absent' } };
    expect(raised(family.entry(away).entry({ ...changed, id: 'cover', when: '2024-05-15', facts: { status: 'covered' } }))).toEqual([]);
    expect(
      raised(family.entry(away).entry({ ...changed, when: '2024-05-28', text: 'Back at work.', facts: { status: 'allocated' } })),
    ).toEqual([]);
  });
  it('is read from a plan that another agency leads from now on, until the two are in touch', () => {
    const plan = (id: string, when: string, lead: string): TerseEntry => ({
      id,
      by: lead,
      when,
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'early-help', status: 'opened', lead },
      thread: 'eh',
    });
    const passed = family.entry(plan('one', '2024-05-07', 'school')).entry(plan('two', '2024-05-14', 'hv'));
    expect(raised(passed)).toMatchObject([{ anchor: 'two', on: '2024-05-22', asked: ['hv', 'school'] }]);
    const rang: TerseEntry = { by: 'hv', when: '2024-05-16', kind: 'contact', about: ['ada'], facts: { mode: 'call', from: 'school' } };
    expect(raised(passed.entry(rang))).toEqual([]);
  });
  it("is read from words alone, whoever wrote them, and is one with the agency's own record of it", () => {
    const told: TerseEntry = {
      id: 'told',
      by: 'hv',
      when: '2024-05-15',
      kind: 'contact',
      about: ['ada'],
      text: 'The new social worker rang to introduce himself.',
    };
    expect(raised(familyWithPlan.entry(told))).toMatchObject([{ anchor: 'told', asked: ['csc'] }]);
    const own: TerseEntry = { ...changed, by: 'csc' };
    expect(raised(familyWithPlan.entry(own).entry(told))).toMatchObject([{ anchor: 'changed', evidence: ['changed', 'told'] }]);
  });
  it('keeps its anchor when the worker changes again', () => {
    const again = family.entry(changed).entry({ ...changed, id: 'again', when: '2024-06-18' });
    expect(raised(again)).toMatchObject([{ anchor: 'changed', evidence: ['changed', 'again'] }]);
  });
  it('runs from the latest day of a vague date', () => {
    expect(raised(family.entry({ ...changed, when: '2024-05' }))).toMatchObject([{ on: '2024-06-10' }]);
  });
  it('ends when the case is closed afterwards; one closed before that was closed on what was only taken over', () => {
    const own: TerseEntry = { ...changed, by: 'csc' };
    const closed = (when: string): TerseEntry => ({
      by: 'csc',
      when,
      kind: 'plan',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'closed' },
      thread: 'cin',
    });
    expect(raised(familyWithPlan.entry(own).entry(closed('2024-07-02')))).toMatchObject([{ on: '2024-05-22', ended: '2024-07-02' }]);
    expect(raised(familyWithPlan.entry(own).entry(closed('2024-05-16')))).toMatchObject([{ on: '2024-05-22', ended: undefined }]);
  });
  it('is not asked of an adult service, and is seen by the agency itself only', () => {
    expect(raised(family.entry({ ...changed, by: 'mind' }))).toEqual([]);
    const copied = family.entry({ ...changed, shared: ['gp'] });
    expect(concernsOn(handoverMissing, copied, 'ada', '2024-06-03', { as: 'hv' })).toHaveLength(1);
    expect(concernsOn(handoverMissing, copied, 'ada', '2024-06-03', { as: 'gp' })).toEqual([]);
  });
});

describe('what is taken as done', () => {
  const handed = family.entry({ ...changed, facts: { status: 'reallocated', handover: 'written' } });
  const taken: TerseEntry = {
    id: 'taken',
    by: 'hv',
    when: '2024-05-20',
    kind: 'contact',
    about: ['ada', 'bea'],
    text: 'Safe sleep: I have taken it that this was done by the last health visitor.',
  };
  it('is asked about at once where nothing shows it done', () => {
    const [one] = raised(handed.entry(taken));
    expect(one).toMatchObject({ anchor: 'changed', on: '2024-05-20', evidence: ['changed', 'taken'] });
    expect(one?.question).not.toContain('no record here of a handover');
  });
  it('is not where a record of it stands, and ends when it is done', () => {
    const talk: TerseEntry = {
      by: 'hv',
      when: '2024-03-12',
      kind: 'advice',
      about: ['ada', 'bea'],
      facts: { topic: 'safe-sleep', to: ['bea'] },
    };
    expect(
      raised(
        family
          .entry(talk)
          .entry({ ...changed, facts: { status: 'reallocated', handover: 'written' } })
          .entry(taken),
      ),
    ).toEqual([]);
    expect(raised(handed.entry(taken).entry({ ...talk, when: '2024-06-04' }))).toMatchObject([{ on: '2024-05-20', ended: '2024-06-04' }]);
  });
});

describe('a move', () => {
  const move: TerseEntry = {
    id: 'move',
    by: 'csc',
    when: '2024-05-14',
    kind: 'note',
    about: ['ada', 'bea'],
    text: 'Bea and Ada have moved to a flat in Mill Street.',
    claims: [{ who: 'ada', is: 'lives-at', what: 'Mill Street' }],
  };
  const visit: TerseEntry = {
    by: 'hv',
    when: '2024-05-07',
    kind: 'contact',
    about: ['ada'],
    present: ['ada'],
    facts: { mode: 'clinic', outcome: 'seen' },
  };
  const known = familyWithPlan.entry(visit);
  it('that nothing shows to have been passed on is asked about of whoever recorded it', () => {
    const [one] = raised(known.entry(move));
    expect(one).toMatchObject({ anchor: 'move', on: '2024-05-22', evidence: ['move'], asked: ['csc'] });
    expect(one?.question).toContain('no record here of hv being told');
  });
  it('is not where it was told, met about, known to one of them, or the same worker goes on', () => {
    expect(raised(known.entry({ ...move, shared: ['hv'] }))).toEqual([]);
    expect(raised(known.entry({ ...move, text: `${move.text} Told health visitor and GP.` }))).toEqual([]);
    expect(raised(known.entry({ ...move, text: `${move.text} The same social worker stays with them.` }))).toEqual([]);
    expect(raised(known.entry(move).entry({ ...move, id: 'hv-move', by: 'hv', when: '2024-05-17' }))).toEqual([]);
    const met: TerseEntry = {
      by: 'csc',
      when: '2024-05-16',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv'] },
    };
    expect(raised(known.entry(move).entry(met))).toEqual([]);
  });
  it('ends when it is passed on', () => {
    expect(raised(known.entry({ ...move, shared: [{ with: 'hv', when: '2024-06-03' }] }))).toMatchObject([
      { on: '2024-05-22', ended: '2024-06-03' },
    ]);
  });
  it('is read from an address that is another than before, and not from one written differently', () => {
    const bare = (id: string, when: string, what: string): TerseEntry => ({
      ...move,
      id,
      when,
      text: '',
      claims: [{ who: 'ada', is: 'lives-at', what }],
    });
    const before = known.entry(bare('before', '2024-05-08', '4 High Road'));
    expect(raised(before.entry(bare('after', '2024-05-14', 'Mill Street')))).toMatchObject([{ anchor: 'after' }]);
    expect(raised(before.entry(bare('after', '2024-05-14', 'High Road')))).toEqual([]);
  });
  it('is none where it is hoped for, where it is a parent who lives elsewhere, or where the place is kept secret', () => {
    expect(raised(known.entry({ ...move, text: 'They hope to be rehoused.', claims: [] }))).toEqual([]);
    expect(
      raised(
        known.entry({ ...move, about: ['col'], text: 'Col has moved.', claims: [{ who: 'col', is: 'lives-at', what: 'Ferry Road' }] }),
      ),
    ).toEqual([]);
    expect(raised(known.entry({ ...move, text: 'Bea and Ada have moved to a refuge.' }))).toEqual([]);
  });
  it('that brings a new worker is asked about once, of the worker', () => {
    expect(raised(known.entry(move).entry(changed))).toMatchObject([{ anchor: 'changed' }]);
  });
});

it('two who were together over the work have handed it over, where the record of who has it says so', () => {
  const to = (text: string): TerseEntry => ({
    by: 'csc',
    when: '2024-05-14',
    kind: 'allocation',
    about: ['ada'],
    facts: { status: 'reallocated' },
    text,
  });
  for (const text of ['To Jo, who visited with Sam yesterday.', 'Jo from today. She and Sam sat down with the file on Friday.'])
    expect(raised(family.entry(to(text))), text).toEqual([]);
  for (const text of ['To Jo from today.', 'To Jo. The last worker is ill and could not be spoken with.'])
    expect(raised(family.entry(to(text))), text).toHaveLength(1);
});

describe('a change of GP', () => {
  const told = story({
    agencies: { csc: 'social-care', gp: 'gp', gp2: 'gp', hv: 'health-visiting' },
    people: { ada: { called: 'Ada', born: '2023-03-01' }, bea: { called: 'Bea', sex: 'f' } },
  }).entry({
    by: 'gp',
    when: '2024-01-08',
    kind: 'health',
    about: ['ada'],
    facts: { type: 'immunisation', status: 'done' },
    claims: [{ who: 'bea', is: 'parent-of', whom: 'ada' }],
  });
  const plan: TerseEntry = {
    by: 'csc',
    when: '2024-04-02',
    kind: 'plan',
    about: ['ada'],
    facts: { type: 'child-in-need', status: 'opened' },
    thread: 'cin',
  };
  const registered: TerseEntry = {
    id: 'registered',
    by: 'gp2',
    when: '2024-05-14',
    kind: 'health',
    about: ['ada'],
    facts: { type: 'registration', status: 'done' },
  };
  it('in an open case is asked about of both practices', () => {
    expect(raised(told.entry(plan).entry(registered))).toMatchObject([{ anchor: 'registered', on: '2024-05-22', asked: ['gp2', 'gp'] }]);
  });
  it('is none where a baby is put down at the practice to which the family had gone before the birth', () => {
    const moved = story({ ...told.cast, people: { ...told.cast.people, tot: { called: 'Tot', born: '2024-05-01' } } })
      .entry({
        by: 'gp',
        when: '2024-01-08',
        kind: 'health',
        about: ['bea', 'tot'],
        facts: { type: 'contact' },
        claims: [{ who: 'bea', is: 'parent-of', whom: 'tot' }],
      })
      .entry({ ...plan, about: ['tot'] })
      .entry({ by: 'hv', when: '2024-05-01', kind: 'health', about: ['tot'], present: ['tot'], facts: { type: 'birth' } })
      .entry({ ...registered, about: ['tot'] });
    expect(raisedOn(handoverMissing, moved, 'tot', '2024-07-01')).toEqual([]);
  });
  it('is none where the child follows a parent whom the practice had already', () => {
    const had = told.entry(plan).entry({ ...registered, id: 'mother', when: '2024-04-10', about: ['bea'] });
    expect(raised(had.entry(registered))).toEqual([]);
  });
  it('is not in a family with no open case, nor where the records came or others were told', () => {
    expect(raised(told.entry(registered))).toEqual([]);
    expect(raised(told.entry(plan).entry({ ...registered, text: 'Registered, records received.' }))).toEqual([]);
    expect(raised(told.entry(plan).entry({ ...registered, shared: ['hv'] }))).toEqual([]);
  });
});
