import type { Question, Section } from '../../core/form/form.ts';
import { readFields } from '../yaml/fields.ts';
import { readList } from '../yaml/lists.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readKey, readOneOf, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';
import { readQuestion } from './question.ts';

/** The sections of a form: each question stands once, and one that waits for an answer waits for one of its own part. */
export const readSections: Reader<readonly Section[]> = (tree, place) => {
  const sections = readList(readSection)(tree, place);
  if (sections === undefined) return undefined;
  if (sections.length === 0) return wrong(place, tree, 'It asks nothing.', 'Write at least one section, with a question.');
  reportTwice(
    sections.map(({ id }) => id),
    'section',
    tree,
    place,
  );
  reportTwice(
    sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
    'question',
    tree,
    place,
  );
  for (const { of } of sections)
    reportWaiting(
      sections.filter((one) => one.of === of).flatMap(({ questions }) => questions),
      tree,
      place,
    );
  return sections;
};

const readSection: Reader<Section> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['section', 'title', 'of', 'questions'], optional: ['hint'] });
  if (fields === undefined) return undefined;
  const [id, title] = [fields.read('section', readKey), fields.read('title', readText)];
  const of = fields.read('of', readOneOf(['family', 'child']));
  const questions = fields.read('questions', readList(readQuestion));
  const hint = fields.maybe('hint', readText);
  if (questions?.length === 0) wrong(within(place, 'questions'), tree, 'This section asks nothing.', 'Write a question, or take it out.');
  return id === undefined || title === undefined || of === undefined || questions === undefined
    ? undefined
    : { id, title, of, questions, ...hint };
};

function reportTwice(ids: readonly string[], what: string, tree: Tree, place: Place): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) wrong(place, tree, `The ${what} ${quoted(twice)} stands twice.`, 'Give each a name of its own.');
}

function reportWaiting(questions: readonly Question[], tree: Tree, place: Place): void {
  for (const { id, when } of questions) {
    if (when === undefined) continue;
    const other = questions.find((one) => one.id === when.ask);
    const answers = other?.kind === 'yes-no' ? ['yes', 'no', 'not-asked'] : (other?.choices ?? []);
    if (other === undefined || other.id === id)
      wrong(
        within(place, 'when'),
        tree,
        `${quoted(id)} waits for ${quoted(when.ask)}, which its part does not ask.`,
        'Name a question of the same part.',
      );
    else if (!answers.includes(when.is))
      wrong(
        within(place, 'when'),
        tree,
        `${quoted(when.ask)} cannot be answered with ${quoted(when.is)}.`,
        answers.length === 0 ? 'Name a choice, a grade or a yes or no.' : `Write one of: ${answers.join(', ')}.`,
      );
  }
}
