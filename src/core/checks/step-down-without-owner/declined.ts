import type { Directory } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { nearFamily } from '../../picture/family/near-family.ts';
import { inPicture } from '../../picture/indexes.ts';
import { onceFor } from '../../picture/memo.ts';
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
  const since = addDays(closing.on, -withinDays);
  const inOwn = own.filter((entry) => isOfFamily(p, entry) && textsOf(p, [entry]).some(saysHelpDeclined));
  const declined = [...decliningHelp(p).filter((entry) => !own.includes(entry)), ...inOwn]
    .filter((entry) => entry.when.latest >= since)
    .sort(inPicture(p));
  const last = declined.at(-1);
  return last === undefined || isDecidedSince(p, closing, last) ? [] : declined;
}

const decliningHelp = onceFor((p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => mayDecline.has(entry.kind) && isOfFamily(p, entry) && declining(p.directory)(entry)),
);

/** Kept for each entry, since it reads free text. */
const declining = onceFor((directory: Directory) => onceFor((entry: Entry): boolean => declinesHelp({ directory }, entry)));

const isOfFamily = (p: Picture, entry: Entry): boolean => entry.about.some((person) => nearFamily(p).has(person));

const mayDecline: ReadonlySet<string> = new Set(['service', 'contact', 'note', 'meeting']);

function declinesHelp(p: Pick<Picture, 'directory'>, entry: Entry): boolean {
  const text = inGeneralWords(p, entry.text);
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
