import fc from 'fast-check';
import type { Claim } from '../../src/core/entry/claim.ts';
import type { Agency, AgencyKind, Person } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../src/core/entry/ids.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { addDays, type Day, dayOf } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { exactly, type Span } from '../../src/core/time/span.ts';
import { type Drawn, written } from './drawn.ts';
import { sceneFrom } from './generated-scenes.ts';

/**
 * Ledgers of one invented family, made to wander through the vocabulary that checks read: enough sense that checks fire, and no
 * more. The child is `kim`.
 */
export const child = 'kim' as PersonId;

const start = dayOf(2022, 1, 3);
const days = 240;

const agencies: readonly (readonly [string, AgencyKind])[] = [
  ['csc', 'social-care'],
  ['pol', 'police'],
  ['hv', 'health-visiting'],
  ['gp', 'gp'],
  ['cmht', 'adult-mental-health'],
  ['drugs', 'substance-service'],
  ['school', 'school'],
  ['mid', 'midwifery'],
];
const people = ['kim', 'mum', 'dad', 'gran', 'sib', 'man'] as const;

export const directory = {
  agencies: new Map(agencies.map(([id, kind]) => [id as AgencyId, { id: id as AgencyId, name: id.toUpperCase(), kind } satisfies Agency])),
  people: new Map(people.map((id) => [id as PersonId, { id: id as PersonId, called: id } satisfies Person])),
};

const agencyId = fc.constantFrom(...agencies.map(([id]) => id as AgencyId));
const person = fc.constantFrom(...people.map((id) => id as PersonId));
const some = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });
const someAgencies = fc.uniqueArray(agencyId, { maxLength: 3 });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const one = <const T extends string>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const dayWithin = fc.integer({ min: 0, max: days }).map((n) => addDays(start, n));
const when: fc.Arbitrary<Span> = fc
  .tuple(dayWithin, fc.constantFrom(0, 0, 0, 0, 3, 12))
  .map(([day, width]) =>
    width === 0 ? exactly(day) : { edtf: 'interval', earliest: addDays(day, -width), latest: day, approximate: true },
  );
const theme = one('domestic-abuse', 'alcohol', 'drugs', 'mental-health', 'self-harm', 'neglect', 'contact', 'safe-sleep', 'plan');

const claim: fc.Arbitrary<Claim> = fc
  .record({
    who: person,
    whom: person,
    is: one(
      'parent-of',
      'partner-of',
      'separated-from',
      'lives-with',
      'in-contact-with',
      'carer-of',
      'drinks',
      'uses-drugs',
      'low-mood',
      'pregnant',
    ),
    basis: one('seen', 'said', 'documented', 'assumed'),
    not: fc.constantFrom(false, false, false, true),
  })
  .map(({ who, whom, is, basis, not }) => ({
    who,
    is,
    ...(['drinks', 'uses-drugs', 'low-mood', 'pregnant'].includes(is) || who === whom ? {} : { whom }),
    basis,
    ...(basis === 'said' ? { saidBy: { kind: 'person', person: who } as const } : {}),
    not,
    checked: 'unchecked',
    sealed: false,
  }));

/** What no value was drawn for is left out, as it is in a record. */
const facts = <T extends Record<string, fc.Arbitrary<unknown>>>(shape: T): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(shape).map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));

const childState = one('seen', 'present', 'elsewhere', 'not-asked', 'unknown');
const childStates = fc.array(fc.tuple(person, childState), { maxLength: 2 }).map((pairs) => new Map(pairs));
const party = agencyId.map((agency) => ({ kind: 'agency', agency }) as const);

