import { randomUUID } from 'node:crypto';
import type { DoorRecords, DoorStatement } from '../../src/core/access/front-door.ts';
import { mayReadAttachment, readableBy } from '../../src/core/access/may-read.ts';
import type { AnyCheck } from '../../src/core/check/check.ts';
import type { PolicyStatement } from '../../src/core/check/policy.ts';
import type { Directory } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId, PartnershipId, PersonId } from '../../src/core/entry/ids.ts';
import { peopleNamedIn } from '../../src/core/entry/people-named.ts';
import { decide } from '../../src/core/ledger/append.ts';
import type { Draft } from '../../src/core/ledger/draft.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import type { Partnership, Session } from '../../src/core/ledger/port.ts';
import type { Refusal } from '../../src/core/ledger/refusal.ts';
import { asRehearsed } from '../../src/core/ledger/rehearsed.ts';
import type { UnfinishedRecords } from '../../src/core/ledger/unfinished.ts';
import { findAmong, findEntriesAmong } from '../../src/core/matching/search/find-among.ts';
import type { Desks, Sight } from '../../src/core/prompt/port.ts';
import { releasesOn, type SharingStatement } from '../../src/core/sharing/agreement.ts';
import { releasedTo } from '../../src/core/sharing/released-to.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { noLatest } from '../../src/core/time/day.ts';
import { dayAt, endOf, type Instant } from '../../src/core/time/instant.ts';
import { exactly } from '../../src/core/time/span.ts';
import { anonymisingInMemory } from './anonymising-in-memory.ts';
import { attachmentsInMemory } from './attachments-in-memory.ts';
import { closingInMemory } from './closing-in-memory.ts';
import { keptInMemory } from './kept-in-memory.ts';
import { learningInMemory } from './learning-in-memory.ts';
import { messagesInMemory } from './messages-in-memory.ts';
import { noReviews, postsInMemory } from './posts-in-memory.ts';
import { sealedInMemory } from './sealed-in-memory.ts';
import { submissionsInMemory } from './submissions-in-memory.ts';
import { personId } from './terse.ts';
import { turnsInMemory } from './turns-in-memory.ts';
import { unfinishedInMemory } from './unfinished-in-memory.ts';

/** One partnership as a test tells it. */
export interface Told {
  readonly partnership: Partnership;
  readonly directory: Directory;
  readonly entries: readonly Entry[];
}

/**
 * Records in memory, for tests of what stands on the port: they read by the same rule as storage does.
 * @param checks what they keep questions of; left out, none are kept
 */
