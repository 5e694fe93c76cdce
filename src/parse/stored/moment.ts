import { z } from 'zod';
import { instantOfNumber } from '../../core/time/instant.ts';

/** A moment as a driver gives it. */
export const storedMoment = z.date().transform((date) => instantOfNumber(date.getTime()));
