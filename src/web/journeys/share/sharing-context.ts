import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body, Entry, FactsOf } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { type Agreement, agreementsOn } from '../../../core/sharing/agreement.ts';
import { demonstrationSharing } from '../../../core/sharing/demonstration-sharing.ts';
import { isAround } from '../../../core/sharing/to-tell.ts';
import type { Day } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { appendOwn, whoPresses } from '../../recording/append-own.ts';
import type { GivenCase } from '../../routing/route.ts';

/** Every decision about agreements: a demonstration begins with some that are invented, and a partnership at work with none. */
export const sharingStatements = async ({ desk, demonstration }: GivenCase) => [
  ...(demonstration ? demonstrationSharing : []),
  ...(await desk.sharingDecisions()),
];

/** The sharing agreements in force on a day. */
export const agreementsInForce = async (given: GivenCase, on: Day): Promise<readonly Agreement[]> =>
  agreementsOn(
    await sharingStatements(given),
    given.demonstration ? endOf(on) : given.now(),
    on,
    given.demonstration ? 'stated' : 'landed',
  );

/** The pictures, as the visitor has them on a day, of the children around whom an entry is. */
export const picturesAround = (body: Body, on: Day, open: OpenCase): readonly Picture[] =>
  open.partnership.children.map((child) => open.picture(child, on)).filter((p) => p.entries.length > 0 && isAround(p, body));

/** Appends a share of an entry, or a receipt of one, for the visitor's own agency and in the name of whoever presses. When it was is the database's to say. */
export async function appendShare(
  given: GivenCase,
  { entry, on }: { readonly entry: Pick<Entry, 'id' | 'about'>; readonly on: Day },
  facts: Omit<FactsOf<'share'>, 'of' | 'givenBy'>,
  id?: EntryId,
): Promise<boolean> {
  const body: Body = {
    ...{ kind: 'share', ...bareBody(on, entry.about) },
    facts: { of: entry.id, ...facts, givenBy: whoPresses(given) },
  };
  const appended = await appendOwn(body, on, given, id);
  return appended !== undefined && !isRefusal(appended);
}
