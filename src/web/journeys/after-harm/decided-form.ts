import type { Body, Entry } from '../../../core/entry/entry.ts';
import type { ThreadId } from '../../../core/entry/ids.ts';
import type { ChildAfter } from '../../../core/pathway/worst/children-after.ts';
import { forAChildBody } from '../../../core/pathway/worst/worst-bodies.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { readSaidDate } from '../../../core/time/said/said-date.ts';
import { showSpan } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

type After = Pick<ChildAfter, 'person' | 'is'>;
const keyOf = (open: OpenCase, { person, is }: After): string =>
  `${is === 'expected' ? 'baby-' : ''}${publicId(open.publicIds.people, person)}`;

/** Reads what was decided for each child that something was written of, with its next date; every half of one is to be put right. */
export function parseDecided(
  form: Returned['sent'],
  {
    children,
    of,
    thread,
    on,
  }: { readonly children: readonly ChildAfter[]; readonly of: Entry; readonly thread: ThreadId | undefined; readonly on: Day },
  open: OpenCase,
): readonly Body[] | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const names = namesIn(open.directory);
  const read = children.map((one) => {
    const key = keyOf(open, one);
    const [words, next] = [text(`decided-${key}`), text(`next-${key}`)];
    const said = next === '' ? undefined : readSaidDate(next, { today: on, looking: 'ahead' });
    const review = said?.kind === 'read' && said.when.latest >= on ? said.when : undefined;
    return { one, key, words, next, review };
  });
  const written = read.filter(({ words, next }) => words !== '' || next !== '');
  const [first] = read;
  const problems = [
    ...(written.length === 0 && first !== undefined
      ? [{ field: `decided-${first.key}`, text: 'Write what is decided for at least one child' }]
      : []),
    ...written.flatMap(({ one, key, words, review }) => [
      ...(words === '' ? [{ field: `decided-${key}`, text: `Write what is decided for ${whoIs(one, names.person)}` }] : []),
      ...(review === undefined
        ? [{ field: `next-${key}`, text: `Write the next date for ${whoIs(one, names.person)}, today or later, such as 14 May` }]
        : []),
    ]),
    ...tooLong(form, 5000),
  ];
  if (problems.length > 0) return { sent: form, problems };
  return written.flatMap(({ one, words, review }) =>
    review === undefined ? [] : [forAChildBody({ of, thread }, on, one.person, { words, review, isChild: one.is !== 'expected' })],
  );
}

/** A child by name; a baby of whom no record is made yet by the mother's. */
export const whoIs = ({ person, is }: After, called: (id: After['person']) => string): string =>
  is === 'expected' ? `the baby whom ${called(person)} expects` : called(person);

/** Each child as the page shows them: what is decided, or that it is still asked. */
export function childrenView(children: readonly ChildAfter[], open: OpenCase, sent: Returned['sent'] = {}): readonly object[] {
  const names = namesIn(open.directory);
  return children.map((one) => {
    const key = keyOf(open, one);
    const { decision, next, state, since, is } = one;
    return {
      key,
      name: whoIs(one, names.person),
      unborn: is === 'unborn',
      state,
      decision: decision && { text: decision.text, by: names.agency(decision.by), when: whenInWords(decision) },
      next: next === undefined ? undefined : showDay(next),
      since: since.slice(-3).map((entry) => `${entryTitle(entry, names)}, ${showSpan(entry.when)} (${names.agency(entry.by)})`),
      words: sent[`decided-${key}`],
      nextTyped: sent[`next-${key}`],
    };
  });
}
