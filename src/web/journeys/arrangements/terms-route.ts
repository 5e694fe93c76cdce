import { termsBody } from '../../../core/pathway/restriction/terms-body.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { arrangementsAddress, beginAddress, restrictionAddress } from '../../addresses.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';
import { identityOf } from '../child/identity.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { overtaken, standsOn } from '../work/stands.ts';
import { mayBeGiven } from './arrangements-read.ts';
import { holdersOf } from './end-acts.ts';
import { findRestriction, type RestrictionRead, termsShown } from './restriction-read.ts';
import { parseTerms } from './terms-form.ts';
import { type TermsPlace, termsView } from './terms-view.ts';

const template = 'arrangements/terms.njk';
const recorded = '/cases/:case/children/:child/arrangements/new';
const changed = '/cases/:case/restrictions/:restriction/terms';
const why = 'They work with the family, and are to know what restricts contact';

/** The form at a child's: new terms. */
function newTerms(asking: Asking, given: GivenCase): TermsPlace | undefined {
  const at = findChildAtWork(asking, given);
  if (at?.agency === undefined) return undefined;
  const { open } = given;
  const on = chosenDay(asking.query, at.on);
  return {
    ...{ at, before: undefined, give: mayBeGiven(at), identity: identityOf(at.picture) },
    send: arrangementsAddress(open, at.child, on, 'new'),
    back: arrangementsAddress(open, at.child, on),
    byName: beginAddress(open, 'restriction', { on, child: at.child }),
  };
}

/** The form by which a restriction or contact arrangement is recorded (R113, R114). */
export const recordRestrictionRoute = casePage({
  address: recorded,
  permission: 'write-for-agency',
  audit: 'terms-shown',
  parse: newTerms,
  read: (place: TermsPlace) => place,
  show: (place, given) => termsView(place, given),
  template,
});

/** Records one: everybody to whom it is given reads it at once. */
export const restrictionRecordedRoute: Route = {
  method: 'POST',
  address: recorded,
  permission: 'write-for-agency',
  audit: 'terms-recorded',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const place = newTerms(asking, given);
    if (place === undefined) return notFound;
    const parsed = parseTerms(asking.body, place, given.open);
    if ('problems' in parsed) return page(termsView(place, given, parsed));
    const { today: on } = place.at.picture;
    const body = termsBody('set', parsed.written, on, storedThread.parse(`restriction-${given.newId()}`));
    const entry = await recordEntry({ body, on, to: parsed.to, why }, given);
    if (entry === undefined) return notFound;
    const publicIds = await given.desk.publicIds();
    const { partnership } = given.open;
    return { kind: 'go', to: restrictionAddress({ partnership, publicIds }, entry.id, chosenDay(asking.query, on)) };
  },
};

interface Changing extends TermsPlace {
  readonly stands: string;
  readonly restriction: RestrictionRead;
}

/** The form at a restriction's that this desk keeps: its terms that stand, are to begin or held last. */
function changedTerms(asking: Asking, given: GivenCase): Changing | undefined {
  const restriction = findRestriction(asking, given);
  const before = restriction === undefined ? undefined : termsShown(restriction);
  if (restriction === undefined || before === undefined || !restriction.isKept) return undefined;
  const { open } = given;
  const { first } = restriction.work.restriction;
  const on = chosenDay(asking.query, restriction.on);
  const give = [...new Set([...holdersOf(restriction), ...(restriction.children.length === 0 ? [] : mayBeGiven(restriction))])];
  return {
    ...{ restriction, at: restriction, before, give, stands: standsOn(before.entry, open) },
    identity: restriction.children.length === 0 ? undefined : identityOf(restriction.picture),
    send: restrictionAddress(open, first.id, on, 'terms'),
    back: restrictionAddress(open, first.id, on),
  };
}

export const changeTermsRoute = casePage({
  address: changed,
  permission: 'write-for-agency',
  audit: 'terms-shown',
  parse: changedTerms,
  read: (place: Changing) => place,
  show: ({ restriction: _, ...place }, given) => termsView(place, given),
  template,
});

/** Changes the terms: what held before stays to be seen on its days. */
export const termsChangedRoute: Route = {
  method: 'POST',
  address: changed,
  permission: 'write-for-agency',
  audit: 'terms-recorded',
  inside: 'case',
  isLong: true,
  perMinute: 60,
  respond: async (asking, given) => {
    const place = changedTerms(asking, given);
    if (place === undefined) return notFound;
    const { restriction, ...form } = place;
    const meanwhile = overtaken(asking.body, place.stands);
    const parsed = meanwhile.length > 0 ? { sent: asking.body, problems: meanwhile } : parseTerms(asking.body, place, given.open);
    if ('problems' in parsed) return page(termsView(form, given, parsed));
    const body = termsBody('varied', parsed.written, restriction.on, restriction.thread);
    if ((await recordEntry({ body, on: restriction.on, to: parsed.to, why }, given)) === undefined) return notFound;
    return { kind: 'go', to: place.back };
  },
};

const page = (model: object): Answered => ({ kind: 'page', template, model, invalid: true });
