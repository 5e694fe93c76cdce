import { type StandardReturned, selfAssessments } from '../../../core/learning/audit/audit.ts';
import type { AuditQuestion } from '../../../core/learning/audit/question-set.ts';
import { formatDay } from '../../../core/time/day.ts';
import { parseDayAsWritten } from '../../../parse/day-as-written.ts';
import type { AuditBody } from '../../../parse/learning/audits.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';

type Standard = AuditBody<'section-11-returned'>['standards'][number];

/** A return: of each standard how far it is met, on what evidence; where it is not, the gap and what is to be done by when. */
export function parseReturn(
  sent: Returned['sent'],
  questions: readonly AuditQuestion[],
): { readonly standards: readonly Standard[]; readonly problems: readonly FieldProblem[] } {
  const found = questions.map(({ id, asks }): { readonly standard?: Standard; readonly problems: readonly FieldProblem[] } => {
    const met = selfAssessments.find((one) => one === sent[`met-${id}`]);
    const [evidence, gap, action, written] = ['evidence', 'gap', 'action', 'by'].map((name) => textIn(sent, `${name}-${id}`));
    const by = parseDayAsWritten(written ?? '')?.latest;
    const needsAction = met !== undefined && met !== 'in-place';
    const problems = [
      ...(met === undefined ? [{ field: `met-${id}`, text: `Say how far it is in place: ${asks}` }] : []),
      ...(met === 'in-place' && evidence === '' ? [{ field: `evidence-${id}`, text: `Write what shows it: ${asks}` }] : []),
      ...(needsAction && gap === '' ? [{ field: `gap-${id}`, text: `Write what is not in place: ${asks}` }] : []),
      ...(needsAction && action === '' ? [{ field: `action-${id}`, text: `Write what is to be done: ${asks}` }] : []),
      ...(needsAction && by === undefined ? [{ field: `by-${id}`, text: `Write by which day, such as 31 3 2027: ${asks}` }] : []),
    ];
    if (met === undefined || problems.length > 0) return { problems };
    const standard = { standard: id, met, evidence: evidence ?? '', gap: gap ?? '', action: action ?? '' };
    return { standard: by === undefined ? standard : { ...standard, by: formatDay(by) }, problems };
  });
  return {
    standards: found.flatMap(({ standard }) => standard ?? []),
    problems: [...found.flatMap(({ problems }) => problems), ...tooLong(sent, 5000)],
  };
}

/** A return that was sent, as its form holds it. */
export const returnAsSent = (standards: readonly StandardReturned[]): Returned['sent'] =>
  Object.fromEntries(
    standards.flatMap(({ standard, met, evidence, gap, action, by }) => [
      [`met-${standard}`, met],
      [`evidence-${standard}`, evidence],
      [`gap-${standard}`, gap],
      [`action-${standard}`, action],
      [`by-${standard}`, by === undefined ? '' : formatDay(by)],
    ]),
  );
