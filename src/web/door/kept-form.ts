import type { AccountId } from '../../core/access/ids.ts';
import type { Asking } from '../routing/route.ts';
import type { DoorParts } from './parts.ts';

/** A form that was sent after its session had lapsed. The page that asks to sign in carries it; the server keeps nothing of it. */
export interface KeptForm {
  readonly to: string;
  /** Shows that it is of an account, and that nobody has put it together elsewhere. */
  readonly signature: string;
  readonly fields: string;
}

const signed = (to: string, fields: string, account: AccountId): string => JSON.stringify([to, fields, account]);

/** Keeps a form for one account. */
export function keptForm({ address: to, body }: Asking, account: AccountId, { sealing }: DoorParts): KeptForm {
  const { _csrf, ...written } = body;
  const fields = JSON.stringify(written);
  return { to, fields, signature: sealing.sign('kept form', signed(to, fields, account)) };
}

/** The form that a sign-in page carried: undefined where it is not this account's, or nobody's. */
export function keptFormIn({ body }: Asking, account: AccountId, { sealing }: DoorParts): KeptForm | undefined {
  const { 'kept-to': to, 'kept-fields': fields, 'kept-signature': signature } = body;
  if (to === undefined || fields === undefined || signature === undefined) return undefined;
  return sealing.isSigned('kept form', signed(to, fields, account), signature) ? { to, fields, signature } : undefined;
}

/** Its fields, each a name and a text. */
export const fieldsOf = ({ fields }: KeptForm): readonly { readonly name: string; readonly value: string }[] =>
  Object.entries<unknown>(JSON.parse(fields)).flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []));
