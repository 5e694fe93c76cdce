import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { adultsAround } from '../../picture/family/childs-carers.ts';
import { familyOf, whoIsWho } from '../../picture/family/family.ts';
import { metIn } from '../../picture/family/met.ts';
import { heldWith } from '../../picture/growing.ts';
import { inCrisis } from '../../picture/harm/crises.ts';
import { onceFor } from '../../picture/memo.ts';
import { agencyOf, type Picture, recordedDay } from '../../picture/picture.ts';
import { peopleIn } from '../../picture/record.ts';
import { tellingsOf, toldSoFar } from '../../picture/told.ts';
import { isAboutChildren, saysChildren } from '../../picture/words/children-words.ts';
import { isAdultService } from '../../picture/work/adult-services.ts';
import { isBareNote } from '../../picture/work/involvement.ts';

/** What one agency's records, and what it was given, show of its work with one adult. Entries in the order in which they were recorded. */
export interface WorkWithAdult {
  readonly agency: AgencyId;
  readonly adult: PersonId;
  /** Everything of its own about the adult that shows it at work. Never empty. */
  readonly all: readonly Entry[];
  /** Those in which the adult was met, spoken with, assessed or tested. */
  readonly contacts: readonly Entry[];
  /** What tells it of children: its own records, the child's plan or assessment that it was given, and meetings where it sat. */
  readonly ofChildren: readonly Entry[];
  /** Reviews of its own, and crises of the adult that it recorded or was told of. */
  readonly moments: readonly Entry[];
}

interface Gathered {
  readonly agency: AgencyId;
  readonly adult: PersonId;
  readonly all: Entry[];
  readonly contacts: Entry[];
  readonly ofChildren: Entry[];
  readonly moments: Entry[];
}

type ByAgencyAndAdult = ReadonlyMap<string, WorkWithAdult>;

/** The work of every adults' service, and of a GP who treats mind, drink, drugs or harm, with each adult tied to the child or of the child's home. */
export const workWithAdults = (p: Picture): readonly WorkWithAdult[] =>
  [...gathered(p, p.entries).values()].filter(({ all }) => all.length > 0);

const gathered = heldWith(
  (p: Picture) => [...whoIsWho(p), adultsAround(p), ...toldSoFar(p)],
  new Map<string, WorkWithAdult>(),
  (p, before: ByAgencyAndAdult, more) => withWork(p, before, more),
);

function withWork(p: Picture, before: ByAgencyAndAdult, more: readonly Entry[]): ByAgencyAndAdult {
  const { children } = familyOf(p);
  const adults = new Set([...adultsAround(p)].filter((person) => !children.has(person)));
  const found = new Map<string, Gathered>();
  const at = (agency: AgencyId, adult: PersonId): Gathered => {
    const key = `${agency} ${adult}`;
    const held = found.get(key) ?? copyOf(before.get(key) ?? { agency, adult, all: [], contacts: [], ofChildren: [], moments: [] });
    found.set(key, held);
    return held;
  };
  for (const entry of more) {
    if (isBareNote(entry)) continue;
    const there = peopleNamedIn(entry).filter((person) => adults.has(person));
    const crisis = inCrisis(entry);
    for (const agency of agenciesWith(p, entry)) {
      if (!isCounted(p, agency)) continue;
      const isOwn = entry.by === agency;
      const tells = isOwn ? tellsOfChildren(entry, children) : isWorkWithChild(entry, children);
      // Of a child's plan that it was given, a service learns for whom the plan names; of another patient of its own the plan tells nothing.
      for (const adult of there) {
        const work = at(agency, adult);
        // A plan that it held before it began with this adult was read for another patient. A referral is of this one.
        if (tells && (isOwn || entry.kind === 'referral' || work.all.length > 0)) work.ofChildren.push(entry);
        if (crisis.includes(adult) || (isOwn && isReview(entry))) work.moments.push(entry);
        if (!isOwn || !isWork(p, entry) || !peopleIn(entry).includes(adult)) continue;
        work.all.push(entry);
        if (isContactWith(entry, adult)) work.contacts.push(entry);
      }
    }
  }
  return found.size === 0 ? before : new Map<string, WorkWithAdult>([...before, ...found]);
}

const copyOf = ({ agency, adult, all, contacts, ofChildren, moments }: WorkWithAdult): Gathered => ({
  agency,
  adult,
  all: [...all],
  contacts: [...contacts],
  ofChildren: [...ofChildren],
  moments: [...moments],
});

const peopleNamedIn = (entry: Entry): readonly PersonId[] => [
  ...new Set([...peopleIn(entry), ...entry.claims.map(({ who }) => who), ...(entry.kind === 'meeting' ? (entry.facts.family ?? []) : [])]),
];

const withChild: ReadonlySet<string> = new Set(['plan', 'meeting', 'assessment', 'referral', 'decision']);

