import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOf, happenedBy, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { mayKnow } from '../../picture/view.ts';
import { saysStandIn } from '../../picture/words/supervision-words.ts';
import { openSpell } from '../../picture/work/open-spell.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { type Supervision, supervisionsBy } from '../../picture/work/supervisions.ts';
import { addMonths, type Day } from '../../time/day.ts';
import { type Due, dueFrom } from '../due.ts';

/** When the case of an open child is next talked through by a manager and the worker, and what shows the last time (R136). */
export interface SupervisionDue {
  readonly lead: AgencyId;
  /** The last in which this child, the reasons and what if not were talked through. */
  readonly last: Supervision | undefined;
  /** Since then, talked through in part, by its own record. */
  readonly thin: readonly Supervision[];
  /** From the last, or from the opening of the case. */
  readonly due: Due;
}

/** By the rule of `supervision-due`: for whoever leads the open case and holds its record of supervisions. Undefined for everybody else, and where nothing is open. */
export function supervisionDueOf(p: Picture): SupervisionDue | undefined {
  const spell = openSpell(p);
  if (spell === undefined || !mayKnow(p.vantage, spell.lead)) return undefined;
  const { lead } = spell;
  if (!isSocialCare(p, lead) && !isAgencyOfKind(p, lead, 'early-help')) return undefined;
  const held = supervisionsBy(p, lead).filter(({ on }) => on >= spell.first.when.earliest);
  const last = held
    .filter(({ lacks }) => lacks.length === 0)
    .reduce<Supervision | undefined>((a, b) => (a === undefined || b.on >= a.on ? b : a), undefined);
  const since = last === undefined || last.on < spell.since ? spell.since : last.on;
  const due = dueFrom(p, 'supervision-child-in-need', { on: since, at: undefined }, undefined);
  return due === undefined ? undefined : { lead, last, due, thin: held.filter(({ lacks, on }) => lacks.length > 0 && on >= since) };
}

/** How far back supervisors are counted (the year of `supervision-due`). */
const countedMonths = 12;

/** Who supervised an agency's work with this child within a year, one after another (R138). Who stood in is none of them. */
export interface Supervisors {
  readonly since: Day;
  readonly named: readonly { readonly name: string; readonly first: EntryOf<'supervision'>; readonly times: number }[];
  readonly standIns: number;
}

export function supervisorsOf(p: Picture, agency: AgencyId): Supervisors {
  const since = addMonths(p.today, -countedMonths);
  const held = supervisionsOf(p, agency).filter((entry) => happenedBy(entry) > since && (entry.facts.supervisor ?? '').trim() !== '');
  const own = held.filter(({ facts }) => !saysStandIn(facts.supervisor));
  const groups = Map.groupBy(own, ({ facts }) => facts.supervisor?.trim().toLowerCase());
  return {
    since,
    named: [...groups.values()].flatMap((entries) =>
      entries.slice(0, 1).map((first) => ({ name: first.facts.supervisor?.trim() ?? '', first, times: entries.length })),
    ),
    standIns: held.length - own.length,
  };
}

/** What an agency recorded of supervisions of this child, in the order in which it was recorded. */
export const supervisionsOf = (p: Picture, agency: AgencyId): readonly EntryOf<'supervision'>[] =>
  entriesOf(p, 'supervision').filter(
    ({ by, about, facts }) => by === agency && (about.includes(p.child) || (facts.children ?? []).includes(p.child)),
  );