const kinds: readonly (readonly [string, fc.Arbitrary<Record<string, unknown>>])[] = [
  [
    'contact',
    facts({
      mode: maybe(one('home-visit', 'appointment', 'call', 'letter')),
      planned: maybe(fc.boolean()),
      outcome: maybe(one('seen', 'no-access', 'did-not-attend', 'not-reached', 'cancelled-by-family')),
      seen: maybe(some),
      seenAlone: maybe(some),
    }),
  ],
  [
    'incident',
    facts({
      nature: one('domestic-abuse', 'self-harm', 'overdose', 'detention', 'threat'),
      by: maybe(some),
      harmed: maybe(some),
      children: maybe(childStates),
      callerSafe: maybe(one('yes', 'not-asked')),
      calledBy: maybe(person.map((p) => ({ kind: 'person', person: p }))),
    }),
  ],
  ['observation', facts({ nature: maybe(one('intelligence', 'injury')), children: maybe(childStates) })],
  ['referral', facts({ from: one('professional', 'family', 'anonymous'), to: fc.constant(['csc']), children: fc.constant(['kim']) })],
  [
    'referral-decision',
    facts({ decision: one('no-further-action', 'assess'), checkedWith: maybe(someAgencies), spokeToReferrer: maybe(fc.boolean()) }),
  ],
  ['information-request', facts({ to: fc.array(party, { minLength: 1, maxLength: 2 }), due: maybe(dayWithin.map(exactly)) })],
  [
    'information-reply',
    facts({ outcome: one('given', 'refused', 'nothing-held'), to: maybe(fc.array(party, { minLength: 1, maxLength: 1 })) }),
  ],
  [
    'assessment',
    facts({
      type: one('child-and-family', 'pre-birth', 'initial', 'mental-health'),
      status: one('recommended', 'started', 'completed'),
      children: maybe(some),
      adultsConsidered: maybe(some),
      checkedWith: maybe(someAgencies),
      historyConsidered: maybe(fc.boolean()),
      outcome: maybe(one('child-in-need plan', 'no-further-action', 'pre-birth assessment recommended')),
    }),
  ],
  [
    'plan',
    facts({
      type: one('child-in-need', 'child-protection', 'safety', 'step-down'),
      status: one('opened', 'closed'),
      children: maybe(some),
      written: maybe(dayWithin.map(exactly)),
      sentTo: maybe(someAgencies),
      contingency: maybe(one('If it happens again, ring.')),
      consulted: maybe(someAgencies),
      reason: maybe(one('separated', 'he is in prison', 'goals met')),
      lead: maybe(fc.constant('csc')),
      actions: maybe(fc.constant([{ what: 'see the alcohol service', who: { kind: 'person', person: 'dad' } }])),
    }),
  ],
  [
    'meeting',
    facts({
      type: one('child-in-need', 'strategy', 'professionals'),
      status: one('held', 'called', 'cancelled', 'requested'),
      invited: maybe(someAgencies),
      attended: maybe(someAgencies),
      family: maybe(some),
      minutes: maybe(dayWithin.map(exactly)),
    }),
  ],
  [
    'decision',
    facts({
      type: one('close', 'step-down', 'no-further-action', 'discharge'),
      reason: maybe(one('parted', 'no further concerns')),
      consulted: maybe(someAgencies),
      contingency: maybe(one('Ring if.')),
    }),
  ],
  [
    'restriction',
    facts({
      type: one('bail', 'court-order', 'supervised-contact'),
      status: one('set', 'varied', 'ended'),
      restrains: fc.constant(['dad']),
      protects: fc.constantFrom(['kim'], ['mum'], ['kim', 'mum']),
      contact: maybe(one('none', 'supervised', 'through-services')),
      supervisor: maybe(fc.constant({ kind: 'person', person: 'gran' })),
      until: maybe(dayWithin.map(exactly)),
    }),
  ],
  ['advice', facts({ topic: one('safe-sleep', 'contact'), to: maybe(some) })],
  [
    'service',
    facts({
      service: one('alcohol', 'therapy'),
      status: one('referred', 'started', 'engaging', 'disengaged', 'closed'),
      reason: maybe(one('completed', 'did not attend')),
    }),
  ],
  [
    'health',
    facts({
      type: one('birth', 'admission', 'medication', 'pregnancy-booking', 'registration'),
      weeks: maybe(fc.integer({ min: 6, max: 39 })),
    }),
  ],
  ['allocation', facts({ status: one('allocated', 'absent', 'covered', 'reallocated'), handover: maybe(one('spoken', 'none')) })],
  ['supervision', facts({ children: maybe(some) })],
  ['note', fc.constant({})],
];

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    by: agencyId,
    when,
    late: fc.constantFrom(0, 0, 0, 1, 5, 30),
    about: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
    present: fc.uniqueArray(person, { maxLength: 2 }),
    themes: fc.uniqueArray(theme, { maxLength: 2 }),
    claims: fc.array(claim, { maxLength: 2 }),
    thread: maybe(one('t1', 't2', 't3', 't4', 't5')),
    shares: fc.array(fc.record({ with: agencyId, late: fc.constantFrom(0, 1, 10) }), { maxLength: 2 }),
  })
  .chain((given) => given.kind[1].map((facts) => written({ ...given, kind: given.kind[0], facts })));

/** The tie without which nobody but the child would be in the picture. */
const family: Drawn = written({
  by: 'hv',
  kind: 'note',
  when: exactly(start),
  about: ['kim', 'mum', 'dad'],
  present: ['kim'],
  text: 'The family.',
  claims: [
    { who: 'mum', is: 'parent-of', whom: 'kim', basis: 'documented', not: false, checked: 'unchecked', sealed: false },
    { who: 'dad', is: 'parent-of', whom: 'kim', basis: 'documented', not: false, checked: 'unchecked', sealed: false },
  ] as unknown as readonly Claim[],
});

function entriesFrom(all: readonly Drawn[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [n, { entry, shares }] of all.entries()) {
    const id = `g${n}` as EntryId;
    entries.push({ ...entry, id, order: entries.length } as Entry);
    for (const [m, share] of shares.entries()) {
      if (share.with === entry.by) continue;
      const day = addDays(entry.recordedAs.latest as Day, share.late);
      entries.push({
        ...entry,
        id: `${id}/share-${m}` as EntryId,
        order: entries.length,
        kind: 'share',
        when: exactly(day),
        recorded: endOf(day),
        recordedAs: exactly(day),
        landed: endOf(day),
        present: [],
        claims: [],
        themes: [],
        text: '',
        facts: { of: id, with: share.with, what: 'whole', sent: exactly(day), reached: exactly(day), status: 'sent' },
      } as unknown as Entry);
    }
  }
  return entries;
}

/** Entries of a generated family, shares among them: some that wander, and some that belong together as in life. */
export const generatedEntries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(fc.array(drawn, { minLength: 3, maxLength: 25 }), fc.array(sceneFrom(start, days), { maxLength: 2 }))
  .map(([rest, scenes]) => entriesFrom([family, ...rest, ...scenes.flat()]));

/** The same with little that wanders and many scenes: for rules that are about what belongs together. */
export const generatedScenes: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(fc.array(drawn, { maxLength: 4 }), fc.array(sceneFrom(start, days), { minLength: 3, maxLength: 7 }))
  .map(([rest, scenes]) => entriesFrom([family, ...rest, ...scenes.flat()]));

export const opened = (entries: readonly Entry[]): Ledger =>
  openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });

/** The first and the last day that a generated ledger may speak of. */
export const firstDay: Day = start;
export const lastDay: Day = addDays(start, days + 60);
