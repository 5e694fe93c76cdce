import { listed } from '../../../core/check/asking.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { reasonsOn } from '../../../core/prompt/prompt.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { promptAddress } from '../../addresses.ts';
import { type Asked, answerBy, standsSince } from '../../reading/asked.ts';
import { firstOpened } from '../../reading/first-opened.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { howLong } from '../../words/how-long.ts';
import { namesIn } from '../../words/names.ts';

/** A question as a list shows it: the question is the link. */
export interface PromptLine {
  readonly question: string;
  /** How many other questions the prompt asks, which one answer settles too. */
  readonly more: number;
  readonly href: string;
  readonly about: string;
  readonly answerBy: string;
  readonly since: string;
  readonly waiting: string;
  /** True for an agency at which nobody has opened it by the day shown. */
  readonly unopened: boolean;
  /** Whom it is put to: said only to somebody who reads the whole. */
  readonly askedOf: string | undefined;
}

export function promptLine(asked: Asked, on: Day, open: OpenCase): PromptLine {
  const names = namesIn(open.directory);
  const [{ question }, ...also] = reasonsOn(asked, on);
  return {
    question,
    more: also.length,
    href: promptAddress(open, asked.key, on === open.days.usual ? undefined : on),
    about: listed(childrenFirst(asked.about, open).map(names.person)),
    answerBy: showDay(answerBy(asked, on, open.ledger)),
    since: showDay(standsSince(asked, on)),
    waiting: howLong(standsSince(asked, on), on),
    unopened: open.vantage.kind === 'agency' && firstOpened(asked, on, open) === undefined,
    askedOf: open.vantage.kind === 'whole' ? listed([...new Set(asked.asks.map(({ agency }) => names.agency(agency)))]) : undefined,
  };
}

/** The children whom the work is about, then everybody else. */
function childrenFirst(people: readonly PersonId[], { partnership: { children } }: OpenCase): readonly PersonId[] {
  return [...people].sort((one, other) => Number(children.includes(other)) - Number(children.includes(one)));
}
