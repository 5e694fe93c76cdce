import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Form, formName } from '../core/form/form.ts';
import { parseFormFile } from '../parse/form-file.ts';
import { type Problem, showProblem } from '../parse/yaml/problem.ts';

const shipped = new URL('../../forms/', import.meta.url);

/** The forms that come with Heed and those of the partnership's own folder. A problem in one is a fault: it says the file, the line, the field and what to do. */
export function readForms(own?: string): readonly Form[] {
  const found = [...formsIn(shipped, 'forms/'), ...(own === undefined ? [] : formsIn(pathToFileURL(`${own}/`), `${own}/`))];
  const problems = [...found.flatMap(({ problems }) => problems), ...twice(found)];
  if (problems.length > 0) throw new Error(problems.map(showProblem).join('\n'));
  return found.flatMap(({ form }) => form ?? []);
}

interface Found {
  readonly file: string;
  readonly form?: Form;
  readonly problems: readonly Problem[];
}

const formsIn = (folder: URL, called: string): readonly Found[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      file: `${called}${name}`,
      problems: [],
      ...parseFormFile(`${called}${name}`, readFileSync(new URL(name, folder), 'utf8')),
    }));

/** A version that stands twice: what was written by it could not be shown. */
const twice = (found: readonly Found[]): readonly Problem[] => {
  const first = new Map<string, string>();
  return found.flatMap(({ file, form }) => {
    if (form === undefined) return [];
    const other = first.get(formName(form));
    first.set(formName(form), other ?? file);
    return other === undefined
      ? []
      : [
          {
            file,
            field: 'version',
            wrong: `${other} has version ${form.version} of ${form.id} already.`,
            remedy: 'Give this the next version, or another name.',
          },
        ];
  });
};
