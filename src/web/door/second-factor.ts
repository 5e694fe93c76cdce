import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import type { Instant } from '../../core/time/instant.ts';

const period = 30;

const totp = (secret: string, label = 'Heed'): TOTP =>
  new TOTP({ issuer: 'Heed', label, secret: Secret.fromBase32(secret), digits: 6, period, algorithm: 'SHA1' });

/** The secret of a second factor (RFC 6238): 160 bits, in letters and figures. */
export const newSecondFactor = (): string => new Secret({ size: 20 }).base32;

/** The step of time that a code of six figures is of: this one, or one either side for clocks that differ. Undefined: it is none of them. */
export function stepOf(secret: string, code: string, now: Instant): number | undefined {
  const delta = totp(secret).validate({ token: code.replaceAll(/\s/g, ''), timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / period) + delta;
}

/** What an app is shown: a square to scan, and the secret in groups of four for who types it. */
export const shownSecondFactor = (secret: string, label: string): { readonly square: string; readonly typed: string } => ({
  square: renderSVG(totp(secret, label).toString(), { pixelSize: 6, border: 2 }),
  typed: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
});
