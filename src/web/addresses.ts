import { createHash } from 'node:crypto';
import type { AgencyId, EntryId, PartnershipId, PersonId } from '../core/entry/ids.ts';
import type { Partnership, PublicIds } from '../core/ledger/port.ts';
import { type Day, formatDay } from '../core/time/day.ts';
import { formatInstant, type Instant } from '../core/time/instant.ts';

/** Every address that a page links to. Ids in it are random, or say nothing to whom they are not put (rule 10). */
type Query = Readonly<Record<string, string | undefined>>;

/** Where addresses lead into one case, with the ids that its visitor may see. */
export interface Addressed {
  readonly partnership: Partnership;
  readonly publicIds: PublicIds;
}

function address(path: readonly string[], query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `/${path.map(encodeURIComponent).join('/')}${given.length === 0 ? '' : `?${given.join('&')}`}`;
}

const inCase = ({ id }: Partnership, ...rest: readonly string[]): readonly string[] => ['cases', id, ...rest];

/** A day in a query: left out where it is the usual one, so that one page has one address. */
const onDay = (on: Day | undefined): string | undefined => (on === undefined ? undefined : formatDay(on));

/** The id that an address shows. What has none is not the visitor's to see, and is not linked to. */
export const publicId = <K>(ids: ReadonlyMap<K, string>, id: K): string => ids.get(id) ?? '';

export const todayAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'today'), { on: onDay(on) });
export const findAddress = (of: Partnership): string => address(inCase(of, 'find'));
export const checksAddress = (of: Partnership): string => address(inCase(of, 'checks'));
export const checkAddress = (of: Partnership, check: string): string => address(inCase(of, 'checks', check));
/** Where a check of one's own is written: from one of the examples, or as a new wording of one that was adopted. */
export const writeCheckAddress = (of: Partnership, from: { readonly begin?: string; readonly check?: string } = {}): string =>
  address(inCase(of, 'write-check'), from);
/** The library of findings: what is looked for, one review, and one thing that it says. */
export const libraryAddress = (of: Partnership): string => address(inCase(of, 'library'));
export const libraryThemeAddress = (of: Partnership, theme: string): string => address(inCase(of, 'library'), { theme });
export const notCarriedAddress = (of: Partnership): string => address(inCase(of, 'library', 'not-carried'));
export const libraryReviewAddress = (of: Partnership, review: string): string => address(inCase(of, 'library', review));
export const libraryItemAddress = (of: Partnership, review: string, item: string): string => address(inCase(of, 'library', review, item));
/** Whether what is learnt holds: every check, or those that carry the findings of a review; one check, before and after a day; an example. */
export const holdsAddress = (of: Partnership, { on, review }: { readonly on?: Day | undefined; readonly review?: string } = {}): string =>
  address(inCase(of, 'holds'), { review, on: onDay(on) });
export const holdsCheckAddress = (
  of: Partnership,
  check: string,
  { on, since }: { readonly on?: Day | undefined; readonly since?: Day } = {},
): string => address(inCase(of, 'holds', check), { since: onDay(since), on: onDay(on) });
export const holdsExampleAddress = (of: Partnership): string => address(inCase(of, 'example-of-holds'));
/** Data on the whole system, by year. */
export const numbersAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'numbers'), { on: onDay(on) });
export const adoptCheckAddress = (of: Partnership): string => address(inCase(of, 'adopt-check'));
export const rulesManualAddress = (of: Partnership): string => address(inCase(of, 'how-rules-are-written'));
export const playAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'play'), { on: onDay(on) });
export const restrictionsAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'restrictions'), { on: onDay(on) });
/** One of them, and the form of its terms. */
export const restrictionAddress = (
  { partnership, publicIds }: Addressed,
  restriction: EntryId,
  on?: Day,
  ...rest: readonly string[]
): string => address(inCase(partnership, 'restrictions', publicId(publicIds.entries, restriction), ...rest), { on: onDay(on) });
/** What was asked of this agency and by it. */
export const requestsAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'requests'), { on: onDay(on) });
export const requestAddress = ({ partnership }: Addressed, request: string, on?: Day, ...rest: readonly string[]): string =>
  address(inCase(partnership, 'requests', request, ...rest), { on: onDay(on) });
