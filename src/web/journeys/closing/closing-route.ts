import { closingBody } from '../../../core/pathway/closing/closing-body.ts';
import { publicId, writtenAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { recordEntry } from '../work/record-work.ts';
import { parseClosing, toldOf } from './closing-form.ts';
import { type ClosingRead, findClosing } from './closing-read.ts';
import { closingView } from './closing-view.ts';

const address = '/cases/:case/children/:child/closing';

/** What stands before the work with a child is closed or stepped down. */
export const closingRoute = casePage({
  address,
  permission: 'write-for-agency',
  audit: 'closing-shown',
  parse: findClosing,
  read: (read) => read,
  show: (read, given) => closingView(read, given),
  template: 'closing/closing.njk',
});

/** Closes or steps down: what stands against it is settled, or the reason why not is recorded beside it. The system asks, people decide. */
export const closeRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'work-closed',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findClosing(asking, given);
    if (read === undefined) return notFound;
    const written = parseClosing(asking.body, read, given.open);
    if ('problems' in written) return again(read, given, written);
    const { picture } = read;
    const body = closingBody(picture, picture.child, written);
    const to = toldOf(asking.body, read, written, given.open);
    const closed = await recordEntry(
      { body, on: picture.today, to, why: 'They work with the child, and the work ends or is stepped down' },
      given,
    );
    if (closed === undefined) return notFound;
    const entry = publicId((await given.desk.publicIds()).entries, closed.id);
    return { kind: 'go', to: `${writtenAddress(given.open.partnership, entry)}?recorded=yes${dayOf(asking.query.on)}` };
  },
};

const dayOf = (on: string | undefined): string => (on === undefined ? '' : `&on=${encodeURIComponent(on)}`);

const again = (read: ClosingRead, given: GivenCase, returned: Returned): Answered => ({
  kind: 'page',
  template: 'closing/closing.njk',
  model: closingView(read, given, returned),
  invalid: true,
});
