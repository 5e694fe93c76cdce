import type { AnyCheck } from '../../core/check/check.ts';
import type { Ledger } from '../../core/ledger/ledger.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import type { Vantage } from '../../core/picture/view.ts';
import { questionsWith } from '../../core/prompt/found-question.ts';
import type { DeskRecords } from '../../core/prompt/port.ts';
import { replay } from '../../core/replay/replay.ts';
import type { Instant } from '../../core/time/instant.ts';
import { type AskedQuestion, questionsTo } from './asked.ts';
import { keeping } from './keeping.ts';

interface Of {
  readonly partnership: Partnership;
  readonly vantage: Vantage;
  readonly ledger: Ledger;
  readonly checks: readonly AnyCheck[];
  readonly until: Instant;
}

type ReadingQuestions = (
  view: string,
  print: string,
  records: Pick<DeskRecords, 'keptQuestions'>,
  of: Of,
) => Promise<() => readonly AskedQuestion[]>;

/**
 * Reads the questions that are kept for a vantage. In a partnership at work those are all that are shown (rule 21). A demonstration is of the past,
 * and shows what was decided or recorded a moment ago at once: where what is kept was worked out from less, it is worked out here, from what this
 * visitor may read.
 */
export function readingQuestions(): ReadingQuestions {
  const held = keeping<readonly AskedQuestion[]>(100);
  return async (view, print, records, { partnership: { demonstration, children }, vantage, ledger, checks, until }) => {
    const known = demonstration ? held.find(view, print) : undefined;
    if (known !== undefined) return () => known;
    const kept = await records.keptQuestions();
    if (demonstration && kept?.print !== print)
      return () =>
        held.find(view, print) ?? held.keep(view, print, questionsTo(vantage, replay(ledger, { vantage, checks, children, until })));
    const questions = held.keep(view, print, questionsTo(vantage, questionsWith(kept?.questions ?? [], checks, children)));
    return () => questions;
  };
}