export function memoryRecords(told: readonly Told[], now: () => Instant, checks?: readonly AnyCheck[]): Desks {
  const keptOf = checks === undefined ? undefined : keptInMemory(checks);
  const ledgers = new Map<PartnershipId, { directory: Directory; entries: Entry[] }>(
    told.map(({ partnership, directory, entries }) => [partnership.id, { directory, entries: [...entries] }]),
  );
  const decisions = new Map<PartnershipId, PolicyStatement[]>();
  const agreed = new Map<PartnershipId, SharingStatement[]>();
  const sights = new Map<string, Map<string, Sight>>();
  const own = new Map<PersonId, AgencyId>();
  const files = attachmentsInMemory();
  const desks = new Map<string, UnfinishedRecords>();
  const sealed = new Map<PartnershipId, ReturnType<typeof sealedInMemory>>(told.map((one) => [one.partnership.id, sealedInMemory(now)]));
  const turns = turnsInMemory();
  const brought = new Map<string, ReturnType<typeof submissionsInMemory>>();
  const broughtBy = (session: Session) => {
    const held = brought.get(deskOf(session)) ?? submissionsInMemory(now);
    brought.set(deskOf(session), held);
    return held;
  };
  const unfinishedOf = (session: Session): UnfinishedRecords => {
    const desk = desks.get(deskOf(session)) ?? unfinishedInMemory(now);
    desks.set(deskOf(session), desk);
    return desk;
  };
  const anonymisings = new Map(told.map((one) => [one.partnership.id, anonymisingInMemory()]));
  const learnings = new Map(told.map((one) => [one.partnership.id, learningInMemory(now)]));
  const closings = new Map(told.map((one) => [one.partnership.id, closingInMemory(now)]));
  const doors = new Map<PartnershipId, DoorStatement[]>();
  const doorOf = ({ partnership }: Session): DoorRecords => ({
    doorStatements: async () => doors.get(partnership) ?? [],
    decideDoor: async (deciding) => {
      doors.set(partnership, [...(doors.get(partnership) ?? []), { ...deciding, landed: now() }]);
    },
    tokens: async () => [],
    makeToken: async () => {},
    revokeToken: async () => {},
  });
  const posts = new Map<PartnershipId, ReturnType<typeof postsInMemory>>(told.map((one) => [one.partnership.id, postsInMemory()]));
  const messages = new Map<PartnershipId, ReturnType<typeof messagesInMemory>>(
    told.map((one) => [one.partnership.id, messagesInMemory(now)]),
  );
  return {
    partnerships: async () => told.map(({ partnership }) => partnership),
    asVantage: async (session, work) => {
      const ledger = ledgers.get(session.partnership);
      if (ledger === undefined) throw new Error('a session for a partnership that is not there');
      const readable = (): readonly Entry[] => readableIn(ledger, session);
      const people = (): Directory['people'] => directoryIn(ledger.directory, readable(), session, own).people;
      // In memory an id is its own address.
      const itself = <K extends string>(ids: Iterable<K>): ReadonlyMap<K, string> => new Map([...ids].map((id) => [id, id]));
      const append = async (draft: Draft): Promise<Entry | Refusal> => {
        const circumstances = {
          appending: draft.by,
          now: now(),
          readable: new Map(readable().map((entry) => [entry.id, entry])),
          people: people(),
        };
        const decision = decide(draft, circumstances);
        if (decision !== 'append') return decision;
        const entry = landed(draft, now(), ledger.entries.length);
        ledger.entries.push(entry);
        files.record(entry);
        return entry;
      };
      return work({
        partnership: async () => told.find(({ partnership }) => partnership.id === session.partnership)?.partnership,
        publicIds: async () => ({
          entries: itself(readable().map(({ id }) => id)),
          people: itself(people().keys()),
          agencies: itself(ledger.directory.agencies.keys()),
        }),
        findEntryByPublicId: async (id) => readable().find((entry) => entry.id === id),
        findPersonByPublicId: async (id) => [...people().keys()].find((person) => person === id),
        findAgencyByPublicId: async (id) => [...ledger.directory.agencies.keys()].find((agency) => agency === id),
        directory: async () => directoryIn(ledger.directory, readable(), session, own),
        entries: async () => readable(),
        checkDecisions: async () => decisions.get(session.partnership) ?? [],
        decideCheck: async (deciding) => {
          decisions.set(session.partnership, [...(decisions.get(session.partnership) ?? []), { ...deciding, landed: now() }]);
        },
        sharingDecisions: async () => agreed.get(session.partnership) ?? [],
        decideSharing: async (deciding) => {
          agreed.set(session.partnership, [...(agreed.get(session.partnership) ?? []), { ...deciding, landed: now() }]);
        },
        keptQuestions: async () => {
          const partnership = told.find((one) => one.partnership.id === session.partnership)?.partnership;
          if (partnership === undefined || keptOf === undefined) return undefined;
          const statements = decisions.get(session.partnership) ?? [];
          const directory = directoryIn(ledger.directory, readable(), session, own);
          return keptOf({ partnership, vantage: session.vantage, entries: readable().map(asRehearsed), directory, statements });
        },
        sights: async () => [...(sights.get(deskOf(session)) ?? new Map<string, Sight>()).values()],
        noteSight: async (prompt, shownOn) => {
          if (session.vantage.kind === 'whole') return;
          const seen = sights.get(deskOf(session)) ?? new Map<string, Sight>();
          if (!seen.has(prompt)) seen.set(prompt, { prompt, at: now(), ...(shownOn === undefined ? {} : { shownOn }) });
          sights.set(deskOf(session), seen);
        },
        // Nobody signs in over records in memory.
        note: async () => {},
        looks: async () => [],
        openedSince: async () => new Map(),
        openings: async () => [],
        open: async () => {},
        findChildInEmergency: async () => [],
        openInEmergency: async () => undefined,
        reviewOpening: async () => {},
        // Nor does anybody answer by a link.
        agenciesWithAccounts: async () => new Set(),
        makeLink: async () => randomUUID(),
        linksOf: async () => [],
        revokeLinks: async () => {},
        addPerson: async (person) => {
          if (session.vantage.kind === 'whole') throw new Error('who reads the whole makes no person records');
          const id = personId(randomUUID());
          ledger.directory = { ...ledger.directory, people: new Map([...ledger.directory.people, [id, { id, ...person }]]) };
          own.set(id, session.vantage.agency);
          return id;
        },
        nameChild: async () => {},
        ...doorOf(session),
        ...unfinishedOf(session),
        discard: async (id) => {
          files.discard(deskOf(session), id);
          await unfinishedOf(session).discard(id);
        },
        ...files.of(deskOf(session), (id) => mayReadAttachment(ledgerOf(ledger), readerOf(session), id, endOf(noLatest))),
        ...(sealed.get(session.partnership) ?? sealedInMemory(now))(session, () =>
          openLedger(ledger.entries, { directory: ledger.directory, calendar: englandBankHolidays, reckoning: 'recorded' }),
        ),
        ...(posts.get(session.partnership) ?? postsInMemory())(session),
        ...(closings.get(session.partnership) ?? closingInMemory(now))(session),
        ...(messages.get(session.partnership) ?? messagesInMemory(now))(session),
        ...noReviews,
        ...turns,
        ...(learnings.get(session.partnership) ?? learningInMemory(now))(session),
        ...(anonymisings.get(session.partnership) ?? anonymisingInMemory())(session),
        toldOfInvolvement: async (identity, { shown }) => {
          const at = shown === undefined ? now() : endOf(shown.on);
          const on = shown?.on ?? dayAt(at);
          const releases = shown?.releases ?? releasesOn(agreed.get(session.partnership) ?? [], at, on, 'landed');
          return releasedTo({ ledger: ledgerOf(ledger), reader: readerOf(session), releases }, identity, at, on);
        },
        findPeople: async (asked, most) => findAmong(readable(), ledger.directory, asked).slice(0, most),
        sameFound: async () => undefined,
        findEntries: async (words, most) => findEntriesAmong(readable(), words).slice(0, most),
        ...broughtBy(session)((draft) => append(draft)),
        append,
      });
    },
  };
}

