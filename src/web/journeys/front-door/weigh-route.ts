import { referralAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { findReferral, type ReferralRead } from './referral-read.ts';
import { again, stepsHere } from './referral-route.ts';
import { parseNeighbours, parseTriage } from './weigh-form.ts';

const address = '/cases/:case/referrals/:referral';

type Parse = (form: Returned['sent'], read: ReferralRead) => ReturnType<typeof parseTriage>;

/** Records what the front door weighed of a referral to it, or says what is missing. */
async function weigh(asking: Asking, given: GivenCase, may: (read: ReferralRead) => boolean, parse: Parse): Promise<Answered> {
  const read = await findReferral(asking, given);
  if (read === undefined || !may(read)) return notFound;
  const body = parse(asking.body, read);
  if ('problems' in body) return again(read, given, body);
  if (!(await recordStep({ body, on: read.on }, given))) return notFound;
  return { kind: 'go', to: `${referralAddress(given.open, read.work.referral.id, chosenDay(asking.query, read.on))}#weighed` };
}

/** Puts a referral into a queue at a level, or into another. */
export const triageRoute: Route = {
  method: 'POST',
  address: `${address}/queue`,
  permission: 'write-for-agency',
  audit: 'referral-triaged',
  inside: 'case',
  respond: (asking, given) =>
    weigh(
      asking,
      given,
      (read) => read.terms.areas.length + read.terms.levels.length > 0 && stepsHere(read, given).includes('decide'),
      (form, { terms, work, on }) => parseTriage(form, terms, work.referral, on),
    ),
};

/** Decides whether neighbours are spoken with. */
export const neighboursRoute: Route = {
  method: 'POST',
  address: `${address}/neighbours`,
  permission: 'write-for-agency',
  audit: 'neighbours-weighed',
  inside: 'case',
  respond: (asking, given) =>
    weigh(
      asking,
      given,
      (read) => isReceiver(read, given) && read.work.received !== undefined,
      (form, { work, on }) => parseNeighbours(form, work.referral, on),
    ),
};

const isReceiver = ({ work }: ReferralRead, { open: { vantage } }: GivenCase): boolean =>
  vantage.kind === 'agency' && vantage.agency === work.receiver;
