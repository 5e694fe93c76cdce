import { sql } from 'kysely';
import type { PolicyStatement } from '../core/check/policy.ts';
import type { Session } from '../core/ledger/port.ts';
import type { DeskRecords } from '../core/prompt/port.ts';
import { formatDay } from '../core/time/day.ts';
import { readCheckDecisionRow, writeCheckDecisionRow } from '../parse/stored/check-decision-row.ts';
import { readQuestionRow } from '../parse/stored/question-row.ts';
import { readSightRow } from '../parse/stored/sight-row.ts';
import { nameOf } from './checking/vantages.ts';
import type { Within } from './schema.ts';

type PromptRecords = Pick<DeskRecords, 'checkDecisions' | 'decideCheck' | 'keptQuestions' | 'sights' | 'noteSight'>;

// A driver would make a moment of a date, in its own time zone.
const day = (column: 'holds_from' | 'shown_on') => sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`.as(column);

/** Every decision about a check, in the order in which they were made. */
export async function decisionsIn(tx: Within, partnership: Session['partnership']): Promise<readonly PolicyStatement[]> {
  const rows = await tx
    .selectFrom('check_decision')
    .select(['check_id', 'what', day('holds_from'), 'decided_by', 'reason', 'body', 'landed'])
    .where('partnership_id', '=', partnership)
    .orderBy('decision')
    .execute();
  return rows.map(readCheckDecisionRow);
}

/** Decisions about checks, the questions that are kept, and which prompts were opened, in a session's transaction. Row security answers for who may. */
export function promptRecords(tx: Within, { partnership, vantage }: Session): PromptRecords {
  return {
    checkDecisions: () => decisionsIn(tx, partnership),
    decideCheck: async (deciding) => {
      const row = { partnership_id: partnership, ...writeCheckDecisionRow(deciding) };
      await tx.insertInto('check_decision').values(row).execute();
    },
    keptQuestions: async () => {
      // One statement, so that what is read is of one tick.
      const rows = await tx
        .selectFrom('looked')
        .leftJoin('question', (join) =>
          join.onRef('question.partnership_id', '=', 'looked.partnership_id').onRef('question.vantage', '=', 'looked.vantage'),
        )
        .where('looked.partnership_id', '=', partnership)
        .where('looked.vantage', '=', nameOf(vantage))
        .select(['looked.print', 'check_id', 'anchor', 'body'])
        .execute();
      const print = rows[0]?.print;
      return print === undefined ? undefined : { print, questions: rows.filter(({ body }) => body !== null).map(readQuestionRow) };
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
