import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../picture.ts';
import { mentions } from '../words/word-lists.ts';
import { adultsInCircle } from './family.ts';

const isSafeSleep = mentions([
  'safe sleep*',
  'safe-sleep*',
  'safer sleep*',
  'sleeping safely',
  'sudden infant death',
  'sids',
  'co-sleep*',
  'bed-sharing',
  'bed sharing',
]);

/** Words that have safe sleep gone over with somebody, in a sentence that does not put it off. */
const saysTalk = (text: string): boolean =>
  text
    .split(/[.!?;]\s/)
    .some(
      (sentence) =>
        isSafeSleep(sentence) &&
        /\b(?:talk\w*|gone (?:over|through)|went (?:over|through)|discuss\w*|explain\w*|advice|advised|leaflet|shown|given|covered)\b/i.test(
          sentence,
        ) &&
        !/\b(?:not|no|never|to be|will|next time|yet|pass(?:ed)? (?:it )?on)\b/i.test(sentence),
    );

/** One talk about safe sleep. `to` is undefined where the record does not tell with whom. */
export interface SafeSleepTalk {
  readonly entry: Entry;
  readonly to: readonly PersonId[] | undefined;
}

/** Talks about safe sleep on record: advice given to somebody, or a contact in which it was gone over with whoever was there. */
export const safeSleepTalks = (p: Picture): readonly SafeSleepTalk[] =>
  p.entries.flatMap((entry): readonly SafeSleepTalk[] => {
    const adults = new Set(adultsInCircle(p));
    const among = (people: readonly PersonId[]): readonly PersonId[] | undefined => {
      const grown = people.filter((person) => adults.has(person));
      return grown.length === 0 ? undefined : grown;
    };
    if (entry.kind === 'advice' && (entry.facts.topic === 'safe-sleep' || isSafeSleep(entry.facts.topic)))
      return [{ entry, to: entry.facts.to ?? among(entry.present) ?? among(entry.about) }];
    if (entry.kind === 'contact' && (entry.facts.asked ?? []).some((topic) => isSafeSleep(topic)))
      return [{ entry, to: among([...new Set([...(entry.facts.seen ?? []), ...entry.present])]) }];
    if ((entry.kind === 'contact' || entry.kind === 'health') && saysTalk(entry.text)) {
      const seen = entry.kind === 'contact' ? (entry.facts.seen ?? []) : [];
      const to = among([...new Set([...seen, ...entry.present])]);
      return to === undefined ? [] : [{ entry, to }];
    }
    return [];
  });
