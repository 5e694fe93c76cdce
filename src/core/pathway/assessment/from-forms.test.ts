import { describe, expect, it } from 'vitest';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import { personId } from '../../../../test/builders/terse.ts';
import { evaluate } from '../../check/evaluate.ts';
import { catalogue } from '../../checks/catalogue.ts';
import type { Form, Question } from '../../form/form.ts';
import { formatDay } from '../../time/day.ts';
import { countedAnswers, periodsUntil } from './counted-answers.ts';
import { countedOn } from './counted-on.ts';
import { documentsIn } from './documents.ts';
import { earlyHelpOf } from './early-help.ts';
import { missedSamples } from './missed-samples.ts';
import { staysWithKin } from './stays-with-kin.ts';
import { toExplore } from './still-to-explore.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', mid: 'midwifery', police: 'police' },
  people: {
    ada: { called: 'Ada', born: '2024-01-10' },
    ben: { called: 'Ben', born: '2021-01-10' },
    bea: { called: 'Bea' },
    gran: { called: 'Gran' },
  },
}).entry({
  by: 'hv',
  when: '2024-02-01',
  kind: 'contact',
  about: ['ada', 'ben', 'bea'],
  facts: { mode: 'home-visit', outcome: 'seen', seen: ['ada'] },
  claims: [
    { who: 'bea', is: 'parent-of', whom: 'ada' },
    { who: 'bea', is: 'parent-of', whom: 'ben' },
    { who: 'gran', is: 'grandparent-of', whom: 'ada' },
  ],
  shared: ['csc'],
});
const at = (told: Story, day: string) => told.picture('ada', day);

describe('an action of a plan that a person of the family is to do', () => {
  const actions = [
    { what: 'sleeps in Ada’s room', who: { kind: 'person', person: personId('bea') } },
    { what: 'weighs her', who: { kind: 'words', words: 'The nurse' } },
  ] as const;
  const opened = family.entry({
    id: 'able',
    by: 'csc',
    when: '2024-03-01',
    kind: 'assessment',
    about: ['ada', 'bea'],
    facts: { type: 'ability-to-protect', status: 'started', children: ['ada'] },
  });
  it('counts on that person, with no assessment of whether they can until one of them is on record', () => {
    expect(countedOn(at(family, '2024-03-02'), actions)).toEqual([{ person: 'bea', assessment: undefined }]);
    expect(countedOn(at(opened, '2024-03-02'), actions)[0]?.assessment).toMatchObject({ first: { id: 'able' }, state: 'started' });
  });
  it('is not answered by an assessment of somebody else, or by one that was given up', () => {
    const given = opened.entry({
      by: 'csc',
      when: '2024-03-03',
      kind: 'assessment',
      about: ['ada', 'bea'],
      facts: { type: 'ability-to-protect', status: 'abandoned', of: 'able' },
    });
    expect(countedOn(at(given, '2024-03-04'), actions)[0]?.assessment).toBeUndefined();
    const other = [{ what: 'has her at night', who: { kind: 'person', person: personId('gran') } }] as const;
    expect(countedOn(at(opened, '2024-03-04'), other)[0]?.assessment).toBeUndefined();
  });
});

