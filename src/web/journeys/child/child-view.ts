import { expectationsTracked } from '../../../core/pathway/expectation/tracked.ts';
import { isUnborn } from '../../../core/picture/family/family.ts';
import { visitNotesFor } from '../../../core/picture/person/visit-notes.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import {
  arrangementsAddress,
  checksAddress,
  childAddress,
  expectationsAddress,
  genogramAddress,
  restrictionsAddress,
} from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { restrictionStanding } from '../arrangements/restriction-line.ts';
import { staysView } from '../assessment/stays-view.ts';
import { expectedView } from '../expectations/expected-view.ts';
import { smallDrawing } from '../genogram/small-drawing.ts';
import { childRequests } from '../requests/child-requests.ts';
import { lifeLines } from '../today/life-lines.ts';
import { writeLinks } from '../write/write-links.ts';
import { circleView, differingView, toldOnlyView } from './circle-view.ts';
import { householdView } from './household.ts';
import { identityOf } from './identity.ts';
import { lastSeenView } from './last-seen.ts';
import { nowView } from './now/now-view.ts';
import { questionsView } from './now/questions-view.ts';
import { openMatters } from './open-matters.ts';
import { restrictionsView } from './restrictions.ts';
import { waysFrom } from './ways.ts';
import { workersView } from './workers.ts';

export function childView(p: Picture, given: GivenCase): object {
  const { open, visitor } = given;
  const { partnership, days } = open;
  const name = namesIn(p.directory).person(p.child);
  const chosen = p.today === days.usual ? undefined : p.today;
  const genogram = genogramAddress(open, p.child, { on: chosen });
  const lines = lifeLines(
    open.asked(p.today).filter(({ about }) => about.some((person) => p.circle.members.has(person))),
    p.today,
    open,
  );
  return {
    ...nowView(p, given),
    title: name,
    write: open.vantage.kind === 'whole' ? undefined : writeLinks(open, chosen, p.child),
    identity: identityOf(p),
    day: dayControl(open, p.today, (on) => childAddress(open, p.child, on)),
    household: householdView(p),
    stays: staysView(p, open, chosen),
    workers: workersView(p),
    restrictions: restrictionsView(p).map((one) => ({ ...one, ...restrictionStanding(p, one.thread, open) })),
    arrangements: arrangementsAddress(open, p.child, chosen),
    register: restrictionsAddress(partnership, chosen),
    questions: questionsView(lines, visitor.may('answer-for-agency')),
    answered: lines.answered,
    matters: openMatters(p),
    requests: childRequests(p, open),
    ways: waysFrom(p, given, chosen),
    lastSeen: lastSeenView(p).slice(isUnborn(p, p.child) ? 1 : 0),
    circle: circleView(p),
    told: toldOnlyView(p),
    differing: differingView(p),
    visits: visitNotesFor(p.known, [...p.circle.members.keys()], p.today).map(({ entry: { facts, text } }) => ({
      fact: facts.fact ?? text,
      who: facts.who,
    })),
    checks: checksAddress(partnership),
    expected: expectationsTracked(p).map((one) => expectedView(one, namesIn(p.directory))),
    expectations: expectationsAddress(open, p.child, chosen),
    drawing: smallDrawing(p, genogram),
  };
}
