import { addDays, daysBetween } from '../../../src/core/time/day.ts';
import { allChildren, bornBy, type Tale, workingDay, workingDaysOn } from '../tale.ts';
import { claim } from '../telling.ts';

/** Who lives with whom, and how that changes: the parents together, then apart, then somebody new. */
export function tellHome(tale: Tale): void {
  tellHousehold(tale);
  const span = daysBetween(tale.from, tale.until);
  if (span < 700) return;
  const parted = workingDay(addDays(tale.from, Math.floor(span * 0.6)));
  tellParting(tale, parted);
  tellNewPartner(tale, workingDay(addDays(parted, 120 + tale.chance.between(0, 60))));
}

function tellHousehold({ family, team, scribe, from, slips }: Tale): void {
  const { mother, father, grandmother, aunt, address } = family;
  const living = family.children.filter(({ born }) => born <= from).map(({ id }) => id);
  scribe.write('contact', {
    by: team.healthVisiting,
    on: workingDay(addDays(from, 3)),
    about: [mother, father, ...living],
    present: [mother, ...living],
    facts: { mode: 'home-visit', planned: true, outcome: 'seen', seen: [mother, ...living] },
    claims: [
      claim(mother, 'partner-of', { whom: father, saidBy: mother }),
      claim(mother, 'lives-with', { whom: father, saidBy: mother }),
      claim(mother, 'lives-at', { what: address }),
      claim(grandmother, 'parent-of', { whom: mother, saidBy: mother }),
      claim(aunt, 'sibling-of', { whom: mother, saidBy: mother }),
      ...living.map((child) => claim(child, 'lives-with', { whom: mother, seen: true })),
    ],
    tell: slips('unshared') ? [] : [team.gp],
    text: 'Family met at home; who is in the household gone through.',
  });
}

function tellParting({ family, team, scribe, slips }: Tale, on: ReturnType<typeof workingDay>): void {
  const { mother, father } = family;
  scribe.write('contact', {
    by: team.healthVisiting,
    on,
    about: [mother, father],
    present: [mother],
    facts: { mode: 'appointment', outcome: 'seen', seen: [mother] },
    claims: [claim(mother, 'separated-from', { whom: father, saidBy: mother, from: on })],
    tell: slips('unshared') ? [] : [team.socialCare, team.gp],
    text: 'Mother says that they have parted.',
  });
}

/** Somebody new in the home: told, passed on, and looked into by social care with police and probation. */
function tellNewPartner(tale: Tale, on: ReturnType<typeof workingDay>): void {
  const { family, team, scribe, slips, until } = tale;
  const { mother, partner } = family;
  const children = bornBy(tale, on);
  if (workingDaysOn(on, 30) > until) return;
  scribe.write('contact', {
    by: team.healthVisiting,
    on,
    about: [mother, partner, ...children],
    present: [mother],
    facts: { mode: 'home-visit', outcome: 'seen', seen: [mother] },
    claims: [
      claim(mother, 'partner-of', { whom: partner, saidBy: mother }),
      ...children.map((child) => claim(partner, 'lives-with', { whom: child, saidBy: mother })),
    ],
    tell: slips('unshared') ? [] : [team.socialCare, team.gp],
    text: 'A new partner has moved in.',
  });
  if (slips('missed')) return;
  const thread = scribe.newThread('partner');
  const about = [partner, ...allChildren(tale)];
  const asked = [team.police, team.probation];
  const request = scribe.write('information-request', {
    by: team.socialCare,
    on: workingDaysOn(on, 2),
    about,
    thread,
    facts: { to: asked.map((agency) => ({ kind: 'agency', agency })), for: 'what is known of the new partner' },
    tell: asked,
  });
  for (const agency of asked) {
    if (slips('unanswered')) continue;
    const facts = { outcome: 'nothing-held', to: [{ kind: 'agency', agency: team.socialCare }] } as const;
    scribe.write('information-reply', {
      by: agency,
      on: workingDaysOn(on, 4),
      about,
      thread,
      facts,
      tell: [team.socialCare],
      after: request,
    });
  }
  scribe.write('contact', {
    by: team.socialCare,
    on: workingDaysOn(on, 8),
    about: [partner, mother, ...children],
    present: [partner, mother, ...children],
    thread,
    facts: { mode: 'home-visit', outcome: 'seen', seen: [partner, mother, ...children], seenAlone: [partner] },
    text: 'The new partner met, alone and with the family.',
  });
}
