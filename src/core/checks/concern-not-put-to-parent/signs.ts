import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { adultsIn, adultsMeant } from '../../picture/family/adults-meant.ts';
import { childsCarers } from '../../picture/family/childs-carers.ts';
import { beginningOf } from '../../picture/family/childs-time.ts';
import { childrenNamedIn } from '../../picture/family/concerns-child.ts';
import { childrenInCircle, whoIsWho } from '../../picture/family/family.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { harmClaimsIn, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { crossingsOf } from '../../picture/harm/crossings.ts';
import { actsForChild, leads } from '../../picture/harm/passed-on.ts';
import { rulesOut } from '../../picture/harm/permitted.ts';
import { entriesWithIds, inPicture } from '../../picture/indexes.ts';
import { happenedBy, isAgencyOfKind, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { readOnce } from '../../picture/read-once.ts';
import { tellingsOf, toldSoFar } from '../../picture/told.ts';
import { saysNoConcern } from '../../picture/words/claim-words.ts';
import { saysBetter, saysSign } from '../../picture/words/raising-words.ts';
import type { Day } from '../../time/day.ts';

/** Something worrying about an adult that is on record, and the agency whose worker is in contact or has the duty to be. */
export interface Sign {
  readonly entry: Entry;
  /** Whom it is about: to raise it with one of them is to raise it. Never empty. */
  readonly adults: readonly [PersonId, ...PersonId[]];
  readonly themes: readonly string[];
  readonly worker: AgencyId;
  /** The day from which they have had it. */
  readonly since: Day;
}

/** How long after it happened a sign may be written down and still be news, in days (ours). */
const newsDays = 90;

/** Every sign on record of this child's time, in the order in which it was recorded. */
export function signsOf(p: Picture): readonly Sign[] {
  const crossed = new Map<Entry['id'], PersonId[]>();
  for (const { entry, restrained, protected: guarded } of crossingsOf(p).filter((one) => rulesOut(one.terms) !== 'unsaid'))
    crossed.set(entry.id, [...(crossed.get(entry.id) ?? []), restrained, guarded]);
  if (crossed.size === 0) return uncrossed(p);
  const crossing = entriesWithIds(p, crossed.keys()).flatMap((entry) => signsIn(p, entry, crossed.get(entry.id)));
  const inOrder = inPicture(p);
  return [...uncrossed(p).filter(({ entry }) => !crossed.has(entry.id)), ...crossing].sort((a, b) => inOrder(a.entry, b.entry));
}

/** Signs that any entry is by itself, whatever contact is ruled out. */
const uncrossed = readOnce(
  (p) => [...whoIsWho(p), linkedAdults(p), childsCarers(p), leads(p), beginningOf(p), ...toldSoFar(p)],
  (p, entry) => signsIn(p, entry),
);

function signsIn(p: Picture, entry: Entry, crossing: readonly PersonId[] = []): readonly Sign[] {
  if (happenedBy(entry) < beginningOf(p) || recordedDay(entry) - entry.when.latest > newsDays || isOfOthers(p, entry)) return [];
  if (entry.claims.some(({ sealed }) => sealed)) return [];
  const told = signIn(p, entry, crossing);
  const [first, ...rest] = [...new Set(told.adults)].filter((adult) => linkedAdults(p).has(adult));
  return first === undefined || told.held === undefined ? [] : [{ entry, adults: [first, ...rest], themes: told.themes, ...told.held }];
}

/** Another child's matter, and not this one's. */
function isOfOthers(p: Picture, entry: Entry): boolean {
  const named = childrenNamedIn(p, entry);
  return named.length > 0 && !named.includes(p.child);
}

interface Held {
  readonly worker: AgencyId;
  readonly since: Day;
}
interface Told {
  readonly adults: readonly PersonId[];
  readonly themes: readonly string[];
  readonly held: Held | undefined;
}
const none: Told = { adults: [], themes: [], held: undefined };

function signIn(p: Picture, entry: Entry, crossing: readonly PersonId[]): Told {
  if (crossing.length > 0 && entry.kind !== 'incident' && entry.kind !== 'restriction')
    return { adults: crossing, themes: ['contact'], held: heldBy(p, entry) };
  switch (entry.kind) {
    case 'observation':
      return observed(p, entry);
    case 'referral':
      return alleged(p, entry);
    case 'incident':
      return happened(p, entry);
    case 'contact':
    case 'note':
    case 'information-reply':
    case 'health':
      return noted(p, entry);
    default:
      return none;
  }
}

/** Agencies whose workers see families. Police and ambulance crews pass on what they find; a refuge or a court does not work so. */
const seeFamilies: readonly AgencyKind[] = [
  'social-care',
  'front-door',
  'health-visiting',
  'midwifery',
  'gp',
  'hospital',
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'probation',
  'community-rehabilitation',
  'housing',
  'school',
  'early-years',
  'childrens-centre',
  'early-help',
];

/** The recorder where its workers see families; else whoever acts for the child and was given it. */
const heldBy = (p: Picture, entry: Entry): Held | undefined =>
  isAgencyOfKind(p, entry.by, ...seeFamilies) || (isAgencyOfKind(p, entry.by, 'other') && seesFamily(p, entry))
    ? { worker: entry.by, since: happenedBy(entry) }
    : heldForChild(p, entry);

/** A worker of a service that has no kind of its own, who was with the child or an adult of the family. */
const seesFamily = (p: Picture, entry: Entry): boolean =>
  entry.present.some((person) => childrenInCircle(p).includes(person) || linkedAdults(p).has(person));

function heldForChild(p: Picture, entry: Entry): Held | undefined {
  if (actsForChild(p, entry.by)) return { worker: entry.by, since: happenedBy(entry) };
  const telling = tellingsOf(p, entry.id).find(({ to }) => actsForChild(p, to));
  return telling === undefined ? undefined : { worker: telling.to, since: telling.on };
}

/** What tells of an adult's doing whatever it touches. The state of a home by itself does not. */
const asSign: ReadonlySet<string> = new Set(['drug-use', 'unsafe-sleep', 'injury']);
const harmThemes = (entry: Entry): readonly string[] =>
  entry.themes.filter((theme) => themesOfHarm.has(theme) && theme !== 'unknown-adults');

/** What a worker saw. Intelligence is not for a worker to raise. */
function observed(p: Picture, entry: EntryOf<'observation'>): Told {
  const { nature } = entry.facts;
  // What a service for drink and drugs sees of its own patient is what it is there for.
  if (isAgencyOfKind(p, entry.by, 'substance-service') && entry.present.length > 0) return none;
  if (nature === 'intelligence' || saysNoConcern(entry.text) || saysBetter(entry.text)) return none;
  const claimed = harmClaimsIn(entry).map(({ who }) => who);
  const themes = [...harmThemes(entry), ...(nature === 'unsafe-sleep' ? ['safe-sleep'] : nature === 'drug-use' ? ['drugs'] : [])];
  if (claimed.length === 0 && themes.length === 0 && !asSign.has(nature ?? '') && !isChildsWord(p, entry)) return none;
  const there = adultsIn(p, entry);
  const named = isChildsWord(p, entry) ? there.filter((adult) => entry.text.includes(personName(p, adult))) : [];
  return { adults: claimed.length > 0 ? claimed : named.length > 0 ? named : there, themes, held: heldBy(p, entry) };
}

/** What a child told a worker, with no adult of the family there. */
export const isChildsWord = (p: Picture, entry: Entry): boolean =>
  entry.kind === 'observation' &&
  entry.facts.nature === 'disclosure' &&
  entry.present.length > 0 &&
  entry.present.every((person) => childrenInCircle(p).includes(person));

/** What somebody alleges to social care of an adult. What a professional refers is theirs to have raised, unless it alleges an act. */
function alleged(p: Picture, entry: EntryOf<'referral'>): Told {
  const { from, to = [], alleged: act } = entry.facts;
  const receives = to.find((agency) => actsForChild(p, agency)) ?? (actsForChild(p, entry.by) ? entry.by : undefined);
  if (receives === undefined || from === 'self' || ((from === 'professional' || from === undefined) && act === undefined)) return none;
  const apart = new Set([...(act?.against ?? []), ...(entry.facts.heardFrom === undefined ? [] : [entry.facts.heardFrom])]);
  const named = act?.by ?? adultsIn(p, entry).filter((adult) => !apart.has(adult));
  const telling = tellingsOf(p, entry.id).find((one) => one.to === receives);
  return {
    adults: named.length > 0 ? named : [...childsCarers(p)].filter((adult) => !apart.has(adult)),
    themes: harmThemes(entry),
    held: { worker: receives, since: telling === undefined ? happenedBy(entry) : telling.on },
  };
}

const doings: ReadonlySet<string> = new Set(['domestic-abuse', 'assault', 'threat', 'damage', 'intoxication', 'drug-find', 'injury']);
const themeOfDoing: Readonly<Partial<Record<string, string>>> = {
  'domestic-abuse': 'domestic-abuse',
  assault: 'domestic-abuse',
  intoxication: 'alcohol',
  'drug-find': 'drugs',
  injury: 'injury',
};

/** What an adult is reported to have done, once whoever acts for the child has it. */
function happened(p: Picture, entry: EntryOf<'incident'>): Told {
  const { nature = '', by = [], finding } = entry.facts;
  if (!doings.has(nature) || finding === 'unfounded' || finding === 'acquitted') return none;
  const theme = themeOfDoing[nature];
  return { adults: by, themes: [...harmThemes(entry), ...(theme === undefined ? [] : [theme])], held: heldForChild(p, entry) };
}

const news: ReadonlySet<string> = new Set(['drinks', 'uses-drugs', 'harmed-by', 'self-harms']);

/** News from another agency of an adult, and signs that a worker put down in a note or at a contact. What one of a couple tells of the other is no sign to raise. */
function noted(p: Picture, entry: EntryOf<'contact' | 'note' | 'information-reply' | 'health'>): Told {
  const heard = entry.claims
    .filter(
      ({ is, not, until, saidBy }) =>
        saidBy?.kind === 'agency' &&
        saidBy.agency !== entry.by &&
        until === undefined &&
        ((news.has(is) && !not) || (is === 'in-treatment' && not)),
    )
    .map(({ who }) => who);
  if (heard.length > 0) return { adults: heard, themes: harmThemes(entry), held: heldBy(p, entry) };
  const themes = harmThemes(entry);
  if (themes.length === 0 || entry.facts.heardFrom !== undefined || !saysSign(entry.text) || saysBetter(entry.text)) return none;
  const seen = harmClaimsIn(entry).filter(({ basis }) => basis === 'seen' || basis === 'assumed');
  return { adults: seen.length > 0 ? seen.map(({ who }) => who) : adultsMeant(p, entry, entry.text), themes, held: heldBy(p, entry) };
}
