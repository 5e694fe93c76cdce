import fc from 'fast-check';
import type { Claim } from '../../src/core/entry/claim.ts';
import type { AgencyId } from '../../src/core/entry/ids.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { exactly, type Span } from '../../src/core/time/span.ts';
import { type Drawn, type Telling, written } from './drawn.ts';

/** An entry of a scene: its day is so many days after the scene began. */
type Line = Omit<Telling, 'when'> & { readonly day: number };
type Scene = fc.Arbitrary<readonly Line[]>;

const one = <const T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const sometimes = (line: fc.Arbitrary<Line>): Scene =>
  fc.oneof(
    fc.constant([]),
    fc.constant([]),
    line.map((made) => [made]),
  );
const together = (...scenes: readonly Scene[]): Scene => fc.tuple(...scenes).map((parts) => parts.flat());
const line = (shape: { readonly [K in keyof Line]: fc.Arbitrary<Line[K]> | Line[K] }): fc.Arbitrary<Line> =>
  fc.record(
    Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, value instanceof fc.Arbitrary ? value : fc.constant(value)])),
  ) as unknown as fc.Arbitrary<Line>;
const facts = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> =>
  fc.record(shape).map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
const within = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });
const agency = (id: string) => ({ kind: 'agency', agency: id }) as const;
const person = (id: string) => ({ kind: 'person', person: id }) as const;
const claim = (who: string, is: string, more: Partial<Claim> = {}): Claim =>
  ({ who, is, basis: 'said', not: false, checked: 'unchecked', sealed: false, ...more }) as unknown as Claim;
const shares = fc.array(fc.record({ with: one('csc', 'hv', 'gp', 'mid', 'pol').map((id) => id as AgencyId), late: one(0, 0, 1, 3, 12) }), {
  maxLength: 2,
});
const thread = one('s1', 's1', 's2', undefined);
const kimAndMum = one(['kim', 'mum'], ['mum', 'kim'], ['kim'], ['mum'], ['mum', 'dad', 'kim']);

/** A referral, what was decided on it and who was told. */
const referral: Scene = together(
  line({
    day: 0,
    by: one('hv', 'gp', 'school', 'csc'),
    kind: 'referral',
    about: kimAndMum,
    thread,
    shares,
    facts: facts({
      from: one('professional', 'neighbour', 'anonymous', 'family'),
      to: one(['csc'], ['csc', 'cmht'], ['cmht']),
      children: one(['kim'], undefined),
      heardFrom: one('gran', undefined),
    }),
  }).map((made) => [made]),
  sometimes(
    line({
      day: within(0, 6),
      by: one('hv', 'gp'),
      kind: 'referral',
      about: ['kim', 'mum'],
      thread,
      facts: facts({ from: one('professional'), to: one(['csc']), children: one(['kim']) }),
    }),
  ),
  sometimes(
    line({
      day: within(0, 9),
      by: one('csc', 'csc', 'hv'),
      kind: 'referral-decision',
      about: kimAndMum,
      thread,
      shares,
      facts: facts({
        decision: one('assess', 'no-further-action', 'advice', 'strategy'),
        fedBack: one<unknown>(undefined, undefined, true, false, exactly(19_000 as Day)),
      }),
    }),
  ),
  sometimes(
    line({
      day: within(0, 14),
      by: 'csc',
      kind: one('assessment', 'plan', 'allocation', 'meeting', 'contact', 'decision'),
      about: kimAndMum,
      thread,
      facts: facts({ status: one('started', 'opened', undefined), type: one('close', undefined) }),
    }),
  ),
  sometimes(
    line({
      day: within(0, 16),
      by: one('hv', 'csc'),
      kind: 'contact',
      about: ['kim', 'mum'],
      thread,
      facts: facts({
        mode: one('call', 'letter'),
        outcome: one('spoken-to', 'not-reached', undefined),
        to: one([agency('csc')], [agency('hv')]),
      }),
    }),
  ),
  sometimes(
    line({
      day: within(1, 12),
      by: one('hv', 'gp'),
      kind: 'note',
      about: ['kim'],
      thread,
      text: one('Referral withdrawn.', 'text'),
      facts: facts({ decidedBy: one('csc', undefined) }),
    }),
  ),
);

const wordsSent = one(
  'Left a message on the voicemail.',
  'Report sent.',
  'Asked them to ring back.',
  'For your information.',
  'text',
  'Urgent: please ring.',
);

