import type { Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import type { Amendment } from '../ledger/effective.ts';
import { compareSpans } from '../time/span.ts';
import { onceFor } from './memo.ts';
import type { Picture } from './picture.ts';
import { type Telling, tellingsOf } from './told.ts';

/** One line of a chronology: an entry, who has been told of it, and what was put right in it. */
export interface Line {
  readonly entry: Entry;
  readonly knownTo: readonly { readonly agency: AgencyId; readonly telling: Telling | undefined }[];
  readonly amended: Amendment | undefined;
  readonly accounts: readonly EntryId[];
}

/** The chronology: entries in the order in which they happened, the recording order deciding only where dates cannot (rule 4). */
export const chronologyOf = onceFor((p: Picture): readonly Line[] =>
  [...p.entries]
    .sort((a, b) => compareSpans(a.when, b.when) || (a.at ?? 0) - (b.at ?? 0) || a.recorded - b.recorded || a.order - b.order)
    .map((entry) => ({
      entry,
      knownTo: [{ agency: entry.by, telling: undefined }, ...tellingsOf(p, entry.id).map((telling) => ({ agency: telling.to, telling }))],
      amended: p.known.amended.get(entry.id),
      accounts: p.known.accounts.filter((account) => account.facts.of === entry.id).map((account) => account.id),
    })),
);
