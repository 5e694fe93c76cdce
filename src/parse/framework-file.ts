import type { Framework } from '../core/learning/training/skills.ts';
import { readWhole } from './form-file/whole.ts';
import { readFields } from './yaml/fields.ts';
import { readList } from './yaml/lists.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Reader, wrong } from './yaml/place.ts';
import type { Problem } from './yaml/problem.ts';
import { readKey, readText } from './yaml/scalars.ts';

/** A capability framework (`frameworks/README.md`), or everything that is wrong with its file, with its line, its field and what to do. */
export function parseFrameworkFile(
  file: string,
  text: string,
): { readonly framework: Framework } | { readonly problems: readonly Problem[] } {
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const framework = readFramework(read, { file, report: (problem) => problems.push(problem) });
  return framework === undefined || problems.length > 0
    ? { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : { framework };
}

const readFramework: Reader<Framework> = (tree, place) => {
  const required = ['framework', 'version', 'title', 'source', 'levels', 'enough', 'roles', 'capabilities'];
  const fields = readFields(tree, place, { required, optional: [] });
  if (fields === undefined) return undefined;
  const [id, version] = [fields.read('framework', readKey), fields.read('version', readWhole)];
  const [title, source] = [fields.read('title', readText), fields.read('source', readText)];
  const [levels, enough] = [fields.read('levels', readList(readText)), fields.read('enough', readText)];
  const [roles, capabilities] = [fields.read('roles', readList(readText)), fields.read('capabilities', readList(readCapability))];
  if (id === undefined || version === undefined || title === undefined || source === undefined) return undefined;
  if (levels === undefined || enough === undefined || roles === undefined || capabilities === undefined) return undefined;
  const from = levels.indexOf(enough);
  if (from < 1)
    return wrong(place, tree, `"${enough}" is none of the levels after the first.`, 'Write under enough one of the levels, word by word.');
  const unknown = capabilities.flatMap((one) => one.roles).find((role) => !roles.includes(role));
  if (unknown !== undefined)
    return wrong(place, tree, `"${unknown}" is none of the roles.`, 'Add it to the roles, or write one that stands there.');
  return { id, version, title, source, levels, enough: from, roles, capabilities };
};

const readCapability: Reader<Framework['capabilities'][number]> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['capability', 'says'], optional: ['roles'] });
  if (fields === undefined) return undefined;
  const [id, says, roles] = [fields.read('capability', readKey), fields.read('says', readText), fields.read('roles', readList(readText))];
  return id === undefined || says === undefined ? undefined : { id, says, roles: roles ?? [] };
};
