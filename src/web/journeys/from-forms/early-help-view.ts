import type { EarlyHelp } from '../../../core/pathway/assessment/early-help.ts';
import { showDay } from '../../../core/time/day.ts';
import { assessmentAddress, earlyHelpAddress, planAddress, publicId, workAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { workWords } from '../assessment/assessment-words.ts';
import type { EarlyHelpRead } from './early-help-read.ts';

/** Early help that runs, the last begun first, and what has ended: of each the four things that it cannot do without. */
export function earlyHelpView({ on, all }: EarlyHelpRead, { open }: GivenCase): object {
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const rows = all.map(({ help, picture }) => ({
    children: allListed((help.children.length > 0 ? help.children : [picture.child]).map(names.person)),
    since: showDay(help.since),
    agreed: help.agreed,
    over: help.over,
    assessment: help.assessment && {
      says: `Assessment (${names.agency(help.assessment.owner)}): ${workWords(help.assessment)}`,
      href: assessmentAddress(open, picture.child, publicId(open.publicIds.entries, help.assessment.first.id), chosen),
    },
    plan: help.plan && { says: `Plan, owned by ${names.agency(help.plan.lead)}`, href: planAddress(open, picture.child, chosen) },
    lines: linesOf(help, names),
  }));
  return {
    title: 'Early help',
    back: { href: workAddress(open.partnership, chosen), text: 'Back to work' },
    day: dayControl(open, on, (day) => earlyHelpAddress(open.partnership, day)),
    running: rows.filter(({ over }) => !over),
    ended: rows.filter(({ over }) => over),
  };
}

const linesOf = ({ lead, members, firstDay, ifDeclined }: EarlyHelp, names: Names): readonly object[] => [
  { what: 'Who has taken on the lead', says: lead },
  { what: 'Who is in it', says: typeof members === 'string' ? members : allListed((members ?? []).map(names.agency)) },
  { what: 'First day', says: firstDay },
  { what: 'If the family does not agree', says: ifDeclined },
];
