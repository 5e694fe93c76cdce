import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

/** Argon2id with 19 MiB, two passes and one thread: the least that OWASP recommends. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** Takes as long for nobody as for somebody: with no hash, one of no password is worked through. */
  readonly matches: (password: string, hash: string | undefined) => Promise<boolean>;
}

export async function openPasswords(): Promise<Passwords> {
  const ofNobody = await hash('the password of nobody at all');
  return {
    hash: (password) => hash(password),
    matches: async (password, held) => (await verify(held ?? ofNobody, password)) && held !== undefined,
  };
}

const common = new Set(dictionary['passwords-common']);

/** Whether a word is one of the fifty thousand passwords that are tried first. */
export const isCommon = (word: string): boolean => common.has(word);
