import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { readingAt } from '../../../core/ledger/knowledge.ts';
import type { Known } from '../../../core/picture/record.ts';
import { asRead } from '../../../core/picture/visible.ts';
import type { Day } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { dayAsked } from '../../reading/case-days.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';

/** An entry that a visitor may read by a day: as it was recorded, as it stands, and what was done to it since. */
export interface EntryRead {
  readonly original: Entry;
  readonly standing: Entry | undefined;
  readonly amendedBy: Entry | undefined;
  readonly on: Day;
  /** The day in a query, where it is not the usual one. */
  readonly day: string;
  readonly known: Known;
}

/** One's own entry, as it stands. */
export interface OwnEntry extends EntryRead {
  readonly standing: Entry;
  readonly own: AgencyId;
}

/** The entry that an address names. Nothing for one that is not to be read on that day, for one that is about the records alone, and for none. */
export function findEntry({ params, query }: Asking, { open }: GivenCase): EntryRead | undefined {
  const on = dayAsked(open.days, query.on);
  const id = open.ledger.entries.find((entry) => open.publicIds.entries.get(entry.id) === params.entry)?.id;
  if (id === undefined) return undefined;
  const known = open.known(on);
  const standing = [...known.entries, ...known.identities].find((entry) => entry.id === id);
  const amended = known.amended.get(id);
  const original = amended === undefined ? standing : asItWas(id, on, open);
  if (original === undefined) return undefined;
  return {
    ...{ original, standing, on, known },
    day: query.on === undefined ? '' : `?on=${encodeURIComponent(query.on)}`,
    amendedBy: amended && open.ledger.byId.get(amended.by),
  };
}

/** An entry before anything was put right in it, as its visitor reads it: of an extract, the extract. */
function asItWas(id: Entry['id'], on: Day, { ledger, vantage }: OpenCase): Entry | undefined {
  const entry = ledger.byId.get(id);
  if (entry === undefined || vantage.kind === 'whole') return entry;
  const reading = readingAt(ledger.knowledge, id, vantage.agency, endOf(on));
  return reading && asRead(entry, reading);
}

/** The same, for an entry of the visitor's own agency that stands. */
export function findOwnEntry(asking: Asking, given: GivenCase): OwnEntry | undefined {
  const read = findEntry(asking, given);
  const { vantage } = given.open;
  if (read?.standing === undefined || vantage.kind !== 'agency' || read.original.by !== vantage.agency) return undefined;
  return { ...read, standing: read.standing, own: vantage.agency };
}
