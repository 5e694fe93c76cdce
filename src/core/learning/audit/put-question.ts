import type { AnyCheck } from '../../check/check.ts';
import { evaluate } from '../../check/evaluate.ts';
import type { EntryId } from '../../entry/ids.ts';
import { allThatFallsDue } from '../../pathway/falls-due/all-that-falls-due.ts';
import type { Picture } from '../../picture/picture.ts';
import type { AuditQuestion } from './question-set.ts';

/** What a check or a clock says of a child's picture, and the entries that it rests on. */
export interface SaidByCheck {
  readonly answer: 'yes' | 'no' | 'does-not-apply';
  readonly evidence: readonly EntryId[];
}

/** Puts a question to a child's picture on a day. Undefined for a question that people answer, and where its check is not there any more. */
export function putQuestion({ by }: AuditQuestion, p: Picture, checks: readonly AnyCheck[]): SaidByCheck | undefined {
  if (by.kind === 'people') return undefined;
  if (by.kind === 'clock') return byClock(by.clock, p);
  const check = checks.find(({ id }) => id === by.check);
  if (check === undefined) return undefined;
  const { concerns } = evaluate(check, p);
  if (concerns.length > 0) return { answer: 'no', evidence: [...new Set(concerns.flatMap(({ evidence }) => evidence))] };
  const kinds: ReadonlySet<string> = new Set(by.applies.length > 0 ? by.applies : check.reads.kinds);
  const there = p.entries.filter(({ kind }) => kinds.has(kind));
  // What it rests on is the last of them: what stands before it is in the chronology, and all of it would be no evidence.
  return there.length === 0 ? { answer: 'does-not-apply', evidence: [] } : { answer: 'yes', evidence: there.slice(-1).map(({ id }) => id) };
}

/** No, where its time was over before it was met, as far as is on record; what is not due yet is no answer. */
function byClock(clock: string, p: Picture): SaidByCheck {
  const due = allThatFallsDue(p).filter(
    ({ rule, met, by }) => rule.kind === 'clock' && rule.clock === clock && (met !== undefined || by < p.today),
  );
  const over = due.filter(({ met, by }) => met === undefined || met > by);
  const shown = over.length > 0 ? over : due;
  const evidence = [...new Set(shown.flatMap(({ entry }) => (entry === undefined ? [] : [entry.id])))];
  return { answer: over.length > 0 ? 'no' : due.length > 0 ? 'yes' : 'does-not-apply', evidence };
}
