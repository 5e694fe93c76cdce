import { addHours } from '../../../core/time/instant.ts';
import { invitationAddress, placeAddress } from '../../addresses.ts';
import { newSecondFactor } from '../../door/second-factor.ts';
import { newCode, printOfCode } from '../../door/secrets.ts';
import { type GivenOffice, notFound, type Reply, type Route } from '../../routing/route.ts';
import { parseAgency, parseInvitation } from './place-form.ts';
import { placeView, type Sent } from './place-view.ts';

const hoursOfACode = 72;

const shown = async ({ office, person, now }: GivenOffice, sent?: Sent): Promise<Reply> => ({
  kind: 'page',
  template: 'place/place.njk',
  model: await placeView(office, person, now(), sent),
  invalid: sent?.errors !== undefined,
});

type OfficeRoute = Extract<Route, { readonly inside: 'office' }>;
const inOffice = (line: Omit<OfficeRoute, 'inside' | 'permission'>): Route => ({ ...line, permission: 'run-the-place', inside: 'office' });

export const placeRoute = inOffice({
  method: 'GET',
  address: placeAddress,
  audit: 'place-shown',
  respond: async (_, given) => shown(given),
});

export const addAgencyRoute = inOffice({
  method: 'POST',
  address: '/place/agencies',
  audit: 'agency-added',
  respond: async ({ body }, given) => {
    const parsed = parseAgency(body, await given.office.agencies());
    if ('errors' in parsed) return shown(given, { given: body, errors: parsed.errors });
    await given.office.addAgency(parsed.ok);
    return { kind: 'go', to: `${placeAddress}#agencies` };
  },
});

async function inviting(
  given: GivenOffice,
  what: Omit<Parameters<GivenOffice['office']['invite']>[0], 'print' | 'secondFactor' | 'ends'>,
): Promise<Reply> {
  const code = newCode(4);
  await given.office.invite({
    ...what,
    print: printOfCode(code),
    secondFactor: given.sealing.seal(newSecondFactor()),
    ends: addHours(given.now(), hoursOfACode),
  });
  return shown(given, { code: { for: what.called ?? what.signsInAs, code, address: `${invitationAddress}?code=${code}` } });
}

export const inviteRoute = inOffice({
  method: 'POST',
  address: '/place/people',
  audit: 'person-invited',
  respond: async ({ body }, given) => {
    const parsed = parseInvitation(body, await given.office.agencies(), given.person.account.signsInAs);
    return 'errors' in parsed ? shown(given, { given: body, errors: parsed.errors }) : inviting(given, { kind: 'role', ...parsed.ok });
  },
});

export const resetRoute = inOffice({
  method: 'POST',
  address: '/place/reset',
  audit: 'password-reset',
  respond: async ({ body }, given) => {
    const signsInAs = body.name ?? '';
    const colleague = (await given.office.colleagues()).find((one) => one.signsInAs === signsInAs);
    if (colleague === undefined || colleague.id === given.person.account.id) return notFound;
    if (!(await given.office.mayReset(signsInAs)))
      return shown(given, {
        errors: [
          {
            href: 'people',
            text: 'This account holds a role in another partnership as well, so its password cannot be set anew from here',
          },
        ],
      });
    return inviting(given, { kind: 'reset', signsInAs, called: colleague.called });
  },
});

export const endRoleRoute = inOffice({
  method: 'POST',
  address: '/place/roles/end',
  audit: 'role-ended',
  respond: async ({ body }, given) => {
    const role = (await given.office.colleagues()).flatMap(({ roles }) => roles).find(({ held }) => held === body.held);
    // Whoever ended their own last role could leave a partnership with nobody to run it.
    if (role === undefined || role.held === given.person.acting?.held) return notFound;
    await given.office.endRole(role.held, given.now());
    return { kind: 'go', to: `${placeAddress}#people` };
  },
});
