import type { PersonId } from '../../../core/entry/ids.ts';
import { readSpan } from '../../../core/matching/search/kept.ts';
import { namedIn } from '../../../core/picture/identities.ts';
import { type SamePair, type SameStands, samePairsOf, sayNext } from '../../../core/picture/person/same-person.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import { showDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { personAddress, publicId, samePairAddress, samePersonAddress } from '../../addresses.ts';
import { latestByAgency } from '../../reading/latest-by-agency.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { mayBeLines } from '../same/may-be-lines.ts';
import type { FormError } from './note-form.ts';
import { dayOfWriting, type PersonRead } from './person-read.ts';

const standsWords: Readonly<Record<SameStands, string>> = {
  proposed: 'Proposed, and not decided. Nothing is read as of one person because of it, and nothing is shared.',
  confirmed: 'Read as one person.',
  rejected: 'Said to be two people.',
  split: 'Were read as one person, and are two again.',
  reopened: 'What was decided is undone. They are read as two people until somebody decides again.',
};

const doWords: Readonly<Record<SameStands, string>> = {
  proposed: 'Propose it again, for somebody to decide',
  confirmed: 'They are one person',
  rejected: 'They are two people',
  split: 'Undo it: they are two people',
  reopened: 'Undo it: it is to be decided again',
};

/** The pairs that the visitor may read of by the day: each record stays as its agency made it. */
export const pairsOf = ({ found, on }: PersonRead, { ledger, vantage }: OpenCase): readonly SamePair[] =>
  samePairsOf(visibleTo(ledger, vantage, endOf(on)), found.person);

/** Other people on record by the day whom this record might be: for the list of names. */
export const othersOnRecord = ({ found, on }: PersonRead, open: OpenCase): readonly PersonId[] => [
  ...new Set(
    visibleTo(open.ledger, open.vantage, endOf(on))
      .flatMap(namedIn)
      .filter((id) => id !== found.person),
  ),
];

export function sameView(
  read: PersonRead,
  given: GivenCase,
  sent: Readonly<Record<string, string>> = {},
  errors: readonly FormError[] = [],
): object {
  const { open, visitor } = given;
  const { found, on, p } = read;
  const names = namesIn(open.directory);
  const shown = on === open.days.usual ? undefined : on;
  const name = names.person(found.person);
  const mayWrite = open.vantage.kind === 'agency' && visitor.may('write-for-agency');
  const heldBy = (id: PersonId) =>
    [...latestByAgency(p.known.entries.filter((entry) => namedIn(entry).includes(p.known.resolve(id)))).keys()].map(names.agency);
  return {
    title: `Is ${name} the same person as another record?`,
    name,
    form: true,
    back: { href: personAddress(open, found.person, shown), text: name },
    action: samePersonAddress(open, found.person, shown),
    writtenOn: showDay(dayOfWriting(given, on)),
    mayWrite,
    pairs: pairsOf(read, open).map((pair) => {
      const key = publicId(open.publicIds.people, pair.other);
      return {
        key,
        name: names.person(pair.other),
        href: samePairAddress(open, [found.person, pair.other], shown),
        stands: standsWords[pair.stands],
        heldBy: heldBy(pair.other),
        words: pair.words.map((entry) => ({
          when: whenInWords(entry),
          agency: names.agency(entry.by),
          said: entry.facts.status ?? 'proposed',
          decider: entry.facts.decider,
          why: entry.facts.why ?? entry.text,
        })),
        next: mayWrite ? sayNext[pair.stands].map((value) => ({ value, text: doWords[value] })) : [],
        given: sent.pair === key ? sent : {},
        errorOn: sent.pair === key ? Object.fromEntries(errors.map(({ href, text }) => [href.replace(`-${key}`, ''), text])) : {},
      };
    }),
    mayBe: mayBeLines(read, open),
    known: [...new Set(othersOnRecord(read, open).map(names.person))].sort(),
    details: detailsOf(read),
    given: sent.pair === undefined ? sent : {},
    errors,
    errorOn: sent.pair === undefined ? Object.fromEntries(errors.map(({ href, text }) => [href, text])) : {},
  };
}

/** What is on record of this one, to compare with. */
const detailsOf = ({ found }: PersonRead): readonly string[] =>
  found.findables.flatMap(({ what, shown }) => {
    const born = what === 'born' ? readSpan(shown) : undefined;
    if (born !== undefined) return [`born ${showSpan(born)}`];
    return what === 'lives-at' || what === 'known-as' ? [shown] : [];
  });
