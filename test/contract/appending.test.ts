import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import type { Draft } from '../../src/core/ledger/draft.ts';
import { isRefusal, type Refusal } from '../../src/core/ledger/refusal.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { readBody, writeBody } from '../../src/parse/stored/body.ts';
import type { Schema, Within } from '../../src/storage/schema.ts';
import { inRole, inSession } from '../../src/storage/take-role.ts';
import { anyBody } from '../builders/arbitrary-entry.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, bodyOf, entryId, personId, span, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const keys = { people: new Set(['amy', 'ben', 'nobody-on-record']), agencies: new Set(['hv', 'csc']) };
const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy', 'ben'] }).ledger();
const roles = ['heed_agency', 'heed_whole', 'heed_lobby', 'heed_loader', 'heed_sealer'] as const;

let sent = 0;
const draftOf = (terse: TerseEntry, over: Partial<Draft> = {}): Draft => {
  sent += 1;
  return { id: entryId(`sent-${sent}`), by: agencyId(terse.by), source: { kind: 'typed' }, body: bodyOf(terse, keys), ...over };
};
const imported = (on: string): Partial<Draft> => ({
  source: { kind: 'imported', file: 'old.csv' },
  imported: { recorded: endOf(day(on)), recordedAs: span(on) },
});
const note = (by: string, text = ''): TerseEntry => ({ by, kind: 'note', when: '2023-05-01', about: ['amy'], text });

