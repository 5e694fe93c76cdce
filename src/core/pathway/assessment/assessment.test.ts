import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId, personId } from '../../../../test/builders/terse.ts';
import { evaluate } from '../../check/evaluate.ts';
import { assessmentOwed } from '../../checks/assessment-owed/check.ts';
import { assessmentsIdentical } from '../../checks/assessments-identical/check.ts';
import { type Filled, nothingFilled } from '../../form/filled.ts';
import type { Form, Question } from '../../form/form.ts';
import { showDay } from '../../time/day.ts';
import { asIfRecorded, pictureWith } from '../if-recorded.ts';
import { standsInTheWay } from '../need.ts';
import { assessmentAsks } from './assessment-asks.ts';
import { documentBody } from './assessment-body.ts';
import { assessmentWorksOf, waitsForSignature } from './assessment-work.ts';
import { finishDayFor } from './finish-day.ts';
import { type AssessmentWritten, needsOfFinishing } from './finishing-needs.ts';
import { writtenAlike } from './written-alike.ts';

const question = (id: string): Question => ({ id, asks: id, kind: 'text', needed: true, choices: [], sealed: false, carries: [] });
const form: Form = {
  ...{ id: 'cf', version: 1, title: 'Whole', type: 'child-and-family', purpose: 'To see', weighs: 'family', carries: [] },
  finish: { kind: 'clock', clock: 'assessment-complete' },
  sections: [
    { id: 'f', title: 'Family', of: 'family', questions: [question('worry')] },
    { id: 'c', title: 'Child', of: 'child', questions: [question('day')] },
  ],
};

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting' },
  people: { ada: { called: 'Ada', born: '2023-01-10' }, ben: { called: 'Ben', born: '2021-01-10' }, bea: { called: 'Bea' } },
})
  .entry({
    by: 'hv',
    when: '2024-04-29',
    kind: 'contact',
    about: ['ada', 'ben', 'bea'],
    facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'bea', is: 'parent-of', whom: 'ben' },
    ],
    shared: ['csc'],
  })
  .entry({
    by: 'hv',
    when: '2024-04-30',
    kind: 'referral',
    about: ['ada', 'ben'],
    facts: { to: ['csc'], children: ['ada', 'ben'] },
    thread: 'ref',
    shared: [{ with: 'csc', when: '2024-04-30', acknowledged: '2024-04-30' }],
  });
const begun = family.entry({
  id: 'begun',
  by: 'csc',
  when: '2024-05-02',
  kind: 'assessment',
  about: ['ada', 'ben'],
  facts: { type: 'child-and-family', status: 'started', children: ['ada', 'ben'], owner: 'csc', form: 'cf@1' },
  thread: 'ref',
});
const workIn = (told: Story, on: string, child = 'ada') => assessmentWorksOf(told.picture(child, on));

const filled = (answers: Record<string, string>): Filled => ({ ...nothingFilled, answers: new Map(Object.entries(answers)) });
const empty: AssessmentWritten = {
  ...{
    family: nothingFilled,
    children: new Map(),
    considered: [],
    met: [],
    historyRead: false,
    outcome: '',
    reasons: {},
    alike: '',
    actionsAnswered: new Map(),
    findingsWeighed: new Map(),
  },
};
const asksOn = (told: Story, on: string) =>
  assessmentAsks(told.picture('ada', on), agencyId('csc'), [personId('ada'), personId('ben')], told.picture('ada', '2024-05-02').today);

describe('an assessment', () => {
  it('is due 45 working days from the referral that it answers: the day before, on and after', () => {
    const late = (on: string) => workIn(begun, on).map(({ finish }) => finish && [showDay(finish.day), finish.from, finish.late]);
    expect(late('2024-07-03')).toEqual([['4 July 2024', 'referral', false]]);
    expect(late('2024-07-04')).toEqual([['4 July 2024', 'referral', false]]);
    expect(late('2024-07-05')).toEqual([['4 July 2024', 'referral', true]]);
  });

  it('that is recommended has an owner and a day before anybody begins it', () => {
    const told = family.entry({
      by: 'csc',
      when: '2024-05-02',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'parenting', status: 'recommended', children: ['ada'], owner: 'hv', due: '2024-06-01' },
    });
    const [work] = workIn(told, '2024-06-02');
    expect([work?.state, work?.owner, work?.finish?.late]).toEqual(['recommended', 'hv', true]);
  });

  it('before a birth is counted back from the day on which the baby is due, and otherwise goes by the clock', () => {
    const told = story({ agencies: { mw: 'midwifery' }, people: { baby: {}, mum: {} } }).entry({
      by: 'mw',
      when: '2024-05-01',
      kind: 'health',
      about: ['mum', 'baby'],
      facts: { type: 'booking' },
      claims: [
        { who: 'mum', is: 'parent-of', whom: 'baby' },
        { who: 'mum', is: 'expecting-on', whom: 'baby', what: '2024-09-30' },
      ],
    });
    const p = told.picture('baby', '2024-05-02');
    const due = finishDayFor(p, { kind: 'before-birth', days: 28 }, undefined, p.today);
    expect(due?.from === 'birth' ? showDay(due.day) : due?.from).toBe('2 September 2024');
  });

  it('is one piece of work with a document for each child, and waits for a name that is not its writer’s', () => {
    const document = (child: string) => ({
      by: 'csc',
      when: '2024-06-03',
      kind: 'assessment' as const,
      about: [child],
      facts: { type: 'child-and-family', status: 'completed', children: [child], of: 'begun', form: 'cf@1', outcome: 'A plan' },
      thread: 'ref',
    });
    const done = begun.entry({ ...document('ada'), id: 'doc-ada' }).entry({ ...document('ben'), id: 'doc-ben' });
    const [work, ...more] = workIn(done, '2024-06-04');
    expect(more).toEqual([]);
    expect(work?.documents.map(({ facts }) => facts.children)).toEqual([['ada'], ['ben']]);
    expect(work && waitsForSignature(work)).toBe(true);
    const signed = done.entry({
      by: 'csc',
      when: '2024-06-05',
      kind: 'decision',
      about: ['ada'],
      facts: { type: 'sign-off', of: 'doc-ada', signedOffBy: 'J' },
    });
    expect(workIn(signed, '2024-06-06').map(({ state }) => state)).toEqual(['signed']);
    expect(workIn(done, '2024-06-04', 'ben').map(({ state }) => state)).toEqual(['completed']);
  });
});

