import type { Entry } from '../../entry/entry.ts';
import { onceFor } from '../memo.ts';
import { wordsOf } from './words-of.ts';

/** What an adult is asked about their own past at a booking or an early health assessment. */
export const historyTopics = ['alcohol', 'drugs', 'mental-health', 'abuse', 'other-children', 'social-care'] as const;
export type HistoryTopic = (typeof historyTopics)[number];

/** The words by which a topic is named. General, and only ever decide whether a question is asked. */
const names: Readonly<Record<HistoryTopic, RegExp>> = {
  alcohol: /\balcohol\w*|\bdrink(s|ing)?\b|\bdrank\b/i,
  drugs: /\bdrugs?\b|\bsubstances?\b|\bcannabis\b|\bheroin\b|\bcocaine\b/i,
  'mental-health':
    /\bmental\b|\bmental-health\b|\bdepress\w*|\bmood\b|\banxi\w*|\bself-?harm\w*|\bself harm\w*|\bsuicid\w*|\boverdose\w*|\b(psychiatric|mental) (illness|ill health)\b|\bto any illness\b/i,
  abuse: /\b(domestic )?(abuse|violence)\b|\bdomestic-abuse\b|\babusive\b|\bviolent\b/i,
  'other-children':
    /\b(other|older|earlier|previous|elsewhere) children\b|\bchildren[- ](elsewhere|living|not)\b|\bchildren\b|\bearlier-children\b/i,
  'social-care': /\bsocial (care|services|work\w*)\b|\bother services\b|\bservices\b|\bagencies\b/i,
};

/** The topics that a short text, such as the name of a question on a form, is about. */
export const topicsOf = (text: string): readonly HistoryTopic[] => historyTopics.filter((topic) => names[topic].test(text));

/** An answer that says that there is nothing. That a question was not asked is no answer. */
export const saysNone = (answer: string): boolean =>
  /^\s*(none|no|nil|nothing|never|unknown|not known|denie[sd]|n\/a)\b/i.test(answer) && !/\bnot asked\b/i.test(answer);

const negated = /\b(no|none|nothing|nil|denie[sd]|denying|without|never|not)\b/i;
const nothingAtAll =
  /\bnothing (high[- ]risk|of (note|moment|concern)|to (note|report|tell))\b|\bno (current |present |known )?high[- ]risks?\b/i;
const ofThemselves: readonly HistoryTopic[] = ['alcohol', 'drugs', 'mental-health', 'abuse'];

/** The topics of which an entry says in words that nothing was told. */
export const topicsDeniedInWords = onceFor((entry: Entry): readonly HistoryTopic[] => {
  const found = wordsOf(entry)
    .split(/[.!?;](?:\s|$)|\n/)
    .flatMap((sentence) => {
      if (/\bnot asked\b|\basked\b[^,]*\bnot\b/i.test(sentence)) return [];
      if (nothingAtAll.test(sentence)) return ofThemselves;
      const at = negated.exec(sentence);
      return at === null ? [] : topicsOf(sentence.slice(at.index + at[0].length).split(/\bbut\b/i)[0] ?? '');
    });
  return historyTopics.filter((topic) => found.includes(topic));
});

const inWords: Readonly<Record<HistoryTopic, string>> = {
  alcohol: 'trouble with alcohol',
  drugs: 'use of drugs',
  'mental-health': 'mental ill health',
  abuse: 'abuse',
  'other-children': 'other children',
  'social-care': 'work with social care',
};
/** How a question names a topic. */
export const topicInWords = (topic: HistoryTopic): string => inWords[topic];
