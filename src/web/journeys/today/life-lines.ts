import { reasonsOn } from '../../../core/prompt/prompt.ts';
import { addDays, type Day, showDay } from '../../../core/time/day.ts';
import { promptAddress } from '../../addresses.ts';
import type { Asked } from '../../reading/asked.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Lived, livesOn, type OpenLife } from '../../reading/prompt-life.ts';
import { answeredWords, answerWords } from '../../words/answer-words.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { againWords, helpWords, promisedWords } from '../../words/life-words.ts';
import { namesIn } from '../../words/names.ts';
import { type PromptLine, promptLine } from './prompt-line.ts';

/** An open question as a list shows it, with what has become of it so far. */
export interface OpenLine extends PromptLine {
  /** Why it is asked again, and what is new. */
  readonly again: string | undefined;
  readonly isNew: readonly string[];
  readonly promised: string | undefined;
  readonly help: string | undefined;
}

/** An answered question as a list shows it. */
interface AnsweredLine {
  readonly question: string;
  readonly href: string;
  readonly answer: string;
  readonly answered: string;
}

/** The prompts among these that stand on a day: those to answer by their day, those that somebody else must answer, and the answered. */
export function lifeLines(
  all: readonly Asked[],
  on: Day,
  open: OpenCase,
): {
  readonly newThisWeek: number;
  readonly waiting: readonly OpenLine[];
  readonly mayLook: readonly OpenLine[];
  readonly answered: readonly AnsweredLine[];
} {
  const names = namesIn(open.directory);
  const lives = livesOn(all, on, open);
  const lines = lives.open.map((one) => ({ mustAnswer: one.asked.mustAnswer, line: openLine(one, on, open) }));
  const mine = lives.open.filter(({ asked }) => asked.mustAnswer);
  return {
    newThisWeek: mine.filter(({ life }) => life.since > addDays(on, -7)).length,
    waiting: lines.filter(({ mustAnswer }) => mustAnswer).map(({ line }) => line),
    mayLook: lines.filter(({ mustAnswer }) => !mustAnswer).map(({ line }) => line),
    answered: lives.answered.map(({ asked, life: { answer } }) => ({
      question: reasonsOn(asked, on)[0].question,
      href: promptAddress(open, asked.key, on === open.days.usual ? undefined : on),
      answer: answerWords(answer, names),
      answered: answeredWords(answer),
    })),
  };
}

/** What is the same of all that wait is said once, above them. */
export function helpSaidOnce(waiting: readonly OpenLine[]): {
  readonly waiting: readonly OpenLine[];
  readonly helpForAll: string | undefined;
} {
  const [first] = waiting;
  const isSame = first?.help !== undefined && waiting.length > 1 && waiting.every(({ help }) => help === first.help);
  return isSame
    ? { waiting: waiting.map((line) => ({ ...line, help: undefined })), helpForAll: first.help }
    : { waiting, helpForAll: undefined };
}

function openLine({ asked, to, life }: Lived<OpenLife>, on: Day, open: OpenCase): OpenLine {
  const names = namesIn(open.directory);
  const again = againWords(life, open.vantage.kind === 'agency', names);
  const fresh = life.state === 'reopened' ? life.isNew : [];
  return {
    ...promptLine(asked, on, open),
    since: showDay(life.since),
    answerBy: showDay(life.answerBy),
    again: again === undefined ? undefined : `Asked again: ${again}`,
    isNew: open
      .known(on)
      .entries.filter(({ id }) => fresh.includes(id))
      .map((entry) => `${whenInWords(entry)}, ${names.agency(entry.by)}: ${entryTitle(entry, names)}`),
    promised: promisedWords(life),
    help: helpWords(life, to, names),
  };
}
