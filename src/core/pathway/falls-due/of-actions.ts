import type { Entry } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import { isSeenBy } from '../../picture/agency-eyes.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { isPlanOfChild, plansOf } from '../../picture/work/plans.ts';
import { expectationsTracked, stateOfExpectation } from '../expectation/tracked.ts';
import { meetingsOf } from '../meeting/meeting-work.ts';
import { latestOf } from '../plan/plan-standing.ts';
import { type DoneBy, type FallsDue, onOwnDate } from './falls-due.ts';

/** What was agreed to be done by a day: in a plan as it stands, at the last meeting of each sort, by an order, or as something expected until a meeting says that it was kept. */
export const ofActions = (p: Picture): readonly FallsDue[] => [
  ...plansOf(p)
    .filter((plan) => (plan.until === undefined || plan.until > p.today) && isPlanOfChild(p, plan))
    .flatMap((plan) => {
      const latest = latestOf(plan);
      const asks = (latest?.facts.relapseAsks ?? []).flatMap((action) => actionDue(p, latest, action, { work: 'plan', of: undefined }));
      return [...actionsIn(p, latest, { work: 'plan', of: undefined }), ...asks];
    }),
  ...[...Map.groupBy(meetingsHeld(p), ({ held: { entry, type } }) => entry.thread ?? type ?? '').values()]
    .flatMap((series) => series.slice(-1))
    .filter(({ held }) => !caseworkClosings(p).some((closing) => closing.on >= held.on))
    .flatMap(({ held, first }) => held.entries.flatMap((one) => actionsIn(p, one, { work: 'meeting', of: first.id }))),
  ...entriesOf(p, 'legal')
    .filter(({ facts }) => facts.type !== 'pre-proceedings')
    .flatMap((entry) => actionsIn(p, entry, undefined)),
  ...expectationsTracked(p)
    .filter((one) => stateOfExpectation(one) !== 'kept')
    .flatMap(({ action, entry }) => actionDue(p, entry, action, { work: 'expectations', of: undefined })),
];

const meetingsHeld = (p: Picture) => meetingsOf(p).flatMap(({ held, first }) => (held === undefined ? [] : [{ held, first }]));

const actionsIn = (
  p: Picture,
  entry: (Entry & { readonly facts: { readonly actions?: readonly Action[] } }) | undefined,
  doneBy: DoneBy | undefined,
): readonly FallsDue[] => (entry?.facts.actions ?? []).flatMap((action) => actionDue(p, entry, action, doneBy));

/** An action of somebody in the family is theirs, and no agency's. */
const actionDue = (p: Picture, entry: Entry | undefined, { what, who, by }: Action, doneBy: DoneBy | undefined): readonly FallsDue[] => {
  if (entry === undefined) return [];
  const owner = who?.kind === 'agency' ? who.agency : who === undefined ? entry.by : undefined;
  return onOwnDate(p, by, {
    what: 'action',
    entry,
    owner,
    people: who?.kind === 'person' ? [who.person] : entry.about,
    words: what,
    doneBy,
  }).filter(({ late }) => !late || isSeenBy(p, owner, entry.by));
};
