import { type Day, showDay } from '../../../core/time/day.ts';
import { standsSince } from '../../reading/asked.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Lived } from '../../reading/prompt-life.ts';
import { endedAsWrongPerson } from '../../reading/wrong-person.ts';
import { answeredWords, answerWords } from '../../words/answer-words.ts';
import { againWords, helpWords, promisedWords } from '../../words/life-words.ts';
import { namesIn } from '../../words/names.ts';

const wrongWords = {
  withdrawn: 'a record that it rested on was withdrawn, since it is of somebody else',
  parted: 'it rested on records that were read as of one person, and are of two',
} as const;

/** Where a question is in its life, in plain sentences. */
interface State {
  readonly says: string;
  readonly answerBy?: string;
  readonly promised?: string | undefined;
  readonly help?: string | undefined;
}

export function stateView({ asked, to, life }: Lived, on: Day, open: OpenCase): State {
  const names = namesIn(open.directory);
  switch (life.state) {
    case 'waiting':
    case 'reopened':
      return {
        says:
          life.state === 'waiting'
            ? `Waiting for an answer since ${showDay(life.since)}`
            : `Asked again on ${showDay(life.since)}: ${againWords(life, open.vantage.kind === 'agency', names)}`,
        answerBy: showDay(life.answerBy),
        promised: promisedWords(life),
        help: helpWords(life, to, names),
      };
    case 'answered':
      return { says: `An answer stands: “${answerWords(life.answer, names)}”. ${answeredWords(life.answer)}` };
    case 'ended': {
      const wrong = endedAsWrongPerson(asked, life.on, open);
      if (wrong !== undefined)
        return {
          says: `This was asked on ${showDay(standsSince(asked, on))}, and ended on ${showDay(life.on)} as “wrong person”: ${wrongWords[wrong.how]}. Nothing is asked of it any more`,
        };
      return {
        says: `This was asked on ${showDay(standsSince(asked, on))}, and what is on record answered it on ${showDay(life.on)}`,
      };
    }
  }
}
