import type { Bond, TermsInForce } from '../../../core/genogram/family/family-graph.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { Names } from '../../words/names.ts';
import { inPlainWords } from '../../words/plain-words.ts';
import type { Statement } from '../../words/statements.ts';
import { doubtWords, statementsIn } from './tie-words.ts';

const contacts = { none: 'none allowed', supervised: 'only when supervised', 'through-services': 'only through services' } as const;

/** What is said of a bond, by whom and since when. */
export const bondStatements = (p: Picture, { said, from, to, terms }: Bond, names: Names): readonly Statement[] => [
  ...statementsIn(p, said, names),
  ...[...Map.groupBy(terms, (one) => termsInWords(one, names.person(from), names.person(to)))].map(
    ([words, own]): Statement => ({ words, sources: [...new Set(own.map((one) => setInWords(one, names)))] }),
  ),
];

/** "Mark's contact with Steven: only when supervised (court order)". */
function termsInWords({ entry: { facts } }: TermsInForce, from: string, to: string): string {
  const type = facts.type === undefined ? '' : inPlainWords(facts.type);
  const how = facts.contact === undefined ? 'restricted' : contacts[facts.contact];
  return `${from}'s contact with ${to}: ${how}${type === '' || type === 'supervised contact' ? '' : ` (${type})`}`;
}

const setInWords = ({ entry, restriction }: TermsInForce, names: Names): string =>
  `${names.agency(restriction.owner)}, from ${showSpan(entry.when)}${entry.facts.until === undefined ? '' : ` until ${showSpan(entry.facts.until)}`}`;

/** Harm is worded as reported: that it was neither seen, admitted nor found needs no second word. */
export const bondDoubt = ({ kind, said }: Bond): string | undefined =>
  kind === 'harm' && said.standing === 'unconfirmed' ? undefined : doubtWords[said.standing];
