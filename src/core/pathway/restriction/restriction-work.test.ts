import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, type Story, story } from '../../../../test/builders/ledger.ts';
import { agencyId, entryId, personId } from '../../../../test/builders/terse.ts';
import { asAgency } from '../../picture/view.ts';
import { leadOf } from '../../picture/work/open-work.ts';
import { addDays, formatDay } from '../../time/day.ts';
import { whoHearsOfBreach } from './breach-work.ts';
import { openBreachesOf, restrictionWorksOf } from './restriction-work.ts';

const family = story({
  agencies: { csc: 'social-care', hv: 'health-visiting', police: 'police', gp: 'gp' },
  people: { ada: { called: 'Ada', born: '2024-01-10' }, bea: { called: 'Bea' }, col: { called: 'Col' }, gran: { called: 'Gran' } },
})
  .entry({
    by: 'csc',
    when: '2024-02-01',
    kind: 'plan',
    about: ['ada', 'bea', 'col'],
    facts: { type: 'child-in-need', status: 'opened', lead: 'csc' },
    claims: [
      { who: 'bea', is: 'parent-of', whom: 'ada' },
      { who: 'col', is: 'parent-of', whom: 'ada' },
      { who: 'gran', is: 'grandparent-of', whom: 'ada' },
    ],
    shared: ['police', 'hv'],
  })
  .entry({
    by: 'police',
    when: '2024-03-01',
    kind: 'restriction',
    about: ['col', 'ada'],
    facts: { type: 'supervised-contact', status: 'set', restrains: ['col'], protects: ['ada'], contact: 'supervised', place: 'Gran’s' },
    thread: 'contact',
    shared: ['csc', 'hv'],
  });
const works = (told: Story, on: string) => restrictionWorksOf(told.picture('ada', on));

describe('a restriction or contact arrangement', () => {
  it('counts what supervised contact needs and its record leaves out, with what it rests on and whether the document was seen', () => {
    expect(works(family, '2024-03-01')[0]?.blanks).toEqual(['supervisor', 'hours', 'times', 'checkIn', 'consequence', 'basis', 'document']);
    const filled = family.entry({
      by: 'police',
      when: '2024-03-05',
      kind: 'restriction',
      about: ['col', 'ada'],
      facts: {
        ...{ type: 'supervised-contact', status: 'varied', restrains: ['col'], protects: ['ada'], contact: 'supervised' },
        ...{ supervisor: 'gran', place: 'Gran’s', hours: 'two hours', times: 'Saturdays', checkIn: 'Gran rings', consequence: 'It stops' },
        ...{ basis: 'written-agreement', document: 'seen' },
      },
      thread: 'contact',
    });
    expect(works(filled, '2024-03-05')[0]?.blanks).toEqual([]);
    expect(works(filled, '2024-03-04')[0]?.blanks).toHaveLength(7);
  });

  it('asks for no document of what was only said', () => {
    const spoken = family.entry({
      by: 'csc',
      when: '2024-03-02',
      kind: 'restriction',
      about: ['col', 'bea'],
      facts: { type: 'no-contact', status: 'set', restrains: ['col'], protects: ['bea'], basis: 'verbal' },
      thread: 'spoken',
    });
    expect(works(spoken, '2024-03-02')[1]?.blanks).toEqual([]);
  });

  it('keeps earlier terms to be seen on their days, and begins on the day that it names', () => {
    const varied = family
      .entry({
        by: 'police',
        when: '2024-03-10',
        kind: 'restriction',
        about: ['col', 'ada'],
        facts: { type: 'supervised-contact', status: 'varied', restrains: ['col'], protects: ['ada'], contact: 'none', from: '2024-03-20' },
        thread: 'contact',
      })
      .entry({ by: 'police', when: '2024-04-01', kind: 'restriction', about: ['col'], facts: { status: 'ended' }, thread: 'contact' });
    const on = (text: string) => works(varied, text)[0];
    expect(on('2024-03-15')?.now?.entry.facts.contact).toBe('supervised');
    expect(on('2024-03-15')?.next?.entry.facts.contact).toBe('none');
    expect(on('2024-03-20')?.now?.entry.facts.contact).toBe('none');
    expect(on('2024-03-20')?.earlier.map(({ entry }) => entry.facts.contact)).toEqual(['supervised']);
    expect(on('2024-04-01')?.now).toBeUndefined();
    expect(on('2024-04-01')?.earlier).toHaveLength(2);
  });

  it('shows on any day the terms in force that day as then recorded', () => {
    const step = fc.record({
      recorded: fc.integer({ min: 0, max: 40 }),
      before: fc.integer({ min: 0, max: 10 }),
      from: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
      lasts: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      status: fc.constantFrom('varied', 'varied', 'ended', 'lifted'),
    });
    const start = day('2024-05-01');
    const text = (n: number): string => formatDay(addDays(start, n));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), fc.integer({ min: -10, max: 70 }), (steps, on) => {
        const told = steps
          .toSorted((a, b) => a.recorded - b.recorded)
          .map(({ recorded, before, from, lasts, status }, n) => {
            const begins = recorded - before + (from ?? 0);
            return {
              recorded,
              when: recorded - before,
              begins,
              from,
              until: lasts === undefined ? undefined : begins + lasts,
              status: n === 0 ? 'set' : status,
              means: `${n}`,
            };
          });
        const given = told.reduce(
          (all, { recorded, when, begins, from, until, status, means }) =>
            all.entry({
              ...{ by: 'police', when: text(when), recorded: text(recorded), kind: 'restriction', about: ['col', 'bea'], thread: 'any' },
              facts: {
                ...{ type: 'no-contact', status, restrains: ['col'], protects: ['bea'], means },
                ...(from === undefined ? {} : { from: text(begins) }),
                ...(until === undefined ? {} : { until: text(until) }),
              },
            }),
          family,
        );
        const known = told.map((one, order) => ({ ...one, order })).filter(({ recorded }) => recorded <= on);
        const standing = known.filter(
          (one) => one.from === undefined || !known.some((since) => since.order > one.order && since.begins < one.begins),
        );
        const last = standing
          .filter(({ begins }) => begins <= on)
          .toSorted((a, b) => a.begins - b.begins || a.order - b.order)
          .at(-1);
        const holds =
          last !== undefined && (last.status === 'set' || last.status === 'varied') && (last.until === undefined || on <= last.until);
        const shown = works(given, text(on)).find(({ restriction }) => restriction.thread === 'any');
        expect(shown?.now?.entry.facts.means).toBe(holds ? last.means : undefined);
      }),
      { numRuns: 150 },
    );
  });

  it('says of everybody whom its terms name whether they were told, understood and agreed; new terms are told anew', () => {
    const told = family.entry({
      by: 'hv',
      when: '2024-03-04',
      kind: 'advice',
      about: ['col'],
      facts: { topic: 'arrangement', to: ['col'], of: 'e2', understood: true, agreed: 'yes', toldBy: 'P. Day, health visitor' },
    });
    const col = works(told, '2024-03-04')[0]?.named.find(({ person }) => person === personId('col'));
    expect(col).toMatchObject({ ofEarlier: false, told: { worker: 'P. Day, health visitor', understood: true, agreed: 'yes' } });
    const varied = told.entry({
      by: 'police',
      when: '2024-03-10',
      kind: 'restriction',
      about: ['col', 'ada'],
      facts: { type: 'supervised-contact', status: 'varied', restrains: ['col'], protects: ['ada'], contact: 'none' },
      thread: 'contact',
    });
    expect(works(varied, '2024-03-10')[0]?.named.find(({ person }) => person === personId('col'))?.ofEarlier).toBe(true);
    expect(works(varied, '2024-03-10')[0]?.named.find(({ person }) => person === personId('ada'))).toMatchObject({
      isChild: true,
      told: undefined,
    });
  });
});