/** Where another agency is asked about a child: one that is named, and what is asked, where they are known already; with an entry that is sent. */
export const askAddress = ({ partnership, publicIds }: Addressed, child: PersonId, { on, of, what, sent }: AskQuery = {}): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child), 'ask'), {
    of: of && publicId(publicIds.agencies, of),
    what,
    with: sent,
    on: onDay(on),
  });
interface AskQuery {
  readonly on?: Day | undefined;
  readonly of?: AgencyId | undefined;
  readonly what?: string | undefined;
  readonly sent?: string | undefined;
}
/** What a one-time link leads to. */
export const linkAddress = (secret: string, ...rest: readonly string[]): string => address(['answer', secret, ...rest]);
/** Where anybody tells the front door of a partnership of a worry. */
export const worriedAddress = (door: PartnershipId): string => address(['worried', door]);
export const thanksAddress = (door: PartnershipId): string => address(['worried', door, 'thank-you']);
export const childAddress = ({ partnership, publicIds }: Addressed, child: PersonId, on?: Day): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child)), { on: onDay(on) });
export const personAddress = ({ partnership, publicIds }: Addressed, person: PersonId, on?: Day): string =>
  address(inCase(partnership, 'people', publicId(publicIds.people, person)), { on: onDay(on) });
/** Where something is noted of a person that is no event. */
export const notePersonAddress = ({ partnership, publicIds }: Addressed, person: PersonId, on?: Day): string =>
  address(inCase(partnership, 'people', publicId(publicIds.people, person), 'note'), { on: onDay(on) });
/** Whether somebody's record and another are of one person. */
export const samePersonAddress = ({ partnership, publicIds }: Addressed, person: PersonId, on?: Day): string =>
  address(inCase(partnership, 'people', publicId(publicIds.people, person), 'same'), { on: onDay(on) });
/** Which records may be of one person; and two of them side by side. */
export const whoMayBeSameAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'who-may-be-the-same'), { on: onDay(on) });
export const samePairAddress = ({ partnership, publicIds }: Addressed, [one, other]: readonly [PersonId, PersonId], on?: Day): string =>
  address(inCase(partnership, 'people', publicId(publicIds.people, one), 'same-as', publicId(publicIds.people, other)), { on: onDay(on) });
/** Whether two people who lived at one address live together. */
export const livesTogetherAddress = (
  { partnership, publicIds }: Addressed,
  [one, other]: readonly [PersonId, PersonId],
  on?: Day,
): string =>
  address(inCase(partnership, 'people', publicId(publicIds.people, one), 'lives-with', publicId(publicIds.people, other)), {
    on: onDay(on),
  });
export const householdAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'household'), { on: onDay(on) });
export const involvedAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'involved'), { on: onDay(on) });
export const workAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'work'), { on: onDay(on) });
export const frontDoorAddress = (of: Partnership, on?: Day, area?: string): string =>
  address(inCase(of, 'front-door'), { area, on: onDay(on) });
/** What the front door goes through each day, and where it says that something was read. */
export const dailyListAddress = (of: Partnership, on?: Day, ...rest: readonly string[]): string =>
  address(inCase(of, 'front-door', 'daily', ...rest), { on: onDay(on) });
/** The limits that ran out within a week. */
export const pastLimitAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'front-door', 'past-limit'), { on: onDay(on) });
/** How the front door is run. */
export const doorSettingsAddress = (of: Partnership): string => address(inCase(of, 'front-door', 'settings'));
/** One referral, and the places to which what is done on it is sent. */
export const referralAddress = ({ partnership, publicIds }: Addressed, referral: EntryId, on?: Day, ...rest: readonly string[]): string =>
  address(inCase(partnership, 'referrals', publicId(publicIds.entries, referral), ...rest), { on: onDay(on) });
/** The plans of a child; where one of them is looked at again, that one, or `anew` for another beside it. */
export const planAddress = (of: Addressed, child: PersonId, on?: Day, renew?: string): string =>
  address(drawnOf(of, child, 'plan'), { renew, on: onDay(on) });
export const confirmPlanAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address([...drawnOf(of, child, 'plan'), 'confirm'], { on: onDay(on) });
/** A copy of a plan for one named parent. */
export const planCopyAddress = (of: Addressed, child: PersonId, parent: PersonId, on?: Day, plan?: string): string =>
  address([...drawnOf(of, child, 'plan'), 'copy', publicId(of.publicIds.people, parent)], { plan, on: onDay(on) });
export const approveCopyAddress = (of: Addressed, child: PersonId, parent: PersonId, on?: Day, plan?: string): string =>
  address([...drawnOf(of, child, 'plan'), 'copy', publicId(of.publicIds.people, parent), 'approve'], { plan, on: onDay(on) });
