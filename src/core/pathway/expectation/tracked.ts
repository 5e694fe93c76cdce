import type { EntryOf } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, happenedBy, type Picture } from '../../picture/picture.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { heldMeetings } from '../../picture/work/partnership-meetings.ts';
import type { Day } from '../../time/day.ts';
import { plansRunning } from '../plan/plans-running.ts';

/** What a meeting said of an expectation: that it was kept, that it was not and what is done now, or why nobody could tell. */
export interface SaidOfIt {
  readonly how: 'kept' | 'not-kept' | 'cannot-tell';
  readonly words: string;
  readonly on: Day;
  readonly meeting: EntryOf<'meeting'>;
}

/** Something that somebody is expected to do, by a letter of intent or by what a plan calls taking part (R091, R093). */
export interface Tracked {
  /** Its own words; where others of the child are worded alike, with a number after them. A meeting answers it by this. */
  readonly key: string;
  readonly action: Action;
  readonly from: 'letter' | 'plan';
  readonly entry: EntryOf<'legal'> | EntryOf<'plan'>;
  /** What was agreed to be done if it is not kept. */
  readonly ifNot: string | undefined;
  /** What each meeting said of it, oldest first. */
  readonly said: readonly SaidOfIt[];
  /** Its day has passed, and the last word on record is not that it was kept. */
  readonly passed: boolean;
}

/** The last word on it; `not-said` where no meeting has said anything. */
export const stateOfExpectation = ({ said }: Tracked): SaidOfIt['how'] | 'not-said' => said.at(-1)?.how ?? 'not-said';

/** Every expectation that stands today, in the order in which it was written down. */
export const expectationsTracked = onceFor((p: Picture): readonly Tracked[] => {
  const found = [...letters(p).flatMap(inLetter), ...plansRunning(p).flatMap(({ entries }) => inPlan(entries))];
  const times = new Map<string, number>();
  return found.map(({ action, from, entry, ifNot }) => {
    const nth = (times.get(action.what) ?? 0) + 1;
    times.set(action.what, nth);
    const key = nth === 1 ? action.what : `${action.what} (${nth})`;
    const said = saidOf(p, key, happenedBy(entry));
    const isPast = action.by !== undefined && action.by.latest < p.today;
    return { key, action, from, entry, ifNot, said, passed: isPast && said.at(-1)?.how !== 'kept' };
  });
});

type Found = Pick<Tracked, 'action' | 'from' | 'entry' | 'ifNot'>;

/** Letters of intent that stand: the last on its thread to set anything out, until an outcome is on record or the case is closed. */
export const letters = onceFor((p: Picture): readonly EntryOf<'legal'>[] => {
  const all = entriesOf(p, 'legal').filter((entry) => entry.facts.type === 'pre-proceedings' && concernsChild(p, entry));
  return all.filter((letter) => {
    const later = all.filter(({ thread, order }) => thread !== undefined && thread === letter.thread && order > letter.order);
    return (
      (letter.facts.actions ?? []).length > 0 &&
      letter.facts.outcome === undefined &&
      !later.some(({ facts }) => (facts.actions ?? []).length > 0 || facts.outcome !== undefined) &&
      !caseworkClosings(p).some((closing) => closing.on >= happenedBy(letter))
    );
  });
});

const inLetter = (entry: EntryOf<'legal'>): readonly Found[] =>
  (entry.facts.actions ?? []).map((action) => ({ action, from: 'letter', entry, ifNot: undefined }));

/** Of a plan: what it last called taking part. */
function inPlan(entries: readonly EntryOf<'plan'>[]): readonly Found[] {
  const entry = entries.findLast(({ facts }) => (facts.engage ?? []).length > 0);
  return (entry?.facts.engage ?? []).flatMap((action) =>
    entry === undefined ? [] : [{ action, from: 'plan', entry, ifNot: entry.facts.engageThen?.get(action.what) }],
  );
}

function saidOf(p: Picture, key: string, since: Day): readonly SaidOfIt[] {
  return heldMeetings(p)
    .filter((meeting) => meeting.on >= since)
    .flatMap(({ entries, on }) =>
      entries.flatMap((meeting) =>
        (['kept', 'not-kept', 'cannot-tell'] as const).flatMap((how): readonly SaidOfIt[] => {
          const words = meeting.facts[factOf[how]]?.get(key);
          return words === undefined ? [] : [{ how, words, on, meeting }];
        }),
      ),
    )
    .toSorted((a, b) => a.on - b.on);
}

/** Legal meetings that were held and of which nothing on record says what came of them: no decision, no action, no outcome since (R093). */
export const legalWithoutOutcome = (p: Picture): readonly EntryOf<'meeting'>[] =>
  heldMeetings(p)
    .filter(
      ({ type, entries }) =>
        type === 'legal' && !entries.some(({ facts }) => (facts.actions ?? []).length > 0 || (facts.decidedFor?.size ?? 0) > 0),
    )
    .map(({ entry }) => entry)
    .filter(
      (meeting) =>
        !entriesOf(p, 'legal').some(
          ({ thread, facts, order }) =>
            order > meeting.order && thread !== undefined && thread === meeting.thread && facts.outcome !== undefined,
        ),
    );

/** The fact of a meeting that holds each answer. */
export const factOf = { kept: 'kept', 'not-kept': 'notKept', 'cannot-tell': 'notTold' } as const;