describe.each(homes)('appending on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    for (const by of ['hv', 'csc'])
      await bench.superuser
        .insertInto('person_record')
        .values({ partnership_id: partnership, person_id: `known-to-${by}`, by_agency: by, called: by, born: null, sex: null })
        .execute();
  });
  afterAll(() => bench?.close());

  const session = (agency: string) => ({ partnership, vantage: { kind: 'agency', agency: agencyId(agency) } }) as const;
  const append = (draft: Draft, as = String(draft.by)): Promise<Entry | Refusal> =>
    bench.storage.records.asVantage(session(as), (records) => records.append(draft));
  async function appended(draft: Draft): Promise<Entry> {
    const entry = await append(draft);
    if (isRefusal(entry)) throw new Error(entry.refused);
    return entry;
  }
  const shareOf = (of: EntryId, by = 'hv'): TerseEntry => ({
    by,
    kind: 'share',
    when: '2023-05-02',
    about: ['amy'],
    facts: { of, with: 'csc' },
  });

  it('gives every entry an id of its own, and refuses the same one sent twice', async () => {
    const draft = draftOf(note('hv'));
    const first = await appended(draft);
    expect(first.id).not.toBe(draft.id);
    expect(await append(draft)).toEqual({ refused: 'already-there', entry: draft.id });
  });

  it('keeps what was recorded, of any kind, as it was recorded', async () => {
    const names = { people: ['amy', 'ben'].map(personId), agencies: ['hv', 'csc'].map(agencyId), entries: [entryId('e1')] };
    const bodies = fc.sample(anyBody(names), 200);
    const stored = await sql<{
      body: unknown;
    }>`SELECT value AS body FROM jsonb_array_elements(${JSON.stringify(bodies.map(writeBody))}::jsonb)`.execute(bench.web);
    expect(stored.rows.map(({ body }) => readBody(body))).toStrictEqual(bodies);
  });

  it('lets two agencies call their entries the same', async () => {
    const [one, other] = [draftOf(note('hv')), draftOf(note('hv'))];
    expect(isRefusal(await append(one))).toBe(false);
    await appended(draftOf({ ...shareOf((await appended(other)).id) }));
    expect(isRefusal(await append({ ...draftOf(note('csc')), id: one.id }))).toBe(false);
  });

  it('sets when a live entry was recorded by its own clock, and keeps when an imported one was', async () => {
    const live = await appended(draftOf(note('hv')));
    expect(live.recorded).toBe(live.landed);
    const old = await appended(draftOf(note('hv'), imported('2023-05-04')));
    expect(old).toMatchObject({ recorded: endOf(day('2023-05-04')), source: { kind: 'imported', file: 'old.csv' } });
    expect(old.landed).toBeGreaterThanOrEqual(live.landed);
  });

  it('refuses a reference to an entry that one may not read in the same bytes as a reference to nothing', async () => {
    const hidden = (await appended(draftOf(note('hv', 'Not for others.')))).id;
    const nothing = entryId(crypto.randomUUID());
    const drafts: readonly ((of: EntryId) => TerseEntry)[] = [
      (of) => shareOf(of, 'csc'),
      (of) => ({ by: 'csc', kind: 'correction', when: '2023-05-02', about: ['amy'], facts: { withdraws: of } }),
      (of) => ({ by: 'csc', kind: 'account', when: '2023-05-02', about: ['amy'], facts: { of, from: 'amy' } }),
      (of) => ({ by: 'csc', kind: 'answer', when: '2023-05-02', about: ['amy'], facts: { entry: of, outcome: 'done' } }),
      (of) => ({ by: 'csc', kind: 'meeting', when: '2023-05-02', about: ['amy'], facts: { of, status: 'minutes-out' } }),
    ];
    for (const draft of drafts) {
      const [unreadable, absent] = [await append(draftOf(draft(hidden))), await append(draftOf(draft(nothing)))];
      expect(JSON.stringify(unreadable).replace(hidden, 'it')).toBe(JSON.stringify(absent).replace(nothing, 'it'));
      expect(unreadable).toMatchObject({ refused: 'no-such-entry' });
    }
  });

  it('refuses to name a person whose record one may not read exactly like one who is on no record', async () => {
    keys.people.add('known-to-hv');
    const about = async (person: string) => append({ ...draftOf({ ...note('csc'), about: [person] }), id: entryId('about-somebody') });
    expect(await about('known-to-hv')).toEqual(await about('nobody-on-record'));
    expect(await about('known-to-hv')).toEqual({ refused: 'no-such-person', entry: 'about-somebody' });
  });

  it('refuses what is recorded for another agency, and anything from whoever only reads the whole', async () => {
    expect(await append(draftOf(note('hv')), 'csc')).toMatchObject({ refused: 'recorded-by-another-agency' });
    const draft = draftOf(note('hv'));
    expect(
      await bench.storage.records.asVantage({ partnership, vantage: { kind: 'whole' } }, (records) => records.append(draft)),
    ).toMatchObject({
      refused: 'recorded-by-another-agency',
    });
  });

  describe('past the core, where the database is the second lock', () => {
    /** An insert by hand: what code would do that had not asked the core. */
    const insert = (tx: Within, over: Partial<Record<keyof Schema['entry'], unknown>> = {}): Promise<unknown> => {
      sent += 1;
      const row = {
        partnership_id: partnership,
        entry_id: 'chosen',
        by_agency: 'hv',
        source_id: `by-hand-${sent}`,
        worker: null,
        source: null,
        happened_earliest: '2023-05-01',
        happened_latest: '2023-05-01',
        recorded: '2001-01-01T00:00:00Z',
        recorded_as: '2001-01-01',
        imported: false,
        reaches: null,
        people: ['amy'],
        landed: '2001-01-01T00:00:00Z',
        landing: '1',
        public_id: crypto.randomUUID(),
        body: JSON.stringify({
          kind: 'note',
          when: '2023-05-01',
          about: ['amy'],
          present: [],
          themes: [],
          text: '',
          facts: {},
          claims: [],
        }),
        ...over,
      };
      return tx
        .insertInto('entry')
        .values(row as never)
        .returningAll()
        .executeTakeFirstOrThrow();
    };
    const byHand = (over: Parameters<typeof insert>[1], agency = 'hv') => inSession(bench.web, session(agency), (tx) => insert(tx, over));
    const share = (of: EntryId, more = {}) =>
      JSON.stringify({
        kind: 'share',
        when: '2023-05-01',
        about: ['amy'],
        present: [],
        themes: [],
        text: '',
        facts: { of, with: 'csc', ...more },
        claims: [],
      });

    it('overrides the ids and the times that are passed', async () => {
      let row: Record<string, unknown> = {};
      await inSession(bench.web, session('hv'), async (tx) => {
        row = (await insert(tx)) as Record<string, unknown>;
        throw new Error('leave no trace');
      }).catch(() => {});
      expect(row).toMatchObject({ entry_id: row.public_id });
      expect((row.landed as Date).getFullYear()).toBeGreaterThan(2001);
      expect(row.recorded).toEqual(row.landed);
      expect(Number(row.landing)).toBeGreaterThan(1);
    });

    it('lets no entry be appended without its commitment', async () => {
      await expect(byHand({})).rejects.toThrow(/without its commitment/);
    });

    it('lets no agency record for another, nor in another partnership', async () => {
      const elsewhere = await openPartnership(bench.superuser, directory);
      await expect(byHand({ by_agency: 'csc' })).rejects.toThrow(/row-level security/);
      await expect(byHand({ partnership_id: elsewhere })).rejects.toThrow(/row-level security/);
    });

    it('lets nobody name a person whose record they may not read', async () => {
      await expect(byHand({ people: ['known-to-csc'] })).rejects.toThrow(/row-level security/);
      await expect(byHand({ people: ['nobody-on-record'] })).rejects.toThrow(/row-level security/);
    });

    it('fails a reference to what one may not read exactly like a reference to nothing', async () => {
      const hidden = (await appended(draftOf(note('hv')))).id;
      const fault = (of: EntryId) =>
        byHand({ by_agency: 'csc', body: share(of) }, 'csc').then(
          () => 'appended',
          (error: Error) => error.message,
        );
      expect(await fault(hidden)).toBe(await fault(entryId(crypto.randomUUID())));
      expect(await fault(hidden)).toBe('no such entry');
    });

    it("lets nobody share another's entry", async () => {
      const { id } = await appended(draftOf(note('hv')));
      await appended(draftOf(shareOf(id)));
      await expect(byHand({ by_agency: 'csc', body: share(id, { with: 'hv' }) }, 'csc')).rejects.toThrow(/only the agency that recorded/);
    });

    it('back-dates no share or answer that is made in Heed', async () => {
      const { id } = await appended(draftOf(note('hv')));
      const old = { imported: true, source: JSON.stringify({ file: 'old.csv' }), recorded: '2023-05-02T00:00:00Z' };
      await expect(byHand({ ...old, body: share(id) })).rejects.toThrow(/no imported time/);
      const answer = { kind: 'answer', when: '2023-05-01', about: ['amy'], present: [], themes: [], text: '', facts: {}, claims: [] };
      await expect(byHand({ ...old, body: JSON.stringify(answer) })).rejects.toThrow(/no imported time/);
    });

    it('refuses an entry that is recorded before it can have happened', async () => {
      await expect(byHand({ happened_earliest: '2099-01-01' })).rejects.toThrow(/entry_recorded_after_it_happened/);
    });
  });

  describe('is all that can be done to an entry', () => {
    const tables = ['entry', 'commitment', 'seal', 'reading', 'closed_to', 'partnership'] as const;
    const changes = tables.flatMap((table) => [
      sql`UPDATE ${sql.table(`heed.${table}`)} SET partnership_id = partnership_id`,
      sql`DELETE FROM ${sql.table(`heed.${table}`)}`,
      sql`TRUNCATE ${sql.table(`heed.${table}`)} CASCADE`,
    ]);

    it.each(roles)('for %s, which changes, deletes and truncates nothing', async (role) => {
      const acting = role === 'heed_loader' || role === 'heed_sealer' ? bench.superuser : bench.web;
      for (const change of changes) await expect(inRole(acting, role, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
    });

    it('even for whoever may do anything, until they take the triggers away', async () => {
      await appended(draftOf(note('hv')));
      await bench.storage.seal();
      for (const table of ['entry', 'commitment', 'seal'] as const) {
        for (const change of [
          sql`UPDATE ${sql.table(`heed.${table}`)} SET partnership_id = partnership_id`,
          sql`DELETE FROM ${sql.table(`heed.${table}`)}`,
          sql`TRUNCATE ${sql.table(`heed.${table}`)} CASCADE`,
        ]) {
          await expect(change.execute(bench.superuser)).rejects.toThrow(/append-only/);
        }
      }
    });

    it('and a transaction in which no role or no vantage was taken reads nothing', async () => {
      const readAll = (tx: Within) => tx.selectFrom('entry').selectAll().execute();
      expect(await inRole(bench.web, 'heed_agency', readAll)).toEqual([]);
      expect(await inRole(bench.web, 'heed_whole', readAll)).toEqual([]);
      await expect(inRole(bench.web, 'heed_lobby', readAll)).rejects.toThrow(/permission denied/);
      for (const table of ['commitment', 'seal'] as const) {
        for (const role of ['heed_agency', 'heed_whole', 'heed_lobby'] as const) {
          await expect(inRole(bench.web, role, (tx) => tx.selectFrom(table).selectAll().execute())).rejects.toThrow(/permission denied/);
        }
      }
    });

    it('and of an entry that was given as an extract the whole is in no table that its reader can ask', async () => {
      const { id } = await appended(draftOf(note('hv', 'All of it.')));
      await appended(draftOf({ ...shareOf(id), facts: { of: id, with: 'csc', what: 'extract', extract: 'A part.' } }));
      const [whole, extract] = await inSession(
        bench.web,
        session('csc'),
        async (tx) =>
          [
            await tx.selectFrom('entry').selectAll().where('entry_id', '=', id).execute(),
            await tx.selectFrom('entry_extract').selectAll().where('entry_id', '=', id).execute(),
          ] as const,
      );
      expect(whole).toEqual([]);
      expect(JSON.stringify(extract)).toContain('A part.');
      expect(JSON.stringify(extract)).not.toContain('All of it.');
    });
  });
});
