import { agencyKinds } from '../../../core/entry/directory.ts';
import type { AgreedTerms, ReleaseTerms } from '../../../core/sharing/agreement.ts';
import { allListed } from '../../words/all-listed.ts';
import { inPlainWords } from '../../words/plain-words.ts';

export const recipientWords = (to: AgreedTerms['to'][number]): string =>
  to === 'lead' ? 'the child’s lead worker (the front door where there is none)' : kindWords(to);

export const kindWords = (kind: string): string => (kind === 'gp' ? 'GP' : inPlainWords(kind));

const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What may be told of whom one may not read, in a few sentences. */
export function releaseSentence({ of, to, as, isEarlierToo }: ReleaseTerms): string {
  const who = agencyKinds.every((kind) => to.includes(kind)) ? 'any agency' : either(to.map(kindWords));
  const which = as === 'name' ? 'which agency' : 'what kind of agency';
  const when = isEarlierToo ? 'in the last six months, or earlier' : 'in the last six months';
  const ring = as === 'name' ? 'whom to ring there' : 'to ring the front door';
  return `Whoever works at ${who} and looks for somebody whom they may not read, by an NHS number or by a name and a whole date of birth, is told ${which} recorded something about them ${when}, and ${ring}. Nothing else is told. It is told of these alone: ${allListed(of.map(kindWords))}. It is told of nobody whose address is kept sealed.`;
}

/** What was decided, in words. */
export const statedSentence = (
  one: { readonly what: 'agreed'; readonly terms: AgreedTerms } | { readonly what: 'released'; readonly release: ReleaseTerms },
): string => (one.what === 'agreed' ? agreementSentence(one.terms) : releaseSentence(one.release));

/** What an agreement comes to, in one sentence. */
export function agreementSentence({ of, kinds, only, under, to, what, does }: AgreedTerms): string {
  const who = of.length === 0 ? 'any agency records' : `${either(of.map(kindWords))} ${of.length === 1 ? 'records' : 'record'}`;
  const entries =
    only === undefined
      ? `What ${who} as ${either(kinds.map(inPlainWords))}`
      : `${of.length === 0 ? 'That' : `What ${who} of how`} a service of an adult around a child starts or ends`;
  const plans = under.length === 0 ? '' : `, while the child has a plan (${either(under.map(inPlainWords))}),`;
  const verb = does === 'do' ? 'is given as it is recorded' : 'is proposed to be given';
  const part = what === 'extract' ? 'as an extract with the facts' : 'as a whole';
  const where = to.every((one) => one === 'lead') ? '' : ', where they are at work with the family';
  return `${entries}${plans} ${verb}, ${part}, to ${allListed(to.map(recipientWords))}${where}.`;
}
