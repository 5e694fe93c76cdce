import type { EntryId } from '../../../core/entry/ids.ts';
import { expectationsTracked, factOf } from '../../../core/pathway/expectation/tracked.ts';
import { chairsList } from '../../../core/pathway/meeting/chairs-list.ts';
import { sortOf } from '../../../core/pathway/meeting/sorts.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { actionIn, actionRows, filledRows, problemsOfRows, whoAndWhen } from '../../recording/action-rows.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { forEachChild, ofFamily, type Part, whoCame } from './held-people.ts';
import { base, followsOn, longest, type MeetingBody, sameSort } from './meeting-body.ts';
import { entriesToName, type MeetingRead } from './meeting-read.ts';

type Form = Returned['sent'];

/** A meeting that was held, as it is recorded: each part asks what its sort needs. */
export function parseHeld(form: Form, read: MeetingRead, open: OpenCase): MeetingBody | Returned {
  const { meeting, picture } = read;
  const sort = sortOf(meeting.type);
  const parts = [
    whoCame(form, read, open),
    ofFamily(form, read, open),
    expectations(form, read),
    forEachChild(form, read, open),
    ...(sort.risks ? [risks(form)] : []),
    ...(sort.sources ? [sources(form, read, open)] : []),
    ...(sort.chairsList ? [list(form)] : []),
    actions(form, read, open),
    ...(sort.why && textIn(form, 'changed') === ''
      ? [{ facts: {}, problems: [{ field: 'changed', text: 'Write what changes because of it, or that nothing does' }] }]
      : []),
  ];
  const problems = [...parts.flatMap((part) => part.problems), ...tooLong(form, longest)];
  if (problems.length > 0) return { sent: form, problems };
  return {
    ...base(read, meeting.on ?? picture.today),
    ...followsOn(read),
    text: textIn(form, 'said'),
    facts: {
      ...sameSort(read),
      ...{ status: 'held', invited: meeting.invited },
      ...Object.assign({}, ...parts.map(({ facts }) => facts)),
      ...(textIn(form, 'changed') === '' ? {} : { changed: textIn(form, 'changed') }),
      ...(textIn(form, 'dissent') === '' ? {} : { dissent: textIn(form, 'dissent') }),
    },
  };
}

const answersOf = { kept: 'how we know', 'not-kept': 'what is done now', 'cannot-tell': 'why not' } as const;

/** Each expectation that stands is said to be kept, or not and what is done now, or not to be told and why (R092). */
function expectations(form: Form, { picture }: MeetingRead): Part {
  const all = expectationsTracked(picture).map(({ key }, n) => {
    const how = (['kept', 'not-kept', 'cannot-tell'] as const).find((one) => one === form[`kept-${n + 1}`]);
    return { key, how, words: textIn(form, `keptHow-${n + 1}`), n: n + 1 };
  });
  const facts = Object.fromEntries(
    (['kept', 'not-kept', 'cannot-tell'] as const).flatMap((how) => {
      const of = all.filter((one) => one.how === how);
      return of.length === 0 ? [] : [[factOf[how], new Map(of.map(({ key, words }) => [key, words]))]];
    }),
  );
  return {
    facts,
    problems: all.flatMap(({ how, words, n }) => [
      ...(how === undefined ? [{ field: `kept-${n}`, text: 'Say of each expectation whether it was kept' }] : []),
      ...(how !== undefined && words === '' ? [{ field: `keptHow-${n}`, text: `Write ${answersOf[how]}` }] : []),
    ]),
  };
}

/** Before a birth: each risk that was named, and what was decided for the child to come against it (R105). */
function risks(form: Form): Part {
  const rows = filledRows(form, 'risk', 'riskThen');
  return {
    facts: { risksDecided: new Map(rows.map((n) => [textIn(form, `risk-${n}`), textIn(form, `riskThen-${n}`)])) },
    problems: [
      ...(rows.length === 0 ? [{ field: 'risk-1', text: 'Write each risk that was named, or that none was' }] : []),
      ...rows.flatMap((n) => [
        ...(textIn(form, `risk-${n}`) === '' ? [{ field: `risk-${n}`, text: 'Write the risk' }] : []),
        ...(textIn(form, `riskThen-${n}`) === '' ? [{ field: `riskThen-${n}`, text: 'Write what was decided for the child to come' }] : []),
      ]),
    ],
  };
}

/** What was stated, each with the entry that shows it (R110): one that this desk may read. */
function sources(form: Form, read: MeetingRead, open: OpenCase): Part {
  const named = new Map(entriesToName(read).map(({ id }) => [publicId(open.publicIds.entries, id), id]));
  const rows = filledRows(form, 'stated');
  const found = rows.map((n): readonly [string, EntryId | undefined, number] => [
    textIn(form, `stated-${n}`),
    named.get(form[`source-${n}`] ?? ''),
    n,
  ]);
  return {
    facts: { sources: new Map(found.flatMap(([words, id]) => (id === undefined ? [] : [[words, [id]] as const]))) },
    problems: [
      ...(rows.length === 0 ? [{ field: 'stated-1', text: 'Write what was stated, and choose the entry that shows it' }] : []),
      ...found.flatMap(([, id, n]) =>
        id === undefined && form[`source-${n}`] !== 'none'
          ? [{ field: `source-${n}`, text: 'Choose the entry that shows it, or that none does' }]
          : [],
      ),
    ],
  };
}

/** The chair's list. A blank stays one, and is counted: it does not hold up the record. */
const list = (form: Form): Part => ({
  facts: {
    listed: new Map(chairsList.flatMap(({ id }) => (textIn(form, `list-${id}`) === '' ? [] : [[id, textIn(form, `list-${id}`)] as const]))),
  },
  problems: [],
});

function actions(form: Form, { picture }: MeetingRead, open: OpenCase): Part {
  const rows = actionRows(form);
  return {
    facts: rows.length === 0 ? {} : { actions: rows.map((n) => actionIn(form, n, open, picture.today)) },
    problems: [...whoAndWhen(form), ...problemsOfRows(form, picture.today)],
  };
}
