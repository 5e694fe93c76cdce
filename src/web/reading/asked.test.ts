import { describe, expect, it } from 'vitest';
import { day, story } from '../../../test/builders/ledger.ts';
import { agencyId, personId } from '../../../test/builders/terse.ts';
import { defineCheck } from '../../core/check/check.ts';
import { entriesOf } from '../../core/picture/picture.ts';
import { asAgency, whole } from '../../core/picture/view.ts';
import { replay } from '../../core/replay/replay.ts';
import { endOf } from '../../core/time/instant.ts';
import { askedOn, questionsTo } from './asked.ts';

/** Asks whoever wrote a note, about whoever it is about, until somebody is supervised. */
const check = defineCheck({
  id: 'noted',
  number: 0,
  title: 'Noted',
  priority: 1,
  asks: 'What?',
  because: 'It was learnt.',
  learntFrom: [],
  parameters: {},
  reads: { kinds: ['note', 'supervision'], claims: [] },
  answerWithin: { amount: 1, unit: 'working-days' },
  closesWith: [],
  notWhen: [],
  safeToAsk: false,
  evaluate: (p) => {
    const notes = entriesOf(p, 'note');
    if (notes.length === 0 || entriesOf(p, 'supervision').length > 0) return { concerns: [] };
    return {
      concerns: [
        {
          anchor: 'one',
          about: notes.flatMap(({ about }) => about),
          evidence: notes.map(({ id }) => id),
          question: 'What?',
          ask: notes.map(({ by }) => ({ agency: by, role: 'recorder', as: 'holder' })),
        },
      ],
    };
  },
});

const told = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy', 'mum'] })
  .entry({ by: 'hv', when: '2024-05-01', kind: 'note', about: ['amy'], shared: ['csc'] })
  .entry({ by: 'csc', when: '2024-05-10', kind: 'note', about: ['amy', 'mum'] })
  .entry({ by: 'csc', when: '2024-05-20', kind: 'supervision', about: ['amy'] });
const ledger = told.ledger();
const shared = told
  .entry({ by: 'csc', when: '2024-05-11', kind: 'share', about: ['amy'], facts: { of: 'e2', with: 'hv', status: 'sent' } })
  .ledger();
const asked = (vantage = whole) =>
  questionsTo(vantage, replay(ledger, { vantage, checks: [check], children: [personId('amy')], until: endOf(day('2024-06-01')) }));
const on = (text: string, vantage = whole) => askedOn(asked(vantage), day(text), ledger);

describe('a question as it was on a day', () => {
  it('is put to those, about those and on that which there were by then, and has not ended yet', () => {
    expect(on('2024-05-05')).toMatchObject([
      { about: ['amy'], asks: [{ agency: 'hv' }], evidence: [{ entry: 'e1' }], standing: [{ until: undefined }] },
    ]);
    expect(on('2024-05-10')).toMatchObject([
      { about: ['amy', 'mum'], asks: [{ agency: 'hv' }, { agency: 'csc' }], evidence: [{ entry: 'e1' }, { entry: 'e2' }] },
    ]);
    expect(on('2024-05-20')).toMatchObject([{ standing: [{ until: day('2024-05-20') }] }]);
  });
  it('is for the agency asked first to answer, where that agency can read what it rests on; another may look', () => {
    const mustAnswer = (told: typeof ledger, agency: string) => {
      const given = { vantage: asAgency(agencyId(agency)), checks: [check], children: [personId('amy')] };
      return askedOn(questionsTo(given.vantage, replay(told, { ...given, until: endOf(day('2024-06-01')) })), day('2024-05-15'), told)[0]
        ?.mustAnswer;
    };
    expect([mustAnswer(ledger, 'hv'), mustAnswer(ledger, 'csc')]).toEqual([true, true]);
    expect([mustAnswer(shared, 'hv'), mustAnswer(shared, 'csc')]).toEqual([true, false]);
  });
  it('is no question for an agency before that agency is asked', () => {
    const csc = asAgency(agencyId('csc'));
    expect(on('2024-05-09', csc)).toEqual([]);
    expect(on('2024-05-10', csc)).toMatchObject([{ to: { agency: 'csc' }, standing: [{ from: day('2024-05-10') }] }]);
  });
});
