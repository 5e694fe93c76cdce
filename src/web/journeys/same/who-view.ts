import type { PersonId } from '../../../core/entry/ids.ts';
import type { Proposed } from '../../../core/matching/same/found-alike.ts';
import { sideBySide } from '../../../core/matching/same/side-by-side.ts';
import type { MayBeSame } from '../../../core/matching/same/who-may-be-same.ts';
import type { SaidPair } from '../../../core/picture/person/same-pairs.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { samePairAddress, whoMayBeSameAddress, workAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { gradeWords } from './grade-words.ts';
import { holdersOf, type SameRead } from './same-read.ts';
import { householdsOf, togetherLines } from './together-view.ts';

const grades: readonly Proposed[] = ['match', 'potential match', 'many matches', 'low confidence'];

/** How many pairs of one sort a page lists. */
const most = 50;

/** Who may be the same as whom, by sort and within a sort by name: nobody stands before another for being likelier. */
export function whoView(read: SameRead, { open }: GivenCase): object {
  const { on, toDecide, later, apart, one } = read;
  const shown = on === open.days.usual ? undefined : on;
  const line = (pair: MayBeSame): object => lineOf(pair, read, open, shown);
  const decided = (pair: SaidPair): object => decidedLine(pair, open, shown);
  const found = grades.map((grade) => ({
    ...gradeWords[grade],
    pairs: byName(
      toDecide.filter((pair) => pair.grade === grade),
      open,
    ),
  }));
  const proposed = {
    name: 'Proposed by somebody',
    means: 'A person said that these may be one. No rule found them alike.',
    pairs: byName(
      toDecide.filter(({ grade }) => grade === undefined),
      open,
    ),
  };
  return {
    title: 'Who may be the same',
    back: { href: workAddress(open.partnership, shown), text: 'Work' },
    day: dayControl(open, on, (day) => whoMayBeSameAddress(open.partnership, day)),
    whole: open.vantage.kind === 'whole',
    groups: [...found, proposed]
      .filter(({ pairs }) => pairs.length > 0)
      .map(({ name, means, pairs }) => ({
        name,
        means,
        count: pairs.length,
        pairs: pairs.slice(0, most).map(line),
        more: Math.max(0, pairs.length - most),
      })),
    together: togetherLines(read, open, shown),
    later: byName(later, open).map(line),
    one: byName(one, open).map(decided),
    apart: byName(apart, open).map(decided),
  };
}

/** Everybody whom the page names. */
export const peopleOfWho = (read: SameRead): readonly PersonId[] => {
  const { toDecide, later, apart, one } = read;
  return [...toDecide, ...later, ...apart, ...one, ...householdsOf(read)].flatMap(({ records }) => records);
};

function byName<P extends { readonly records: readonly [PersonId, PersonId] }>(pairs: readonly P[], { directory }: OpenCase): readonly P[] {
  const names = namesIn(directory);
  const key = ({ records }: P): string => `${names.person(records[0])}\n${names.person(records[1])}\n${records.join(' ')}`.toLowerCase();
  return pairs.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const titleOf = ([a, b]: readonly [PersonId, PersonId], { directory }: OpenCase): string => {
  const names = namesIn(directory);
  return `${names.person(a)} and ${names.person(b)}`;
};

function lineOf({ records, said }: MayBeSame, read: SameRead, open: OpenCase, shown: Day | undefined): object {
  const names = namesIn(open.directory);
  const [a, b] = records.map((record) => read.people.get(record));
  const compared = a === undefined || b === undefined ? undefined : sideBySide(a, b);
  const last = said?.words.at(-1);
  return {
    title: titleOf(records, open),
    href: samePairAddress(open, records, shown),
    same: sentence(compared?.same ?? []),
    near: sentence(compared?.near ?? []),
    differs: sentence(compared?.differs ?? []),
    beware: compared?.beware,
    heldBy: records.map((record) => allListed(holdersOf(read, record).map(names.agency))),
    proposed:
      last &&
      `${withCapital(last.facts.again === undefined ? 'proposed' : 'left for later')} by ${names.agency(last.by)}, ${whenInWords(last)}${last.facts.again === undefined ? '' : `, to look again on ${showDay(last.facts.again.latest)}`}${last.facts.why === undefined ? '' : `: ${last.facts.why}`}`,
  };
}

const sentence = (parts: readonly string[]): string | undefined => (parts.length === 0 ? undefined : withCapital(parts.join('; ')));

function decidedLine({ records, by, stands }: SaidPair, open: OpenCase, shown: Day | undefined): object {
  const names = namesIn(open.directory);
  const said = { confirmed: 'said to be one person', rejected: 'said to be two people', split: 'parted again', proposed: '', reopened: '' }[
    stands
  ];
  return {
    title: titleOf(records, open),
    href: samePairAddress(open, records, shown),
    says: `${said}, ${whenInWords(by)}, ${names.agency(by.by)}${by.facts.why === undefined ? '' : `: ${by.facts.why}`}`,
  };
}
