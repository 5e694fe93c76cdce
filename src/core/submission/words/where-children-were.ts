import type { Whereabouts } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import { lines } from './lexicon/row.ts';
import { wordSets } from './lexicon/word-sets.ts';
import { PhraseIndex } from './phrase/index-of.ts';
import type { Because } from './proposed.ts';
import { presentIn } from './row-people.ts';
import { becauseOf, type Reading } from './text/reading.ts';

/** Words that tell where a child was during an event. */
export const whereaboutsWords: readonly { readonly where: Whereabouts; readonly phrases: readonly string[] }[] = [
  {
    where: 'not-asked',
    phrases: lines`
      (did not|not) ask* .. <child:child>
      <child:child> not asked about
    `,
  },
  {
    where: 'unknown',
    phrases: lines`
      (not clear|unclear|not known|unknown|find out|not certain) (whether|if|where) .. <child:child>
      whereabouts of <child:child>
    `,
  },
  {
    where: 'elsewhere',
    phrases: lines`
      <child:child> (was|were|is|are|being) [not|staying] (not there|not present|elsewhere|at nursery|at school|with grandparents|with his|with her|with their|at his|at her|away|not at home|not in the house|staying with|with <adult>|at <adult>)
    `,
  },
  {
    where: 'seen',
    phrases: lines`
      (saw|seen|checked) <child:child> [and|was|safe]
      <child:child> [was|were] (seen|checked) [by|safe|and|well]
    `,
  },
  {
    where: 'present',
    phrases: lines`
      <child:child> [was|were|is|are|had been|also] (present|there|in the (house|home|flat|room|car|pram|cot)|upstairs|asleep|in bed|at home|at the home|in (her|his|mother's) arms|nearby|watching|woke|crying|cried|terrified|witness*|saw|heard)
      in front of <child:child>
      (with|holding|carrying) <child:child> (in|there|present|at|asleep|upstairs)
      as well as <child:child>
      [and] <child:child> were (staying|sleeping)
      (witnessed|seen|heard|overheard) by <child:child>
    `,
  },
];

const index = new PhraseIndex(whereaboutsWords, ({ phrases }) => phrases, wordSets);
const order = whereaboutsWords.map(({ where }) => where);

/** Where each child was, as the words of a row tell it, or as the column of who was there does. */
export function whereChildrenWere(
  reading: Reading,
  ofPresent: Whereabouts,
): { readonly states: ReadonlyMap<PersonId, Whereabouts>; readonly because: readonly Because[] } {
  const states = new Map<PersonId, Whereabouts>();
  const because: Because[] = [];
  const fits = index.fits(reading).toSorted((a, b) => order.indexOf(a.row.where) - order.indexOf(b.row.where));
  for (const fit of fits)
    for (const mention of Object.values(fit.named)) {
      const told = mention.is === 'person' ? mention.people.filter((person) => !states.has(person)) : [];
      for (const person of told) states.set(person, fit.row.where);
      if (told.length > 0) because.push(...becauseOf(reading, fit));
    }
  for (const { person, adult, because: why } of presentIn(reading))
    if (!adult && !states.has(person)) {
      states.set(person, ofPresent);
      because.push(...why);
    }
  return { states, because };
}
