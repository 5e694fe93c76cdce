import type { PersonId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import type { Span } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { longest, missing, pastIn, pastProblem, personChosen } from './field-readers.ts';

/** That somebody was told, as the form says it. */
export interface ToldWritten {
  readonly person: PersonId;
  readonly when: Span;
  readonly text: string;
  readonly toldBy: string;
  readonly understood: boolean;
  readonly agreed: 'yes' | 'no' | 'not-asked';
  readonly copy: boolean;
}

/** Who was told, when and by whom; whether they understood, agreed, and hold a copy. */
/** @param at what its fields begin with: a page may have several such forms */
export function parseTold(
  form: Returned['sent'],
  at: string,
  people: readonly PersonId[],
  { today, open }: { readonly today: Day; readonly open: OpenCase },
): ToldWritten | Returned {
  const person = personChosen(form, `${at}-person`, people, open);
  const moment = pastIn(form, `${at}-when`, today);
  const [understood, agreed] = [form[`${at}-understood`], form[`${at}-agreed`]];
  const saidAgreed = agreed === 'yes' || agreed === 'no' || agreed === 'not-asked' ? agreed : undefined;
  const problems = [
    ...(person === undefined ? [{ field: `${at}-person`, text: 'Choose who was told' }] : []),
    ...missing(form, `${at}-by`, 'Write who told them, by name and post'),
    ...(understood !== 'yes' && understood !== 'no' ? [{ field: `${at}-understood`, text: 'Say whether they understood' }] : []),
    ...(saidAgreed === undefined ? [{ field: `${at}-agreed`, text: 'Say whether they agreed: “not asked” is an answer' }] : []),
    ...pastProblem(form, `${at}-when`, today),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || person === undefined || moment === undefined || saidAgreed === undefined) return { sent: form, problems };
  return {
    ...{ person, when: moment.when, text: textIn(form, `${at}-text`), toldBy: textIn(form, `${at}-by`) },
    ...{ understood: understood === 'yes', agreed: saidAgreed, copy: form[`${at}-copy`] === 'yes' },
  };
}
