import type { Submission } from '../../../core/ledger/bringing-in.ts';
import { counted } from '../../words/times-words.ts';
import { isWhoSettled } from './settled-who.ts';

/** Where a file stands, in words. */
export function standsWords({ state, isAtWork, counts, setting }: Submission): string {
  switch (state) {
    case 'reading':
      return isAtWork ? 'Is being read' : 'Reading it was broken off: open it to begin again';
    case 'not-read':
      return 'Could not be read';
    case 'choosing':
      return 'Read. Say what its columns hold';
    case 'sorting':
      return isAtWork ? 'Its rows are being looked through' : 'Looking through it was broken off: open it to begin again';
    case 'open': {
      if (!isWhoSettled(setting)) return 'Say who is who';
      const { waiting, accepted, unchanged } = counts;
      const left = counts['left-out'];
      const passed = counts['passed-on'];
      return [
        waiting === 0 ? 'Every row is settled' : `${counted(waiting, 'row')} to look at`,
        `${accepted + unchanged} recorded`,
        ...(left === 0 ? [] : [`${left} left out`]),
        ...(passed === 0 ? [] : [`${passed} gone on with in a newer file`]),
      ].join(', ');
    }
  }
}
