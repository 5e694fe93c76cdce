import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { peopleIn } from '../record.ts';
import { parentsIn } from '../standing-ties.ts';
import { adultsInCircle } from './family.ts';

const adults = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(adultsInCircle(p)));

/** The adults of the circle whom an entry is about, who were there, or whom an assessment considered. */
export function adultsIn(p: Picture, entry: Entry): readonly PersonId[] {
  const ofCircle = adults(p);
  const found = [...peopleIn(entry), ...alsoIn(entry)].filter((person) => ofCircle.has(person));
  return found.length < 2 ? found : [...new Set(found)];
}

const alsoIn = (entry: Entry): readonly PersonId[] =>
  entry.kind === 'meeting' ? (entry.facts.family ?? []) : entry.kind === 'assessment' ? (entry.facts.adultsConsidered ?? []) : [];

const woman = /\b(?:mother|mum|mam|mom|mummy|she|her|hers|herself|wife|girlfriend)\b/i;
const man = /\b(?:father|dad|daddy|he|his|him|himself|husband|boyfriend)\b/i;
const several = /\b(?:parents|couple|both|adults|they|them|their)\b/i;

/**
 * The adults of whom words in an entry speak: the one adult that the entry is about; of several, or of the child's parents, those whom the words call mother,
 * father, she or he; of "the parents" and "they", the parents, else all. Empty where nothing tells: names in a text are not read.
 */
export function adultsMeant(p: Picture, entry: Entry, words: string): readonly PersonId[] {
  const named = adultsIn(p, entry);
  if (named.length === 1) return named;
  // Of an entry about the child alone, "mother" and "father" are the child's.
  const there = named.length > 0 || !entry.about.includes(p.child) ? named : [...parents(p)];
  if (several.test(words)) return parentsFirst(p, there);
  return [...meant(p, there, words, woman, 'f'), ...meant(p, there, words, man, 'm')];
}

/** Of one sex, a parent before others: "mother" in a record about a mother and a grandmother is the mother. */
function meant(p: Picture, there: readonly PersonId[], words: string, called: RegExp, sex: 'f' | 'm'): readonly PersonId[] {
  if (!called.test(words)) return [];
  const ofSex = there.filter((person) => p.directory.people.get(person)?.sex === sex);
  const first = parentsFirst(p, ofSex);
  return first.length === 1 || first.every((person) => isParent(p, person)) ? first : [];
}

/** Whoever is said to be the child's parent. */
const parents = onceFor((p: Picture): ReadonlySet<PersonId> => parentsIn(p.known.ties, p.child));
const isParent = (p: Picture, person: PersonId): boolean => parents(p).has(person);

/** The child's parents among some adults; where none is, all of them. */
function parentsFirst(p: Picture, there: readonly PersonId[]): readonly PersonId[] {
  const first = there.filter((person) => isParent(p, person));
  return first.length > 0 ? first : there;
}

/** A text in its sentences. */
export const sentencesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/(?<=[.!?;])\s+/).filter((sentence) => sentence.trim() !== '');
