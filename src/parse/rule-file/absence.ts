import type { Absence } from '../../core/check/rule/rule.ts';
import { readFields } from '../yaml/fields.ts';
import type { Reader } from '../yaml/place.ts';
import { placesOf, readAsking, readGrouping } from './asking.ts';
import { readOwnDate } from './own-date.ts';
import { readRecords } from './records.ts';
import { aTime, type NamedSettings, readSettingName } from './settings.ts';

export const absenceFields = {
  required: ['when', 'expected', 'question', 'asked-of'],
  optional: ['each', 'of-people', 'then', 'within', 'own-date', 'unless', 'instead', 'during'],
};

/** Something that happened, what was to follow, and after what time it is missed. */
export const readAbsence =
  (settings: NamedSettings): Reader<Absence> =>
  (tree, place) => {
    const fields = readFields(tree, place, absenceFields);
    if (fields === undefined) return undefined;
    const grouping = readGrouping(fields, ['record', 'thread', 'person', 'same-people', 'sender', 'child', 'pregnancy'], tree, place);
    const when = fields.read('when', readRecords(settings));
    const kinds = when?.flatMap((one) => one.kinds) ?? [];
    const then = fields.read('then', readRecords(settings)) ?? [];
    const asking = readAsking(fields, settings, ['start-date', 'service', 'referrer', ...placesOf(grouping.each)], kinds);
    const expected = fields.read('expected', readRecords(settings));
    const rest = {
      ...fields.maybe('within', readSettingName(settings, aTime)),
      ...readOwnDate(fields, kinds),
    };
    const unless = fields.read('unless', readRecords(settings)) ?? [];
    if (when === undefined || expected === undefined || asking === undefined) return undefined;
    return { form: 'absence', ...grouping, ...asking, ...rest, when, then, expected, unless };
  };
