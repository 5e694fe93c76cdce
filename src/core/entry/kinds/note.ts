import { answers, date, entry, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const note = kind('note', 'Anything else', {
  due: date,
  /** What was gone through with the family or in a meeting; the text says what was changed or is missing. Checks never see a note that says no more (rule 20). */
  reviewed: oneOf('genogram'),
  /** In a demonstration only: the day of the past that was shown when it was gone through. */
  shownOn: date,
  /** Heritage, faith or language, in the person's own words as the note's text. No check is given such a note (R029). */
  background: oneOf('heritage', 'faith', 'language'),
  /** Of a note that says what came of something: the finished form that left it to be explored, and what that was, by the questions of the form. */
  of: entry,
  explored: answers,
  /** What it means for working together. */
  forWorking: text,
});
