import { addDays, type Day, daysBetween } from '../../../src/core/time/day.ts';
import { bornBy, type Tale, workingDay, workingDaysOn } from '../tale.ts';
import { claim } from '../telling.ts';
import { tellIncident } from './incident.ts';

/** What comes between: calls to the home, attendances, words passed on, signs seen in class. Each is told to those who need it, and taken up. */
export function tellEvents(tale: Tale, count: number): void {
  const events = Math.floor(count / 45);
  const span = daysBetween(tale.from, tale.until) - 30;
  for (let n = 0; n < events; n += 1) {
    const on = workingDay(addDays(tale.from, 20 + Math.floor((span * n) / events)));
    tale.chance.pick(happenings)(tale, on);
    takenUp(tale, workingDaysOn(on, 1));
  }
}

type Event = (tale: Tale, on: Day) => void;

const incident: Event = (tale, on) => {
  tellIncident(tale, on, false);
};

const told = ({ team, slips }: Tale) => (slips('unshared') ? [] : [team.socialCare, team.frontDoor, team.healthVisiting]);

const attendance: Event = (tale, on) => {
  const { family, team, scribe } = tale;
  const children = bornBy(tale, on);
  scribe.write('contact', {
    by: team.hospital,
    on,
    about: [family.mother, ...children],
    present: [family.mother],
    themes: ['mental-health'],
    facts: {
      mode: 'attendance',
      planned: false,
      outcome: 'seen',
      seen: [family.mother],
      children: new Map(children.map((child) => [child, 'elsewhere'])),
    },
    claims: [claim(family.mother, 'low-mood', { saidBy: family.mother })],
    tell: told(tale),
    text: 'Came in low; the children are with their grandmother.',
  });
};

const intelligence: Event = (tale, on) => {
  const { family, team, scribe } = tale;
  scribe.write('observation', {
    by: team.police,
    on,
    about: [family.father],
    themes: ['drugs'],
    facts: { nature: 'intelligence', sign: 'buys from a house that is watched' },
    tell: told(tale),
    text: 'Seen at a house that is watched.',
  });
};

const inClass: Event = (tale, on) => {
  const { family, team, scribe } = tale;
  const [child] = bornBy(tale, on);
  scribe.write('observation', {
    by: team.healthVisiting,
    on,
    about: [child ?? family.mother],
    themes: ['neglect'],
    facts: { nature: 'home-conditions', sign: 'dirty floor, no bedding' },
    tell: told(tale),
    text: 'The home was dirty today.',
  });
};

const drinking: Event = (tale, on) => {
  const { family, team, scribe } = tale;
  scribe.write('contact', {
    by: team.probation,
    on,
    about: [family.father],
    present: [family.father],
    themes: ['alcohol'],
    facts: { mode: 'appointment', planned: true, outcome: 'seen', seen: [family.father] },
    claims: [claim(family.father, 'drinks', { saidBy: family.father })],
    tell: told(tale),
    text: 'Says that he drinks again.',
  });
};

const happenings = [incident, incident, attendance, intelligence, inClass, drinking] as const;

/** The next day the lead sees the children and talks it over with the health visitor. */
function takenUp(tale: Tale, on: Day): void {
  const { family, team, scribe, slips } = tale;
  if (slips('missed')) return;
  const children = bornBy(tale, on);
  scribe.write('contact', {
    by: team.socialCare,
    on,
    about: [...children, family.mother, family.father],
    present: [...children, family.mother],
    facts: {
      mode: 'home-visit',
      planned: false,
      outcome: 'seen',
      seen: [...children, family.mother],
      seenAlone: children,
      awake: children,
    },
    tell: [team.healthVisiting],
    text: 'Visited about what came in yesterday.',
  });
}
