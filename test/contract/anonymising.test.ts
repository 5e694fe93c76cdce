import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, personId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting' }, people: ['amy'] }).ledger();
const amy = personId('amy');

describe.each(homes)('the key of an anonymised copy, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  let elsewhere: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    elsewhere = await openPartnership(bench.superuser, directory);
  });
  afterAll(() => bench?.close());

  const asWhole = <T>(of: PartnershipId, work: (records: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage({ partnership: of, vantage: whole }, work);

  it('is kept for whoever reads the whole, in their own partnership, and for no agency', async () => {
    expect(
      await asWhole(partnership, (records) => records.keepAnonymising({ child: amy, form: { 'alias-x': 'Child A' }, basedOn: 0 })),
    ).toBe('kept');
    expect(await asWhole(partnership, (records) => records.anonymisings())).toEqual([
      { child: amy, form: { 'alias-x': 'Child A' }, version: 1 },
    ]);
    expect(await asWhole(elsewhere, (records) => records.anonymisings())).toEqual([]);
    const vantage = { kind: 'agency', agency: agencyId('hv') } as const;
    expect(await bench.storage.records.asVantage({ partnership, vantage }, (records) => records.anonymisings())).toEqual([]);
  });

  it('is not written over by somebody who has not seen what another kept', async () => {
    const keep = (basedOn: number): Promise<string> =>
      asWhole(partnership, (records) => records.keepAnonymising({ child: amy, form: { grain: 'year' }, basedOn }));
    expect(await keep(0)).toBe('changed');
    expect(await keep(7)).toBe('changed');
    expect(await keep(1)).toBe('kept');
  });
});