/** Where it is written down that a plan, a meeting or a copy was gone through with somebody. */
export const goneThroughAddress = (of: Addressed, child: PersonId, person: PersonId, what: EntryId, on?: Day): string =>
  address([...drawnOf(of, child, 'gone-through'), publicId(of.publicIds.people, person)], {
    of: publicId(of.publicIds.entries, what),
    on: onDay(on),
  });
/** What is expected of whom, and what came of it. */
export const expectationsAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'expectations'), { on: onDay(on) });
export const meetingsAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'meetings'), { on: onDay(on) });
export const meetingAddress = (of: Addressed, child: PersonId, meeting: EntryId, on?: Day): string =>
  address([...drawnOf(of, child, 'meetings'), publicId(of.publicIds.entries, meeting)], { on: onDay(on) });
export const invitationFileAddress = (of: Addressed, child: PersonId, meeting: EntryId, on?: Day): string =>
  address([...drawnOf(of, child, 'meetings'), publicId(of.publicIds.entries, meeting), 'invitation.ics'], { on: onDay(on) });
export const assessmentsAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'assessments'), { on: onDay(on) });
/** Where one of a type is opened, of an adult. */
export const openAssessmentAddress = (of: Addressed, child: PersonId, type: string, adult: PersonId, on?: Day): string =>
  `${address(drawnOf(of, child, 'assessments'), { open: type, of: publicId(of.publicIds.people, adult), on: onDay(on) })}#open`;
/** One of them, by the public id of its first entry, and the places to which what is done on it is sent. */
export const assessmentAddress = (of: Addressed, child: PersonId, assessment: string, on?: Day, ...rest: readonly string[]): string =>
  address([...drawnOf(of, child, 'assessments'), assessment, ...rest], { on: onDay(on) });
/** Where a draft of one is gone on with, by what the draft says of itself. */
export const assessmentDraftAddress = (of: Partnership, { child = '', assessment = '', on }: Readonly<Record<string, string>>): string =>
  address(inCase(of, 'children', child, 'assessments', assessment), { on });
/** All early help; what is still to be explored; how often each answer of a form was given. */
export const earlyHelpAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'early-help'), { on: onDay(on) });
export const exploreAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'explore'), { on: onDay(on) });
export const answersCountedAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'answers-counted'), { on: onDay(on) });
/** The sheets that may be given to a child's family, and one of them. */
export const leafletsAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'leaflets'), { on: onDay(on) });
export const leafletAddress = (of: Addressed, child: PersonId, leaflet: string, on?: Day): string =>
  address([...drawnOf(of, child, 'leaflets'), leaflet], { on: onDay(on) });
/** Where and with whom a child lives and who may see them, and on what basis. */
export const arrangementsAddress = (of: Addressed, child: PersonId, on?: Day, ...rest: readonly string[]): string =>
  address([...drawnOf(of, child, 'arrangements'), ...rest], { on: onDay(on) });
export const challengesAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'challenges'), { on: onDay(on) });
export const challengeAddress = ({ partnership, publicIds }: Addressed, challenge: EntryId, on?: Day): string =>
  address(inCase(partnership, 'challenges', publicId(publicIds.entries, challenge)), { on: onDay(on) });
/** Where one is raised about a child: about one entry, where it is named. */
export const raiseChallengeAddress = (
  { partnership, publicIds }: Addressed,
  child: PersonId,
  { on, of }: { readonly on?: Day | undefined; readonly of?: EntryId } = {},
): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child), 'challenge'), {
    on: onDay(on),
    of: of && publicId(publicIds.entries, of),
  });
/** What stays open until somebody says what came of it: threats, charges, alerts, what families think. */
export const mattersAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'matters'), { on: onDay(on) });
/** One of them, by the entry by which it began; of a charge, whose it is. */
export const matterAddress = (
  { partnership, publicIds }: Addressed,
  matter: string,
  entry: EntryId,
  { on, of }: { readonly on?: Day | undefined; readonly of?: PersonId | undefined } = {},
): string =>
  address(inCase(partnership, 'matters', matter, publicId(publicIds.entries, entry)), {
    of: of && publicId(publicIds.people, of),
    on: onDay(on),
  });
