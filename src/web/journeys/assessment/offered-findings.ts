import type { Form } from '../../../core/form/form.ts';
import { findNamed, type ItemAt, itemName } from '../../../core/learning/library/library.ts';
import { mostOffered, offeredTo } from '../../../core/learning/library/offered.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { libraryAddress, libraryItemAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { reviewCalled, themeInWords } from '../library/library-words.ts';
import { fieldOfFinding, type Texts, weighedIn } from './written-form.ts';

/** The row of the requirements that a question carries which asks for findings. */
const asksForFindings = 'R075';

/**
 * The findings of reviews that touch an assessment's themes, each with a place to say how it was weighed or why not (R075). Made of the form and of what its writer reads of the child. What was written of
 * one that is offered no more stays, so that nothing typed is lost.
 */
export function offeredFindings(form: Form, p: Picture, texts: Texts, { open, sources: { library } }: GivenCase): object | undefined {
  const isAsked = form.sections.some(({ questions }) => questions.some(({ carries }) => carries.includes(asksForFindings)));
  if (form.weighs !== 'family' && !isAsked) return undefined;
  const offered = offeredTo(form, p, library);
  const earlier = [...weighedIn(texts).keys()].flatMap((name) => findNamed(library, name) ?? []);
  const lines = [
    ...offered.map((one) => ({
      at: one,
      why: `${one.of === 'form' ? 'A theme of this form' : 'On record here'}: ${themeInWords(one.theme)}`,
    })),
    ...earlier.filter(({ item }) => !offered.some((one) => one.item === item)).map((at) => ({ at, why: 'Weighed before' })),
  ];
  return {
    beside: isAsked ? 'question' : 'needs',
    library: libraryAddress(open.partnership),
    most: mostOffered,
    findings: lines.map(({ at, why }) => ({
      ...findingView(at, open),
      why,
      field: fieldOfFinding(itemName(at)),
      value: texts[fieldOfFinding(itemName(at))] ?? '',
    })),
  };
}

const findingView = ({ review, item }: ItemAt, { partnership }: GivenCase['open']): object => ({
  says: item.says,
  where: `${reviewCalled(review)}: ${item.where}`,
  href: libraryItemAddress(partnership, review.key, item.id),
});

/** What a document holds of findings: one that the library has no more stands under its name. */
export const weighedView = (
  weighed: ReadonlyMap<string, string> | undefined,
  { open, sources: { library } }: GivenCase,
): readonly object[] =>
  [...(weighed ?? [])].map(([name, how]) => {
    const at = findNamed(library, name);
    return at === undefined ? { says: name, how } : { ...findingView(at, open), how };
  });
