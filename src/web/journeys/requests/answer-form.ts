import type { Entry } from '../../../core/entry/entry.ts';
import { saysOtherGround, saysStanding } from '../../../core/picture/words/sharing-words.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Form, FormError } from './ask-form.ts';
import type { RequestRead } from './find-request.ts';

const views = ['agrees', 'disagrees', 'concern'] as const;
const outcomes = ['given', 'part', 'nothing-held', 'refused', 'asks', ...views] as const;
type View = (typeof views)[number];
const isView = (outcome: AnswerOutcome): outcome is View => views.some((one) => one === outcome);
export type AnswerOutcome = (typeof outcomes)[number];

/** What is answered, and which entries of one's own are given with it. */
export interface Answered {
  readonly outcome: Exclude<AnswerOutcome, View>;
  /** What is thought of closing, where that was asked. */
  readonly view: View | undefined;
  readonly text: string;
  readonly reason: string | undefined;
  readonly reviewer: string | undefined;
  readonly read: boolean;
  readonly gives: readonly Entry[];
}

/** What is wrong with an answer; `onStanding`, where the only reason given is that it is not child protection. */
export interface AnswerProblems {
  readonly errors: readonly FormError[];
  readonly onStanding: boolean;
}

const longest = 10_000;

/** True where the only reason given is the standing of the child's case: the law lets it be given all the same (R183). */
export const isOnStandingAlone = (reason: string): boolean => saysStanding(reason) && !saysOtherGround(reason);

/** The answerer's own entries about the same people, the latest first, that may be given with an answer. */
export function mayBeGiven({ one, p }: RequestRead, { vantage }: Pick<OpenCase, 'vantage'>): readonly Entry[] {
  if (vantage.kind !== 'agency') return [];
  const { agency } = vantage;
  const along = new Set(['information-request', 'information-reply']);
  return p.entries
    .filter((entry) => entry.by === agency && !along.has(entry.kind) && entry.about.some((person) => one.first.about.includes(person)))
    .toReversed()
    .slice(0, 40);
}

/** True of a request that asks what an agency thinks of closing: what was sent with it is the proposal (R140). */
export const asksForView = ({ one, p }: RequestRead): boolean => {
  const sent = one.first.facts.of === undefined ? undefined : p.byId.get(one.first.facts.of);
  return sent?.kind === 'decision' && sent.facts.type === 'proposal';
};

export function parseAnswer(form: Form, read: RequestRead, open: OpenCase): { readonly ok: Answered } | AnswerProblems {
  const outcome = outcomes.find(
    (one) => one === form.outcome && (one !== 'asks' || read.one.first.facts.of !== undefined) && (!isView(one) || asksForView(read)),
  );
  const problem = (href: string, text: string, onStanding = false): AnswerProblems => ({ errors: [{ href, text }], onStanding });
  if (outcome === undefined) return problem('outcome', 'Choose an answer');
  const written = (name: string): string => (form[`${outcome}-${name}`] ?? '').trim();
  const [text, reason, reviewer] = [written('text'), written('reason'), written('reviewer')];
  const gives = mayBeGiven(read, open).filter(({ id }) => form[`entry-${publicId(open.publicIds.entries, id)}`] === 'yes');
  const long = [text, reason, reviewer].find((one) => one.length > longest);
  if (long !== undefined) return problem(`${outcome}-text`, 'Write it in 10,000 letters or fewer');
  if ((outcome === 'given' || outcome === 'part') && text === '' && gives.length === 0)
    return problem(`${outcome}-text`, 'Write what is known, or choose entries of yours below that say it');
  if ((outcome === 'disagrees' || outcome === 'concern') && text === '')
    return problem(`${outcome}-text`, 'Write what you see differently, and what you know');
  if (outcome === 'asks' && text === '') return problem('asks-text', 'Write what you ask');
  if ((outcome === 'part' || outcome === 'refused') && reason === '')
    return problem(`${outcome}-reason`, outcome === 'part' ? 'Write what is not given, and why' : 'Write for what reason it is not given');
  if (outcome === 'refused' && reviewer === '') return problem('refused-reviewer', 'Enter who else has looked at not giving it');
  if (outcome === 'refused' && isOnStandingAlone(reason) && form.still !== 'yes')
    return problem(
      'refused-reason',
      'The only reason is that it is not child protection. Give another ground, or say that it stands',
      true,
    );
  return {
    ok: {
      ...{ text, gives: outcome === 'given' || outcome === 'part' || isView(outcome) ? gives : [] },
      ...(isView(outcome) ? { outcome: 'given', view: outcome } : { outcome, view: undefined }),
      read: form.read === 'yes' || outcome === 'asks' || isView(outcome),
      ...{ reason: reason === '' ? undefined : reason, reviewer: reviewer === '' ? undefined : reviewer },
    },
  };
}