/** Where what somebody of the family thinks is written down. */
export const familyViewAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'family-view'), { on: onDay(on) });
/** After a death or serious harm. */
export const afterHarmAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'after-harm'), { on: onDay(on) });
/** A picture that was kept then. */
export const keptPictureAddress = (of: Addressed, child: PersonId, kept: EntryId, on?: Day): string =>
  address([...drawnOf(of, child, 'after-harm'), 'kept', publicId(of.publicIds.entries, kept)], { on: onDay(on) });
export const closingAddress = ({ partnership, publicIds }: Addressed, child: PersonId, on?: Day): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child), 'closing'), { on: onDay(on) });
/** Files that were drawn by lot for managers to read. */
export const fileReadingAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'file-reading'), { on: onDay(on) });
/** The children that an offender's record names, beside those on record here. */
export const listedChildrenAddress = ({ partnership, publicIds }: Addressed, person: PersonId, on?: Day): string =>
  address(inCase(partnership, 'people', publicId(publicIds.people, person), 'listed-children'), { on: onDay(on) });
/** Quality notices, and plans that have run for long. */
export const qualityAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'quality'), { on: onDay(on) });
/** Meetings about a child that one agency asked another for, and what came of each. */
export const askedMeetingsAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'asked-meetings'), { on: onDay(on) });
/** What came after the last closing, and the letters to whoever goes on seeing the child. */
export const afterClosingAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'after-closing'), { on: onDay(on) });
export const letterAddress = (of: Addressed, child: PersonId, letter: EntryId, on?: Day): string =>
  address([...drawnOf(of, child, 'after-closing'), 'letters', publicId(of.publicIds.entries, letter)], { on: onDay(on) });
/** The proposals that wait for the closure panel, and whether the partnership has one. */
export const closurePanelAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'closure-panel'), { on: onDay(on) });
/** Who is away at the visitor's agency, and who covers for each child. */
export const absenceAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'absence'), { on: onDay(on) });
/** Who covers on closed days, and who looks again at what was closed just before them. */
export const closedDaysAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'absence', 'closed'), { on: onDay(on) });
/** Who has the work with a child, and how it is handed over. */
export const workerAddress = (of: Addressed, child: PersonId, on?: Day): string => address(drawnOf(of, child, 'worker'), { on: onDay(on) });
export const supervisionAddress = (of: Addressed, child: PersonId, on?: Day): string =>
  address(drawnOf(of, child, 'supervision'), { on: onDay(on) });
export const promptAddress = ({ partnership }: Addressed, key: string, on?: Day): string =>
  address(inCase(partnership, 'questions', promptId(partnership, key)), { on: onDay(on) });

/** A prompt's key may name people: its address carries a print of it, which is of use only to somebody who is asked it. */
export const promptId = ({ id }: Partnership, key: string): string =>
  createHash('sha256').update(`${id} ${key}`).digest('hex').slice(0, 24);

/** Where somebody says what they are writing down; about a child, where one was chosen. */
export const writeAddress = (of: Addressed, { on, child }: Begin = {}): string =>
  address(inCase(of.partnership, 'write'), beginQuery(of, { on, child }));
interface Begin {
  readonly on?: Day | undefined;
  readonly child?: PersonId | undefined;
}
const beginQuery = ({ publicIds }: Addressed, { on, child }: Begin): Query => ({
  child: child && publicId(publicIds.people, child),
  on: onDay(on),
});
export const beginAddress = (of: Addressed, way: string, begin: Begin = {}): string =>
  address(inCase(of.partnership, 'write', 'new', way), beginQuery(of, begin));
export const unfinishedAddress = (of: Partnership, unfinished: string, query: Query = {}): string =>
  address(inCase(of, 'write', unfinished), query);
export const checkWrittenAddress = (of: Partnership, unfinished: string): string => address(inCase(of, 'write', unfinished, 'check'));
export const keepWrittenAddress = (of: Partnership, unfinished: string): string => address(inCase(of, 'write', unfinished, 'keep'));
export const readDateAddress = (of: Partnership, unfinished: string): string => address(inCase(of, 'write', unfinished, 'date'));
export const takeAddress = (of: Partnership, unfinished: string): string => address(inCase(of, 'write', unfinished, 'take'));
export const discardAddress = (of: Partnership, unfinished: string): string => address(inCase(of, 'write', unfinished, 'discard'));
/** A file that is kept with what somebody is writing. */
export const draftAttachmentAddress = (of: Partnership, unfinished: string, attachment: string): string =>
  address(inCase(of, 'write', unfinished, 'attachments', attachment));
