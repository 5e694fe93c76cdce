import type { EntryOf } from '../../../core/entry/entry.ts';
import type { Due } from '../../../core/pathway/due.ts';
import type { LevelLimit } from '../../../core/pathway/front-door/level-limit.ts';
import type { ReferralState } from '../../../core/pathway/front-door/referral-state.ts';
import { showDay } from '../../../core/time/day.ts';
import { clockTime, minutesIntoDayAt, showInstant } from '../../../core/time/instant.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';

/** What a referral waits for, as a list of them is headed. */
export const stateWords: Readonly<Record<ReferralState, string>> = {
  'in-transit': 'Sent, with no word yet that it has arrived',
  'to-decide': 'Waiting for a decision',
  'to-sign': "Decided, waiting for a manager's name",
  'to-tell': 'Decided, and whoever raised it is to be told',
  'to-take-up': 'Decided, and the work is to be taken up',
  finished: 'Decided, told and taken up',
};

const raisedBy: Readonly<Record<NonNullable<EntryOf<'referral'>['facts']['from']>, string>> = {
  professional: 'another agency',
  family: 'somebody in the family',
  neighbour: 'a neighbour',
  public: 'a member of the public',
  anonymous: 'somebody who gave no name',
  self: 'the family itself',
};

/** Who raised it, never by name: a name may have been asked to be kept. */
export const raisedByWords = (from: EntryOf<'referral'>['facts']['from']): string =>
  from === undefined ? 'not on record' : raisedBy[from];

/** "by 10 April 2024" or, for a clock in hours that began at a known minute, "by 10 April 2024, 13:00". */
export function dueWords({ by, day, clock, met }: Due): string {
  const inHours = clock.limit.unit === 'hours' || clock.limit.unit === 'minutes';
  const minute = minutesIntoDayAt(by);
  const time = inHours && minute !== 1439 ? `, ${clockTime(minute)}` : '';
  return met === undefined ? `by ${showDay(day)}${time}` : `was due ${showDay(day)}${time}`;
}

/** "Urgent: to be decided by 10 April 2024, 13:00". */
export const levelWords = ({ level, by }: LevelLimit) => ({ what: `${level.name}: to be decided`, by: `by ${showInstant(by)}` });

/** What a clock of the front door is for, as its board says it. */
export const dueTitle = ({ clock }: Due): string =>
  clock.name === 'referral-decision' ? 'To be decided, and whoever raised it told' : 'What others know to be gathered';

/** Whose rule a clock is. */
export const clockSource = ({ clock }: Due): string => clock.source;

export const decisionWords = ({ facts }: EntryOf<'referral-decision'>): string =>
  facts.decision === undefined ? 'Decided' : withCapital(decisions[facts.decision] ?? inPlainWords(facts.decision));

/** What can be decided. None of them says that a worry was made in bad faith (R062). */
export const decisions: Readonly<Record<NonNullable<EntryOf<'referral-decision'>['facts']['decision']>, string>> = {
  assess: 'assess',
  strategy: 'hold a strategy discussion',
  'early-help': 'offer early help',
  'already-open': 'pass to the worker who has the child’s case open',
  advice: 'give advice, and no more',
  'no-role': 'no role for us',
  'no-further-action': 'no further action',
};
