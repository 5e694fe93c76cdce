import { addDays, type Day } from '../../../src/core/time/day.ts';
import type { Child } from '../family.ts';
import { every, type Tale, workingDay, yearsOld } from '../tale.ts';

/** What every child has: the health visitor until school, nursery, then school. */
export function tellUniversal(tale: Tale): void {
  for (const child of tale.family.children) {
    tellHealthVisiting(tale, child);
    tellAttendance(tale, child);
  }
}

function tellHealthVisiting({ family, team, scribe, chance, slips, from, until }: Tale, { id, born }: Child): void {
  const last = Math.min(addDays(born, 5 * 365), until) as Day;
  for (const on of every(120, addDays(Math.max(born, from) as Day, 90), last, chance)) {
    if (slips('missed')) continue;
    const kept = !chance.happens(0.06);
    const there = kept ? [id, family.mother] : [];
    scribe.write('contact', {
      by: team.healthVisiting,
      on,
      about: [id, family.mother],
      present: there,
      facts: kept
        ? { mode: 'clinic', planned: true, outcome: 'seen', seen: there }
        : { mode: 'clinic', planned: true, outcome: 'was-not-brought' },
      text: kept ? 'Review: growing and developing as expected.' : 'Not brought; another appointment sent.',
    });
  }
}

function tellAttendance({ team, scribe, chance, from, until }: Tale, { id, born }: Child): void {
  const starts = addDays(born, 2 * 365);
  for (let on = Math.max(starts, from) as Day; addDays(on, 30) <= until; on = addDays(on, 30)) {
    const age = yearsOld(born, on);
    if (age > 11) return;
    const possible = age < 4 ? 12 : 36;
    scribe.write('attendance', {
      by: age < 4 ? team.nursery : team.school,
      on: workingDay(addDays(on, 29)),
      about: [id],
      facts: { attended: possible - chance.between(0, 3), possible, enrolled: true },
    });
  }
}
