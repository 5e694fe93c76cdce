import fc from 'fast-check';
import { stringify } from 'yaml';
import { bases, states, ties } from '../../src/core/entry/claim.ts';
import type { FactShape, PlainShape } from '../../src/core/entry/fact.ts';
import { whereabouts } from '../../src/core/entry/fact.ts';
import { type Kind, kinds, vocabulary } from '../../src/core/entry/vocabulary.ts';

/** Case files of every kind of entry and every shape of fact, as text: each is one that the parser should read. */

const people = ['ada', 'bea', 'carl', 'dora'] as const;
const agencies = ['csc', 'hv', 'gp', 'police', 'gp-two'] as const;
const threads = ['plan-1', 'bail', 'request-2'] as const;

const person = fc.constantFrom(...people);
const agency = fc.constantFrom(...agencies);
const several = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { maxLength: 3 });
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ minLength: 1 }),
    fc.constantFrom('no', 'yes', '2018', '0x1f', 'null', '~', '- a', 'a: b # c', "it's", '"', '&a *a', '<<', ' spaced ', 'two\nlines\n'),
  )
  .filter(
    (text) =>
      text.trim() !== '' && text.isWellFormed() && [...text].every((c) => c >= ' ' || '\n\t'.includes(c)) && !text.includes('\u007f'),
  );
