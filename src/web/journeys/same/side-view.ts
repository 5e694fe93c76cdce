import type { Claim } from '../../../core/entry/claim.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Findable } from '../../../core/matching/search/findable.ts';
import { readSpan } from '../../../core/matching/search/kept.ts';
import { showDay } from '../../../core/time/day.ts';
import { compareSpans, showSpan } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { type Made, statementsOf } from '../../words/statements.ts';
import type { SameRead } from './same-read.ts';

/** What stands of one record, part by part, in the order of the parts of the page. */
export interface Side {
  readonly label: string;
  readonly lines: readonly string[];
}

/** Claims that stand in a part of their own. */
const apart: ReadonlySet<string> = new Set(['known-as', 'has-nhs-number', 'lives-at', 'has-telephone', 'described-as']);

/** All that the visitor may read of one record to compare it by: whose record says each thing. Nothing sealed is among it. */
export function sideOf(person: PersonId, read: SameRead, open: OpenCase): readonly Side[] {
  const names = namesIn(open.directory);
  const one = read.people.get(person);
  const entries = read.naming.get(person) ?? [];
  const made: readonly Made[] = entries
    .flatMap(({ id, by, when, claims }) =>
      claims
        .filter(({ who, whom, sealed }) => !sealed && (who === person || whom === person))
        .map((claim) => ({ claim, entry: id, by, when: claim.from ?? when })),
    )
    .toSorted((a, b) => compareSpans(a.when, b.when));
  const said = (wanted: (claim: Claim) => boolean): readonly string[] =>
    statementsOf(
      made.filter(({ claim }) => wanted(claim)),
      names,
    ).map(({ words, sources }) => `${words} (${sources.join('; ')})`);
  const born = one?.born === undefined ? undefined : readSpan(one.born);
  return [
    { label: 'Names', lines: one?.names ?? [] },
    { label: 'Described as', lines: said(({ is, who }) => is === 'described-as' && who === person) },
    { label: 'Born', lines: born === undefined ? [] : [withCapital(showSpan(born))] },
    { label: 'Recorded as', lines: one?.sex === undefined ? [] : [one.sex === 'f' ? 'Female' : 'Male'] },
    { label: 'Has lived at', lines: [...new Set((one?.addresses ?? []).toSorted(byTime).map(addressLine))] },
    { label: 'NHS number', lines: one?.nhsNumbers ?? [] },
    { label: 'Telephone', lines: one?.telephones ?? [] },
    { label: 'Ties', lines: said(({ is, whom }) => whom !== undefined && !apart.has(is)) },
    { label: 'Records', lines: recordsOf(person, read, open) },
  ];
}

const byTime = (a: Findable, b: Findable): number => (a.from ?? -Infinity) - (b.from ?? -Infinity);

const addressLine = ({ shown, from, until }: Findable): string =>
  `${shown}${from === undefined ? '' : `, from ${showDay(from)}`}${until === undefined ? '' : ` until ${showDay(until)}`}`;

/** Each agency whose records name somebody, with how many, the first and the last. */
function recordsOf(person: PersonId, { naming }: SameRead, open: OpenCase): readonly string[] {
  const names = namesIn(open.directory);
  return [...Map.groupBy(naming.get(person) ?? [], ({ by }) => by)]
    .map(([agency, own]) => {
      const ordered = own.toSorted((a, b) => compareSpans(a.when, b.when));
      const [first, last] = [ordered[0], ordered.at(-1)];
      const days =
        first === undefined || last === undefined
          ? ''
          : first === last
            ? whenInWords(first)
            : `first ${whenInWords(first)}, last ${whenInWords(last)}`;
      return `${names.agency(agency)}: ${own.length === 1 ? 'one record' : `${own.length} records`}, ${days}`;
    })
    .toSorted();
}
