import { hoursOfAnEmergency, waitsAfterMisses } from '../../../core/access/emergency.ts';
import type { AccountId } from '../../../core/access/ids.ts';
import { type Day, formatDay, parseDay, showDay } from '../../../core/time/day.ts';
import { addHours, type Instant, showInstant } from '../../../core/time/instant.ts';
import { emergencyAddress } from '../../addresses.ts';
import { type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

const address = '/cases/:case/emergency';

const shown = (given: Readonly<Record<string, string>>, errors?: readonly FormError[]): Reply => ({
  kind: 'page',
  template: 'looked/emergency.njk',
  invalid: errors !== undefined,
  model: {
    title: 'Open a record in an emergency',
    form: true,
    given,
    errors,
    errorOn: Object.fromEntries((errors ?? []).map(({ href, text }) => [href, text])),
  },
});

export const emergencyRoute: Route = {
  method: 'GET',
  address,
  permission: 'open-in-emergency',
  audit: 'emergency-shown',
  inside: 'case',
  respond: async () => shown({}),
};

/**
 * First the same page for every name, found or not, since nothing is looked up for it: it says what is about to be done. Only then, when that is pressed,
 * is a record opened, with the reason: so that nobody learns whether there is one without opening it, or being listed as having tried.
 */
export const openInEmergencyRoute: Route = {
  method: 'POST',
  address,
  permission: 'open-in-emergency',
  audit: 'emergency-asked',
  inside: 'case',
  respond: async ({ body }, given) => {
    const { looker, partnership } = given.visitor;
    if (looker === undefined) return notFound;
    const { desk, now, from } = given;
    const asked = read(body);
    if ('errors' in asked) return shown(body, asked.errors);
    const { called, born, why } = asked;
    if (body.change === 'yes') return shown(body);
    if (body.sure !== 'yes') return confirming(body, called, showDay(born));
    const waits = waitsAfterMisses(await missesOf(looker.account, given), now());
    const found = waits === undefined ? await desk.findChildInEmergency(called, formatDay(born)) : [];
    const [only, ...others] = found;
    if (only === undefined) {
      if (waits === undefined) await desk.note({ ...looker, event: 'emergency-missed', wrote: true, subjects: [], why, from });
      return nothingOpened(waits, emergencyAddress(partnership));
    }
    await desk.note({ ...looker, event: 'emergency-opened', wrote: true, subjects: found.map(({ child }) => child), why, from });
    for (const { child } of found) await desk.open({ ...looker, child, kind: 'emergency', why, ends: addHours(now(), hoursOfAnEmergency) });
    const at = ({ publicId }: { readonly publicId: string }): string => `/cases/${partnership.id}/children/${publicId}`;
    if (others.length === 0) return { kind: 'go', to: at(only) };
    return {
      kind: 'page',
      template: 'looked/emergency-several.njk',
      model: { title: 'Several records were opened', called, born: showDay(born), records: found.map(at) },
    };
  },
};

interface AskedFor {
  readonly called: string;
  readonly born: Day;
  readonly why: string;
}

function read(body: Readonly<Record<string, string>>): AskedFor | { readonly errors: readonly FormError[] } {
  const [called, why] = [(body.called ?? '').trim(), (body.why ?? '').trim()];
  const two = (part: string | undefined): string => (part ?? '').trim().padStart(2, '0');
  const born = parseDay(`${(body['born-year'] ?? '').trim()}-${two(body['born-month'])}-${two(body['born-day'])}`);
  const errors: readonly FormError[] = [
    ...(called === '' ? [{ href: 'called', text: 'Enter the child’s name' }] : []),
    ...(called.length > 200 ? [{ href: 'called', text: 'The name must be 200 letters or fewer' }] : []),
    ...(born === undefined ? [{ href: 'born-day', text: 'Enter the day on which the child was born, such as 27 3 2024' }] : []),
    ...(why.length < 10 || why.length > 2000 ? [{ href: 'why', text: 'Enter why you need the record at once' }] : []),
  ];
  return errors.length > 0 || born === undefined ? { errors } : { called, born, why };
}

const missesOf = async (account: AccountId, { desk, now }: GivenCase): Promise<readonly Instant[]> =>
  (await desk.looks({ account, since: addHours(now(), -1) })).filter(({ event }) => event === 'emergency-missed').map(({ at }) => at);

const fields = ['called', 'born-day', 'born-month', 'born-year', 'why'];

const confirming = (body: Readonly<Record<string, string>>, called: string, born: string): Reply => ({
  kind: 'page',
  template: 'looked/emergency-sure.njk',
  model: {
    title: 'Open this record now?',
    form: true,
    hidden: fields.map((name) => ({ name, value: body[name] ?? '' })),
    called,
    born,
    why: body.why,
  },
});

/** The same for a child of whom there is no record, for one who is closed to the visitor, and for two of one name. */
const nothingOpened = (waits: Instant | undefined, again: string): Reply => ({
  kind: 'page',
  template: 'looked/emergency-missed.njk',
  model: { title: 'No record was opened', waits: waits === undefined ? undefined : showInstant(waits), again },
});

/** What somebody other than the opener makes of it. */
export const reviewOpeningRoute: Route = {
  method: 'POST',
  address: '/cases/:case/openings',
  permission: 'see-unusual-access',
  audit: 'opening-reviewed',
  inside: 'case',
  respond: async ({ body }, { visitor: { looker, partnership }, desk }) => {
    const opening = (await desk.openings()).find(({ id }) => id === body.opening);
    const why = (body.why ?? '').trim();
    const found = body.found === 'was needed' || body.found === 'was not needed' ? body.found : undefined;
    const isOpen = opening !== undefined && opening.review === undefined && opening.kind === 'emergency';
    if (looker === undefined || !isOpen || opening.account === looker.account) return notFound;
    const to = `/cases/${partnership.id}/unusual`;
    if (found === undefined || why === '' || why.length > 2000)
      return { kind: 'go', to: `${to}?missing=${opening.id}#opening-${opening.id}` };
    await desk.reviewOpening(opening.id, looker, { found, why });
    return { kind: 'go', to: `${to}#openings` };
  },
};
