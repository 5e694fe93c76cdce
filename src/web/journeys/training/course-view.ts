import { countsTold, countTold, sayCount } from '../../../core/learning/counts/count.ts';
import { findNamed } from '../../../core/learning/library/library.ts';
import { attendanceOf } from '../../../core/learning/training/attendance.ts';
import { distanceOf } from '../../../core/learning/training/distance.ts';
import { showDay } from '../../../core/time/day.ts';
import { libraryItemAddress, trainingAddress } from '../../addresses.ts';
import { formModel } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { reviewCalled } from '../library/library-words.ts';
import type { CourseRead, SessionReturned } from './course-read.ts';
import { distanceView } from './distance-view.ts';
import { answersHere, keeps } from './training-read.ts';

/** The page of a course. Attendance by agency and what people answered are for whoever keeps training: an agency reads its own attendance on the page of a session. */
export function courseView({ room, course }: CourseRead, given: GivenCase, returned?: SessionReturned): object {
  const { open, sources } = given;
  const names = namesIn(open.directory);
  const sessions = room['training-session'].filter((one) => one.course === course.id).toSorted((a, b) => a.on - b.on);
  const ids = sessions.map(({ id }) => id);
  const answersTo = (all: readonly string[]) => room['session-answered'].filter(({ session }) => all.includes(session));
  const attended = attendanceOf(ids, room);
  const byAgency = countsTold(attended.agencies.map(({ count }) => count)).map(sayCount);
  const byRole = countsTold(attended.roles.map(({ count }) => count)).map(sayCount);
  return {
    title: course.title,
    form: true,
    back: { href: trainingAddress(open.partnership), text: 'Training and briefings' },
    send: trainingAddress(open.partnership, ['courses', course.id]),
    ...formModel(returned),
    found: returned?.found ?? [],
    keeps: keeps(given),
    answers: answersHere(given),
    purpose: course.purpose,
    findings: course.findings.map((name) => {
      const at = findNamed(sources.library, name);
      return at === undefined
        ? { says: 'A finding that is no longer in the library here' }
        : { says: at.item.says, href: libraryItemAddress(open.partnership, at.review.key, at.item.id), where: reviewCalled(at.review) };
    }),
    own: course.own,
    audience: `${allListed(course.roles)}, of ${allListed(course.agencies.map(names.agency))}`,
    sessions: sessions.map(({ id, on, where }) => ({
      ...{ on: showDay(on), where, href: trainingAddress(open.partnership, ['sessions', id]) },
      came: sayCount(countTold(attendanceOf([id], room).total)),
    })),
    attendance: {
      total: sayCount(countTold(attended.total)),
      agencies: attended.agencies.map(({ agency }, n) => ({ says: names.agency(agency), count: byAgency[n] })),
      roles: attended.roles.map(({ role }, n) => ({ says: role, count: byRole[n] })),
    },
    whole: distanceView(distanceOf(answersTo(ids)), course, attended.total),
    bySession: sessions.map(({ id, on }) => ({
      on: showDay(on),
      ...distanceView(distanceOf(answersTo([id])), course, attendanceOf([id], room).total),
    })),
  };
}
