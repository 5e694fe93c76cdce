import type { AgreedTerms } from '../../../core/sharing/agreement.ts';
import { allListed } from '../../words/all-listed.ts';
import { inPlainWords } from '../../words/plain-words.ts';

export const recipientWords = (to: AgreedTerms['to'][number]): string =>
  to === 'lead' ? 'the child’s lead worker (the front door where there is none)' : kindWords(to);

export const kindWords = (kind: string): string => (kind === 'gp' ? 'GP' : inPlainWords(kind));

const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

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
