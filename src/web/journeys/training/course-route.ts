import { foundIn } from '../../../core/learning/training/said.ts';
import { trainingAddress } from '../../addresses.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import type { CourseRead } from './course-read.ts';
import { courseView } from './course-view.ts';
import { readingForm } from './form-texts.ts';
import { lookForNames } from './names-said.ts';
import { keep, readRoom, written } from './training-read.ts';

const address = '/cases/:case/training/courses/:course';
const template = 'training/course.njk';

/** One course: the findings that it serves, its sessions, who came by agency, and how far people came by their own account. */
export const courseRoute = withOwnLibrary(
  casePage({
    address,
    permission: 'read-case',
    audit: 'course-shown',
    parse: ({ params }) => params.course,
    read: async (id, given): Promise<CourseRead | undefined> => {
      const room = await readRoom(given);
      const course = foundIn(room.course, id);
      return course === undefined ? undefined : { room, course };
    },
    show: (read, given) => courseView(read, given),
    template,
  }),
);

export const keepSessionRoute: Route = withOwnLibrary({
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'training-session-kept',
  inside: 'case',
  respond: async ({ params, body }, given) => {
    const room = await readRoom(given);
    const course = foundIn(room.course, params.course);
    if (course === undefined) return notFound;
    const form = readingForm(body);
    const on = form.day('on', 'Write on which day it is, such as 7 4 2027');
    const where = form.text('where', 'Write where it is, or online', 200);
    const found = lookForNames(form, { Where: where }, given);
    if (form.problems.length > 0)
      return { kind: 'page', template, model: courseView({ room, course }, given, { ...form.returned(), found }), invalid: true };
    await keep(given, 'training-session', { course: course.id, on: written(on), where });
    return { kind: 'go', to: `${trainingAddress(given.open.partnership, ['courses', course.id])}#sessions` };
  },
});