/** A message, a report or a letter to another agency, and what came back. */
const message: Scene = together(
  fc.array(
    line({
      day: within(0, 8),
      by: one('gp', 'hv', 'csc'),
      kind: 'contact',
      about: kimAndMum,
      thread,
      themes: one(['neglect'], [], []),
      text: wordsSent,
      shares,
      facts: facts({
        mode: one('message', 'letter', 'call'),
        outcome: one('awaiting-reply', undefined, 'not-reached', 'spoken-to'),
        to: one([agency('csc')], [agency('cmht'), agency('csc')], [person('mum')], undefined),
      }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  sometimes(
    line({
      day: within(0, 20),
      by: one('csc', 'cmht', 'hv'),
      kind: one('note', 'contact', 'meeting'),
      about: kimAndMum,
      thread,
      shares,
      facts: facts({
        mode: one('call', undefined),
        from: one(['gp'], undefined),
        to: one([agency('gp')], undefined),
        status: one('held', undefined),
        attended: one(['gp', 'csc'], undefined),
      }),
    }),
  ),
);

/** Letters to the family, and whether anybody was seen. */
const letters: Scene = together(
  fc.array(
    line({
      day: within(0, 40),
      by: one('csc', 'csc', 'hv'),
      kind: 'contact',
      about: one(['mum', 'kim'], ['mum'], ['dad', 'mum']),
      thread,
      text: one('text', 'For information.'),
      facts: facts({ mode: one('letter'), outcome: one('awaiting-reply', undefined) }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  sometimes(
    line({
      day: within(0, 60),
      by: one('csc', 'hv'),
      kind: 'contact',
      about: ['mum', 'kim'],
      thread,
      facts: facts({ mode: one('home-visit', 'call'), outcome: one('seen', 'spoken-to', 'no-access'), seen: one(['mum'], undefined) }),
    }),
  ),
);

const birth = line({
  day: -30,
  by: 'mid',
  kind: 'health',
  about: ['kim', 'mum'],
  present: ['kim', 'mum'],
  facts: facts({ type: one('birth') }),
});
const openPlan = line({
  day: -20,
  by: 'csc',
  kind: 'plan',
  about: ['kim', 'mum', 'dad'],
  thread: 'plan',
  facts: facts({ type: one('child-in-need'), status: one('opened'), children: one(['kim']) }),
});

/** Visits and calls to which nobody answered, in an open case. */
const attempts: Scene = together(
  sometimes(birth),
  openPlan.map((made) => [made]),
  fc.array(
    line({
      day: within(0, 12),
      by: one('csc', 'hv', 'gp', 'drugs'),
      kind: 'contact',
      about: one(['mum', 'kim'], ['mum'], ['dad'], ['kim', 'mum', 'dad']),
      text: one('text', 'text', 'text', 'The number is wrong.'),
      facts: facts({
        mode: one('home-visit', 'call', 'appointment'),
        outcome: one('no-access', 'not-reached', 'did-not-attend', 'was-not-brought'),
        count: one(undefined, undefined, 2),
        to: one(undefined, undefined, [agency('hv')]),
      }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  sometimes(
    line({
      day: within(2, 25),
      by: one('hv', 'csc'),
      kind: one('contact', 'observation', 'note'),
      about: one(['mum', 'kim'], ['dad']),
      present: one(['mum'], ['kim'], []),
      facts: facts({}),
    }),
  ),
  sometimes(line({ day: within(-25, 3), by: 'school', kind: 'note', about: ['kim'], text: one('On holiday until Friday.', 'text') })),
);

/** An adult low in mood, who tells several. */
const distress: Scene = together(
  fc.array(
    line({
      day: within(0, 18),
      by: one('gp', 'hv', 'cmht', 'school'),
      kind: one('contact', 'note', 'health'),
      about: one(['mum'], ['mum', 'kim'], ['mum', 'dad']),
      present: one(['mum'], []),
      text: one('She feels low and tearful.', 'text', 'Sertraline begun.', 'Her low mood has lifted.'),
      claims: one(
        [],
        [claim('mum', 'low-mood')],
        [claim('gran', 'low-mood')],
        [claim('mum', 'low-mood', { saidBy: agency('hv') as never })],
      ),
      facts: facts({ type: one('medication', undefined), from: one(undefined, undefined, ['hv']) }),
      shares,
    }),
    { minLength: 2, maxLength: 4 },
  ),
  sometimes(
    line({
      day: within(0, 30),
      by: 'hv',
      kind: 'contact',
      about: ['mum'],
      facts: facts({ mode: one('call'), outcome: one('spoken-to', 'not-reached'), to: one([agency('gp')]) }),
    }),
  ),
);

/** A pregnancy that somebody hears of, and whether maternity care does. */
const pregnancy: Scene = together(
  fc.array(
    line({
      day: within(0, 15),
      by: one('pol', 'gp', 'drugs', 'mid'),
      kind: one('contact', 'note', 'observation'),
      about: one(['mum'], ['mum', 'dad'], ['mum', 'kim']),
      present: one(['mum'], []),
      text: one('text', 'She may be pregnant.', 'Helped her to ring the midwife.', 'She means to end the pregnancy.'),
      claims: one([claim('mum', 'pregnant')], [claim('mum', 'pregnant')], [], [claim('mum', 'expecting-on', { what: '2022-11-01' })]),
      shares,
    }),
    { minLength: 1, maxLength: 2 },
  ),
  sometimes(
    line({
      day: within(0, 40),
      by: one('mid', 'gp'),
      kind: one('health', 'contact', 'referral', 'service'),
      about: ['mum', 'kim'],
      facts: facts({ type: one('pregnancy-booking', 'pregnancy-loss', undefined), to: one(undefined, ['mid']) }),
    }),
  ),
);

const held = one<readonly Claim[]>(
  [claim('mum', 'drinks')],
  [claim('mum', 'uses-drugs')],
  [claim('mum', 'mental-ill-health')],
  [claim('mum', 'parent-of', { whom: 'sib' as never })],
  [],
);

/** What was told at a booking, and what others hold. */
const booking: Scene = together(
  fc.array(
    line({
      day: within(-60, 20),
      by: one('gp', 'csc', 'pol', 'cmht', 'drugs'),
      kind: one('contact', 'note', 'incident', 'service', 'assessment'),
      about: one(['mum'], ['mum', 'kim'], ['mum', 'dad']),
      themes: one([], ['domestic-abuse'], ['alcohol']),
      claims: held,
      facts: facts({
        nature: one('domestic-abuse', 'overdose', undefined),
        harmed: one(['mum'], undefined),
        service: one('therapy', undefined),
        status: one('started', undefined),
      }),
      shares,
    }),
    { minLength: 1, maxLength: 3 },
  ),
  fc.array(
    line({
      day: within(0, 10),
      by: one('mid', 'hv', 'gp'),
      kind: one('health', 'assessment', 'contact'),
      about: one(['mum', 'kim'], ['mum']),
      present: one(['mum'], []),
      text: one('text', 'She told us of no drinking, illness or abuse.', 'Nothing high risk from the answers.'),
      claims: one([], [claim('mum', 'mental-ill-health', { not: true })]),
      facts: facts({
        type: one('pregnancy-booking', 'family-background'),
        answers: one(
          new Map([
            ['alcohol', 'none'],
            ['drugs', 'none'],
          ]),
          new Map([
            ['mental health', 'no'],
            ['earlier children', 'none'],
          ]),
          new Map([['alcohol', 'not-asked']]),
        ),
      }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  sometimes(line({ day: within(5, 60), by: 'mid', kind: 'contact', about: ['mum'], themes: one(['alcohol'], ['mental-health'], []) })),
);

/** The home looked at twice, and what is on record between. */
const looks: Scene = together(
  fc.array(
    line({
      day: within(0, 50),
      by: one('csc', 'hv'),
      kind: one('observation', 'observation', 'contact'),
      about: one(['kim', 'mum'], ['kim']),
      themes: one(['home-conditions'], ['neglect'], ['feeding']),
      text: one('Dirty and cluttered.', 'The house is much better.', 'text', 'Better: the landlord repaired the roof.'),
      facts: facts({
        scale: one('4', '5', '1', '2 of 5', undefined),
        sign: one(undefined, undefined, 'hygiene'),
        mode: one('home-visit', undefined),
      }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  sometimes(
    line({
      day: within(10, 70),
      by: 'csc',
      kind: one('contact', 'plan', 'service', 'note'),
      about: ['kim'],
      themes: one(['home-conditions']),
      text: one('text', 'Because her mother helps.'),
      facts: facts({
        mode: one('home-visit', undefined),
        planned: one(false, true, undefined),
        outcome: one('seen', 'no-access', undefined),
        contingency: one('Ring.', undefined),
        status: one('started', undefined),
      }),
    }),
  ),
);

/** A judgement that rests on time. */
const quiet: Scene = together(
  line({
    day: 0,
    by: 'csc',
    kind: one('assessment', 'decision', 'plan', 'referral-decision'),
    about: kimAndMum,
    text: one('Nothing reported for a year.', 'No further incidents; he completed the course.', 'text'),
    facts: facts({
      status: one('completed', 'closed', 'reviewed'),
      type: one('close', 'child-and-family'),
      decision: one('no-further-action'),
      contingency: one(undefined, undefined, 'Ring.'),
    }),
  }).map((made) => [made]),
  sometimes(
    line({
      day: within(1, 60),
      by: 'csc',
      kind: one('assessment', 'plan', 'supervision'),
      about: ['kim'],
      facts: facts({ status: one('completed', 'opened'), contingency: one('Ring.', undefined) }),
    }),
  ),
);

/** Help that was offered, or a worker whom the family speaks of, and what came of it. */
const help: Scene = together(
  line({
    day: 0,
    by: one('csc', 'hv', 'gp'),
    kind: one('service', 'service', 'contact'),
    about: one(['mum'], ['mum', 'kim'], ['dad']),
    themes: one(['alcohol'], ['domestic-abuse'], []),
    thread,
    text: one('text', 'text', 'First session on Monday.', 'She has been given a support worker.', 'Her support worker, Joan from Linden.'),
    facts: facts({
      service: one('alcohol support', 'parenting course', undefined),
      status: one('offered', 'accepted', 'referred', 'started'),
      provider: one(undefined, undefined, [agency('drugs')]),
      heardFrom: one(undefined, 'mum'),
    }),
  }).map((made) => [made]),
  sometimes(
    line({
      day: within(0, 50),
      by: one('csc', 'drugs', 'hv'),
      kind: one('service', 'contact', 'note'),
      about: one(['mum'], ['mum', 'kim']),
      present: one(['mum'], []),
      thread,
      text: one('text', 'She declined it.', 'Her worker is called Joan.'),
      facts: facts({
        service: one('alcohol support', undefined),
        status: one('started', 'declined', undefined),
        outcome: one('seen', undefined),
        to: one(undefined, [agency('drugs')]),
      }),
    }),
  ),
);

/** Things due for the child's health that are not done, and whether they are. */
const checks: Scene = together(
  sometimes(birth),
  fc.array(
    line({
      day: within(30, 120),
      by: one('gp', 'hv'),
      kind: one('health', 'contact', 'note'),
      about: one(['kim'], ['kim', 'mum'], ['mum', 'kim'], ['mum']),
      text: one(
        'text',
        'Health checks and immunisations have not been arranged.',
        'Not brought for the six-week check.',
        'She has no GP.',
        'Immunisation missed.',
      ),
      claims: one([], [], [claim('mum', 'uses-drugs')]),
      thread,
      facts: facts({
        type: one('immunisation', 'development check', 'registration', 'hearing screen'),
        status: one('missed', 'none', 'deferred'),
        outcome: one('was-not-brought', undefined),
      }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  sometimes(
    line({
      day: within(60, 200),
      by: one('gp', 'hv'),
      kind: one('health', 'contact'),
      about: one(['kim'], ['mum']),
      present: one(['kim'], ['mum'], []),
      thread,
      text: one('text', 'Check done.'),
      facts: facts({
        type: one('immunisation', 'registration', 'development check'),
        status: one('done', undefined),
        outcome: one('seen', undefined),
      }),
    }),
  ),
);

const scenes: readonly Scene[] = [referral, message, letters, attempts, distress, pregnancy, booking, looks, quiet, help, checks];

/** A few entries that belong together, as they do in life: something that happens, and now and then what follows. */
export const sceneFrom = (start: Day, days: number): fc.Arbitrary<readonly Drawn[]> =>
  fc
    .tuple(
      fc.oneof(...scenes),
      within(30, Math.max(31, days - 60)),
      fc.array(one(0, 0, 0, 0, 0, 4, 20), { minLength: 12, maxLength: 12 }),
      fc.array(one(0, 0, 0, 0, 1, 9), { minLength: 12, maxLength: 12 }),
    )
    .map(([lines, began, widths, lates]) =>
      lines.map(({ day, ...told }, i) =>
        written({ ...told, when: spanOf(addDays(start, began + day), widths[i] ?? 0), late: lates[i] ?? 0 }),
      ),
    );

const spanOf = (latest: Day, width: number): Span =>
  width === 0 ? exactly(latest) : { edtf: 'interval', earliest: addDays(latest, -width), latest, approximate: true };
