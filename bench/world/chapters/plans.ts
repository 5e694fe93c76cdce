import type { FactsOf } from '../../../src/core/entry/entry.ts';
import type { AgencyId, ThreadId } from '../../../src/core/entry/ids.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { exactly } from '../../../src/core/time/span.ts';
import { allChildren, bornBy, every, type Tale, workingDaysOn } from '../tale.ts';

type Type = NonNullable<FactsOf<'plan'>['type']>;

const contingency =
  'If there is another incident, or a visit finds nobody at home twice, the lead calls a meeting within two working days.';

export function openPlan(tale: Tale, on: Day, thread: ThreadId, type: Type, agencies: readonly AgencyId[]): void {
  const { family, team, scribe, slips } = tale;
  scribe.write('plan', {
    by: team.socialCare,
    on,
    about: [...allChildren(tale), family.mother, family.father],
    thread,
    facts: {
      type,
      status: 'opened',
      children: allChildren(tale),
      lead: team.socialCare,
      written: exactly(on),
      sentTo: slips('unshared') ? [] : agencies,
      goneThroughWith: [family.mother, family.father],
      risks: ['violence between the parents', 'alcohol'],
      actions: agencies.map((agency) => ({
        what: 'work with the family',
        who: { kind: 'agency', agency },
        by: exactly(addDays(on, 90)),
        how: 'told at the next meeting',
      })),
      ...(slips('missed') ? {} : { contingency }),
    },
    tell: agencies,
    text: 'The plan, written and gone through with both parents.',
  });
}

export function closePlan(
  tale: Tale,
  on: Day,
  thread: ThreadId,
  type: Type,
  agencies: readonly AgencyId[],
  to: AgencyId | undefined,
): void {
  const { family, team, scribe, slips } = tale;
  scribe.write('plan', {
    by: team.socialCare,
    on,
    about: [...allChildren(tale), family.mother, family.father],
    thread,
    facts: {
      type,
      status: 'closed',
      children: allChildren(tale),
      reason: 'the goals of the plan are met',
      consulted: slips('alone') ? [] : agencies,
      contingency,
      ...(to === undefined ? {} : { stepDownTo: [{ kind: 'agency', agency: to }] }),
    },
    tell: agencies,
    text: 'The plan ended; everyone asked for their view.',
  });
}

/** The lead's own work under a plan: visits so often, in which the children are seen and spoken to alone, and supervision each month. */
export function tellVisits(tale: Tale, thread: ThreadId, from: Day, until: Day, days: number): void {
  const { family, team, scribe, chance, slips } = tale;
  let announced = true;
  for (const on of every(days, addDays(from, 2), until, chance)) {
    announced = !announced;
    if (slips('missed')) continue;
    const children = bornBy(tale, on);
    const seen = slips('unseen') ? [] : children;
    const adults = [chance.happens(0.3) ? family.father : family.mother];
    scribe.write('contact', {
      by: team.socialCare,
      on,
      late: chance.between(0, 2),
      about: [...children, family.mother, family.father],
      present: [...seen, ...adults],
      thread,
      facts: {
        mode: 'home-visit',
        planned: announced,
        outcome: 'seen',
        seen: [...seen, ...adults],
        seenAlone: [...seen, ...adults],
        awake: seen,
        sleepingPlaceSeen: chance.happens(0.3),
        voice: 'Content, and talks of school.',
        children: new Map(seen.map((child) => [child, 'seen'])),
      },
      text: 'Visited under the plan.',
    });
  }
  for (const on of every(28, workingDaysOn(from, 10), until, chance))
    if (!slips('missed'))
      scribe.write('supervision', { by: team.socialCare, on, about: allChildren(tale), thread, facts: { children: allChildren(tale) } });
}
