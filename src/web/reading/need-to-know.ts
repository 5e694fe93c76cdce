import type { AccountId } from '../../core/access/ids.ts';
import type { Opening } from '../../core/access/look.ts';
import type { Entry } from '../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../core/entry/ids.ts';
import { peopleNamedIn } from '../../core/entry/people-named.ts';
import type { SubmissionRecords } from '../../core/ledger/bringing-in.ts';
import { givesReading } from '../../core/ledger/knowledge.ts';
import type { FormTexts, UnfinishedRecords } from '../../core/ledger/unfinished.ts';
import { requestsTo } from '../../core/picture/work/asked-and-answered.ts';
import { involvedAgencies } from '../../core/picture/work/involvement.ts';
import { addDays, type Day } from '../../core/time/day.ts';
import { dayAt, type Instant } from '../../core/time/instant.ts';
import { promptId } from '../addresses.ts';
import type { Visitor } from '../visitor.ts';
import { standsOn } from './asked.ts';
import type { OpenCase } from './open-case.ts';
import { otherNamesIn } from './other-names.ts';

/** Days for which an agency that wrote something down about somebody, or was given it, is taken to be at work with them. Our choice. */
const daysOfARecord = 28;

/** The people whose records a request opens: the child of its address, or those whom its question is about. */
export function subjectsOf(params: Readonly<Record<string, string>>, open: OpenCase): readonly PersonId[] {
  if (params.child !== undefined) return open.partnership.children.filter((child) => open.publicIds.people.get(child) === params.child);
  if (params.question === undefined) return [];
  const asked = open
    .asked(open.days.end)
    .find(({ reasons }) => reasons.some(({ key }) => promptId(open.partnership, key) === params.question));
  return asked?.about.filter((person) => open.partnership.children.includes(person)) ?? [];
}

type Texts = Readonly<Record<string, string>>;

/** The parts of a request that say whose records it opens. */
interface Sent {
  readonly params: Texts;
  readonly query: Texts;
  readonly body: Texts;
}

/** What a request opens. */
export interface Opens {
  /** The people whose records it opens. */
  readonly subjects: readonly PersonId[];
  /** Of the children among them, with how many somebody must be at work, or have a reason: somebody who is around several is known from work with one. */
  readonly needs: 'each' | 'one';
}

/** The same of any request: also of what is being written or was written about somebody, and of a person's page. */
export async function opensOf(
  { params, query, body }: Sent,
  open: OpenCase,
  desk: UnfinishedRecords & Pick<SubmissionRecords, 'findSubmission'>,
): Promise<Opens> {
  const each = (subjects: readonly PersonId[]): Opens => ({ subjects, needs: 'each' });
  if (params.child !== undefined || params.question !== undefined) return each(subjectsOf(params, open));
  if (params.submission !== undefined) {
    const child = (await desk.findSubmission(params.submission))?.child;
    return each(open.partnership.children.filter((one) => one === child));
  }
  if (params.sealed !== undefined) {
    const part = open.sealedParts.find(({ id }) => id === params.sealed);
    return each(
      childrenIn(
        open.ledger.entries.filter(({ id }) => id === part?.entry),
        open,
      ),
    );
  }
  // Of an entry by its own address, whoever recorded it: a file of it, a request, a referral, a challenge, a restriction or the entry itself.
  const entry = params.of ?? params.request ?? params.referral ?? params.challenge ?? params.restriction ?? params.entry;
  if (entry !== undefined) return each(childrenIn(entriesAt(entry, open), open));
  if (params.person !== undefined) {
    const person = open.people.find((one) => open.publicIds.people.get(one) === params.person);
    if (person === undefined) return each([]);
    // Two records side by side: whoever is known from work with one may look whether the other is theirs.
    const other = params.other === undefined ? undefined : open.people.find((one) => open.publicIds.people.get(one) === params.other);
    if (other !== undefined)
      return { subjects: [...new Set([person, other, ...around(person, open), ...around(other, open)])], needs: 'one' };
    if (open.partnership.children.includes(person)) return each([person]);
    const children = around(person, open);
    return children.length === 0 ? each([person]) : { subjects: children, needs: 'one' };
  }
  const held = params.unfinished === undefined ? undefined : await desk.findUnfinished(params.unfinished);
  return each(childrenWritten([held?.form ?? {}, query, body], open));
}

/** The children whom what names somebody names too; a child is around themselves. */
const around = (person: PersonId, open: OpenCase): readonly PersonId[] =>
  childrenIn(
    open.ledger.entries.filter((entry) => peopleNamedIn(entry).includes(person)),
    open,
  );

