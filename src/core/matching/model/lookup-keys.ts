import { soundKeys } from '../names/sounds.ts';
import type { PersonFeatures } from './person-features.ts';
import type { KnownName } from './values/names.ts';

/** What a record is kept and looked up under: two records that share no key are not compared. */
export function lookupKeys({ names, others }: PersonFeatures): readonly string[] {
  const keys = new Set<string>();
  const dates = others.filter(({ kind }) => kind === 'date').flatMap(({ values }) => values);
  const sounds = names.map(({ knownGiven, knownSurname }) => [soundsOf(knownGiven), soundsOf(knownSurname)] as const);
  for (const [first, last] of sounds) {
    for (const one of first) for (const other of last) keys.add(`n ${[one, other].sort().join(' ')}`);
    for (const date of dates) {
      for (const sound of [...first, ...last]) keys.add(`y ${sound} ${date.slice(0, 4)}`).add(`m ${sound} ${date.slice(4)}`);
    }
  }
  for (const { kind, values, key } of others)
    for (const value of values) {
      if (kind === 'date' && value.length === 8) keys.add(`d ${value}`);
      if (kind === 'identifier' || kind === 'email' || kind === 'telephone') keys.add(`${key} ${value}`);
      if (kind === 'postcode' || kind === 'address')
        for (const [first, last] of sounds) for (const sound of [...first, ...last]) keys.add(`${key} ${value} ${sound}`);
    }
  return [...keys];
}

/** How a name and the full names that it may be short for begin to sound. */
const soundsOf = ({ text: name, forms }: KnownName): readonly string[] => {
  if (name === '') return [];
  return [
    ...new Set((forms.length > 0 ? forms : [name.replaceAll(' ', '')]).flatMap((form) => soundKeys(form).map((key) => key.slice(0, 4)))),
  ];
};
