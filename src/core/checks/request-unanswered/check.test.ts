import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { story } from '../../../../test/builders/ledger.ts';

import { requestUnanswered } from './check.ts';

const family = story({
  agencies: { csc: 'social-care', gp: 'gp', police: 'police', hv: 'health-visiting' },
  people: { amy: { called: 'Amy' }, mum: { called: 'Mum' } },
}).entry({
  by: 'csc',
  when: '2024-01-02',
  kind: 'note',
  about: ['amy', 'mum'],
  claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
});
const request = {
  by: 'csc',
  when: '2024-01-08',
  kind: 'information-request',
  about: ['amy', 'mum'],
  facts: { to: 'gp', for: 'medical records' },
  thread: 'r',
  id: 'asked',
} as const;
const asked = family.entry(request);
const raised = (told: typeof family, until = '2024-06-30') => raisedOn(requestUnanswered, told, 'amy', until);

describe('records asked for and not sent', () => {
  it('is asked about on the working day after the tenth with no answer, of the agency asked and then of the one that asked', () => {
    const [one] = raised(asked);
    expect(one).toMatchObject({ on: '2024-01-23', ended: undefined, evidence: ['asked'], asked: ['gp', 'csc'] });
    expect(one?.question).toBe(
      'gp was asked by csc on 8 January 2024: medical records. There is no record here of an answer: has it been sent, or is there a reason?',
    );
  });
  it('is answered where either writes that it came, and to whom', () => {
    const word = (by: string, text: string) => asked.entry({ by, when: '2024-01-15', kind: 'note', about: ['mum'], text });
    expect(raised(word('csc', 'Records received from the GP.'))).toEqual([]);
    expect(raised(word('gp', 'Sent her records to social care.'))).toEqual([]);
    for (const text of ['Chased the GP for the records.', 'Still no records from the GP.', 'Records received from police.'])
      expect(raised(word('csc', text)), text).toHaveLength(1);
    const call = {
      by: 'csc',
      when: '2024-01-15',
      kind: 'contact',
      about: ['mum'],
      facts: { mode: 'call', from: 'gp', outcome: 'spoken-to' },
    } as const;
    expect(raised(asked.entry({ ...call, text: 'Rang me and went through the records.' }))).toEqual([]);
    expect(raised(asked.entry({ ...call, text: 'Rang me about the appointment.' }))).toHaveLength(1);
  });
  it('runs to its own date where it gives one, and is late the day after', () => {
    expect(raised(family.entry({ ...request, facts: { ...request.facts, due: '2024-01-31' } }))).toMatchObject([{ on: '2024-02-01' }]);
  });
  it('is not asked about where the answer came in time, whatever it was', () => {
    for (const outcome of ['given', 'nothing-held', 'refused'])
      expect(
        raised(
          asked.entry({
            by: 'gp',
            when: '2024-01-22',
            kind: 'information-reply',
            about: ['mum'],
            facts: { to: 'csc', outcome },
            thread: 'r',
          }),
        ),
      ).toEqual([]);
  });
  it('ends when the answer comes', () => {
    const answered = asked.entry({
      by: 'gp',
      when: '2024-02-05',
      kind: 'information-reply',
      about: ['mum'],
      facts: { to: 'csc', outcome: 'given' },
      thread: 'r',
    });
    expect(raised(answered)).toMatchObject([{ on: '2024-01-23', ended: '2024-02-05' }]);
  });
  it('counts an answer by another route: the thing itself sent on its thread, or a reply about the same people', () => {
    const sent = asked.entry({
      by: 'gp',
      when: '2024-01-15',
      kind: 'contact',
      about: ['mum'],
      facts: { mode: 'letter', to: 'csc' },
      thread: 'r',
    });
    const elsewhere = asked.entry({ by: 'gp', when: '2024-01-15', kind: 'information-reply', about: ['mum'], facts: { outcome: 'given' } });
    expect(raised(sent)).toEqual([]);
    expect(raised(elsewhere)).toEqual([]);
  });
  it('a message left about it is no answer, and stands in the evidence', () => {
    const message = asked.entry({
      id: 'message',
      by: 'gp',
      when: '2024-01-15',
      kind: 'contact',
      about: ['mum'],
      facts: { mode: 'message', to: 'csc', outcome: 'awaiting-reply' },
      thread: 'r',
    });
    expect(raised(message)).toMatchObject([{ on: '2024-01-23', evidence: ['asked', 'message'] }]);
  });
  it('judges each agency apart, and one that only answered another request has not answered this one', () => {
    const both = family
      .entry({ ...request, facts: { ...request.facts, to: ['gp', 'police'] } })
      .entry({ by: 'gp', when: '2024-01-10', kind: 'information-request', about: ['amy'], facts: { to: 'police' }, thread: 'other' })
      .entry({
        by: 'police',
        when: '2024-01-11',
        kind: 'information-reply',
        about: ['amy', 'mum'],
        facts: { to: 'gp', outcome: 'given' },
        thread: 'other',
      })
      .entry({
        by: 'gp',
        when: '2024-01-12',
        kind: 'information-reply',
        about: ['mum'],
        facts: { to: 'csc', outcome: 'given' },
        thread: 'r',
      });
    expect(raised(both)).toMatchObject([{ anchor: 'r police' }]);
  });
  it('asks again of the same matter when the assessment it was for is finished without it, before the limit too', () => {
    const assessed = family
      .entry({
        by: 'csc',
        when: '2024-01-03',
        kind: 'assessment',
        about: ['amy'],
        facts: { type: 'child-and-family', status: 'started' },
        thread: 'a',
      })
      .entry(request)
      .entry({
        id: 'done',
        by: 'csc',
        when: '2024-01-12',
        kind: 'assessment',
        about: ['amy'],
        facts: { type: 'child-and-family', status: 'completed' },
        thread: 'a',
      });
    expect(raised(assessed)).toMatchObject([{ anchor: 'r gp', on: '2024-01-12', evidence: ['asked', 'done'] }]);
  });
  it('an assessment begun after the request was not waiting for it', () => {
    const later = asked
      .entry({
        by: 'csc',
        when: '2024-01-10',
        kind: 'assessment',
        about: ['amy'],
        facts: { type: 'child-and-family', status: 'started' },
        thread: 'a',
      })
      .entry({
        by: 'csc',
        when: '2024-01-12',
        kind: 'assessment',
        about: ['amy'],
        facts: { type: 'child-and-family', status: 'completed' },
        thread: 'a',
      });
    expect(raised(later)).toMatchObject([{ on: '2024-01-23' }]);
  });
  it('where the date is vague the limit runs from its latest day', () => {
    expect(raised(family.entry({ ...request, when: '2024-01' }))).toMatchObject([{ on: '2024-02-15' }]);
  });
  it('a reminder keeps the anchor and the first date', () => {
    const reminded = asked.entry({ ...request, id: 'again', when: '2024-01-26' });
    expect(raised(reminded)).toMatchObject([{ anchor: 'r gp', on: '2024-01-23', evidence: ['asked', 'again'] }]);
  });
  it("what a parent asked of an agency is the agency's to answer", () => {
    const own = family.entry({
      by: 'gp',
      when: '2024-01-08',
      kind: 'information-request',
      about: ['mum'],
      facts: { from: 'mum', to: 'gp', for: 'a report' },
    });
    expect(raised(own)).toMatchObject([{ asked: ['gp'] }]);
  });
  it('says nothing through the eyes of an agency that was only given a copy', () => {
    const copied = family.entry({ ...request, shared: ['hv', 'gp'] });
    expect(concernsOn(requestUnanswered, copied, 'amy', '2024-03-01', { as: 'hv' })).toEqual([]);
    expect(concernsOn(requestUnanswered, copied, 'amy', '2024-03-01', { as: 'gp' })).toHaveLength(1);
  });
});
