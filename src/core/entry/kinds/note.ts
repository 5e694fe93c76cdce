import { answers, date, entry, flag, moment, oneOf, person, text, texts } from '../fact.ts';
import { kind } from '../kind.ts';

export const note = kind('note', 'Anything else', {
  due: date,
  /** What was gone through with the family or in a meeting; the text says what was changed or is missing. Checks never see a note that says no more (rule 20). */
  reviewed: oneOf(
    'genogram',
    'file',
    'offender-record',
    /** News from outside office hours was read. */
    'news',
    /** A referral was put into a queue at a level. */
    'triage',
    /** Whether to speak with neighbours was weighed. */
    'neighbours',
    /** Two accounts were laid side by side, and tell of one event: both stand as they are. */
    'same-event',
  ),
  /** Of a file that was drawn by lot: what a manager found, by what was asked of it (R139). */
  fileRead: answers,
  /** The draw that it came up in, as its page names it. */
  drawn: text,
  /** Who read it. */
  reader: text,
  /** The children that an offender's record names, one to a line (R262). */
  listed: texts,
  /** What was gone through: the news, the referral, a finished form, or another agency's account of an event. */
  of: entry,
  /** The account of one's own of the same event. */
  sameEvent: entry,
  /** The queue and the level, by the names that the partnership has set. */
  area: text,
  level: text,
  /** Whether neighbours are spoken with; for what, what they may be told, and who agreed. */
  approach: flag,
  purpose: text,
  mayBeSaid: text,
  agreedBy: text,
  /** In a demonstration only: the day of the past that was shown when it was gone through. */
  shownOn: date,
  /** Heritage, faith or language, in the person's own words as the note's text. No check is given such a note (R029). */
  background: oneOf('heritage', 'faith', 'language'),
  /** Of a note that says what came of something (`of`: the finished form that left it to be explored): what that was, by the questions of the form. */
  explored: answers,
  /** What it means for working together. */
  forWorking: text,
  /** That a picture was kept as it was known at a moment, after what an entry tells of; and a print (SHA-256) of the entries then known to whoever kept it. Checks never see such a note. */
  keptAfter: entry,
  keptAt: moment,
  keptPrint: text,
  /** A copy of a plan for one named parent (rule 29): of which plan, for whom, its lines in plain words by which line of the plan each is, and what was left out and why. */
  copyOf: entry,
  copyFor: person,
  lines: answers,
  leftOut: answers,
});
