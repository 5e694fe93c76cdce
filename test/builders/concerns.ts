import type { AnyCheck, Check, Concern, Parameters } from '../../src/core/check/check.ts';
import { evaluate, type OwnSettings } from '../../src/core/check/evaluate.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { formatDay } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { day, type Story } from './ledger.ts';
import { agencyId, personId } from './terse.ts';

/** Through whose records: an agency's key, or everyone's where left out. */
export interface Looking {
  readonly as?: string;
  readonly settings?: OwnSettings[string];
}

// A check is put to a picture with its own settings, whatever they are called.
const asListed = <P extends Parameters>(check: Check<P>): AnyCheck => check as unknown as AnyCheck;

const vantageOf = ({ as }: Looking): Vantage => (as === undefined ? whole : asAgency(agencyId(as)));
const settingsOf = (check: { readonly id: string }, { settings }: Looking): OwnSettings =>
  settings === undefined ? {} : { [check.id]: settings };

/** The concerns of one check that stand at the end of a day. */
export function concernsOn<P extends Parameters>(
  check: Check<P>,
  given: Story,
  child: string,
  on: string,
  looking: Looking = {},
): readonly Concern[] {
  return evaluate(asListed(check), given.picture(child, on, vantageOf(looking)), settingsOf(check, looking)).concerns;
}

/** One concern as a test reads it. */
export interface Raised {
  readonly anchor: string;
  readonly on: string;
  /** The day on which the records answered it; undefined: still standing. */
  readonly ended: string | undefined;
  readonly evidence: readonly string[];
  readonly about: readonly string[];
  readonly asked: readonly string[];
  readonly question: string;
}

/** Walks a story through time, waking the check when it asked to be woken, and gives each concern as it was first raised. */
export function raisedOn<P extends Parameters>(
  check: Check<P>,
  given: Story,
  child: string,
  until: string,
  looking: Looking = {},
): readonly Raised[] {
  const found = replay(given.ledger(), {
    children: [personId(child)],
    checks: [asListed(check)],
    until: endOf(day(until)),
    vantage: vantageOf(looking),
    settings: settingsOf(check, looking),
  });
  return found.map((one) => {
    const last = one.standing.at(-1);
    return {
      anchor: one.anchor,
      on: formatDay(one.raised),
      ended: last?.until === undefined ? undefined : formatDay(last.until),
      evidence: one.evidence.map(({ entry }) => entry),
      about: one.about,
      asked: one.ask.map(({ agency }) => agency),
      question: one.question,
    };
  });
}
