import { closingWorkOf } from '../../../core/pathway/closing/closing-work.ts';
import { lastWatch } from '../../../core/pathway/closing/watch.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { isOneCasework } from '../../../core/picture/work/plans.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { afterClosingAddress, closingAddress, closurePanelAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { counted } from '../../words/times-words.ts';

/** What is proposed to be closed and by when the others answer, and what was closed and is still looked at. */
export function closingPlaces(open: OpenCase, on: Day, chosen: Day | undefined): object {
  const own = ownAgency(open.vantage);
  const names = namesIn(open.directory);
  const pictures = open.partnership.children.map((child) => open.picture(child, on)).filter(({ entries }) => entries.length > 0);
  const isOurs = (p: (typeof pictures)[number], by: OpenCase['agencies'][number]): boolean =>
    own === undefined || by === own || isOneCasework(p, by, own);
  const proposed = pictures.flatMap((p) => {
    const work = closingWorkOf(p);
    return work === undefined || !isOurs(p, work.by) ? [] : [{ p, work }];
  });
  return {
    panel: closurePanelAddress(open.partnership, chosen),
    proposed: proposed.map(({ p, work }) => ({
      name: names.person(p.child),
      href: own === undefined ? closurePanelAddress(open.partnership, chosen) : closingAddress(open, p.child, chosen),
      says: `${work.views.filter(({ reply }) => reply !== undefined).length} of ${work.views.length} asked have answered`,
    })),
    watched: pictures.flatMap((p) => {
      const watch = lastWatch(p);
      if (watch === undefined || watch.isOver || watch.reopened !== undefined || !isOurs(p, watch.closing.by)) return [];
      return [
        {
          name: names.person(p.child),
          href: afterClosingAddress(open, p.child, chosen),
          says: `looked at until ${showDay(watch.until)}, ${watch.since.length === 0 ? 'nothing has come since' : `${counted(watch.since.length, 'thing')} recorded since`}`,
        },
      ];
    }),
  };
}
