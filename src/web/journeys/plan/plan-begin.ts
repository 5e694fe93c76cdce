import { relapseKey, strands } from '../../../core/pathway/plan/plan-body.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { actionFields } from '../../recording/action-rows.ts';
import type { Returned } from '../../recording/returned.ts';
import { namesIn, partyName } from '../../words/names.ts';
import { fieldOf } from './plan-fields.ts';
import type { PlanRead } from './plan-read.ts';

/** A plan that runs, as the form that renews it begins: what meetings decided since stands in it, and nothing is ticked anew. */
export function formOf({ renews, asks }: PlanRead, open: OpenCase): Returned['sent'] {
  if (renews === undefined) return {};
  const names = namesIn(open.directory);
  const { facts } = renews.latest;
  const worries = [...(facts.ifThen ?? new Map((facts.risks ?? []).map((risk) => [risk, ''])))];
  return Object.fromEntries([
    ...worries.flatMap(([worry, then], n) => [
      [`worry-${n + 1}`, worry],
      [`then-${n + 1}`, then],
    ]),
    ...actionFields([...(facts.actions ?? []), ...renews.decidedSince], open),
    ['safeEnough', facts.safeEnough ?? ''],
    ['review', ''],
    ...asks.nights.map((one) => [fieldOf('night', one, open), facts.differentNight?.get(names.person(one)) ?? '']),
    ...strands.map((strand, n) => [`strand-${n}`, facts.strands?.get(strand) ?? '']),
    ['accepted', facts.accepted ?? ''],
    ['followUp', facts.followUp === undefined ? '' : partyName(facts.followUp, names)],
    ['understood', facts.understood ?? ''],
    ...asks.relapse.flatMap((adult) => [
      [fieldOf('signs', adult, open), facts.relapse?.get(relapseKey(names.person(adult), 'signs')) ?? ''],
      [fieldOf('helps', adult, open), facts.relapse?.get(relapseKey(names.person(adult), 'helps')) ?? ''],
    ]),
    ...(facts.engage ?? []).flatMap(({ what, who, by }) =>
      who?.kind !== 'person'
        ? []
        : [
            [fieldOf('engage', who.person, open), what],
            [fieldOf('engageBy', who.person, open), by === undefined ? '' : showSpan(by)],
            [fieldOf('engageThen', who.person, open), facts.engageThen?.get(what) ?? ''],
          ],
    ),
  ]);
}
