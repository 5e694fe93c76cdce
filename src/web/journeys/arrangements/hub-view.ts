import { livingArrangementsOf } from '../../../core/pathway/arrangement/living-arrangement.ts';
import { policeProtectionsOf } from '../../../core/pathway/arrangement/police-protection.ts';
import { safetyPlansTold } from '../../../core/pathway/arrangement/safety-plan-told.ts';
import { restrictionWorksOf } from '../../../core/pathway/restriction/restriction-work.ts';
import { childrenInCircle } from '../../../core/picture/family/family.ts';
import { leadOf } from '../../../core/picture/work/open-work.ts';
import { arrangementsAddress, childAddress, planAddress, publicId, restrictionsAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { basesOffered, basisInWords } from '../../words/restriction-words.ts';
import type { ChildAtWork } from '../child/child-at-work.ts';
import { identityOf } from '../child/identity.ts';
import { homeView } from '../child/now/home-view.ts';
import { shownOf } from '../child/now/sourced.ts';
import { mayBeGiven } from './arrangements-read.ts';
import { courtView } from './court-view.ts';
import { adultsOffered } from './field-readers.ts';
import { livingView, protectionView } from './living-view.ts';
import { namedView } from './named-view.ts';
import { restrictionLine } from './restriction-line.ts';

/** Where and with whom a child lives and on what basis, police protection, who may see the child and how, what runs in a family court, and the safety plan's people. */
export function hubView(at: ChildAtWork, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { picture: p, child, agency } = at;
  const names = namesIn(open.directory);
  const chosen = p.today === open.days.usual ? undefined : p.today;
  const works = restrictionWorksOf(p);
  const living = livingArrangementsOf(p);
  const model = formModel(returned);
  const person = (prefix: string) => (one: typeof child) => {
    const key = `${prefix}-${publicId(open.publicIds.people, one)}`;
    return { key, name: names.person(one), checked: returned === undefined ? one === child : model.given[key] === 'yes' };
  };
  const give = (prefix: string) =>
    mayBeGiven(at).map((one) => {
      const key = `${prefix}-${publicId(open.publicIds.agencies, one)}`;
      return { key, name: names.agency(one), checked: returned?.sent.act === undefined || model.given[key] === 'yes' };
    });
  const lead = leadOf(p);
  return {
    ...model,
    title: `Contact and living arrangements of ${names.person(child)}`,
    form: true,
    identity: identityOf(p),
    name: names.person(child),
    back: { href: childAddress(open, child, chosen), text: `Back to ${names.person(child)}` },
    send: arrangementsAddress(open, child, chosen),
    mayWrite: agency !== undefined && visitor.may('write-for-agency'),
    living: living.filter(({ holds }) => holds).map((one) => livingView(one, at, open)),
    livedBefore: living.filter(({ holds }) => !holds).map((one) => livingView(one, at, open)),
    grounds: living.some(({ holds }) => holds) ? [] : homeView(shownOf(p, open)).grounds,
    protections: policeProtectionsOf(p)
      .toReversed()
      .map((one) => protectionView(one, at, open)),
    inForce: works.filter(({ now, next }) => now !== undefined || next !== undefined).map((work) => restrictionLine(work, p, open)),
    over: works.filter(({ now, next }) => now === undefined && next === undefined).map((work) => restrictionLine(work, p, open)),
    record: arrangementsAddress(open, child, chosen, 'new'),
    register: restrictionsAddress(open.partnership, chosen),
    courts: courtView(p, open, chosen),
    safety: safetyPlansTold(p).map(({ plan, latest, named }) => ({
      id: publicId(open.publicIds.entries, latest.id),
      lead: names.agency(plan.lead),
      href: planAddress(open, child, chosen),
      named: namedView(named, open),
    })),
    people: adultsOffered(p).map((one) => ({ value: publicId(open.publicIds.people, one), text: names.person(one) })),
    bases: basesOffered.map((value) => ({ value, text: withCapital(basisInWords(value)) })),
    protected: childrenInCircle(p).map(person('p-child')),
    covered: childrenInCircle(p).map(person('c-child')),
    agencies: [...open.agencies].map((one) => ({ value: publicId(open.publicIds.agencies, one), text: names.agency(one) })),
    lead: lead === undefined || lead === agency ? undefined : names.agency(lead),
    give: { living: give('l-give'), protection: give('p-give'), court: give('c-give') },
  };
}
