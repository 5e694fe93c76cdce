import { addHours, type Instant } from '../time/instant.ts';

/** Hours for which a record stays open: long enough for a night call, and over before the next shift. Our choice. */
export const hoursOfAnEmergency = 4;

/** How often in an hour somebody may ask in an emergency and find nothing. Our choice: a name may be misspelt twice. */
const missesAnHour = 3;

/** Until when somebody who asked and found nothing waits before they ask again. It ends by itself: nobody is locked out. */
export function waitsAfterMisses(misses: readonly Instant[], now: Instant): Instant | undefined {
  const counted = misses.filter((at) => now < addHours(at, 1)).sort((a, b) => a - b);
  const first = counted.at(-missesAnHour);
  return first === undefined ? undefined : addHours(first, 1);
}