/** The child's own plan, meeting or assessment: whoever has it knows that there is a child. Notice of an event is no such thing. */
const isWorkWithChild = (entry: Entry, children: ReadonlySet<PersonId>): boolean =>
  withChild.has(entry.kind) && entry.about.some((person) => children.has(person));

/** Whoever recorded an entry, was given it, or sat in the meeting. */
const agenciesWith = (p: Picture, entry: Entry): ReadonlySet<AgencyId> =>
  new Set([
    entry.by,
    ...tellingsOf(p, entry.id).map(({ to }) => to),
    ...(entry.kind === 'meeting' && entry.facts.status === 'held' ? (entry.facts.attended ?? []) : []),
  ]);

const isCounted = (p: Picture, agency: AgencyId): boolean => isAdultService(p, agency) || isOfKind(p, agency, 'gp');
const isOfKind = (p: Picture, agency: AgencyId, kind: AgencyKind): boolean => agencyOf(p, agency)?.kind === kind;

const matters: ReadonlySet<string> = new Set(['mental-health', 'drugs', 'alcohol', 'self-harm', 'domestic-abuse']);
const working: ReadonlySet<string> = new Set([
  'contact',
  'service',
  'assessment',
  'health',
  'test',
  'legal',
  'note',
  'observation',
  'incident',
]);
const notBegun: ReadonlySet<string> = new Set(['referred', 'self-referred', 'offered', 'declined', 'not-taken-up', 'below-threshold']);

function isWork(p: Picture, entry: Entry): boolean {
  if (!working.has(entry.kind) || isHistory(entry) || isWithAgency(entry)) return false;
  if (entry.kind === 'service' && notBegun.has(entry.facts.status ?? '')) return false;
  // What a GP does for the body is no adults' service.
  return !isOfKind(p, entry.by, 'gp') || entry.themes.some((theme) => matters.has(theme));
}

/** A call or letter between agencies, at which no adult was: no work with them. */
const isWithAgency = (entry: Entry): boolean =>
  entry.kind === 'contact' &&
  metIn(entry).length === 0 &&
  ((entry.facts.from ?? []).length > 0 || (entry.facts.to ?? []).some(({ kind }) => kind === 'agency'));

/** Written down long after it was over: what is on an old record, and no work now. */
const isHistory = (entry: Entry): boolean => recordedDay(entry) - entry.when.latest > historyDays;
const historyDays = 90;

const inVain: ReadonlySet<string> = new Set([
  'no-access',
  'did-not-attend',
  'not-reached',
  'refused',
  'awaiting-reply',
  'cancelled-by-family',
  'cancelled-by-service',
]);

function isContactWith(entry: Entry, adult: PersonId): boolean {
  if (entry.kind === 'assessment') return entry.facts.status !== 'recommended' && entry.about.includes(adult);
  if (entry.kind !== 'contact') return entry.present.includes(adult);
  const { mode, outcome } = entry.facts;
  if (metIn(entry).includes(adult)) return true;
  const isSpoken = mode !== 'letter' && mode !== 'message' && !inVain.has(outcome ?? '');
  return isSpoken && entry.present.length === 0 && entry.about.length === 1 && entry.about.includes(adult);
}

function isReview(entry: Entry): boolean {
  if (entry.kind === 'assessment') return entry.facts.status === 'completed';
  if (entry.kind === 'plan') return entry.facts.status === 'reviewed';
  if (entry.kind === 'meeting') return entry.facts.status === 'held';
  return entry.kind === 'contact' && /\breview\b/i.test(entry.facts.purpose ?? '') && entry.facts.outcome !== 'did-not-attend';
}

const ofChildren: ReadonlySet<string> = new Set(['pregnancy', 'birth', 'parenting', 'safe-sleep', 'feeding']);

const speaksOfChildren = onceFor((entry: Entry): boolean => saysChildren(entry.text) || saysChildren(entry.facts.reason));

/** A child is named or spoken of, a tie with one or a pregnancy is claimed, or children are among what was asked. */
function tellsOfChildren(entry: Entry, children: ReadonlySet<PersonId>): boolean {
  if (peopleIn(entry).some((person) => children.has(person))) return true;
  if (
    entry.claims.some(
      ({ is, who, whom }) => is === 'pregnant' || is === 'expecting-on' || children.has(who) || (whom !== undefined && children.has(whom)),
    )
  )
    return true;
  if (entry.themes.some((theme) => ofChildren.has(theme))) return true;
  if ('children' in entry.facts && entry.facts.children !== undefined) return true;
  if ('asked' in entry.facts && (entry.facts.asked ?? []).some(isAboutChildren)) return true;
  if (
    entry.kind === 'health' &&
    [...(entry.facts.answers?.entries() ?? [])].some(([topic, answer]) => isAboutChildren(topic) && !/not.asked/i.test(answer))
  )
    return true;
  return speaksOfChildren(entry);
}
