import type { AgencyId } from '../../entry/ids.ts';
import { isAtWorkWithChild } from '../../pathway/cover/at-work-with.ts';
import { birthOf, deathOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { leadOf, openWork } from '../../picture/work/open-work.ts';
import { openPlans } from '../../picture/work/plans.ts';
import { addMonths, type Day } from '../../time/day.ts';
import type { Stratum } from './sample.ts';

export const auditPlans = ['child-in-need', 'child-protection', 'looked-after', 'early-help'] as const;
export type AuditPlan = (typeof auditPlans)[number];
export const partsOfAudit = ['none', 'age', 'plan', 'lead'] as const;
export type PartsOfAudit = (typeof partsOfAudit)[number];

/** The rule for who is in an audit. Whatever is left out asks for nothing. */
export interface AuditRule {
  /** The day on which their work is open, by what is on record on it. */
  readonly openOn: Day;
  /** In whole years on that day: from and to, both counted. An unborn child is under one. */
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly plan?: AuditPlan;
  /** At work with them on that day. */
  readonly agency?: AgencyId;
  /** A check that had asked about them by that day. */
  readonly check?: string;
  /** True where a child of whom a part is sealed is left out. */
  readonly leaveOutSealed: boolean;
  /** By what the children are divided before they are drawn, so that each part has its share. */
  readonly parts: PartsOfAudit;
}

/** A child who is weighed against the rule, with what the picture does not hold. */
export interface Weighed<Id extends string> {
  readonly id: Id;
  readonly picture: Picture;
  readonly asked: boolean;
  readonly sealed: boolean;
  /** True where somebody who audits has worked with the child. */
  readonly worked: boolean;
}

export const leftOutWhys = [
  'nothing on record',
  'has died',
  'not open on the day',
  'not worked with by the agency',
  'younger or older',
  'on no such plan',
  'not asked about by the check',
  'a part is sealed',
  'worked with by who audits',
] as const;
export type LeftOutWhy = (typeof leftOutWhys)[number];

export interface WhoIsIn<Id extends string> {
  readonly strata: readonly Stratum<Id>[];
  readonly leftOut: readonly { readonly child: Id; readonly why: LeftOutWhy }[];
}

/** Every child is in one part or left out with the first reason that holds: nobody is left out in silence but who is closed to the reader, and is not there at all. */
export function whoIsIn<Id extends string>(rule: AuditRule, children: readonly Weighed<Id>[]): WhoIsIn<Id> {
  const weighed = children.map((one) => ({ id: one.id, part: partOf(rule.parts, one.picture), why: leftOutBecause(rule, one) }));
  const inIt = weighed.filter(({ why }) => why === undefined);
  return {
    strata: [...Map.groupBy(inIt, ({ part }) => part)]
      .map(([name, all]) => ({ name, children: all.map(({ id }) => id).toSorted() }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    leftOut: weighed
      .flatMap(({ id: child, why }) => (why === undefined ? [] : [{ child, why }]))
      .toSorted((a, b) => (a.child < b.child ? -1 : 1)),
  };
}

function leftOutBecause(rule: AuditRule, { picture: p, asked, sealed, worked }: Weighed<string>): LeftOutWhy | undefined {
  if (p.entries.length === 0) return 'nothing on record';
  if (deathOf(p, p.child) !== undefined) return 'has died';
  if (openWork(p).length === 0) return 'not open on the day';
  if (rule.agency !== undefined && !isAtWorkWithChild(p, rule.agency)) return 'not worked with by the agency';
  const age = yearsOf(p);
  if (age < (rule.ageFrom ?? 0) || age > (rule.ageTo ?? Number.POSITIVE_INFINITY)) return 'younger or older';
  if (rule.plan !== undefined && !openPlans(p).some(({ type }) => type === rule.plan)) return 'on no such plan';
  if (rule.check !== undefined && !asked) return 'not asked about by the check';
  if (rule.leaveOutSealed && sealed) return 'a part is sealed';
  return worked ? 'worked with by who audits' : undefined;
}

/** Whole years on the day of the picture, at least: of a vague birth the latest day counts. */
function yearsOf(p: Picture): number {
  const born = birthOf(p, p.child)?.on.latest;
  if (born === undefined || !Number.isFinite(born)) return 0;
  let years = 0;
  while (years < 18 && addMonths(born, (years + 1) * 12) <= p.today) years += 1;
  return years;
}

function partOf(parts: PartsOfAudit, p: Picture): string {
  switch (parts) {
    case 'none':
      return 'all';
    case 'age': {
      const years = yearsOf(p);
      return years < 1 ? 'under 1' : years < 5 ? '1 to 4' : years < 11 ? '5 to 10' : '11 and over';
    }
    case 'plan':
      return (
        openPlans(p)
          .map(({ type }) => type ?? 'other')
          .toSorted()[0] ?? 'no plan'
      );
    case 'lead': {
      const lead = leadOf(p);
      return lead === undefined ? 'no lead' : (p.directory.agencies.get(lead)?.name ?? 'no lead');
    }
  }
}
