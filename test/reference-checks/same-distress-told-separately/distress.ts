import type { Entry } from '../../../src/core/entry/entry.ts';
import type { PersonId } from '../../../src/core/entry/ids.ts';
import { agenciesIn } from '../../../src/core/entry/parties.ts';
import { linkedAdults } from '../../../src/core/picture/family/linked-adults.ts';
import { theAdultOf } from '../../../src/core/picture/family/the-adult.ts';
import type { Picture } from '../../../src/core/picture/picture.ts';
import { saysDistress } from '../../../src/core/picture/words/distress-words.ts';
import { saysRetold } from '../../../src/core/picture/words/message-words.ts';
import { isPsychiatricMedicine } from '../../../src/core/picture/words/word-lists.ts';
import { wordsOf } from '../../../src/core/picture/words/words-of.ts';

/** Linked adults of whose low mood, distress or strain an entry tells. What another agency said is its telling and not this one's. */
export function inDistress(p: Picture, entry: Entry): readonly PersonId[] {
  if (isRetold(entry)) return [];
  const claimed = entry.claims
    .filter((claim) => claim.is === 'low-mood' && !claim.not && claim.saidBy?.kind !== 'agency' && linkedAdults(p).has(claim.who))
    .map((claim) => claim.who);
  if (claimed.length > 0) return [...new Set(claimed)];
  if (!startsMedicine(entry) && !tellsInWords(entry)) return [];
  const adult = theAdultOf(p, entry);
  return adult === undefined ? [] : [adult];
}

/** A letter or call from another agency, or a decision of another's: one appointment reported to others. */
const isRetold = (entry: Entry): boolean =>
  entry.facts.decidedBy !== undefined ||
  saysRetold(entry) ||
  (entry.kind === 'contact' && ((entry.facts.from ?? []).length > 0 || agenciesIn(entry.facts.to).length > 0));

const startsMedicine = (entry: Entry): boolean =>
  entry.kind === 'health' &&
  entry.facts.type === 'medication' &&
  (entry.facts.status === undefined || entry.facts.status === 'started') &&
  isPsychiatricMedicine(wordsOf(entry));

const tellsInWords = (entry: Entry): boolean =>
  (entry.kind === 'contact' || entry.kind === 'note' || entry.kind === 'observation' || entry.kind === 'service') && saysDistress(entry);
