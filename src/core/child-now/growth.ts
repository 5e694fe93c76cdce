import type { Entry } from '../entry/entry.ts';
import { aboutChild } from '../picture/entries-of-person.ts';
import { metIn } from '../picture/family/met.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, type Picture, personName } from '../picture/picture.ts';
import { sentencesOf } from '../picture/words/sentences.ts';
import { kilogramsOf } from '../picture/words/sleep-words.ts';
import type { Day } from '../time/day.ts';
import { earlierEntry, latestFirst, type Noted, sentencesNoted } from './noted.ts';

/** One weight of the child, as it was written down. */
export interface Weight {
  readonly entry: Entry;
  readonly on: Day;
  readonly kilograms: number;
  readonly written: string;
}

const isWeight = /\b(?:weigh\w*|birth ?weight)\b/i;

/** Every weight on record that has a unit, oldest first; of one day, each agency's by itself. */
export const weightsOf = onceFor((p: Picture): readonly Weight[] =>
  aboutChild(p)
    .flatMap((entry): readonly Weight[] =>
      writtenIn(p, entry)
        .slice(0, 1)
        .flatMap((written) => {
          const kilograms = kilogramsOf(written);
          return kilograms === undefined ? [] : [{ entry, on: happenedBy(entry), kilograms, written: amountIn(written) }];
        }),
    )
    .toSorted((a, b) => earlierEntry(a.entry, b.entry)),
);

function writtenIn(p: Picture, entry: Entry): readonly string[] {
  if (entry.kind === 'health' && entry.facts.weight !== undefined) return [entry.facts.weight];
  const filled = entry.kind === 'contact' || entry.kind === 'observation' ? entry.facts.feeding?.get(p.child) : undefined;
  const told = [...sentencesOf(filled), ...sentencesOf(entry.text)];
  return told.filter((sentence) => isWeight.test(sentence) && kilogramsOf(sentence) !== undefined && isOf(p, entry, sentence));
}

/** Of this child: by name, or in an entry in which no other child was. */
const isOf = (p: Picture, entry: Entry, sentence: string): boolean =>
  sentence.includes(personName(p, p.child)) ||
  (entry.about[0] === p.child && metIn(entry).filter((person) => person !== p.child).length <= 2);

const amount = /\d+(?:[.,]\d+)?\s*(?:kg|kilo\w*|g|grams?|lbs?|pounds?)\b(?:\s*\d+(?:\.\d+)?\s*(?:oz|ounces?))?/i;
const amountIn = (written: string): string => amount.exec(written)?.[0] ?? written;

const isMilestone =
  /\b(?:milestones?|development\w*|sits? up|sitting up|rolls? over|crawl\w*|(?:now |is |can |starting to |learn\w* to )walk(?:s|ing)?|walks (?:alone|unaided|well|by)|first (?:steps?|words?|smile)|babbl\w*|head control|holds? (?:his|her|their) head|tracks?|follows with|talking|speech|words)\b/i;
const isOfAnother = /\b(?:talk(?:ed|ing)? (?:with|to|about|through)|speech of|in (?:her|his|their) (?:own )?words)\b/i;

/** What is on record of how the child grows and learns, latest first. */
export const milestonesOf = onceFor((p: Picture): readonly Noted[] =>
  latestFirst(
    aboutChild(p)
      .filter(({ kind }) => kind === 'contact' || kind === 'observation' || kind === 'health' || kind === 'assessment')
      .flatMap((entry) =>
        sentencesNoted(entry, (sentence) => isMilestone.test(sentence) && !isOfAnother.test(sentence) && isOf(p, entry, sentence)),
      ),
  ),
);
