import { deathOf } from '../../../../core/picture/family/family.ts';
import type { Picture } from '../../../../core/picture/picture.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { couplesView } from './couple-view.ts';
import { dayView } from './day-view.ts';
import { disagreementsView } from './disagreements-view.ts';
import { dueView } from './due-view.ts';
import { familyView } from './family-view.ts';
import { growthView } from './growth-view.ts';
import { helpView } from './help-view.ts';
import { homeView } from './home-view.ts';
import { notKnownView } from './not-known-view.ts';
import { nothingOnRecord } from './nothing-on-record.ts';
import { pregnancyView } from './pregnancy-view.ts';
import { seenView } from './seen-view.ts';
import { sleepView } from './sleep-view.ts';
import { shownOf } from './sourced.ts';

/** Everything that is worked out of what is on record about the child's life now: block by block, and in one line what nothing is on record of. */
export function nowView(p: Picture, { open, visitor }: GivenCase) {
  const shown = shownOf(p, open);
  const growth = growthView(shown);
  const home = homeView(shown);
  const family = familyView(shown);
  const due = dueView(shown);
  const help = helpView(shown);
  const blocks = {
    'looks at the home': home.looks.length > 0,
    'the law by which the child lives there': home.grounds.length > 0,
    weights: growth.weights.length > 0,
    milestones: growth.milestones.length > 0,
    strengths: family.strengths.length > 0,
    'relatives or friends relied on': family.relatives.length > 0 || family.network.length > 0,
    'what weighs on the adults': family.weighing.length > 0,
    'appointments and services': help !== undefined,
  };
  return {
    died: deathOf(p, p.child) !== undefined,
    life: dayView(shown),
    seen: seenView(shown),
    couples: couplesView(shown),
    disagreements: disagreementsView(shown),
    unknown: notKnownView(shown, visitor.may('write-for-agency')),
    due,
    sleep: sleepView(shown),
    home,
    growth,
    family,
    pregnancies: pregnancyView(shown),
    help,
    nothing: nothingOnRecord(blocks),
  };
}
