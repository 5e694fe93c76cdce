import { lacksFor, type Role, roles } from '../../../core/access/role.ts';
import type { Agency, AgencyKind } from '../../../core/entry/directory.ts';
import { agencyKinds } from '../../../core/entry/directory.ts';
import { signInName } from '../../door/sign-in.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

type Form = Readonly<Record<string, string>>;
export type Parsed<T> = { readonly ok: T } | { readonly errors: readonly FormError[] };

const longestName = 200;
const long = (href: string, text: string): readonly FormError[] =>
  text.length > longestName ? [{ href, text: `What you write must be ${longestName} letters or fewer` }] : [];

/** An agency, or a team of one, as an administrator adds it. */
export function parseAgency(form: Form, there: readonly Agency[]): Parsed<Pick<Agency, 'name' | 'kind' | 'parent'>> {
  const name = (form['agency-name'] ?? '').trim();
  const kind: AgencyKind | undefined = agencyKinds.find((one) => one === form['agency-kind']);
  const parent = there.find(({ id }) => id === form['agency-parent'])?.id;
  const errors = [
    ...(name === '' ? [{ href: 'agency-name', text: 'Enter what the agency or team is called' }] : long('agency-name', name)),
    ...(there.some((one) => one.name.toLowerCase() === name.toLowerCase())
      ? [{ href: 'agency-name', text: 'There is an agency of this name already' }]
      : []),
    ...(kind === undefined ? [{ href: 'agency-kind', text: 'Choose what kind of agency it is' }] : []),
  ];
  return errors.length > 0 || kind === undefined ? { errors } : { ok: { name, kind, ...(parent === undefined ? {} : { parent }) } };
}

export interface ParsedInvitation {
  readonly signsInAs: string;
  readonly called: string;
  readonly role: Role;
  readonly agency?: Agency['id'];
  readonly basis?: string;
}

/** Somebody whom an administrator invites. Nobody invites themselves. */
export function parseInvitation(form: Form, there: readonly Agency[], inviting: string): Parsed<ParsedInvitation> {
  const [called, signsInAs, basis] = [(form.called ?? '').trim(), signInName(form.name ?? ''), (form.basis ?? '').trim()];
  const role = roles.find((one) => one === form.role);
  const agency = there.find(({ id }) => id === form.agency)?.id;
  const lacks = role === undefined ? undefined : lacksFor(role, { agency, basis });
  const errors = [
    ...(called === '' ? [{ href: 'called', text: 'Enter their name' }] : long('called', called)),
    ...(/^[^\s@]+@[^\s@]+$/.test(signsInAs) ? long('name', signsInAs) : [{ href: 'name', text: 'Enter their work email address' }]),
    ...(signsInAs === inviting ? [{ href: 'name', text: 'Ask another administrator to give you a role' }] : []),
    ...(role === undefined ? [{ href: 'role', text: 'Choose a role' }] : []),
    ...(lacks === 'agency' ? [{ href: 'agency', text: 'Choose the agency or team at which they hold it' }] : []),
    ...(lacks === 'basis' ? [{ href: 'basis', text: 'Enter the ground on which they read the whole' }] : long('basis', basis)),
  ];
  if (errors.length > 0 || role === undefined) return { errors };
  return { ok: { called, signsInAs, role, ...(agency === undefined ? {} : { agency }), ...(basis === '' ? {} : { basis }) } };
}
