import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import type { AgreedTerms, DecidingSharing } from '../../src/core/sharing/agreement.ts';
import { dayAt } from '../../src/core/time/instant.ts';
import { inSession } from '../../src/storage/take-role.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, bodyOf, entryId, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';

const agencies = { hv: 'health-visiting', gp: 'gp', police: 'police' } as const;
const keys = { people: new Set(['amy']), agencies: new Set(Object.keys(agencies)) };
const { directory } = story({ agencies, people: ['amy'] }).ledger();
const note: TerseEntry = { by: 'hv', kind: 'note', when: '2024-05-01', about: ['amy'], text: 'A bruise on the left arm.' };

describe.each(homes)('sharing on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
  });
  afterAll(() => bench?.close());

  const as = <T>(agency: string, work: (desk: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage({ partnership, vantage: asAgency(agencyId(agency)) }, work);
  const append = (terse: TerseEntry, id: string = randomUUID()) =>
    as(terse.by, (desk) => desk.append({ id: entryId(id), by: agencyId(terse.by), source: { kind: 'typed' }, body: bodyOf(terse, keys) }));
  const landed = async (terse: TerseEntry, id?: string): Promise<Entry> => {
    const entry = await append(terse, id);
    if (isRefusal(entry)) throw new Error(entry.refused);
    return entry;
  };
  const share = (of: EntryId, facts: object = {}, by = 'hv'): TerseEntry => ({
    ...{ by, kind: 'share', when: '2024-05-01', about: ['amy'] },
    facts: { of, with: 'gp', status: 'sent', ...facts },
  });
  const readBy = (agency: string, id: EntryId): Promise<Entry | undefined> =>
    as(agency, async (desk) => (await desk.entries()).find((entry) => entry.id === id));

  it('is sent when it lands, by the clock of the database, whatever day it says that it happened on', async () => {
    const { id } = await landed(note);
    const given = await landed(share(id, { saidWhen: 'on the telephone, on 1 May' }));
    expect(dayAt(given.recorded)).toBe(dayAt(given.landed));
    expect(Math.abs(Date.now() - given.landed)).toBeLessThan(60_000);
    expect(await readBy('gp', id)).toMatchObject({ text: note.text });
  });

  it('is refused where it names a day behind on which it was sent, reached or acknowledged, by the core and by the database', async () => {
    const { id } = await landed(note);
    for (const facts of [{ sent: '2024-05-01' }, { reached: '2024-05-01' }, { acknowledged: '2024-05-01' }])
      expect(await append(share(id, facts))).toEqual({ refused: 'imported-time-on-live-work', entry: expect.anything() });
    const session = { partnership, vantage: asAgency(agencyId('hv')) };
    for (const dated of [`"sent":"2024-05-01"`, `"acknowledged":"2024-05-01"`])
      await expect(
        inSession(bench.web, session, (tx) =>
          tx
            .insertInto('entry')
            .values({
              ...{ partnership_id: partnership, entry_id: 'x', by_agency: 'hv', source_id: randomUUID(), worker: null, source: null },
              ...{
                happened_earliest: null,
                happened_latest: null,
                recorded: '2024-05-01T00:00:00Z',
                recorded_as: '',
                imported: false,
                reaches: null,
              },
              people: ['amy'],
              body: `{"kind":"share","facts":{"of":"${id}","with":"gp",${dated}}}`,
            })
            .execute(),
        ),
      ).rejects.toThrow(/dated back/);
    expect(await readBy('gp', id)).toBeUndefined();
  });

  it('ends with a recall, for what was given before it and for the words of an extract', async () => {
    const { id } = await landed(note);
    const given = await landed(share(id, { what: 'extract', extract: 'A bruise.' }));
    expect(await readBy('gp', id)).toMatchObject({ text: 'A bruise.', facts: {} });
    await landed(share(id, { status: 'recalled' }));
    expect(await readBy('gp', id)).toBeUndefined();
    expect(await readBy('gp', given.id)).toBeUndefined();
    expect((await as('hv', (desk) => desk.entries())).some((entry) => entry.id === given.id)).toBe(true);
  });

  it('is acknowledged by who was given it, to who gave it, and by nobody else', async () => {
    const { id } = await landed(note);
    const receipt = (by: string): TerseEntry => share(id, { with: by, status: 'acknowledged' }, by);
    expect(isRefusal(await append(receipt('gp')))).toBe(true);
    await landed(share(id));
    const { id: said } = await landed(receipt('gp'));
    expect(await readBy('hv', said)).toMatchObject({ by: 'gp', facts: { status: 'acknowledged' } });
    expect(await readBy('police', said)).toBeUndefined();
    expect(await append(share(id, { with: 'police' }, 'gp'))).toMatchObject({ refused: 'not-yours-to-share' });
    expect(isRefusal(await append(receipt('police')))).toBe(true);
    expect(await readBy('police', id)).toBeUndefined();
  });

  it('by a message that is left gives nobody anything until it is confirmed', async () => {
    const { id } = await landed(note);
    const left = await landed(share(id, { route: 'voicemail', what: 'extract', extract: 'A bruise.' }));
    expect(await readBy('gp', id)).toBeUndefined();
    expect(await readBy('gp', left.id)).toBeUndefined();
    await landed(share(id, { route: 'telephone', what: 'extract', extract: 'A bruise.' }));
    expect(await readBy('gp', id)).toMatchObject({ text: 'A bruise.' });
  });

  it('under an agreement is done once, however often it is sent', async () => {
    const { id } = await landed(note);
    const once = `${id}/agreed/one/gp`;
    await landed(share(id, { agreement: 'One' }), once);
    expect(await append(share(id, { agreement: 'One' }), once)).toMatchObject({ refused: 'already-there' });
    const given = (await as('hv', (desk) => desk.entries())).filter((entry) => entry.kind === 'share' && entry.facts.of === id);
    expect(given).toHaveLength(1);
  });

  it('has no key that tells one agency what another has called its own', async () => {
    const mine = await landed(note);
    const called = randomUUID();
    await landed(share(mine.id), called);
    await run(bench.superuser, `UPDATE heed.person_record SET by_agency = 'police' WHERE person_id = 'amy'`);
    const theirs = await landed({ ...note, by: 'police', text: 'Seen.' });
    expect(isRefusal(await append(share(theirs.id, {}, 'police'), called))).toBe(false);
    const session = (agency: string) => ({ partnership, vantage: asAgency(agencyId(agency)) });
    expect(
      await inSession(bench.web, session('police'), (tx) =>
        tx.selectFrom('entry').select('entry_id').where('entry_id', '=', mine.id).execute(),
      ),
    ).toEqual([]);
    await run(bench.superuser, `UPDATE heed.person_record SET by_agency = 'hv' WHERE person_id = 'amy'`);
  });

  it('is agreed by who reads the whole, for everybody to know, and never changed', async () => {
    const terms: AgreedTerms = {
      ...{ name: 'One', of: [], kinds: ['note'], under: [], to: ['gp', 'lead'], what: 'extract', basis: 'A task', does: 'do' },
    };
    const deciding: DecidingSharing = {
      agreement: 'one',
      what: 'agreed',
      terms,
      from: day('2024-05-01'),
      until: day('2030-01-01'),
      decidedBy: 'The board',
      reason: 'Agreed',
    };
    const ended: DecidingSharing = { agreement: 'one', what: 'ended', from: day('2026-01-01'), decidedBy: 'The board', reason: 'Reviewed' };
    for (const one of [deciding, ended])
      await bench.storage.records.asVantage({ partnership, vantage: whole }, (desk) => desk.decideSharing(one));
    expect(await as('gp', (desk) => desk.sharingDecisions())).toEqual(
      [deciding, ended].map((one) => ({ ...one, landed: expect.any(Number) })),
    );
    await expect(as('gp', (desk) => desk.decideSharing(deciding))).rejects.toThrow();
    await expect(run(bench.superuser, `UPDATE heed.sharing_decision SET reason = 'x'`)).rejects.toThrow(/append-only/);
    await expect(run(bench.superuser, 'DELETE FROM heed.sharing_decision')).rejects.toThrow(/append-only/);
  });
});
