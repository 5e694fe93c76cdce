import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { peopleIn } from '../record.ts';
import { adultsInCircle } from './family.ts';

const adults = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(adultsInCircle(p)));

/** The adults of the circle whom an entry is about or who were there. */
export const adultsIn = (p: Picture, entry: Entry): readonly PersonId[] => peopleIn(entry).filter((person) => adults(p).has(person));

const woman = /\b(?:mother|mum|mam|mom|mummy|she|her|hers|herself|wife|girlfriend)\b/i;
const man = /\b(?:father|dad|daddy|he|his|him|himself|husband|boyfriend)\b/i;
const several = /\b(?:parents|couple|both|adults|they|them|their)\b/i;

/**
 * The adults of whom words in an entry speak: the one adult that the entry is about; of several, those whom the words call mother,
 * father, she or he; of "the parents" and "they", all. Empty where nothing tells: names in a text are not read.
 */
export function adultsMeant(p: Picture, entry: Entry, words: string): readonly PersonId[] {
  const there = adultsIn(p, entry);
  if (there.length <= 1) return there;
  if (several.test(words)) return there;
  return [...meant(p, there, words, woman, 'f'), ...meant(p, there, words, man, 'm')];
}

/** Of one sex, a parent before others: "mother" in a record about a mother and a grandmother is the mother. */
function meant(p: Picture, there: readonly PersonId[], words: string, called: RegExp, sex: 'f' | 'm'): readonly PersonId[] {
  if (!called.test(words)) return [];
  const ofSex = there.filter((person) => p.directory.people.get(person)?.sex === sex);
  const parents = ofSex.filter((person) =>
    p.known.ties.some((tie) => tie.is === 'parent-of' && tie.who === person && tie.whom === p.child),
  );
  return parents.length > 0 ? parents : ofSex.length === 1 ? ofSex : [];
}

/** A text in its sentences. */
export const sentencesOf = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/(?<=[.!?;])\s+/).filter((sentence) => sentence.trim() !== '');
