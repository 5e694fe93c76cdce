import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, entryId, personId } from '../../../test/builders/terse.ts';
import { type AnyCheck, defineCheck } from '../check/check.ts';
import { isKind } from '../entry/entry.ts';
import { englandBankHolidays } from '../time/bank-holidays.ts';
import { formatDay } from '../time/day.ts';
import { lifeOf, type PromptLife } from './life.ts';
import type { Prompt, Reason } from './prompt.ts';

const check: AnyCheck = defineCheck({
  id: 'a-question',
  number: 0,
  title: 'A question',
  priority: 1,
  asks: 'What?',
  because: 'It was learnt.',
  learntFrom: [],
  parameters: {},
  reads: { kinds: ['note'], claims: [] },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [],
  notWhen: [],
  safeToAsk: false,
  evaluate: () => ({ concerns: [] }),
});

const reason = (more: Partial<Reason> = {}): Reason => ({
  key: 'a-question/e1',
  check,
  question: 'What?',
  from: day('2024-05-06'),
  standing: [{ from: day('2024-05-06'), until: undefined }],
  ...more,
});

// Raised on Monday 6 May 2024, a bank holiday; two working days run to Wednesday 8 May.
const prompt = (more: Partial<Prompt> = {}): Prompt => ({
  key: 'a-question/e1',
  reasons: [reason()],
  to: { agency: agencyId('hv'), role: 'recorder', as: 'holder' },
  about: [personId('amy')],
  evidence: [{ entry: entryId('e1'), from: day('2024-05-06') }],
  standing: [{ from: day('2024-05-06'), until: undefined }],
  ...more,
});

const given = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy', 'ben'] }).entry({
  id: 'e1',
  by: 'hv',
  when: '2024-05-06',
  kind: 'note',
  about: ['amy'],
});
const answered = (outcome: string, on: string, facts: Record<string, string> = {}, by = 'hv'): typeof given =>
  given.entry({ id: `a-${on}-${by}`, by, when: on, kind: 'answer', about: ['amy'], facts: { prompt: 'a-question/e1', outcome, ...facts } });

const life = (told: typeof given, on: string, one = prompt()): PromptLife => {
  const ledger = told.ledger();
  return lifeOf(one, {
    answers: ledger.entries.filter(isKind('answer')),
    entries: ledger.byId,
    calendar: englandBankHolidays,
    reckoning: 'recorded',
    today: day(on),
  });
};
const shown = (state: PromptLife): unknown =>
  'answerBy' in state
    ? {
        state: state.state,
        answerBy: formatDay(state.answerBy),
        help: state.offeredHelpOn === undefined ? undefined : formatDay(state.offeredHelpOn),
      }
    : { state: state.state };

