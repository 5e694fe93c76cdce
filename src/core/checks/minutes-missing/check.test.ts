import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { minutesMissing } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', school: 'school', police: 'police' },
  people: ['amy', 'ben', 'mum'],
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'amy' },
    { who: 'mum', is: 'parent-of', whom: 'ben' },
  ],
});
const meeting = {
  id: 'm',
  by: 'csc',
  when: '2024-01-08',
  kind: 'meeting',
  about: ['amy', 'mum'],
  facts: { type: 'child-in-need', status: 'held', attended: ['csc', 'hv'], invited: ['school'] },
  thread: 'cin',
} as const;
const raised = (told: typeof family) => raisedOn(minutesMissing, told, 'amy', '2024-06-30');

describe('no record of the meeting', () => {
  it('is asked of the chair on the working day after the tenth', () => {
    const [one] = raised(family.entry(meeting));
    expect(one).toMatchObject({ anchor: 'm', on: '2024-01-23', ended: undefined, asked: ['csc'] });
    expect(one?.question).toContain('went out to hv and school');
  });
  it('is not asked where the minutes went out in time', () => {
    expect(raised(family.entry({ ...meeting, recorded: '2024-01-22', facts: { ...meeting.facts, minutes: '2024-01-22' } }))).toEqual([]);
  });
  it('ends on the day that the minutes go out, which is known only from that day', () => {
    expect(raised(family.entry({ ...meeting, facts: { ...meeting.facts, minutes: '2024-02-05' } }))).toMatchObject([
      { on: '2024-01-23', ended: '2024-02-05' },
    ]);
  });
  it('ends with an entry that says they are out: naming the meeting, or the next on its thread', () => {
    const out = {
      by: 'csc',
      when: '2024-02-05',
      kind: 'meeting',
      about: ['amy'],
      facts: { type: 'child-in-need', status: 'minutes-out' },
    } as const;
    expect(raised(family.entry(meeting).entry({ ...out, facts: { ...out.facts, of: 'm' } }))).toMatchObject([{ ended: '2024-02-05' }]);
    expect(raised(family.entry(meeting).entry({ ...out, thread: 'cin' }))).toMatchObject([{ ended: '2024-02-05' }]);
  });
  it("a later meeting's minutes are not this one's", () => {
    const next = family
      .entry(meeting)
      .entry({ ...meeting, id: 'm2', when: '2024-02-19', facts: { ...meeting.facts, minutes: '2024-02-19' } });
    expect(raised(next)).toMatchObject([{ anchor: 'm', ended: undefined }]);
  });
  it('two records of one meeting are one matter', () => {
    const twice = family.entry(meeting).entry({ ...meeting, id: 'theirs', by: 'hv', thread: 'hv-care' });
    expect(raised(twice)).toMatchObject([{ anchor: 'm', evidence: ['m', 'theirs'] }]);
  });
  it('a visit together, one team among themselves, and a daily meeting whose record all were given need none', () => {
    expect(raised(family.entry({ ...meeting, facts: { type: 'joint-visit', status: 'held' } }))).toEqual([]);
    expect(raised(family.entry({ ...meeting, facts: { type: 'multi-disciplinary', status: 'held', attended: ['csc'] } }))).toEqual([]);
    expect(
      raised(family.entry({ ...meeting, facts: { type: 'daily-risk', status: 'held', attended: ['csc', 'police'] }, shared: ['police'] })),
    ).toEqual([]);
  });
  it("another child's meeting is not this child's", () => {
    expect(raised(family.entry({ ...meeting, about: ['ben', 'mum'] }))).toEqual([]);
  });
  it('a meeting that was only called, or called off, has no minutes', () => {
    for (const status of ['called', 'cancelled', 'requested', 'refused'])
      expect(raised(family.entry({ ...meeting, facts: { type: 'child-in-need', status } }))).toEqual([]);
  });
  it('where the date is vague the limit runs from its latest day', () => {
    expect(raised(family.entry({ ...meeting, when: '2024-01' }))).toMatchObject([{ on: '2024-02-15' }]);
  });

  const sent = { ...meeting, facts: { ...meeting.facts, minutes: '2024-01-10' }, recorded: '2024-01-10' } as const;
  it('asks after who has not said that they had the minutes, five working days on, where others have', () => {
    const receipt = {
      by: 'csc',
      when: '2024-01-11',
      kind: 'share',
      about: ['amy'],
      facts: { of: 'm', with: 'hv', sent: '2024-01-10', acknowledged: '2024-01-11', status: 'acknowledged' },
    } as const;
    const [one, ...others] = raised(family.entry({ ...sent, shared: ['school'] }).entry(receipt));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ anchor: 'm', on: '2024-01-18', asked: ['csc'] });
    expect(one?.question).toContain('There is no record here that school had them');
    expect(raised(family.entry({ ...sent, shared: ['hv', 'school'] }))).toEqual([]);
  });
  it('is not asked where words, or the way in which it was shared, tell that the minutes went out or have come', () => {
    const told = (by: string, text: string) => family.entry(meeting).entry({ by, when: '2024-01-12', kind: 'note', about: ['amy'], text });
    for (const text of ['Minutes of Friday sent to all who were there.', 'Emailed everyone the minutes.'])
      expect(raised(told('csc', text)), text).toEqual([]);
    expect(raised(told('school', 'Minutes received.'))).toEqual([]);
    for (const text of ['Minutes have not come.', 'Chased the minutes again.', 'Minutes to follow.'])
      expect(raised(told('school', text)), text).toHaveLength(1);
    expect(raised(family.entry({ ...meeting, shared: [{ with: 'school', when: '2024-01-12', how: 'minutes by email' }] }))).toEqual([]);
    expect(raised(family.entry({ ...meeting, shared: [{ with: 'school', when: '2024-01-12', how: 'notice' }] }))).toHaveLength(1);
  });
  it('a receipt that is set down at once for a later day counts from that day', () => {
    const receipt = {
      by: 'csc',
      when: '2024-01-10',
      kind: 'share',
      about: ['amy'],
      facts: { of: 'm', with: 'hv', sent: '2024-01-10', acknowledged: '2024-02-01', status: 'acknowledged' },
    } as const;
    const late = family.entry({ ...sent, shared: ['school'] }).entry(receipt);
    expect(raised(late)).toMatchObject([{ anchor: 'm', on: '2024-02-01' }]);
  });
});
