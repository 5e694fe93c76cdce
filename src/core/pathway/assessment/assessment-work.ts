import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { type AssessmentEpisode, assessmentsOf, isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { closingsOf } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import { type FinishDay, finishDayOf } from './finish-day.ts';

type AssessmentEntry = EntryOf<'assessment'>;

/** `completed`: finished, and nobody else's name under it. */
export type AssessmentState = 'recommended' | 'started' | 'completed' | 'signed' | 'abandoned';

/** One assessment, from being recommended or begun to the name of whoever signs it. */
export interface AssessmentWork {
  /** The entry by which it is known: the first on record of it. */
  readonly first: AssessmentEntry;
  readonly type: string | undefined;
  /** Whoever is to make it, or makes it. */
  readonly owner: AgencyId;
  readonly state: AssessmentState;
  readonly started: AssessmentEntry | undefined;
  /** What was written of it: one document for each child (R257). */
  readonly documents: readonly AssessmentEntry[];
  readonly abandoned: AssessmentEntry | undefined;
  readonly signature: EntryOf<'decision'> | AssessmentEntry | undefined;
  readonly children: readonly PersonId[];
  /** The form that it is written by, as its entries name it. */
  readonly form: string | undefined;
  /** The day on which it was opened, or recommended. */
  readonly since: Day;
  readonly finish: (FinishDay & { readonly late: boolean }) | undefined;
}

/** Every assessment that concerns the child, first recorded first. */
export const assessmentWorksOf = onceFor((p: Picture): readonly AssessmentWork[] =>
  assessmentsOf(p).flatMap((episode) => (concernsChild(p, episode.first) ? [workOn(p, episode)] : [])),
);

function workOn(p: Picture, { first, type, started, ended, by }: AssessmentEpisode): AssessmentWork {
  const opened = started ?? first;
  const own = new Set([first.id, opened.id]);
  const written = entriesOf(p, 'assessment').filter(
    ({ facts }) => facts.of !== undefined && own.has(facts.of) && facts.status === 'completed',
  );
  const documents = written.length > 0 ? written : ended?.facts.status === 'completed' ? [ended] : [];
  const abandoned = ended?.facts.status === 'abandoned' ? ended : undefined;
  const signature = documents.map((paper) => signatureOf(p, paper)).find((one) => one !== undefined);
  const over = documents.length > 0 || abandoned !== undefined;
  const day = finishDayOf(p, first, opened);
  const finish = day === undefined || isClosedBefore(p, by, happenedBy(opened), day.day) ? undefined : day;
  return {
    ...{ first, type, started, documents, abandoned, signature },
    owner: started === undefined ? (first.facts.owner ?? by) : by,
    state: stateOf(documents.length > 0, abandoned !== undefined, signature !== undefined, started !== undefined),
    children: [...new Set([opened, ...documents].flatMap(({ facts }) => facts.children ?? []))],
    form: documents[0]?.facts.form ?? opened.facts.form ?? first.facts.form,
    since: happenedBy(opened),
    finish: finish && { ...finish, late: !over && finish.day < p.today },
  };
}

/** Work that was closed before the day came took the assessment with it (as `assessment-owed` has it). */
const isClosedBefore = (p: Picture, by: AgencyId, opened: Day, due: Day): boolean =>
  closingsOf(p).some((closing) => closing.by === by && closing.on >= opened && closing.on <= due);

const stateOf = (documented: boolean, abandoned: boolean, signed: boolean, started: boolean): AssessmentState => {
  if (abandoned) return 'abandoned';
  if (documented) return signed ? 'signed' : 'completed';
  return started ? 'started' : 'recommended';
};

/** Whether somebody else is to put their name under it: what is written on a form of Heed, and what social care makes of a child. A service's own of an adult is that service's affair. */
export const waitsForSignature = ({ state, form, type }: AssessmentWork): boolean =>
  state === 'completed' && (form !== undefined || isAssessmentOfChild(type));

/** Over: nothing of it waits for anybody. */
export const isOver = (work: AssessmentWork): boolean =>
  work.state === 'signed' || work.state === 'abandoned' || (work.state === 'completed' && !waitsForSignature(work));

/** A name on the document itself, or a sign-off of it recorded since. */
function signatureOf(p: Picture, paper: AssessmentEntry): AssessmentWork['signature'] {
  if (paper.facts.signedOffBy !== undefined) return paper;
  return entriesOf(p, 'decision').find(({ facts }) => facts.type === 'sign-off' && facts.of === paper.id);
}
