import { checkWrittenAddress, entryAddress, unfinishedAddress, writtenAddress } from '../addresses.ts';
import { type KeptForm, keptForm } from '../door/kept-form.ts';
import { livesAt, opensOf, withoutReason } from '../reading/need-to-know.ts';
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
  const { subjects, needs } = await opensOf(asking, open, desk);
  const alike = home !== undefined && subjects.some((subject) => livesAt(home, subject, open)) ? { alike: 'address' as const } : {};
  const note = (event: string, wrote: boolean) => desk.note({ ...looker, event, wrote, subjects, from, ...alike });
  if (route.asksNoReason !== true && subjects.length > 0) {
    const children = subjects.filter((subject) => open.partnership.children.includes(subject));
    const without = withoutReason(children, visitor, open, await desk.openings(), given.now());
    const [child] = without;
    if (child !== undefined && (needs === 'each' || without.length === children.length)) {
      if (route.keepsFirst === true) {
        await note(route.audit, true);
        const kept = await route.respond(asking, given);
        if (kept.kind === 'words' || kept.kind === 'not-found') return kept;
      }
      await note('reason-asked', false);
      if (route.inWords === true) return { kind: 'words', status: 404, text: '' };
      // What was typed and is kept nowhere else goes with the page, and on with whoever has given a reason.
      const sent =
        route.method === 'POST' && route.keepsFirst !== true && given.parts !== undefined
          ? keptForm(asking, looker.account, given.parts)
          : undefined;
      return askForReason(onwardOf(route, asking, given), open.publicIds.people.get(child) ?? '', given, { kept: sent });
    }
  }
  await note(route.audit, route.method === 'POST');
  return route.respond(asking, given);
}

/** Where somebody goes on who has given a reason: a page, where what they sent is no page. */
function onwardOf({ method, audit, address: of }: CaseRoute, { address, params }: Asking, { open }: GivenCase): string {
  if (method === 'GET') return address;
  if (params.entry !== undefined) return (of.includes('/entries/') ? entryAddress : writtenAddress)(open.partnership, params.entry);
  if (params.unfinished === undefined) return address;
  return audit === 'entry-written'
    ? checkWrittenAddress(open.partnership, params.unfinished)
    : unfinishedAddress(open.partnership, params.unfinished);
}

/** Says nothing of the record but that a reason is needed. */
export const askForReason = (
  onward: string,
  child: string,
  { open }: GivenCase,
  {
    kept,
    errors,
  }: { readonly kept?: KeptForm | undefined; readonly errors?: readonly { readonly href: string; readonly text: string }[] } = {},
): Reply => ({
  kind: 'page',
  template: 'looked/reason.njk',
  invalid: errors !== undefined,
  model: {
    title: 'Why do you need this record?',
    form: true,
    to: `/cases/${open.partnership.id}/children/${child}/reason`,
    onward,
    kept,
    errors,
  },
});
