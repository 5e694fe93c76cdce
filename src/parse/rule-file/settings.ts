import type { Parameter, Parameters } from '../../core/check/check.ts';
import { clocks, isClockName } from '../../core/clock/clocks.ts';
import { readFields, readMembers } from '../yaml/fields.ts';
import { readList } from '../yaml/lists.ts';
import { nearest } from '../yaml/nearest.ts';
import { type Place, type Reader, within, wrong } from '../yaml/place.ts';
import { quoted } from '../yaml/problem.ts';
import { isKey, readDay, readText } from '../yaml/scalars.ts';
import type { Tree } from '../yaml/tree.ts';

/** A rule's settings, and which of them the rule has named so far. */
export interface NamedSettings {
  readonly parameters: Parameters;
  readonly used: Set<string>;
}

export const readSettings: Reader<Parameters> = (tree, place) => {
  const members = readMembers(tree, place);
  if (members === undefined) return undefined;
  const found: Record<string, Parameter> = {};
  for (const { key, line, value } of members) {
    if (!isKey(key))
      wrong(place, { line }, `${quoted(key)} is not written as a name of a setting.`, 'Write lower-case words with hyphens between them.');
    if (isClockName(key))
      wrong(within(place, key), { line }, 'This is the name of a clock.', 'Give the setting another name, or name the clock in the rule.');
    const setting = readSetting(value, within(place, key));
    if (setting !== undefined) found[key] = setting;
  }
  return found;
};

const readSetting: Reader<Parameter> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['value', 'unit', 'source', 'means'], optional: ['from', 'until'] });
  if (fields === undefined) return undefined;
  const value = fields.read('value', readValue);
  const [unit, source, means] = [fields.read('unit', readText), fields.read('source', readText), fields.read('means', readText)];
  const held = { ...fields.maybe('from', readDay), ...fields.maybe('until', readDay) };
  return value === undefined || unit === undefined || source === undefined || means === undefined
    ? undefined
    : { value, unit, source, means, ...held };
};

const readValue: Reader<Parameter['value']> = (tree, place) => {
  if (tree.kind === 'list') return readList(readText)(tree, place);
  if (tree.kind === 'scalar' && (typeof tree.value === 'boolean' || (typeof tree.value === 'number' && Number.isFinite(tree.value))))
    return tree.value;
  return wrong(place, tree, 'This is no value of a setting.', 'Write a number, true or false, or a list of words.');
};

/** What a setting is named for: its units, where only some make sense. */
export interface Purpose {
  readonly units: readonly string[];
  readonly or?: 'clock';
  readonly is?: 'number' | 'yes-or-no';
}

export const aTime: Purpose = { units: ['working-days', 'days', 'weeks', 'months'], or: 'clock' };
export const someDays: Purpose = { units: ['days'] };
export const someMonths: Purpose = { units: ['months'] };
export const anAge: Purpose = { units: ['weeks', 'months'] };
export const aNumber: Purpose = { units: ['count'] };
export const yesOrNo: Purpose = { units: ['yes or no'], is: 'yes-or-no' };

/** The name of a setting, or of a clock where a time is meant. */
export const readSettingName =
  (settings: NamedSettings, purpose: Purpose): Reader<string> =>
  (tree, place) => {
    const name = readText(tree, place);
    if (name === undefined) return undefined;
    const setting = settings.parameters[name];
    if (setting === undefined)
      return purpose.or === 'clock' && isClockName(name) ? name : unknownSetting(tree, place, name, settings, purpose);
    settings.used.add(name);
    const isRight =
      (purpose.is === 'yes-or-no' ? typeof setting.value === 'boolean' : isWhole(setting.value)) && purpose.units.includes(setting.unit);
    return isRight
      ? name
      : wrong(
          place,
          tree,
          `The setting ${quoted(name)} has not the unit or the value that is needed here.`,
          `Give it ${purpose.is === 'yes-or-no' ? 'true or false' : 'a whole number'} in ${purpose.units.join(', ')}.`,
        );
  };

const isWhole = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

function unknownSetting(tree: Tree, place: Place, name: string, { parameters }: NamedSettings, { or }: Purpose): undefined {
  const names = Object.keys(parameters);
  const like = nearest(name, or === 'clock' ? [...names, ...Object.keys(clocks)] : names);
  return wrong(
    place,
    tree,
    `There is no setting ${quoted(name)}${or === 'clock' ? ', and no clock of that name' : ''}.`,
    like === undefined ? 'Add it under settings, with its value, unit, source and meaning.' : `Did you mean ${like}?`,
  );
}
