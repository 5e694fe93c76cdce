import { restrictionAddress } from '../../addresses.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { parseAct } from './restriction-acts.ts';
import { findRestriction } from './restriction-read.ts';
import { restrictionView } from './restriction-view.ts';

const address = '/cases/:case/restrictions/:restriction';
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
    if ((await recordEntry({ ...act, on: read.on }, given)) === undefined) return notFound;
    const { first } = read.work.restriction;
    return { kind: 'go', to: restrictionAddress(given.open, first.id, chosenDay(asking.query, read.on)) };
  },
};
