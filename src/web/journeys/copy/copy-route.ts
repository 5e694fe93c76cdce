import { copyBody } from '../../../core/pathway/copy/copy-work.ts';
import { goneThroughBody } from '../../../core/pathway/gone-through/gone-through-body.ts';
import { planCopyAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { parseSignOff, signOffBody } from '../work/sign-off.ts';
import { parseCopy, parseGiving } from './copy-form.ts';
import { type CopyRead, findCopy } from './copy-read.ts';
import { copyView } from './copy-view.ts';

const address = '/cases/:case/children/:child/plan/copy/:person';
const template = 'copy/copy.njk';

/** A copy of a plan for one named parent, in plain words: written, looked at by a second person, given (rule 29). */
export const planCopyRoute = casePage({
  address,
  permission: 'write-for-agency',
  audit: 'plan-copy-shown',
  parse: findCopy,
  read: (read) => read,
  show: (read, given) => copyView(read, given),
  template,
});

/** Writes the copy, or writes down that it was given. It stays with the agency that leads the plan. */
export const writePlanCopyRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'plan-copy-written',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const read = findCopy(asking, given);
    if (read === undefined) return notFound;
    const { picture, one, parent, copy } = read;
    if (asking.body.step === 'give') {
      if (copy?.approved === undefined || copy.isOlder) return notFound;
      const giving = parseGiving(asking.body, read);
      if ('problems' in giving) return again(read, given, giving);
      return done(
        await recordStep({ body: goneThroughBody(copy.note.id, picture.today, giving), on: picture.today }, given),
        read,
        asking,
        given,
      );
    }
    const parsed = parseCopy(asking.body, read);
    if ('problems' in parsed) return again(read, given, parsed);
    return done(await recordStep({ body: copyBody(picture, one.latest, parent, parsed), on: picture.today }, given), read, asking, given);
  },
};

/** A second person, who sees what was left out and why, puts their name to it. */
export const approvePlanCopyRoute: Route = {
  method: 'POST',
  address: `${address}/approve`,
  permission: 'sign-off',
  audit: 'plan-copy-approved',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findCopy(asking, given);
    if (read?.copy === undefined || read.copy.approved !== undefined || read.copy.isOlder) return notFound;
    const { worker } = given.visitor;
    const wrote = worker !== undefined && read.copy.note.worker === worker;
    const signed = parseSignOff(asking.body, wrote, 'Somebody other than who wrote it puts their name to it');
    if ('problems' in signed) return again(read, given, signed);
    const body = signOffBody(read.copy.note, read.picture.today, signed);
    return done(await recordStep({ body, on: read.picture.today }, given), read, asking, given);
  },
};

const again = (read: CopyRead, given: GivenCase, returned: Returned): Answered => ({
  ...{ kind: 'page', template, model: copyView(read, given, returned), invalid: true },
});

const done = (recorded: boolean, { picture, parent, name }: CopyRead, asking: Asking, { open }: GivenCase): Answered =>
  recorded ? { kind: 'go', to: planCopyAddress(open, picture.child, parent, chosenDay(asking.query, picture.today), name) } : notFound;
