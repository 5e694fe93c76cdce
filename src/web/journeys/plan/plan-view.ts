import type { PersonId } from '../../../core/entry/ids.ts';
import { strands } from '../../../core/pathway/plan/plan-body.ts';
import { childAddress, confirmPlanAddress, expectationsAddress, planAddress, publicId } from '../../addresses.ts';
import { actionRowsShown, rowsShown } from '../../recording/action-rows.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { countedOnView } from '../assessment/counted-on-view.ts';
import { identityOf } from '../child/identity.ts';
import { standsOn } from '../work/stands.ts';
import { formOf } from './plan-begin.ts';
import { fieldOf } from './plan-fields.ts';
import { planTypes } from './plan-form.ts';
import { type PlanRead, planName } from './plan-read.ts';
import { standingView } from './standing-view.ts';

/** The plans of a child that run, what is in them and who has them; and the form by which one is written or renewed. */
export function planView(read: PlanRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, plans, agency, asks, renews } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const given = returned?.sent ?? formOf(read, open);
  const field = (name: string): string => given[name] ?? '';
  const ofEach = (people: readonly PersonId[], ...parts: readonly string[]): readonly object[] =>
    people.map((person) => ({
      name: names.person(person),
      fields: Object.fromEntries(
        parts.map((part) => {
          const key = fieldOf(part, person, open);
          return [part, { key, value: field(key) }];
        }),
      ),
    }));
  const mayWrite = agency !== undefined && visitor.may('write-for-agency');
  const own = plans.filter(({ plan }) => plan.lead === agency);
  return {
    title: `The plan for ${names.person(picture.child)}`,
    form: true,
    identity: identityOf(picture),
    name: names.person(picture.child),
    back: { href: childAddress(open, picture.child, chosen), text: `Back to ${names.person(picture.child)}` },
    send: planAddress(open, picture.child, chosen, read.chosen ?? (renews === undefined ? undefined : planName(renews, open))),
    confirm: confirmPlanAddress(open, picture.child, chosen),
    expectations: expectationsAddress(open, picture.child, chosen),
    anew: mayWrite && renews !== undefined ? planAddress(open, picture.child, chosen, 'anew') : undefined,
    plans: plans.map((one) => ({
      ...standingView(one, read, open, mayWrite),
      countedOn: countedOnView(picture, one.actions, open, chosen),
    })),
    mayWrite,
    isOpen: read.chosen !== undefined || returned !== undefined,
    renews: renews === undefined ? undefined : `${inPlainWords(renews.plan.type ?? 'our')} plan`,
    several: own.length > 1,
    isType: { birth: renews?.plan.type === 'birth', discharge: renews === undefined || renews.plan.type === 'discharge' },
    takesOn: renews === undefined || renews.plan.type === 'early-help' || renews.plan.type === 'step-down',
    stands: standsOn(renews?.latest, open),
    types: planTypes.map((value) => ({ value, text: withCapital(inPlainWords(value)), selected: field('type') === value })),
    worries: rowsShown(given, 3, 'worry', 'then').map((n) => ({ n, worry: field(`worry-${n}`), back: field(`then-${n}`) })),
    actions: actionRowsShown(given, 3),
    engage: ofEach(asks.parents, 'engage', 'engageBy', 'engageThen'),
    nights: ofEach(asks.nights, 'night'),
    relapse: ofEach(asks.relapse, 'signs', 'helps', 'asks', 'asksBy'),
    strands: asks.strands ? strands.map((strand, n) => ({ key: `strand-${n}`, strand, value: field(`strand-${n}`) })) : [],
    members: asks.members.map((one) => {
      const key = `send-${publicId(open.publicIds.agencies, one)}`;
      return { key, agency: names.agency(one), checked: returned === undefined || field(key) === 'yes' };
    }),
    schools: asks.schools.map((one) => {
      const key = `untold-${publicId(open.publicIds.agencies, one)}`;
      return { key, agency: names.agency(one), value: field(key) };
    }),
    parents: asks.parents.map((one) => {
      const key = fieldOf('through', one, open);
      return { key, name: names.person(one), checked: field(key) === 'yes' };
    }),
    given,
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field: at, text }) => [at, text])),
  };
}
