import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Loading } from '../core/ledger/loading.ts';
import type { ParsedCase } from '../parse/case-file.ts';
import type { ParsedExpected } from '../parse/expected-file.ts';
import type { KeptHead } from '../parse/kept-heads.ts';
import type { ParsedRule } from '../parse/rule-file.ts';
import type { Problem } from '../parse/yaml/problem.ts';

/** 0 when all went well, 2 for a file that cannot be read or parsed, 1 for anything else. */
export type ExitCode = 0 | 1 | 2;

/** What was found in looking for tampering (rule 11). */
export interface Verified {
  readonly sealed: number;
  /** Committed to and not chained yet. */
  readonly unsealed: number;
  /** Lines of who opened what, likewise. Left out where there is none. */
  readonly audit?: { readonly sealed: number; readonly unsealed: number };
  /** The first entry at which what is stored is not what was appended. */
  readonly broken?: { readonly name: string; readonly entry: string; readonly because: string };
  /** The last link of each partnership's chain. */
  readonly heads: readonly KeptHead[];
}

/** Where the ledger is kept, as far as commands need it. */
export interface Keeping {
  readonly loadCase: (file: CaseFile) => Promise<Loading>;
  /** Chains what was appended since; gives how many entries. */
  readonly seal: () => Promise<number>;
  /** Puts the checks to what is due, or to everything, and keeps what they ask; gives how much there was and how many questions are other than before. */
  readonly check: (asked: {
    readonly all: boolean;
    readonly tell: (doing: Doing) => void;
  }) => Promise<{ readonly partnerships: number; readonly changed: number }>;
  readonly verify: (kept?: readonly KeptHead[]) => Promise<Verified>;
  /** Works out anew what people and entries can be found by; gives the partnerships in which what was kept was something else. */
  readonly keepAnew: () => Promise<{ readonly entries: number; readonly differed: readonly string[] }>;
}

/** How far the checks are: places begin at 0. */
interface Doing {
  readonly partnership: { readonly at: number; readonly of: number };
  readonly family?: { readonly at: number; readonly of: number };
}

/** Why what is stored cannot be reached, for the person who typed the command. */
export interface Unreachable {
  readonly unreachable: string;
}

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
  /** Reads a rule: a check of the catalogue, or one of a partnership's own under an id that is not taken. */
  readonly readRuleFile: (file: string, taken: readonly string[]) => Promise<ParsedRule>;
  /** The reviewed cases, or the control families, that come with Heed, each with what its review expects. */
  readonly shippedCases: (which: 'reviewed' | 'controls') => readonly { readonly file: string; readonly expected: string }[];
  readonly readText: (file: string) => Promise<string | Problem>;
  readonly readBytes: (file: string) => Promise<Uint8Array | Problem>;
  /** Writes a file whole or not at all; gives what stopped it. */
  readonly writeWhole: (file: string, parts: Iterable<string>) => Promise<Problem | undefined>;
  /** The most memory that the process has had, in MiB, and the processor's seconds so far. */
  readonly used: () => { readonly peakMemory: number; readonly processorSeconds: number };
  /** Lends what is stored for as long as the work takes. */
  readonly withStorage: <T>(work: (storage: Keeping) => Promise<T>) => Promise<T | Unreachable>;
  /** Waits for the next tick. False once somebody has asked the command to stop. */
  readonly nextTick: () => Promise<boolean>;
  /** Brings the database up to date; gives the names of what was applied. */
  readonly migrate: () => Promise<readonly string[] | Unreachable>;
}

export function isUnreachable(result: unknown): result is Unreachable {
  return typeof result === 'object' && result !== null && 'unreachable' in result;
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
