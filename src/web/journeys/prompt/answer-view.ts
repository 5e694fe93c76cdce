import type { Answer } from '../../../core/prompt/answer.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { answeredWords, answerWords } from '../../words/answer-words.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

/** An answer as its question shows it. It stands on the real day on which it was given, whatever day is shown. */
export function answerView(answer: Answer, open: OpenCase): object {
  const names = namesIn(open.directory);
  const { facts, text } = answer;
  const shown = facts.entry === undefined ? undefined : open.ledger.byId.get(facts.entry);
  return {
    by: names.agency(answer.by),
    on: answeredWords(answer),
    outcome: answerWords(answer, names),
    text,
    entry: shown === undefined ? undefined : `${whenInWords(shown)}: ${entryTitle(shown, names)}`,
    decider: facts.decider,
  };
}
