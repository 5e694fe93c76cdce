import type { Instant } from '../../../time/instant.ts';
import type { AskedSaid, EventSaid } from './asked-said.ts';
import type { CourseSaid } from './course-said.ts';
import type { VoiceSaid } from './voice-said.ts';

/** What is written down in a review's room by this area, each in its own words. Other kinds there are other areas'. */
export type RoomBody = CourseSaid | AskedSaid | EventSaid | VoiceSaid;
export type RoomKind = RoomBody['kind'];

/** What was written down, with who did and when. */
export type RoomSaid = RoomBody & { readonly id: string; readonly who: string; readonly at: Instant };
export type Said<K extends RoomKind> = Extract<RoomSaid, { readonly kind: K }>;

export const saidOf = <K extends RoomKind>(all: readonly RoomSaid[], kind: K): readonly Said<K>[] =>
  all.filter((one): one is Said<K> => one.kind === kind);

/** Those of a kind that are about one thing, in the order in which they were written down. */
export const saidAbout = <K extends Extract<RoomBody, { readonly of: string }>['kind']>(
  all: readonly RoomSaid[],
  kind: K,
  of: string,
): readonly Said<K>[] => all.filter((one): one is Said<K> => one.kind === kind && 'of' in one && one.of === of);
