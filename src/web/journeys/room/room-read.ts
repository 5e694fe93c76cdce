import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { Answered } from '../../../core/learning/asking/learning-check.ts';
import { returnKinds } from '../../../core/learning/review/room/asked-said.ts';
import type { Around } from '../../../core/learning/review/room/clock.ts';
import { type RoomSaid, type Said, saidOf } from '../../../core/learning/review/room/said.ts';
import { type ReviewRoom, roomOf } from '../../../core/learning/review/room.ts';
import { type Day, parseDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { answersIn } from '../../../parse/learning/answered.ts';
import { reportDays } from '../../../parse/learning/report-days.ts';
import { roomSaid } from '../../../parse/learning/room.ts';
import { publicId } from '../../addresses.ts';
import { type OpenedReview, openedReview } from '../../reading/opened-review.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import type { Choice } from './act.ts';

/** A review's room as it stands, with how its pages name who is in it. */
export interface RoomRead extends OpenedReview {
  readonly said: readonly RoomSaid[];
  readonly answers: readonly Answered[];
  readonly room: ReviewRoom;
  readonly today: Day;
  /** The day that was asked for, where one was: links keep it. */
  readonly asked: Day | undefined;
  readonly agency: (id: AgencyId) => string;
  readonly child: (id: PersonId) => string;
  readonly what: (asked: Said<'return-asked'>) => string;
  readonly agencies: readonly Choice[];
  readonly children: readonly Choice[];
}

/** Today; in a demonstration the day that is asked for, which may lie after its case ended as a review does, else the last of the case. */
export function roomDay(
  { query }: Pick<Asking, 'query'>,
  { open, now }: GivenCase,
): { readonly today: Day; readonly asked: Day | undefined } {
  if (!open.partnership.demonstration) return { today: dayAt(now()), asked: undefined };
  const asked = parseDay(query.on ?? '');
  return { today: asked ?? open.days.end, asked };
}

/** Undefined for whoever is not in the room. */
export async function readRoom(asking: Pick<Asking, 'params' | 'query'>, given: GivenCase): Promise<RoomRead | undefined> {
  const opened = await openedReview(asking.params.review, given);
  if (opened === undefined) return undefined;
  const { review, kept } = opened;
  const { open } = given;
  const day = roomDay(asking, given);
  const said = roomSaid(kept);
  const answers = answersIn(kept);
  const names = namesIn(open.directory);
  const child = (id: PersonId): string => review.called.get(id) ?? 'somebody who is closed to you';
  return {
    ...{ review, kept, said, answers, child, agency: names.agency, ...day },
    room: roomOf(said, answers, review, aroundOf(kept, day.today, open.partnership.demonstration)),
    what: ({ what }) => returnKinds[what].toLowerCase(),
    agencies: [...open.directory.agencies.keys()].flatMap((id): Choice[] => {
      const value = publicId(open.publicIds.agencies, id);
      return value === '' ? [] : [{ value, text: names.agency(id), keeps: id }];
    }),
    children: review.children.map((id, at) => ({ value: String(at + 1), text: child(id), keeps: id })),
  };
}

/** What the report says of itself. It is written today: in a demonstration, a report counts as begun by the day that is shown. */
function aroundOf(kept: OpenedReview['kept'], today: Day, demonstration: boolean): Around {
  const { draftPrepared, published } = reportDays(kept);
  return { today, published, draftPrepared: demonstration && draftPrepared !== undefined && draftPrepared > today ? today : draftPrepared };
}

/** What was asked for or held, as a form offers it. */
export const returnsOffered = ({ said, agency, what }: RoomRead, only: (id: string) => boolean = () => true): readonly Choice[] =>
  saidOf(said, 'return-asked').flatMap((one) => (only(one.id) ? [{ value: one.id, text: `${agency(one.agency)}: ${what(one)}` }] : []));
