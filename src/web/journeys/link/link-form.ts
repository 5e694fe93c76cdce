import type { LinkAnswer } from '../../../core/access/ask-by-link.ts';
import { linkOutcomes } from '../../../core/access/ask-by-link.ts';
import { isOnStandingAlone } from '../requests/answer-form.ts';
import type { Form, FormError } from '../requests/ask-form.ts';

export interface LinkProblems {
  readonly errors: readonly FormError[];
  readonly onStanding: boolean;
}

const longest = 10_000;

/** What somebody without an account answers: their words, and who they are. */
export function parseLinkAnswer(form: Form): { readonly ok: LinkAnswer } | LinkProblems {
  const errors: FormError[] = [];
  const outcome = linkOutcomes.find((one) => one === form.outcome);
  const [words = '', reason = '', reviewer = '', who = ''] = ['words', 'reason', 'reviewer', 'who'].map((name) =>
    (form[name] ?? '').trim(),
  );
  if (outcome === undefined) errors.push({ href: 'outcome', text: 'Choose an answer' });
  if ((outcome === 'given' || outcome === 'part') && words === '') errors.push({ href: 'words', text: 'Write what is known' });
  if ((outcome === 'part' || outcome === 'refused') && reason === '')
    errors.push({ href: 'reason', text: 'Write what is not given, and for what reason' });
  if (outcome === 'refused' && reviewer === '') errors.push({ href: 'reviewer', text: 'Enter who else has looked at not giving it' });
  const onStanding = outcome === 'refused' && isOnStandingAlone(reason) && form.still !== 'yes';
  if (onStanding)
    errors.push({ href: 'reason', text: 'The only reason is that it is not child protection. Give another ground, or say that it stands' });
  if (who === '') errors.push({ href: 'who', text: 'Enter your name and what you do there' });
  for (const [name, text] of Object.entries({ words, reason, reviewer, who }))
    if (text.length > longest) errors.push({ href: name, text: 'Write it in 10,000 letters or fewer' });
  if (errors.length > 0 || outcome === undefined) return { errors, onStanding };
  return {
    ok: { ...{ outcome, words, who }, ...(reason === '' ? {} : { reason }), ...(reviewer === '' ? {} : { reviewer }) },
  };
}
