import type { Entry } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { DeskItem } from '../../../core/message/desk-item.ts';
import { fallsDueBetween } from '../../../core/pathway/falls-due/all-that-falls-due.ts';
import { requestsTo } from '../../../core/picture/work/asked-and-answered.ts';
import { statusChanges } from '../../../core/sharing/status-changes.ts';
import { toAcknowledge } from '../../../core/sharing/unread.ts';
import { nextWorkingDay } from '../../../core/time/calendar.ts';
import { addDays, type Day, formatDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { postOfRole } from '../../reading/post-of-role.ts';
import { livesOn } from '../../reading/prompt-life.ts';
import { allKnown } from '../requests/find-request.ts';
import { childrenOnDesk } from '../today/children-view.ts';

/** What a day may leave unread before it is no longer news, in days: as the page of a practice has it. */
const news = 7;

/**
 * What waits on an agency's desk on a day, of which whoever is asked may be written to: questions to answer, requests, what was given to it to read, and tasks of its own whose day has come. It is
 * made of what its reader may read, as Today is, and of nothing else.
 */
export function waitsAtDesk(open: OpenCase, on: Day): readonly DeskItem[] {
  const { vantage, ledger } = open;
  if (vantage.kind === 'whole') return [];
  const own = vantage.agency;
  const soonest = nextWorkingDay(ledger.calendar, on);
  const item = (key: string, soon = false): DeskItem => ({ key, soon, offersHelp: false });
  const known = open.known(on);
  const all = allKnown(open, on);
  const questions = livesOn(open.asked(on), on, open).open.flatMap(({ asked, to, life }): readonly DeskItem[] => {
    if (!asked.mustAnswer) return [];
    const wanted = postOfRole[to.role];
    const one = {
      ...item(`question ${asked.key} ${formatDay(life.since)}`, (life.promised ?? life.answerBy) <= soonest),
      ...(wanted === undefined ? {} : { wanted }),
    };
    return life.offeredHelpOn === undefined
      ? [one]
      : [one, { ...one, key: `help ${asked.key} ${formatDay(life.offeredHelpOn)}`, soon: false, offersHelp: true }];
  });
  const requests =
    all === undefined
      ? []
      : requestsTo(all, own).flatMap(({ key, state, needBy }) => (state === 'open' ? [item(`request ${key}`, needBy <= soonest)] : []));
  // What was given and then put right or withdrawn is read anew (rule 6).
  const amendedBy = (id: EntryId): Entry | undefined => {
    const by = known.amended.get(id)?.by;
    return by === undefined ? undefined : ledger.byId.get(by);
  };
  const toRead = toAcknowledge(known.shares, own, on, amendedBy).map(({ share }) =>
    item(`read ${share.id} ${share.facts.of === undefined ? '' : (amendedBy(share.facts.of)?.id ?? '')}`),
  );
  const pictures = childrenOnDesk(open, on).mine.map((child) => open.picture(child, on));
  const tasks = pictures.flatMap((p) =>
    fallsDueBetween(p, on, soonest).flatMap(({ what, entry, owner, by }) =>
      owner === own ? [item(`task ${what} ${entry?.id ?? p.child} ${formatDay(by)}`, true)] : [],
    ),
  );
  const changed =
    open.directory.agencies.get(own)?.kind === 'gp'
      ? pictures.flatMap((p) => statusChanges(p, own, addDays(on, -news), on).map(({ entry }) => item(`status ${entry.id}`)))
      : [];
  return [...new Map([...questions, ...requests, ...toRead, ...tasks, ...changed].map((one) => [one.key, one])).values()];
}
