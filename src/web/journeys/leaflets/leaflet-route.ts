import { leafletsAddress } from '../../addresses.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { givenBody, parseGiven } from './leaflet-form.ts';
import { findLeafletAsked } from './leaflet-read.ts';
import { leafletView } from './leaflet-view.ts';

const address = '/cases/:case/children/:child/leaflets/:leaflet';

/** One sheet as it is printed, and where it is recorded that it was given. */
export const leafletRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'leaflet-shown',
  parse: findLeafletAsked,
  read: (read) => read,
  show: (read, given) => leafletView(read, given),
  template: 'leaflets/leaflet.njk',
});

/** Records what was given, to whom, how, and how it was found out whether it was understood (R261). */
export const giveLeafletRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'leaflet-given',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findLeafletAsked(asking, given);
    if (read?.agency === undefined) return notFound;
    const parsed = parseGiven(asking.body, read.picture, given.open);
    if ('problems' in parsed)
      return { kind: 'page', template: 'leaflets/leaflet.njk', model: leafletView(read, given, parsed), invalid: true };
    const { picture, leaflet } = read;
    if (!(await recordStep({ body: givenBody(picture, leaflet, parsed), on: picture.today }, given))) return notFound;
    return { kind: 'go', to: `${leafletsAddress(given.open, picture.child, chosenDay(asking.query, picture.today))}#given` };
  },
};
