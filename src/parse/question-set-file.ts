import { clocks, isClockName } from '../core/clock/clocks.ts';
import { agencyKinds } from '../core/entry/directory.ts';
import { kinds } from '../core/entry/vocabulary.ts';
import type { AnsweredBy, AuditQuestion, QuestionSet } from '../core/learning/audit/question-set.ts';
import { readWhole } from './form-file/whole.ts';
import { readFields } from './yaml/fields.ts';
import { readList } from './yaml/lists.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Reader, wrong } from './yaml/place.ts';
import type { Problem } from './yaml/problem.ts';
import { readKey, readOneOf, readText } from './yaml/scalars.ts';

/** A set of questions, or everything that is wrong with its file. */
type ParsedSet = { readonly set: QuestionSet } | { readonly problems: readonly Problem[] };

/** The most characters that one may have. */
const longest = 20_000;

/** Reads the questions of an audit (`audits/README.md`), strictly: every problem is told at once, with its line, its field and what to do. */
export function parseQuestionSetFile(file: string, text: string): ParsedSet {
  if (text.length > longest)
    return { problems: [{ file, wrong: `This has more than ${longest} characters.`, remedy: 'Ask fewer questions.' }] };
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const set = readSet(read, { file, report: (problem) => problems.push(problem) });
  return set === undefined || problems.length > 0 ? { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) } : { set };
}

const readSet: Reader<QuestionSet> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['audit', 'version', 'title', 'about', 'source', 'questions'], optional: [] });
  if (fields === undefined) return undefined;
  const [id, version] = [fields.read('audit', readKey), fields.read('version', readWhole)];
  const [title, source] = [fields.read('title', readText), fields.read('source', readText)];
  const about = fields.read('about', readOneOf(['children', 'agencies']));
  const questions = fields.read('questions', readList(readQuestion));
  if (id === undefined || version === undefined || title === undefined) return undefined;
  if (source === undefined || about === undefined || questions === undefined) return undefined;
  if (questions.length === 0 || new Set(questions.map((one) => one.id)).size < questions.length)
    return wrong(place, tree, 'It asks nothing, or two of its questions have one id.', 'Give each question an id of its own.');
  if (about === 'agencies' && questions.some(({ by }) => by.kind !== 'people'))
    return wrong(place, tree, 'An agency is no child: no check or clock can be put to it.', 'Take check and clock out.');
  return { id, version, title, source, about, questions };
};

const readQuestion: Reader<AuditQuestion> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['id', 'asks'], optional: ['check', 'clock', 'applies', 'of'] });
  if (fields === undefined) return undefined;
  const [id, asks, check] = [fields.read('id', readKey), fields.read('asks', readText), fields.read('check', readKey)];
  const clock = fields.read('clock', readClock);
  const applies = fields.read('applies', readList(readOneOf(kinds))) ?? [];
  const of = fields.read('of', readList(readOneOf(agencyKinds))) ?? [];
  if (check !== undefined && clock !== undefined)
    return wrong(place, tree, 'Both a check and a clock would answer it.', 'Name one of them.');
  if (applies.length > 0 && check === undefined)
    return wrong(place, tree, 'Only what a check answers has applies.', 'Take it out, or name a check.');
  const by: AnsweredBy =
    check !== undefined ? { kind: 'check', check, applies } : clock !== undefined ? { kind: 'clock', clock } : { kind: 'people' };
  return id === undefined || asks === undefined ? undefined : { id, asks, by, of };
};

const readClock: Reader<keyof typeof clocks> = (tree, place) => {
  const name = readKey(tree, place);
  if (name === undefined || isClockName(name)) return name;
  return wrong(place, tree, 'There is no clock of this name.', `Write one of: ${Object.keys(clocks).join(', ')}.`);
};
