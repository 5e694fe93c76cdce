import { livesAt, subjectsOf, withoutReason } from '../reading/need-to-know.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from './route.ts';

type CaseRoute = Extract<Route, { readonly inside: 'case' }>;

/**
 * At work, notes who opens what before it is opened, and asks for a reason where their team is not at work with the family. What cannot be noted is
 * not opened: both are one transaction.
 */
export async function lookFirst(route: CaseRoute, asking: Asking, given: GivenCase, from: string): Promise<Reply> {
  const { visitor, open, desk } = given;
  const { looker, home } = visitor;
  if (looker === undefined) return route.asksNoReason === true ? notFound : route.respond(asking, given);
  const subjects = subjectsOf(asking.params, open);
  const alike = home !== undefined && subjects.some((subject) => livesAt(home, subject, open)) ? { alike: 'address' as const } : {};
  const note = (event: string, wrote: boolean) => desk.note({ ...looker, event, wrote, subjects, from, ...alike });
  if (route.asksNoReason !== true && subjects.length > 0) {
    const [child] = withoutReason(subjects, visitor, open, await desk.openings(), given.now());
    if (child !== undefined) {
      await note('reason-asked', false);
      return askForReason(asking.address, open.publicIds.people.get(child) ?? '', given);
    }
  }
  await note(route.audit, route.method === 'POST');
  return route.respond(asking, given);
}

/** Says nothing of the record but that a reason is needed. */
export const askForReason = (
  onward: string,
  child: string,
  { open }: GivenCase,
  errors?: readonly { readonly href: string; readonly text: string }[],
): Reply => ({
  kind: 'page',
  template: 'looked/reason.njk',
  invalid: errors !== undefined,
  model: {
    title: 'Why do you need this record?',
    form: true,
    to: `/cases/${open.partnership.id}/children/${child}/reason`,
    onward,
    errors,
  },
});
