import { parse } from 'yaml';
import { z } from 'zod';
import { roles } from '../core/access/role.ts';
import { storedPartnership } from './stored/ids.ts';

const mapping = z.strictObject({
  /** The claim, and the word that it is or that is in its list. */
  claim: z.string().min(1),
  has: z.string().min(1),
  partnership: z.guid().pipe(storedPartnership),
  role: z.enum(roles).exclude(['administrator']),
  /** As it is called in Heed. */
  agency: z.string().min(1).optional(),
  basis: z.string().min(1).optional(),
});

const settings = z.strictObject({
  issuer: z.url(),
  client: z.string().min(1),
  /** Where the provider sends people back to: the address of Heed, and `/sign-in/openid/callback`. */
  callback: z.url().refine((address) => new URL(address).pathname === '/sign-in/openid/callback', 'must end with /sign-in/openid/callback'),
  /** What the button says after "Sign in with". */
  called: z.string().min(1),
  scope: z.string().default('openid profile'),
  /** The claim that says how somebody is named. */
  name: z.string().default('name'),
  roles: z.array(mapping).min(1),
});

/** How an identity provider is reached, and which of its claims give which role at which agency. */
export type OpenIdSettings = z.output<typeof settings>;

/** Reads them from a file, or says what is wrong with it. */
export function parseOpenIdSettings(text: string): OpenIdSettings | { readonly problem: string } {
  let given: unknown;
  try {
    given = parse(text);
  } catch (fault) {
    return { problem: fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : 'not YAML' };
  }
  const read = settings.safeParse(given);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  return { problem: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` };
}
