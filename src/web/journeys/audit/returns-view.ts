import type { AgencyAsked, Audit, StandardReturned } from '../../../core/learning/audit/audit.ts';
import { daysBetween, showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';

export const metWords: Readonly<Record<StandardReturned['met'], string>> = {
  'in-place': 'In place',
  partly: 'Partly in place',
  'not-yet': 'Not yet',
};

/** What each agency was asked and sent back, by its name: what is outstanding, what came after its day, and its gaps with what is to be done. */
export function returnsView(audit: Audit, { open, now }: GivenCase): readonly object[] {
  const names = namesIn(open.directory);
  const today = dayAt(now());
  return audit.asked
    .map((one) => ({
      agency: names.agency(one.agency),
      says: audit.kind === 'section-11' ? sayReturn(one, today) : sayAnswers(audit, one),
      standards: audit.set.questions.flatMap(({ id, asks }) => {
        const found = one.returned?.standards.find(({ standard }) => standard === id);
        return found === undefined
          ? []
          : [
              {
                asks,
                met: metWords[found.met],
                evidence: found.evidence,
                gap: found.gap,
                action: found.action,
                by: found.by && showDay(found.by),
              },
            ];
      }),
    }))
    .toSorted((a, b) => (a.agency < b.agency ? -1 : 1));
}

/** How far an agency is, without a small number: its answers are counted by agency elsewhere. */
function sayAnswers({ marks }: Audit, { agency, children }: AgencyAsked): string {
  const answered = children.filter((child) => marks.some((mark) => mark.agency === agency && mark.child === child)).length;
  return answered === 0 ? 'No answer yet' : answered < children.length ? 'Some answers are in' : 'All answers are in';
}

function sayReturn({ due, returned }: AgencyAsked, today: number): string {
  if (returned === undefined)
    return due === undefined ? 'Not in yet' : `${due < today ? 'Outstanding since' : 'To be in by'} ${showDay(due)}`;
  const on = dayAt(returned.at);
  const after = due === undefined ? 0 : daysBetween(due, on);
  return `Returned on ${showDay(on)}${after > 0 ? `, ${after} ${after === 1 ? 'day' : 'days'} after its day` : ''}`;
}
