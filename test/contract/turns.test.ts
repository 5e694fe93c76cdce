import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { story } from '../builders/ledger.ts';
import { agencyId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();
const [hv, csc] = [asAgency(agencyId('hv')), asAgency(agencyId('csc'))];
const print = 'a'.repeat(64);

describe.each(homes)('forms and turns on %s', (_, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
  }, 120_000);
  afterAll(() => bench?.close());
  const as = <T>(vantage: Vantage, work: (records: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage({ partnership, vantage }, work);

  it('where a form led to is known to those of its own agency, and to nobody else', async () => {
    await as(hv, (desk) => desk.noteForm(print, '/cases/one'));
    await as(whole, (desk) => desk.noteForm(print, '/cases/two'));
    expect(await as(hv, (desk) => desk.formLedTo(print))).toBe('/cases/one');
    expect(await as(whole, (desk) => desk.formLedTo(print))).toBe('/cases/two');
    expect(await as(csc, (desk) => desk.formLedTo(print))).toBeUndefined();
  });

  it('is let go of after a day', async () => {
    await sql`UPDATE heed.form_taken SET taken = taken - interval '25 hours'`.execute(bench.superuser);
    await as(csc, (desk) => desk.noteForm(print, '/cases/three'));
    expect(await as(hv, (desk) => desk.formLedTo(print))).toBeUndefined();
  });

  it('what was done at a piece of work stands for whoever has the next turn at it', async () => {
    const seen = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        as(hv, async (desk) => {
          await desk.takeTurn('the referral');
          const before = await desk.formLedTo('b'.repeat(64));
          if (before === undefined) await desk.noteForm('b'.repeat(64), `/cases/${n}`);
          return before ?? 'first';
        }),
      ),
    );
    expect(seen.filter((one) => one === 'first')).toHaveLength(1);
    expect(new Set(seen.filter((one) => one !== 'first')).size).toBe(1);
  });
});
