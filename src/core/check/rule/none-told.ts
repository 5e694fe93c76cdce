import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { historyDenied } from '../../picture/family/history-denied.ts';
import { takesUp, tellsOf } from '../../picture/family/history-told.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { entriesAbout, entriesClaiming } from '../../picture/indexes.ts';
import { onceForEach } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { byRecording, mayFollow } from '../../picture/recorded-order.ts';
import { knownToFrom, withheldFrom } from '../../picture/told.ts';
import { type HistoryTopic, historyTopics, topicInWords } from '../../picture/words/history-topics.ts';
import { addMonths } from '../../time/day.ts';
import type { Concern } from '../check.ts';
import type { Asker } from './asking-rule.ts';
import { amountOf, type Look } from './case.ts';
import type { Between } from './rule.ts';
import { type Given, type Selection, selectionOf } from './select.ts';

type NoneTold = Extract<Between, { readonly as: 'none-told' }>;

interface Held {
  readonly entry: Entry;
  readonly topic: HistoryTopic;
}

/** An adult told of nothing, and another agency holds a record that says otherwise, of which whoever asked knows nothing. */
export function noneToldFor(rule: NoneTold, given: Given, asker: Asker): (look: Look) => readonly Concern[] {
  const one = selectionOf(rule.one, given);
  const other = selectionOf(rule.other, given);
  return (look) =>
    [...denialsIn(look, one, rule)].flatMap(([who, denials]) => {
      const against = denials.map(({ entry, topics }) => ({
        entry,
        held: topics.flatMap((topic) => heldElsewhere(look, other, entry, who, topic, rule).map((held): Held => ({ entry: held, topic }))),
      }));
      return concernFrom(
        look,
        asker,
        who,
        denials,
        against.filter(({ held }) => held.length > 0),
      );
    });
}

interface Denied {
  readonly entry: Entry;
  readonly topics: readonly HistoryTopic[];
}

function denialsIn(look: Look, one: Selection, rule: NoneTold): ReadonlyMap<PersonId, readonly Denied[]> {
  const found = new Map<PersonId, Denied[]>();
  for (const entry of one.all(look)) {
    const denial = historyDenied(look.p, entry);
    const topics = denial?.topics.filter((topic) => rule.topics.includes(topic)) ?? [];
    if (denial === undefined || topics.length === 0 || !linkedAdults(look.p).has(denial.who)) continue;
    found.set(denial.who, [...(found.get(denial.who) ?? []), { entry, topics }]);
  }
  return found;
}

function concernFrom(
  look: Look,
  asker: Asker,
  who: PersonId,
  denials: readonly Denied[],
  open: readonly { readonly entry: Entry; readonly held: readonly Held[] }[],
): readonly Concern[] {
  const first = denials[0]?.entry;
  const told = open.map(({ entry }) => entry);
  const [asked] = told;
  const held = open.flatMap((one) => one.held);
  const holding = [...new Set(held.map(({ entry }) => entry))].sort(byRecording);
  const [second] = holding;
  if (first === undefined || asked === undefined || second === undefined) return [];
  const topics = historyTopics.filter((topic) => held.some((one) => one.topic === topic));
  return [
    asker.concern(look, {
      anchor: first.id,
      about: [who, look.p.child],
      filling: { entries: [asked], start: second, who, topics: topics.map(topicInWords), holders: holding.map(({ by }) => by) },
      askable: { recorders: holding, decider: second, otherSide: told },
      evidence: [...told, ...holding],
    }),
  ];
}

/** What tells of somebody on a topic, whoever holds it. */
const tellingsOfTopic = onceForEach((p: Picture, who: PersonId, topic: HistoryTopic): readonly Entry[] =>
  [...new Set([...entriesAbout(p, who), ...entriesClaiming(p, who)])].filter((entry) => tellsOf(p, entry, who, topic)),
);

/** What is held elsewhere of a time before, that nobody decided to keep back, and that whoever asked neither has nor has taken up since. */
function heldElsewhere(look: Look, other: Selection, asked: Entry, who: PersonId, topic: HistoryTopic, rule: NoneTold): readonly Entry[] {
  const { p } = look;
  const told = tellingsOfTopic(p, who, topic);
  if (told.some((entry) => knownToFrom(p, entry, asked.by) !== undefined) || hasTakenUp(look, asked, who, topic)) return [];
  const since = addMonths(asked.when.earliest, -amountOf(look, rule.lookBack));
  return told.filter(
    (entry) =>
      other.fits(look, entry, { first: asked, start: asked, who }) &&
      entry.when.earliest <= asked.when.latest &&
      (topic === 'other-children' || entry.when.latest >= since) &&
      withheldFrom(p, entry.id).length === 0,
  );
}

/** Whoever asked has since written of the topic themselves, and not that there was nothing. */
const hasTakenUp = ({ p }: Look, asked: Entry, who: PersonId, topic: HistoryTopic): boolean =>
  entriesAbout(p, who).some(
    (entry) =>
      entry.by === asked.by &&
      mayFollow(entry, asked) &&
      takesUp(p, entry, who, topic) &&
      historyDenied(p, entry)?.topics.includes(topic) !== true,
  );