describe('a stay with a relative that an agency arranged', () => {
  const placed = family.entry({
    id: 'placed',
    by: 'csc',
    when: '2024-03-01',
    kind: 'decision',
    about: ['ada', 'gran'],
    facts: { type: 'placement', reliesOn: ['gran'] },
    claims: [{ who: 'ada', is: 'lives-with', whom: 'gran' }],
  });
  const begun = placed.entry({
    id: 'kin',
    by: 'csc',
    when: '2024-03-02',
    kind: 'assessment',
    about: ['ada', 'gran'],
    facts: { type: 'connected-person', status: 'started', children: ['ada'], form: 'connected-person@2' },
  });
  const done = (held: string): Story =>
    begun.entry({
      by: 'csc',
      when: '2024-03-10',
      kind: 'assessment',
      about: ['ada', 'gran'],
      facts: {
        type: 'connected-person',
        status: 'completed',
        of: 'kin',
        children: ['ada'],
        form: 'connected-person@2',
        answers: { written: 'Nobody visits at night', 'held-by': held },
      },
    });
  const seen = (told: Story) => staysWithKin(at(told, '2024-03-11')).map(({ with: who, assessed, agreed }) => [who, assessed, agreed]);
  it('is unassessed until an assessment of that person as a carer is finished', () => {
    expect(seen(family)).toEqual([]);
    expect(seen(placed)).toEqual([['gran', false, false]]);
    expect(seen(begun)).toEqual([['gran', false, false]]);
  });
  it('is none where a relative only helps', () => {
    const helps = family.entry({
      by: 'csc',
      when: '2024-03-01',
      kind: 'decision',
      about: ['ada', 'gran'],
      facts: { type: 'rely-on-relatives', reliesOn: ['gran'] },
    });
    expect(seen(helps)).toEqual([]);
  });
  it('has an agreement only where both hold it', () => {
    expect(seen(done('Only we'))).toEqual([['gran', true, false]]);
    expect(seen(done('They and we'))).toEqual([['gran', true, true]]);
  });
});

