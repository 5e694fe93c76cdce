import { isClockName } from '../../core/clock/clocks.ts';
import type { FinishBy, Form } from '../../core/form/form.ts';
import { type Fields, readFields } from '../yaml/fields.ts';
import { readSetOf } from '../yaml/lists.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { readKey, readOneOf, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';
import { readRows } from './rows.ts';
import { readSections } from './sections.ts';
import { readWhole } from './whole.ts';

const formFields = {
  required: ['form', 'version', 'title', 'type', 'purpose', 'weighs', 'finish', 'sections'],
  optional: ['carries', 'themes'],
} as const;

export const readForm: Reader<Form> = (tree, place) => {
  const fields = readFields(tree, place, formFields);
  if (fields === undefined) return undefined;
  const id = fields.read('form', readKey);
  const version = fields.read('version', readWhole);
  const [title, type, purpose] = [fields.read('title', readText), fields.read('type', readKey), fields.read('purpose', readText)];
  const weighs = fields.read('weighs', readOneOf(['family', 'matter']));
  const finish = fields.read('finish', readFinish);
  const sections = fields.read('sections', readSections);
  const themes = fields.maybe('themes', readSetOf(readText));
  const carries = fields.read('carries', readRows) ?? [];
  if (id === undefined || version === undefined || title === undefined || type === undefined || purpose === undefined) return undefined;
  if (weighs === undefined || finish === undefined || sections === undefined) return undefined;
  return { id, version, title, type, purpose, weighs, finish, ...themes, carries, sections };
};

/** Exactly one of the three ways to say by when. */
const readFinish: Reader<FinishBy> = (tree, place) => {
  const fields = readFields(tree, place, { required: [], optional: ['clock', 'working-days', 'days-before-birth'] });
  if (fields === undefined) return undefined;
  const found = [readClock(fields, tree, place), amountOf(fields, 'working-days'), amountOf(fields, 'days-before-birth')];
  const given = ['clock', 'working-days', 'days-before-birth'].filter((name) => fields.find(name) !== undefined);
  if (given.length !== 1)
    return wrong(place, tree, 'It does not say by when in one way.', 'Write one of: clock, working-days, days-before-birth.');
  return found.find((one) => one !== undefined);
};

const readClock = (fields: Fields, tree: Tree, place: Place): FinishBy | undefined => {
  const clock = fields.read('clock', readText);
  if (clock === undefined) return undefined;
  return isClockName(clock)
    ? { kind: 'clock', clock }
    : wrong(
        within(place, 'clock'),
        fields.find('clock') ?? tree,
        `There is no clock ${quoted(clock)}.`,
        'Write assessment-complete, or working-days.',
      );
};

const amountOf = (fields: Fields, name: 'working-days' | 'days-before-birth'): FinishBy | undefined => {
  const amount = fields.read(name, readWhole);
  if (amount === undefined) return undefined;
  return name === 'working-days' ? { kind: 'working-days', amount } : { kind: 'before-birth', days: amount };
};
