import type { Looker } from '../../core/access/look.ts';
import { paceOf } from '../../core/access/reading-limits.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import { addHours } from '../../core/time/instant.ts';
import { checkWrittenAddress, entryAddress, unfinishedAddress, writtenAddress } from '../addresses.ts';
import { type KeptForm, keptForm } from '../door/kept-form.ts';
import { livesAt, type Opens, opensOf, withoutOpening, withoutReason } from '../reading/need-to-know.ts';
import { askForReason, pausedPage } from './held-back.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from './route.ts';

type CaseRoute = Extract<Route, { readonly inside: 'case' }>;

/**
 * At work, notes who opens what before it is opened, asks for a reason where their team is not at work with the family or many were opened within the
 * hour, and waits where it was very many. What cannot be noted is not opened: both are one transaction.
 */
export async function lookFirst(route: CaseRoute, asking: Asking, given: GivenCase, from: string): Promise<Reply> {
  const { visitor, open, desk } = given;
  const { looker, home } = visitor;
  if (looker === undefined) return route.asksNoReason === true ? notFound : route.respond(asking, given);
  const opens = await opensOf(asking, open, desk);
  const { subjects } = opens;
  const alike = home !== undefined && subjects.some((subject) => livesAt(home, subject, open)) ? { alike: 'address' as const } : {};
  const note = (event: string, wrote: boolean) => desk.note({ ...looker, event, wrote, subjects, from, ...alike });
  const held =
    route.asksNoReason === true || subjects.length === 0
      ? undefined
      : await heldBack(opens, looker, onwardOf(route, asking, given), given, sentWith(route, asking, looker, given));
  if (held !== undefined) {
    if (route.keepsFirst === true) {
      await note(route.audit, true);
      const kept = await route.respond(asking, given);
      if (kept.kind === 'words' || kept.kind === 'not-found') return kept;
    }
    await note(held.event, false);
    return route.inWords === true ? { kind: 'words', status: 404, text: '' } : held.reply;
  }
  if (route.notesShown !== true) await note(route.audit, route.method === 'POST');
  return route.respond(asking, given);
}

/** What was typed and is kept nowhere else goes with the page, and on with whoever has given a reason. */
const sentWith = (route: CaseRoute, asking: Asking, { account }: Looker, { parts }: GivenCase): KeptForm | undefined =>
  route.method === 'POST' && route.keepsFirst !== true && parts !== undefined ? keptForm(asking, account, parts) : undefined;

/** What stands between somebody and the records that they ask for; nothing, where they may be opened at once. */
async function heldBack(
  { subjects, needs }: Opens,
  looker: Looker,
  onward: string,
  given: GivenCase,
  kept: KeptForm | undefined,
): Promise<{ readonly event: string; readonly reply: Reply } | undefined> {
  const { open, desk, visitor } = given;
  const now = given.now();
  const children = subjects.filter((subject) => open.partnership.children.includes(subject));
  const pace = paceOf(await desk.openedSince(looker.account, addHours(now, -1)), children);
  if (pace.kind === 'pauses') return { event: 'reading-paused', reply: pausedPage(pace.until) };
  const openings = await desk.openings();
  const isMany = pace.kind === 'asks';
  const without: readonly PersonId[] = isMany
    ? withoutOpening(children, looker.account, openings, now)
    : withoutReason(children, visitor, open, openings, now);
  const [child] = without;
  if (child === undefined || (needs === 'one' && without.length < children.length)) return undefined;
  return { event: 'reason-asked', reply: askForReason(onward, open.publicIds.people.get(child) ?? '', given, { isMany, kept }) };
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
