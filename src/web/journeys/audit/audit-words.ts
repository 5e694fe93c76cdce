import type { KindOfAudit } from '../../../core/learning/audit/audit.ts';
import type { AnsweredBy } from '../../../core/learning/audit/question-set.ts';
import type { AuditRule, PartsOfAudit } from '../../../core/learning/audit/who-is-in.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';

export const kindWords: Readonly<Record<KindOfAudit, { readonly text: string; readonly says: string }>> = {
  'single-agency': { text: 'One agency or all records', says: 'People with the role of quality or reviewer read the files and answer' },
  'multi-agency': { text: 'Several agencies', says: 'Each agency answers its own questions about the children drawn whom it may read' },
  dip: { text: 'Dip sample', says: 'Ten files or fewer, one question' },
  'section-11': { text: 'Return under section 11', says: 'Each agency assesses itself against standards: about no child' },
};

export const partWords: Readonly<Record<PartsOfAudit, string>> = {
  none: 'Not divided',
  age: 'By age',
  plan: 'By the kind of plan',
  lead: 'By the agency that leads the work',
};

export const planWords: Readonly<Record<NonNullable<AuditRule['plan']>, string>> = {
  'child-in-need': 'Child in need',
  'child-protection': 'Child protection',
  'looked-after': 'Looked after',
  'early-help': 'Early help',
};

/** The rule in one line: "work open on 1 May 2024; aged 0 to 4; on a plan: child protection". */
export function sayRule(rule: AuditRule, open: OpenCase): string {
  const names = namesIn(open.directory);
  const { ageFrom, ageTo } = rule;
  return [
    `work open on ${showDay(rule.openOn)}`,
    ...(ageFrom === undefined && ageTo === undefined
      ? []
      : [ageTo === undefined ? `aged ${ageFrom} or over` : `aged ${ageFrom ?? 0} to ${ageTo}`]),
    ...(rule.plan === undefined ? [] : [`on a plan: ${planWords[rule.plan].toLowerCase()}`]),
    ...(rule.agency === undefined ? [] : [`${names.agency(rule.agency)} at work with them`]),
    ...(rule.check === undefined ? [] : [`asked about by the check “${checkTitle(rule.check, open)}”`]),
    ...(rule.leaveOutSealed ? ['no part sealed'] : []),
  ].join('; ');
}

export const checkTitle = (id: string, { checks }: OpenCase): string => checks.find((check) => check.id === id)?.title ?? id;

export function sayAnsweredBy(by: AnsweredBy, open: OpenCase): string {
  switch (by.kind) {
    case 'people':
      return 'people';
    case 'check':
      return `the check “${checkTitle(by.check, open)}”`;
    case 'clock':
      return `a clock (${by.clock.replaceAll('-', ' ')})`;
  }
}
