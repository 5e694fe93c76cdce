import { managerHandoverBody } from '../../../core/pathway/supervision/manager-handover.ts';
import { supervisionBody } from '../../../core/pathway/supervision/supervision-body.ts';
import { supervisionAddress } from '../../addresses.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { parseManagerHandover } from './manager-form.ts';
import { parseSupervision } from './supervision-form.ts';
import { findSupervision, type SupervisionRead } from './supervision-read.ts';
import { supervisionView } from './supervision-view.ts';

const address = '/cases/:case/children/:child/supervision';

/** Supervision of the work with one child (R136 to R138): when it is due, who gave it, and what was said of this child. */
export const supervisionRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'supervision-shown',
  parse: findSupervision,
  read: (read) => read,
  show: (read, given) => supervisionView(read, given),
  template: 'supervision/supervision.njk',
});

/** Records that a manager and the worker talked the work with this child through. Nobody else is told of it by that. */
export const recordSupervisionRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'supervision-recorded',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const read = findSupervision(asking, given);
    if (read?.agency === undefined) return notFound;
    if (asking.body.go === 'manager') return handOver(asking, read, given);
    const parsed = parseSupervision(asking.body, read);
    if ('problems' in parsed)
      return { kind: 'page', template: 'supervision/supervision.njk', model: supervisionView(read, given, parsed), invalid: true };
    const { picture } = read;
    const body = supervisionBody(picture.child, parsed);
    if (!(await recordStep({ body, on: picture.today }, given))) return notFound;
    return { kind: 'go', to: `${supervisionAddress(given.open, picture.child, chosenDay(asking.query, picture.today))}#held` };
  },
};

/** One manager hands the work over to the next (R138). */
async function handOver({ body, query }: Asking, read: SupervisionRead, given: GivenCase): Promise<Answered> {
  const { picture } = read;
  const written = parseManagerHandover(body, read);
  if ('problems' in written)
    return { kind: 'page', template: 'supervision/supervision.njk', model: supervisionView(read, given, written), invalid: true };
  if (!(await recordStep({ body: managerHandoverBody(picture, written), on: picture.today }, given))) return notFound;
  return { kind: 'go', to: `${supervisionAddress(given.open, picture.child, chosenDay(query, picture.today))}#managers` };
}
