import { addDays, addMonths, type Day } from '../../../src/core/time/day.ts';
import { every, type Tale, teamAround, workingDay, workingDaysOn } from '../tale.ts';
import { askAround, everyone } from './asking.ts';
import { tellAssessment } from './assessment.ts';
import { tellCover } from './cover.ts';
import { tellIncident } from './incident.ts';
import { tellMeeting } from './meetings.ts';
import { closePlan, openPlan, tellVisits } from './plans.ts';
import { tellReferral } from './referral.ts';
import { tellServices } from './services.ts';

/** Days that each piece of work takes, near enough to plan a life by. */
export const daysOfWork = { protection: 560, need: 290, referral: 20 } as const;

/** From an incident by way of enquiries and conferences to a plan of protection, then of need, then help nearer home. */
export function tellProtection(tale: Tale, from: Day): void {
  const { team, scribe, chance } = tale;
  const incident = tellIncident(tale, from, true);
  const { thread, decided } = tellReferral(tale, addDays(from, 1), incident, 'assess');
  tellMeeting(tale, decided, thread, 'strategy', [...teamAround(tale, decided), team.hospital]);
  const enquired = tellAssessment(tale, decided, thread, 'section-47', 8, 'initial conference');
  const conference = workingDaysOn(enquired, 5);
  const plan = scribe.newThread('protection');
  const near = (on: Day) => [...teamAround(tale, on), team.substance, team.mentalHealth];
  tellMeeting(tale, conference, plan, 'conference-initial', [...near(conference), team.gp]);
  openPlan(tale, conference, plan, 'child-protection', near(conference));
  const stepsDown = workingDay(addMonths(conference, 9));
  tellServices(tale, plan, addDays(conference, 5), addDays(stepsDown, -10));
  tellVisits(tale, plan, conference, stepsDown, 11);
  tellCover(tale, plan, addDays(conference, 90));
  for (const on of every(26, workingDaysOn(conference, 8), addDays(stepsDown, -5), chance))
    tellMeeting(tale, on, plan, 'core-group', near(on));
  for (const on of [workingDay(addDays(addMonths(conference, 3), -8)), workingDay(addDays(stepsDown, -6))])
    tellMeeting(tale, on, plan, 'conference-review', [...near(on), team.gp]);
  const assessed = tellAssessment(tale, workingDay(addDays(stepsDown, -40)), plan, 'child-and-family', 20, 'child in need plan');
  askAround(tale, team.socialCare, workingDaysOn(assessed, -6), plan, everyone(tale));
  closePlan(tale, stepsDown, plan, 'child-protection', [...near(stepsDown), team.gp], team.socialCare);
  tellPlanOfNeed(tale, stepsDown, addMonths(stepsDown, 6));
}

/** An assessment that ends in a plan for a child in need. */
export function tellNeed(tale: Tale, from: Day): void {
  const { thread, decided } = tellReferral(tale, from, tellIncident(tale, addDays(from, -1), false), 'assess');
  const ended = tellAssessment(tale, decided, thread, 'child-and-family', 28, 'child in need plan');
  tellPlanOfNeed(tale, ended, addMonths(ended, 6));
}

/** A worry that is looked into and goes no further than help from those who know the family. */
export function tellWorry(tale: Tale, from: Day): void {
  tellReferral(tale, from, undefined, 'early-help');
}

function tellPlanOfNeed(tale: Tale, from: Day, until: Day): void {
  const { team, scribe, chance } = tale;
  const plan = scribe.newThread('need');
  openPlan(tale, from, plan, 'child-in-need', teamAround(tale, from));
  tellVisits(tale, plan, from, addDays(until, -3), 24);
  for (const on of every(32, workingDaysOn(from, 15), addDays(until, -10), chance))
    tellMeeting(tale, on, plan, 'child-in-need', teamAround(tale, on));
  askAround(tale, team.socialCare, workingDay(addDays(until, -14)), plan, everyone(tale));
  closePlan(tale, workingDay(until), plan, 'child-in-need', [...teamAround(tale, until), team.gp, team.substance], team.earlyHelp);
}
