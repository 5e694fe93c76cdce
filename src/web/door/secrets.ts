import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A secret that a browser holds: 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It needs no salt, since nobody can guess what it is a print of. */
export const printOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

// Without letters and figures that are taken for each other.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code that somebody can read out and type. Each group of five letters holds 24 bits. */
export const newCode = (groups: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-');

/** A code as it was typed, without what people put between its letters. */
export const printOfCode = (typed: string): string => printOf(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''));

/** Seals and signs with one key of the installation, each use with a key of its own. */
export interface Sealing {
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string;
  /** A print of some words that only this installation can make. */
  readonly sign: (use: string, text: string) => string;
  readonly isSigned: (use: string, text: string, signature: string) => boolean;
}

export function sealingWith(key: Buffer): Sealing {
  const keyFor = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `heed ${use}`, 32));
  const sealKey = keyFor('seal');
  const sign = (use: string, text: string): string => createHmac('sha256', keyFor(use)).update(text).digest('base64url');
  return {
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce);
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    open: (sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
    sign,
    isSigned: (use, text, signature) => {
      const [made, given] = [Buffer.from(sign(use, text)), Buffer.from(signature)];
      return made.length === given.length && timingSafeEqual(made, given);
    },
  };
}
