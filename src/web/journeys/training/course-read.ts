import type { Said, TrainingRoom } from '../../../core/learning/training/said.ts';
import type { Returned } from '../../recording/returned.ts';

/** One course, in the room as it was read. */
export interface CourseRead {
  readonly room: TrainingRoom;
  readonly course: Said<'course'>;
}

/** The form of a session that is to be put right, with what may name somebody. */
export interface SessionReturned extends Returned {
  readonly found: readonly string[];
}
