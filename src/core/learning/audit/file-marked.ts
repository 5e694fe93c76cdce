import type { EntryId } from '../../entry/ids.ts';
import { drawFiles } from '../../pathway/sampling/draw.ts';
import type { Audit, Mark } from './audit.ts';
import type { AuditAnswer } from './question-set.ts';

export const drawnIn = ({ drawn }: Pick<Audit, 'drawn'>): readonly string[] => drawn?.strata.flatMap((part) => part.drawn) ?? [];

/** The files that two people mark: settled by the seed too, so that no choice is made of them. */
export const markedTwice = (audit: Pick<Audit, 'drawn' | 'double'>): ReadonlySet<string> =>
  new Set(audit.drawn === undefined ? [] : drawFiles(`${audit.drawn.seed} twice`, drawnIn(audit), audit.double));

/** How far one file is. Marks are shown to nobody until all of them are in: neither marker is led by the other. */
export interface FileMarked {
  readonly needs: 1 | 2;
  readonly in: number;
  readonly marks: readonly Mark[];
}

type Who = Pick<Mark, 'marker' | 'account'>;

/** Whoever is signed in is known by their account; in a demonstration, by the name that they gave. */
const isSameMarker = (a: Who, b: Who): boolean =>
  a.account === undefined || b.account === undefined
    ? a.marker.trim().toLowerCase() === b.marker.trim().toLowerCase()
    : a.account === b.account;

/** The first mark of each person counts, and no more than are asked for: what came in once is not changed by what is seen afterwards. */
export function fileMarked(audit: Audit, child: string): FileMarked {
  const needs = markedTwice(audit).has(child) ? 2 : 1;
  const own = audit.marks.filter((mark) => mark.child === child && mark.agency === undefined);
  const first = own.filter((mark, n) => own.findIndex((other) => isSameMarker(other, mark)) === n).slice(0, needs);
  return { needs, in: first.length, marks: first.length < needs ? [] : first };
}

/** Whether somebody has a file still to mark. */
export const mayMark = (audit: Audit, child: string, who: Who): boolean => {
  const own = audit.marks.filter((mark) => mark.child === child && mark.agency === undefined);
  const { needs, in: come } = fileMarked(audit, child);
  return come < needs && !own.some((mark) => isSameMarker(mark, who));
};

/** What is answered of one file to one question. */
export type Settled =
  | {
      readonly kind: 'answered';
      readonly answer: AuditAnswer;
      readonly from: 'check' | 'people' | 'agreed';
      readonly words: readonly string[];
      readonly evidence: readonly EntryId[];
    }
  /** Two marks differ, and nothing is agreed yet. */
  | { readonly kind: 'differ' }
  | { readonly kind: 'waits' };

/** What a check said stands, until somebody who marked put another answer in its place with a reason. */
export function settledOf(audit: Audit, child: string, question: string): Settled {
  const { marks } = fileMarked(audit, child);
  const said = audit.drawn?.said.find((one) => one.child === child && one.question === question);
  const answers = marks.flatMap((mark) => answerIn(audit, mark, question) ?? []);
  const own = marks.flatMap(({ answers: all }) => all.filter((one) => one.question === question));
  const words = own.map((one) => one.words).filter((text) => text !== '');
  const evidence = [...new Set([...own.flatMap((one) => one.evidence), ...(said?.evidence ?? [])])];
  const agreed = audit.agreed.findLast((one) => one.child === child && one.question === question);
  const [first] = answers;
  if (answers.length > 1 && new Set(answers).size > 1)
    return agreed === undefined
      ? { kind: 'differ' }
      : { kind: 'answered', answer: agreed.answer, from: 'agreed', words: [...words, agreed.why], evidence };
  if (first !== undefined) return { kind: 'answered', answer: first, from: own.length > 0 ? 'people' : 'check', words, evidence };
  return said === undefined
    ? { kind: 'waits' }
    : { kind: 'answered', answer: said.answer, from: 'check', words: [], evidence: said.evidence };
}

/** What a mark says to a question: its own answer, or the check's, which whoever marked let stand. */
export const answerIn = (audit: Audit, { child, answers }: Mark, question: string): AuditAnswer | undefined =>
  answers.find((one) => one.question === question)?.answer ??
  audit.drawn?.said.find((one) => one.child === child && one.question === question)?.answer;
