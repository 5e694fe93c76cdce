import { catalogue } from '../../src/app/catalogue.ts';
import { evaluate } from '../../src/core/check/evaluate.ts';
import type { AgencyId, PersonId } from '../../src/core/entry/ids.ts';
import { standsFrom } from '../../src/core/ledger/knowledge.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { chronologyOf } from '../../src/core/picture/chronology.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { type Vantage, whole } from '../../src/core/picture/view.ts';
import { replay } from '../../src/core/replay/replay.ts';
import type { Day } from '../../src/core/time/day.ts';
import { endOf, type Instant } from '../../src/core/time/instant.ts';

/** Everything that a walk to an instant finds, as one vantage: each concern with its days, words, evidence and who is asked. */
export const asReplayed = (ledger: Ledger, children: readonly PersonId[], until: Instant, vantage: Vantage = whole): unknown =>
  replay(ledger, { children, checks: catalogue, until, vantage })
    .map(({ key, raised, standing, question, about, evidence, ask }) => ({ key, raised, standing, question, about, evidence, ask }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** What a vantage is shown of a picture: its chronology and its circle. */
export const sight = (ledger: Ledger, child: PersonId, vantage: Vantage, instant: Instant): unknown => {
  const p = picture(ledger, { child, vantage, instant });
  return { lines: chronologyOf(p), circle: [...p.circle.members] };
};

/** The ledger as if nothing had been recorded after an instant. */
export const upTo = (ledger: Ledger, at: Instant): Ledger =>
  openLedger(
    ledger.entries.filter((entry) => standsFrom(entry, ledger.reckoning) <= at),
    ledger,
  );

/** The ledger without what an agency had not been able to read by an instant. */
export const withoutUnreadable = (ledger: Ledger, agency: AgencyId, at: Instant): Ledger =>
  openLedger(
    ledger.entries.filter((entry) => (ledger.knowledge.get(entry.id)?.get(agency) ?? []).some((reading) => reading.from <= at)),
    ledger,
  );

/** Keys that a walk to the end of a day says stand then. */
export const standingOn = (ledger: Ledger, children: readonly PersonId[], day: Day): readonly string[] =>
  replay(ledger, { children, checks: catalogue, until: endOf(day) })
    .filter(({ standing }) => standing.at(-1)?.until === undefined)
    .map(({ key }) => key)
    .sort();

/** Keys that every check finds on a picture made for that moment alone. */
export const foundAfresh = (ledger: Ledger, children: readonly PersonId[], day: Day): readonly string[] => {
  const found = children.flatMap((child) => {
    const p = picture(ledger, { child, vantage: whole, instant: endOf(day) });
    if (p.entries.length === 0) return [];
    return catalogue.flatMap((check) => evaluate(check, p).concerns.map(({ anchor }) => `${check.id}/${anchor}`));
  });
  return [...new Set(found)].sort();
};
