import type { Watch } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { pregnanciesOf } from '../../picture/family/pregnancies.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { assessmentsOf, isAssessmentOfChild, openWork } from '../../picture/work/open-work.ts';
import { closingsOf, isCaseworkPlan, isPlanOfChild, isSocialCare, plansOf } from '../../picture/work/plans.ts';
import { addDays, type Day, showDay } from '../../time/day.ts';
import { earlierOf } from '../../time/extremes.ts';

/** A point at which the work settles something about the child, and so at which each parent has been met. */
export interface Moment {
  readonly kind: 'sign-off' | 'plan' | 'closing' | 'birth';
  readonly what: string;
  readonly entry: Entry;
  readonly lead: AgencyId;
  readonly on: Day;
  /** Set on a plan: with whom it was gone through. */
  readonly goneThroughWith: readonly PersonId[] | undefined;
  /** Of a plan to keep somebody safe from somebody. */
  readonly isSafetyPlan?: boolean;
  /** When it is, in words, where that is not when its entry happened. */
  readonly when?: string;
  /** Of a birth: the first entry that told of the pregnancy. */
  readonly pregnancy?: Entry;
  /** A moment that time brings: a birth that is near. */
  readonly stands: boolean;
}

/** Assessments signed off, plans opened, work closed, and a birth that is near while work is open. */
export const momentsOf = (p: Picture, watch: Watch, weeks: number): readonly Moment[] => [
  ...signOffs(p),
  ...plansOpened(p),
  ...closings(p),
  ...births(p, watch, weeks),
];

const signOffs = (p: Picture): readonly Moment[] =>
  assessmentsOf(p).flatMap((one): readonly Moment[] => {
    const { ended, by, type } = one;
    if (
      ended === undefined ||
      ended.facts.status !== 'completed' ||
      !isAssessmentOfChild(type) ||
      type === 'early-help' ||
      !isSocialCare(p, by) ||
      !concernsChild(p, ended)
    )
      return [];
    return [
      {
        kind: 'sign-off',
        what: 'an assessment finished',
        entry: ended,
        lead: by,
        on: happenedBy(ended),
        goneThroughWith: undefined,
        stands: false,
      },
    ];
  });

const plansOpened = (p: Picture): readonly Moment[] =>
  plansOf(p).flatMap((plan): readonly Moment[] => {
    const { opened, lead } = plan;
    const counts = isCaseworkPlan(plan) || plan.type === 'safety' || plan.type === 'birth';
    if (opened === undefined || !counts || plan.type === 'early-help' || !isSocialCare(p, lead) || !isPlanOfChild(p, plan)) return [];
    const goneThroughWith = plan.entries.flatMap((entry) => entry.facts.goneThroughWith ?? []);
    return [
      {
        kind: 'plan',
        what: 'a plan opened',
        entry: opened,
        lead,
        on: happenedBy(opened),
        goneThroughWith: goneThroughWith.length === 0 ? undefined : goneThroughWith,
        isSafetyPlan: plan.type === 'safety',
        stands: false,
      },
    ];
  });

const casework: ReadonlySet<string> = new Set(['child-in-need', 'child-protection', 'looked-after']);

const closings = (p: Picture): readonly Moment[] =>
  closingsOf(p).flatMap((closing): readonly Moment[] => {
    const [entry] = closing.entries;
    // A step-down or safety plan that ends is not the work that ends.
    const work = closing.entries.find((one) => one.kind === 'decision' || casework.has(one.facts.type ?? ''));
    if (entry === undefined || work === undefined || !isSocialCare(p, closing.by) || !concernsChild(p, entry)) return [];
    return [
      { kind: 'closing', what: 'the work closed', entry, lead: closing.by, on: closing.on, goneThroughWith: undefined, stands: false },
    ];
  });

/** From so long before the due day, or once the baby is born, where an assessment or a plan was open then. */
const births = (p: Picture, watch: Watch, weeks: number): readonly Moment[] =>
  pregnanciesOf(p).flatMap((pregnancy): readonly Moment[] => {
    const { birth, due, first } = pregnancy;
    if (pregnancy.baby !== p.child || pregnancy.lost) return [];
    const born = birth === undefined ? undefined : happenedBy(birth);
    const near = due === undefined ? born : addDays(due, -weeks * 7);
    const on = born === undefined || near === undefined ? near : earlierOf(born, near);
    if (on === undefined || !watch.reached(on)) return [];
    const open = openWork(p, born ?? p.today).find((one) => isSocialCare(p, one.lead) && one.what !== 'referral');
    return open === undefined
      ? []
      : [
          {
            kind: 'birth',
            what: birth === undefined ? 'a birth that is near' : 'a birth',
            entry: birth ?? first,
            pregnancy: first,
            ...(birth === undefined && due !== undefined ? { when: `due about ${showDay(due)}` } : {}),
            lead: open.lead,
            on,
            goneThroughWith: undefined,
            stands: true,
          },
        ];
  });
