import { catalogue } from '../../src/app/catalogue.ts';
import type { AnyCheck } from '../../src/core/check/check.ts';
import { evaluate, type OwnSettings } from '../../src/core/check/evaluate.ts';
import { type Findings, nextLook, type Terms } from '../../src/core/check/findings/findings.ts';
import { findingsAt } from '../../src/core/check/findings/first.ts';
import { afterArrivals, afterTime } from '../../src/core/check/findings/later.ts';
import { onTerms } from '../../src/core/check/findings/otherwise.ts';
import type { PersonId } from '../../src/core/entry/ids.ts';
import type { Ledger } from '../../src/core/ledger/ledger.ts';
import { arrivalsOf } from '../../src/core/picture/arrivals.ts';
import { pictureFrom } from '../../src/core/picture/picture.ts';
import { knownFrom } from '../../src/core/picture/record.ts';
import { type Vantage, whole } from '../../src/core/picture/view.ts';
import { visibleTo } from '../../src/core/picture/visible.ts';
import { noEarliest } from '../../src/core/time/day.ts';
import { type Instant, startOf } from '../../src/core/time/instant.ts';

/** The terms on which a ledger is looked at. */
export const termsFor = (
  { directory, calendar, reckoning }: Ledger,
  children: readonly PersonId[],
  vantage: Vantage = whole,
  checks: readonly AnyCheck[] = catalogue,
  settings: OwnSettings = {},
): Terms => ({ directory, calendar, reckoning, vantage, children, checks, settings, releases: () => [] });

/** What stands about each child by each check, with everything that it says. */
export const standingIn = ({ children, terms }: Findings): unknown =>
  terms.children.map((child) => [...(children.get(child)?.found ?? [])].map(([check, found]) => ({ child, check, ...found })));

/** The same, from pictures made for that instant alone. */
export const standingAfresh = (ledger: Ledger, { at, terms }: Pick<Findings, 'at' | 'terms'>): unknown => {
  const { children, checks, settings, vantage } = terms;
  const known = knownFrom(visibleTo(ledger, vantage, at), terms);
  return children.map((child) => {
    const p = pictureFrom(known, child, at, terms.releases(at, child));
    return p.entries.length === 0 ? [] : checks.map((check) => ({ child, check: check.id, ...evaluate(check, p, settings) }));
  });
};

/** An instant to look at besides, and the terms that hold from it on, where they are others. */
export interface Besides {
  readonly at: Instant;
  readonly terms?: Terms;
}

/** Walks a ledger step by step: at each thing that can be read, at each look that was asked for, and at what is given besides. */
export function* steps(ledger: Ledger, terms: Terms, besides: readonly Besides[]): Generator<Findings> {
  let findings = findingsAt(terms, [], startOf(noEarliest));
  const arrivals = new Map(arrivalsOf(ledger, terms.vantage));
  for (const at of [...new Set([...arrivals.keys(), ...besides.map((one) => one.at)])].sort((a, b) => a - b)) {
    for (let next = nextLook(findings); next !== undefined && next < at; next = nextLook(findings)) {
      findings = afterTime(findings, next);
      yield findings;
    }
    const change = arrivals.get(at);
    findings = change === undefined ? afterTime(findings, at) : afterArrivals(findings, change, at);
    yield findings;
    for (const one of besides) {
      if (one.at !== at || one.terms === undefined) continue;
      findings = onTerms(findings, one.terms, at);
      yield findings;
    }
  }
}