describe('a suspected breach', () => {
  const suspected = family.entry({
    by: 'hv',
    when: '2024-03-12',
    kind: 'incident',
    about: ['col', 'ada'],
    facts: { nature: 'suspected-breach', by: ['col'], breachOf: 'contact' },
    thread: 'contact',
    shared: ['police', 'csc'],
  });
  const open = (told: Story, on: string) => openBreachesOf(told.picture('ada', on)).length;

  it('goes to whoever set the restriction and whoever leads the work with the child, other than its reporter', () => {
    const p = suspected.picture('ada', '2024-03-12', asAgency(agencyId('hv')));
    const [work] = restrictionWorksOf(p);
    expect(work && whoHearsOfBreach(work.restriction, leadOf(p), agencyId('hv'))).toEqual([agencyId('police'), agencyId('csc')]);
  });

  it('stays open until the owner has spoken with somebody or acted: a note, or what another agency does, does not end it', () => {
    const noted = suspected
      .entry({ by: 'police', when: '2024-03-13', kind: 'note', about: ['col'], text: 'Noted.', thread: 'contact' })
      .entry({
        by: 'csc',
        when: '2024-03-13',
        kind: 'contact',
        about: ['col'],
        facts: { of: 'e3', raisedWith: ['col'] },
        thread: 'contact',
      });
    expect(open(noted, '2024-04-30')).toBe(1);
    const spoke = noted.entry({
      by: 'police',
      when: '2024-03-14',
      kind: 'contact',
      about: ['col'],
      facts: { of: 'e3', raisedWith: ['col'], outcome: 'spoken-to' },
      thread: 'contact',
    });
    expect(open(spoke, '2024-03-13')).toBe(1);
    expect(open(spoke, '2024-03-14')).toBe(0);
  });

  it('is closed one by one: an act that names one leaves another open', () => {
    const two = suspected
      .entry({
        by: 'csc',
        when: '2024-03-13',
        kind: 'incident',
        about: ['col', 'ada'],
        facts: { nature: 'suspected-breach', by: ['col'], breachOf: 'contact' },
        thread: 'contact',
      })
      .entry({
        by: 'police',
        when: '2024-03-14',
        kind: 'decision',
        about: ['col'],
        facts: { type: 'breach-acted-on', of: 'e3' },
        thread: 'contact',
      });
    expect(openBreachesOf(two.picture('ada', '2024-03-14')).map(({ breach }) => breach.entry.id)).toEqual([entryId('e4')]);
  });

  it('has until the end of the next working day, and nobody is called late before', () => {
    const late = (on: string) => openBreachesOf(suspected.picture('ada', on))[0]?.breach.due?.late;
    expect([late('2024-03-12'), late('2024-03-13'), late('2024-03-14')]).toEqual([false, false, true]);
  });
});
