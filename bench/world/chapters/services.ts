import type { ThreadId } from '../../../src/core/entry/ids.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { every, type Tale, workingDay } from '../tale.ts';
import { claim } from '../telling.ts';

/** What the adults have of their own: the father help with alcohol, the mother with her mood. */
export function tellServices(tale: Tale, plan: ThreadId, from: Day, until: Day): void {
  tellAlcoholService(tale, plan, from, until);
  tellMentalHealth(tale, addDays(from, 20), until);
  for (const on of every(28, addDays(from, 30), addDays(until, -4), tale.chance)) tellWordBetween(tale, on);
}

/** The workers of the two adults speak with each other. */
function tellWordBetween({ family, team, scribe, slips }: Tale, on: Day): void {
  if (slips('missed')) return;
  scribe.write('contact', {
    by: team.substance,
    on,
    about: [family.father, family.mother],
    facts: { mode: 'call', outcome: 'spoken-to', to: [{ kind: 'agency', agency: team.mentalHealth }] },
    tell: [team.mentalHealth],
    text: 'The two workers spoke about how each is doing.',
  });
}

function tellAlcoholService(tale: Tale, plan: ThreadId, from: Day, until: Day): void {
  const { family, team, scribe, chance, slips } = tale;
  const thread = scribe.newThread('alcohol');
  const base = { by: team.substance, about: [family.father], thread };
  const told = slips('unshared') ? [] : [team.socialCare, team.gp];
  scribe.write('service', {
    by: team.socialCare,
    about: [family.father],
    thread: plan,
    on: workingDay(from),
    facts: { service: 'alcohol', provider: [{ kind: 'agency', agency: team.substance }], status: 'referred' },
    tell: [team.substance],
  });
  scribe.write('service', { ...base, on: workingDay(addDays(from, 6)), facts: { service: 'alcohol', status: 'accepted' }, tell: told });
  scribe.write('service', {
    ...base,
    on: workingDay(addDays(from, 12)),
    facts: { service: 'alcohol', status: 'engaging' },
    tell: told,
    claims: [
      claim(family.father, 'in-treatment', { what: 'alcohol' }),
      claim(family.father, 'drinks', { saidBy: family.father, until: from }),
    ],
  });
  for (const on of every(14, addDays(from, 20), addDays(until, -4), chance)) {
    const kept = !slips('missed');
    scribe.write('contact', {
      ...base,
      on,
      present: kept ? [family.father] : [],
      facts: kept
        ? { mode: 'appointment', planned: true, outcome: 'seen', seen: [family.father] }
        : { mode: 'appointment', planned: true, outcome: 'did-not-attend' },
      tell: kept ? [] : told,
    });
    if (kept && chance.happens(0.5))
      scribe.write('test', { ...base, on, present: [family.father], facts: { of: 'alcohol', result: 'within-limits' } });
  }
  scribe.write('service', {
    ...base,
    on: workingDay(until),
    facts: { service: 'alcohol', status: 'closed', reason: 'completed' },
    tell: told,
  });
}

function tellMentalHealth(tale: Tale, from: Day, until: Day): void {
  const { family, team, scribe, chance, slips } = tale;
  const thread = scribe.newThread('mood');
  const base = { by: team.mentalHealth, about: [family.mother], thread };
  const told = slips('unshared') ? [] : [team.socialCare, team.gp, team.healthVisiting];
  scribe.write('assessment', { ...base, on: workingDay(from), facts: { type: 'mental-health', status: 'started' } });
  scribe.write('assessment', {
    ...base,
    on: workingDay(addDays(from, 10)),
    present: [family.mother],
    facts: {
      type: 'mental-health',
      status: 'completed',
      checkedWith: [team.socialCare, team.gp, team.healthVisiting, team.school],
      historyConsidered: true,
      outcome: 'talking therapy',
    },
    tell: told,
  });
  scribe.write('service', { ...base, on: workingDay(addDays(from, 14)), facts: { service: 'therapy', status: 'started' }, tell: told });
  for (const on of every(14, addDays(from, 21), addDays(until, -4), chance))
    scribe.write('contact', {
      ...base,
      on,
      present: [family.mother],
      facts: { mode: 'appointment', planned: true, outcome: 'seen', seen: [family.mother] },
    });
  scribe.write('service', {
    ...base,
    on: workingDay(until),
    facts: { service: 'therapy', status: 'closed', reason: 'completed' },
    tell: told,
  });
}
