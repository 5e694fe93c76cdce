import type { OpenDoor } from '../../../core/access/front-door.ts';
import { thanksAddress, worriedAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type GivenOutside, notFound, type Route } from '../../routing/route.ts';
import { parseWorry } from './worried-form.ts';

const address = '/worried/:door';
const title = 'Tell us if you are worried about a child';

const doorAt = async (id: string | undefined, { frontDoors }: GivenOutside): Promise<OpenDoor | undefined> =>
  (await frontDoors.doors()).find((one) => one.id === id);

/** Where there is more than one place to tell: which. */
export const doorsRoute: Route = {
  method: 'GET',
  address: '/worried',
  permission: 'open-to-all',
  audit: 'worry-shown',
  inside: 'public',
  isLong: true,
  respond: async (_, given) => {
    const doors = await given.frontDoors.doors();
    const [only] = doors;
    if (only !== undefined && doors.length === 1) return { kind: 'go', to: worriedAddress(only.id) };
    return {
      kind: 'page',
      template: 'outside/doors.njk',
      model: { title, doors: doors.map((one) => ({ ...one, href: worriedAddress(one.id) })) },
    };
  },
};

const shown = (door: OpenDoor, draft: string, returned?: Returned): Answered => ({
  kind: 'page',
  template: 'outside/worried.njk',
  model: {
    ...{ title, form: true, draft, agency: door.agency, ring: door.ring, action: worriedAddress(door.id) },
    given: returned?.sent ?? {},
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  },
  ...(returned === undefined ? {} : { invalid: true }),
});

/** Where anybody tells of a worry, without an account (R062). It says nothing of any child, whatever is asked of it. */
export const worriedRoute: Route = {
  method: 'GET',
  address,
  permission: 'open-to-all',
  audit: 'worry-shown',
  inside: 'public',
  isLong: true,
  respond: async ({ params }, given) => {
    const door = await doorAt(params.door, given);
    return door === undefined ? notFound : shown(door, given.newId());
  },
};

/** Takes what they wrote: it is a referral from then on, whatever comes of it. */
export const tellWorryRoute: Route = {
  method: 'POST',
  address,
  permission: 'open-to-all',
  audit: 'worry-told',
  inside: 'public',
  perHour: 30,
  respond: async ({ params, body }, given) => {
    const door = await doorAt(params.door, given);
    if (door === undefined) return notFound;
    const told = parseWorry(body, given.newId);
    if ('problems' in told) return shown(door, body.draft ?? given.newId(), told);
    const recorded = await given.frontDoors.tell(door.id, told, given.from);
    return recorded === undefined ? notFound : { kind: 'go', to: thanksAddress(door.id) };
  },
};

/** The same for everybody, whether or not anything was sent. */
export const thanksRoute: Route = {
  method: 'GET',
  address: `${address}/thank-you`,
  permission: 'open-to-all',
  audit: 'worry-shown',
  inside: 'public',
  isLong: true,
  respond: async ({ params }, given) => {
    const door = await doorAt(params.door, given);
    if (door === undefined) return notFound;
    const { agency, ring } = door;
    return {
      kind: 'page',
      template: 'outside/thank-you.njk',
      model: { title: 'Thank you for telling us', agency, ring, again: worriedAddress(door.id) },
    };
  },
};
