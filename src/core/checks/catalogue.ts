import type { AnyCheck } from '../check/check.ts';
import { contactAtOddHour } from './contact-at-odd-hour/check.ts';
import { restrictionCrossed } from './restriction-crossed/check.ts';
import { safetyRestsOnVictim } from './safety-rests-on-victim/check.ts';
import { separatedButInTouch } from './separated-but-in-touch/check.ts';
import { supervisedContactUndefined } from './supervised-contact-undefined/check.ts';

/** Every check that is built, in the order of the catalogue. */
export const catalogue: readonly AnyCheck[] = [
  restrictionCrossed,
  supervisedContactUndefined,
  contactAtOddHour,
  separatedButInTouch,
  safetyRestsOnVictim,
];
