import type { OfficeRecords } from '../../../core/access/office.ts';
import { holdsAt, roles } from '../../../core/access/role.ts';
import { agencyKinds } from '../../../core/entry/directory.ts';
import { type Instant, showInstant } from '../../../core/time/instant.ts';
import type { Person } from '../../door/who.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { roleAtInWords, roleMeanings, roleNames } from '../../words/role-words.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

/** What was just sent: what is wrong with it, or the code that came of it, which is shown this once. */
export interface Sent {
  readonly given?: Readonly<Record<string, string>>;
  readonly errors?: readonly FormError[];
  readonly code?: { readonly for: string; readonly code: string; readonly address: string };
}

export async function placeView(office: OfficeRecords, { account, acting }: Person, now: Instant, sent: Sent = {}): Promise<object> {
  const agencies = await office.agencies();
  const at = (id: string | undefined) => agencies.find((agency) => agency.id === id);
  const named = (role: Parameters<typeof roleAtInWords>[0]['role'], agency: string | undefined): string => {
    const found = at(agency);
    return roleAtInWords({ role, ...(found === undefined ? {} : { at: found }) });
  };
  const people = await office.colleagues();
  return {
    title: acting?.partnershipTitle,
    partnership: acting?.partnership,
    form: true,
    agencies: agencies.map(({ name, kind, parent }) => ({ name, kind: withCapital(inPlainWords(kind)), of: at(parent)?.name })),
    people: people.map(({ id, called, signsInAs, roles: held }) => ({
      called,
      signsInAs,
      isSelf: id === account.id,
      roles: held.map((role) => ({
        held: role.held,
        text: named(role.role, role.agency),
        holds: holdsAt(role, now),
        dates: role.until === undefined ? `since ${showInstant(role.from)}` : `${showInstant(role.from)} to ${showInstant(role.until)}`,
      })),
    })),
    invited: (await office.invited()).map(({ kind, signsInAs, called, role, agency, ends }) => ({
      text: kind === 'reset' ? 'A new password' : role === undefined ? '' : named(role, agency),
      called: called ?? signsInAs,
      ends: showInstant(ends),
    })),
    kinds: agencyKinds.map((value) => ({ value, text: withCapital(inPlainWords(value)) })),
    choices: agencies.map(({ id: value, name: text }) => ({ value, text })),
    roleChoices: roles.map((value) => ({ value, text: roleNames[value], hint: { text: roleMeanings[value] } })),
    given: sent.given ?? {},
    errors: sent.errors,
    errorOn: Object.fromEntries((sent.errors ?? []).map(({ href, text }) => [href, text])),
    code: sent.code,
  };
}
