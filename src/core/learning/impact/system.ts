import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import type { Picture } from '../../picture/picture.ts';
import { entriesOf, happenedBy } from '../../picture/picture.ts';
import { assessmentsOf, daysOfOpenWork, isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { isPlanOfChild, isSocialCare, plansOf } from '../../picture/work/plans.ts';
import { type Day, noLatest } from '../../time/day.ts';

/** What is counted as it happens. */
export const happenings = ['referral-assessed', 'referral-not-assessed', 'enquiry', 'assessment', 'protection-plan'] as const;
export type Happening = (typeof happenings)[number];

/** What is counted as it stands on the last day of a year. */
export const standings = ['open', 'in-need', 'protected', 'looked-after'] as const;
export type StandingAs = (typeof standings)[number];

/** On what basis in law a looked-after child lives where they do, as far as it is on record. */
export const bases = ['court-order', 'agreement', 'police-protection', 'not-on-record'] as const;
export type Basis = (typeof bases)[number];

/** What is on record of the work of one or of many families, for data on the whole system (R229). */
export interface OnSystem {
  readonly happened: readonly { readonly what: Happening; readonly family: string; readonly on: Day }[];
  /** Of one child each: [from, until). */
  readonly stood: readonly {
    readonly what: StandingAs;
    readonly family: string;
    readonly child: PersonId;
    readonly from: Day;
    readonly until: Day;
    readonly basis?: Basis;
  }[];
}

/** Of the children of one family: a referral, an assessment or an enquiry counts once, of however many of them it is; a plan counts for each child. */
export function onSystemOf(family: string, pictures: readonly Picture[]): OnSystem {
  const once = new Map<string, OnSystem['happened'][number]>();
  const note = (what: Happening, entry: Entry): void => void once.set(`${what} ${entry.id}`, { what, family, on: happenedBy(entry) });
  for (const p of pictures) {
    for (const referral of entriesOf(p, 'referral'))
      if (concernsChild(p, referral) && (referral.facts.to ?? []).some((agency) => isSocialCare(p, agency)))
        note(isAssessed(p, referral) ? 'referral-assessed' : 'referral-not-assessed', referral);
    for (const { type, started, ended, by } of assessmentsOf(p)) {
      if (!isAssessmentOfChild(type) || !isSocialCare(p, by)) continue;
      if (type === 'section-47' && started !== undefined && concernsChild(p, started)) note('enquiry', started);
      if (type !== 'section-47' && ended?.facts.status === 'completed' && concernsChild(p, ended)) note('assessment', ended);
    }
  }
  // One child's part in a referral may have been assessed, and another's not.
  for (const name of once.keys()) if (name.startsWith('referral-assessed ')) once.delete(name.replace('-assessed', '-not-assessed'));
  const plans = pictures.flatMap((p) =>
    plansOf(p).flatMap((plan) => (isPlanOfChild(p, plan) && plan.from !== undefined ? [{ p, plan, from: plan.from }] : [])),
  );
  return {
    happened: [
      ...once.values(),
      ...plans.flatMap(({ plan, from }) =>
        plan.type === 'child-protection' ? [{ what: 'protection-plan' as const, family, on: from }] : [],
      ),
    ],
    stood: [
      ...pictures.flatMap((p) => daysOfOpenWork(p).map((days) => ({ what: 'open' as const, family, child: p.child, ...days }))),
      ...plans.flatMap(({ p, plan, from }) => {
        const what = planStands.get(plan.type ?? '');
        const until = plan.until ?? noLatest;
        if (what === undefined) return [];
        return what === 'looked-after' ? byBasis(p, family, from, until) : [{ what, family, child: p.child, from, until }];
      }),
    ],
  };
}

const planStands: ReadonlyMap<string, StandingAs> = new Map([
  ['child-in-need', 'in-need'],
  ['child-protection', 'protected'],
  ['looked-after', 'looked-after'],
]);

/** Something was decided that leads to an assessment, or one was begun, on the referral's thread or naming it. */
function isAssessed(p: Picture, referral: Entry): boolean {
  const isOfIt = (entry: Entry): boolean =>
    (referral.thread !== undefined && entry.thread === referral.thread) || ('of' in entry.facts && entry.facts.of === referral.id);
  return (
    entriesOf(p, 'referral-decision').some(
      (entry) => isOfIt(entry) && (entry.facts.decision === 'assess' || entry.facts.decision === 'strategy'),
    ) ||
    entriesOf(p, 'assessment').some(
      (entry) => isOfIt(entry) && entry.facts.status !== 'recommended' && happenedBy(entry) >= happenedBy(referral),
    )
  );
}

/** The days of a looked-after child, parted where the basis on record changes. */
function byBasis(p: Picture, family: string, from: Day, until: Day): OnSystem['stood'] {
  const changes = entriesOf(p, 'legal')
    .flatMap((entry) => {
      const basis = basisOf(entry.facts.type, entry.facts.basis);
      return basis !== undefined && [...(entry.facts.children ?? []), ...entry.about].includes(p.child)
        ? [{ on: happenedBy(entry), basis }]
        : [];
    })
    .toSorted((a, b) => a.on - b.on);
  const first = changes.findLast(({ on }) => on <= from)?.basis ?? 'not-on-record';
  const later = changes.filter(({ on }) => on > from && on < until);
  const days = [{ on: from, basis: first }, ...later];
  return days.map(({ on, basis }, n) => ({
    what: 'looked-after',
    family,
    child: p.child,
    from: on,
    until: days[n + 1]?.on ?? until,
    basis,
  }));
}

const basisOf = (type: string | undefined, basis: string | undefined): Basis | undefined =>
  type === 'order' ? 'court-order' : type === 'living-arrangement' ? basisBy.get(basis ?? '') : undefined;

const basisBy: ReadonlyMap<string, Basis> = new Map([
  ['court-order', 'court-order'],
  ['protection-order', 'court-order'],
  ['looked-after-agreement', 'agreement'],
  ['police-protection', 'police-protection'],
]);
