import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { nearFamily } from '../../picture/family/near-family.ts';
import { isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { inGeneralWords } from '../../picture/words/agency-words.ts';
import { hasWords } from '../../picture/words/outcome-words.ts';
import { isHelpAfterwards, saysHelpDeclined } from '../../picture/words/step-down-words.ts';
import { providersOf } from '../../picture/work/involvement.ts';
import type { Closing } from '../../picture/work/plans.ts';
import { addDays } from '../../time/day.ts';
import { textsOf } from './handed-on.ts';

/** Entries by which a parent declined the help that was to follow a closing, shortly before it or since, with nothing on record of what then. */
export function declinedWithoutNextStep(p: Picture, closing: Closing, own: readonly Entry[], withinDays: number): readonly Entry[] {
  const declined = p.entries.filter(
    (entry) =>
      entry.when.latest >= addDays(closing.on, -withinDays) &&
      isOfFamily(p, entry) &&
      (own.includes(entry) ? textsOf(p, [entry]).some(saysHelpDeclined) : declinesHelp(p, entry)),
  );
  const last = declined.at(-1);
  return last === undefined || isDecidedSince(p, closing, last) ? [] : declined;
}

const isOfFamily = (p: Picture, entry: Entry): boolean => entry.about.some((person) => nearFamily(p).has(person));

const mayDecline: ReadonlySet<string> = new Set(['service', 'contact', 'note', 'meeting']);

function declinesHelp(p: Picture, entry: Entry): boolean {
  const text = mayDecline.has(entry.kind) ? inGeneralWords(p, entry.text) : '';
  switch (entry.kind) {
    case 'service': {
      const { service, status } = entry.facts;
      if (status !== 'declined' && status !== 'not-taken-up') return false;
      const gives = [entry.by, ...providersOf(entry)].some((agency) => isAgencyOfKind(p, agency, 'early-help', 'childrens-centre'));
      return gives || isHelpAfterwards(service) || isHelpAfterwards(text);
    }
    case 'contact':
      return entry.facts.outcome === 'refused'
        ? isHelpAfterwards(text) || isHelpAfterwards(entry.facts.purpose)
        : isHelpAfterwards(text) && saysHelpDeclined(text);
    case 'note':
    case 'meeting':
      return isHelpAfterwards(text) && saysHelpDeclined(text);
    default:
      return false;
  }
}

/** Decided what then: lines in the closing that came after it, or a decision, a meeting, a plan or a supervision since both. */
function isDecidedSince(p: Picture, closing: Closing, declined: Entry): boolean {
  if (hasWords(closing.contingency) && recordedDay(declined) <= closing.recorded) return true;
  return p.entries.some(
    (entry) =>
      (entry.kind === 'decision' ||
        entry.kind === 'meeting' ||
        entry.kind === 'plan' ||
        entry.kind === 'supervision' ||
        entry.kind === 'referral-decision') &&
      entry.recorded > declined.recorded &&
      recordedDay(entry) > closing.recorded &&
      concernsChild(p, entry),
  );
}
