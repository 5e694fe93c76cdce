import type { Entry } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsIn } from '../../picture/family/adults-meant.ts';
import { carersOf } from '../../picture/family/family.ts';
import { metIn } from '../../picture/family/met.ts';
import type { Picture } from '../../picture/picture.ts';
import {
  asksForAnswer,
  namesWriting,
  saysGivesWriting,
  saysSaidOtherwise,
  saysStandingArrangement,
  saysWritten,
} from '../../picture/words/reading-words.ts';

/** Something in writing for an adult of the circle. */
export interface Letter {
  readonly entry: Entry;
  readonly to: readonly PersonId[];
  /** True for a letter or written message of its own, as against a form, a leaflet or an agreement that comes with other work. */
  readonly isLetter: boolean;
}

/** Everything in writing that goes to adults of the circle, in the order in which it was recorded. */
export const lettersOf = (p: Picture): readonly Letter[] =>
  p.entries.flatMap((entry): readonly Letter[] => {
    const isLetter = isOwnLetter(entry);
    const to = isLetter || bringsWriting(entry) ? addresseesOf(p, entry) : [];
    return to.length === 0 ? [] : [{ entry, to, isLetter }];
  });

const isOwnLetter = (entry: Entry): boolean =>
  entry.kind === 'contact' &&
  (entry.facts.mode === 'letter' || (entry.facts.mode === 'message' && saysWritten(entry.text))) &&
  !isToAgencies(entry.facts.to) &&
  entry.facts.from === undefined;

const isToAgencies = (to: readonly Party[] | undefined): boolean =>
  (to ?? []).length > 0 && !(to ?? []).some(({ kind }) => kind === 'person');

function bringsWriting(entry: Entry): boolean {
  switch (entry.kind) {
    case 'restriction':
      return entry.facts.type === 'written-agreement' && entry.facts.status !== 'ended' && entry.facts.status !== 'lifted';
    case 'legal':
      return entry.facts.type === 'pre-proceedings';
    case 'plan':
    case 'meeting':
      return saysGivesWriting(entry.text) || (entry.facts.actions ?? []).some(({ what }) => saysGivesWriting(what));
    case 'contact':
      return !isToAgencies(entry.facts.to) && saysGivesWriting(entry.text);
    case 'advice':
    case 'note':
    case 'service':
    case 'assessment':
    case 'decision':
    case 'health':
      return saysGivesWriting(entry.text);
    default:
      return false;
  }
}

/** Whoever it is sent to, where the record says so; else the carers whom it is about, else the first adult. */
function addresseesOf(p: Picture, entry: Entry): readonly PersonId[] {
  const there = adultsIn(p, entry);
  const named = entry.kind === 'contact' ? (entry.facts.to ?? []).flatMap((party) => (party.kind === 'person' ? [party.person] : [])) : [];
  const bound = entry.kind === 'restriction' ? (entry.facts.restrains ?? []) : entry.kind === 'legal' ? (entry.facts.to ?? []) : [];
  const told = [...named, ...bound].filter((person) => there.includes(person) || p.circle.members.has(person));
  if (told.length > 0) return told;
  const carers = carersOf(p, p.child);
  const ofCare = there.filter((person) => carers.includes(person));
  return ofCare.length > 0 ? ofCare : there.slice(0, 1);
}

const inTouch: ReadonlySet<string> = new Set(['seen', 'spoken-to', 'refused', 'cancelled-by-family']);

/** True where an entry shows somebody met or spoken with, or heard from. */
export const isInTouch = (entry: Entry, who: PersonId): boolean =>
  metIn(entry).includes(who) ||
  entry.facts.heardFrom === who ||
  (entry.kind === 'contact' && !isOwnLetter(entry) && inTouch.has(entry.facts.outcome ?? '') && entry.about.includes(who));

/** True where a letter has no answer by its own record: none came, or none is noted and one was asked for. */
export const isUnanswered = ({ entry }: Letter): boolean =>
  entry.kind === 'contact' &&
  (['awaiting-reply', 'not-reached', 'did-not-attend'].includes(entry.facts.outcome ?? '') ||
    (entry.facts.outcome === undefined && asksForAnswer(entry.text)));

/** Said in another way as it was sent, or since: read out or explained, with an interpreter, or face to face by whoever wrote. */
export function isSaidOtherwise(p: Picture, { entry }: Letter, who: PersonId): boolean {
  if (saysSaidOtherwise(entry.text) || entry.facts.interpreter === true) return true;
  if (entry.kind === 'plan' && (entry.facts.goneThroughWith ?? []).includes(who)) return true;
  if (entry.kind === 'advice' && entry.facts.understood === true) return true;
  return p.entries.some(
    (other) =>
      other.id !== entry.id && other.when.latest >= entry.when.earliest && other.recorded >= entry.recorded && saysIt(other, entry, who),
  );
}

function saysIt(other: Entry, letter: Entry, who: PersonId): boolean {
  const along = other.by === letter.by || (other.thread !== undefined && other.thread === letter.thread);
  if (along && isInTouch(other, who)) return true;
  return other.about.includes(who) && saysSaidOtherwise(other.text) && (along || namesWriting(other.text));
}

/** A way of saying what is written that was settled before: letters are read to them, or they are rung. */
export const hasArrangement = (p: Picture, { entry }: Letter, who: PersonId): boolean =>
  p.entries.some((other) => other.order <= entry.order && other.about.includes(who) && saysStandingArrangement(other.text));
