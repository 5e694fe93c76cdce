import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { decidedChecks } from '../../src/core/check/decided-checks.ts';
import type { Directory } from '../../src/core/entry/directory.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { PartnershipId, PersonId } from '../../src/core/entry/ids.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { childrenOnRecord } from '../../src/core/picture/children-on-record.ts';
import { knownTo } from '../../src/core/picture/record.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { lastTick } from '../../src/core/prompt/tick.ts';
import { foundBy } from '../../src/core/replay/found-by.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { type Day, formatDay } from '../../src/core/time/day.ts';
import { dayAt, type Instant, instantOfNumber } from '../../src/core/time/instant.ts';
import { readBody } from '../../src/parse/stored/body.ts';
import { writeDraftRow } from '../../src/parse/stored/entry-row.ts';
import { writeQuestionBody } from '../../src/parse/stored/question-row.ts';
import { appendRows } from '../../src/storage/append-rows.ts';
import { nameOf } from '../../src/storage/checking/vantages.ts';
import { draftOf } from '../../src/storage/draft-of.ts';
import { inRole } from '../../src/storage/take-role.ts';
import { child, directory, generatedEntries } from '../builders/generated-ledger.ts';
import { span } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';
import { landedAgo, switchedOn } from './past.ts';

const rowOf = (entry: Entry) =>
  writeDraftRow(
    draftOf({ ...entry, when: writtenOut(entry.when), source: { kind: 'imported', file: 'generated' } }),
    instantOfNumber(Date.now()),
  );

const writtenOut = (when: Entry['when']): Entry['when'] =>
  when.edtf === 'interval' ? span(`${formatDay(when.earliest as Day)}/${formatDay(when.latest as Day)}`) : when;

/** What a record could say: a generated scene may bring a fact that its kind does not have. */
function storable(entries: readonly Entry[]): readonly Entry[] {
  const kept = new Set<string>();
  for (const entry of entries) {
    try {
      readBody(JSON.parse(rowOf(entry).body));
    } catch {
      continue;
    }
    if (entry.kind !== 'share' || kept.has(entry.facts.of ?? '')) kept.add(entry.id);
  }
  return entries.filter(({ id }) => kept.has(id));
}

/** The same family under other names, with threads and entries of its own. */
const another = <T>(one: T): T => JSON.parse(JSON.stringify(one, asPairs), (_, value) => renamed(value)) as T;
const names = [...directory.people.keys()];
const asPairs = (_: string, value: unknown): unknown => (value instanceof Map ? { pairs: [...value] } : value);
function renamed(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'pairs' in value) return new Map(value.pairs as [string, unknown][]);
  if (typeof value !== 'string') return value;
  return names.includes(value as PersonId) || /^(t\d|g\d+(\/share-\d)?)$/.test(value) ? `${value}-2` : value;
}
const people: Directory['people'] = new Map(
  names.flatMap((id) => [id, `${id}-2` as PersonId]).map((id) => [id, { id, called: id }] as const),
);
const children = [child, `${child}-2` as PersonId];
const hour = 3_600_000;

describe.each(homes.slice(0, 1))('questions kept on %s', { timeout: 120_000 }, (_home, open) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench?.close());

  const landing = (partnership: PartnershipId, entries: readonly Entry[]) =>
    inRole(bench.superuser, 'heed_loader', (tx) => appendRows(tx, partnership, entries.map(rowOf)));

  async function expectKeptWhole(partnership: PartnershipId, upTo: Instant): Promise<number> {
    let seen = 0;
    for (const vantage of [whole, ...[...directory.agencies.keys()].map(asAgency)] as readonly Vantage[]) {
      const read = await bench.storage.records.asVantage({ partnership, vantage }, async (records) => ({
        entries: await records.entries(),
        directory: await records.directory(),
        statements: await records.checkDecisions(),
      }));
      const checks = decidedChecks({ demonstration: false }, read.statements, catalogue, upTo, () => undefined).checks;
      const terms = { directory: read.directory, calendar: englandBankHolidays, reckoning: 'landed' } as const;
      // Besides those that the partnership lists, whoever is a child by what this vantage knows.
      const known = knownTo(openLedger(read.entries, terms), vantage, upTo);
      const all = [...new Set([...children, ...childrenOnRecord(known, dayAt(upTo))])];
      const { questions, looks } = foundBy({ ...terms, entries: read.entries, vantage, upTo, children: all, checks });
      const kept = await bench.superuser
        .selectFrom('question')
        .select(['check_id', 'anchor', 'body'])
        .where('partnership_id', '=', partnership)
        .where('vantage', '=', nameOf(vantage))
        .where('goes', 'is', null)
        .execute();
      const found = questions.map((one) => [one.check, one.anchor, JSON.parse(writeQuestionBody(one))]);
      expect(kept.map(({ check_id, anchor, body }) => [check_id, anchor, body]).sort(byName)).toEqual(found.sort(byName));
      const { rows } = await sql<{ child: string; at: Date }>`SELECT child, at FROM heed.look_again
        WHERE partnership_id = ${partnership} AND vantage = ${nameOf(vantage)}`.execute(bench.superuser);
      expect(rows.map((row) => [row.child, row.at.getTime()]).sort()).toEqual(looks.map((look) => [look.child, look.at]).sort());
      seen += found.length;
    }
    return seen;
  }

  it('after some ticks are what working them out whole at the last one finds, for two families at once', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(generatedEntries.map(storable), fc.integer({ min: 1, max: 3 }), async (entries, ticks) => {
        const partnership = await openPartnership(bench.superuser, { ...directory, people }, children);
        await switchedOn(bench.superuser, partnership, catalogue);
        const size = Math.ceil(entries.length / ticks);
        let upTo = instantOfNumber(0);
        for (let n = 0; n < ticks; n++) {
          const batch = entries.slice(n * size, (n + 1) * size);
          await landing(partnership, n % 2 === 0 ? [...batch, ...batch.map(another)] : batch);
          if (n % 2 === 1) await landing(partnership, batch.map(another));
          await landedAgo(bench.superuser, partnership, 10 * (ticks - n));
          const now = instantOfNumber(Date.now() - 10 * (ticks - n) * hour + 5 * 60_000);
          upTo = lastTick(now);
          await bench.storage.check({ checks: catalogue, version: 'one', now: () => now });
        }
        seen += await expectKeptWhole(partnership, upTo);
      }),
      { numRuns: 5, endOnFailure: true, unbiased: true },
    );
    expect(seen).toBeGreaterThan(0);
  });
});

const byName = (one: readonly unknown[], other: readonly unknown[]): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
