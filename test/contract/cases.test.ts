import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId, PartnershipId } from '../../src/core/entry/ids.ts';
import type { CaseFile } from '../../src/core/ledger/case-file.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { type Bench, homes } from './bench.ts';

const cases = shippedCases();

/** An entry but for when and in which order it landed, which the database decides. */
const asFiled = ({ landed: _landed, order: _order, ...entry }: Entry) => entry;

/** What an agency was ever given of a case, an extract where it was given no more: in a demonstration everything is history. */
function everReadBy(agency: AgencyId, file: CaseFile): readonly Entry[] {
  const { knowledge } = openCase(file);
  return file.entries.flatMap((entry) => {
    const readings = knowledge.get(entry.id)?.get(agency) ?? [];
    const extract = readings.findLast((reading) => reading.extract !== undefined)?.extract;
    if (readings.length === 0) return [];
    return readings.some((reading) => reading.extract === undefined)
      ? [entry]
      : [{ ...entry, text: extract ?? '', facts: {}, claims: [], present: [] }];
  });
}

describe.each(homes)('the shipped cases on %s', (_home, open) => {
  let bench: Bench;
  const loaded = new Map<string, PartnershipId>();
  beforeAll(async () => {
    bench = await open();
    for (const file of cases) {
      const loading = await bench.storage.loadCase(file);
      if (loading.loaded === 'loaded') loaded.set(file.name, loading.partnership);
    }
  });
  afterAll(() => bench?.close());

  const partnershipOf = (file: CaseFile): PartnershipId =>
    loaded.get(file.name) ??
    (() => {
      throw new Error(`${file.name} did not load`);
    })();
  const readAs = (file: CaseFile, agency?: AgencyId): Promise<readonly Entry[]> =>
    bench.storage.records.asVantage(
      { partnership: partnershipOf(file), vantage: agency === undefined ? { kind: 'whole' } : { kind: 'agency', agency } },
      (records) => records.entries(),
    );

  it('stand in the list of partnerships, each marked as a demonstration', async () => {
    const partnerships = await bench.storage.records.partnerships();
    expect(partnerships.map(({ name, demonstration }) => [name, demonstration])).toEqual(cases.map(({ name }) => [name, true]).sort());
  });

  it.each(cases.map((file) => [file.name, file] as const))('%s is read back as its file has it', async (_name, file) => {
    expect((await readAs(file)).map(asFiled)).toStrictEqual(file.entries.map(asFiled));
  });

  it.each(cases.map((file) => [file.name, file] as const))(
    '%s is read by each agency as far as it recorded it or was given it',
    async (_name, file) => {
      for (const agency of file.directory.agencies.keys()) {
        expect((await readAs(file, agency)).map(asFiled)).toStrictEqual(everReadBy(agency, file).map(asFiled));
      }
    },
  );

  it('replay from the database as they do from their files', async () => {
    for (const file of cases.slice(0, 2)) {
      const options = { children: file.children, checks: catalogue, until: endOf(file.scope.latest) };
      const reckoned = { directory: file.directory, calendar: englandBankHolidays, reckoning: 'recorded' } as const;
      expect(replay(openLedger(await readAs(file), reckoned), options)).toEqual(replay(openCase(file), options));
    }
  });

  it('loaded a second time, change nothing', async () => {
    for (const file of cases) {
      expect(await bench.storage.loadCase(file)).toEqual({ loaded: 'already-there', partnership: partnershipOf(file) });
    }
    expect((await bench.storage.verify()).sealed + (await bench.storage.verify()).unsealed).toBe(
      cases.flatMap(({ entries }) => entries).length,
    );
  });

  it('are refused, once changed, with what is new, changed and gone', async () => {
    const [file] = cases;
    const [first, second, ...rest] = file?.entries ?? [];
    if (file === undefined || first === undefined || second === undefined) throw new Error('no case');
    const changed = {
      ...file,
      entries: [{ ...first, text: 'Otherwise.' }, ...rest, { ...second, id: `${second.id}-anew` as Entry['id'] }],
    };
    expect(await bench.storage.loadCase(changed)).toEqual({
      loaded: 'refused',
      because: 'differs',
      difference: { new: [`${second.id}-anew`], changed: [first.id], gone: [second.id], header: false },
    });
    expect(await bench.storage.loadCase({ ...file, title: 'Otherwise' })).toMatchObject({ difference: { header: true } });
    expect((await readAs(file)).map(asFiled)).toStrictEqual(file.entries.map(asFiled));
  });

  it('load as a whole or not at all', async () => {
    const [file] = cases;
    const [first] = file?.entries ?? [];
    if (file === undefined || first === undefined) throw new Error('no case');
    const astray = { ...first, id: 'astray' as Entry['id'], about: ['nobody-on-record' as Entry['about'][number]] };
    expect(await bench.storage.loadCase({ ...file, name: 'broken', entries: [...file.entries, astray] })).toMatchObject({
      loaded: 'refused',
      because: 'entries',
      refusals: [{ refused: 'no-such-person', entry: 'astray' }],
    });
    expect((await bench.storage.records.partnerships()).map(({ name }) => name)).not.toContain('broken');
  });
});
