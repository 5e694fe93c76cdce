import { bareBody } from '../../../core/entry/bare-body.ts';
import { type Basis, bases } from '../../../core/entry/claim.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { MayLiveTogether } from '../../../core/matching/same/may-live-together.ts';
import { whoMayBeSameAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { type Returned, textIn } from '../../recording/returned.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { dayOfWriting } from '../person/person-read.ts';
import { recordStep } from '../work/record-work.ts';
import { readSame, type SameRead } from './same-read.ts';
import { householdsOf, togetherView } from './together-view.ts';

const address = '/cases/:case/people/:person/lives-with/:other';

/** A pair that is proposed as of one household. For any other there is no such page. */
function findTogether(
  { params, query }: Asking,
  { open }: GivenCase,
): { readonly pair: MayLiveTogether; readonly read: SameRead } | undefined {
  const read = readSame(open, dayAsked(open.days, query.on));
  const ids = ({ records }: MayLiveTogether): readonly (string | undefined)[] => records.map((record) => open.publicIds.people.get(record));
  const pair = householdsOf(read).find(
    (one) => ids(one).includes(params.person) && ids(one).includes(params.other) && params.person !== params.other,
  );
  return pair && { pair, read };
}

const show = ({ pair, read }: NonNullable<ReturnType<typeof findTogether>>, given: GivenCase, returned?: Returned): Answered => ({
  kind: 'page',
  template: 'same/together.njk',
  model: togetherView(pair, read, given, returned),
  ...(returned === undefined ? {} : { invalid: true }),
});

export const livesTogetherRoute: Route = {
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'household-pair-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const found = findTogether(asking, given);
    return found === undefined ? notFound : show(found, given);
  },
};

/** Says that two people live together, or that they do not: a claim of whoever says so, which is drawn and asked about like any other. */
export const sayLivesTogetherRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'household-pair-said',
  inside: 'case',
  respond: async (asking, given) => {
    const { open } = given;
    const found = findTogether(asking, given);
    if (found === undefined || open.vantage.kind !== 'agency') return notFound;
    const { say } = asking.body;
    const why = textIn(asking.body, 'why');
    const basis = bases.find((one): one is Exclude<Basis, 'measured'> => one === asking.body.basis && one !== 'measured');
    const problems = [
      ...(say === 'yes' || say === 'no' ? [] : [{ field: 'say', text: 'Choose whether they live together' }]),
      ...(basis === undefined ? [{ field: 'basis', text: 'Choose how you know' }] : []),
      ...(why === '' ? [{ field: 'why', text: 'Write what was seen or said' }] : []),
      ...(why.length > 2000 ? [{ field: 'why', text: 'Write it in 2,000 letters or fewer' }] : []),
    ];
    if (basis === undefined || problems.length > 0) return show(found, given, { sent: asking.body, problems });
    const on = dayOfWriting(given, found.read.on);
    const [who, whom] = found.pair.records;
    const body: Body = {
      ...{ kind: 'note', ...bareBody(on, [who, whom], why), facts: {} },
      claims: [{ who, is: 'lives-with', whom, basis, not: say === 'no', checked: 'unchecked', sealed: false }],
    };
    if (!(await recordStep({ body, on }, given))) return notFound;
    return { kind: 'go', to: whoMayBeSameAddress(open.partnership, found.read.on === open.days.usual ? undefined : found.read.on) };
  },
};
