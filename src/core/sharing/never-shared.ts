import type { Entry, EntryOf } from '../entry/entry.ts';
import type { AgencyId } from '../entry/ids.ts';
import { concernsChild } from '../picture/family/concerns-child.ts';
import type { Picture } from '../picture/picture.ts';
import { mayKnow } from '../picture/view.ts';
import { type ShareRecord, shareRecordOf } from './share-record.ts';

/** An entry about a child that an agency was never given, with what was decided about that; nothing decided is a silence, and not a decision. */
export interface NeverShared {
  readonly entry: Entry;
  readonly decisions: readonly EntryOf<'share'>[];
  /** A message that was left, which nobody has confirmed. */
  readonly left: ShareRecord['given'];
}

/**
 * The entries about the child that some agencies were never given (requirement R181). Whom an entry reached is known to the agency that recorded it,
 * and to who reads the whole: of others' entries nothing is said.
 */
export function neverSharedWith(p: Picture, agencies: readonly AgencyId[]): readonly NeverShared[] {
  return p.entries.flatMap((entry): readonly NeverShared[] => {
    if (agencies.includes(entry.by) || !mayKnow(p.vantage, entry.by) || !concernsChild(p, entry)) return [];
    const { given, withheld } = shareRecordOf(p.known.shares, entry.id);
    const theirs = given.filter(({ to }) => agencies.includes(to));
    if (theirs.some(({ reached }) => reached !== undefined && reached <= p.now)) return [];
    const isOfThem = ({ facts }: EntryOf<'share'>): boolean => facts.with === undefined || agencies.includes(facts.with);
    return [{ entry, decisions: withheld.filter(isOfThem), left: theirs }];
  });
}