describe('an assessment is finished', () => {
  const lacking = (written: AssessmentWritten, told = begun) =>
    standsInTheWay(needsOfFinishing(form, asksOn(told, '2024-06-01'), written), written.reasons).map(({ name }) => name);

  it('when no blank is unexplained, each child was seen, each adult met, each agency heard, and something comes of it; or it says why not', () => {
    expect(lacking(empty)).toEqual([
      'blank:worry',
      'blank:ada:day',
      'blank:ben:day',
      'child:ada',
      'child:ben',
      'adult:bea',
      'agencies',
      'outcome',
    ]);
    const written: AssessmentWritten = {
      ...empty,
      family: filled({ worry: 'w' }),
      children: new Map([
        [personId('ada'), filled({ day: 'a' })],
        [personId('ben'), { ...nothingFilled, reasons: new Map([['day', 'He is away.']]) }],
      ]),
      outcome: 'A plan',
      reasons: { 'child:ada': 'x', 'child:ben': 'x', 'adult:bea': 'x', agencies: 'x' },
    };
    expect(lacking(written)).toEqual([]);
    expect(lacking({ ...written, outcome: ' ' })).toEqual(['outcome']);
  });

  it('with what the record shows: a child seen since it was opened, an agency that answered', () => {
    const told = begun
      .entry({
        by: 'csc',
        when: '2024-05-10',
        kind: 'contact',
        about: ['ada'],
        present: ['ada'],
        facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
      })
      .entry({
        by: 'csc',
        when: '2024-05-11',
        kind: 'information-request',
        about: ['ada'],
        facts: { to: ['hv'] },
        thread: 'ask',
        shared: ['hv'],
      })
      .entry({
        by: 'hv',
        when: '2024-05-14',
        kind: 'information-reply',
        about: ['ada'],
        facts: { from: ['hv'] },
        thread: 'ask',
        shared: ['csc'],
      });
    expect(lacking(empty, told)).not.toContain('child:ada');
    expect(lacking(empty, told)).not.toContain('agencies');
  });
});

describe('the documents of two children', () => {
  const long =
    'wakes at six and has milk and toast while the radio plays and then walks to the nursery with her and stays until noon when he is fetched and sleeps for an hour before going out to the park';
  const p = begun.picture('ada', '2024-06-01');
  const [work] = assessmentWorksOf(p);
  const asks = asksOn(begun, '2024-06-01');
  const written = (ben: string): AssessmentWritten => ({
    ...empty,
    outcome: 'A plan',
    children: new Map([
      [personId('ada'), filled({ day: `Ada ${long}` })],
      [personId('ben'), filled({ day: ben })],
    ]),
  });
  const asked = (of: AssessmentWritten) => {
    if (work === undefined) throw new Error('no work');
    return [personId('ada'), personId('ben')].reduce((known, child) => {
      const body = documentBody(known, { work, form, asks }, child, of, new Map());
      const entry = asIfRecorded(known, { id: entryId(`doc-${child}`), by: agencyId('csc'), body });
      return pictureWith(known, { ...entry, order: known.entries.length + 1000 });
    }, p);
  };

  it('are said to be alike while they are written exactly where the check would ask once they are recorded', () => {
    const same = written(`Ben ${long}`);
    expect(writtenAlike(p, form, same).map(({ hundredths }) => hundredths)).toEqual([100]);
    expect(evaluate(assessmentsIdentical, asked(same)).concerns).toHaveLength(1);
    const other = written(
      'Ben is in school by nine, reads well, plays football with two friends, eats at the club in the evening and comes home late to an empty house where he makes his own supper, puts himself to bed and worries about his sister and about what he will find',
    );
    expect(writtenAlike(p, form, other)).toEqual([]);
    expect(evaluate(assessmentsIdentical, asked(other)).concerns).toEqual([]);
    expect(evaluate(assessmentsIdentical, asked({ ...same, alike: 'They are always together.' })).concerns).toEqual([]);
  });

  it('end what the check of assessments that are owed asks about', () => {
    expect(evaluate(assessmentOwed, begun.picture('ada', '2024-07-08')).concerns).toHaveLength(1);
    const later = { ...asked(written('Ben plays.')) };
    expect(assessmentWorksOf(later).map(({ state }) => state)).toEqual(['completed']);
  });
});
