import { fallsDueBetween } from '../../../core/pathway/falls-due/all-that-falls-due.ts';
import { toAcknowledge } from '../../../core/sharing/unread.ts';
import { addDays, type Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { counted } from '../../words/times-words.ts';
import { absencesRead } from '../absence/absence-read.ts';

/** How far ahead what falls due is counted. */
const ahead = 7;

/** What an agency has on its desk (R135): counts of work, of a team and of nobody in it, and beside no other team's. */
export function caseloadOf(open: OpenCase, on: Day): string | undefined {
  const { children, agency } = absencesRead(open, on);
  if (agency === undefined) return undefined;
  const due = children.flatMap(({ picture }) =>
    fallsDueBetween(picture, on, addDays(on, ahead)).filter((one) => one.owner === undefined || one.owner === agency),
  );
  const known = open.known(on);
  const unread = toAcknowledge(known.shares, agency, on, (id) => {
    const by = known.amended.get(id)?.by;
    return by === undefined ? undefined : open.ledger.byId.get(by);
  });
  return `${children.length === 1 ? '1 child' : `${children.length} children`} with whom we are at work, ${counted(new Set(due.map(({ entry, what, by }) => `${entry?.id} ${what} ${by}`)).size, 'thing')} due in the next ${ahead} days, ${unread.length === 1 ? '1 entry' : `${unread.length} entries`} given to us and not acknowledged`;
}
