import { describe, expect, it } from 'vitest';
import { raisedOn } from '../../../../test/builders/concerns.ts';
import { family } from '../../../../test/builders/family.ts';
import type { Story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { adultCrisisNotShared } from './check.ts';

const crisis: TerseEntry = {
  id: 'crisis',
  by: 'mind',
  when: '2024-06-06',
  kind: 'incident',
  about: ['col'],
  themes: ['self-harm'],
  facts: { nature: 'overdose', by: ['col'], harmed: ['col'] },
};
const raised = (told: Story) => raisedOn(adultCrisisNotShared, told, 'ada', '2024-09-30');

describe('adult-crisis-not-shared', () => {
  it('asks the treating service once 24 hours are over', () => {
    expect(raised(family.entry(crisis))).toMatchObject([
      { anchor: 'crisis', on: '2024-06-07', evidence: ['crisis'], asked: ['mind'], about: ['ada', 'col'] },
    ]);
  });
  it('says nothing where it was shared in time, by the service or by an agency to which it was passed', () => {
    expect(raised(family.entry({ ...crisis, shared: ['csc'] }))).toEqual([]);
    const passed = family.entry({ ...crisis, by: 'police', thread: 'night', shared: ['mind'] }).entry({
      by: 'mind',
      when: '2024-06-07',
      kind: 'assessment',
      about: ['col', 'ada'],
      themes: ['self-harm'],
      facts: { type: 'mental-health', status: 'completed' },
      thread: 'night',
      shared: ['csc'],
    });
    expect(raised(passed).filter(({ ended }) => ended === undefined)).toEqual([]);
  });
  it('ends when it is shared after all', () => {
    expect(raised(family.entry({ ...crisis, shared: [{ with: 'csc', when: '2024-06-12' }] }))).toMatchObject([
      { on: '2024-06-07', ended: '2024-06-12' },
    ]);
  });
  it('leaves out a crisis told of as over, somebody with no tie, and an arrest', () => {
    expect(
      raised(
        family.entry({
          by: 'mind',
          when: '2024-06-06',
          kind: 'contact',
          about: ['col'],
          claims: [{ who: 'col', is: 'self-harms', saidBy: 'col', until: '2023' }],
        }),
      ),
    ).toEqual([]);
    expect(raised(family.entry({ ...crisis, about: ['dan'], facts: { nature: 'overdose', by: ['dan'], harmed: ['dan'] } }))).toEqual([]);
    expect(raised(family.entry({ ...crisis, themes: [], facts: { nature: 'arrest', by: ['col'] } }))).toEqual([]);
  });
  it('on a second crisis within the time also asks the lead for a joint look, and counts a vague date where it may fall within', () => {
    const [, second] = raised(family.entry(crisis).entry({ ...crisis, id: 'second', when: '2024-08', recorded: '2024-08-31' }));
    expect(second).toMatchObject({ anchor: 'second', asked: ['mind', 'csc'] });
    expect(second?.question).toContain('is a joint look arranged');
  });
  it('takes records of one crisis together, under the first', () => {
    const both = family.entry(crisis).entry({
      id: 'admitted',
      by: 'hosp',
      when: '2024-06-07',
      kind: 'health',
      about: ['col'],
      themes: ['self-harm'],
      facts: { type: 'admission' },
    });
    expect(raised(both)).toMatchObject([{ anchor: 'crisis', evidence: ['crisis', 'admitted'] }]);
  });

  it('takes an unplanned attendance for self-harm for a crisis, and an appointment about it not', () => {
    const attendance: TerseEntry = {
      id: 'ae',
      by: 'hosp',
      when: '2024-06-06',
      kind: 'contact',
      about: ['col'],
      themes: ['self-harm'],
      facts: { mode: 'attendance', planned: false, outcome: 'seen' },
    };
    expect(raised(family.entry(attendance))).toMatchObject([{ anchor: 'ae', on: '2024-06-07', asked: ['hosp'] }]);
    expect(raised(family.entry({ ...attendance, facts: { mode: 'appointment', planned: true, outcome: 'seen' } }))).toEqual([]);
  });

  it.each<[string, number, Partial<TerseEntry>]>([
    [
      'a call in words',
      1,
      { kind: 'contact', themes: ['mental-health'], facts: { mode: 'call' }, text: 'In tears, says that she will end it tonight.' },
    ],
    [
      'thoughts that are denied',
      0,
      { kind: 'contact', themes: ['mental-health'], facts: { mode: 'call' }, text: 'Low, no thoughts of suicide.' },
    ],
    [
      'a service for a relapse',
      1,
      { kind: 'service', themes: ['drugs'], facts: { service: 'detox', status: 'started' }, text: 'In after a relapse.' },
    ],
    [
      'relapse prevention',
      0,
      { kind: 'service', themes: ['drugs'], facts: { service: 'group', status: 'started' }, text: 'Relapse prevention begun.' },
    ],
    [
      'a call that was passed on by its own words',
      0,
      {
        kind: 'contact',
        themes: ['self-harm'],
        facts: { mode: 'call' },
        text: 'Says that she will end it tonight. Rang the duty social worker at once.',
      },
    ],
  ])('reads from words alone: %s', (_, expected, more) => {
    expect(raised(family.entry({ id: 'told', by: 'mind', when: '2024-06-06', about: ['bea'], ...more } as TerseEntry))).toHaveLength(
      expected,
    );
  });
});
