import type { Credentials, Door } from '../../core/access/door.ts';
import type { AccountId } from '../../core/access/ids.ts';
import { patience, waitsUntil } from '../../core/access/slow-down.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { DoorParts } from './parts.ts';
import { stepOf } from './second-factor.ts';
import { printOfCode } from './secrets.ts';

/** What somebody gives to sign in: from where, and the sign of a device that they signed in on before. */
export interface Attempt {
  readonly name: string;
  readonly password: string;
  /** Six figures, or a recovery code. */
  readonly code: string;
  readonly from: string;
  readonly device: string | undefined;
}

export type SignedInOrNot =
  | { readonly kind: 'signed-in'; readonly account: AccountId }
  /** Which of the three was wrong is not said. */
  | { readonly kind: 'not' }
  | { readonly kind: 'wait'; readonly until: Instant };

/** A name as accounts hold it. */
export const signInName = (typed: string): string => typed.trim().toLowerCase().normalize('NFC');

/**
 * Signs in by name, password and second factor. The same work is done, and the same is answered, for a name that nobody has as for a password that is
 * wrong; and a wait is counted for a name whether or not anybody has it.
 */
export async function signIn(attempt: Attempt, parts: DoorParts, now: Instant): Promise<SignedInOrNot> {
  const { door, passwords } = parts;
  const name = signInName(attempt.name);
  const whose = whoseAttempt(name, attempt, parts);
  const until = await waiting(door, whose, now);
  if (until !== undefined) return { kind: 'wait', until };
  const found = await door.findCredentials(name);
  const matches = await passwords.matches(attempt.password, found?.password);
  const account = matches && found !== undefined && (await secondFactorHolds(found, attempt.code, parts, now)) ? found.id : undefined;
  if (account !== undefined) {
    await door.forgetFailures(whose.who);
    return { kind: 'signed-in', account };
  }
  await door.noteFailure([whose.who, whose.address], now);
  return { kind: 'not' };
}

async function secondFactorHolds(
  { id, secondFactor }: Credentials,
  code: string,
  { door, sealing }: DoorParts,
  now: Instant,
): Promise<boolean> {
  if (secondFactor === undefined) return false;
  const step = stepOf(sealing.open(secondFactor), code, now);
  return step === undefined ? door.useRecoveryCode(id, printOfCode(code)) : door.useStep(id, step);
}

interface Whose {
  readonly who: string;
  readonly patience: (typeof patience)['name'];
  readonly address: string;
}

/** Who shows a device of their own waits for that device's failures alone: what others try under their name does not hold them up. */
function whoseAttempt(name: string, { from, device }: Attempt, { sealing }: DoorParts): Whose {
  const [nonce, signature] = (device ?? '').split('.');
  const isOwn = nonce !== undefined && signature !== undefined && sealing.isSigned('device', `${nonce} ${name}`, signature);
  return {
    who: sealing.sign('attempt', isOwn ? `device ${nonce}` : `name ${name}`),
    patience: isOwn ? patience.device : patience.name,
    address: sealing.sign('attempt', `address ${from}`),
  };
}

async function waiting(door: Door, whose: Whose, now: Instant): Promise<Instant | undefined> {
  const failures = await door.failures([whose.who, whose.address]);
  const waits = [
    waitsUntil(failures.get(whose.who) ?? [], whose.patience, now),
    // An address is many people's, and those who show their own device do not wait for the rest of it.
    whose.patience === patience.device ? undefined : waitsUntil(failures.get(whose.address) ?? [], patience.address, now),
  ].filter((until) => until !== undefined);
  return waits.sort((a, b) => b - a)[0];
}

/** The sign that a browser keeps of having signed somebody in. */
export const deviceSign = (nonce: string, name: string, { sealing }: DoorParts): string =>
  `${nonce}.${sealing.sign('device', `${nonce} ${signInName(name)}`)}`;