describe('early help', () => {
  const assessed = family
    .entry({
      id: 'eh',
      by: 'hv',
      when: '2024-03-01',
      kind: 'assessment',
      about: ['ada', 'ben'],
      facts: { type: 'early-help', status: 'started', children: ['ada', 'ben'], form: 'early-help@2' },
    })
    .entry({
      by: 'hv',
      when: '2024-03-08',
      kind: 'assessment',
      about: ['ada'],
      facts: {
        type: 'early-help',
        status: 'completed',
        of: 'eh',
        children: ['ada'],
        form: 'early-help@2',
        answers: {
          agrees: 'yes',
          lead: 'N. Worker, 7 March',
          members: 'hv, School',
          'first-day': '14 March 2024',
          'if-declined': 'We ask again',
        },
      },
    });
  it('says who has taken on the lead, who is in it, the first day, and what is done if the family does not agree', () => {
    const [one] = earlyHelpOf(at(assessed, '2024-03-09'));
    expect(one).toMatchObject({ lead: 'N. Worker, 7 March', members: 'hv, School', firstDay: '14 March 2024', ifDeclined: 'We ask again' });
    expect(one?.children).toEqual(['ada', 'ben']);
  });
  it('is one with its plan, and is over when that has ended', () => {
    const plan = { by: 'hv', kind: 'plan', about: ['ada'], thread: 'team' } as const;
    const planned = assessed.entry({
      ...plan,
      when: '2024-03-14',
      facts: { type: 'early-help', status: 'opened', lead: 'hv', children: ['ada'], accepted: 'Another, 14 March' },
    });
    expect(earlyHelpOf(at(planned, '2024-03-15')).map(({ over, lead }) => [over, lead])).toEqual([[false, 'N. Worker, 7 March']]);
    const ended = planned.entry({ ...plan, when: '2024-06-01', facts: { type: 'early-help', status: 'closed', children: ['ada'] } });
    expect(earlyHelpOf(at(ended, '2024-06-02')).map(({ over }) => over)).toEqual([true]);
  });
  it('that was never begun stands there with nothing on record of it', () => {
    const asked = family.entry({
      by: 'csc',
      when: '2024-03-01',
      kind: 'assessment',
      about: ['ada'],
      facts: { type: 'early-help', status: 'recommended', children: ['ada'] },
    });
    const [one] = earlyHelpOf(at(asked, '2024-03-09'));
    expect([one?.lead, one?.members, one?.firstDay, one?.ifDeclined]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

const asked = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, asks: id, kind: 'text', needed: true, choices: [], sealed: false, carries: [] },
  ...more,
});
const form = (id: string, questions: readonly Question[]): Form => ({
  ...{ id, version: 1, title: id, type: id, purpose: '', weighs: 'matter', carries: [], finish: { kind: 'working-days', amount: 5 } },
  sections: [{ id: 'f', title: 'Family', of: 'family', questions }],
});
const written = (
  told: Story,
  type: string,
  of: string,
  when: string,
  answers: Readonly<Record<string, string>>,
  children = ['ada'],
): Story =>
  children.reduce(
    (so, child) =>
      so.entry({
        id: `${of}-${child}`,
        by: 'hv',
        when,
        kind: 'assessment',
        about: [child],
        facts: { type, status: 'completed', of, children: [child], form: `${type}@1`, answers },
      }),
    told.entry({
      id: of,
      by: 'hv',
      when,
      kind: 'assessment',
      about: children,
      facts: { type, status: 'started', children, form: `${type}@1` },
    }),
  );

describe('what a form left to be explored', () => {
  const forms = [form('needs', [asked('explore', { staysOpen: true }), asked('other')])];
  const left = written(family, 'needs', 'n1', '2024-03-01', { explore: 'He was bullied', other: 'Well' }, ['ada', 'ben']);
  const open = (told: Story) => toExplore(at(told, '2024-04-01'), forms).map(({ answer, cameOfIt }) => [answer, cameOfIt?.text]);
  it('stands open once for the family, until somebody says what came of it', () => {
    expect(open(left)).toEqual([['He was bullied', undefined]]);
    const said = left.entry({
      by: 'hv',
      when: '2024-03-20',
      kind: 'note',
      about: ['ada'],
      text: 'He told more.',
      facts: { of: 'n1-ben', explored: { explore: 'He was bullied' } },
    });
    expect(open(said)).toEqual([['He was bullied', 'He told more.']]);
  });
  it('is nothing where the answer is none, and is not ended by a note of something else', () => {
    expect(open(written(family, 'needs', 'n1', '2024-03-01', { explore: 'None.' }))).toEqual([]);
    const beside = left.entry({ by: 'hv', when: '2024-03-20', kind: 'note', about: ['ada'], text: 'Seen.', facts: { of: 'n1-ada' } });
    expect(open(beside)).toEqual([['He was bullied', undefined]]);
  });
});

describe('samples that were asked for and not given', () => {
  const twice = written(
    written(family, 'booking', 'b1', '2020-08-01', { missed: '2' }, ['ben']),
    'booking',
    'b2',
    '2023-08-01',
    { missed: '3' },
    ['ada'],
  );
  it('are counted over every booking of one woman', () => {
    expect(missedSamples(at(twice, '2024-03-01'), personId('bea'))).toEqual({ bookings: 2, missed: 5 });
    expect(missedSamples(at(family, '2024-03-01'), personId('bea'))).toBeUndefined();
  });
  it('put no question to anybody, however many they are', () => {
    const none = written(family, 'booking', 'b2', '2023-08-01', { missed: '0' });
    const many = written(family, 'booking', 'b2', '2023-08-01', { missed: '9' });
    const questions = (told: Story) => catalogue.flatMap((check) => evaluate(check, at(told, '2024-03-01')).concerns);
    expect(questions(many)).toEqual(questions(none));
  });
});

describe('answers that are counted', () => {
  const forms = [form('after', [asked('included', { kind: 'choice', counted: true, choices: ['Yes', 'No'] })])];
  const given = (yes: number, no: number): Story =>
    [...Array<string>(yes).fill('Yes'), ...Array<string>(no).fill('No')].reduce(
      (told, answer, n) => written(told, 'after', `a${n}`, '2024-02-10', { included: answer }, n === 0 ? ['ada', 'ben'] : ['ada']),
      family,
    );
  const counts = (told: Story) => {
    const p = at(told, '2024-03-01');
    return countedAnswers(documentsIn(p), forms, p.today)[0]?.answers.map((one) => [one.answer, one.counts.at(-1)]);
  };
  it('are counted by half-year, one assessment of two children once', () => {
    expect(counts(given(6, 5))).toEqual([
      ['Yes', 6],
      ['No', 5],
    ]);
    expect(periodsUntil(at(family, '2024-03-01').today).map(({ from }) => formatDay(from))).toEqual([
      '2022-07-01',
      '2023-01-01',
      '2023-07-01',
      '2024-01-01',
    ]);
  });
  it('show nothing under five, none among it, and no total from which it could be told', () => {
    expect(counts(given(6, 4))).toEqual([
      ['Yes', 6],
      ['No', undefined],
    ]);
    expect(counts(given(6, 0))).toEqual(counts(given(6, 4)));
  });
});
