import { isOpenBreach } from '../../../core/pathway/restriction/breach-work.ts';
import { restrictionWorksOf } from '../../../core/pathway/restriction/restriction-work.ts';
import { withAllKnown } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** Of all restrictions that the desk has on record, tied to a child or not: suspected breaches that wait, and arrangements with blanks. */
export function arrangementsWaiting(open: OpenCase, on: Day): string {
  const own = ownAgency(open.vantage);
  const [child] = open.partnership.children;
  const works = child === undefined ? [] : restrictionWorksOf(withAllKnown(open.picture(child, on)));
  const running = works.filter(({ now, next }) => now !== undefined || next !== undefined);
  const breaches = works.flatMap((work) => work.breaches.filter(isOpenBreach).map(() => own === undefined || work.keepers.includes(own)));
  const ours = breaches.filter(Boolean).length;
  const blank = running.filter(({ blanks }) => blanks.length > 0).length;
  const parts = [
    ...(ours === 0
      ? []
      : [
          `${ours === 1 ? '1 suspected breach waits' : `${ours} suspected breaches wait`} for ${own === undefined ? 'its owner' : 'us'} to act`,
        ]),
    ...(breaches.length === ours ? [] : [`${breaches.length - ours} for another agency to act on`]),
    ...(blank === 0 ? [] : [`${blank} of ${running.length} in force with blanks in the terms`]),
  ];
  if (parts.length > 0) return parts.join('; ');
  return running.length === 0 ? 'None is in force on record here' : `${running.length} in force, none with blanks in its terms`;
}
