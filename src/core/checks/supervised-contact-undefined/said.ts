import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { isAdultInCircle, isChildInCircle } from '../../picture/family/family.ts';
import { fromEach } from '../../picture/growing.ts';
import { rulesOut } from '../../picture/harm/permitted.ts';
import { restrictionsOf } from '../../picture/harm/restrictions.ts';
import type { Picture } from '../../picture/picture.ts';
import { saysOnlySupervised } from '../../picture/words/supervised-words.ts';

/** What is decided, planned or agreed at a meeting: contact only under supervision, with no word of by whom or where. */
const saysSo = fromEach((entry) => (linesOf(entry).some(saysOnlySupervised) ? [entry] : []));

function linesOf(entry: Entry): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'plan':
    case 'meeting':
      return [entry.text, ...(entry.facts.actions ?? []).map(({ what }) => what)];
    case 'decision':
    case 'referral-decision':
      return [entry.text, entry.facts.reason];
    default:
      return [];
  }
}

/** Contact that is to be supervised by the words of a record alone: nobody has set down terms, then or since. The first such record. */
export function onlySaid(p: Picture): { readonly entry: Entry; readonly adults: readonly PersonId[] } | undefined {
  const hasTerms = restrictionsOf(p).some(({ terms }) =>
    terms.some(
      (one) => rulesOut(one) !== 'address' && (one.protects.length === 0 || one.protects.some((person) => isChildInCircle(p, person))),
    ),
  );
  const entry = hasTerms ? undefined : saysSo(p.entries).find(({ about }) => about.includes(p.child));
  return entry === undefined ? undefined : { entry, adults: entry.about.filter((person) => isAdultInCircle(p, person)) };
}
