import type { AgencyId } from '../../entry/ids.ts';
import type { Attended, TrainingRoom } from './said.ts';

/** Who came to some sessions: the last that was said of each agency and session, added up by agency and by role. */
export interface Attendance {
  readonly total: number;
  readonly agencies: readonly { readonly agency: AgencyId; readonly count: number }[];
  readonly roles: readonly { readonly role: string; readonly count: number }[];
}

const lastOf = (all: readonly Attended[]): readonly Attended[] => [
  ...new Map(all.map((one) => [`${one.session} ${one.of}`, one])).values(),
];

export function attendanceOf(sessions: readonly string[], { attended }: Pick<TrainingRoom, 'attended'>): Attendance {
  const counted = lastOf(attended.filter(({ session }) => sessions.includes(session)));
  const lines = counted.flatMap(({ of, counts }) => counts.map((one) => ({ ...one, of })));
  const sum = (of: readonly { readonly count: number }[]): number => of.reduce((total, { count }) => total + count, 0);
  const agencies = [...new Set(counted.map(({ of }) => of))];
  const roles = [...new Set(lines.map(({ role }) => role))];
  return {
    total: sum(lines),
    agencies: agencies.map((agency) => ({ agency, count: sum(lines.filter(({ of }) => of === agency)) })),
    roles: roles.map((role) => ({ role, count: sum(lines.filter((line) => line.role === role)) })),
  };
}

/** What was last said of one agency at one session. */
export const attendanceBy = (agency: AgencyId, session: string, { attended }: Pick<TrainingRoom, 'attended'>): Attended | undefined =>
  attended.findLast((one) => one.of === agency && one.session === session);
