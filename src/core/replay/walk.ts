import type { AnyCheck } from '../check/check.ts';
import type { OwnSettings } from '../check/evaluate.ts';
import { type Findings, nextLook } from '../check/findings/findings.ts';
import { findingsAt } from '../check/findings/first.ts';
import { afterArrivals, afterTime } from '../check/findings/later.ts';
import type { PersonId } from '../entry/ids.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { arrivalsOf } from '../picture/arrivals.ts';
import type { Release } from '../picture/release.ts';
import { type Vantage, whole } from '../picture/view.ts';
import { noEarliest } from '../time/day.ts';
import { type Instant, instantOfNumber, startOf } from '../time/instant.ts';

/** To whom the checks are put on a walk, as whom, and with which settings. */
export interface WalkOptions {
  readonly children: readonly PersonId[];
  readonly checks: readonly AnyCheck[];
  /** The whole partnership's, unless given: through one agency's eyes only what it may read is there. */
  readonly vantage?: Vantage;
  readonly settings?: OwnSettings;
  /** What a sharing agreement releases to this vantage at an instant (rule 16). Asked for at each, so it may look at the whole. */
  readonly releases?: (at: Instant, child: PersonId) => readonly Release[];
}

/**
 * A walk through a ledger in time. It can be taken further once more is on record: what has been walked is not walked again. It must not be where
 * something came to be on record within what was walked, or was taken back; `canGoOn` says so.
 */
export class Walk {
  readonly #options: WalkOptions;
  #findings: Findings;
  #at = startOf(noEarliest);
  /** How many changes of what can be read were walked through. */
  #changes = 0;

  constructor({ directory, calendar, reckoning }: Ledger, options: WalkOptions) {
    this.#options = options;
    const { children, checks, vantage = whole, settings = {}, releases = () => [] } = options;
    this.#findings = findingsAt({ directory, calendar, reckoning, vantage, children, checks, settings, releases }, [], this.#at);
  }

  /** What stands where the walk has come to. */
  get findings(): Findings {
    return this.#findings;
  }

  /** True where all that changes what can be read, up to where the walk has come, is what was walked through. `ledger` begins with the same entries. */
  canGoOn(ledger: Ledger): boolean {
    const changes = arrivalsOf(ledger, this.#options.vantage ?? whole).filter(([at]) => at <= this.#at);
    return changes.reduce((sum, [, { arrived, gone }]) => sum + arrived.length + gone.size, 0) === this.#changes;
  }

  /** What is found at each instant at which anything may be found: when something can be read or no longer can, and when a check asked to be put again. */
  *goOn(ledger: Ledger, until: Instant): Generator<Findings> {
    for (const [at, change] of arrivalsOf(ledger, this.#options.vantage ?? whole)) {
      if (at <= this.#at) continue;
      if (at > until) break;
      yield* this.#letPass(instantOfNumber(at - 1));
      this.#changes += change.arrived.length + change.gone.size;
      this.#at = at;
      this.#findings = afterArrivals(this.#findings, change, at);
      yield this.#findings;
    }
    yield* this.#letPass(until);
    if (until > this.#at) this.#at = until;
  }

  /** Time passes and nothing is recorded: each check is put again exactly when it asked to be. */
  *#letPass(until: Instant): Generator<Findings> {
    for (;;) {
      const next = nextLook(this.#findings);
      if (next === undefined || next > until) return;
      this.#findings = afterTime(this.#findings, next);
      yield this.#findings;
    }
  }
}
