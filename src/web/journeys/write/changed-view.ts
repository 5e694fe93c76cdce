import type { Partnership } from '../../../core/ledger/port.ts';
import type { FormTexts, Unfinished } from '../../../core/ledger/unfinished.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { unfinishedAddress, writtenAddress } from '../../addresses.ts';

const labels: Readonly<Record<string, string>> = {
  about: 'Who it is about',
  when: 'When',
  text: 'What happened',
  who: 'Who was there',
  words: 'What was said',
  opinion: 'What you make of it',
};

/** What is shown where one draft was changed in two places: both, and where they differ. */
export function changedView(partnership: Partnership, own: string, form: FormTexts, other: Unfinished | undefined): object {
  const fields = [...new Set([...Object.keys(form), ...Object.keys(other?.form ?? {})])].filter((name) => form[name] !== other?.form[name]);
  return {
    title: 'This was changed in another tab or on another device',
    mine: unfinishedAddress(partnership, own),
    other: other === undefined ? undefined : unfinishedAddress(partnership, other.id),
    savedAt: other === undefined ? 'before' : showInstant(other.saved),
    recordedHref: other?.recordedAs === undefined ? undefined : writtenAddress(partnership, other.recordedAs),
    differences:
      other?.recordedAs !== undefined
        ? []
        : fields.map((name) => ({ field: labels[name] ?? 'Another field', mine: form[name], other: other?.form[name] })),
  };
}