/** A file of an entry. */
export const attachmentAddress = (of: Partnership, entry: string, attachment: string): string =>
  address(inCase(of, 'entries', entry, 'attachments', attachment));
/** An entry of the visitor's own agency: what it says, and how it is put right. */
export const writtenAddress = (of: Partnership, entry: string, ...rest: readonly string[]): string =>
  address(inCase(of, 'written', entry, ...rest));

/** Any entry that the visitor may read, with who was told of it. */
export const entryAddress = (of: Partnership, entry: string, ...rest: readonly string[]): string =>
  address(inCase(of, 'entries', entry, ...rest));
export const neverSharedAddress = (of: Addressed, child: PersonId, { on, agency }: Pick<ChronologyQuery, 'on' | 'agency'> = {}): string =>
  address(drawnOf(of, child, 'never-shared'), { on: onDay(on), with: agency && publicId(of.publicIds.agencies, agency) });
/** What changed for the children whom an agency has on record. */
export const practiceAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'practice'), { on: onDay(on) });
export const agreementsAddress = (of: Partnership): string => address(inCase(of, 'sharing-agreements'));
export const agreementAddress = (of: Partnership, agreement: string): string => address(inCase(of, 'sharing-agreements', agreement));

/** The drawing of the family: through whose eyes, on which day, and whether with the lines of the family alone. */
export const genogramAddress = ({ partnership, publicIds }: Addressed, child: PersonId, { on, as, ties }: GenogramQuery = {}): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child), 'genogram'), {
    on: onDay(on),
    as: as && publicId(publicIds.agencies, as),
    ties,
  });

/** What a genogram shows; `family` for the lines of the family alone. */
export interface GenogramQuery extends Pick<ChronologyQuery, 'on' | 'as'> {
  readonly ties?: 'family' | undefined;
}

/** What a chronology shows: all of it is in the address, so that a link reopens exactly this view. */
export interface ChronologyQuery {
  readonly view?: 'table' | 'lanes' | undefined;
  readonly on?: Day | undefined;
  readonly as?: AgencyId | undefined;
  readonly agency?: AgencyId | undefined;
  readonly theme?: string | undefined;
  readonly person?: PersonId | undefined;
  /** The days shown, both counted; without them, all. */
  readonly days?: { readonly from: Day; readonly to: Day } | undefined;
  /** Only what came to stand before the visitor after a moment. */
  readonly since?: Instant | undefined;
}

export const chronologyAddress = (of: Addressed, child: PersonId, asked: ChronologyQuery = {}): string =>
  address(drawnOf(of, child, 'chronology'), { view: asked.view === 'lanes' ? 'lanes' : undefined, ...askedOf(of, asked) });

/** Where a file is taken out: the same query as the page that it shows, and which file is meant. */
export interface TakeOutQuery extends Omit<ChronologyQuery, 'view' | 'since'> {
  readonly what?: string;
  readonly ties?: 'family' | undefined;
}

export const takeOutAddress = (of: Addressed, child: PersonId, { what, ties, ...asked }: TakeOutQuery = {}): string =>
  address(drawnOf(of, child, 'take-out'), { what, ...askedOf(of, { ...asked, since: undefined }), ties });
/** What was taken out of a child's record. */
export const takenOutAddress = (of: Addressed, child: PersonId): string => address(drawnOf(of, child, 'taken-out'), {});

/** Where an anonymised copy of a child's chronology is made; where it, or its key, is taken out. */
export const anonymisedAddress = (of: Addressed, child: PersonId, what?: 'take' | 'key'): string =>
  address(what === undefined ? drawnOf(of, child, 'anonymised') : [...drawnOf(of, child, 'anonymised'), what], {});
/** Where a text is checked for slips against the key of a child's copies. */
export const slipsAddress = (of: Addressed, child: PersonId): string => address(drawnOf(of, child, 'slips'), {});

const drawnOf = ({ partnership, publicIds }: Addressed, child: PersonId, what: string): readonly string[] =>
  inCase(partnership, 'children', publicId(publicIds.people, child), what);

const askedOf = ({ publicIds }: Addressed, { on, as, agency, theme, person, days, since }: ChronologyQuery): Query => ({
  on: onDay(on),
  as: as && publicId(publicIds.agencies, as),
  agency: agency && publicId(publicIds.agencies, agency),
  theme,
  person: person && publicId(publicIds.people, person),
  from: onDay(days?.from),
  to: onDay(days?.to),
  since: since && formatInstant(since),
});

