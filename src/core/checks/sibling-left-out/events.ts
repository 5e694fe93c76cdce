import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { childrenInCircle, deathOf } from '../../picture/family/family.ts';
import { whereaboutsIn } from '../../picture/harm/events.ts';
import { offendersIn } from '../../picture/harm/offences.ts';
import { entriesOf, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { closingsOf, isCaseworkPlan, isSocialCare, plansOf } from '../../picture/work/plans.ts';

/** What sort of event it is that asks for a decision for every child of the family. */
export type What = 'plan' | 'conference' | 'closing' | 'death' | 'incident' | 'offence' | 'referral';

/** Something decided, told or done about some of the children. */
export interface FamilyEvent {
  readonly what: What;
  /** As first recorded. */
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  /** The children whom it is about. Empty for news of an offence that names none. */
  readonly children: readonly PersonId[];
}

/** Every such event on record, in the order of its sort and then of recording. */
export const familyEvents = (p: Picture): readonly FamilyEvent[] =>
  [...deaths(p), ...offences(p), ...incidents(p), ...referrals(p), ...plans(p), ...conferences(p), ...closings(p)].filter(
    ({ what, children }) => children.length > 0 || what === 'offence',
  );

const event = (p: Picture, what: What, entry: Entry, children = childrenNamedIn(p, entry)): FamilyEvent => ({
  what,
  entry,
  entries: [entry],
  children,
});

function deaths(p: Picture): readonly FamilyEvent[] {
  return childrenInCircle(p).flatMap((child) => {
    const id = child === p.child ? undefined : deathOf(p, child);
    const entry = id === undefined ? undefined : p.byId.get(id);
    // A baby who was not born alive is mourned, and nothing is asked of the others for it (rule 15).
    const isLoss = entry?.kind === 'health' || (entry?.kind === 'incident' && entry.facts.nature === 'stillbirth');
    return entry === undefined || isLoss ? [] : [event(p, 'death', entry, [child])];
  });
}

const offences = (p: Picture): readonly FamilyEvent[] =>
  p.entries.filter((entry) => offendersIn(p, entry).length > 0).map((entry) => event(p, 'offence', entry));

const serious: ReadonlySet<string> = new Set([
  'domestic-abuse',
  'assault',
  'threat',
  'injury',
  'serious-harm',
  'police-protection',
  'overdose',
  'suicide-attempt',
]);
const isThere: ReadonlySet<string> = new Set(['seen', 'present']);

/** A serious incident is on the children who were there or were harmed. */
const incidents = (p: Picture): readonly FamilyEvent[] =>
  entriesOf(p, 'incident')
    .filter((entry) => serious.has(entry.facts.nature ?? '') && offendersIn(p, entry).length === 0)
    .map((entry) => {
      const known = new Set(childrenInCircle(p));
      const there = [...(whereaboutsIn(entry) ?? [])].filter(([, state]) => isThere.has(state)).map(([child]) => child);
      const harmed = [...(entry.facts.harmed ?? []), ...entry.present].filter((person) => known.has(person));
      return event(p, 'incident', entry, [...new Set([...there, ...harmed])]);
    });

const referrals = (p: Picture): readonly FamilyEvent[] =>
  entriesOf(p, 'referral')
    .filter(
      ({ facts, by }) =>
        (facts.to ?? []).some((agency) => isSocialCare(p, agency)) || ((facts.to ?? []).length === 0 && isSocialCare(p, by)),
    )
    .map((entry) => event(p, 'referral', entry));

const steering: ReadonlySet<string> = new Set(['child-in-need', 'child-protection', 'looked-after', 'safety']);

const plans = (p: Picture): readonly FamilyEvent[] =>
  entriesOf(p, 'plan')
    .filter(({ facts }) => facts.status === 'opened' && steering.has(facts.type ?? ''))
    .map((entry) => event(p, 'plan', entry));

const conferences = (p: Picture): readonly FamilyEvent[] =>
  entriesOf(p, 'meeting')
    .filter(({ facts }) => facts.status === 'held' && (facts.type === 'conference-initial' || facts.type === 'conference-review'))
    .map((entry) => event(p, 'conference', entry));

/** Of social care's work, or of a plan that made the case open: whoever's child it was. */
const closings = (p: Picture): readonly FamilyEvent[] =>
  closingsOf(p)
    .filter(
      (closing) =>
        (isSocialCare(p, closing.by) || plansOf(p).some((plan) => plan.closing === closing && isCaseworkPlan(plan))) &&
        !isAgencyOfKind(p, closing.by, 'early-help'),
    )
    .flatMap((closing) => {
      const [first] = closing.entries;
      const children = [...new Set(closing.entries.flatMap((entry) => childrenNamedIn(p, entry)))];
      return first === undefined ? [] : [{ what: 'closing', entry: first, entries: closing.entries, children }];
    });
