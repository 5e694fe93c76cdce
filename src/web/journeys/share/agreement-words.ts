import { type AgencyKind, agencyKinds } from '../../../core/entry/directory.ts';
import type { AgreedTerms, ReleaseTerms } from '../../../core/sharing/agreement.ts';
import { allListed } from '../../words/all-listed.ts';
import { inPlainWords } from '../../words/plain-words.ts';

export const recipientWords = (to: AgreedTerms['to'][number]): string =>
  to === 'lead' ? 'the child’s lead worker (the front door where there is none)' : kindWords(to);

export const kindWords = (kind: string): string => (kind === 'gp' ? 'GP' : inPlainWords(kind));

const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** What may be told of whom one may not read, in two sentences. */
export function releaseSentence({ of, to, as, isEarlierToo }: ReleaseTerms): string {
  const kinds = (some: readonly AgencyKind[]): string =>
    agencyKinds.every((kind) => some.includes(kind)) ? 'any agency' : either(some.map(kindWords));
  const what = as === 'name' ? 'which agency it is, and whom to ring there' : 'of what kind the agency is, and to ring the front door';
  const earlier = isEarlierToo ? 'in the last six months, or earlier' : 'in the last six months';
  return `Whoever works at ${kinds(to)} and enters an NHS number, or a name and a date of birth, of somebody whom they may not read is told that ${kinds(of)} recorded something about them ${earlier}: ${what}. Nothing else is told. Nothing is told of a service that is reached through the hub, or of anybody whose address is kept sealed.`;
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
