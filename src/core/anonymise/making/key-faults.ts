import { plainLetters } from '../../matching/names/letters.ts';
import type { Key } from '../key.ts';
import { initialsOf, keyWordsOf } from '../names/name-words.ts';

/** What is wrong with a key. A hint gives something away and may be meant; a fault may not stand. */
export interface KeyFault {
  readonly of: string;
  readonly weight: 'fault' | 'hint';
  readonly words: string;
}

const flat = (alias: string): string =>
  alias
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();

/** Aliases that are missing, that two have, that stand for somebody else elsewhere, or that hold a name of the case. */
export function keyFaults(key: Key): readonly KeyFault[] {
  const names = new Set(keyWordsOf(key).map(({ word }) => word.letters));
  const people = key.people.flatMap(({ id, alias, alsoCalled }) => [alias, ...(alsoCalled ?? [])].map((one) => ({ id, alias: one })));
  const places = key.places.flatMap(({ id, alias }) => (alias === undefined ? [] : [{ id, alias }]));
  const faults = [...people, ...places].flatMap(({ id, alias }): KeyFault[] => {
    const fault = (words: string): KeyFault => ({ of: id, weight: 'fault', words });
    if (alias.trim() === '') return [fault('Enter what stands instead')];
    const other = people.find((one) => one.id !== id && flat(one.alias) === flat(alias));
    const used = key.usedElsewhere.find((one) => flat(one.alias) === flat(alias));
    const name = alias.split(/[\s-]+/).find((word) => word.length > 1 && names.has(plainLetters(word)));
    return [
      ...(other === undefined ? [] : [fault(`“${alias}” stands for two people`)]),
      ...(used === undefined ? [] : [fault(`“${alias}” is used elsewhere: ${used.of}`)]),
      ...(name === undefined ? [] : [fault(`“${name}” is somebody’s name in this case`)]),
    ];
  });
  const once = [...new Map(faults.map((fault) => [`${fault.of} ${fault.words}`, fault])).values()];
  return [...once, ...key.people.flatMap(hintsOf)];
}

/** An alias that is made of the person's own initials tells who knows the family whom it means. */
function hintsOf(person: Key['people'][number]): readonly KeyFault[] {
  const last = person.alias.trim().split(/\s+/).at(-1) ?? '';
  const firsts = new Set(person.names.flatMap((name) => name.split(/[\s-]+/).map((word) => word.charAt(0).toUpperCase())));
  const isOwn = (last.length === 1 && firsts.has(last)) || initialsOf(person).has(last);
  return isOwn ? [{ of: person.id, weight: 'hint', words: `“${last}” is an initial of this person’s own` }] : [];
}
