import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { inOrder, pairKey } from '../../picture/person/same-pairs.ts';
import { addressWords, postcodeIn } from '../details/address.ts';
import type { Findable } from '../search/findable.ts';
import type { PersonOnRecord } from './person-on-record.ts';
import { isSameAddress, overlaps } from './side-by-side.ts';
import { mayBeSameAs, type WhoMayBeSame } from './who-may-be-same.ts';

/** Two people who by their own records lived at one address at one time, and of whom nobody has said whether they live together. */
export interface MayLiveTogether {
  readonly records: readonly [PersonId, PersonId];
  /** Where each is said to have lived, as it was written. */
  readonly at: readonly [Findable, Findable];
}

/** So many at one address are a block of flats or a hostel, and no household. Ours. */
const mostAtAddress = 20;

/**
 * Who may be of one household: at one address, however it is written, on days that overlap. It is a proposal, and nobody is drawn together by it: a person says that two live together, or that they do not.
 * What is sealed is not among what people are on record with (rule 29).
 */
export function mayLiveTogether(all: WhoMayBeSame): readonly MayLiveTogether[] {
  const blocks = new Map<string, PersonOnRecord[]>();
  for (const one of all.people.values())
    for (const key of new Set(one.addresses.flatMap(({ shown }) => blockKeys(shown)))) {
      const held = blocks.get(key);
      if (held === undefined) blocks.set(key, [one]);
      else held.push(one);
    }
  const found = new Map<string, MayLiveTogether>();
  for (const block of blocks.values()) {
    if (block.length > mostAtAddress) continue;
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1)) {
        const key = pairKey(a.person, b.person);
        if (found.has(key) || isSaid(all, a.person, b.person)) continue;
        const at = together(a, b);
        if (at !== undefined) found.set(key, at);
      }
  }
  return [...found.values()];
}

function together(a: PersonOnRecord, b: PersonOnRecord): MayLiveTogether | undefined {
  const records = inOrder(a.person, b.person);
  const [one, other] = records[0] === a.person ? [a, b] : [b, a];
  for (const left of one.addresses)
    for (const right of other.addresses)
      if (isSameAddress(left.shown, right.shown) && overlaps(left, right)) return { records, at: [left, right] };
  return undefined;
}

/** A postcode in full; else what is numbered with each word of the street. */
function blockKeys(address: string): readonly string[] {
  const code = postcodeIn(address);
  const words = addressWords(address);
  const numbers = words.filter((word) => /\d/.test(word)).toSorted();
  const street = words.filter((word) => !/\d/.test(word)).map((word) => `${numbers.join(' ')} ${word}`);
  return code?.includes(' ') === true ? [code, ...street] : street;
}

/** True where somebody said that they live together, or that they do not; or that they are one person, or may be. */
function isSaid(all: WhoMayBeSame, one: PersonId, other: PersonId): boolean {
  const { naming, said } = all;
  if (said.get(pairKey(one, other))?.stands === 'confirmed') return true;
  if (mayBeSameAs(all, one).some(({ records, grade }) => records.includes(other) && grade !== 'low confidence')) return true;
  const isOf = ({ claims }: Entry): boolean =>
    claims.some(
      ({ is, who, whom, sealed }) => !sealed && is === 'lives-with' && ((who === one && whom === other) || (who === other && whom === one)),
    );
  return (naming.get(one) ?? []).some(isOf);
}
