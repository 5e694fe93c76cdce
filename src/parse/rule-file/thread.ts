import type { Step, Thread } from '../../core/check/rule/rule.ts';
import { agencyKinds } from '../../core/entry/directory.ts';
import { readFields } from '../yaml/fields.ts';
import { readList, readOneOrMore } from '../yaml/lists.ts';
import { type Reader, within, wrong } from '../yaml/place.ts';
import { readKey } from '../yaml/scalars.ts';
import { placesOf, readAsking, readGrouping } from './asking.ts';
import { readQuestion } from './questions.ts';
import { readRecords } from './records.ts';
import { aTime, type NamedSettings, readSettingName } from './settings.ts';
import { readWord } from './words.ts';

export const threadFields = { required: ['begins', 'steps', 'asked-of'], optional: ['each', 'ended-by', 'during'] };

export const stepFields = { required: ['awaits', 'within', 'met-by', 'question'], optional: ['from', 'for-receivers'] };

/** A running piece of work, and the steps that it waits for. */
export const readThread =
  (settings: NamedSettings): Reader<Thread> =>
  (tree, place) => {
    const fields = readFields(tree, place, threadFields);
    if (fields === undefined) return undefined;
    const { each } = readGrouping(fields, ['record', 'thread', 'receiver'], tree, place);
    const begins = fields.read('begins', readRecords(settings));
    const steps = fields.read('steps', readList(readStep(settings, placesOf(each))));
    const endedBy = fields.read('ended-by', readRecords(settings)) ?? [];
    const asking = readAsking(fields, settings, []);
    if (begins === undefined || steps === undefined || asking === undefined) return undefined;
    const unknown = steps.find(({ from }, i) => from !== undefined && !steps.slice(0, i).some(({ awaits }) => awaits === from));
    if (unknown !== undefined || steps.length === 0)
      return wrong(
        within(place, 'steps'),
        tree,
        steps.length === 0 ? 'There is no step.' : `No earlier step is called ${unknown?.from}.`,
        'Name a step that stands before it.',
      );
    return { form: 'thread', ...asking, each, begins, steps, endedBy };
  };

const readStep =
  (settings: NamedSettings, places: readonly string[]): Reader<Step> =>
  (tree, place) => {
    const fields = readFields(tree, place, stepFields);
    if (fields === undefined) return undefined;
    const awaits = fields.read('awaits', readKey);
    const limit = fields.read('within', readSettingName(settings, aTime));
    const metBy = fields.read('met-by', readRecords(settings));
    const asks = fields.read('question', readQuestion(places));
    const forReceivers = fields.read('for-receivers', readOneOrMore(readWord(agencyKinds, 'kind of agency'))) ?? [];
    if (awaits === undefined || limit === undefined || metBy === undefined || asks === undefined) return undefined;
    return { awaits, within: limit, metBy, asks, forReceivers, ...fields.maybe('from', readKey) };
  };
