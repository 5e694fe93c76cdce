import { describe, expect, it } from 'vitest';
import type { Credentials, Door } from '../../core/access/door.ts';
import type { AccountId } from '../../core/access/ids.ts';
import { parseInstant } from '../../core/time/instant.ts';
import { newSecondFactor } from './second-factor.ts';
import { sealingWith } from './secrets.ts';
import { signIn } from './sign-in.ts';

const sealing = sealingWith(Buffer.alloc(32, 7));
const amina: Credentials = {
  id: 'amina' as AccountId,
  signsInAs: 'amina@x',
  called: 'Amina',
  password: 'a hash',
  secondFactor: sealing.seal(newSecondFactor()),
};

/** What is done, in order, as somebody signs in with a password that is not right. */
async function doneFor(name: string): Promise<readonly string[]> {
  const done: string[] = [];
  const noting =
    <A extends readonly unknown[], R>(what: string, answer: (...given: A) => R) =>
    async (...given: A): Promise<R> => {
      done.push(what);
      return answer(...given);
    };
  const door = {
    findCredentials: noting('find', (asked: string) => (asked === amina.signsInAs ? amina : undefined)),
    failures: noting('failures', () => new Map()),
    noteFailure: noting('note', () => undefined),
    forgetFailures: noting('forget', () => undefined),
    useStep: noting('step', () => true),
    useRecoveryCode: noting('recovery code', () => true),
  } satisfies Partial<Door>;
  const passwords = { hash: noting('hash', () => ''), matches: noting('argon2', () => false) };
  const parts = {
    door: door as unknown as Door,
    passwords,
    sealing,
    openId: undefined,
    inOffice: undefined as never,
    ownMail: undefined as never,
  };
  const at = parseInstant('2026-11-27T09:00:00Z')!;
  expect(await signIn({ name, password: 'x', code: '123456', from: '192.0.2.1', device: undefined }, parts, at)).toEqual({ kind: 'not' });
  return done;
}

describe('signing in with what is not right', () => {
  it('does the same work for a name that nobody has as for one that somebody has', async () => {
    const done = await doneFor('amina@x');
    expect(done).toEqual(['failures', 'find', 'argon2', 'note']);
    expect(await doneFor('nobody@x')).toEqual(done);
  });
});

describe('what is sealed', () => {
  it('opens with its key alone, and not where it was changed', () => {
    const sealed = sealing.seal('a secret');
    expect(sealing.open(sealed)).toBe('a secret');
    expect(sealing.seal('a secret')).not.toBe(sealed);
    expect(() => sealingWith(Buffer.alloc(32, 8)).open(sealed)).toThrow();
    expect(() => sealing.open(`${sealed.slice(0, -2)}AA`)).toThrow();
  });
  it('is signed for one use', () => {
    const signature = sealing.sign('device', 'words');
    expect([sealing.isSigned('device', 'words', signature), sealing.isSigned('attempt', 'words', signature)]).toEqual([true, false]);
  });
});
