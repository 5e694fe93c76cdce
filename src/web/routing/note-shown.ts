import type { PersonId } from '../../core/entry/ids.ts';
import type { AuditEvent } from './audit-event.ts';
import type { GivenCase } from './route.ts';

/** Notes whom a list showed, before it is shown and in the transaction that found them. In a demonstration nobody is signed in. */
export async function noteShown({ visitor, desk, from }: GivenCase, event: AuditEvent, shown: Iterable<PersonId>): Promise<void> {
  if (visitor.looker !== undefined) await desk.note({ ...visitor.looker, event, wrote: false, subjects: [...new Set(shown)], from });
}
