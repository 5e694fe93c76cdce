import { bannedIn } from '../../core/check/banned-words.ts';
import { placeMeans, placesIn } from '../../core/check/rule/places.ts';
import { nearest } from '../yaml/nearest.ts';
import { type Place, type Reader, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';

/** Words of Heed's own, read by the list of those that no question says. */
export const readOwnWords: Reader<string> = (tree, place) => {
  const text = readText(tree, place)?.replaceAll(/\s+/g, ' ').trim();
  if (text === undefined) return undefined;
  const banned = bannedIn(text);
  for (const { found, instead } of banned) wrong(place, tree, `It says ${quoted(found)}.`, `Say instead: ${instead}.`);
  return banned.length > 0 ? undefined : text;
};

/** Places that every question may have. */
const always = ['child', 'people', 'carers', 'agency', 'last-agency', 'agencies', 'date', 'day', 'last-day', 'n'] as const;

/** A question: what is on record and what is asked, with places for people, agencies and dates. */
export const readQuestion =
  (more: readonly string[]): Reader<string> =>
  (tree, place) => {
    const text = readOwnWords(tree, place);
    if (text === undefined) return undefined;
    const places: readonly string[] = [...always, ...more];
    const unknown = placesIn(text).filter((name) => !places.includes(name));
    for (const name of unknown) wrong(place, tree, ...notThere(name, places));
    const isWhole = endsWell(text, tree, place);
    return unknown.length === 0 && isWhole ? text : undefined;
  };

function notThere(name: string, places: readonly string[]): readonly [string, string] {
  const like = nearest(name, places);
  const known = Object.hasOwn(placeMeans, name);
  return [
    known ? `The place {${name}} has nothing to stand in it in this form of rule.` : `There is no place {${name}}.`,
    `${like === undefined ? '' : `Did you mean {${like}}? `}The places here are: ${places.map((one) => `{${one}}`).join(', ')}.`,
  ];
}

function endsWell(text: string, tree: Tree, place: Place): boolean {
  if (!text.endsWith('?')) wrong(place, tree, 'It asks nothing.', 'End with the question: has it been done, or is there a reason?');
  else if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, '')))
    wrong(place, tree, 'A brace of a place is missing.', 'Write places as {child}.');
  else return true;
  return false;
}
