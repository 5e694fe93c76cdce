import type { AgreedTerms } from '../../../core/sharing/agreement.ts';
import { allListed } from '../../words/all-listed.ts';
import { inPlainWords } from '../../words/plain-words.ts';

export const recipientWords = (to: AgreedTerms['to'][number]): string =>
  to === 'lead' ? 'the child’s lead worker (the front door where there is none)' : kindWords(to);

export const kindWords = (kind: string): string => (kind === 'gp' ? 'GP' : inPlainWords(kind));

/** What an agreement comes to, in one sentence. */
export function agreementSentence({ of, kinds, only, under, to, what, does }: AgreedTerms): string {
  const who = of.length === 0 ? 'any agency' : allListed(of.map(kindWords));
  const records = only === undefined ? allListed(kinds.map(inPlainWords)) : 'that a service of an adult around a child starts or ends';
  const plans = under.length === 0 ? '' : ` while the child has a plan (${under.map(inPlainWords).join(', or ')})`;
  const verb = does === 'do' ? 'Heed gives' : 'Heed proposes to give';
  const part = what === 'extract' ? 'an extract with the facts' : 'the whole of it';
  return `When ${who} records ${records}${plans}, ${verb} ${part} to ${allListed(to.map(recipientWords))}${to.every((one) => one === 'lead') ? '' : ', where they are at work with the family'}.`;
}
