import { z } from 'zod';
import { type BroughtRow, datings, rowStates, type Submission, submissionStates } from '../../core/ledger/bringing-in.ts';
import { parseDay } from '../../core/time/day.ts';
import { instantOfNumber } from '../../core/time/instant.ts';
import { storedEntryId, storedPerson } from './ids.ts';

const moment = z.date().transform((date) => instantOfNumber(date.getTime()));

const row = z.object({
  submission_id: z.string(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  arrived: moment,
  brought_by: z.string(),
  child: storedPerson.nullable(),
  shown_on: z.string().nullable(),
  state: z.enum(submissionStates),
  attempt: z.string().nullable(),
  heard: moment,
  done: z.int(),
  of_all: z.int().nullable(),
  problem: z.string().nullable(),
  tables: z.array(z.object({ name: z.string(), from: z.int(), rows: z.int() })),
  setting: z.record(z.string(), z.string()),
  names: z.array(z.tuple([z.string(), z.int()])),
  follows: z.string().nullable(),
  counts: z.partialRecord(z.enum(rowStates), z.int()),
});

const noCounts: Submission['counts'] = { waiting: 0, aside: 0, unchanged: 0, 'passed-on': 0, accepted: 0, 'left-out': 0 };

/** A file that was brought in, from its row and the counts of its rows. A row that does not read is a fault. */
export function readSubmissionRow(stored: unknown): Submission {
  const { submission_id, brought_by, child, shown_on, attempt, of_all, problem, follows, counts, ...rest } = row.parse(stored);
  const shownOn = shown_on === null ? undefined : parseDay(shown_on);
  return {
    id: submission_id,
    ...rest,
    broughtBy: brought_by,
    isAtWork: attempt !== null,
    counts: { ...noCounts, ...counts },
    ...(child === null ? {} : { child }),
    ...(shownOn === undefined ? {} : { shownOn }),
    ...(of_all === null ? {} : { ofAll: of_all }),
    ...(problem === null ? {} : { problem }),
    ...(follows === null ? {} : { follows }),
  };
}

const broughtRow = z.object({
  row_no: z.int(),
  in_table: z.int(),
  sent: z.string(),
  state: z.enum(rowStates),
  alike: z.string(),
  dated: z.enum(datings),
  twins: z.int(),
  before: z.string().nullable(),
  follows_row: z.int().nullable(),
  entry_id: storedEntryId.nullable(),
  reason: z.string().nullable(),
});

/** A row of one, likewise. */
export function readBroughtRow(stored: unknown): BroughtRow {
  const { row_no, in_table, follows_row, entry_id, reason, before, ...rest } = broughtRow.parse(stored);
  return {
    row: row_no,
    table: in_table,
    ...rest,
    ...(follows_row === null ? {} : { followsRow: follows_row }),
    ...(entry_id === null ? {} : { entry: entry_id }),
    ...(reason === null ? {} : { reason }),
    ...(before === null ? {} : { before }),
  };
}
