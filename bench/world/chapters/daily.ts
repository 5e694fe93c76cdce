import type { PersonId } from '../../../src/core/entry/ids.ts';
import { addDays, type Day, daysBetween } from '../../../src/core/time/day.ts';
import { bornBy, type Tale, workingDay } from '../tale.ts';
import { claim } from '../telling.ts';

/** The many small entries of every week, until there are as many as the shape asks for. They tell of nothing out of the way. */
export function tellDaily(tale: Tale, count: number): void {
  const missing = count - tale.scribe.count();
  const span = daysBetween(tale.from, tale.until) - 10;
  for (let n = 0; n < missing; n += 1) {
    const tell = tale.chance.pick(smallThings);
    tell(tale, workingDay(addDays(tale.from, 5 + Math.floor((span * n) / missing))));
  }
}

type SmallThing = (tale: Tale, on: Day) => void;

const call: SmallThing = ({ family, team, scribe, chance }, on) => {
  const reached = chance.happens(0.8);
  scribe.write('contact', {
    by: chance.pick([team.healthVisiting, team.gp, team.earlyHelp]),
    on,
    about: [family.mother],
    facts: { mode: 'call', outcome: reached ? 'spoken-to' : 'not-reached', to: [{ kind: 'person', person: family.mother }] },
    text: reached ? 'Rang about the next appointment.' : 'Rang; no answer, message left.',
  });
};

const visit: SmallThing = (tale, on) => {
  const { family, team, scribe, chance } = tale;
  const people = [family.mother, ...bornBy(tale, on)];
  scribe.write('contact', {
    by: team.healthVisiting,
    on,
    late: chance.between(0, 1),
    about: people,
    present: people,
    facts: { mode: 'home-visit', planned: true, outcome: 'seen', seen: people },
    tell: chance.happens(0.4) ? [team.socialCare] : [],
    text: 'Visited at home; all well.',
  });
};

const surgery: SmallThing = (tale, on) => {
  const { family, team, scribe, chance } = tale;
  const person = chance.pick([family.mother, ...bornBy(tale, on)]);
  const seen = { about: [person], present: [person], facts: { mode: 'clinic', outcome: 'seen', seen: [person] } } as const;
  scribe.write('contact', { by: team.gp, on, ...seen, text: 'Seen at the surgery for a cough.' });
};

const inClass: SmallThing = (tale, on) => {
  const { team, scribe, chance } = tale;
  const [first, ...others] = bornBy(tale, addDays(on, -2 * 365));
  if (first === undefined) return surgery(tale, on);
  const child: PersonId = chance.pick([first, ...others]);
  scribe.write('observation', {
    by: bornBy(tale, addDays(on, -4 * 365)).includes(child) ? team.school : team.nursery,
    on,
    about: [child],
    present: [child],
    facts: { sign: 'settled, played with others' },
    tell: chance.happens(0.2) ? [team.socialCare] : [],
    text: 'Settled and played with others.',
  });
};

const letter: SmallThing = ({ family, team, scribe, chance }, on) => {
  const about = chance.happens(0.5) ? [family.mother] : [family.mother, family.father];
  scribe.write('note', {
    by: chance.pick([team.housing, team.gp, team.earlyHelp]),
    on,
    about,
    text: 'Letter sent about the next appointment.',
  });
};

/** What the mother says of who is who, written down once more. */
const whoIsWho: SmallThing = (tale, on) => {
  const { family, team, scribe, chance } = tale;
  const { mother, grandmother } = family;
  const children = bornBy(tale, on);
  scribe.write('contact', {
    by: chance.pick([team.healthVisiting, team.earlyHelp]),
    on,
    about: [mother, grandmother, ...children],
    present: [mother],
    facts: { mode: 'appointment', outcome: 'seen', seen: [mother] },
    claims: [
      claim(grandmother, 'parent-of', { whom: mother, saidBy: mother }),
      ...children.map((child) => claim(child, 'lives-with', { whom: mother, saidBy: mother })),
    ],
    text: 'Talked through who helps at home.',
  });
};

const feeding: SmallThing = ({ family, team, scribe }, on) => {
  const people = { about: [family.mother], present: [family.mother] };
  scribe.write('advice', { by: team.healthVisiting, on, ...people, facts: { topic: 'feeding', to: [family.mother], understood: true } });
};

const tenancy: SmallThing = ({ family, team, scribe }, on) => {
  scribe.write('contact', {
    by: team.housing,
    on,
    about: [family.mother],
    present: [family.mother],
    facts: { mode: 'appointment', planned: true, outcome: 'seen', seen: [family.mother] },
    claims: [claim(family.mother, 'lives-at', { what: family.address, saidBy: family.mother })],
    text: 'Tenancy gone through.',
  });
};

/** What happens more often stands more often. */
const smallThings: readonly [SmallThing, ...SmallThing[]] = [
  ...([call, call, visit, surgery, inClass, inClass, letter, whoIsWho, feeding, tenancy] as const),
];
