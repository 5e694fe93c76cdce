import { addDays } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { agencyAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { parseAbsence, parseClosed, parsePost } from './agency-form.ts';
import { type AgencyRead, agencyView, type Sent } from './agency-view.ts';

const address = '/cases/:case/agency';

/** At work, today; in a demonstration, the day that is usually shown. */
const todayOf = (given: GivenCase): AgencyRead['today'] =>
  given.demonstration ? dayAsked(given.open.days, undefined) : dayAt(given.now());

/** The page; with a token that was just made, which is shown once. */
export async function shownAgency(given: GivenCase, sent?: Sent, made?: string): Promise<Reply> {
  const { desk } = given;
  const read = {
    posts: await desk.posts(),
    absences: await desk.absences(),
    closed: await desk.closedDays(),
    requests: await desk.sealRequests(),
    tokens: await desk.tokens(),
    made,
    today: todayOf(given),
  };
  return { kind: 'page', template: 'agency/agency.njk', invalid: (sent?.errors ?? []).length > 0, model: agencyView(read, given, sent) };
}

export const agencyRoute: Route = {
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'agency-shown',
  inside: 'case',
  respond: (_, given) => shownAgency(given),
};

const keeping = (
  at: string,
  audit: Route['audit'],
  keep: (asking: Asking, given: GivenCase) => Promise<Sent | 'kept' | 'no such'>,
): Route => ({
  method: 'POST',
  address: `${address}/${at}`,
  permission: 'keep-posts',
  audit,
  inside: 'case',
  respond: async (asking, given) => {
    if (given.open.vantage.kind !== 'agency') return notFound;
    const kept = await keep(asking, given);
    if (kept === 'no such') return notFound;
    return kept === 'kept' ? { kind: 'go', to: `${agencyAddress(given.open.partnership)}#posts` } : shownAgency(given, kept);
  },
});

export const keepPostRoute = keeping('posts', 'post-kept', async ({ body }, given) => {
  const parsed = parsePost(body, todayOf(given));
  if ('errors' in parsed) return { given: body, errors: parsed.errors };
  await given.desk.keepPost(parsed.ok);
  return 'kept';
});

export const endPostRoute = keeping('posts/end', 'post-ended', async ({ body }, given) => {
  const { vantage } = given.open;
  const post = (await given.desk.posts()).find(
    ({ id, agency }) => id === body.post && vantage.kind === 'agency' && agency === vantage.agency,
  );
  const today = todayOf(given);
  if (post === undefined || post.until !== undefined) return 'no such';
  await given.desk.endPost(post.id, today < post.from ? post.from : today);
  return 'kept';
});

export const keepAbsenceRoute = keeping('absences', 'absence-kept', async ({ body }, given) => {
  const parsed = parseAbsence(body);
  if ('errors' in parsed) return { given: body, errors: parsed.errors };
  await given.desk.keepAbsence(parsed.ok);
  return 'kept';
});

/** Somebody is back: yesterday was the last day away. */
export const endAbsenceRoute = keeping('absences/end', 'absence-ended', async ({ body }, given) => {
  const { vantage } = given.open;
  const found = (await given.desk.absences()).find(
    ({ id, agency }) => id === body.absence && vantage.kind === 'agency' && agency === vantage.agency,
  );
  const today = todayOf(given);
  if (found === undefined || found.until < today || found.from >= today) return 'no such';
  await given.desk.endAbsence(found.id, addDays(today, -1));
  return 'kept';
});

export const keepClosedRoute = keeping('closed', 'closed-days-kept', async ({ body }, given) => {
  const parsed = parseClosed(body);
  if ('errors' in parsed) return { given: body, errors: parsed.errors };
  await given.desk.keepClosedDays(parsed.ok);
  return 'kept';
});

/** They were a mistake, or the agency is open after all. */
export const withdrawClosedRoute = keeping('closed/withdraw', 'closed-days-withdrawn', async ({ body }, given) => {
  const { vantage } = given.open;
  const found = (await given.desk.closedDays()).find(
    ({ id, agency }) => id === body.closed && vantage.kind === 'agency' && agency === vantage.agency,
  );
  if (found === undefined) return 'no such';
  await given.desk.withdrawClosedDays(found.id);
  return 'kept';
});
