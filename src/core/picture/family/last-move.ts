import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { carersOf } from './family.ts';

/** A change of the child's home, by the entry that tells of it, and the day by which it had happened. */
export interface Move {
  readonly entry: Entry;
  readonly on: Day;
}

/**
 * The last change of the child's home that entries of contact, of what was noticed, notes and decisions tell of: an address of the child
 * or a carer other than the one before, a placement or a return home, or words that say so.
 */
export function lastMoveOf(p: Picture): Move | undefined {
  const people = new Set([p.child, ...carersOf(p, p.child)]);
  const addresses = new Map<PersonId, string>();
  let last: Move | undefined;
  for (const entry of p.entries) {
    if (!telling.has(entry.kind)) continue;
    for (const on of movesIn(entry, p.child, people, addresses)) if (last === undefined || on >= last.on) last = { entry, on };
  }
  return last;
}

const telling: ReadonlySet<string> = new Set([
  'contact',
  'observation',
  'note',
  'decision',
  'referral',
  'plan',
  'assessment',
  'health',
  'incident',
]);

function movesIn(entry: Entry, child: PersonId, people: ReadonlySet<PersonId>, addresses: Map<PersonId, string>): readonly Day[] {
  const found: Day[] = [];
  for (const { who, is, what, not, until, from } of entry.claims) {
    if (is !== 'lives-at' || what === undefined || not || until !== undefined || !people.has(who)) continue;
    const before = addresses.get(who);
    addresses.set(who, what.toLowerCase());
    if (before !== undefined && before !== what.toLowerCase()) found.push(from?.latest ?? happenedBy(entry));
  }
  if (entry.kind === 'decision' && entry.about.includes(child) && ['placement', 'return-home'].includes(entry.facts.type ?? ''))
    found.push(happenedBy(entry));
  const mayTell = entry.kind === 'contact' || entry.kind === 'observation' || entry.kind === 'note';
  if (mayTell && entry.about.some((person) => people.has(person)) && saysMoved(entry.text)) found.push(happenedBy(entry));
  return found.filter((day) => Number.isFinite(day));
}

const saysMoved = (text: string): boolean =>
  /\b(?:has|have|had|they|she|he|family|mum|mother) moved (?:house|home|address|in with|to (?:a|the|her|his|their)|into)\b|\b(?:moved|gone) (?:in with|into a|to a) (?:\w+ )?(?:flat|house|home|refuge|hostel|relatives?|parents?|mother|grandmother|friend)?\b|\bnew address\b|\bre-?housed\b/i.test(
    text,
  ) && !/\bmoved to (?:her|his|their|the) (?:own )?(?:cot|bed|room)\b/i.test(text);
