import { type Instant, instantOfNumber } from '../time/instant.ts';

const second = 1000;
/** Failures older than this count no more. */
export const remembered = 60 * 60 * second;

/** How many failures cost nothing, the first wait after them, and the longest. An address is shared by a whole office, so that it is given more. */
interface Patience {
  readonly free: number;
  readonly first: number;
  readonly longest: number;
}

/** For one account tried from devices that it never signed in on; for one device of one's own; for one address. */
export const patience = {
  name: { free: 5, first: 15 * second, longest: 5 * 60 * second },
  device: { free: 10, first: 15 * second, longest: 5 * 60 * second },
  address: { free: 30, first: 15 * second, longest: 5 * 60 * second },
} satisfies Record<string, Patience>;

/**
 * Until when nothing more is tried. A wait doubles with each failure and ends by itself: nobody is locked out, and who shows a device that they
 * signed in on before does not wait for what others try from elsewhere.
 * @param failures ascending
 */
export function waitsUntil(failures: readonly Instant[], { free, first, longest }: Patience, now: Instant): Instant | undefined {
  const counted = failures.filter((at) => now - at < remembered);
  const last = counted.at(-1);
  if (last === undefined || counted.length < free) return undefined;
  const until = instantOfNumber(last + Math.min(longest, first * 2 ** Math.min(counted.length - free, 20)));
  return now < until ? until : undefined;
}