const deskOf = ({ partnership, vantage }: Session): string => `${partnership} ${vantage.kind === 'whole' ? '*' : vantage.agency}`;

/** The agencies of the partnership, and the people whom the readable entries name. */
function directoryIn(
  directory: Directory,
  readable: readonly Entry[],
  { vantage }: Session,
  own: ReadonlyMap<PersonId, AgencyId>,
): Directory {
  if (vantage.kind === 'whole') return directory;
  const named = new Set(readable.flatMap(peopleNamedIn));
  return { ...directory, people: new Map([...directory.people].filter(([id]) => named.has(id) || own.get(id) === vantage.agency)) };
}

/** What a session may read at the end of time: a recall has ended what it ended, and everything else has arrived. */
function readableIn(
  { directory, entries }: { readonly directory: Directory; readonly entries: readonly Entry[] },
  session: Session,
): readonly Entry[] {
  return readableBy(ledgerOf({ directory, entries }), readerOf(session), endOf(noLatest));
}

const ledgerOf = ({ directory, entries }: Pick<Told, 'directory' | 'entries'>) =>
  openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });

const readerOf = ({ vantage, worker }: Session) => (worker === undefined ? { vantage } : { vantage, worker });

function landed(draft: Draft, at: Instant, order: number): Entry {
  const { id, by, worker, body, source, imported } = draft;
  const stamp = {
    id,
    by,
    source,
    recorded: imported?.recorded ?? at,
    recordedAs: imported?.recordedAs ?? exactly(dayAt(at)),
    landed: at,
    order,
  };
  return worker === undefined ? { ...body, ...stamp } : { ...body, ...stamp, worker };
}