describe("a prompt's life", () => {
  it('waits, with a day to answer by that leaves out weekends and bank holidays', () => {
    expect(shown(life(given, '2024-05-07'))).toEqual({ state: 'waiting', answerBy: '2024-05-08', help: undefined });
  });
  it("is put to the answerer's manager, as an offer of help, on the working day after that", () => {
    expect(shown(life(given, '2024-05-09'))).toEqual({ state: 'waiting', answerBy: '2024-05-08', help: '2024-05-09' });
  });
  it('is settled by an answer, and time does not bring it back', () => {
    expect(shown(life(answered('not-so', '2024-05-07'), '2025-01-01'))).toEqual({ state: 'answered' });
  });
  it('`will do by` a date settles nothing yet', () => {
    const state = life(answered('will-do-by', '2024-05-07', { by: '2024-05-20' }), '2024-05-08');
    expect(state).toMatchObject({ state: 'waiting', promised: day('2024-05-20') });
  });
  it('taking it to the safeguarding lead stops the clock for a working day', () => {
    expect(shown(life(answered('to-safeguarding-lead', '2024-05-07'), '2024-05-09'))).toEqual({
      state: 'waiting',
      answerBy: '2024-05-09',
      help: undefined,
    });
  });
  it("another agency's answer does not settle mine", () => {
    expect(shown(life(answered('not-so', '2024-05-07', {}, 'csc'), '2024-05-07'))).toMatchObject({ state: 'waiting' });
  });
  it('what is passed to an agency that does not take it up in two working days comes back', () => {
    const passed = answered('passed-to', '2024-05-07', { to: 'csc' });
    expect(shown(life(passed, '2024-05-09'))).toEqual({ state: 'answered' });
    expect(shown(life(passed, '2024-05-10'))).toMatchObject({ state: 'reopened' });
  });
  it('a new event reopens an answered prompt, shows the earlier answer and says what is new', () => {
    const told = answered('not-so', '2024-05-07').entry({ id: 'e2', by: 'hv', when: '2024-05-14', kind: 'note', about: ['amy'] });
    const grown = prompt({ evidence: [...prompt().evidence, { entry: entryId('e2'), from: day('2024-05-14') }] });
    expect(life(told, '2024-05-13', grown)).toMatchObject({ state: 'answered' });
    expect(life(told, '2024-05-14', grown)).toMatchObject({ state: 'reopened', isNew: ['e2'], earlier: { id: 'a-2024-05-07-hv' } });
  });
  it('evidence that only repeats does not reopen it', () => {
    const told = answered('not-so', '2024-05-07').entry({
      id: 'e2',
      by: 'hv',
      when: '2024-05-06',
      recorded: '2024-05-14',
      kind: 'note',
      about: ['amy'],
    });
    const grown = prompt({ evidence: [...prompt().evidence, { entry: entryId('e2'), from: day('2024-05-14') }] });
    expect(life(told, '2024-05-14', grown)).toMatchObject({ state: 'answered' });
  });
  it('asked again, it may be promised again', () => {
    const told = answered('not-so', '2024-05-07').entry({ id: 'e2', by: 'hv', when: '2024-05-14', kind: 'note', about: ['amy'] });
    const grown = prompt({ evidence: [...prompt().evidence, { entry: entryId('e2'), from: day('2024-05-14') }] });
    const promising = told.entry({
      id: 'a2',
      by: 'hv',
      when: '2024-05-15',
      kind: 'answer',
      about: ['amy'],
      facts: { prompt: 'a-question/e1', outcome: 'will-do-by', by: '2024-06-03' },
    });
    expect(life(promising, '2024-05-15', grown)).toMatchObject({ state: 'reopened', promised: day('2024-06-03') });
  });
  it('says which agency it was passed to and is not known to have taken it up', () => {
    const passed = answered('passed-to', '2024-05-07', { to: 'csc' });
    expect(life(passed, '2024-05-10')).toMatchObject({ state: 'reopened', isNew: [], notTakenUpBy: 'csc' });
  });
  it('an answer given in a demonstration settles every day from the raising, and what joined after the day shown reopens it', () => {
    const told = answered('not-so', '2026-11-20', { shownOn: '2024-05-09' }).entry({
      id: 'e2',
      by: 'hv',
      when: '2024-05-14',
      kind: 'note',
      about: ['amy'],
    });
    const grown = prompt({ evidence: [...prompt().evidence, { entry: entryId('e2'), from: day('2024-05-14') }] });
    expect(life(told, '2024-05-06', grown)).toMatchObject({ state: 'answered', on: day('2024-05-09') });
    expect(life(told, '2024-05-13', grown)).toMatchObject({ state: 'answered' });
    expect(life(told, '2024-05-14', grown)).toMatchObject({ state: 'reopened', isNew: ['e2'] });
  });
  it('answered again after it was asked again, it was asked again on the days between', () => {
    const told = answered('not-so', '2026-11-20', { shownOn: '2024-05-09' })
      .entry({ id: 'e2', by: 'hv', when: '2024-05-14', kind: 'note', about: ['amy'] })
      .entry({
        id: 'a2',
        by: 'hv',
        when: '2026-11-21',
        kind: 'answer',
        about: ['amy'],
        facts: { prompt: 'a-question/e1', outcome: 'already-known', shownOn: '2024-05-20' },
      });
    const grown = prompt({ evidence: [...prompt().evidence, { entry: entryId('e2'), from: day('2024-05-14') }] });
    expect(life(told, '2024-05-07', grown)).toMatchObject({ state: 'answered', answer: { facts: { outcome: 'not-so' } } });
    expect(life(told, '2024-05-15', grown)).toMatchObject({ state: 'reopened' });
    expect(life(told, '2024-05-20', grown)).toMatchObject({ state: 'answered', answer: { id: 'a2' } });
  });
  it('waits for the soonest of its reasons', () => {
    const slow = reason({ key: 'slow/e1', check: { ...check, answerWithin: { amount: 5, unit: 'working-days' } } });
    expect(shown(life(given, '2024-05-07', prompt({ reasons: [slow] })))).toMatchObject({ answerBy: '2024-05-13' });
    expect(shown(life(given, '2024-05-07', prompt({ reasons: [slow, reason()] })))).toMatchObject({ answerBy: '2024-05-08' });
  });
  it('an answer settles every reason of it, and a reason that joins later opens it again', () => {
    const later = reason({ key: 'b-question/e1', from: day('2024-05-14'), standing: [{ from: day('2024-05-14'), until: undefined }] });
    const two = prompt({ reasons: [reason(), later] });
    const told = answered('not-so', '2024-05-07');
    expect(life(told, '2024-05-13', two)).toMatchObject({ state: 'answered' });
    expect(life(told, '2024-05-14', two)).toMatchObject({ state: 'reopened', isNew: [], newReasons: ['b-question/e1'] });
    const both = told.entry({
      id: 'a2',
      by: 'hv',
      when: '2024-05-15',
      kind: 'answer',
      about: ['amy'],
      facts: { prompt: 'b-question/e1', outcome: 'not-so' },
    });
    expect(life(both, '2024-05-15', two)).toMatchObject({ state: 'answered' });
  });
  it('ends when the records answer it', () => {
    expect(life(given, '2024-05-08', prompt({ standing: [{ from: day('2024-05-06'), until: day('2024-05-08') }] }))).toEqual({
      state: 'ended',
      on: day('2024-05-08'),
    });
  });
});
