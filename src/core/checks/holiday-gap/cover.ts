import type { Entry } from '../../entry/entry.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { metIn } from '../../picture/family/met.ts';
import { happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { saysHolidayCover } from '../../picture/words/closed-days-words.ts';
import type { OpenSpell } from '../../picture/work/open-spell.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import type { Stretch } from './stretch.ts';

/** How many working days before a stretch opens cover may have been named (ours). */
const namedWithin = 10;

/** True where the records name cover for closed days: by word or by allocation, or by a visit made in them. */
export function isCovered(p: Picture, spell: OpenSpell, { closed, opens, ends }: Stretch): boolean {
  const from = addWorkingDays(p.calendar, opens, -namedWithin);
  return p.entries.some((entry) => {
    if (!isOfLead(p, spell, entry) || !concernsChild(p, entry)) return false;
    if (entry.kind === 'contact' && metIn(entry).length > 0 && happenedBy(entry) >= closed.from && happenedBy(entry) <= closed.to)
      return true;
    if (recordedDay(entry) < from || recordedDay(entry) > ends) return false;
    if (entry.kind === 'allocation') return entry.facts.status === 'covered' || saysHolidayCover(entry.text);
    return saysHolidayCover(entry.text) || (entry.kind === 'plan' && saysHolidayCover(entry.facts.contingency));
  });
}

const isOfLead = (p: Picture, { lead }: OpenSpell, { by }: Entry): boolean =>
  by === lead || isSocialCare(p, by) || isAgencyOfKind(p, by, 'early-help');
