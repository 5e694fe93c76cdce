import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/core/check/evaluate.ts';
import { catalogue } from '../../src/core/checks/catalogue.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../src/core/entry/ids.ts';
import { standsFrom } from '../../src/core/ledger/knowledge.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { chronologyOf } from '../../src/core/picture/chronology.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { type Replayed, replay } from '../../src/core/replay/replay.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { endOf, type Instant } from '../../src/core/time/instant.ts';
import { child, directory, firstDay, generatedEntries, lastDay, opened } from '../builders/generated-ledger.ts';

const anyDay = fc.integer({ min: 0, max: lastDay - firstDay }).map((n) => addDays(firstDay, n));
const anyAgency = fc.constantFrom(...directory.agencies.keys());

const shown = (replayed: readonly Replayed[]): unknown =>
  replayed
    .map(({ key, raised, standing, question, about, evidence, ask }) => ({ key, raised, standing, question, about, evidence, ask }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

const asReplayed = (ledger: Ledger, children: readonly PersonId[], until: Instant, vantage: Vantage = whole): unknown =>
  shown(replay(ledger, { children, checks: catalogue, until, vantage }));

/** What a vantage is shown of a picture: its chronology, its circle. */
const sight = (ledger: Ledger, vantage: Vantage, instant: Instant): unknown => {
  const p = picture(ledger, { child, vantage, instant });
  return { lines: chronologyOf(p), circle: [...p.circle.members] };
};

const upTo = (ledger: Ledger, at: Instant): Ledger =>
  openLedger(
    ledger.entries.filter((entry) => standsFrom(entry, ledger.reckoning) <= at),
    ledger,
  );

/** The ledger without what an agency cannot read by an instant. */
const withoutUnreadable = (ledger: Ledger, agency: AgencyId, at: Instant): Ledger =>
  openLedger(
    ledger.entries.filter((entry) => everRead(ledger, entry, agency, at)),
    ledger,
  );

const everRead = (ledger: Ledger, entry: Entry, agency: AgencyId, at: Instant): boolean => {
  return (ledger.knowledge.get(entry.id)?.get(agency) ?? []).some((reading) => reading.from <= at);
};

describe('the three laws, over generated ledgers', () => {
  it('no hindsight: what is asked by a day is the same whether or not the ledger goes on after it', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, day) => {
        const ledger = opened(entries);
        const until = endOf(day);
        expect(asReplayed(ledger, [child], until)).toEqual(asReplayed(upTo(ledger, until), [child], until));
      }),
      { numRuns: 60 },
    );
  });

  it('no leak: what an agency is shown and asked is the same whether or not entries exist that it cannot read', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, anyAgency, (entries, day, agency) => {
        const ledger = opened(entries);
        const until = endOf(day);
        const without = withoutUnreadable(ledger, agency, until);
        expect(asReplayed(ledger, [child], until, asAgency(agency))).toEqual(asReplayed(without, [child], until, asAgency(agency)));
        expect(sight(ledger, asAgency(agency), until)).toEqual(sight(without, asAgency(agency), until));
      }),
      { numRuns: 60 },
    );
  });

  it('incremental equals whole: what a walk through time says stands on a day is what looking afresh on that day finds', () => {
    fc.assert(
      fc.property(generatedEntries, anyDay, (entries, day) => {
        const ledger = opened(entries);
        expect(standingOn(ledger, [child], day)).toEqual(foundAfresh(ledger, [child], day));
      }),
      { numRuns: 150 },
    );
  });
});

/** Keys that a walk to the end of a day says stand then. */
const standingOn = (ledger: Ledger, children: readonly PersonId[], day: Day): readonly string[] =>
  replay(ledger, { children, checks: catalogue, until: endOf(day) })
    .filter(({ standing }) => standing.at(-1)?.until === undefined)
    .map(({ key }) => key)
    .sort();

/** Keys that every check finds on a picture made for that moment alone. */
const foundAfresh = (ledger: Ledger, children: readonly PersonId[], day: Day): readonly string[] =>
  [
    ...new Set(
      children.flatMap((one) => {
        const p = picture(ledger, { child: one, vantage: whole, instant: endOf(day) });
        return p.entries.length === 0
          ? []
          : catalogue.flatMap((check) => evaluate(check, p).concerns.map(({ anchor }) => `${check.id}/${anchor}`));
      }),
    ),
  ].sort();
