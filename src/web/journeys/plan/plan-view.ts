import { strands } from '../../../core/pathway/plan/plan-body.ts';
import type { PlanStanding } from '../../../core/pathway/plan/plan-standing.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { childAddress, planAddress, publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { type Names, namesIn, partyName } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { countedOnView } from '../assessment/counted-on-view.ts';
import { identityOf } from '../child/identity.ts';
import { standsOn } from '../work/stands.ts';
import { formOf, planTypes, rowsIn } from './plan-form.ts';
import type { PlanRead } from './plan-read.ts';

/** The plans of a child that run, what is in them and who has them; and the form by which one is written or renewed. */
export function planView(read: PlanRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, plans, agency, asks, renews, beside } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const another = planAddress(open, picture.child, chosen, 'anew');
  const given = returned?.sent ?? formOf(read, open);
  const field = (name: string): string => given[name] ?? '';
  const count = (...of: readonly string[]): readonly number[] => Array.from({ length: rowsIn(given, ...of) }, (_, n) => n + 1);
  return {
    title: `The plan for ${names.person(picture.child)}`,
    form: true,
    identity: identityOf(picture),
    name: names.person(picture.child),
    back: { href: childAddress(open, picture.child, chosen), text: `Back to ${names.person(picture.child)}` },
    send: beside !== undefined ? another : planAddress(open, picture.child, chosen),
    another: renews === undefined ? undefined : `${another}#write`,
    anew: beside !== undefined,
    plans: plans.map((one) => ({ ...standing(one, names), countedOn: countedOnView(picture, one.actions, open, chosen) })),
    mayWrite: agency !== undefined && visitor.may('write-for-agency'),
    renews: renews !== undefined,
    stands: standsOn(renews?.latest, open),
    types: planTypes.map((value) => ({ value, text: withCapital(inPlainWords(value)), selected: field('type') === value })),
    worries: count('worry', 'then').map((n) => ({ n, worry: field(`worry-${n}`), back: field(`then-${n}`) })),
    actions: count('what', 'who', 'by', 'how').map((n) => ({
      n,
      what: field(`what-${n}`),
      who: field(`who-${n}`),
      by: field(`by-${n}`),
      how: field(`how-${n}`),
    })),
    nights: asks.nights.map((person) => {
      const key = `night-${publicId(open.publicIds.people, person)}`;
      return { key, name: names.person(person), value: field(key) };
    }),
    strands: asks.strands ? strands.map((strand, n) => ({ key: `strand-${n}`, strand, value: field(`strand-${n}`) })) : [],
    members: asks.members.map((one) => {
      const key = `send-${publicId(open.publicIds.agencies, one)}`;
      return { key, agency: names.agency(one), checked: returned === undefined || field(key) === 'yes' };
    }),
    parents: asks.parents.map((one) => {
      const key = `through-${publicId(open.publicIds.people, one)}`;
      return { key, name: names.person(one), checked: field(key) === 'yes' };
    }),
    given,
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field: at, text }) => [at, text])),
  };
}

function standing({ plan, latest, actions, has, without, toGoThrough }: PlanStanding, names: Names): object {
  const { facts } = latest;
  return {
    what: `${withCapital(inPlainWords(plan.type ?? 'a'))} plan`,
    lead: names.agency(plan.lead),
    since: plan.from === undefined ? undefined : showDay(plan.from),
    review: facts.review === undefined ? undefined : showSpan(facts.review),
    safeEnough: facts.safeEnough,
    worries: [...(facts.ifThen ?? new Map((facts.risks ?? []).map((risk) => [risk, ''])))].map(([worry, back]) => ({ worry, back })),
    contingency: facts.ifThen === undefined ? facts.contingency : undefined,
    actions: actions.map(({ action, past }) => ({
      what: action.what,
      who: action.who === undefined ? undefined : partyName(action.who, names),
      by: action.by === undefined ? undefined : showSpan(action.by),
      how: action.how,
      past,
    })),
    nights: [...(facts.differentNight ?? [])].map(([who, what]) => ({ who, what })),
    strands: [...(facts.strands ?? [])].map(([strand, what]) => ({ strand, what })),
    has: has.map(({ agency, since, receipt }) => ({
      agency: names.agency(agency),
      since: showDay(since),
      receipt: receipt === undefined ? undefined : showDay(receipt),
    })),
    without: allListed(without.map(names.agency)),
    toGoThrough: allListed(toGoThrough.map(names.person)),
  };
}
