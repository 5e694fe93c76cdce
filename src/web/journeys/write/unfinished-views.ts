import type { Partnership } from '../../../core/ledger/port.ts';
import type { Unfinished } from '../../../core/ledger/unfinished.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { assessmentDraftAddress, unfinishedAddress } from '../../addresses.ts';
import { assessmentWay } from '../assessment/drafts.ts';
import { findWay } from './ways.ts';

/** What its writer has begun, as a list of links: the first words of each, and when it was last saved. */
export const unfinishedViews = (unfinished: readonly Unfinished[], partnership: Partnership): readonly object[] =>
  unfinished.map(({ id, form, saved }) => {
    const text = (form.text ?? '').replaceAll(/\s+/g, ' ').trim();
    const what = findWay(form.way)?.says ?? (form.way === assessmentWay ? 'An assessment' : 'An entry');
    if (form.way === assessmentWay)
      return { href: assessmentDraftAddress(partnership, form), says: `${what}: begun`, saved: showInstant(saved) };
    return {
      href: unfinishedAddress(partnership, id),
      says: text === '' ? `${what}: nothing written yet` : `${what}: ${text.length > 60 ? `${text.slice(0, 59)}…` : text}`,
      saved: showInstant(saved),
    };
  });
