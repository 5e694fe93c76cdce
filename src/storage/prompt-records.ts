import { sql } from 'kysely';
import type { Session } from '../core/ledger/port.ts';
import type { DeskRecords } from '../core/prompt/port.ts';
import { formatDay } from '../core/time/day.ts';
import { readCheckDecisionRow, writeCheckDecisionRow } from '../parse/stored/check-decision-row.ts';
import { readSightRow } from '../parse/stored/sight-row.ts';
import type { Within } from './schema.ts';

type PromptRecords = Pick<DeskRecords, 'checkDecisions' | 'decideCheck' | 'sights' | 'noteSight'>;

// A driver would make a moment of a date, in its own time zone.
const day = (column: 'holds_from' | 'shown_on') => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`.as(column);

/** Decisions about checks, and which prompts were opened, in a session's transaction. Row security answers for who may. */
export function promptRecords(tx: Within, { partnership, vantage }: Session): PromptRecords {
  return {
    checkDecisions: async () => {
      const rows = await tx
        .selectFrom('check_decision')
        .select(['check_id', 'what', day('holds_from'), 'decided_by', 'reason', 'body', 'landed'])
        .where('partnership_id', '=', partnership)
        .orderBy('decision')
        .execute();
      return rows.map(readCheckDecisionRow);
    },
    decideCheck: async (deciding) => {
      const row = { partnership_id: partnership, ...writeCheckDecisionRow(deciding) };
      await tx.insertInto('check_decision').values(row).execute();
    },
    sights: async () => {
      if (vantage.kind === 'whole') return [];
      const rows = await tx
        .selectFrom('prompt_sight')
        .select(['prompt', 'seen', day('shown_on')])
        .where('partnership_id', '=', partnership)
        .execute();
      return rows.map(readSightRow);
    },
    noteSight: async (prompt, shownOn) => {
      if (vantage.kind === 'whole') return;
      const shown_on = shownOn === undefined ? null : formatDay(shownOn);
      await tx
        .insertInto('prompt_sight')
        .values({ partnership_id: partnership, agency_id: vantage.agency, prompt, shown_on })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
