import type { StageName } from './course-said.ts';
import { type RoomSaid, type Said, saidOf } from './said.ts';

/** What was last said of when a stage was reached: said again, it is put right. */
export const stageDay = (said: readonly RoomSaid[], name: StageName): Said<'stage-reached'> | undefined =>
  saidOf(said, 'stage-reached').findLast(({ stage }) => stage === name);