const twoDigits = (n: number) => String(n).padStart(2, '0');
const dayText = fc
  .tuple(fc.integer({ min: 2015, max: 2017 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${twoDigits(m)}-${twoDigits(d)}`);
const date = fc.oneof(
  dayText,
  dayText.map((day) => `${day}~`),
  dayText.map((day) => day.slice(0, 7)),
  dayText.map((day) => `${day.slice(0, 7)}?`),
  dayText.map((day) => day.slice(0, 4)),
  dayText.map((day) => `${day.slice(0, 4)}-22`),
  fc.tuple(dayText, dayText).map((days) => days.sort().join('/')),
  dayText.map((day) => `../${day}`),
);
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map(twoDigits).join(':'));
const party = fc.oneof(person, agency, words, fc.constant('public'));

const record = (required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });

const factValue = (entries: readonly string[]): { readonly [S in PlainShape]: fc.Arbitrary<unknown> } => ({
  text: words,
  texts: fc.oneof(words, fc.array(words, { maxLength: 3 })),
  flag: fc.boolean(),
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  amount: fc.oneof(words, fc.integer()),
  date,
  dateOrFlag: fc.oneof(date, fc.boolean()),
  moment: fc.tuple(dayText, time).map((parts) => parts.join('T')),
  person,
  people: fc.oneof(person, several(person)),
  agency,
  agencies: fc.oneof(agency, several(agency)),
  party,
  parties: fc.oneof(party, fc.array(party, { maxLength: 3 })),
  entry: fc.constantFrom(...entries),
  thread: fc.constantFrom(...threads),
  children: fc.dictionary(person, fc.constantFrom(...whereabouts)),
  childWords: fc.dictionary(person, words),
  answers: fc.dictionary(fc.constantFrom('alcohol', 'mood', 'two words', 'no'), words),
  evidence: fc.dictionary(
    fc.constantFrom('alcohol', 'two words'),
    fc.uniqueArray(fc.constantFrom(...entries), { minLength: 1, maxLength: 2 }),
  ),
  actions: fc.array(record({ what: words }, { who: party, by: date, how: words }), { maxLength: 3 }),
  exceptions: fc.oneof(
    words,
    fc.array(fc.oneof(words, record({}, { words, people: several(person), where: words, when: words, for: words })), { maxLength: 3 }),
  ),
  alleged: record({}, { by: fc.oneof(person, several(person)), against: several(person), act: words }),
  attachments: fc.constant(undefined),
  replacement: fc.constant(undefined),
});

const fact = (shape: FactShape, entries: readonly string[]): fc.Arbitrary<unknown> => {
  if (shape.shape !== 'choice') return factValue(entries)[shape.shape];
  return shape.open ? fc.oneof(fc.constantFrom(...shape.values), words) : fc.constantFrom(...shape.values);
};

const claim = (entries: readonly string[]) =>
  record(
    { who: person, is: fc.constantFrom(...ties, ...states, 'likes-trains'), basis: fc.constantFrom(...bases), whom: person },
    {
      what: words,
      saidBy: fc.oneof(person, agency),
      from: date,
      until: date,
      not: fc.boolean(),
      checked: fc.constantFrom('unchecked', 'checked', 'contradicted'),
      checkedIn: fc.constantFrom(...entries),
      sealed: fc.boolean(),
    },
  );

const needed: Partial<Record<Kind, readonly string[]>> = {
  share: ['of', 'with', 'status'],
  account: ['of'],
  disposal: ['of'],
  identity: ['records', 'status'],
  'closed-to': ['worker', 'people'],
};

const facts = (kind: Kind, entries: readonly string[], plain: readonly Kind[]): fc.Arbitrary<unknown> => {
  if (kind === 'correction') {
    const corrects = fc.constantFrom(...entries);
    return fc.oneof(
      record({ withdraws: corrects }, { reason: words }),
      record({ corrects, replacement: fc.constantFrom(...plain).chain((of) => body(of, entries, plain)) }, { reason: words }),
    );
  }
  const table: Readonly<Record<string, FactShape>> = vocabulary[kind].facts;
  const all = Object.fromEntries(Object.entries(table).map(([name, shape]) => [name, fact(shape, entries)]));
  return fc.record(all, { requiredKeys: [...(needed[kind] ?? [])] });
};

/** Kinds whose facts may not be left out, and which may say nothing of their own. */
const standsOnOthers = (kind: Kind): boolean => kind === 'correction' || needed[kind] !== undefined;

const body = (kind: Kind, entries: readonly string[], plain: readonly Kind[]): fc.Arbitrary<object> => {
  const said = { about: fc.uniqueArray(person, { minLength: 1 }), text: words };
  const supplied = { facts: facts(kind, entries, plain) };
  const rest = {
    at: time,
    present: several(person),
    themes: several(fc.constantFrom('alcohol', 'domestic-abuse', 'court')),
    claims: fc.array(claim(entries), { maxLength: 2 }),
    thread: fc.constantFrom(...threads),
  };
  const always = { kind: fc.constant(kind), when: date };
  return standsOnOthers(kind)
    ? record({ ...always, ...supplied }, { ...said, ...rest })
    : record({ ...always, ...said }, { ...supplied, ...rest });
};

const stamped = (id: string, entries: readonly string[]) => {
  const others = entries.filter((other) => other !== id);
  const plain = kinds.filter((kind) => kind !== 'correction');
  const sharing = record({ with: agency, when: date }, { sent: date, how: words, basis: words, acknowledged: date });
  const stamp = record(
    { id: fc.constant(id), by: agency },
    {
      worker: words,
      where: words,
      recorded: fc.constantFrom('2018-01-01', '2018-02~', '2018-02/2018-03'),
      shared: fc.array(sharing, { maxLength: 3 }),
    },
  );
  return fc
    .tuple(
      stamp,
      fc.constantFrom(...kinds).chain((kind) => body(kind, others, plain)),
    )
    .map(([given, made]) => ({ ...given, ...made }));
};

const ids = ['e1', 'e2', 'e3', 'e4', 'a1'] as const;

export const arbitraryCaseText: fc.Arbitrary<string> = fc
  .record(
    {
      entries: fc.tuple(...ids.slice(0, 4).map((id) => stamped(id, ids))),
      afterwards: fc.tuple(stamped('a1', ids)),
      title: words,
      harm: record({ when: dayText, what: words }),
      review: record({ board: words }, { published: date, number: fc.integer({ min: 0, max: 9 }) }),
      dates: words,
    },
    { requiredKeys: ['entries', 'afterwards', 'title'] },
  )
  .map(({ entries, afterwards, ...head }) => {
    const kept = threads.map((thread, i) => ({
      id: `t${i}`,
      by: 'csc',
      when: '2015',
      kind: 'note',
      about: ['ada'],
      text: 'Kept.',
      thread,
    }));
    return stringify(
      {
        case: 'made-up',
        scope: '2015/2017-12',
        children: ['ada'],
        ...head,
        agencies: {
          csc: { name: "Children's Social Care", kind: 'social-care' },
          hv: { name: 'Health visiting', kind: 'health-visiting', parent: 'gp' },
          gp: { name: 'GP', kind: 'gp' },
          police: { name: 'Police', kind: 'police' },
          'gp-two': { name: 'Another GP', kind: 'gp' },
        },
        people: {
          ada: { called: 'Ada', born: '2015-06~', sex: 'f' },
          bea: { called: 'Bea' },
          carl: { called: 'Carl', sex: 'm' },
          dora: { called: 'Dora', born: '1990' },
        },
        entries: [...entries, ...kept],
        afterwards,
      },
      { aliasDuplicateObjects: false },
    );
  });
