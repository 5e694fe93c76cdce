import type { CaseFile } from '../core/ledger/case-file.ts';
import type { ParsedCase } from '../parse/case-file.ts';
import type { ParsedExpected } from '../parse/expected-file.ts';

/** 0 when all went well, 2 for a file that cannot be read or parsed, 1 for anything else. */
export type ExitCode = 0 | 1 | 2;

/** What a command may reach beyond the core: it is given, never taken. */
export interface Ports {
  /** Writes to where answers go. */
  readonly write: (text: string) => void;
  /** Writes to where a person looks for progress and problems. */
  readonly tell: (text: string) => void;
  /** Milliseconds since some moment before the command began. */
  readonly elapsed: () => number;
  readonly readCaseFile: (file: string) => Promise<ParsedCase>;
  readonly readExpectedFile: (file: string, cases: readonly CaseFile[]) => Promise<ParsedExpected>;
}

/** Says what is being done, once it takes longer than a second, and then once a second at most. */
export function progressOf({ elapsed, tell }: Ports): (doing: string) => void {
  let told = elapsed();
  return (doing) => {
    if (elapsed() - told <= 1000) return;
    told = elapsed();
    tell(`heed: ${doing}\n`);
  };
}
