import type { EntryOf } from '../../../core/entry/entry.ts';
import { type ClosingNeed, inGeneral } from '../../../core/pathway/closing/closing-needs.ts';
import type { AskedView } from '../../../core/pathway/closing/closing-work.ts';
import { parentsOf } from '../../../core/picture/family/family.ts';
import { addDays, showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { namesIn, partyName } from '../../words/names.ts';
import { viewsToChoose } from '../../words/view-words.ts';
import type { ClosingRead } from './closing-read.ts';

/** How long a closing is watched where nobody says otherwise, in days (ours). */
const watchedDays = 90;

/** What a closing may be decided against, and how the record names it. */
export const reasonsAgainst: readonly (readonly [ClosingNeed, string])[] = [
  ['after', 'What happened to another child of the family'],
  ['views', 'Views that have not come'],
  ['disagreement', 'Views that differ'],
  ['matters', 'Matters that are open'],
  ['questions', 'Questions that wait'],
  ['pack', 'Parts of the pack that are missing'],
  ['notice', 'No notice, or its day to come'],
];

/** The worries that the form asks about, each with the name of its field. */
export const worriesAsked = ({ before: { worries } }: ClosingRead): readonly { readonly worry: string; readonly field: string }[] =>
  (worries.length === 0 ? [inGeneral] : worries).map((worry, nth) => ({ worry, field: `changed-${nth + 1}` }));

/** The parents who are to be told, each with the name of the field. */
export const parentsToTell = ({ picture }: ClosingRead, open: OpenCase): readonly { readonly name: string; readonly field: string }[] =>
  parentsOf(picture, picture.child).map((person) => ({
    name: namesIn(open.directory).person(person),
    field: `told-${publicId(open.publicIds.people, person)}`,
  }));

/** What an agency answered, in a line. */
export function viewInWords({ reply }: AskedView): string | undefined {
  if (reply === undefined) return undefined;
  const { view, words, outcome } = reply.facts;
  const said = [words, reply.text].find((text) => text !== undefined && text !== '');
  const chosen = view === undefined ? (outcome === 'nothing-held' ? 'Says that it holds nothing' : undefined) : viewsToChoose[view];
  return [chosen, said].filter((part) => part !== undefined).join(': ');
}

/** The form as the last step left it: of a proposal or a notice, what it said. */
export function formFrom(read: ClosingRead, open: OpenCase): Returned['sent'] {
  const last = read.work?.notice ?? read.work?.proposal;
  const watch = { 'watch-until': showDay(addDays(read.picture.today, watchedDays)) };
  return last === undefined ? watch : { ...watch, ...saidIn(last, read, open) };
}

function saidIn({ facts }: EntryOf<'decision'>, read: ClosingRead, open: OpenCase): Returned['sent'] {
  const names = namesIn(open.directory);
  const filled: readonly (readonly [string, string | undefined])[] = [
    ['type', facts.proposes],
    ['reason', facts.reason],
    ['contingency', facts.contingency],
    ['who', facts.stepDownTo?.map((party) => partyName(party, names)).join(', ')],
    ['review', facts.review && showSpan(facts.review)],
    ['accepted', facts.accepted],
    ['watchedBy', facts.watchedBy],
    ['watch-until', facts.watchUntil && showSpan(facts.watchUntil)],
    ...worriesAsked(read).map(({ worry, field }) => [field, facts.changed?.get(worry)] as const),
    ...parentsToTell(read, open).map(({ name, field }) => [field, facts.told?.get(name)] as const),
    ...reasonsAgainst.map(([need, words]) => [`against-${need}`, facts.against?.get(words)] as const),
  ];
  return Object.fromEntries(filled.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const])));
}