/** The children whom a form is about: the one it was begun for, those it names, and those of the entry that it puts right. */
function childrenWritten(forms: readonly FormTexts[], open: OpenCase): readonly PersonId[] {
  const corrected = forms.flatMap(({ corrects }) => (corrects === undefined ? [] : childrenIn(ownEntries(corrects, open), open)));
  const about = forms.map((form) => (form.about ?? '').toLowerCase());
  const otherNames = otherNamesIn(open.ledger.entries);
  const meant = new Set(forms.flatMap((form) => Object.entries(form).flatMap(([name, text]) => (name.startsWith('as-') ? [text] : []))));
  return open.partnership.children.filter((child) => {
    if (corrected.includes(child)) return true;
    const names = [open.directory.people.get(child)?.called, ...(otherNames.get(child) ?? [])].flatMap((name) => name?.toLowerCase() ?? []);
    const id = open.publicIds.people.get(child);
    return (
      names.some((name) => about.some((text) => text.includes(name))) ||
      (id !== undefined && (meant.has(id) || forms.some(({ child: at }) => at === id)))
    );
  });
}

const entriesAt = (publicId: string, { ledger, publicIds }: OpenCase): readonly Entry[] =>
  ledger.entries.filter(({ id }) => publicIds.entries.get(id) === publicId);

const ownEntries = (publicId: string, { ledger, publicIds, vantage }: OpenCase): readonly Entry[] =>
  ledger.entries.filter(({ id, by }) => vantage.kind === 'agency' && by === vantage.agency && publicIds.entries.get(id) === publicId);

/** The children whom some entries name. */
export const childrenIn = (entries: readonly Entry[], { partnership }: OpenCase): readonly PersonId[] => {
  const named = new Set(entries.flatMap(peopleNamedIn));
  return partnership.children.filter((child) => named.has(child));
};

/** True where an agency was at work with a child on a day, as far as this visitor may know. */
export function isAtWorkWith(agency: AgencyId, child: PersonId, open: OpenCase, on: Day = open.days.end): boolean {
  const since = addDays(on, -daysOfARecord);
  const wrote = open.ledger.entries.some(
    (entry) => entry.by === agency && since <= dayAt(entry.recorded) && dayAt(entry.recorded) <= on && peopleNamedIn(entry).includes(child),
  );
  return (
    wrote ||
    wasGiven(agency, child, open, since, on) ||
    isAsked(agency, child, open, on) ||
    isAskedForInformation(agency, child, open, on) ||
    involvedAgencies(open.picture(child, on), on).has(agency)
  );
}

/** Those of the people whose records are asked for that somebody has neither work with nor a reason for that still holds. */
export const withoutReason = (
  subjects: readonly PersonId[],
  { looker }: Visitor,
  open: OpenCase,
  openings: readonly Opening[],
  now: Instant,
): readonly PersonId[] =>
  looker === undefined
    ? []
    : subjects.filter(
        (child) =>
          !(looker.agency !== undefined && isAtWorkWith(looker.agency, child, open)) &&
          withoutOpening([child], looker.account, openings, now).length > 0,
      );

/** Somebody who was at work with the child gave this agency something about them lately, for a purpose and on a basis that stand with it. */
const wasGiven = (agency: AgencyId, child: PersonId, { ledger }: OpenCase, since: Day, on: Day): boolean =>
  ledger.entries.some((share) => {
    if (share.kind !== 'share' || share.facts.with !== agency || !givesReading(share)) return false;
    const reached = dayAt(share.recorded);
    const entry = share.facts.of === undefined ? undefined : ledger.byId.get(share.facts.of);
    return since <= reached && reached <= on && entry !== undefined && peopleNamedIn(entry).includes(child);
  });
/** Those for whom no reason of an account's holds, whoever is at work with them. */
export const withoutOpening = (
  subjects: readonly PersonId[],
  account: AccountId,
  openings: readonly Opening[],
  now: Instant,
): readonly PersonId[] =>
  subjects.filter(
    (child) => !openings.some((one) => one.account === account && one.child === child && one.opened <= now && now < one.ends),
  );

/** Who is asked a question about a child may look into it. */
const isAsked = (agency: AgencyId, child: PersonId, open: OpenCase, on: Day): boolean =>
  open.vantage.kind === 'agency' &&
  open.vantage.agency === agency &&
  open.asked(on).some((asked) => asked.about.includes(child) && standsOn(asked, on));

/** So may who was asked for information about a child, for as long as that waits for an answer. */
const isAskedForInformation = (agency: AgencyId, child: PersonId, open: OpenCase, on: Day): boolean =>
  requestsTo(open.picture(child, on), agency).length > 0;

const plainPostcode = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** True where somebody around a child is said to live, or to have lived, at a postcode. */
export function livesAt(postcode: string, child: PersonId, open: OpenCase): boolean {
  const around = open.picture(child, open.days.end).circle.members;
  return open.ledger.entries.some(({ claims }) =>
    claims.some(
      ({ who, is, what }) =>
        is === 'lives-at' && around.has(who) && what !== undefined && plainPostcode(what).includes(plainPostcode(postcode)),
    ),
  );
}
