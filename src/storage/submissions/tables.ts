import type { Generated } from 'kysely';

/** The tables of what agencies bring in. */
export interface SubmissionTables {
  submission: {
    partnership_id: string;
    submission_id: string;
    by_agency: Generated<string>;
    brought_by: Generated<string>;
    name: string;
    size: number;
    sha256: string;
    arrived: Generated<string>;
    child: string | null;
    shown_on: string | null;
    state: Generated<string>;
    attempt: string | null;
    heard: Generated<string>;
    done: Generated<number>;
    of_all: number | null;
    problem: string | null;
    tables: Generated<string>;
    setting: Generated<string>;
    names: Generated<string>;
    follows: string | null;
  };
  submission_part: { partnership_id: string; submission_id: string; part: number; bytes: Uint8Array };
  submission_row: {
    partnership_id: string;
    submission_id: string;
    row_no: number;
    in_table: number;
    sent: string;
    print: string;
    state: Generated<string>;
    alike: Generated<string>;
    dated: Generated<string>;
    twins: Generated<number>;
    before: string | null;
    follows_row: number | null;
    entry_id: string | null;
    reason: string | null;
    decided: string | null;
    decided_by: string | null;
  };
  submission_heads: { partnership_id: string; by_agency: Generated<string>; heading: string; meaning: string };
}
