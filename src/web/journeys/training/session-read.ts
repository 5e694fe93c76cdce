import { foundIn, type Said, type TrainingRoom } from '../../../core/learning/training/said.ts';
import type { GivenCase } from '../../routing/route.ts';
import { readRoom } from './training-read.ts';

/** One session of a course. */
export interface SessionRead {
  readonly room: TrainingRoom;
  readonly course: Said<'course'>;
  readonly session: Said<'training-session'>;
}

export async function readSession(id: string | undefined, given: GivenCase): Promise<SessionRead | undefined> {
  const room = await readRoom(given);
  const session = foundIn(room['training-session'], id);
  const course = foundIn(room.course, session?.course);
  return session === undefined || course === undefined ? undefined : { room, course, session };
}
