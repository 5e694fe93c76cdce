import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry, TerseValue } from '../../../../test/builders/terse.ts';
import { taskAnswerNotReturned } from './check.ts';

const raised = (told: Story, until = '2024-12-31') => raisedOn(taskAnswerNotReturned, told, 'ada', until);
const task = (more: Readonly<Record<string, TerseValue>> = {}): TerseValue => ({
  what: 'find out who minds Ada on Fridays',
  who: 'hv',
  ...more,
});
const meeting = (type: string, actions: readonly TerseValue[], more: Partial<TerseEntry> = {}): TerseEntry => ({
  id: 'met',
  by: 'csc',
  when: '2024-05-07',
  kind: 'meeting',
  about: ['ada', 'bea'],
  facts: { type, status: 'held', attended: ['csc', 'hv', 'school'], actions },
  thread: 'cin',
  ...more,
});
const answer: TerseEntry = {
  id: 'answer',
  by: 'hv',
  when: '2024-05-14',
  kind: 'contact',
  about: ['ada', 'bea'],
  text: 'Bea says that her aunt minds Ada on Fridays.',
  facts: { mode: 'home-visit', outcome: 'seen' },
};
const given = (...shares: readonly { readonly with: string; readonly when: string }[]): TerseEntry => ({ ...answer, shared: shares });

describe('an answer that is on record', () => {
  const met = family.entry(meeting('child-in-need', [task()]));
  it('is asked about when the fifth working day since has ended, of whoever found it out', () => {
    const [one] = raised(met.entry(answer));
    expect(one).toMatchObject({ anchor: 'met hv', on: '2024-05-22', ended: undefined, evidence: ['met', 'answer'], asked: ['hv'] });
    expect(one?.question).toBe(
      'The child in need meeting on 7 May 2024 asked hv: "find out who minds Ada on Fridays". hv has written of it since (recorded 14 May 2024). There is no record here of the answer reaching csc and school: have they been told, or is there a reason?',
    );
    expect(raised(met.entry(answer), '2024-05-21')).toEqual([]);
  });
  it('is not where everyone who was there was given it, by a share, a letter or the next meeting', () => {
    expect(raised(met.entry(given({ with: 'csc', when: '2024-05-14' }, { with: 'school', when: '2024-05-20' })))).toEqual([]);
    const letter: TerseEntry = {
      by: 'hv',
      when: '2024-05-15',
      kind: 'contact',
      about: ['ada'],
      facts: { mode: 'letter', to: ['csc', 'school'] },
    };
    expect(raised(met.entry(answer).entry(letter))).toEqual([]);
    const next: TerseEntry = meeting('child-in-need', [], { id: 'next', when: '2024-05-20' });
    expect(raised(met.entry(answer).entry(next))).toEqual([]);
  });
  it('is not where whoever found it out writes that all were told', () => {
    expect(raised(met.entry({ ...answer, text: `${answer.text} Emailed everyone who was there.` }))).toEqual([]);
    expect(raised(met.entry({ ...answer, text: `${answer.text} Will tell everyone at the next meeting.` }))).toHaveLength(1);
  });
  it('names those who are still to hear, and ends when they have', () => {
    const told = met.entry(given({ with: 'csc', when: '2024-05-14' }, { with: 'school', when: '2024-06-04' }));
    expect(raised(told)).toMatchObject([{ on: '2024-05-22', ended: '2024-06-04' }]);
    expect(raised(told)[0]?.question).toContain('the answer reaching school:');
  });
  it('another entry of the same agency is no answer', () => {
    expect(raised(met.entry({ ...answer, text: 'Weighed. On her line.' }))).toEqual([]);
  });
  it("is not the owner's to return once the case is closed", () => {
    const closed: TerseEntry = { by: 'csc', when: '2024-05-16', kind: 'decision', about: ['ada'], facts: { type: 'close' }, thread: 'cin' };
    expect(raised(met.entry(answer).entry(closed))).toEqual([]);
  });
});

describe('a task with a day of its own', () => {
  const met = family.entry(meeting('strategy', [task({ by: '2024-05-17' })]));
  it('is asked about the day after, whether or not an answer is on record', () => {
    expect(raised(met)).toMatchObject([{ on: '2024-05-18', evidence: ['met'] }]);
    expect(raised(met.entry(answer))).toMatchObject([{ on: '2024-05-18', evidence: ['met', 'answer'] }]);
  });
  it('cannot tell where the two have been in touch since, which may have been the answer', () => {
    const rang = (to: string): TerseEntry => ({
      by: 'hv',
      when: '2024-05-16',
      kind: 'contact',
      about: ['ada'],
      facts: { mode: 'call', to: [to] },
    });
    expect(raised(met.entry(rang('csc')).entry(rang('school')))).toEqual([]);
    expect(raised(met.entry(rang('csc')))[0]?.question).toContain('reaching school:');
  });
});

