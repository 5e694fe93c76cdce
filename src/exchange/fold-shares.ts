import { isDeepStrictEqual } from 'node:util';
import type { Entry, EntryOf } from '../core/entry/entry.ts';
import { type Sharing, shareId, shareOf } from '../parse/case-file/shares.ts';
import { type Written, writtenMap } from './case-file-entry.ts';

/** An entry as a case file holds it: with the shares that follow it, where the short form says all that they say. */
export interface Folded {
  readonly entry: Entry;
  readonly shared: readonly Written[];
}

/** Puts each run of shares back under the entry that they are of. A share of which the short form would lose something stays an entry of its own. */
export function foldShares(entries: readonly Entry[]): readonly Folded[] {
  const folded: { readonly entry: Entry; readonly shared: Written[] }[] = [];
  for (const entry of entries) {
    const last = folded.at(-1);
    const line = last === undefined || entry.kind !== 'share' ? undefined : shortForm(entry, last.entry, last.shared.length + 1);
    if (last === undefined || line === undefined) folded.push({ entry, shared: [] });
    else last.shared.push(line);
  }
  return folded;
}

function shortForm(share: EntryOf<'share'>, of: Entry, n: number): Written | undefined {
  const { with: receiver, sent, how, basis, acknowledged } = share.facts;
  if (share.id !== shareId(of.id, n) || receiver === undefined) return undefined;
  const sharing: Sharing = {
    with: receiver,
    when: share.when,
    ...(sent === undefined ? {} : { sent }),
    ...(how === undefined ? {} : { how }),
    ...(basis === undefined ? {} : { basis }),
    ...(acknowledged === undefined ? {} : { acknowledged }),
  };
  if (!isDeepStrictEqual(withoutLanding(shareOf(of, n, sharing)), withoutLanding(share))) return undefined;
  return writtenMap({ with: receiver, when: share.when.edtf, sent: sent?.edtf, how, basis, acknowledged: acknowledged?.edtf });
}

/** When and after what it was stored says nothing of what the file said. */
const withoutLanding = (share: Entry): Entry => ({ ...share, landed: share.recorded, order: 0 });
