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
  'cot death*',
  'sleep safely',
  'sleep safety',
  'back to sleep',
  'feet to foot',
  'feet to the foot',
  'lullaby trust',
]);

/** Words that have safe sleep gone over with somebody, in a sentence that does not put it off. */
const saysTalk = (text: string): boolean =>
  text
    .split(/[.!?;]\s/)
    .some(
      (sentence) =>
        isSafeSleep(sentence) &&
        /\b(?:talked|talking|talk had|gone (?:over|through)|went (?:over|through)|r[au]n through|discuss\w*|explain\w*|advice|advised|advising|leaflet|booklet|shown|showed|demonstrated|taught|given|gave|covered|spoke|spoken|told|reminded|repeated|revisited|chat|conversation|information|done)\b/i.test(
          sentence,
        ) &&
        !/\b(?:not|no|never|to be|will|next time|yet|already|assum\w*|presum\w*|tak(?:e|en|ing) (?:it )?(?:as|to|that|for)|believed?|supposed?|pass(?:ed)? (?:it )?on)\b/i.test(
          sentence,
        ),
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
export const safeSleepTalks = (p: Picture): readonly SafeSleepTalk[] => {
  const adults = new Set(adultsInCircle(p));
  const among = (people: readonly PersonId[]): readonly PersonId[] | undefined => {
    const grown = people.filter((person) => adults.has(person));
    return grown.length === 0 ? undefined : grown;
  };
  return p.entries.flatMap((entry): readonly SafeSleepTalk[] => {
    if (!isTalk(entry)) return [];
    if (entry.kind === 'advice') return [{ entry, to: entry.facts.to ?? among(entry.present) ?? among(entry.about) }];
    const to = among([...(entry.kind === 'contact' ? (entry.facts.seen ?? []) : []), ...entry.present]) ?? onlyAdultOf(entry, among);
    // Of a set question the answer was taken, whoever gave it; words that name nobody are no talk with anybody.
    return to === undefined && !isAskedAbout(entry) ? [] : [{ entry, to }];
  });
};

/** Adults who would not have it talked over with them, or not now. */
export const declinedSafeSleep = (p: Picture): ReadonlySet<PersonId> =>
  new Set(
    p.entries.flatMap((entry) =>
      mayTell.has(entry.kind) && saysDeclined(entry) ? (entry.kind === 'advice' ? (entry.facts.to ?? entry.about) : entry.about) : [],
    ),
  );

const saysDeclined = onceFor(({ text }: Entry): boolean =>
  (text ?? '')
    .split(/[.!?]\s/)
    .some(
      (sentence) =>
        isSafeSleep(sentence) &&
        /\b(?:declin\w*|refus\w*|turned (?:it|this) down|(?:would|did) not (?:want|hear|have|talk|discuss)|not interested)\b/i.test(
          sentence,
        ),
    ),
);

const mayTell: ReadonlySet<string> = new Set(['advice', 'contact', 'health', 'note']);

/** Kept for each entry, since it reads free text. */
const isTalk = onceFor((entry: Entry): boolean => {
  if (!mayTell.has(entry.kind)) return false;
  if (entry.kind === 'advice') return isSafeSleep(entry.facts.topic) || saysTalk(entry.text ?? '');
  return (
    isAskedAbout(entry) ||
    saysTalk(entry.text ?? '') ||
    (entry.kind === 'contact' && entry.themes.includes('safe-sleep') && saysUsualTalk(entry.text))
  );
});

const isAskedAbout = (entry: Entry): boolean => entry.kind === 'contact' && (entry.facts.asked ?? []).some((topic) => isSafeSleep(topic));

/** Where the entry is of safe sleep, that it was talked of needs no more. */
const saysUsualTalk = (text: string | undefined): boolean =>
  /\b(?:talk\w*|advice|advised|usual|discuss\w*|gone over|went over|spoke)\b/i.test(text ?? '') &&
  !/\b(?:not|no|never|without)\b/i.test(text ?? '');

/** The one adult whom the entry is about, where it does not say who was there; both, where it says that both were told. */
function onlyAdultOf(
  entry: Entry,
  among: (people: readonly PersonId[]) => readonly PersonId[] | undefined,
): readonly PersonId[] | undefined {
  if (entry.kind === 'health' || entry.present.length > 0) return undefined;
  const adults = among(entry.about);
  return adults?.length === 1 || /\bboth (?:parents|of them|adults|carers)\b|\bwith both\b/i.test(entry.text ?? '') ? adults : undefined;
}
