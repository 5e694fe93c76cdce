import type { EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { parentsOf } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { type AssessmentState, assessmentWorksOf } from '../assessment/assessment-work.ts';
import { needsDocument } from '../restriction/term-blanks.ts';
import { type PersonTold, toldOf } from '../restriction/told-person.ts';

type Legal = EntryOf<'legal'>;
export type LivingBlank = 'with' | 'basis' | 'document';

/** With whom a child lives, on what basis in law or by agreement, and whether the document was seen (R037). */
export interface LivingArrangement {
  readonly entry: Legal;
  readonly blanks: readonly LivingBlank[];
  /** Those of the family other than a parent with whom the child lives. */
  readonly relatives: readonly PersonId[];
  /** With a relative: whether they were assessed (R083). */
  readonly assessed: AssessmentState | 'not-on-record' | undefined;
  /** With a relative: what they and the parents were told of it, and who holds the agreement. */
  readonly named: readonly PersonTold[];
  /** With a relative: a written agreement that both hold is on record: it was seen by whoever arranged it, and each relative has a copy. */
  readonly bothHold: boolean | undefined;
  /** True of the last one, until its end. */
  readonly holds: boolean;
}

/** Every living arrangement of the child that was recorded as one, the latest first. The first of them holds, unless its end has passed. */
export const livingArrangementsOf = onceFor((p: Picture): readonly LivingArrangement[] =>
  entriesOf(p, 'legal')
    .filter(({ facts }) => facts.type === 'living-arrangement' && (facts.children ?? []).includes(p.child))
    .toSorted((a, b) => happenedBy(b) - happenedBy(a) || b.order - a.order)
    .map((entry, n) => arrangementOf(p, entry, n === 0)),
);

function arrangementOf(p: Picture, entry: Legal, isLast: boolean): LivingArrangement {
  const { facts } = entry;
  const people = (facts.with ?? []).flatMap((party) => (party.kind === 'person' ? [party.person] : []));
  const parents = parentsOf(p, p.child);
  const relatives = people.filter((person) => !parents.includes(person));
  const isKin = relatives.length > 0;
  const named = isKin
    ? toldOf(p, [...relatives, ...parents], { now: entry.id, nowOrder: entry.order, all: new Set([entry.id]), there: [] })
    : [];
  const isWritten = facts.basis === 'written-agreement' && facts.document === 'seen';
  return {
    ...{ entry, relatives, named },
    blanks: [
      ...((facts.with ?? []).length === 0 ? (['with'] as const) : []),
      ...(facts.basis === undefined ? (['basis'] as const) : []),
      ...(needsDocument(facts.basis) && facts.document === undefined ? (['document'] as const) : []),
    ],
    assessed: isKin ? assessedOf(p, relatives) : undefined,
    bothHold: isKin
      ? isWritten && relatives.every((person) => named.some((one) => one.person === person && one.told?.copy === true))
      : undefined,
    holds: isLast && (facts.until === undefined || facts.until.latest >= p.today),
  };
}

/** The connected-person assessment of those with whom the child lives: one that names them, else one that names nobody. */
function assessedOf(p: Picture, relatives: readonly PersonId[]): AssessmentState | 'not-on-record' {
  const works = assessmentWorksOf(p).filter(({ type }) => type === 'connected-person');
  const naming = works.findLast(({ first, started, documents }) =>
    [first, ...(started === undefined ? [] : [started]), ...documents].some(({ facts, about }) =>
      [...(facts.adultsConsidered ?? []), ...about].some((person) => relatives.includes(person)),
    ),
  );
  return (naming ?? works.at(-1))?.state ?? 'not-on-record';
}
