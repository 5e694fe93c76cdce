import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import type { KeptFound } from '../../src/core/matching/same/kept-found.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { inSession } from '../../src/storage/take-role.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, personId, span, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';
import { land } from './landing.ts';

const people = ['kim', 'kimber', 'jon', 'john'] as const;
const agencies = { hv: 'health-visiting', gp: 'gp', police: 'police' } as const;
const keys = { people: new Set<string>(people), agencies: new Set<string>(Object.keys(agencies)) };
const { agencies: known } = story({ agencies, people }).ledger().directory;
const called = {
  kim: ['Kim Holroyd', '2023-05-02'],
  kimber: ['Kimberley Holroyd', '2023-05-02'],
  jon: ['Jon Ackroyd', '1990-03-12'],
  john: ['John Ackroyd', '1990-03-12'],
} as const;
const directory = {
  agencies: known,
  people: new Map(people.map((id) => [personId(id), { id: personId(id), called: called[id][0], born: span(called[id][1]) }])),
};

describe.each(homes)('records of one person, looked for on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  let n = 0;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench?.close());
  beforeEach(async () => {
    partnership = await openPartnership(bench.superuser, directory);
    for (const [person, by] of [
      ['kimber', 'gp'],
      ['john', 'police'],
    ])
      await run(
        bench.superuser,
        `UPDATE heed.person_record SET by_agency = '${by}' WHERE partnership_id = '${partnership}' AND person_id = '${person}'`,
      );
    await note('hv', 'kim');
    await note('gp', 'kimber');
    await note('hv', 'jon');
    await note('police', 'john');
  });

  const say = async (terse: Omit<TerseEntry, 'id'>): Promise<string> => {
    n += 1;
    return (await land(bench, keys, partnership, { ...terse, id: `said-${n}` }))?.id ?? 'refused';
  };
  const note = (by: string, about: string): Promise<string> =>
    say({ by, kind: 'note', when: '2024-01-10', about: [about], text: `Seen ${n}.` });
  const share = (of: string, by: string, to: string): Promise<string> =>
    say({ by, kind: 'share', when: '2024-01-10', about: [], facts: { of, with: to, what: 'whole', status: 'sent' } });
  const found = (vantage: Vantage, worker?: string): Promise<readonly KeptFound[] | undefined> =>
    bench.storage.records.asVantage({ partnership, vantage, ...(worker === undefined ? {} : { worker }) }, (records) =>
      records.sameFound(),
    );
  const pairs = async (vantage: Vantage): Promise<readonly string[]> =>
    ((await found(vantage)) ?? []).map(({ records }) => records.join(' ')).sort();
  const [hv, gp] = [asAgency(agencyId('hv')), asAgency(agencyId('gp'))];

  it('are found in the whole, and as an agency in what it may read and nowhere else', async () => {
    expect(await found(hv)).toBeUndefined();
    await bench.storage.lookForSame();
    expect(await pairs(whole)).toEqual(['john jon', 'kim kimber']);
    expect(await pairs(hv)).toEqual([]);
    await share(await note('gp', 'kimber'), 'gp', 'hv');
    await bench.storage.lookForSame();
    expect(await pairs(hv)).toEqual(['kim kimber']);
    expect(await pairs(gp)).toEqual([]);
  });

  it('are compared again only where something of them changed, and not at all where nothing came', async () => {
    await bench.storage.lookForSame();
    expect(await bench.storage.lookForSame()).toEqual({ vantages: 0, compared: 0, pairs: 0 });
    await note('hv', 'kim');
    // The whole and the agency read one entry more, which says nothing new of anybody.
    expect(await bench.storage.lookForSame()).toEqual({ vantages: 2, compared: 0, pairs: 0 });
    await say({
      by: 'hv',
      kind: 'note',
      when: '2024-01-11',
      about: ['jon'],
      claims: [{ who: 'jon', is: 'lives-at', what: '14 Mill Lane', basis: 'seen' }],
    });
    expect(await bench.storage.lookForSame()).toMatchObject({ vantages: 2, compared: 2, pairs: 1 });
  });

  it('go with what told of them: a share that is taken back, a record of the wrong person that is withdrawn', async () => {
    const given = await note('gp', 'kimber');
    await share(given, 'gp', 'hv');
    await bench.storage.lookForSame();
    await say({
      by: 'gp',
      kind: 'correction',
      when: '2024-01-12',
      about: [],
      text: 'About the wrong person',
      facts: { withdraws: given, reason: 'About the wrong person' },
    });
    await bench.storage.lookForSame();
    expect(await pairs(hv)).toEqual([]);
    expect(await pairs(whole)).toEqual(['john jon', 'kim kimber']);
  });

  it('are absent for a worker to whom one of them is closed', async () => {
    await share(await note('gp', 'kimber'), 'gp', 'hv');
    await say({ by: 'hv', kind: 'closed-to', when: '2024-01-12', about: ['kimber'], facts: { worker: 'worker-1', people: ['kimber'] } });
    await bench.storage.lookForSame();
    expect((await found(hv))?.length).toBe(1);
    expect(await found(hv, 'worker-1')).toEqual([]);
  });

  it('are kept where no web role writes, and where each reads its own alone', async () => {
    await bench.storage.lookForSame();
    for (const vantage of [hv, whole])
      for (const statement of [
        'DELETE FROM heed.same_found',
        "UPDATE heed.same_looked SET weights = '{}'",
        'SELECT * FROM heed.same_seen',
        'SELECT weights FROM heed.same_looked',
        'SELECT * FROM heed.people_to_compare()',
      ])
        await expect(inSession(bench.web, { partnership, vantage }, (tx) => run(tx, statement))).rejects.toThrow(/permission denied/);
    const rows = await inSession(bench.web, { partnership, vantage: hv }, (tx) => tx.selectFrom('same_found').select('vantage').execute());
    expect(rows).toEqual([]);
  });
});
