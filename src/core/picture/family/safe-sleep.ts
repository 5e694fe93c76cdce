import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';
import { saysNightsOutOfRoutine, saysSleep, saysWhoHasNights } from '../words/sleep-words.ts';
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
        /\b(?:talked|talking|talk had|gone (?:over|through)|went (?:over|through)|discuss\w*|explain\w*|advice|advised|leaflet|shown|given|covered)\b/i.test(
          sentence,
        ) &&
        !/\b(?:not|no|never|to be|will|next time|yet|already|assum\w*|presum\w*|taken (?:as|to)|pass(?:ed)? (?:it )?on)\b/i.test(sentence),
    );

/** One talk about safe sleep. `to` is undefined where the record does not tell with whom. */
export interface SafeSleepTalk {
  readonly entry: Entry;
  readonly to: readonly PersonId[] | undefined;
}

/**
 * Conversations and plans that go beyond the usual advice: about nights that are not as usual, as a talk or a plan tells of them, or an
 * assessment of how the baby sleeps. A talk that was not taken in is none.
 */
export const fullerSleepTalks = onceFor((p: Picture): readonly Entry[] => p.entries.filter((entry) => isFuller(entry)));

const isFuller = onceFor((entry: Entry): boolean => {
  switch (entry.kind) {
    case 'assessment':
      return entry.facts.status === 'completed' && /\bsleep/i.test(entry.facts.type ?? '');
    case 'plan':
      return (
        entry.facts.status !== 'closed' &&
        (/\bsleep|\broutine/i.test(entry.facts.type ?? '') ||
          [entry.text, entry.facts.contingency, ...(entry.facts.actions ?? []).map(({ what }) => what)].some(isOfNights))
      );
    case 'advice':
      return (
        entry.facts.understood !== false &&
        (/\broutine\b/i.test(entry.facts.topic ?? '') || (isSafeSleep(entry.facts.topic) && saysNightsOutOfRoutine(entry.text)))
      );
    case 'contact':
    case 'note':
    case 'meeting':
      return (isSafeSleep(entry.text) || entry.themes.includes('safe-sleep')) && saysNightsOutOfRoutine(entry.text);
    default:
      return false;
  }
});

const isOfNights = (line: string | undefined): boolean => saysSleep(line) && (saysNightsOutOfRoutine(line) || saysWhoHasNights(line));

/** Talks about safe sleep on record: advice given to somebody, or a contact in which it was gone over with whoever was there. */
export const safeSleepTalks = (p: Picture): readonly SafeSleepTalk[] =>
  p.entries.flatMap((entry): readonly SafeSleepTalk[] => {
    if (entry.kind !== 'advice' && entry.kind !== 'contact' && entry.kind !== 'health') return [];
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
