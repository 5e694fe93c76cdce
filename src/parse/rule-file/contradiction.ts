import type { Between, Contradiction } from '../../core/check/rule/rule.ts';
import { historyTopics } from '../../core/picture/words/history-topics.ts';
import { type Allowed, type Fields, readFields, readMembers } from '../yaml/fields.ts';
import { readSetOf } from '../yaml/lists.ts';
import { type Reader, within, wrong } from '../yaml/place.ts';
import { readFlag } from '../yaml/scalars.ts';
import { readAsking } from './asking.ts';
import { readRecords } from './records.ts';
import { aNumber, type NamedSettings, readSettingName, someDays, someMonths, yesOrNo } from './settings.ts';
import { readWord } from './words.ts';

type As = Between['as'];
const ways: readonly As[] = ['none-told', 'change-for-the-better', 'records'];

const asking = { required: ['as', 'one', 'other', 'question', 'asked-of'], optional: ['during'] };
export const contradictionFields: Readonly<Record<As, Allowed>> = {
  'none-told': { required: [...asking.required, 'topics', 'look-back'], optional: asking.optional },
  'change-for-the-better': {
    required: [...asking.required, 'steps', 'within', 'higher-is-worse'],
    optional: [...asking.optional, 'settled-by'],
  },
  records: { required: asking.required, optional: [...asking.optional, 'instead', 'of-one-agency-too', 'within', 'settled-by'] },
};
const placesOf: Readonly<Record<As, readonly string[]>> = {
  'none-told': ['person', 'topics', 'holders'],
  'change-for-the-better': ['second-day'],
  records: ['second-day', 'start-date', 'holders'],
};

/** Two records that do not fit together. */
export const readContradiction =
  (settings: NamedSettings): Reader<Contradiction> =>
  (tree, place) => {
    const as = readAs(tree, place);
    const fields = as === undefined ? undefined : readFields(tree, place, contradictionFields[as]);
    if (as === undefined || fields === undefined) return undefined;
    const asked = readAsking(fields, settings, placesOf[as]);
    const between = readBetween(as, fields, settings);
    return asked === undefined || between === undefined ? undefined : { form: 'contradiction', ...asked, between };
  };

const readAs: Reader<As> = (tree, place) => {
  const as = readMembers(tree, place)?.find(({ key }) => key === 'as')?.value;
  return as === undefined
    ? wrong(within(place, 'as'), tree, 'It does not say in what way the two do not fit.', `Write as, and one of: ${ways.join(', ')}.`)
    : readWord(ways, 'way of not fitting together')(as, within(place, 'as'));
};

function readBetween(as: As, fields: Fields, settings: NamedSettings): Between | undefined {
  const one = fields.read('one', readRecords(settings));
  const other = fields.read('other', readRecords(settings));
  const settled = fields.read('settled-by', readRecords(settings)) ?? [];
  if (one === undefined || other === undefined) return undefined;
  switch (as) {
    case 'none-told': {
      const topics = fields.read('topics', readSetOf(readWord(historyTopics, 'topic')));
      const lookBack = fields.read('look-back', readSettingName(settings, someMonths));
      return topics === undefined || lookBack === undefined ? undefined : { as, one, other, topics, lookBack };
    }
    case 'change-for-the-better': {
      const steps = fields.read('steps', readSettingName(settings, aNumber));
      const time = fields.read('within', readSettingName(settings, someDays));
      const higherIsWorse = fields.read('higher-is-worse', readSettingName(settings, yesOrNo));
      if (steps === undefined || time === undefined || higherIsWorse === undefined) return undefined;
      return { as, one, other, steps, within: time, higherIsWorse, settled };
    }
    case 'records':
      return {
        as,
        one,
        other,
        settled,
        ofOneAgency: fields.read('of-one-agency-too', readFlag) === true,
        ...fields.maybe('within', readSettingName(settings, someDays)),
      };
  }
}
