import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { type MayBeSame, pairOf } from '../../../core/matching/same/who-may-be-same.ts';
import { joinedThrough, type SaidPair } from '../../../core/picture/person/same-pairs.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { isStanding, shareRecordOf } from '../../../core/sharing/share-record.ts';
import type { Day } from '../../../core/time/day.ts';
import { dayAsked } from '../../reading/case-days.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { readSame, type SameRead } from './same-read.ts';

/** Two records side by side, and all that was said of them. */
export interface PairRead {
  readonly read: SameRead;
  /** In the order of the address. */
  readonly records: readonly [PersonId, PersonId];
  readonly pair: MayBeSame;
  /** The confirmed pairs by which they are read as one though nothing was said of these two. */
  readonly through: readonly SaidPair[];
  readonly on: Day;
}

/** Two records that the visitor may read by the day. For any others there is no such page, whether or not there are such records. */
export function findPair({ params, query }: Asking, { open }: Pick<GivenCase, 'open'>): PairRead | undefined {
  const on = dayAsked(open.days, query.on);
  const read = readSame(open, on);
  const named = (id: string | undefined): PersonId | undefined =>
    [...read.people.keys()].find((person) => id !== undefined && open.publicIds.people.get(person) === id);
  const [one, other] = [named(params.person), named(params.other)];
  if (one === undefined || other === undefined || one === other) return undefined;
  return { read, records: [one, other], pair: pairOf(read, one, other), through: joinedThrough(read.said, one, other), on };
}

/** An agency that is told of what is said next, and why. */
export interface ToTell {
  readonly agency: AgencyId;
  readonly because: 'said it' | 'was given it';
}

/**
 * Whoever said something of a pair, and whoever the visitor's own agency gave its word of it: they are told of what is said next, so that nobody goes on reading two people as one because nobody
 * told them (rule 6). Whom others gave theirs is for those to tell, who are told here.
 */
export function toTellOf({ pair }: Pick<PairRead, 'pair'>, open: OpenCase, on: Day): readonly ToTell[] {
  const own = ownAgency(open.vantage);
  if (own === undefined || pair.said === undefined) return [];
  const { shares } = open.known(on);
  const said = pair.said.words.filter(({ by }) => by !== own).map(({ by }): ToTell => ({ agency: by, because: 'said it' }));
  const given = pair.said.words
    .filter(({ by }) => by === own)
    .flatMap(({ id }) => shareRecordOf(shares, id).given.filter(isStanding))
    .map(({ to }): ToTell => ({ agency: to, because: 'was given it' }));
  return [...new Map([...given, ...said].map((one) => [one.agency, one] as const)).values()];
}

/** Those whom the visitor's own agency gave a word of a pair and not the word by which it stands now. */
export function notYetTold({ pair }: Pick<PairRead, 'pair'>, open: OpenCase, on: Day): readonly AgencyId[] {
  const own = ownAgency(open.vantage);
  const { said } = pair;
  if (own === undefined || said === undefined) return [];
  const { shares } = open.known(on);
  const at = said.words.indexOf(said.by);
  const givenOf = (words: readonly Entry[]): ReadonlySet<AgencyId> =>
    new Set(
      words
        .filter(({ by }) => by === own)
        .flatMap(({ id }) =>
          shareRecordOf(shares, id)
            .given.filter(isStanding)
            .map(({ to }) => to),
        ),
    );
  const since = givenOf(said.words.slice(at));
  return [...givenOf(said.words.slice(0, at))].filter((agency) => agency !== said.by.by && !since.has(agency));
}

/** Records made while the two were read as one, of either: each stays with the record that it names, and somebody may have meant the other. */
export function recordedMeanwhile({ pair, records, read }: PairRead): readonly Entry[] {
  const words = pair.said?.words ?? [];
  const joined = words.find(({ facts }) => facts.status === 'confirmed');
  if (joined === undefined) return [];
  const parted = words.find(({ facts, order }) => order > joined.order && (facts.status === 'split' || facts.status === 'rejected'));
  const all = new Set(records.flatMap((record) => read.naming.get(record) ?? []));
  return [...all]
    .filter(({ order }) => order > joined.order && (parted === undefined || order < parted.order))
    .toSorted((a, b) => a.order - b.order);
}
