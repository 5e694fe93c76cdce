import type { ShownRole, StoredSession } from '../../core/access/door.ts';
import type { AccountId } from '../../core/access/ids.ts';
import { holdsAt } from '../../core/access/role.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { DoorParts } from './parts.ts';
import { newSecret, printOf } from './secrets.ts';

export interface Begun {
  /** What the cookie is to hold. */
  readonly secret: string;
  readonly acting: ShownRole | undefined;
}

/** Begins a session under a secret that nobody had before. Who holds one role acts in it; who holds several chooses. */
export async function beginSession(account: AccountId, how: StoredSession['how'], { door }: DoorParts, now: Instant): Promise<Begun> {
  const [first, secret] = [newSecret(), newSecret()];
  await door.beginSession({ print: printOf(first), account, how, began: now, now });
  const held = ((await door.findSession(printOf(first)))?.roles ?? []).filter((role) => holdsAt(role, now));
  const [only] = held;
  if (only === undefined || held.length > 1) return { secret: first, acting: undefined };
  await door.endSession(printOf(first), now);
  await door.beginSession({ print: printOf(secret), account, how, began: now, now, role: only });
  return { secret, acting: only };
}

/** Goes on in another role, under a new secret; the old one is good for nothing. How long the session lasts is not begun anew. */
export async function takeRole(print: string, session: StoredSession, role: ShownRole, { door }: DoorParts, now: Instant): Promise<Begun> {
  const secret = newSecret();
  await door.endSession(print, now);
  await door.beginSession({ print: printOf(secret), account: session.account.id, how: session.how, began: session.began, now, role });
  return { secret, acting: role };
}
