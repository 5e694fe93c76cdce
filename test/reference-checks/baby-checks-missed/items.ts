import type { Entry } from '../../../src/core/entry/entry.ts';
import type { PersonId } from '../../../src/core/entry/ids.ts';
import { carersOf, isUnborn } from '../../../src/core/picture/family/family.ts';
import { dueDay, isNotYetDue } from '../../../src/core/picture/family/health-items.ts';
import { isAgencyOfKind, type Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import {
  type HealthItem,
  healthItemsNamed,
  saysChecksLapsed,
  saysInformedChoice,
  saysNoGp,
} from '../../../src/core/picture/words/child-health-words.ts';
import { inTouchIn } from '../../../src/core/picture/work/in-touch-with.ts';
import type { Day } from '../../../src/core/time/day.ts';

/** Something for a child's health that was due and is recorded as not done. */
export interface Missed {
  readonly entry: Entry;
  readonly item: HealthItem;
  readonly due: Day;
}

/** What was due for this child and missed, and has not been done since. Two records of one thing due on one day stand apart here. */
export const missedItems = (p: Picture): readonly Missed[] =>
  isUnborn(p, p.child)
    ? []
    : p.entries
        .filter((entry) => entry.about.includes(p.child) && tellsOfMiss(entry) && !saysInformedChoice(entry))
        .flatMap((entry) =>
          healthItemsNamed(entry)
            .filter((item) => !isNotYetDue(p, item, entry))
            .filter((item) => !p.entries.some((later) => mayFollow(later, entry) && showsDone(p, later, entry, item)))
            .map((item) => ({ entry, item, due: dueDay(p, item, entry) })),
        );

const notDone: ReadonlySet<string> = new Set(['missed', 'none', 'deferred']);
const ofLife: ReadonlySet<string> = new Set([
  'registration',
  'birth',
  'admission',
  'discharge',
  'pregnancy-booking',
  'medication',
  'diagnosis',
]);

function tellsOfMiss(entry: Entry): boolean {
  if (entry.kind === 'health') return notDone.has(entry.facts.status ?? '') && !ofLife.has(entry.facts.type ?? '');
  if (entry.kind === 'contact' && (entry.facts.outcome === 'was-not-brought' || entry.facts.outcome === 'did-not-attend')) return true;
  return (entry.kind === 'contact' || entry.kind === 'note' || entry.kind === 'observation') && saysChecksLapsed(entry);
}

const tellingOfChoice: ReadonlySet<string> = new Set(['health', 'contact', 'note', 'observation', 'decision']);

/** Done since, or the family's choice, talked over with them. */
function showsDone(p: Picture, later: Entry, missed: Entry, item: HealthItem): boolean {
  if (!later.about.includes(p.child)) return false;
  const sameThread = later.thread !== undefined && later.thread === missed.thread;
  if (tellingOfChoice.has(later.kind) && saysInformedChoice(later) && (sameThread || healthItemsNamed(later).includes(item))) return true;
  if (later.kind === 'health')
    return !notDone.has(later.facts.status ?? '') && !ofLife.has(later.facts.type ?? '') && healthItemsNamed(later).includes(item);
  if (later.kind !== 'contact' || tellsOfMiss(later) || !inTouchIn(later).has(p.child)) return false;
  return (sameThread && later.by === missed.by) || healthItemsNamed(later).includes(item);
}

/** Entries that say that this child, or a parent or carer who uses drugs, has no doctor, with nothing since of one: apart for each of them. */
export function withoutDoctor(p: Picture): ReadonlyMap<PersonId, readonly Entry[]> {
  const drugUsers = carersOf(p, p.child).filter((carer) => p.entries.some((entry) => saysUsesDrugs(entry, carer)));
  const found = new Map<PersonId, Entry[]>();
  for (const entry of p.entries.filter(tellsOfNoDoctor)) {
    const who = entry.about.includes(p.child) ? p.child : theOne(entry, drugUsers);
    if (who === undefined || p.entries.some((later) => mayFollow(later, entry) && showsDoctor(p, later, who))) continue;
    found.set(who, [...(found.get(who) ?? []), entry]);
  }
  return found;
}

/** Of several whom an entry is about, the one who was there or who told of it. */
function theOne(entry: Entry, people: readonly PersonId[]): PersonId | undefined {
  const about = entry.about.filter((person) => people.includes(person));
  const heard = entry.facts.heardFrom;
  if (about.length <= 1) return about[0];
  if (heard !== undefined && about.includes(heard)) return heard;
  const there = about.filter((person) => entry.present.includes(person));
  return there.length === 1 ? there[0] : undefined;
}

const saysUsesDrugs = (entry: Entry, person: PersonId): boolean =>
  entry.claims.some((claim) => claim.who === person && (claim.is === 'uses-drugs' || claim.is === 'in-treatment') && !claim.not);

const tellsOfNoDoctor = (entry: Entry): boolean =>
  entry.kind === 'health'
    ? entry.facts.type === 'registration' && notDone.has(entry.facts.status ?? '')
    : (entry.kind === 'contact' || entry.kind === 'note' || entry.kind === 'observation') && saysNoGp(entry);

const showsDoctor = (p: Picture, later: Entry, who: PersonId): boolean =>
  later.about.includes(who) &&
  ((later.kind === 'health' && later.facts.type === 'registration' && !notDone.has(later.facts.status ?? '')) ||
    (isAgencyOfKind(p, later.by, 'gp') && inTouchIn(later).has(who)));
