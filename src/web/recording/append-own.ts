import type { Body, Entry, Source } from '../../core/entry/entry.ts';
import type { EntryId } from '../../core/entry/ids.ts';
import type { Refusal } from '../../core/ledger/refusal.ts';
import { ownAgency } from '../../core/picture/view.ts';
import type { Day } from '../../core/time/day.ts';
import { exactly } from '../../core/time/span.ts';
import type { GivenCase } from '../routing/route.ts';

/** Where an entry that is typed in comes from: in a demonstration it stands on the day shown, at work it stands now. */
const typedOn = (on: Day, { demonstration }: GivenCase): Source =>
  demonstration ? { kind: 'typed', shownOn: exactly(on) } : { kind: 'typed' };

/**
 * Records something for the visitor's own agency: in a demonstration as of the day shown, at work now. Nothing for whoever sits at no agency's desk.
 * Sent again under the same id it is one entry; the ledger keeps it under an id of its own.
 */
export async function appendOwn(body: Body, on: Day, given: GivenCase, id: EntryId = given.newId()): Promise<Entry | Refusal | undefined> {
  const by = ownAgency(given.open.vantage);
  return by === undefined ? undefined : given.desk.append({ id, by, body, source: typedOn(on, given) });
}

/** Who presses, by name where somebody is signed in; in a demonstration the post. */
export const whoPresses = ({ visitor }: GivenCase): string => visitor.looker?.who ?? visitor.role;
