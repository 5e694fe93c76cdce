import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import type { SameStands } from '../../../core/picture/person/same-person.ts';
import { wasField } from '../../../parse/written/names-typed.ts';
import { appendOwn } from '../../recording/append-own.ts';
import type { GivenCase } from '../../routing/route.ts';
import { bornAlike, notNamedYet } from './newcomers-known.ts';
import type { Writing } from './write-context.ts';

/**
 * Says of people of whom a record was made who they are not, and who they are: two people, where their writer looked at a record that is alike; one, where they were described before and
 * are named now. The record in which they were described stays as it was written.
 */
export async function sayOfNewcomers(writing: Writing, made: ReadonlyMap<string, PersonId>, given: GivenCase): Promise<void> {
  const { open } = given;
  for (const name of writing.names) {
    const person = made.get(name.key);
    if (person === undefined) continue;
    for (const other of bornAlike(name, writing, open))
      await say([other, person], 'rejected', 'Whoever wrote this down looked at the other record: it is somebody else');
    const was = notNamedYet(writing, open).find(({ id }) => open.publicIds.people.get(id) === writing.form[wasField(name.key)]);
    if (was !== undefined) await say([was.id, person], 'confirmed', `Named when this was written down: ${name.typed}`);
  }

  async function say(records: readonly PersonId[], status: SameStands, why: string): Promise<void> {
    const body: Body = { ...{ kind: 'identity', ...bareBody(writing.today, records, why) }, facts: { records, status, why } };
    const appended = await appendOwn(body, writing.today, given);
    if (appended === undefined || isRefusal(appended))
      throw new Error(`what was said of a newcomer may not be recorded: ${appended?.refused}`);
  }
}
