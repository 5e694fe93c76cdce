import type { CaseFile } from '../core/ledger/case-file.ts';
import { type ParsedCase, parseCaseFile } from '../parse/case-file.ts';
import { type ParsedExpected, parseExpectedFile } from '../parse/expected-file.ts';
import { readFileText } from './read-file-text.ts';

/** Reads a case file from disk: the case, or everything that is wrong with the file. */
export async function readCaseFile(file: string): Promise<ParsedCase> {
  const text = await readFileText(file);
  return typeof text === 'string' ? parseCaseFile(file, text) : { problems: [text] };
}

/** Reads from disk what a review expects of one of the cases given. */
export async function readExpectedFile(file: string, cases: readonly CaseFile[]): Promise<ParsedExpected> {
  const text = await readFileText(file);
  return typeof text === 'string' ? parseExpectedFile(file, text, cases) : { problems: [text] };
}
