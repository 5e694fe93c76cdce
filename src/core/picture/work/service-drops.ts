import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { addDays } from '../../time/day.ts';
import { linkedAdults } from '../family/linked-adults.ts';
import { metIn } from '../family/met.ts';
import { whoseService } from '../family/whose-service.ts';
import { fromEach } from '../growing.ts';
import { onceFor } from '../memo.ts';
import { happenedBy, type Picture, type recordedDay } from '../picture.ts';
import { isRecordedBefore } from '../recorded-order.ts';
import { timesTold } from '../times-told.ts';
import { endedAsPlanned, saysTakenOver, topicOfAgency, topicsNamed, topicsOfThemes, topicsOrName } from '../words/service-topics.ts';
import { providersOf } from './involvement.ts';

/** What one entry says of an adult's part in a service. */
export interface Turn {
  readonly entry: Entry;
  readonly adult: PersonId;
  readonly topics: readonly string[];
  readonly means: 'dropped' | 'missed' | 'kept';
}

const stopped: ReadonlySet<string> = new Set(['closed', 'disengaged', 'not-taken-up', 'declined', 'transferred']);
const running: ReadonlySet<string> = new Set(['accepted', 'started', 'engaging']);
const missed: ReadonlySet<string> = new Set([
  'did-not-attend',
  'cancelled-by-family',
  'no-access',
  'not-reached',
  'refused',
  'was-not-brought',
]);

/** Everything that the records say, in the order in which it was recorded, of adults of the family keeping to services or not. */
export const turnsOf = onceFor((p: Picture): readonly Turn[] =>
  mayTurn(p.entries).flatMap((entry) => {
    switch (entry.kind) {
      case 'service':
        return turnsOfService(p, entry);
      case 'test':
        return turnsOfTest(p, entry);
      case 'contact':
        return [...turnsOfContact(p, entry), ...turnsClaimed(p, entry)];
      default:
        return turnsClaimed(p, entry);
    }
  }),
);

const mayTurn = fromEach((entry) =>
  entry.kind === 'service' || entry.kind === 'test' || entry.kind === 'contact' || entry.claims.some((claim) => claim.is === 'in-treatment')
    ? [entry]
    : [],
);

const adultsIn = (p: Picture, entry: Entry): readonly PersonId[] => entry.about.filter((person) => linkedAdults(p).has(person));

function turnsOfService(p: Picture, entry: EntryOf<'service'>): readonly Turn[] {
  const { status, reason } = entry.facts;
  const topics = topicsOfService(p, entry);
  const adults = whoseService(entry, adultsIn(p, entry));
  if (status === undefined || (!stopped.has(status) && !running.has(status))) return [];
  // A service that ended because its work was done is the best of endings. One that another has said it takes over is waited for, as after one appointment missed.
  const isMove = status === 'transferred' && (saysTakenOver(entry.text) || saysTakenOver(reason));
  const means = running.has(status) || endedAsPlanned(reason) ? 'kept' : isMove ? 'missed' : 'dropped';
  return adults.map((adult): Turn => ({ entry, adult, topics, means }));
}

/** What help a service gives: by its name, or by what its provider is there for. */
export function topicsOfService(p: Picture, entry: EntryOf<'service'>): readonly string[] {
  const ofProviders = providersOf(entry).flatMap((agency) => topicOfAgency(p, agency));
  return ofProviders.length > 0 ? [...new Set([...topicsNamed(entry.facts.service), ...ofProviders])] : topicsOrName(entry.facts.service);
}

/** A test that was declined is a stopping; one that was missed, an appointment missed. A result that is doubted tells neither way: that is `drug-test-doubtful`. */
function turnsOfTest(p: Picture, entry: EntryOf<'test'>): readonly Turn[] {
  const { result } = entry.facts;
  if (result === undefined || result === 'doubtful') return [];
  const means = result === 'refused' ? 'dropped' : result === 'missed' ? 'missed' : 'kept';
  return adultsIn(p, entry).map((adult): Turn => ({ entry, adult, topics: ['substance'], means }));
}

function turnsOfContact(p: Picture, entry: EntryOf<'contact'>): readonly Turn[] {
  const topics = topicsOfContact(p, entry);
  if (topics.length === 0) return [];
  const { outcome } = entry.facts;
  return adultsIn(p, entry).flatMap((adult): readonly Turn[] => {
    if (outcome !== undefined && missed.has(outcome)) return [{ entry, adult, topics, means: 'missed' }];
    return metIn(entry).includes(adult) || (outcome === 'spoken-to' && entry.present.length === 0)
      ? [{ entry, adult, topics, means: 'kept' }]
      : [];
  });
}

/** A contact belongs to a service where the agency is there for it, or the thread is one of its own. */
function topicsOfContact(p: Picture, entry: EntryOf<'contact'>): readonly string[] {
  const own = topicOfAgency(p, entry.by);
  if (own.length > 0) return own;
  const services = servicesByThread(p.known.entries).get(entry.thread);
  if (services === undefined) return [];
  return [...new Set(services.flatMap((service) => (service.by === entry.by ? topicsOfService(p, service) : [])))];
}

const servicesIn = fromEach((entry) => (entry.kind === 'service' && entry.thread !== undefined ? [entry] : []));
const byThread = onceFor((services: readonly EntryOf<'service'>[]) => Map.groupBy(services, ({ thread }) => thread));
const servicesByThread = (entries: readonly Entry[]) => byThread(servicesIn(entries));

/** That somebody is not, or no longer, in treatment. That somebody is, told by themselves, is an expectation and no proof of it. */
function turnsClaimed(p: Picture, entry: Entry): readonly Turn[] {
  return entry.claims
    .filter((claim) => claim.is === 'in-treatment' && (claim.not || claim.until !== undefined) && linkedAdults(p).has(claim.who))
    .map((claim): Turn => ({ entry, adult: claim.who, topics: topicsOfClaim(entry, claim.what), means: 'dropped' }));
}

export const topicsOfClaim = (entry: Entry, what: string | undefined): readonly string[] => {
  const named = topicsNamed(what);
  return named.length > 0 ? named : topicsOfThemes(entry);
};

/** The entries by which an adult's part in services of a topic stands dropped now: after the last that shows it kept. */
export function standingDrops(
  turns: readonly Turn[],
  misses: number,
  days: number,
  reached: (day: ReturnType<typeof recordedDay>) => boolean,
): readonly Entry[] {
  const since = turns.findLastIndex((turn) => turn.means === 'kept');
  const after = turns.slice(since + 1);
  const run = after.filter((turn) => turn.means === 'missed').map((turn) => turn.entry);
  const count = timesTold(run);
  const [first] = run;
  const silent = first !== undefined && count < misses && reached(addDays(happenedBy(first), days + 1));
  const counted = count >= misses || silent ? run : [];
  return after
    .filter((turn) => turn.means === 'dropped' || counted.includes(turn.entry))
    .map((turn) => turn.entry)
    .sort((a, b) => (isRecordedBefore(a, b) ? -1 : 1));
}
