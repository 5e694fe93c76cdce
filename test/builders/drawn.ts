import type { Claim } from '../../src/core/entry/claim.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId } from '../../src/core/entry/ids.ts';
import { addDays } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { exactly, type Span } from '../../src/core/time/span.ts';

/** An entry of a generated ledger before it has its place in it, and to whom it is given. */
export interface Drawn {
  readonly entry: Omit<Entry, 'id' | 'order'>;
  readonly shares: readonly { readonly with: AgencyId; readonly late: number }[];
}

/** What a generator says of an entry; the rest is empty. */
export interface Telling {
  readonly by: string;
  readonly kind: string;
  readonly when: Span;
  /** Days after it happened on which it was written down. */
  readonly late?: number;
  readonly about: readonly string[];
  readonly present?: readonly string[];
  readonly themes?: readonly string[];
  readonly text?: string;
  readonly claims?: readonly Claim[];
  readonly facts?: object;
  readonly thread?: string | undefined;
  readonly shares?: Drawn['shares'];
}

export function written(told: Telling): Drawn {
  const recorded = addDays(told.when.latest, told.late ?? 0);
  const entry = {
    by: told.by,
    kind: told.kind,
    when: told.when,
    recorded: endOf(recorded),
    recordedAs: exactly(recorded),
    landed: endOf(recorded),
    about: told.about,
    present: told.present ?? [],
    themes: told.themes ?? [],
    text: told.text ?? 'text',
    claims: told.claims ?? [],
    facts: told.facts ?? {},
    source: { kind: 'imported', file: 'generated' },
    ...(told.thread === undefined ? {} : { thread: told.thread }),
  };
  // Ids, kinds and facts are made of plain words: what the types cannot follow is that they are those of one kind.
  return { entry: entry as unknown as Drawn['entry'], shares: told.shares ?? [] };
}