export const ownLooksAddress = (of: Partnership): string => address(inCase(of, 'opened'));
export const emergencyAddress = (of: Partnership): string => address(inCase(of, 'emergency'));
export const unusualAddress = (of: Partnership): string => address(inCase(of, 'unusual'));
export const whoLookedAddress = ({ partnership, publicIds }: Addressed, child: PersonId): string =>
  address(inCase(partnership, 'children', publicId(publicIds.people, child), 'who-looked'));
export const signInAddress = '/sign-in';
export const rolesAddress = '/roles';
export const accountAddress = '/account';
export const ownMessagesAddress = '/account/messages';
export const invitationAddress = '/invitation';
export const placeAddress = '/place';
export const placeMessagesAddress = '/place/messages';
export const todayAtAddress = (partnership: Partnership['id']): string => address(['cases', partnership, 'today']);

/** An address of Heed's own, from a form or a query; undefined for one that leads anywhere else. */
export const ownAddress = (given: string | undefined): string | undefined =>
  given !== undefined && /^\/(cases|place|account)(\/|$)[\w\-./?=&%]*$/.test(given) ? given : undefined;

/** What is kept sealed of an entry: where it is asked for, and opened. */
export const sealedAddress = (of: Partnership, sealed: string, ...rest: readonly string[]): string =>
  address(inCase(of, 'sealed', sealed, ...rest));
/** Who answers at the visitor's agency, who is away, and whom to ring elsewhere. */
export const agencyAddress = (of: Partnership): string => address(inCase(of, 'agency'));
/** Messages to the people of an agency: their terms, and whose arrive. */
export const messagesAddress = (of: Partnership, on?: Day): string => address(inCase(of, 'messages'), { on: onDay(on) });
/** Reviews: for whoever opens them, and for whoever reviews. */
export const reviewsAddress = (of: Partnership): string => address(inCase(of, 'reviews'));
/** A review's room, and each of its pages. */
export const reviewAddress = (of: Partnership, review: string, ...rest: readonly string[]): string =>
  address(inCase(of, 'reviews', review, ...rest));
/** The chronology of a review: filtered, a page of it. */
export const reviewChronologyAddress = (of: Partnership, review: string, query: Query = {}): string =>
  address(inCase(of, 'reviews', review, 'chronology'), query);
/** Where a finding of a review is written: resting on an entry, where one is chosen; and where a recommendation is, from a finding. */
export const writeFindingAddress = (of: Partnership, review: string, entry?: string): string =>
  address(inCase(of, 'reviews', review, 'findings', 'write'), { entry });
export const recommendAddress = (of: Partnership, review: string, finding?: string): string =>
  address(inCase(of, 'reviews', review, 'findings', 'recommend'), { finding });
/** What reviews asked of the visitor's agency, where it answers. */
export const askedOfUsAddress = (of: Partnership): string => address(inCase(of, 'asked-of-us'));
/** What is learnt in a partnership, and what becomes of it. */
export const learningAddress = (of: Partnership): string => address(inCase(of, 'learning'));
/** Audits, and each page of one. */
export const auditsAddress = (of: Partnership, ...rest: readonly string[]): string => address(inCase(of, 'audits', ...rest));
export const auditAgainAddress = (of: Partnership, audit: string): string => address(inCase(of, 'audits', 'new'), { again: audit });
/** Training: courses, what people answered about them, briefings, surveys, and their places. */
export const trainingAddress = (of: Partnership, rest: readonly string[] = [], query: Query = {}): string =>
  address(inCase(of, 'training', ...rest), query);
/** What an agency brought in, and where it brings a file in: about one child, where one is chosen. */
export const submissionsAddress = (
  of: Partnership,
  query: { readonly child?: string | undefined; readonly on?: Day | undefined } = {},
): string => address(inCase(of, 'submissions'), { child: query.child, on: onDay(query.on) });
/** One of them, and the places in it. */
export const submissionAddress = (
  of: Partnership,
  id: string,
  rest: readonly string[] = [],
  query: Readonly<Record<string, string | undefined>> = {},
): string => address(inCase(of, 'submissions', id, ...rest), query);
/** The register of recommendations and actions, and each of its pages. */
export const registerAddress = (of: Partnership, ...rest: readonly string[]): string => address(inCase(of, 'actions', ...rest));
