import type { ShownRole } from '../../../core/access/door.ts';
import { rolesAddress } from '../../addresses.ts';
import { takeRole } from '../../door/begin-session.ts';
import type { Person } from '../../door/who.ts';
import { notFound, type Route } from '../../routing/route.ts';
import { roleAtInWords } from '../../words/role-words.ts';
import { homeIn } from './home-of.ts';

const rolesView = ({ roles, acting, account }: Person): object => ({
  title: roles.length === 0 ? 'You hold no role at present' : 'In which role will you work?',
  form: true,
  called: account.called,
  partnerships: [...Map.groupBy(roles, ({ partnershipTitle }) => partnershipTitle)].map(([title, of]) => ({
    title,
    roles: of.map((role: ShownRole) => ({ held: role.held, text: roleAtInWords(role), now: role.held === acting?.held })),
  })),
});

export const rolesRoute: Route = {
  method: 'GET',
  address: rolesAddress,
  permission: 'own-account',
  audit: 'roles-shown',
  inside: 'account',
  respond: async (_, { person }) => ({ kind: 'page', template: 'sign-in/roles.njk', model: rolesView(person) }),
};

export const takeRoleRoute: Route = {
  method: 'POST',
  address: rolesAddress,
  permission: 'own-account',
  audit: 'role-taken',
  inside: 'account',
  respond: async ({ body }, given) => {
    const role = given.person.roles.find(({ held }) => held === body.held);
    if (role === undefined) return notFound;
    const { secret } = await takeRole(given.person.print, given.person.session, role, given, given.now());
    await given.door.note('role-taken', given.from, given.person.account);
    return { kind: 'go', to: homeIn(role), cookies: { session: secret } };
  },
};
