import type { Entry } from '../entry/entry.ts';
import { aboutChild } from '../picture/entries-of-person.ts';
import { isOfHome } from '../picture/family/changes.ts';
import { isAdultInCircle } from '../picture/family/family.ts';
import { metIn } from '../picture/family/met.ts';
import { sleepingPlaceIn } from '../picture/family/sleeping-place.ts';
import { onceFor } from '../picture/memo.ts';
import { type Picture, personName } from '../picture/picture.ts';
import { saysMinding } from '../picture/words/minding-words.ts';
import { howNoted, latestFirst, type Noted, sentencesNoted } from './noted.ts';

/** The parts of a child's day and night (finding: nobody could say what they were like). */
export const parts = ['sleep', 'food', 'play', 'voice', 'care', 'company', 'home'] as const;
export type PartName = (typeof parts)[number];

/** One part, with what is on record of it, latest first. Empty: nobody has it on record here. */
export interface Part {
  readonly part: PartName;
  readonly noted: readonly Noted[];
}

/** A day and a night of the child, as observed, part by part. */
export const dayAndNight = onceFor((p: Picture): readonly Part[] => {
  const noted = aboutChild(p).flatMap((entry) => notedIn(p, entry).map((one) => ({ ...one, ...one.noted })));
  return parts.map((part) => ({ part, noted: latestFirst(noted.filter((one) => one.part === part).map((one) => one.noted)) }));
});

interface InPart {
  readonly part: PartName;
  readonly noted: Noted;
}

const kinds: ReadonlySet<string> = new Set(['contact', 'observation', 'health', 'incident', 'note', 'assessment', 'attendance']);

function notedIn(p: Picture, entry: Entry): readonly InPart[] {
  if (!kinds.has(entry.kind)) return [];
  const as =
    (part: PartName) =>
    (noted: Noted): InPart => ({ part, noted });
  return [
    ...ofSleep(p, entry).map(as('sleep')),
    ...sentencesNoted(entry, (sentence) => isFood.test(sentence) && isOfChild(p, entry, sentence)).map(as('food')),
    ...sentencesNoted(entry, (sentence) => isPlay.test(sentence) && isOfChild(p, entry, sentence)).map(as('play')),
    ...sentencesNoted(entry, (sentence) => saysMinding(sentence, [personName(p, p.child)])).map(as('care')),
    ...(isOfHome(entry) ? sentencesNoted(entry, (sentence) => isHome.test(sentence)) : []).map(as('home')),
    ...filledIn(p, entry),
    ...company(p, entry).map(as('company')),
  ];
}

const isSleep = /\b(?:sle(?:ep\w*|pt)|asleep|naps?|napping|cot|crib|moses basket|bed|bunk|mattress|woken?|wakes?|bedtime)\b/i;
const isFood =
  /\b(?:milk|breast-?f\w*|bottles?|formula|feeds?|feeding|fed|wean\w*|solids?|meals?|eats?|eating|ate|hungry|breakfast|lunch|dinner|tea-?time|food|vomit\w*)\b/i;
const isPlay =
  /\b(?:plays?|played|playing|toys?|playgroup|smil\w*|laugh\w*|babbl\w*|alert|settled|content(?:ed)?|cries|cried|crying|clingy|withdrawn)\b/i;
const isHome =
  /\b(?:home|house|flat|rooms?|kitchen|bathroom|bedrooms?|floors?|clean\w*|dirt\w*|tid(?:y|ied|iness)|clutter\w*|smell\w*|damp|cold|heating|rubbish|conditions?|garden|furni\w*)\b/i;
/** What was advised, and what an adult takes, is no part of the child's day. */
const isAdvice =
  /\b(?:advi[cs]e\w*|chat about|talk(?:ed|ing)?|discuss\w*|leaflets?|explain\w*|guidance|gone over|went over|food ?banks?|drug|alcohol)\b/i;
const ofAChild =
  /\b(?:(?<!older |other )child|(?<!older |other )children|bab(?:y|ies)|infant|toddler|son|daughter|(?:little )?boy|(?:little )?girl|newborn|cot|crib|moses basket|pram|nursery)\b/i;
const ofABaby = /\b(?:breast-?fed|bottles?|formula|wean\w*|solids)\b/i;
const ofAnAdult =
  /\b(?:mother|father|mum|dad|parents?)(?:'s|’s)? (?:is|are|was|were|has|had|finds?|found|feels?|felt|mood|looks?|looked|seems?|seemed|lower)\b/i;

/** About the child: by name, by a word for a young child, or in an entry about no adult. */
function isOfChild(p: Picture, entry: Entry, sentence: string): boolean {
  if (isAdvice.test(sentence)) return false;
  if (sentence.includes(personName(p, p.child))) return true;
  if (ofAnAdult.test(sentence)) return false;
  return ofAChild.test(sentence) || ofABaby.test(sentence) || !entry.about.some((person) => isAdultInCircle(p, person));
}

function ofSleep(p: Picture, entry: Entry): readonly Noted[] {
  const said = sentencesNoted(entry, (sentence) => isSleep.test(sentence) && isOfChild(p, entry, sentence));
  const place = sleepingPlaceIn(entry);
  if (said.length > 0 || place === undefined) return said;
  return [
    { entry, words: place === 'seen' ? 'Where the child sleeps was seen' : 'Asked, and not shown where the child sleeps', how: 'observed' },
  ];
}

/** What the form asks of each child: fields of their own, written down by whoever was there. */
function filledIn(p: Picture, entry: Entry): readonly InPart[] {
  if (entry.kind !== 'contact' && entry.kind !== 'observation' && entry.kind !== 'incident') return [];
  const { feeding, play, manner, heard } = entry.facts;
  const field = (part: PartName, words: string | undefined): readonly InPart[] =>
    words === undefined || words.trim() === '' ? [] : [{ part, noted: { entry, words, how: howNoted(entry, '') } }];
  return [
    ...field('food', feeding?.get(p.child)),
    ...field('play', play?.get(p.child)),
    ...field('play', manner?.get(p.child)),
    ...field('voice', heard?.get(p.child)),
    ...field('voice', entry.kind === 'contact' && metIn(entry).includes(p.child) ? entry.facts.voice : undefined),
  ];
}

/** Who was about when the child was seen. The page names them; the words are left to it. */
const company = (p: Picture, entry: Entry): readonly Noted[] =>
  metIn(entry).includes(p.child) && metIn(entry).length > 1 && entry.kind === 'contact' ? [{ entry, words: '', how: 'observed' }] : [];
