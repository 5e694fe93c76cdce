import { storedThread } from '../../../parse/stored/ids.ts';
import { arrangementsAddress } from '../../addresses.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { parseHub } from './hub-forms.ts';
import { hubView } from './hub-view.ts';

const address = '/cases/:case/children/:child/arrangements';
const template = 'arrangements/arrangements.njk';

/** A child's contact and living arrangements (R037, R083, R098, R113 to R116, R155). */
export const arrangementsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'arrangements-shown',
  parse: findChildAtWork,
  read: (read) => read,
  show: (read, given) => hubView(read, given),
  template,
});

/** Records one of them: those to whom it is given read it at once. */
export const recordArrangementRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'arrangement-recorded',
  inside: 'case',
  respond: async (asking, given) => {
    const at = findChildAtWork(asking, given);
    if (at?.agency === undefined) return notFound;
    const { agency, picture, child } = at;
    const act = parseHub(asking.body, { ...at, agency }, given.open, (of) => storedThread.parse(`${of}-${given.newId()}`));
    if (act === undefined) return notFound;
    if ('problems' in act) return { kind: 'page', template, model: hubView(at, given, act), invalid: true };
    if ((await recordEntry({ ...act, on: picture.today }, given)) === undefined) return notFound;
    return { kind: 'go', to: arrangementsAddress(given.open, child, chosenDay(asking.query, picture.today)) };
  },
};
