import { answers, date, entry, oneOf, person, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const note = kind('note', 'Anything else', {
  due: date,
  /** What was gone through with the family or in a meeting; the text says what was changed or is missing. Checks never see a note that says no more (rule 20). */
  reviewed: oneOf('genogram'),
  /** In a demonstration only: the day of the past that was shown when it was gone through. */
  shownOn: date,
  /** Heritage, faith or language, in the person's own words as the note's text. No check is given such a note (R029). */
  background: oneOf('heritage', 'faith', 'language'),
  /** What it means for working together. */
  forWorking: text,
  /** A copy of a plan for one named parent (rule 29): of which plan, for whom, its lines in plain words by which line of the plan each is, and what was left out and why. */
  copyOf: entry,
  copyFor: person,
  lines: answers,
  leftOut: answers,
});