it('is answered on its own thread by where somebody is found to live, or by word that all who were there were told', () => {
  const met = family.entry(meeting('strategy', [task({ what: 'Check where Bea is sleeping', by: '2024-05-17' })], { thread: 'strat' }));
  const found: TerseEntry = {
    id: 'found',
    by: 'hv',
    when: '2024-05-15',
    kind: 'contact',
    about: ['bea'],
    text: "At her aunt's, bed made up.",
    facts: { mode: 'home-visit', outcome: 'seen' },
    claims: [{ who: 'bea', is: 'lives-at', what: 'the house of her aunt' }],
    thread: 'strat',
  };
  const toAll = [
    { with: 'csc', when: '2024-05-15' },
    { with: 'school', when: '2024-05-15' },
  ];
  expect(raised(met.entry({ ...found, shared: toAll }))).toEqual([]);
  expect(raised(met.entry(found))).toMatchObject([{ on: '2024-05-18', evidence: ['met', 'found'] }]);
  const told = { ...found, claims: [], text: "At her aunt's. All who were in Tuesday's discussion told today." };
  expect(raised(met.entry(told))).toEqual([]);
  const ofChildAlone = family.entry(
    meeting('strategy', [task({ what: 'Check where Bea is sleeping', by: '2024-05-17' })], { about: ['ada'], thread: 'strat' }),
  );
  expect(raised(ofChildAlone.entry(told))).toEqual([]);
});

describe('a daily meeting', () => {
  it('has its answer by the end of the next working day', () => {
    // 10 May 2024 is a Friday.
    const daily = family.entry(meeting('daily-risk', [task({ who: 'csc' })], { by: 'police', when: '2024-05-10' }));
    expect(raised(daily)).toMatchObject([{ anchor: 'met csc', on: '2024-05-14', asked: ['csc'] }]);
    expect(raised(daily)[0]?.question).toContain('reaching police, hv and school:');
  });
});

describe('what is no such task', () => {
  it('something to be done, something for one of the family, or with no day and no answer', () => {
    expect(raised(family.entry(meeting('child-in-need', [{ what: 'Weigh Ada each week', who: 'hv', by: '2024-05-17' }])))).toEqual([]);
    expect(raised(family.entry(meeting('child-in-need', [task({ who: 'bea', by: '2024-05-17' })])))).toEqual([]);
    expect(raised(family.entry(meeting('child-in-need', [task()])))).toEqual([]);
  });
  it('one that a meeting about another child set, or at which the owner sat alone', () => {
    expect(raised(family.entry(meeting('child-in-need', [task({ by: '2024-05-17' })], { about: ['ben'] })))).toEqual([]);
    const alone = meeting('child-in-need', [task({ by: '2024-05-17' })], {
      by: 'hv',
      facts: { type: 'multi-disciplinary', status: 'held', attended: ['hv'], actions: [task({ by: '2024-05-17' })] },
    });
    expect(raised(family.entry(alone))).toEqual([]);
  });
});

describe('how a task is written down', () => {
  it('with the owner in words, in the text alone, or in the minutes', () => {
    expect(raised(family.entry(meeting('strategy', [task({ who: 'health visitor', by: '2024-05-17' })])))).toMatchObject([
      { asked: ['hv'] },
    ]);
    expect(
      raised(family.entry(meeting('strategy', [{ what: 'Health visitor to find out who minds Ada', by: '2024-05-17' }]))),
    ).toMatchObject([{ asked: ['hv'] }]);
    expect(
      raised(
        family.entry(meeting('strategy', [], { text: 'Shared views. Health visitor to find out who minds Ada on Fridays.' })).entry(answer),
      ),
    ).toMatchObject([{ on: '2024-05-22', asked: ['hv'] }]);
    const minutes: TerseEntry = {
      by: 'csc',
      when: '2024-05-10',
      kind: 'meeting',
      about: ['ada'],
      facts: { type: 'strategy', status: 'minutes-out', of: 'met', actions: [task({ by: '2024-05-17' })] },
    };
    expect(raised(family.entry(meeting('strategy', [])).entry(minutes))).toMatchObject([{ anchor: 'met hv', on: '2024-05-18' }]);
  });
  it('where the dates are vague, the limit runs from the latest day', () => {
    expect(raised(family.entry(meeting('daily-risk', [task()], { when: '2024-05-06/2024-05-10' })))).toMatchObject([{ on: '2024-05-14' }]);
  });
  it('several tasks of one agency are one question, which keeps its anchor', () => {
    const two = family.entry(
      meeting('strategy', [task({ by: '2024-05-17' }), task({ what: 'check the immunisations', by: '2024-05-24' })]),
    );
    expect(raised(two)).toMatchObject([{ anchor: 'met hv', on: '2024-05-18' }]);
    expect(raised(two)).toHaveLength(1);
  });
});

it('is seen by whoever had the task, and by whoever asked as far as it reaches them', () => {
  const met = family.entry({ ...meeting('strategy', [task({ by: '2024-05-17' })]), shared: ['hv', 'school', 'gp'] });
  expect(concernsOn(taskAnswerNotReturned, met, 'ada', '2024-06-03', { as: 'hv' })).toHaveLength(1);
  expect(concernsOn(taskAnswerNotReturned, met, 'ada', '2024-06-03', { as: 'school' })[0]?.question).toContain('reaching school:');
  expect(concernsOn(taskAnswerNotReturned, met, 'ada', '2024-06-03', { as: 'gp' })).toEqual([]);
});
