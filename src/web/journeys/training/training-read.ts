import type { Keeping } from '../../../core/access/learning.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import type { TrainingBodies, TrainingKind, TrainingRoom } from '../../../core/learning/training/said.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { type Day, formatDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { readTraining } from '../../../parse/learning/training.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import type { GivenCase } from '../../routing/route.ts';

const room = { kind: 'training' } as const;

/** The room of training as this visitor may read it. */
export const readRoom = async ({ desk }: GivenCase): Promise<TrainingRoom> => readTraining(await desk.learning(room));

export const todayAt = ({ now }: GivenCase): Day => dayAt(now());

/** Whoever keeps training; and whoever answers for an agency, about what it was given. */
export const keeps = ({ visitor }: GivenCase): boolean => visitor.may('keep-learning');
export const answersHere = (given: GivenCase): boolean => keeps(given) || given.visitor.may('answer-for-agency');

/** A body as it is kept: days as `2026-11-28`. */
type Written<T> = T extends Day
  ? string
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Written<T[K]> }
      : T;
export type WrittenBody<K extends TrainingKind> = Written<TrainingBodies[K]>;
export const written = (day: Day): string => formatDay(day);

/** Writes something down in the room. What somebody answers without a name says of nobody who wrote it. */
export const keep = <K extends TrainingKind>(
  given: GivenCase,
  kind: K,
  body: WrittenBody<K>,
  more: Partial<Pick<Keeping, 'answers' | 'readers' | 'who'>> = {},
): Promise<string> => given.desk.keepLearning(room, { kind, body: body as object, who: whoWrites(given), ...more });

/** For what is answered without a name: read by whoever keeps training alone. */
export const withoutName = { who: 'Without a name', readers: [] } as const;

/** The visitor's own agency; nothing for whoever reads the whole. */
export const atAgency = ({ open }: GivenCase): AgencyId | undefined => ownAgency(open.vantage);
