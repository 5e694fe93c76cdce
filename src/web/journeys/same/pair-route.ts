import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import { samePairAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { dayOfWriting } from '../person/person-read.ts';
import { recordStep } from '../work/record-work.ts';
import { overtaken, standsOn } from '../work/stands.ts';
import { parsePair } from './pair-form.ts';
import { findPair, type PairRead } from './pair-read.ts';
import { pairView } from './pair-view.ts';

const address = '/cases/:case/people/:person/same-as/:other';

const show = (read: PairRead, given: GivenCase, returned?: Returned): Answered => ({
  kind: 'page',
  template: 'same/pair.njk',
  model: pairView(read, given, returned),
  ...(returned === undefined ? {} : { invalid: true }),
});

/** Two records side by side: what is the same, what differs, and what was said of them. */
export const samePairRoute: Route = {
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'same-pair-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findPair(asking, given);
    return read === undefined ? notFound : show(read, given);
  },
};

/**
 * Says of two records that they are one person or two, leaves it for later, asks somebody, or undoes what was decided; and tells those who were told otherwise (rules 5 and 6). It gives nobody more
 * to read but the word itself.
 */
export const saySamePairRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'same-person-said',
  inside: 'case',
  respond: async (asking, given) => {
    const { open } = given;
    const read = findPair(asking, given);
    if (read === undefined || open.vantage.kind !== 'agency') return notFound;
    const meanwhile = overtaken(asking.body, standsOn(read.pair.said?.words.at(-1), open));
    if (meanwhile.length > 0) return show(read, given, { sent: asking.body, problems: meanwhile });
    const parsed = parsePair(read, asking.body, given);
    if (!('facts' in parsed)) return show(read, given, { sent: asking.body, problems: parsed });
    const on = dayOfWriting(given, read.on);
    const body: Body = { ...{ kind: 'identity', ...bareBody(on, read.records, parsed.why) }, facts: parsed.facts };
    const why = parsed.asks ? 'They are asked whether the two are one person' : 'They read records of these people, or were told otherwise';
    if (!(await recordStep({ body, on, to: parsed.to, why }, given))) return notFound;
    return { kind: 'go', to: `${samePairAddress(open, read.records, read.on === open.days.usual ? undefined : read.on)}#said` };
  },
};
