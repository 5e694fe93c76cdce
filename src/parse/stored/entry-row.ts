import { z } from 'zod';
import type { Entry } from '../../core/entry/entry.ts';
import { peopleNamedIn } from '../../core/entry/people-named.ts';
import type { Draft } from '../../core/ledger/draft.ts';
import { type Day, formatDay } from '../../core/time/day.ts';
import { endOf, formatInstant, type Instant, instantOfNumber } from '../../core/time/instant.ts';
import { readBody, writeBody } from './body.ts';
import { storedAgency, storedEntryId } from './ids.ts';
import { storedSpan } from './span.ts';

const storedMoment = z.date().transform((date): Instant => instantOfNumber(date.getTime()));

/** A whole number that the database may hand over as text, since it can be larger than any that JavaScript counts exactly. */
export const storedCount = z.union([z.string(), z.number(), z.bigint()]).transform(Number).pipe(z.int());

const row = z.object({
  entry_id: storedEntryId,
  by_agency: storedAgency,
  worker: z.string().nullable(),
  source: z.union([z.strictObject({ file: z.string(), where: z.string().optional() }), z.strictObject({ shownOn: storedSpan })]).nullable(),
  recorded: storedMoment,
  recorded_as: storedSpan,
  landed: storedMoment,
  landing: storedCount,
  body: z.unknown(),
});

/** An entry from its row. A row that does not read is a fault: only what was parsed is ever stored. */
export function readEntryRow(stored: unknown): Entry {
  const { entry_id, by_agency, worker, source, recorded, recorded_as, landed, landing, body } = row.parse(stored);
  const entry = {
    ...readBody(body),
    id: entry_id,
    by: by_agency,
    ...(worker === null ? {} : { worker }),
    recorded,
    recordedAs: recorded_as,
    landed,
    order: landing,
    source: source === null ? { kind: 'typed' } : { kind: 'file' in source ? 'imported' : 'typed', ...source },
  };
  return entry as Entry;
}

/** What an append stores of a draft; the rest of the row is the database's to decide. JSON is text here, as the drivers want it. */
export interface DraftRow {
  readonly entry_id: string;
  readonly by_agency: string;
  readonly source_id: string;
  readonly worker: string | null;
  readonly source: string | null;
  readonly happened_earliest: string | null;
  readonly happened_latest: string | null;
  readonly recorded: string;
  readonly recorded_as: string;
  readonly imported: boolean;
  readonly reaches: string | null;
  readonly people: readonly string[];
  readonly body: string;
}

/** The row of a draft. `now` stands in for the recording time of a live one until the database sets it. */
export function writeDraftRow(draft: Draft, now: Instant): DraftRow {
  const { id, by, worker, body, source, imported } = draft;
  return {
    entry_id: id,
    by_agency: by,
    source_id: id,
    worker: worker ?? null,
    source: sourceText(source),
    happened_earliest: dayOrNull(body.when.earliest),
    happened_latest: dayOrNull(body.when.latest),
    recorded: formatInstant(imported?.recorded ?? now),
    recorded_as: imported?.recordedAs.edtf ?? '',
    imported: imported !== undefined,
    reaches: reachesOf(draft),
    people: peopleNamedIn(body),
    body: JSON.stringify(writeBody(body)),
  };
}

function sourceText(source: Draft['source']): string | null {
  if (source.kind === 'imported') return JSON.stringify({ file: source.file, where: source.where });
  return source.shownOn === undefined ? null : JSON.stringify({ shownOn: source.shownOn.edtf });
}

/** A day as the database keeps it. The year 0 of EDTF is none that its calendar has: such a bound is left open. */
export const dayOrNull = (day: Day): string | null => (Number.isFinite(day) && !formatDay(day).startsWith('0000') ? formatDay(day) : null);

function reachesOf({ body }: Draft): string | null {
  const reached = body.kind === 'share' ? (body.facts.reached ?? body.facts.sent) : undefined;
  return reached === undefined || !Number.isFinite(reached.latest) ? null : formatInstant(endOf(reached.latest));
}
