import { isOpenBreach } from '../../../core/pathway/restriction/breach-work.ts';
import { type RestrictionWork, restrictionWorksOf } from '../../../core/pathway/restriction/restriction-work.ts';
import { isThrough } from '../../../core/pathway/restriction/told-person.ts';
import type { Terms } from '../../../core/picture/harm/restrictions.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { restrictionAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { restrictionHead, untilWords } from '../../words/restriction-words.ts';
import { counted } from '../../words/times-words.ts';

/** One restriction in a list: what it is, until when, and how much of it is blank, untold or open. */
export function restrictionLine(work: RestrictionWork, picture: Picture, open: OpenCase) {
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const terms = work.now ?? work.next ?? work.restriction.terms.at(-1);
  const untold = work.named.filter((one) => !one.isChild && !isThrough(one)).length;
  const open_ = work.breaches.filter(isOpenBreach).length;
  return {
    href: restrictionAddress(open, work.restriction.first.id, chosen),
    what: restrictionHead(terms, work.restriction.first.facts, names),
    days: terms && daysOf(terms),
    notBegun: work.now === undefined && work.next !== undefined,
    blanks: work.blanks.length === 0 ? undefined : `${counted(work.blanks.length, 'part')} not on record`,
    untold:
      untold === 0
        ? undefined
        : `${untold === 1 ? '1 person named' : `${untold} people named`} not on record as told, understanding and agreeing`,
    breaches:
      open_ === 0 ? undefined : `${open_ === 1 ? '1 suspected breach waits' : `${open_} suspected breaches wait`} for its owner to act`,
  };
}

/** "Since 7 June 2018; no end on record", "1 to 14 May 2018". */
function daysOf(terms: Terms): string {
  const { from, until } = terms;
  if (until === undefined) return `Since ${showDay(from)}; no end on record`;
  return until <= from ? `${showDay(from)}, and changed on the day` : `${showDay(from)} to ${untilWords(terms)}`;
}

/** Where the page of a restriction is, and how much of it is blank or open, as a child's page says it. */
export function restrictionStanding(picture: Picture, thread: string, open: OpenCase): Partial<ReturnType<typeof restrictionLine>> {
  const work = restrictionWorksOf(picture).find(({ restriction }) => restriction.thread === thread);
  if (work === undefined) return {};
  const { href, blanks, breaches } = restrictionLine(work, picture, open);
  return { href, blanks, breaches };
}
