import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { birthShownBy } from '../../picture/family/birth-shown-by.ts';
import { childrenInCircle, householdOf, parentsOf } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { peopleIn } from '../../picture/record.ts';
import {
  saysAtWork,
  saysIdentified,
  saysMinding,
  saysNamed,
  saysOnlyOutside,
  saysUnknownAdult,
  saysWithChildren,
  unnamedAtHome,
} from '../../picture/words/adult-words.ts';
import { saysHome } from '../../picture/words/contact-words.ts';
import { identifiedIn, isFirstNamedIn, isIdentified } from './identified.ts';

export const sightingKinds: readonly Kind[] = ['contact', 'observation', 'incident', 'note', 'referral'];
/** From these too it is known whether a child of the home was born by then. */
export const birthKinds: readonly Kind[] = ['assessment', 'plan', 'referral-decision', 'decision', 'health'];

/** An adult in the home, with the children or minding them, whom the entry does not name. */
export interface Sighting {
  readonly entry: Entry;
  /** People on record of whom no more than this is known. Empty: nobody's record at all. */
  readonly unknown: readonly PersonId[];
  readonly minding: boolean;
  /** True where nothing on record says who it was. */
  readonly stands: boolean;
}

/** Every sighting on record in a home with a child, in the order in which it was recorded. */
export function sightingsOf(p: Picture): readonly Sighting[] {
  const kinds: ReadonlySet<string> = new Set(sightingKinds);
  const birth = birthShownBy(p, p.child, [...sightingKinds, ...birthKinds])?.on;
  const others = childrenInCircle(p).filter((child) => child !== p.child);
  return p.entries.flatMap((entry): readonly Sighting[] => {
    const says = kinds.has(entry.kind) ? wordsIn(entry) : undefined;
    if (says === undefined) return [];
    const born = (birth !== undefined && birth.earliest <= entry.when.latest) || others.some((child) => isBornBy(p, child, entry));
    return born ? sightingFrom(p, entry, says) : [];
  });
}

const isBornBy = (p: Picture, child: PersonId, entry: Entry): boolean => {
  const born = p.directory.people.get(child)?.born;
  return born === undefined || born.earliest <= entry.when.latest;
};

/** What an entry says of it: that the recorder does not know the adult, or only that a man or a woman was there. Kept by entry. */
const wordsIn = onceFor(
  (entry: Entry): { readonly how: 'unknown' | 'unnamed'; readonly sex: 'm' | 'f' | 'either'; readonly minding: boolean } | undefined => {
    const words = [entry.text, entry.kind === 'observation' ? entry.facts.sign : undefined].join('. ');
    const place = 'place' in entry.facts && typeof entry.facts.place === 'string' ? entry.facts.place : undefined;
    const isMarked =
      (entry.kind === 'observation' && entry.facts.nature === 'unknown-adult') ||
      entry.themes.some((theme) => theme === 'unknown-adults' || theme === 'unknown-adult');
    if (saysAtWork(words) || saysNamed(words) || saysIdentified(words) || saysOnlyOutside(`${words} ${place ?? ''}`)) return undefined;
    const minding = saysMinding(words);
    if (isMarked) return { how: 'unknown', sex: 'either', minding };
    const atHome = (entry.kind === 'contact' && entry.facts.mode === 'home-visit') || saysHome(place) || saysHome(words);
    if (entry.kind === 'referral' || !(atHome || minding || saysWithChildren(words))) return undefined;
    if (saysUnknownAdult(words)) return { how: 'unknown', sex: 'either', minding };
    const sex = entry.kind === 'note' || !atHome ? undefined : unnamedAtHome(words);
    return sex === undefined ? undefined : { how: 'unnamed', sex, minding };
  },
);

type Words = NonNullable<ReturnType<typeof wordsIn>>;

/** The children, the parents, and whoever is known to live with the child. */
const familyOf = onceFor((p: Picture): ReadonlySet<PersonId> => {
  const household = householdOf(p, p.child).filter((person) => isIdentified(p, person));
  return new Set([...childrenInCircle(p), ...parentsOf(p, p.child), ...household]);
});

function sightingFrom(p: Picture, entry: Entry, { how, sex, minding }: Words): readonly Sighting[] {
  const children = new Set(childrenInCircle(p));
  const family = familyOf(p);
  const reporters = reportersOf(entry);
  const named = peopleIn(entry).filter((person) => !family.has(person) && !reporters.includes(person));
  const unknown = named.filter((person) => !isIdentified(p, person));
  const mindedBy = entry.claims.some(
    ({ who, is, whom, not }) => is === 'carer-of' && !not && unknown.includes(who) && whom !== undefined && children.has(whom),
  );
  const found = { entry, unknown, minding: minding || mindedBy };
  if (unknown.length > 0) return [{ ...found, stands: true }];
  // Somebody whom the records know by now: named here first, or there, where the writer does not speak of one more who is not known.
  const isKnown =
    named.some((person) => how === 'unnamed' || isFirstNamedIn(p, person, entry)) ||
    (named.some((person) => entry.present.includes(person)) && !saysUnknownAdult(entry.text));
  const isCarer = how === 'unnamed' && entry.present.some((person) => !children.has(person) && isOfSex(p, person, sex));
  return isCarer ? [] : [{ ...found, stands: !isKnown && identifiedIn(p, entry) === undefined }];
}

/** Whoever the news came from is not the adult whom it is about. */
function reportersOf(entry: Entry): readonly PersonId[] {
  const calledBy = entry.kind === 'incident' && entry.facts.calledBy?.kind === 'person' ? [entry.facts.calledBy.person] : [];
  return [...calledBy, ...(entry.facts.heardFrom === undefined ? [] : [entry.facts.heardFrom])];
}

const isOfSex = (p: Picture, person: PersonId, sex: Words['sex']): boolean => {
  const known = p.directory.people.get(person)?.sex;
  return sex === 'either' || known === undefined || known === sex;
};
