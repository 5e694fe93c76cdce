import type { PersonId } from '../../../core/entry/ids.ts';
import { sideBySide } from '../../../core/matching/same/side-by-side.ts';
import type { SaidPair } from '../../../core/picture/person/same-pairs.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import { entryAddress, personAddress, publicId, samePairAddress, whoMayBeSameAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { dayOfWriting } from '../person/person-read.ts';
import { standsOn } from '../work/stands.ts';
import { gradeWords } from './grade-words.ts';
import { askable, fieldOfAgency, offeredOf, type Saying } from './pair-form.ts';
import { notYetTold, type PairRead, recordedMeanwhile, toTellOf } from './pair-read.ts';
import { holdersOf } from './same-read.ts';
import { sideOf } from './side-view.ts';

const sayWords: Readonly<Record<Saying, { readonly text: string; readonly hint?: string }>> = {
  one: {
    text: 'They are one person',
    hint: 'From then on their pages, counts, drawings and files read the two records as one. Both stay as they were written, and they can be parted again.',
  },
  two: { text: 'They are two people', hint: 'They are not proposed again, until somebody undoes it.' },
  later: { text: 'Leave it for later', hint: 'Nothing is read differently. It comes back on the day that you name.' },
  ask: {
    text: 'Ask another agency, or the front door',
    hint: 'They are given what you write here, and the names of the two people. They can say what they think. It gives them nothing else to read.',
  },
  split: {
    text: 'They are two people: part them',
    hint: 'Every page, search, count, drawing and file reads them as two at once. What was recorded meanwhile stays with the record that it names.',
  },
  reopen: { text: 'Undo that, and decide again', hint: 'They stay two people until somebody decides.' },
};

const standsWords = {
  proposed: 'Not decided. Nothing is read as of one person because of it, and nothing is shared by it.',
  confirmed: 'Read as one person.',
  rejected: 'Said to be two people. They are not proposed again.',
  split: 'They were read as one person, and are two again.',
  reopened: 'What was decided is undone. They are read as two people until somebody decides again.',
} as const;

export function pairView(at: PairRead, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { read, records, pair, through, on } = at;
  const names = namesIn(open.directory);
  const shown = on === open.days.usual ? undefined : on;
  const [one, other] = records;
  const [a, b] = records.map((record) => read.people.get(record));
  const compared = a === undefined || b === undefined ? undefined : sideBySide(a, b);
  const offered = visitor.may('write-for-agency') && open.vantage.kind === 'agency' ? offeredOf(at) : [];
  const [left, right] = [sideOf(one, read, open), sideOf(other, read, open)];
  return {
    ...{ title: `${names.person(one)} and ${names.person(other)}`, form: true, shown: showDay(on) },
    back: { href: whoMayBeSameAddress(open.partnership, shown), text: 'Who may be the same' },
    action: samePairAddress(open, records, shown),
    stands: pair.said === undefined ? undefined : standsWords[pair.said.stands],
    stood: standsOn(pair.said?.words.at(-1), open),
    grade: pair.grade === undefined ? undefined : gradeWords[pair.grade],
    beware: compared?.beware,
    alike: {
      same: (compared?.same ?? []).map(withCapital),
      near: (compared?.near ?? []).map(withCapital),
      differs: (compared?.differs ?? []).map(withCapital),
      unknown: (compared?.unknown ?? []).map(withCapital),
    },
    heads: records.map((record) => ({ name: names.person(record), href: personAddress(open, record, shown) })),
    rows: left
      .map(({ label, lines }, i) => ({ label, sides: [lines, right[i]?.lines ?? []] }))
      .filter(({ sides }) => sides.some((lines) => lines.length > 0)),
    through: through.map((joined) => ({
      href: samePairAddress(open, joined.records, shown),
      text: allListed(joined.records.map(names.person)),
    })),
    words: wordsOf(pair.said, open, names),
    ...toldView(at, given, names),
    meanwhile: pair.said?.stands === 'confirmed' || pair.said?.stands === 'split' ? meanwhileOf(at, open, names) : [],
    says: offered.map((value) => ({ value, ...sayWords[value] })),
    isWhole: open.vantage.kind === 'whole',
    writtenOn: showDay(dayOfWriting(given, on)),
    ...formModel(returned),
  };
}

const saidOf = {
  proposed: 'may be one person',
  confirmed: 'one person',
  rejected: 'two people',
  split: 'two people again',
  reopened: 'to be decided again',
} as const;

const wordsOf = (said: SaidPair | undefined, { publicIds, partnership }: OpenCase, names: Names): readonly object[] =>
  (said?.words ?? []).map((word) => ({
    when: whenInWords(word),
    agency: names.agency(word.by),
    href: entryAddress(partnership, publicId(publicIds.entries, word.id)),
    says:
      word.facts.again === undefined
        ? saidOf[word.facts.status ?? 'proposed']
        : `left for later, until ${showDay(word.facts.again.latest)}`,
    decider: word.facts.decider,
    why: word.facts.why ?? word.text,
  }));

/** Whom a form may be given to, who is told without being chosen, and who has not been told yet. */
function toldView(at: PairRead, given: GivenCase, names: Names): object {
  const { open } = given;
  const on = dayOfWriting(given, at.on);
  const told = toTellOf(at, open, on);
  const holders = new Set(at.records.flatMap((record) => holdersOf(at.read, record)));
  const kindOf = (agency: Parameters<Names['agency']>[0]) => open.directory.agencies.get(agency)?.kind;
  const own = ownAgency(open.vantage);
  return {
    told: told.map(
      ({ agency, because }) =>
        `${names.agency(agency)} (${because === 'said it' ? 'said something of them' : 'was given what you said of them'})`,
    ),
    notTold: at.pair.said?.stands === 'confirmed' ? [] : notYetTold(at, open, on).map(names.agency),
    others: askable(given, on)
      .filter((agency) => !told.some((one) => one.agency === agency))
      .map((agency) => ({
        field: fieldOfAgency(publicId(open.publicIds.agencies, agency)),
        name: names.agency(agency),
        hint: kindOf(agency) === 'front-door' ? 'the front door' : holders.has(agency) ? 'their records name one of them' : undefined,
        first: kindOf(agency) === 'front-door' || holders.has(agency),
      }))
      .toSorted((x, y) => Number(y.first) - Number(x.first) || (x.name < y.name ? -1 : 1)),
    heldBy: at.records.map((record) => ({
      name: names.person(record),
      agencies: allListed(holdersOf(at.read, record).map((agency) => (agency === own ? 'your agency' : names.agency(agency)))),
    })),
  };
}

/** Records made while two were read as one, by the record that each names. */
function meanwhileOf(at: PairRead, open: OpenCase, names: Names): readonly object[] {
  const of = new Map(
    at.records.map((record): readonly [PersonId, ReadonlySet<unknown>] => [record, new Set(at.read.naming.get(record) ?? [])]),
  );
  return recordedMeanwhile(at).map((entry) => ({
    href: entryAddress(open.partnership, publicId(open.publicIds.entries, entry.id)),
    text: withCapital(entryTitle(entry, names)),
    when: whenInWords(entry),
    agency: names.agency(entry.by),
    of: allListed(at.records.filter((record) => of.get(record)?.has(entry) === true).map(names.person)),
  }));
}
