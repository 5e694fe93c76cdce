import type { AnyCheck } from '../../core/check/check.ts';
import type { Instant } from '../../core/time/instant.ts';

/** What the checks are put with. */
export interface Checking {
  /** Those that come with Heed. */
  readonly checks: readonly AnyCheck[];
  readonly readOwn: (rule: string) => AnyCheck | undefined;
  /** Names the checks, their code included: under another name, everything is looked at anew. */
  readonly version: string;
  readonly now: () => Instant;
  /** Called between one family and the next. */
  readonly tell: (done: number, of: number) => void;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}
