import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { readShipped, shippedFiles } from '../../src/app/shipped-cases.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import type { Partnership } from '../../src/core/ledger/port.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { lastDaysOf } from '../../src/core/prompt/days-of-a-case.ts';
import { questionsWith } from '../../src/core/prompt/found-question.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { printOf } from '../../src/core/prompt/print.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { endOf, instantOfNumber } from '../../src/core/time/instant.ts';
import { type Bench, homes } from './bench.ts';

const [embedded] = homes;
const now = () => instantOfNumber(Date.now());

describe('the cases that come with Heed, once the checks were put', { timeout: 120_000 }, () => {
  let bench: Bench;
  let told = 0;
  beforeAll(async () => {
    bench = await (embedded?.[1] ?? failed)();
    for (const file of shippedFiles()) await bench.storage.loadCase(readShipped(file));
    const tell = (): void => void told++;
    await bench.storage.check({ checks: catalogue, version: 'one', now, tell });
  });
  afterAll(() => bench?.close());

  const as = <T>({ id }: Partnership, vantage: Vantage, work: (records: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage({ partnership: id, vantage }, work);

  it('keep for every vantage what a walk through what it may read finds, in the same order', async () => {
    for (const partnership of await bench.storage.records.partnerships()) {
      const { agencies } = await as(partnership, whole, (records) => records.directory());
      for (const vantage of [whole, ...[...agencies.keys()].map(asAgency)]) {
        const [entries, directory, kept] = await as(partnership, vantage, async (records) => [
          await records.entries(),
          await records.directory(),
          await records.keptQuestions(),
        ]);
        const ledger = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
        const { children } = partnership;
        const until = endOf(lastDaysOf(partnership).end);
        const found = replay(ledger, { vantage, checks: catalogue, children, until }).filter(
          ({ ask }) => vantage.kind === 'whole' || ask.some(({ agency }) => agency === vantage.agency),
        );
        expect(kept?.print).toBe(printOf(entries, 0));
        const plain = found.map(({ children: _children, ...question }) => question);
        expect(questionsWith(kept?.questions ?? [], catalogue, children)).toEqual(plain);
      }
    }
  });

  it('tell how far they are, and have nothing to do a second time', async () => {
    expect(told).toBe(shippedFiles().length);
    expect(await bench.storage.check({ checks: catalogue, version: 'one', now })).toEqual({ partnerships: 0, changed: 0 });
  });
});

const failed = (): never => {
  throw new Error('there is no home');
};
