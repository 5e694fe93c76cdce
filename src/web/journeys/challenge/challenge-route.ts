import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { challengeAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { parseRaising, parseStep } from './challenge-forms.ts';
import { findChallenge, findRaising } from './challenge-read.ts';
import { challengesView, challengeView, raisingView } from './challenge-view.ts';

/** Challenges that this desk raised or is to answer (R149). */
export const challengesRoute = casePage({
  address: '/cases/:case/challenges',
  permission: 'read-case',
  audit: 'challenges-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: (on) => ({ on }),
  show: challengesView,
  template: 'challenge/challenges.njk',
});

const raising = '/cases/:case/children/:child/challenge';

export const raiseRoute: Route = {
  method: 'GET',
  address: raising,
  permission: 'write-for-agency',
  audit: 'challenge-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findRaising(asking, given);
    return read === undefined ? notFound : page('challenge/raise.njk', raisingView(read, given, undefined, asking.query.of));
  },
};

export const raisedRoute: Route = {
  method: 'POST',
  address: raising,
  permission: 'write-for-agency',
  audit: 'challenge-raised',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findRaising(asking, given);
    if (read === undefined) return notFound;
    const parsed = parseRaising(asking.body, read, given.open);
    if ('problems' in parsed) return page('challenge/raise.njk', raisingView(read, given, parsed), parsed);
    // A thread of its own, so that what is said on it belongs together.
    const body = { ...parsed, thread: storedThread.parse(`challenge-${given.newId()}`) };
    return append(asking, given, { body, tell: parsed.facts.to, on: read.on });
  },
};

const address = '/cases/:case/challenges/:challenge';

export const challengeRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'challenge-shown',
  parse: findChallenge,
  read: (read) => read,
  show: (read, given) => challengeView(read, given),
  template: 'challenge/challenge.njk',
});

export const challengeStepRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'challenge-taken-on',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findChallenge(asking, given);
    const { vantage } = given.open;
    if (read === undefined || vantage.kind !== 'agency') return notFound;
    const parsed = parseStep(asking.body, read, vantage.agency);
    if ('problems' in parsed) return page('challenge/challenge.njk', challengeView(read, given, parsed), parsed);
    return append(asking, given, {
      raised: read.work.raised.id,
      body: parsed,
      tell: parsed.facts.to,
      on: read.on,
    });
  },
};

const page = (template: string, model: object, returned?: Returned): Answered => ({
  kind: 'page',
  template,
  model,
  ...(returned === undefined ? {} : { invalid: true }),
});

interface Said {
  /** The challenge that it is said on; none where it begins one. */
  readonly raised?: EntryId;
  readonly body: Body;
  readonly tell: AgencyId | undefined;
  readonly on: Day;
}

/** What is said on a challenge reaches the other side at once. */
async function append(asking: Asking, given: GivenCase, { raised, body, tell, on }: Said): Promise<Answered> {
  const said = await recordEntry({ body, on, to: tell === undefined ? [] : [tell] }, given);
  if (said === undefined) return notFound;
  const { partnership } = given.open;
  const publicIds = await given.desk.publicIds();
  return { kind: 'go', to: challengeAddress({ partnership, publicIds }, raised ?? said.id, chosenDay(asking.query, on)) };
}
