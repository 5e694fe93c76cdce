import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsInCircle, carersOf, deathOf } from '../../picture/family/family.ts';
import { metIn } from '../../picture/family/met.ts';
import { safeSleepTalks } from '../../picture/family/safe-sleep.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { inGeneralWords } from '../../picture/words/agency-words.ts';
import { isAgencysOwn, isToTell, saysLeftToPassOn, sentencesOf, sexNamed } from '../../picture/words/messenger-words.ts';

/** Something that an agency had to say to one of the family, left with another to pass on. */
export interface LeftToPassOn {
  readonly entry: Entry;
  readonly topic: string;
  readonly carriers: readonly PersonId[];
  readonly targets: readonly PersonId[];
}

/** Everything of the sort on record that nothing shows to have been said to the person themselves. */
export const leftToPassOn = (p: Picture): readonly LeftToPassOn[] =>
  p.entries
    .flatMap((entry) => leftIn(p, entry))
    .flatMap((left) => {
      const targets = left.targets.filter((person) => deathOf(p, person) === undefined && !wasSpokenTo(p, left, person));
      return targets.length === 0 ? [] : [{ ...left, targets }];
    });

function leftIn(p: Picture, entry: Entry): readonly LeftToPassOn[] {
  switch (entry.kind) {
    case 'advice':
      return [...byWords(p, entry, entry.facts.topic ?? 'advice', entry.facts.to ?? []), ...addressedInAbsence(p, entry)].slice(0, 1);
    case 'contact':
    case 'note':
    case 'decision':
      return isAgencysOwn(entry.text) ? byWords(p, entry, 'what it had to say', []) : [];
    case 'meeting':
    case 'plan':
      return [...byWords(p, entry, 'what was agreed', []), ...byActions(p, entry)].slice(0, 1);
    default:
      return [];
  }
}

function byWords(p: Picture, entry: Entry, topic: string, to: readonly PersonId[]): readonly LeftToPassOn[] {
  const sentence = sentencesOf(entry.text).find(
    (one) => saysLeftToPassOn(one, entry.kind === 'advice') && saysLeftToPassOn(inGeneralWords(p, one), entry.kind === 'advice'),
  );
  if (sentence === undefined) return [];
  const carriers = adultsAmong(p, [...new Set([...to, ...entry.present, ...metIn(entry)])]);
  return withTargets(p, { entry, topic, carriers }, sentence);
}

/** Written down as given to somebody who was not there, while another of the family was. */
function addressedInAbsence(p: Picture, entry: Extract<Entry, { kind: 'advice' }>): readonly LeftToPassOn[] {
  const to = adultsAmong(p, entry.facts.to ?? []);
  const there = adultsAmong(p, entry.present);
  if (to.length === 0 || there.length === 0 || to.some((person) => there.includes(person))) return [];
  return [{ entry, topic: entry.facts.topic ?? 'advice', carriers: there, targets: to }];
}

function byActions(p: Picture, entry: Extract<Entry, { kind: 'meeting' | 'plan' }>): readonly LeftToPassOn[] {
  return (entry.facts.actions ?? []).flatMap(({ what, who }) =>
    who?.kind === 'person' && adultsAmong(p, [who.person]).length > 0 && isToTell(inGeneralWords(p, what)) && isAgencysOwn(what)
      ? withTargets(p, { entry, topic: 'what was agreed', carriers: [who.person] }, what)
      : [],
  );
}

/** Who is meant: those the entry is about who were not told, else the child's other parents and carers. */
function withTargets(p: Picture, left: Omit<LeftToPassOn, 'targets'>, words: string): readonly LeftToPassOn[] {
  const others = (people: readonly PersonId[]): readonly PersonId[] =>
    adultsAmong(p, people).filter((person) => !left.carriers.includes(person));
  const meant = [others(left.entry.about), others(carersOf(p, p.child))].find((people) => people.length > 0) ?? [];
  const sex = sexNamed(words);
  const ofSex = sex === undefined ? [] : meant.filter((person) => p.directory.people.get(person)?.sex === sex);
  const targets = ofSex.length > 0 ? ofSex : meant;
  return targets.length === 0 || left.carriers.length === 0 ? [] : [{ ...left, targets }];
}

const adultsAmong = (p: Picture, people: readonly PersonId[]): readonly PersonId[] =>
  people.filter((person) => adultsInCircle(p).includes(person));

/** Told themselves: the same advice at any time, or met or spoken with since by whoever left it. */
function wasSpokenTo(p: Picture, { entry, topic }: LeftToPassOn, person: PersonId): boolean {
  if (topic === 'safe-sleep' && safeSleepTalks(p).some((talk) => talk.entry.id !== entry.id && (talk.to ?? []).includes(person)))
    return true;
  return p.entries.some((other) => {
    if (other.id === entry.id) return false;
    if (other.kind === 'advice' && other.facts.topic === topic) return (other.facts.to ?? other.present).includes(person);
    const since = isRecordedBefore(entry, other) && happenedBy(other) >= entry.when.earliest && other.by === entry.by;
    if (!since) return false;
    if (other.kind === 'plan') return (other.facts.goneThroughWith ?? []).includes(person);
    if (other.kind === 'advice') return (other.facts.to ?? other.present).includes(person) && topic !== 'safe-sleep';
    if (other.kind !== 'contact' || topic === 'safe-sleep') return false;
    return (
      metIn(other).includes(person) || (other.facts.outcome === 'spoken-to' && other.present.length === 0 && other.about.includes(person))
    );
  });
}
