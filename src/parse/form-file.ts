import type { Form } from '../core/form/form.ts';
import { readForm } from './form-file/form.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import type { Problem } from './yaml/problem.ts';

/** A form, or everything that is wrong with its file. */
export type ParsedForm = { readonly form: Form } | { readonly problems: readonly Problem[] };

/** The most characters that a form may have. */
const longest = 60_000;

/** Reads a form of an assessment (`forms/README.md`), strictly: every problem is told at once, with its line, its field and what to do. */
export function parseFormFile(file: string, text: string): ParsedForm {
  if (text.length > longest)
    return { problems: [{ file, wrong: `This has more than ${longest} characters.`, remedy: 'Write it as several forms.' }] };
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const form = readForm(read, { file, report: (problem) => problems.push(problem) });
  return form === undefined || problems.length > 0 ? { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) } : { form };
}
