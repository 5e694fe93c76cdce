import { formatDay, parseDay } from '../../../core/time/day.ts';
import { addHours } from '../../../core/time/instant.ts';
import { notFound, type Reply, type Route } from '../../routing/route.ts';
import type { FormError } from '../sign-in/invitation-form.ts';

/** Hours for which a record stays open: long enough for a night call, and over before the next shift. Our choice. */
const hoursOfAnEmergency = 4;
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

export const openInEmergencyRoute: Route = {
  method: 'POST',
  address,
  permission: 'open-in-emergency',
  audit: 'emergency-asked',
  inside: 'case',
  respond: async ({ body }, { visitor: { looker, partnership }, desk, now, from }) => {
    if (looker === undefined) return notFound;
    const [called, why] = [(body.called ?? '').trim(), (body.why ?? '').trim()];
    const two = (part: string | undefined): string => (part ?? '').trim().padStart(2, '0');
    const born = parseDay(`${(body['born-year'] ?? '').trim()}-${two(body['born-month'])}-${two(body['born-day'])}`);
    const errors: FormError[] = [
      ...(called === '' ? [{ href: 'called', text: 'Enter the child’s name' }] : []),
      ...(born === undefined ? [{ href: 'born-day', text: 'Enter the day on which the child was born, such as 27 3 2024' }] : []),
      ...(why.length < 10 || why.length > 2000 ? [{ href: 'why', text: 'Enter why you need the record at once' }] : []),
    ];
    if (errors.length > 0 || born === undefined) return shown(body, errors);
    const found = await desk.findChildInEmergency(called, formatDay(born));
    if (found === undefined)
      return shown(body, [{ href: 'called', text: 'There is no record of a child of this name who was born on that day' }]);
    await desk.note({ ...looker, event: 'emergency-opened', wrote: true, subjects: [found.child], why, from });
    await desk.open({ ...looker, child: found.child, kind: 'emergency', why, ends: addHours(now(), hoursOfAnEmergency) });
    return { kind: 'go', to: `/cases/${partnership.id}/children/${found.publicId}` };
  },
};

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
