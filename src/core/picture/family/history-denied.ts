import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../picture.ts';
import { type HistoryTopic, historyTopics, saysNone, topicsDeniedInWords, topicsOf } from '../words/history-topics.ts';
import { adultsInCircle } from './family.ts';

/** What an entry says that an adult told of themselves: that there was nothing, of these topics. */
export interface Denial {
  readonly who: PersonId;
  readonly topics: readonly HistoryTopic[];
}

const ofClaim: Readonly<Record<string, HistoryTopic>> = {
  drinks: 'alcohol',
  'uses-drugs': 'drugs',
  'mental-ill-health': 'mental-health',
  'low-mood': 'mental-health',
  'self-harms': 'mental-health',
  'takes-antidepressants': 'mental-health',
  'harmed-by': 'abuse',
};

/** The topics of which an entry says that the adult whom it is about told of nothing; undefined where it says so of none. */
export function historyDenied(p: Picture, entry: Entry): Denial | undefined {
  const who = toldBy(p, entry);
  if (who === undefined) return undefined;
  const answers = entry.kind === 'health' ? [...(entry.facts.answers ?? [])] : [];
  const answered = answers.flatMap(([question, answer]) => (saysNone(answer) ? topicsOf(question.replaceAll('-', ' ')) : []));
  const claimed = entry.claims.flatMap((claim) => (claim.not && claim.who === who ? (ofClaim[claim.is] ?? []) : []));
  const found = new Set([...answered, ...claimed, ...topicsDeniedInWords(entry)]);
  return found.size === 0 ? undefined : { who, topics: historyTopics.filter((topic) => found.has(topic)) };
}

/** Who was asked: whoever is said to be pregnant, else the one adult who was there, else the first whom the entry is about. */
function toldBy(p: Picture, entry: Entry): PersonId | undefined {
  const pregnant = entry.claims.find((claim) => claim.is === 'pregnant' && !claim.not)?.who;
  if (pregnant !== undefined) return pregnant;
  const adults = new Set(adultsInCircle(p));
  const about = entry.about.filter((person) => adults.has(person));
  const there = about.filter((person) => entry.present.includes(person));
  return there.length === 1 ? there[0] : about[0];
}
