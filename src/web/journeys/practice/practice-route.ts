import type { Day } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { practiceAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import type { FormError } from '../sign-in/invitation-form.ts';
import { type PracticeRead, practiceView } from './practice-view.ts';

const address = '/cases/:case/practice';

const readOn = async (on: Day, { open: { vantage }, desk }: GivenCase): Promise<PracticeRead | undefined> =>
  vantage.kind === 'whole' ? undefined : { on, own: vantage.agency, receipts: await desk.practiceReceipts(on) };

/** The day of the children whom an agency, such as a GP practice, has on record: what changed, who went through it, and when each was last talked over. */
export const practiceRoute = casePage({
  address,
  // Who reads the whole has no practice.
  permission: 'write-for-agency',
  audit: 'practice-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: readOn,
  show: (read, given) => practiceView(read, given),
  template: 'practice/practice.njk',
});

/** Somebody says, by name, that they went through a day. At work it is today's, by whoever is signed in. */
export const readPracticeRoute: Route = {
  method: 'POST',
  address: `${address}/read`,
  permission: 'write-for-agency',
  audit: 'practice-day-read',
  inside: 'case',
  respond: async ({ body, query }, given) => {
    const { open, desk, visitor, demonstration } = given;
    const on = demonstration ? dayAsked(open.days, query.on) : dayAt(given.now());
    const read = await readOn(on, given);
    if (read === undefined) return notFound;
    const called = visitor.looker?.who ?? (body.called ?? '').trim();
    if (called === '' || called.length > 200) {
      const errors: readonly FormError[] = [{ href: 'called', text: 'Enter your name, in 200 letters or fewer' }];
      return { kind: 'page', template: 'practice/practice.njk', invalid: true, model: practiceView(read, given, errors) };
    }
    await desk.notePracticeRead(on, called);
    return { kind: 'go', to: `${practiceAddress(open.partnership, on === open.days.usual ? undefined : on)}#read` };
  },
};
