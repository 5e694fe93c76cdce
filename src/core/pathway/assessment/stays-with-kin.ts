import { isFormal } from '../../checks/relative-relied-on-unassessed/looked-at.ts';
import { reliancesOf } from '../../checks/relative-relied-on-unassessed/relying.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import type { AssessmentWork } from './assessment-work.ts';
import { assessmentsOfAdult } from './of-adult.ts';

/** A child's stay with a relative or friend that an agency arranged, and what is on record of them as a carer (R083). */
export interface StayWithKin {
  readonly with: PersonId;
  /** The record that has the child go there: the first that holds. */
  readonly entry: Entry;
  readonly assessment: AssessmentWork | undefined;
  /** Finished, by whatever form. */
  readonly assessed: boolean;
  /** What was agreed in writing, and held by both, stands in the assessment. */
  readonly agreed: boolean;
}

/** Stays that hold today, each person once. One that a court decided, or of a looked-after child, has a procedure of its own. */
export const staysWithKin = onceFor((p: Picture): readonly StayWithKin[] => {
  const found = new Map<PersonId, Entry>();
  for (const { entry, how, people } of reliancesOf(p))
    if (how !== 'mentioned' && !isFormal(p, entry))
      for (const person of people) if (!found.has(person) && hasChildGoTo(p, entry, person)) found.set(person, entry);
  return [...found].map(([person, entry]) => {
    const [assessment] = assessmentsOfAdult(p, person, 'connected-person');
    const documents = assessment?.documents ?? [];
    return { with: person, entry, assessment, assessed: documents.length > 0, agreed: documents.some(isHeldByBoth) };
  });
});

/** A decision on where the child is placed, a discharge to somebody, or a record that has the child live with or be cared for by them. That they help is no stay. */
const hasChildGoTo = (p: Picture, entry: Entry, person: PersonId): boolean =>
  (entry.kind === 'decision' && (entry.facts.type === 'placement' || entry.facts.type === 'discharge')) ||
  (entry.kind === 'health' && entry.facts.type === 'discharge') ||
  entry.claims.some(
    ({ is, not, who, whom }) =>
      !not && ((is === 'lives-with' && ties(who, whom)(p.child, person)) || (is === 'carer-of' && who === person && whom === p.child)),
  );

const ties =
  (a: PersonId, b: PersonId | undefined) =>
  (one: PersonId, other: PersonId): boolean =>
    (a === one && b === other) || (a === other && b === one);

/** As the form that comes with Heed asks it. A form of a partnership's own that does not ask shows no agreement. */
const isHeldByBoth = ({ facts }: AssessmentWork['documents'][number]): boolean =>
  (facts.answers?.get('written') ?? '') !== '' && facts.answers?.get('held-by') === bothHold;
export const bothHold = 'They and we';
