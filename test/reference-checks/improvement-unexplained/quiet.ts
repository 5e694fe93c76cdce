import type { Entry } from '../../../src/core/entry/entry.ts';
import { concernsChild } from '../../../src/core/picture/family/concerns-child.ts';
import type { Picture } from '../../../src/core/picture/picture.ts';
import { mayFollow } from '../../../src/core/picture/recorded-order.ts';
import { saysQuietOfLate, saysWhyBetter, saysWorkDone } from '../../../src/core/picture/words/change-words.ts';

/** Judgements and decisions about the child that rest on nothing having been reported for a time, and on nothing else, and that the records have not answered. */
export const restingOnQuiet = (p: Picture): readonly Entry[] =>
  p.entries.filter(
    (entry) =>
      judges(entry) &&
      concernsChild(p, entry) &&
      saysQuietOfLate(entry) &&
      !saysWorkDone(entry) &&
      !saysWhyBetter(entry) &&
      !writesWhatIf(entry) &&
      !p.entries.some((later) => mayFollow(later, entry) && concernsChild(p, later) && answers(later)),
  );

const lowering: ReadonlySet<string> = new Set(['close', 'step-down', 'no-further-action', 'no-role', 'no-meeting', 'return-home']);
const nothingMore: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice', 'early-help']);

function judges(entry: Entry): boolean {
  if (entry.kind === 'assessment') return entry.facts.status === 'completed';
  if (entry.kind === 'plan') return entry.facts.status === 'reviewed' || entry.facts.status === 'closed';
  if (entry.kind === 'decision') return lowering.has(entry.facts.type ?? '');
  return entry.kind === 'referral-decision' && nothingMore.has(entry.facts.decision ?? '');
}

const writesWhatIf = (entry: Entry): boolean =>
  (entry.kind === 'plan' || entry.kind === 'decision' || entry.kind === 'supervision') && entry.facts.contingency !== undefined;

const answers = (later: Entry): boolean => writesWhatIf(later) || (later.kind === 'assessment' && later.facts.status === 'completed');
