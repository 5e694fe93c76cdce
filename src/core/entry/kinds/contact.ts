import { agencies, date, entry, flag, number, oneOf, oneOfOrOther, parties, people, text, texts } from '../fact.ts';
import { kind } from '../kind.ts';
import { ofEachChild } from './of-each-child.ts';

export const contact = kind('contact', 'A visit, call, letter or appointment: kept, missed or tried', {
  mode: oneOfOrOther('home-visit', 'appointment', 'clinic', 'video', 'call', 'message', 'letter', 'attendance', 'custody'),
  planned: flag,
  outcome: oneOfOrOther(
    'seen',
    'spoken-to',
    'no-access',
    'did-not-attend',
    'was-not-brought',
    'refused',
    'not-reached',
    'cancelled-by-family',
    'cancelled-by-service',
    'awaiting-reply',
  ),
  seen: people,
  seenAlone: people,
  awake: people,
  voice: text,
  asked: texts,
  place: text,
  sleepingPlaceSeen: flag,
  purpose: text,
  from: agencies,
  to: parties,
  count: number,
  weeks: number,
  due: date,
  /** Of a letter or a message: the day by which an answer is looked for, and what is done if none comes. */
  answerBy: date,
  ifNoAnswer: text,
  /** The plan, meeting or copy that was gone through with whoever it was with; what they understood, in their words; whether they agree. */
  goneThrough: entry,
  understood: text,
  agreed: oneOf('yes', 'in-part', 'no'),
  ...ofEachChild,
  announced: flag,
  roomsSeen: texts,
  raisedWith: people,
  /** What was spoken of, where it is an entry: a suspected breach that is taken up. */
  of: entry,
});
