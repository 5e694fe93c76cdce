import { antenatalWindow } from '../../../core/child-now/pregnancy-now.ts';
import type { Form } from '../../../core/form/form.ts';
import { type Leaflet, leafletsToGive } from '../../../core/leaflet/leaflet.ts';
import { missedSamples } from '../../../core/pathway/assessment/missed-samples.ts';
import { sleepFactors } from '../../../core/pathway/assessment/sleep-factors.ts';
import { expectedBirth } from '../../../core/picture/family/expected-birth.ts';
import { parentsOf } from '../../../core/picture/family/family.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { leafletAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { namesIn } from '../../words/names.ts';
import { factorsView } from './factors-view.ts';

/** What is on record and belongs beside a form of its type while it is written. */
export function besideForm({ type }: Form, p: Picture, open: OpenCase, leaflets: readonly Leaflet[]): object {
  const birth = expectedBirth(p);
  const chosen = p.today === open.days.usual ? undefined : p.today;
  const wording = leafletsToGive(leaflets).find(({ topic }) => topic === type);
  return {
    window: type === 'health-needs' && birth !== undefined ? windowWords(birth.on) : undefined,
    samples: type === 'booking' ? samplesWords(p, open) : [],
    factors: type === 'safe-sleep' ? factorsView(sleepFactors(p), p, open) : [],
    wording: wording && { ...wording, href: leafletAddress(open, p.child, wording.id, chosen) },
  };
}

const windowWords = (due: Parameters<typeof antenatalWindow>[0]): string => {
  const { from, until } = antenatalWindow(due);
  return `${showDay(from)} to ${showDay(until)}`;
};

const samplesWords = (p: Picture, open: OpenCase): readonly string[] =>
  parentsOf(p, p.child).flatMap((parent) => {
    const counted = missedSamples(p, parent);
    if (counted === undefined) return [];
    const { missed, bookings } = counted;
    return [
      `${namesIn(open.directory).person(parent)}: ${missed} asked for and not given, over ${bookings === 1 ? '1 booking' : `${bookings} bookings`}`,
    ];
  });
