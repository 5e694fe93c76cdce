import type { EntryId, PersonId } from '../../../src/core/entry/ids.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { exactly } from '../../../src/core/time/span.ts';
import { bornBy, type Tale } from '../tale.ts';

/** Police are called to the home: the children's whereabouts asked, others told by the morning, and sometimes bail. */
export function tellIncident(tale: Tale, on: Day, bailed: boolean): EntryId {
  const { family, team, scribe, chance, slips } = tale;
  const children = bornBy(tale, on);
  const incident = scribe.write('incident', {
    by: team.police,
    on,
    at: 22 * 60 + chance.between(0, 90),
    about: [family.mother, family.father, ...children],
    present: [family.mother, family.father, ...children],
    themes: ['domestic-abuse', ...(chance.happens(0.5) ? ['alcohol'] : [])],
    facts: {
      nature: 'domestic-abuse',
      by: [family.father],
      harmed: [family.mother],
      place: family.address,
      calledBy: { kind: 'person', person: family.mother },
      callerSafe: slips('unseen') ? 'not-asked' : 'yes',
      children: new Map(children.map((child): [PersonId, 'seen' | 'not-asked'] => [child, slips('unseen') ? 'not-asked' : 'seen'])),
    },
    text: 'Called to an argument; both parties spoken to apart.',
  });
  if (!slips('unshared'))
    scribe.share(incident, [team.frontDoor, team.socialCare, team.healthVisiting, team.school, team.gp], slips('late') ? 12 : 1);
  if (bailed) tellBail(tale, addDays(on, 1), incident);
  return incident;
}

/** Bail from the next day, put into terms that name a time and an end, varied once, then ended. */
function tellBail(tale: Tale, on: Day, incident: EntryId): void {
  const { family, team, scribe, slips, until } = tale;
  const thread = scribe.newThread('bail');
  const terms = { type: 'bail', restrains: [family.father], protects: [family.mother] } as const;
  const about = [family.father, family.mother];
  const told = slips('unshared') ? [team.socialCare] : [team.socialCare, team.healthVisiting, team.probation, team.frontDoor];
  const ends = addDays(on, 28);
  scribe.write('restriction', {
    by: team.police,
    on,
    about,
    thread,
    themes: ['domestic-abuse'],
    facts: { ...terms, status: 'set', contact: 'none', until: exactly(ends) },
    tell: told,
    after: incident,
    text: 'Bailed: no contact.',
  });
  if (addDays(on, 21) > until) return;
  scribe.write('restriction', {
    by: team.police,
    on: addDays(on, 14),
    about,
    thread,
    themes: ['domestic-abuse'],
    facts: {
      ...terms,
      status: 'varied',
      contact: 'through-services',
      supervisor: { kind: 'agency', agency: team.probation },
      times: 'Saturdays, 10 to 12',
      place: 'the family centre',
      until: exactly(ends),
    },
    tell: told,
    text: 'Varied: contact through services.',
  });
  scribe.write('restriction', { by: team.police, on: addDays(on, 21), about, thread, facts: { ...terms, status: 'ended' }, tell: told });
}
