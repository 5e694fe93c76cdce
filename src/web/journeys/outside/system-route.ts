import { createHash } from 'node:crypto';
import type { Sent } from '../../../core/access/front-door.ts';
import { formatInstant } from '../../../core/time/instant.ts';
import { openApi } from '../../../parse/sent/open-api.ts';
import { parseSentReferral } from '../../../parse/sent/referral-sent.ts';
import { printOf } from '../../door/secrets.ts';
import type { Answered, Route } from '../../routing/route.ts';
import { refusal } from './refusal.ts';

/** How agencies' own systems refer: for anybody to read, since it tells of no family and no agency. */
export const describeSystemRoute: Route = {
  method: 'GET',
  address: '/api/openapi.json',
  permission: 'open-to-all',
  audit: 'system-described',
  inside: 'system',
  isLong: true,
  respond: async () => ({ kind: 'data', status: 200, data: openApi }),
};

const refused = (status: number, ...why: Parameters<typeof refusal>): Answered => ({ kind: 'data', status, data: refusal(...why) });

/** Takes a referral from an agency's own system, once for each key. */
export const systemReferralRoute: Route = {
  method: 'POST',
  address: '/api/referrals',
  permission: 'open-to-all',
  audit: 'system-sent',
  inside: 'system',
  perMinute: 120,
  respond: async ({ bySystem }, { frontDoors, from }) => {
    const { json, token = '', key = '' } = bySystem ?? {};
    if (token === '') return noSuchToken;
    if (key === '' || key.length > 200)
      return refused(400, 'no-key', 'Send an Idempotency-Key of 1 to 200 letters: your own name for this referral.');
    const parsed = parseSentReferral(json);
    if ('problems' in parsed) return refused(422, 'not-valid', 'Some of what was sent cannot be taken.', parsed.problems);
    const print = createHash('sha256').update(JSON.stringify(parsed.ok)).digest('hex');
    return answerTo(await frontDoors.send(printOf(token), { key, print, referral: parsed.ok }, from));
  },
};

const noSuchToken = refused(401, 'no-such-token', 'There is no such token, or it was taken back. A manager of your agency makes one.');

function answerTo(sent: Sent): Answered {
  switch (sent.kind) {
    case 'recorded':
    case 'there-already': {
      const { referral, to, at } = sent;
      return { kind: 'data', status: sent.kind === 'recorded' ? 201 : 200, data: { referral, to, at: formatInstant(at), state: 'sent' } };
    }
    case 'no-such-token':
      return noSuchToken;
    case 'another-by-this-key':
      return refused(409, 'another-by-this-key', 'Something else was sent by this Idempotency-Key. Use one key for each referral.');
    case 'no-front-door':
      return refused(409, 'no-front-door', 'The partnership has no front door and no social care to refer to.');
    case 'not-yet':
      return refused(422, 'not-valid', 'Some of what was sent cannot be taken.', [{ at: 'on', says: 'The day has not come yet' }]);
  }
}
