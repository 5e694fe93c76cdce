import type { WhoIsThere } from '../../core/access/posts.ts';
import type { DeskRecords } from '../../core/prompt/port.ts';

/** What the agencies of the partnership have said of who is there: posts, who is away, and the days on which they are closed. */
export const whoIsThere = async (desk: Pick<DeskRecords, 'posts' | 'absences' | 'closedDays'>): Promise<WhoIsThere> => ({
  posts: await desk.posts(),
  absences: await desk.absences(),
  closed: await desk.closedDays(),
});
