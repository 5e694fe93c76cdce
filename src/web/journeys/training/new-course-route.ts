import { itemName } from '../../../core/learning/library/library.ts';
import { trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase, Route } from '../../routing/route.ts';
import { agenciesToChoose } from '../../words/agencies-to-choose.ts';
import { kindNames, reviewCalled } from '../library/library-words.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { agencyField, itemField, parseCourse } from './course-form.ts';
import { keep } from './training-read.ts';

const address = '/cases/:case/training/new-course';
const template = 'training/new-course.njk';

/** Where a course is added: for whom it is, which findings it serves, and what people are asked about it (R222). */
export const newCourseRoute: Route = withOwnLibrary({
  method: 'GET',
  address,
  permission: 'keep-learning',
  audit: 'course-form-shown',
  inside: 'case',
  respond: async ({ query }, given) => ({ kind: 'page', template, model: newCourseView(given, undefined, query.item) }),
});

export const keepCourseRoute: Route = withOwnLibrary({
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'course-kept',
  inside: 'case',
  isLong: true,
  respond: async ({ body }, given) => {
    const parsed = parseCourse(body, given);
    if (!('ok' in parsed)) return { kind: 'page', template, model: newCourseView(given, parsed), invalid: true };
    const course = await keep(given, 'course', parsed.ok);
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['courses', course]) };
  },
});

function newCourseView(given: GivenCase, returned?: Returned & { readonly found: readonly string[] }, item?: string): object {
  const { partnership } = given.open;
  const sent = returned?.sent ?? {};
  return {
    title: 'Add a course',
    form: true,
    back: { href: trainingAddress(partnership), text: 'Training and briefings' },
    send: trainingAddress(partnership, ['new-course']),
    ...formModel(returned, { measure: 'ten' }),
    found: returned?.found ?? [],
    reviews: given.sources.library.map((review) => {
      const items = review.items
        .filter(({ kind }) => kind !== 'question' && kind !== 'earlier-finding')
        .map((one) => {
          const name = itemName({ review, item: one });
          return {
            ...{ id: itemField(name), says: one.says, kind: kindNames[one.kind][0], where: one.where },
            checked: sent[itemField(name)] === 'yes' || (returned === undefined && item === name),
          };
        });
      return { called: reviewCalled(review), items, chosen: items.filter(({ checked }) => checked).length };
    }),
    agencies: agenciesToChoose(given.open).map(({ key, name }) => ({
      key: agencyField(key),
      name,
      checked: sent[agencyField(key)] === 'yes',
    })),
    measures: [
      { value: 'ten', text: 'By a number from 1 to 10' },
      { value: 'words', text: 'In words, from “Not at all” to “Very well”' },
    ],
  };
}
