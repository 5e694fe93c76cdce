import { boundsOf } from '../../time/edtf-bounds.ts';
import { readEdtfText } from '../../time/edtf-text.ts';
import type { Span } from '../../time/span.ts';
import { addressKeys } from '../details/address.ts';
import { birthKey } from '../details/birth-dates.ts';
import { readNhsNumber } from '../details/nhs-number.ts';
import { readTelephone } from '../details/telephone.ts';
import { type KeptName, keysOf } from '../names/name-keys.ts';
import type { Findable } from './findable.ts';

/** What something is kept under, so that a database finds it: a name under the keys of its words, a detail under its one form. No two sorts share a key. */
export function keptUnder({ what, shown }: Pick<Findable, 'what' | 'shown'>): KeptName {
  switch (what) {
    case 'called':
    case 'known-as':
      return keysOf(shown);
    case 'born':
      return keptAs(bornKeys(shown));
    case 'lives-at':
      return keptAs(addressKeys(shown).map((key) => `#a${key}`));
    case 'nhs-number':
      return keptAs(numberKeys('#n', readNhsNumber(shown)));
    case 'telephone':
      return keptAs(numberKeys('#t', readTelephone(shown)));
  }
}

const keptAs = (keys: readonly string[]): KeptName => ({ keys, words: 0, plain: '' });

const numberKeys = (kind: string, read: ReturnType<typeof readNhsNumber>): readonly string[] =>
  'value' in read ? [kind + read.value] : [];

/** A birth date is kept as exactly as it is known (`#b`), and under the month and the year that hold it (`#w`). */
function bornKeys(edtf: string): readonly string[] {
  const born = readSpan(edtf);
  const key = born === undefined ? undefined : birthKey(born);
  if (key === undefined) return [];
  return [`#b${key}`, ...(key.length > 7 ? [`#w${key.slice(0, 7)}`] : []), ...(key.length > 4 ? [`#w${key.slice(0, 4)}`] : [])];
}

/** The days of a date that was stored as it was entered. */
export function readSpan(edtf: string): Span | undefined {
  const text = readEdtfText(edtf);
  const bounds = text === undefined ? undefined : boundsOf(text);
  return bounds === undefined || typeof bounds === 'string' ? undefined : { edtf, approximate: false, ...bounds };
}
