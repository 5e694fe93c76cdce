import { describe, expect, it } from 'vitest';
import { concernsOn, raisedOn } from '../../../../test/builders/concerns.ts';
import { type Story, story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { lateBooking } from './check.ts';

const expecting: Story = story({
  agencies: { csc: 'social-care', mid: 'midwifery', gp: 'gp', hosp: 'hospital', hv: 'health-visiting' },
  people: { ivo: { called: 'Ivo', born: '2024-09-20' }, una: { called: 'Una', sex: 'f' }, pat: { called: 'Pat', sex: 'm' } },
}).entry({
  id: 'test',
  by: 'gp',
  when: '2024-05-10',
  kind: 'contact',
  about: ['una', 'ivo'],
  facts: { mode: 'appointment', outcome: 'seen' },
  claims: [
    { who: 'una', is: 'pregnant' },
    { who: 'pat', is: 'parent-of', whom: 'ivo' },
    { who: 'pat', is: 'partner-of', whom: 'una' },
  ],
});
const booking: TerseEntry = {
  id: 'booked',
  by: 'mid',
  when: '2024-06-03',
  kind: 'health',
  about: ['una', 'ivo'],
  facts: { type: 'pregnancy-booking', weeks: 24 },
  thread: 'maternity',
};
const raised = (told: Story, until = '2024-12-31') => raisedOn(lateBooking, told, 'ivo', until);

describe('booked late for maternity care', () => {
  it('is asked of the midwives on the day that a booking past twenty weeks is recorded', () => {
    const [one] = raised(expecting.entry(booking));
    expect(one).toMatchObject({ anchor: 'test', on: '2024-06-03', ended: undefined, evidence: ['test', 'booked'], asked: ['mid'] });
    expect(one?.question).toContain('Una was booked at 24 weeks of pregnancy on 3 June 2024; 10 weeks is usual');
  });
  it('is not asked at twenty weeks or before', () => {
    expect(raised(expecting.entry({ ...booking, facts: { ...booking.facts, weeks: 20 } }))).toEqual([]);
    expect(raised(expecting.entry({ ...booking, facts: { ...booking.facts, weeks: 21 } }))).toHaveLength(1);
  });
  it('reads the weeks from words, or from the due date, taking the least that a vague date allows', () => {
    const said = { ...booking, text: 'Booked at twenty-three weeks.', facts: { type: 'pregnancy-booking' } };
    expect(raised(expecting.entry(said))).toHaveLength(1);
    const due = (day: string, when = '2024-06-03') =>
      raised(
        expecting.entry({
          ...booking,
          when,
          facts: { type: 'pregnancy-booking' },
          claims: [{ who: 'una', is: 'expecting-on', what: day }],
        }),
      );
    expect(due('2024-09-25')).toHaveLength(1);
    expect(due('2024-11-25')).toEqual([]);
    expect(due('2024-10-10', '2024-06')).toHaveLength(1);
    expect(due('2024-10-28', '2024-06')).toEqual([]);
  });
  it('is recorded as a visit of the midwife too, or told by the GP, who then asks the midwives', () => {
    const visit: TerseEntry = {
      ...booking,
      kind: 'contact',
      present: ['una'],
      facts: { mode: 'clinic', outcome: 'seen', purpose: 'booking', weeks: 25 },
    };
    expect(raised(expecting.entry(visit))).toMatchObject([{ asked: ['mid'] }]);
    const told = expecting.entry({ by: 'mid', when: '2024-06-02', kind: 'note', about: ['una'], text: 'Letter from the GP.' });
    expect(raised(told.entry({ ...booking, by: 'gp' }))).toMatchObject([{ asked: ['mid'] }]);
  });
  it('needs no tie between the woman and the child she carries', () => {
    const untied = story(expecting.cast).entry(booking);
    expect(raised(untied)).toMatchObject([{ anchor: 'booked', on: '2024-06-03' }]);
  });
  it('cannot tell where neither weeks nor a due date are on record, unless words say that she was far on', () => {
    const bare = { ...booking, facts: { type: 'pregnancy-booking' } };
    expect(raised(expecting.entry({ ...bare, text: 'Late booker.' }))).toEqual([]);
    expect(raised(expecting.entry({ ...bare, text: 'First seen late in the pregnancy.' }))).toHaveLength(1);
  });
  it('is not asked where she was booked in time before, here or where she moved from', () => {
    const early = { ...booking, id: 'early', when: '2024-05-12', facts: { type: 'pregnancy-booking', weeks: 10 } };
    expect(raised(expecting.entry(early).entry(booking))).toEqual([]);
    expect(raised(expecting.entry({ ...booking, text: 'Transferred to us from Hull, booked there at 9 weeks.' }))).toEqual([]);
  });
  it('a booking that was missed is none', () => {
    expect(raised(expecting.entry({ ...booking, facts: { ...booking.facts, status: 'missed' } }))).toEqual([]);
  });
  it('is not asked where the pregnancy had only just come to light, unless the records show that it was known for longer', () => {
    const found = { ...booking, when: '2024-05-13', text: 'Booked at 24 weeks, three days after finding out.' };
    expect(raised(expecting.entry(found))).toEqual([]);
    expect(raised(expecting.entry({ ...found, when: '2024-06-20' }))).toHaveLength(1);
  });
  it('is not asked where the reason stands in the record', () => {
    expect(raised(expecting.entry({ ...booking, facts: { ...booking.facts, reason: 'nursing her mother' } }))).toEqual([]);
    expect(raised(expecting.entry({ ...booking, text: 'Booked late because she was abroad for work.' }))).toEqual([]);
  });
  it('reads an earlier booking from a second sentence, and from the midwives of another place', () => {
    const moved = { ...booking, text: 'Una has just moved here. She was booked at nine weeks at the hospital there.' };
    expect(raised(expecting.entry(moved))).toEqual([]);
    expect(raised(expecting.entry({ ...booking, text: 'Her notes are from the last place: booked at eight.' }))).toEqual([]);
    const rang: TerseEntry = {
      by: 'hosp',
      when: '2024-05-30',
      kind: 'contact',
      about: ['una'],
      text: 'Rang the midwives where she is moving. Booked with us at nine weeks.',
      facts: { mode: 'call', outcome: 'spoken-to', to: 'mid' },
    };
    expect(raised(expecting.entry(rang).entry(booking))).toEqual([]);
    expect(raised(expecting.entry({ ...booking, text: 'Booked at 24 weeks. Una moved here in April.' }))).toHaveLength(1);
  });
  it('reads an answer where it was asked, and none where none was given', () => {
    for (const text of [
      'Asked why so late: she was hiding it from her parents.',
      'What kept her away, she says, was fear that the baby would be taken.',
      'Had not come sooner because she looks after her gran.',
    ])
      expect(raised(expecting.entry({ ...booking, text }))).toEqual([]);
    for (const text of ['Asked what had kept her, she shrugged.', 'There was no time to ask why so late.', 'Late, reason not known.'])
      expect(raised(expecting.entry({ ...booking, text }))).toHaveLength(1);
  });
  it('stays where a referral of the same day says nothing of the lateness, until a pre-birth assessment is finished', () => {
    const referral: TerseEntry = {
      by: 'mid',
      when: '2024-06-03',
      kind: 'referral',
      about: ['una', 'ivo'],
      text: 'Unborn baby of a girl who grew up in care.',
      facts: { from: 'professional', to: 'csc' },
    };
    const assessed = (status: string, when: string): TerseEntry => ({
      by: 'csc',
      when,
      kind: 'assessment',
      about: ['ivo', 'una'],
      facts: { type: 'pre-birth', status, children: ['ivo'] },
      thread: 'pba',
    });
    const known = expecting
      .entry(booking)
      .entry(referral)
      .entry(assessed('started', '2024-06-05'))
      .entry(assessed('completed', '2024-07-10'));
    expect(raised(known)).toMatchObject([{ on: '2024-06-03', ended: '2024-07-10' }]);
    expect(raised(expecting.entry(booking).entry({ ...referral, text: 'Booked late, and drinking.' }))).toEqual([]);
  });
  it('ends when the reason is written down, a form of both parents is made since, or a referral is made', () => {
    const late = expecting.entry(booking);
    const later: readonly TerseEntry[] = [
      {
        by: 'mid',
        when: '2024-06-20',
        kind: 'contact',
        about: ['una'],
        text: 'Explained that she booked late as she feared losing her job.',
      },
      {
        by: 'mid',
        when: '2024-06-20',
        kind: 'assessment',
        about: ['una', 'pat', 'ivo'],
        facts: { type: 'family-background', status: 'completed' },
      },
      { by: 'mid', when: '2024-06-20', kind: 'referral', about: ['una', 'ivo'], facts: { from: 'professional', to: 'csc' } },
      { by: 'mid', when: '2024-06-20', kind: 'note', about: ['una'], text: 'Talked over with the named midwife: no need to refer.' },
    ];
    for (const entry of later) expect(raised(late.entry(entry))).toMatchObject([{ on: '2024-06-03', ended: '2024-06-20' }]);
  });
  it('stays where the form was made of the mother alone, or she had no answer', () => {
    const form: TerseEntry = {
      by: 'mid',
      when: '2024-06-20',
      kind: 'assessment',
      about: ['una', 'ivo'],
      facts: { type: 'family-background', status: 'completed' },
    };
    const asked: TerseEntry = {
      by: 'mid',
      when: '2024-06-21',
      kind: 'contact',
      about: ['una'],
      text: 'Asked why so late; she had no answer.',
    };
    expect(raised(expecting.entry(booking).entry(form).entry(asked))).toMatchObject([{ ended: undefined }]);
  });
  it('ends with the birth, and quietly with a loss', () => {
    const birth: TerseEntry = { by: 'hosp', when: '2024-09-20', kind: 'health', about: ['ivo', 'una'], facts: { type: 'birth' } };
    expect(raised(expecting.entry(booking).entry(birth))).toMatchObject([{ ended: '2024-09-20' }]);
    const loss: TerseEntry = { by: 'hosp', when: '2024-07-01', kind: 'health', about: ['una'], facts: { type: 'pregnancy-loss' } };
    expect(raised(expecting.entry(booking).entry(loss))).toMatchObject([{ ended: '2024-07-01' }]);
  });
  it('is asked once of a pregnancy, whatever else is recorded of it', () => {
    const more = expecting
      .entry(booking)
      .entry({ ...booking, id: 'again', by: 'hosp', when: '2024-07-01', facts: { type: 'pregnancy-booking', weeks: 28 } });
    expect(raised(more)).toMatchObject([{ anchor: 'test', evidence: ['test', 'booked'] }]);
  });
  it("is seen through the midwives' own records, and not by an agency that was told nothing of it", () => {
    const own = expecting.entry({
      ...booking,
      claims: [
        { who: 'una', is: 'pregnant' },
        { who: 'una', is: 'parent-of', whom: 'ivo' },
      ],
    });
    expect(concernsOn(lateBooking, own, 'ivo', '2024-06-10', { as: 'mid' })).toMatchObject([{ anchor: 'booked' }]);
    expect(concernsOn(lateBooking, own, 'ivo', '2024-06-10', { as: 'hv' })).toEqual([]);
  });
});
