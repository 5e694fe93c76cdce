import type { Entry } from '../../entry/entry.ts';
import { fromEach } from '../../picture/growing.ts';
import { type Picture, threadOf } from '../../picture/picture.ts';
import { type Absence, absencesIn, saysNear, saysSafeFor } from '../../picture/words/absence-words.ts';

/** An entry that lowers or ends what is done, and the absences on which its reason leans. */
export interface Leaning {
  readonly entry: Entry;
  readonly on: readonly Absence[];
  /** For a move close by: the records of the danger that it answers. Empty for a decision with a reason. */
  readonly answers: readonly Entry[];
}

/** Decisions that end the work, lower it, or decide to do nothing, whose reason leans on an absence; and a move close by in answer to a danger. */
export const leaningsOf = (p: Picture): readonly Leaning[] =>
  mayLean(p.entries).flatMap((entry): readonly Leaning[] => {
    if (lowers(entry)) {
      const on = absencesIn(reasonGiven(entry));
      return on.length === 0 ? [] : [{ entry, on, answers: [] }];
    }
    const answers = dangersAnswered(p, entry);
    return answers.length === 0 ? [] : [{ entry, on: ['moved away'], answers }];
  });

const mayLean = fromEach((entry) => (lowers(entry) || entry.claims.some((claim) => claim.is === 'lives-at') ? [entry] : []));

/** The reason as its field gives it, with what the text says makes anybody safe; where the field is blank, sentences of the text that give a reason. */
function reasonGiven(entry: Entry): string {
  const reason = 'reason' in entry.facts && typeof entry.facts.reason === 'string' ? entry.facts.reason.trim() : '';
  const sentences = entry.text
    .split(/(?<=[.!?;])\s/)
    .filter((sentence) => (reason === '' ? givesReason.test(sentence) : saysSafeFor(sentence)));
  return [...(reason === '' ? [] : [`${reason}.`]), ...sentences].join(' ');
}
const givesReason =
  /\b(?:because|since|as (?:he|she|they|the)|now that|given that|so (?:that|we|the|there)|therefore|reason|risks?|danger\w*|safe\w*|clos\w+|end\w*|no further action|no role)\b/i;

const lowering =
  /clos|step-?down|no-?further|no-?role|no-?action|no-?meeting|no-?conference|return-?home|discharge|\bend|lower|de-?escalat/i;
const nothingMore: ReadonlySet<string> = new Set(['no-further-action', 'no-role', 'advice', 'early-help']);

function lowers(entry: Entry): boolean {
  if (entry.kind === 'plan') return entry.facts.status === 'closed';
  if (entry.kind === 'decision') return lowering.test(entry.facts.type ?? '');
  if (entry.kind === 'referral-decision') return nothingMore.has(entry.facts.decision ?? '');
  return (
    entry.kind === 'assessment' &&
    entry.facts.status === 'completed' &&
    (entry.facts.outcome ?? '').replaceAll('-', ' ').includes('no further action')
  );
}

/** The dangers on record in whose running work a new address is recorded that is said to be close to the old one. */
function dangersAnswered(p: Picture, entry: Entry): readonly Entry[] {
  const near = entry.claims.some((claim) => claim.is === 'lives-at' && !claim.not && claim.until === undefined && saysNear(claim.what));
  if (!near) return [];
  return threadOf(p, entry.thread).filter(
    (other) => other.order < entry.order && other.kind === 'incident' && isDanger(other.facts.nature ?? '', other),
  );
}

const isDanger = (nature: string, entry: Entry): boolean =>
  nature === 'threat' || nature === 'domestic-abuse' || nature === 'assault' || entry.themes.includes('threat');
