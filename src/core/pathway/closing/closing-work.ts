import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { type AskedOfOne, askedAndAnswered } from '../../picture/work/asked-and-answered.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { isOneCasework, isStepToClosing } from '../../picture/work/plans.ts';

type Decision = EntryOf<'decision'>;
type Reply = EntryOf<'information-reply'>;

/** An agency that was asked what it thinks of closing, and what it said. Silence is no view (R140). */
export interface AskedView {
  readonly agency: AgencyId;
  readonly asked: AskedOfOne;
  readonly reply: Reply | undefined;
  /** Nothing held and nothing given are answers, and no view. */
  readonly isView: boolean;
}

/** The proposal to close the work with a child, from being put to the others to the closing itself. */
export interface ClosingWork {
  readonly proposal: Decision;
  readonly by: AgencyId;
  readonly views: readonly AskedView[];
  /** What the panel decided last. */
  readonly panel: Decision | undefined;
  /** The last notice that was given of it. */
  readonly notice: Decision | undefined;
}

/** The proposal that stands: the last, unless it was taken back or the work was closed since. */
export const closingWorkOf = onceFor((p: Picture): ClosingWork | undefined => {
  const steps = entriesOf(p, 'decision').filter((entry) => isStepToClosing(entry) && entry.about.includes(p.child));
  const proposal = steps.findLast(({ facts }) => facts.type === 'proposal');
  if (proposal === undefined) return undefined;
  const onIt = steps.filter(({ facts }) => facts.of === proposal.id);
  const closed = caseworkClosings(p).some(
    ({ by, entries }) => isOneCasework(p, by, proposal.by) && entries.some((entry) => isRecordedBefore(proposal, entry)),
  );
  if (closed || onIt.some(({ facts }) => facts.type === 'taken-back')) return undefined;
  return {
    proposal,
    by: proposal.by,
    views: askedAndAnswered(p).flatMap((asked): readonly AskedView[] => {
      if (asked.first.facts.of !== proposal.id || asked.state === 'withdrawn') return [];
      const reply = asked.replies.at(-1);
      return [{ agency: asked.addressee, asked, reply, isView: reply !== undefined && isView(reply) }];
    }),
    panel: onIt.findLast(({ facts }) => facts.type === 'panel'),
    notice: onIt.findLast(({ facts }) => facts.type === 'notice'),
  };
});

const isView = ({ facts: { view, outcome } }: Reply): boolean =>
  view !== undefined || (outcome !== 'nothing-held' && outcome !== 'refused');

/** True of an agency that was asked and said that it does not agree, or that it has a concern. */
export const isAgainst = ({ reply }: AskedView): boolean => reply?.facts.view === 'disagrees' || reply?.facts.view === 'concern';
