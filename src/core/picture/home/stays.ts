import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { compareSpans, type Span } from '../../time/span.ts';
import { onceForEach } from '../memo.ts';
import type { Known } from '../record.ts';

/** One word on who lived, slept or stayed somewhere, or came there (R019). */
export interface Stay {
  readonly who: PersonId;
  readonly claim: Claim;
  readonly entry: Entry;
  readonly from: Span;
  readonly until: Span | undefined;
  /** False of a word that it is not so. */
  readonly holds: boolean;
}

/** Those of one home: an address, or people said to share one of which no address is on record. */
export interface HomeStays {
  readonly address: string | undefined;
  readonly stays: readonly Stay[];
}

const atAddress: ReadonlySet<string> = new Set(['lives-at', 'stays-at', 'visits']);
const withSomebody: ReadonlySet<string> = new Set(['lives-with', 'stays-with']);

/** The same address however it is spaced and cased. */
export const addressKey = (address: string): string =>
  address
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const staysIn = (known: Known, isMeant: (claim: Claim) => boolean): readonly Stay[] =>
  known.entries
    .flatMap((entry) =>
      entry.claims
        .filter((claim) => !claim.sealed && isMeant(claim))
        .map((claim) => ({
          who: claim.who,
          claim,
          entry,
          from: claim.from ?? entry.when,
          until: claim.until,
          holds: !claim.not && claim.checked !== 'contradicted',
        })),
    )
    .sort((a, b) => compareSpans(a.from, b.from) || a.entry.order - b.entry.order);

/** Every word on record of where some people lived, slept, stayed or came, by address, in the order in which each was first spoken of; then of whom they lived with. */
export function homesOf(known: Known, people: ReadonlySet<PersonId>): readonly HomeStays[] {
  const at = staysIn(known, (claim) => atAddress.has(claim.is) && claim.what !== undefined && people.has(claim.who));
  const together = staysIn(
    known,
    (claim) => withSomebody.has(claim.is) && (people.has(claim.who) || (claim.whom !== undefined && people.has(claim.whom))),
  );
  const addresses = [...Map.groupBy(at, ({ claim }) => addressKey(claim.what ?? '')).values()];
  return [
    ...addresses.map((stays) => ({ address: stays[0]?.claim.what, stays })),
    ...(together.length === 0 ? [] : [{ address: undefined, stays: together }]),
  ];
}

/** A stretch of time at one address, as the records have it: until the next, where nothing says that it ended. */
export interface AddressPeriod {
  readonly who: PersonId;
  readonly address: string;
  readonly from: Span;
  /** The claim's own end; else the beginning of the next address. */
  readonly until: Span | undefined;
  readonly isEndSaid: boolean;
  /** Every record that has it. */
  readonly entries: readonly Entry[];
  readonly stays: readonly Stay[];
}

/** Where somebody has lived, one address after another (R020). Two agencies that hold different addresses give two lines. */
export const addressesOf = onceForEach((known: Known, who: PersonId): readonly AddressPeriod[] => {
  const stays = staysIn(known, (claim) => claim.is === 'lives-at' && claim.what !== undefined && claim.who === who).filter(
    ({ holds }) => holds,
  );
  const runs: Stay[][] = [];
  for (const stay of stays) {
    const last = runs.find((run) => addressKey(run[0]?.claim.what ?? '') === addressKey(stay.claim.what ?? ''));
    const another = runs.at(-1);
    // Back at an address after another one is a stretch of its own.
    if (last !== undefined && last === another) last.push(stay);
    else runs.push([stay]);
  }
  return runs.flatMap((run, i) => {
    const [first] = run;
    if (first === undefined) return [];
    const ended = run.findLast(({ until }) => until !== undefined)?.until;
    return [
      {
        who,
        address: first.claim.what ?? '',
        from: first.from,
        until: ended ?? runs[i + 1]?.[0]?.from,
        isEndSaid: ended !== undefined,
        entries: run.map(({ entry }) => entry),
        stays: run,
      },
    ];
  });
});

/** True where a word holds on a day: it had begun, and had not ended. */
export const standsAt = ({ from, until, holds }: Stay, on: Day): boolean =>
  holds && from.earliest <= on && (until === undefined || until.latest >= on);
