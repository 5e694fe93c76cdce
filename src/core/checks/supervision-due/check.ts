import { agencyAsked, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agencyName, happenedBy, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { mayKnow } from '../../picture/view.ts';
import { saysManyManagers, saysStandIn } from '../../picture/words/supervision-words.ts';
import { type OpenSpell, openSpell } from '../../picture/work/open-spell.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { type Supervision, supervisionsBy } from '../../picture/work/supervisions.ts';
import { nextWorkingDay } from '../../time/calendar.ts';
import { addMonths, showDay } from '../../time/day.ts';

const parameters = {
  interval: { value: 1, unit: 'months', source: 'review 2 §8.2', means: 'The longest time between two supervisions of an open case.' },
  supervisors: { value: 3, unit: 'count', source: 'ours', means: 'How many supervisors in one year are asked about.' },
} as const;

export const supervisionDue = defineCheck({
  id: 'supervision-due',
  number: 58,
  title: 'No supervision on this child',
  priority: 2,
  asks: '{Child} was last discussed in supervision on {date}, as far as is recorded here. Has it been held since, or is there a reason?',
  because:
    'In one family nothing showed that a manager had talked the case through with the worker, from opening to closing. In another the talks on file were about the adults and about closing, without each child, the reasons, or what to do if things went wrong.',
  learntFrom: [
    { review: 1, where: '§6.104; §9.1-9.14' },
    { review: 2, where: '§5.2; §5.4; §8.2' },
  ],
  parameters,
  reads: {
    kinds: ['supervision', 'plan', 'assessment', 'referral', 'referral-decision', 'decision', 'note', 'meeting', 'contact', 'allocation'],
    claims: [],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: [
    'Held: each child, the reasons, and what is to be done if things change.',
    "The agency's own rule differs, and who says so.",
  ],
  notWhen: [
    'The case was opened less than an interval ago, or is closed.',
    'A supervision by whoever leads the case is on record within the interval, this child considered.',
    'The record does not tell whether the child was considered.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    const spell = openSpell(p);
    if (spell === undefined) return watch.result([]);
    const held = supervisionsBy(p, spell.lead).filter(({ on }) => on >= spell.first.when.earliest);
    const late = supervises(p, spell) ? aboutTime(p, spell, held, settings, watch) : [];
    return watch.result([...late, ...aboutSupervisors(p, spell, held, settings, watch)]);
  },
});

/**
 * A school or a nurse that leads early help has no rule of monthly supervision. And whoever was only given the plan does not hold the
 * lead's record of its supervisions.
 */
const supervises = (p: Picture, { lead }: OpenSpell): boolean =>
  (isSocialCare(p, lead) || isAgencyOfKind(p, lead, 'early-help')) && mayKnow(p.vantage, lead);

function aboutTime(
  p: Picture,
  spell: OpenSpell,
  held: readonly Supervision[],
  { interval }: Settings<typeof parameters>,
  watch: Watch,
): readonly Concern[] {
  const last = held.filter(({ lacks }) => lacks.length === 0).reduce(later, undefined);
  const since = last === undefined || last.on < spell.since ? spell.since : last.on;
  const thin = held.filter(({ lacks, on }) => lacks.length > 0 && on >= since);
  const overdue = watch.reached(nextWorkingDay(p.calendar, addMonths(since, interval)));
  if (thin.length === 0 && !overdue) return [];
  const child = named(p, [p.child]);
  const open = `The case of ${child} has been open from ${showDay(spell.since)}.`;
  const lately =
    last === undefined ? open : `${child} was last discussed in supervision on ${showDay(last.on)}, as far as is recorded here.`;
  const lacks = listed([...new Set(thin.flatMap((one) => one.lacks))]);
  const [first] = thin;
  const question =
    first === undefined
      ? `${lately} There is no record here of a supervision since: has it been held, or is there a reason?`
      : `${lately} There is no record here of ${lacks} in the supervision recorded ${dated(first.entry.when)}: was this talked over, and where is it written?`;
  return [
    {
      anchor: spell.first.id,
      about: [p.child],
      evidence: [...spell.shownBy, ...(last === undefined ? [] : [last.entry]), ...thin.map(({ entry }) => entry)].map((entry) => entry.id),
      question,
      ask: [agencyAsked(spell.lead, 'manager')],
    },
  ];
}

const later = (a: Supervision | undefined, b: Supervision): Supervision => (a === undefined || b.on >= a.on ? b : a);

/** Several supervisors in the year up to now: by name with the lead, or by a record of any agency at work that says so. Who stands in for another counts for none. */
function aboutSupervisors(
  p: Picture,
  spell: OpenSpell,
  held: readonly Supervision[],
  { supervisors }: Settings<typeof parameters>,
  watch: Watch,
): readonly Concern[] {
  const lately = (entry: Entry): boolean => watch.before(addMonths(happenedBy(entry), 12));
  const byName = new Map<string, Entry>();
  for (const { entry } of held) {
    const name = entry.kind === 'supervision' ? entry.facts.supervisor?.trim().toLowerCase() : undefined;
    if (name !== undefined && name !== '' && !saysStandIn(name) && lately(entry)) byName.set(name, entry);
  }
  const named = byName.size >= supervisors ? [...byName.values()] : [];
  const said = p.entries.filter((entry) => tellsOfManagers.has(entry.kind) && saysManyManagers(entry.text) && lately(entry));
  const agencies = new Set([...(named.length > 0 ? [spell.lead] : []), ...said.map((entry) => entry.by)]);
  return [...agencies].map((agency) => {
    const shown = [...(agency === spell.lead ? named : []), ...said.filter((entry) => entry.by === agency)];
    return supervisorsConcern(p, spell, agency, shown);
  });
}

const tellsOfManagers: ReadonlySet<string> = new Set(['note', 'supervision', 'allocation']);

const supervisorsConcern = (p: Picture, spell: OpenSpell, agency: AgencyId, shown: readonly Entry[]): Concern => ({
  anchor: `${spell.first.id} supervisors ${agency}`,
  about: [p.child],
  evidence: shown.map((entry) => entry.id),
  question: `${agencyName(p, agency)} has had several supervisors of its work with the family of ${named(p, [p.child])} within a year, by what is recorded here. Has each of them been told what was decided and what is still open?`,
  ask: [agencyAsked(agency, 'manager')],
});
