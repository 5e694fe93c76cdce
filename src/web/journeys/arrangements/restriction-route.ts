import { arrangementsAddress, publicId } from '../../addresses.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { findRestriction } from './arrangements-read.ts';
import { parseAct } from './restriction-acts.ts';
import { restrictionView } from './restriction-view.ts';

const address = '/cases/:case/children/:child/arrangements/:arrangement';
const template = 'arrangements/restriction.njk';

/** A restriction or contact arrangement (R113 to R116). */
export const restrictionRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'restriction-shown',
  parse: findRestriction,
  read: (read) => read,
  show: (read, given) => restrictionView(read, given),
  template,
});

/** Takes it on: somebody was told, a breach is suspected or acted on, it runs longer or ends. */
export const restrictionActRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'restriction-taken-on',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findRestriction(asking, given);
    if (read?.agency === undefined) return notFound;
    const act = parseAct(asking.body, read, read.agency, given.open);
    if (act === undefined) return notFound;
    if ('problems' in act) return { kind: 'page', template, model: restrictionView(read, given, act), invalid: true };
    const { today: on } = read.picture;
    if ((await recordEntry({ ...act, on }, given)) === undefined) return notFound;
    const id = publicId(given.open.publicIds.entries, read.work.restriction.first.id);
    return { kind: 'go', to: arrangementsAddress(given.open, read.child, chosenDay(asking.query, on), id) };
  },
};
