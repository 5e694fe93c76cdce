import { type Question, questionKinds } from '../../core/form/form.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readList } from '../yaml/lists.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { readFlag, readKey, readOneOf, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';
import { readRows } from './rows.ts';

const questionFields = {
  required: ['ask', 'asks', 'kind'],
  optional: ['hint', 'needed', 'when', 'choices', 'scale', 'a-no-shows-as', 'sealed', 'stays-open', 'counted', 'carries'],
} as const;

export const readQuestion: Reader<Question> = (tree, place) => {
  const fields = readFields(tree, place, questionFields);
  if (fields === undefined) return undefined;
  const [id, asks] = [fields.read('ask', readKey), fields.read('asks', readText)];
  const kind = fields.read('kind', readOneOf(questionKinds));
  const choices = fields.read('choices', readList(readText)) ?? [];
  const [hint, scale, noShowsAs] = [fields.read('hint', readText), fields.read('scale', readText), fields.read('a-no-shows-as', readText)];
  const needed = fields.read('needed', readFlag) ?? false;
  const sealed = fields.read('sealed', readFlag) ?? false;
  const [staysOpen, counted] = [fields.read('stays-open', readFlag) ?? false, fields.read('counted', readFlag) ?? false];
  const when = fields.read('when', readWhen);
  const carries = fields.read('carries', readRows) ?? [];
  if (id === undefined || asks === undefined || kind === undefined) return undefined;
  checkKind(kind, fields, { choices, needed, sealed, staysOpen, counted }, tree, place);
  return {
    ...{ id, asks, kind, choices, needed, sealed, carries },
    ...(hint === undefined ? {} : { hint }),
    ...(when === undefined ? {} : { when }),
    ...(scale === undefined ? {} : { scale }),
    ...(noShowsAs === undefined ? {} : { noShowsAs }),
    ...(staysOpen ? { staysOpen } : {}),
    ...(counted ? { counted } : {}),
  };
};

const readWhen: Reader<NonNullable<Question['when']>> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['ask', 'is'], optional: [] });
  const [ask, is] = [fields?.read('ask', readKey), fields?.read('is', readText)];
  return ask === undefined || is === undefined ? undefined : { ask, is };
};

/** What only some kinds have, and what they cannot do without. */
function checkKind(
  kind: Question['kind'],
  fields: Fields,
  { choices, needed, sealed, staysOpen, counted }: Pick<Question, 'choices' | 'needed' | 'sealed' | 'staysOpen' | 'counted'>,
  tree: Tree,
  place: Place,
): void {
  const chosen = kind === 'choice' || kind === 'grade';
  const say = (field: string, what: string, remedy: string): void =>
    void wrong(within(place, field), fields.find(field) ?? tree, what, remedy);
  if (chosen && choices.length < 2) say('choices', 'There is nothing to choose from.', 'Write two answers or more under choices.');
  if (!chosen && fields.find('choices') !== undefined) say('choices', `A question of kind ${kind} has no choices.`, 'Take them out.');
  if (new Set(choices).size !== choices.length) say('choices', 'An answer stands twice here.', 'Write each once.');
  if (kind === 'grade' && fields.find('scale') === undefined)
    say(
      'scale',
      'A grade is on a scale that has a name.',
      'Write whose scale it is: a grade is the professional’s, and Heed works out none.',
    );
  if (kind !== 'grade' && fields.find('scale') !== undefined) say('scale', 'Only a grade has a scale.', 'Take it out.');
  if (kind !== 'yes-no' && fields.find('a-no-shows-as') !== undefined)
    say('a-no-shows-as', 'Only a yes or no has it.', 'Take it out, or make the kind yes-no.');
  if (sealed && (kind !== 'text' || needed))
    say('sealed', 'What is kept sealed is text, and nobody has to answer it.', 'Make the kind text, and leave needed out.');
  if (staysOpen === true && (kind !== 'text' || sealed))
    say('stays-open', 'What stays open until something came of it is text that can be read.', 'Make the kind text, and leave sealed out.');
  if (counted === true && !chosen && kind !== 'yes-no')
    say('counted', 'Only answers that are chosen are counted.', 'Make the kind choice, grade or yes-no.');
}
