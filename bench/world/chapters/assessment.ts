import type { FactsOf } from '../../../src/core/entry/entry.ts';
import type { ThreadId } from '../../../src/core/entry/ids.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { allChildren, bornBy, type Tale, workingDaysOn } from '../tale.ts';

type Assessment = FactsOf<'assessment'>;

/** An assessment from its start to its signing off: the child seen alone, both parents met, the others asked. Gives the day it ended. */
export function tellAssessment(
  tale: Tale,
  on: Day,
  thread: ThreadId,
  type: NonNullable<Assessment['type']>,
  days: number,
  outcome: string,
): Day {
  const { family, team, scribe, slips } = tale;
  const { mother, father } = family;
  const children = allChildren(tale);
  const about = [...children, mother, father];
  const ended = workingDaysOn(on, slips('late') ? days + 12 : days);
  scribe.write('assessment', {
    by: team.socialCare,
    on,
    about,
    thread,
    facts: { type, status: 'started', children },
    tell: [team.healthVisiting, team.school],
  });
  scribe.write('allocation', { by: team.socialCare, on, about: children, thread, facts: { status: 'allocated' } });
  const seen = slips('unseen') ? [] : bornBy(tale, on);
  const met = slips('unseen') ? [mother] : [mother, father];
  for (const adult of met)
    scribe.write('contact', {
      by: team.socialCare,
      on: workingDaysOn(on, adult === mother ? 2 : 3),
      about: [...about],
      present: [adult, ...(adult === mother ? seen : [])],
      thread,
      facts: {
        mode: 'home-visit',
        planned: true,
        outcome: 'seen',
        seen: [adult, ...(adult === mother ? seen : [])],
        seenAlone: [adult, ...seen],
      },
      text: 'Visited for the assessment.',
    });
  scribe.write('supervision', { by: team.socialCare, on: workingDaysOn(on, 4), about: children, thread, facts: { children } });
  scribe.write('assessment', {
    by: team.socialCare,
    on: ended,
    about,
    thread,
    facts: {
      type,
      status: 'completed',
      children,
      adultsConsidered: met,
      checkedWith: slips('alone') ? [] : [team.healthVisiting, team.school, team.gp, team.police],
      historyConsidered: true,
      outcome,
    },
    tell: [team.healthVisiting, team.school, team.gp, team.police],
    text: 'Assessment signed off.',
  });
  return ended;
}
