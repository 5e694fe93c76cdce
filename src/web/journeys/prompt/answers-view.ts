import { recordedDay } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { answeredHere } from '../../reading/answers.ts';
import type { Asked } from '../../reading/asked.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

const outcomeWords = {
  done: 'This has been done',
  'already-known': 'This is already known and recorded',
  'not-so': 'This is not so',
  'not-needed': 'Nothing is needed',
  'passed-to': 'Passed to another agency',
  'will-do-by': 'Will be done by a day',
  'to-safeguarding-lead': 'Taken to the safeguarding lead',
} as const;

/** The answers given to a question here, in order. Each stands on the real day on which it was given, whatever day is shown. */
export function answersView(asked: Asked, open: OpenCase): readonly object[] {
  const names = namesIn(open.directory);
  return answeredHere(open)
    .filter(({ key }) => key === asked.key)
    .map(({ entry: { by, facts, text, ...entry } }) => {
      const shown = facts.entry === undefined ? undefined : open.ledger.byId.get(facts.entry);
      return {
        by: names.agency(by),
        on: showDay(recordedDay({ ...entry, by, facts, text })),
        outcome: facts.outcome === undefined ? 'Answered' : outcomeWords[facts.outcome],
        text,
        entry: shown === undefined ? undefined : `${whenInWords(shown)}: ${entryTitle(shown, names)}`,
        to: facts.to === undefined ? undefined : names.agency(facts.to),
        until: facts.by === undefined ? undefined : showSpan(facts.by),
        decider: facts.decider,
      };
    });
}
