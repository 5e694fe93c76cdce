import { z } from 'zod';
import type { Body, Owner } from '../../core/learning/register/owner.ts';
import type { Carried } from '../../core/learning/register/recommendation.ts';
import { storedAgency } from '../stored/ids.ts';

/** Parts that are left out are left out of what is made of it, too. */
export const present = <T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

export const words = z.string().min(1);

export const body: z.ZodType<Body> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agency'), agency: storedAgency }),
  z.strictObject({ kind: z.literal('board') }),
  z.strictObject({ kind: z.literal('outside'), called: words }),
]);

export const owner = z
  .strictObject({ at: body, post: words, managedBy: words.optional() })
  .transform(({ at, post, managedBy }): Owner => ({ at, post, ...present({ managedBy }) }));

export const carried: z.ZodType<Carried> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checks'), checks: z.tuple([words], words) }),
  z.strictObject({ kind: z.literal('not-checkable'), because: words }),
  z.strictObject({ kind: z.literal('not-said') }),
]);
