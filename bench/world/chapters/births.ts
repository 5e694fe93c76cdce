import { addDays, type Day, formatDay } from '../../../src/core/time/day.ts';
import type { Child } from '../family.ts';
import { type Tale, workingDay } from '../tale.ts';
import { claim } from '../telling.ts';

/** How each child comes to be known: one born before the world begins by registration, the others from the booking on. */
export function tellBirths(tale: Tale): void {
  for (const child of tale.family.children) {
    if (child.born < addDays(tale.from, 60)) tellOfLivingChild(tale, child);
    else tellOfPregnancy(tale, child);
  }
}

function tellOfLivingChild({ family, team, scribe, from }: Tale, { id }: Child): void {
  scribe.write('health', {
    by: team.gp,
    on: workingDay(from),
    about: [id, family.mother],
    facts: { type: 'registration' },
    claims: [claim(family.mother, 'parent-of', { whom: id }), claim(family.father, 'parent-of', { whom: id, saidBy: family.mother })],
    tell: [team.healthVisiting],
    text: 'Registered with the surgery; parents named.',
  });
}

function tellOfPregnancy(tale: Tale, child: Child): void {
  const { family, team, scribe, chance, from } = tale;
  const booked = workingDay(addDays(child.born, -Math.min(child.born - from - 3, 210)));
  const about = [family.mother, child.id];
  scribe.write('health', {
    by: team.midwifery,
    on: booked,
    about,
    present: [family.mother],
    facts: { type: 'pregnancy-booking', weeks: Math.floor((280 - (child.born - booked)) / 7) },
    claims: [
      claim(family.mother, 'pregnant', { saidBy: family.mother }),
      claim(family.mother, 'parent-of', { whom: child.id }),
      claim(family.father, 'parent-of', { whom: child.id, saidBy: family.mother }),
      claim(family.mother, 'expecting-on', { what: formatDay(child.born) }),
    ],
    tell: [team.gp, team.healthVisiting],
    text: 'Booked for care in this pregnancy.',
  });
  for (let on = addDays(booked, 28); on < addDays(child.born, -7); on = addDays(on, 28 + chance.between(-3, 3)))
    scribe.write('contact', {
      by: team.midwifery,
      on: workingDay(on),
      about,
      present: chance.happens(0.4) ? [family.mother, family.father] : [family.mother],
      facts: { mode: 'clinic', planned: true, outcome: 'seen', seen: [family.mother] },
      text: 'Antenatal appointment; all well.',
    });
  tellOfBirth(tale, child);
}

function tellOfBirth(tale: Tale, { id, born }: Child): void {
  const { family, team, scribe, slips } = tale;
  const about = [id, family.mother];
  scribe.write('health', {
    by: team.midwifery,
    on: born,
    about,
    present: about,
    facts: { type: 'birth', place: 'hospital' },
    tell: [team.gp, team.healthVisiting],
    text: 'Born; mother and baby well.',
  });
  const first = workingDay(addDays(born, slips('late') ? 24 : 12));
  const there = [id, family.mother, family.father];
  scribe.write('contact', {
    by: team.healthVisiting,
    on: first,
    about: [...about, family.father],
    present: there,
    facts: { mode: 'home-visit', planned: true, outcome: 'seen', seen: there, awake: [id], sleepingPlaceSeen: true },
    text: 'New birth visit: both parents met.',
  });
  scribe.write('advice', {
    by: team.healthVisiting,
    on: first,
    about,
    present: there,
    facts: { topic: 'safe-sleep', to: slips('unseen') ? [family.mother] : [family.mother, family.father], understood: true },
    text: 'Safe sleep gone through.',
  });
  checksOfInfancy(tale, id, born, about);
}

function checksOfInfancy({ team, scribe, until }: Tale, id: Child['id'], born: Day, about: readonly Child['id'][]): void {
  for (const [days, what] of [[46, 'six week check'], ...[58, 86, 114].map((day) => [day, 'immunisation'] as const)] as const) {
    const on = workingDay(addDays(born, days));
    if (on > until) continue;
    const facts = what === 'immunisation' ? ({ type: what, status: 'done' } as const) : ({ type: 'registration', of: what } as const);
    scribe.write('health', { by: team.gp, on, about, present: [id], facts, text: `Seen for ${what}.` });
  }
}
