import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, PartnershipId } from '../../src/core/entry/ids.ts';
import type { Session, VantageRecords } from '../../src/core/ledger/port.ts';
import { caseOfStory } from '../builders/case-of.ts';
import { story } from '../builders/ledger.ts';
import { agencyId } from '../builders/terse.ts';
import { type Bench, homes } from './bench.ts';

const family = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people: ['amy', 'ben', 'cat'] })
  .entry({ id: 'visit', by: 'hv', when: '2023-05-01', kind: 'note', about: ['amy'], present: ['ben'], text: 'All of it.', shared: ['csc'] })
  .entry({
    id: 'part',
    by: 'hv',
    when: '2023-05-02',
    kind: 'share',
    about: ['amy'],
    facts: { of: 'visit', with: 'gp', what: 'extract', extract: 'A part.', sent: '2023-05-02' },
  })
  .entry({ id: 'own', by: 'gp', when: '2023-05-03', kind: 'note', about: ['cat'], text: 'Only ours.' });

describe.each(homes)('reading on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    const loading = await bench.storage.loadCase(caseOfStory('family', family));
    if (loading.loaded === 'refused') throw new Error('the family did not load');
    partnership = loading.partnership;
  });
  afterAll(() => bench?.close());

  const asAgency = <T>(agency: AgencyId, work: (records: VantageRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage({ partnership, vantage: { kind: 'agency', agency } }, work);
  const textsOf = (agency: string): Promise<readonly string[]> =>
    asAgency(agencyId(agency), async (records) => (await records.entries()).filter(({ kind }) => kind === 'note').map(({ text }) => text));

  it('gives an agency what it recorded and what it was given, and nothing else', async () => {
    expect(await textsOf('hv')).toEqual(['All of it.']);
    expect(await textsOf('csc')).toEqual(['All of it.']);
  });

  it('gives of an extract the extract, without who else was there', async () => {
    expect(await textsOf('gp')).toEqual(['A part.', 'Only ours.']);
    const [visit] = await asAgency(agencyId('gp'), (records) => records.entries());
    expect(visit).toMatchObject({ id: 'visit', present: [], claims: [], facts: {} });
  });

  it('gives an agency the people whom it can read about', async () => {
    const people = (agency: string) => asAgency(agencyId(agency), async (records) => [...(await records.directory()).people.keys()]);
    expect(await people('csc')).toEqual(['amy', 'ben']);
    expect(await people('gp')).toEqual(['amy', 'cat']);
  });

  it('gives nothing to an agency, or of a partnership, that there is not', async () => {
    const elsewhere: Session = { partnership: crypto.randomUUID() as PartnershipId, vantage: { kind: 'whole' } };
    const nowhere: Session = { partnership: 'nowhere' as PartnershipId, vantage: { kind: 'whole' } };
    expect(await textsOf('school')).toEqual([]);
    expect(await textsOf('')).toEqual([]);
    expect(await bench.storage.records.asVantage(elsewhere, (records) => records.entries())).toEqual([]);
    expect(await bench.storage.records.asVantage(nowhere, (records) => records.entries())).toEqual([]);
  });

  it('finds an address of what may not be read no more than one of nothing', async () => {
    const ids = await asAgency(agencyId('gp'), (records) => records.publicIds());
    const [own = ''] = [...ids.entries].filter(([id]) => id === 'own').map(([, publicId]) => publicId);
    const find = (agency: string, publicId: string) => asAgency(agencyId(agency), (records) => records.findEntryByPublicId(publicId));
    expect(await find('gp', own)).toMatchObject({ id: 'own' });
    expect(await find('csc', own)).toEqual(await find('csc', crypto.randomUUID()));
    expect(await find('csc', own)).toBeUndefined();
    expect(await find('csc', 'no address')).toBeUndefined();
  });

  it('ends with its transaction', async () => {
    const kept = await asAgency(agencyId('gp'), (records) => Promise.resolve(records));
    await expect(kept.entries()).rejects.toThrow(/ended/);
  });

  it('gives a hundred at once, on two connections, each its own', async () => {
    const agencies = ['hv', 'csc', 'gp', 'school'];
    const expected = new Map(await Promise.all(agencies.map(async (agency) => [agency, await textsOf(agency)] as const)));
    const asked = Array.from({ length: 100 }, (_, i) => agencies[i % agencies.length] ?? '');
    const read = await Promise.all(asked.map(textsOf));
    expect(read).toEqual(asked.map((agency) => expected.get(agency)));
  });
});
