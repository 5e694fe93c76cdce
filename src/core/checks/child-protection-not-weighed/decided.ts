import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import type { Picture } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { saysProtectionWeighed } from '../../picture/words/protection-words.ts';
import { isSocialCare } from '../../picture/work/plans.ts';

/** Decisions on record about a strategy discussion, an enquiry or a conference for this child, either way, in the order of recording. */
export const decisionsOnProtection = (p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => concernsChild(p, entry) && decides(p, entry)).toSorted(byRecording);

const conferences: ReadonlySet<string> = new Set(['strategy', 'conference-initial', 'conference-review']);

function decides(p: Picture, entry: Entry): boolean {
  switch (entry.kind) {
    case 'meeting':
      if (conferences.has(entry.facts.type ?? '')) return ['held', 'called', 'refused', 'minutes-out'].includes(entry.facts.status ?? '');
      return isSocialCare(p, entry.by) && saysProtectionWeighed(entry.text);
    case 'referral-decision':
      return entry.facts.decision === 'strategy' || weighs(p, entry);
    case 'assessment':
      return (
        (entry.facts.type === 'section-47' && entry.facts.status !== 'recommended') ||
        saysProtectionWeighed(entry.facts.outcome) ||
        weighs(p, entry)
      );
    case 'plan':
      return entry.facts.type === 'child-protection' || entry.facts.type === 'looked-after' || weighs(p, entry);
    case 'decision':
      return entry.facts.type === 'no-meeting' || isStep(entry.facts.type) || weighs(p, entry);
    case 'note':
    case 'supervision':
    case 'contact':
    case 'challenge':
      return weighs(p, entry);
    default:
      return false;
  }
}

const weighs = (p: Picture, entry: Entry): boolean =>
  isSocialCare(p, entry.by) && (saysProtectionWeighed(entry.text) || saysProtectionWeighed(entry.facts.reason));

const isStep = (type: string | undefined): boolean => /strategy|conference|section-?47|child-protection|threshold/i.test(type ?? '');
