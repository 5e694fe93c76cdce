import { termsBody } from '../../../core/pathway/restriction/terms-body.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { arrangementsAddress, publicId } from '../../addresses.ts';
import { type Answered, casePage, notFound, type Route } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { findRestriction, type RestrictionRead } from './arrangements-read.ts';
import { parseTerms } from './terms-form.ts';
import { termsView } from './terms-view.ts';

const template = 'arrangements/terms.njk';
const recorded = '/cases/:case/children/:child/arrangements/new';
const changed = '/cases/:case/children/:child/arrangements/:arrangement/terms';
const why = 'They work with the family, and are to know what restricts contact';

/** The form by which a restriction or contact arrangement is recorded (R113, R114). */
export const recordRestrictionRoute = casePage({
  address: recorded,
  permission: 'write-for-agency',
  audit: 'terms-shown',
  parse: findChildAtWork,
  read: (read) => (read.agency === undefined ? undefined : read),
  show: (read, given) => termsView(read, { before: undefined }, given),
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
    const at = findChildAtWork(asking, given);
    if (at?.agency === undefined) return notFound;
    const parsed = parseTerms(asking.body, at, undefined, given.open);
    if ('problems' in parsed) return page(termsView(at, { before: undefined }, given, parsed));
    const { today: on } = at.picture;
    const body = termsBody('set', parsed.written, on, storedThread.parse(`restriction-${given.newId()}`));
    const entry = await recordEntry({ body, on, to: parsed.to, why }, given);
    if (entry === undefined) return notFound;
    const publicIds = await given.desk.publicIds();
    const { partnership } = given.open;
    const address = arrangementsAddress(
      { partnership, publicIds },
      at.child,
      chosenDay(asking.query, on),
      publicId(publicIds.entries, entry.id),
    );
    return { kind: 'go', to: address };
  },
};

/** The terms that stand or are to begin, of a restriction that this desk keeps. */
const beforeOf = ({ isKept, work }: RestrictionRead) => (isKept ? (work.now ?? work.next ?? work.restriction.terms.at(-1)) : undefined);

export const changeTermsRoute = casePage({
  address: changed,
  permission: 'write-for-agency',
  audit: 'terms-shown',
  parse: findRestriction,
  read: (read) => (beforeOf(read) === undefined ? undefined : read),
  show: (read, given) => termsView(read, { before: beforeOf(read), restriction: idOf(read, given.open) }, given),
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
    const read = findRestriction(asking, given);
    const before = read === undefined ? undefined : beforeOf(read);
    if (read === undefined || before === undefined) return notFound;
    const restriction = idOf(read, given.open);
    const parsed = parseTerms(asking.body, read, before, given.open);
    if ('problems' in parsed) return page(termsView(read, { before, restriction }, given, parsed));
    const { today: on } = read.picture;
    const body = termsBody('varied', parsed.written, on, read.thread);
    if ((await recordEntry({ body, on, to: parsed.to, why }, given)) === undefined) return notFound;
    return { kind: 'go', to: arrangementsAddress(given.open, read.child, chosenDay(asking.query, on), restriction) };
  },
};

const idOf = (
  { work }: RestrictionRead,
  { publicIds }: { readonly publicIds: Parameters<typeof arrangementsAddress>[0]['publicIds'] },
): string => publicId(publicIds.entries, work.restriction.first.id);

const page = (model: object): Answered => ({ kind: 'page', template, model, invalid: true });
