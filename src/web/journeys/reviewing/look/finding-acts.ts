import { findingSeenBefore } from '../../../../core/learning/checks/finding-seen-before.ts';
import { findNamed } from '../../../../core/learning/library/library.ts';
import type { Carrying } from '../../../../core/learning/review/finding.ts';
import type { FoundFinding } from '../../../../core/learning/review/findings.ts';
import type { FoundToSay } from '../../../../core/learning/review/found-said.ts';
import { whoWrites } from '../../../reading/opened-review.ts';
import type { GivenCase } from '../../../routing/route.ts';
import { keepFound } from './keep-found.ts';
import { needs, type Problem, type Texts, textOf } from './problem.ts';
import { type ReviewRead, seenBefore } from './review-read.ts';
import type { Signing } from './signing.ts';

/** What came of an act on a finding: the part of its page that it leads to, what is to be put right, or nothing that is there. */
export type Done = { readonly part: string } | { readonly problems: readonly Problem[] } | undefined;

interface Acting {
  readonly finding: FoundFinding;
  readonly read: ReviewRead;
  readonly signing: Signing;
  readonly given: GivenCase;
}

/** Says of an earlier finding whether it is the same, what carries a finding, answers check 70, or signs. */
export async function actOnFinding(body: Texts, acting: Acting): Promise<Done> {
  const { finding, read, given } = acting;
  const keep = (say: FoundToSay): Promise<string> => keepFound(read.review.id, say, given);
  switch (body.act) {
    case 'twin':
      return sayTwin(body, acting, keep);
    case 'carry': {
      const carrying = carryingIn(body, given);
      if ('problems' in carrying) return carrying;
      await keep({ kind: 'finding-carried', of: finding.id, carrying: carrying.ok });
      return { part: '#carry' };
    }
    case 'carry-back': {
      const carried = finding.carriedBy.find(({ id }) => id === body.carried);
      if (carried === undefined) return undefined;
      await keep({ kind: 'finding-carried-back', of: finding.id, carried: carried.id });
      return { part: '#carry' };
    }
    case 'answer':
      return answerIt(body, acting);
    case 'sign': {
      if (!acting.signing.may) return undefined;
      await keep({ kind: 'finding-signed', of: finding.id });
      return { part: '#signed' };
    }
    default:
      return undefined;
  }
}

async function sayTwin(body: Texts, { finding, given }: Acting, keep: (say: FoundToSay) => Promise<string>): Promise<Done> {
  const item = body.item ?? '';
  const n = textOf(body, 'n');
  if (findNamed(given.sources.library, item) === undefined) return undefined;
  const [same, words] = [`same-${n}`, `words-${n}`];
  const problems: readonly Problem[] = [
    ...(body[same] === 'yes' || body[same] === 'no' ? [] : [{ href: same, text: 'Say whether it is the same lesson' }]),
    ...needs(body, words, 2000, 'Enter in what it is the same, or how it differs'),
  ];
  if (problems.length > 0) return { problems };
  await keep({ kind: 'finding-twin', of: finding.id, twin: { item, same: body[same] === 'yes', words: textOf(body, words) } });
  return { part: `#twin-${n}` };
}

function carryingIn(body: Texts, { open }: GivenCase): { readonly ok: Carrying } | { readonly problems: readonly Problem[] } {
  const kind = body.carrying;
  if (kind === 'check') {
    const check = open.checks.find(({ id }) => id === body.check)?.id;
    return check === undefined ? { problems: [{ href: 'check', text: 'Choose the check' }] } : { ok: { kind, check } };
  }
  const problems = needs(body, 'what', 2000, kind === 'none-of-these' ? 'Enter why none of these carries it' : 'Enter what it is');
  if (kind !== 'training' && kind !== 'audit-question' && kind !== 'action' && kind !== 'none-of-these')
    return { problems: [{ href: 'carrying', text: 'Choose what carries it' }] };
  if (problems.length > 0) return { problems };
  const what = textOf(body, 'what');
  return { ok: kind === 'none-of-these' ? { kind, because: what } : { kind, what } };
}

/** An answer to check 70 is kept with what the question rested on: it holds until there is more. */
async function answerIt(body: Texts, { finding, read, given }: Acting): Promise<Done> {
  const asked = seenBefore(read, given).find(({ anchor }) => anchor === finding.id);
  if (asked === undefined) return undefined;
  const way = findingSeenBefore.ways.find(({ id }) => id === body.way)?.id;
  const problems: readonly Problem[] = [
    ...(way === undefined ? [{ href: 'way', text: 'Choose an answer' }] : []),
    ...needs(body, 'answer', 5000, 'Enter how it differs; or what was done, what shows that it worked and why it did not hold'),
  ];
  if (problems.length > 0 || way === undefined) return { problems };
  const kept = { check: findingSeenBefore.id, anchor: asked.anchor, evidence: asked.evidence, way, words: textOf(body, 'answer') };
  await given.desk.keepLearning({ kind: 'review', review: read.review.id }, { kind: 'answered', body: kept, who: whoWrites(given) });
  return { part: '#question' };
}
