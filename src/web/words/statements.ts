import type { Claim } from '../../core/entry/claim.ts';
import type { AgencyId, EntryId } from '../../core/entry/ids.ts';
import { isMutual } from '../../core/picture/ties.ts';
import { compareSpans, type Span, showSpan } from '../../core/time/span.ts';
import { claimInWords, datesInWords, isTieName, sourceInWords } from './claim-words.ts';
import type { Names } from './names.ts';

/** One claim, and the record that makes it. */
export interface Made {
  readonly claim: Claim;
  readonly entry: EntryId;
  readonly by: AgencyId;
  readonly when: Span;
}

/** One thing that is said, with everyone whose record says so. */
export interface Statement {
  readonly words: string;
  readonly sources: readonly string[];
}

/** The same for claims that say the same of the same people, whichever of the two is named first where the tie goes both ways. */
const subjectOf = ({ who, is, whom, what }: Claim): string => {
  const people = isTieName(is) && isMutual(is) && whom !== undefined ? [who, whom].sort() : [who, whom ?? ''];
  return [is, ...people, what ?? ''].join(' ');
};

/** Puts together what several records say alike. Sealed claims are never said (rule 29). */
export function statementsOf(made: readonly Made[], names: Names): readonly Statement[] {
  const groups = new Map<string, Made[]>();
  for (const one of made) {
    if (one.claim.sealed) continue;
    const key = `${subjectOf(one.claim)} ${one.claim.not ? 'not' : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const ordered = [...group].sort((a, b) => compareSpans(a.when, b.when));
    const [first] = ordered;
    return first === undefined
      ? []
      : [{ words: claimInWords(first.claim, names), sources: [...new Set(ordered.map((one) => sourceOf(one, names)))] }];
  });
}

const sourceOf = ({ claim, by, when }: Made, names: Names): string =>
  [sourceInWords(claim, by, names), datesInWords(claim) || showSpan(when)].join(', ');

/** Pairs of words that cannot both hold of one person. */
const opposites: readonly (readonly [string, string])[] = [
  ['drinks', 'abstains'],
  ['partner-of', 'separated-from'],
];
const sideOf = (claim: Claim): { readonly subject: string; readonly side: boolean } => {
  const pair = opposites.find(([, other]) => other === claim.is);
  const is = pair === undefined ? claim.is : pair[0];
  return { subject: subjectOf({ ...claim, is, what: '' }), side: claim.not !== (pair !== undefined) };
};

/** What records say both ways of: each side with who says so. The page shows the difference and does not choose. */
export function differingOf(made: readonly Made[], names: Names): readonly (readonly Statement[])[] {
  const groups = new Map<string, Made[]>();
  for (const one of made) {
    if (one.claim.sealed) continue;
    const { subject } = sideOf(one.claim);
    groups.set(subject, [...(groups.get(subject) ?? []), one]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ claim }) => sideOf(claim).side)).size > 1)
    .map((group) => statementsOf(group, names));
}
