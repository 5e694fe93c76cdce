import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { commitmentOf, committedColumns, linkOf } from '../../src/storage/commitment.ts';
import { caseOfStory } from '../builders/case-of.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, bodyOf, entryId } from '../builders/terse.ts';
import { type Bench, homes, run } from './bench.ts';

const given = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] });
const family = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].reduce(
  (told, id) => told.entry({ id, by: 'hv', when: '2023-05-01', kind: 'note', about: ['amy'], text: `Entry ${id}.` }),
  given,
);

describe.each(homes)('the chain on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    const loading = await bench.storage.loadCase(caseOfStory('family', family));
    if (loading.loaded !== 'loaded') throw new Error('the family did not load');
    partnership = loading.partnership;
    await bench.storage.seal();
  });
  afterAll(() => bench?.close());

  /** Does what only someone who holds the whole database could do: without triggers, and so without append-only. */
  const tamper = (...statements: readonly string[]): Promise<void> =>
    bench.superuser.transaction().execute((tx) => run(tx, 'SET LOCAL session_replication_role = replica', ...statements));

  /** What is found after some tampering, which is then undone. */
  async function foundAfter(done: readonly string[], undone: readonly string[]) {
    await tamper(...done);
    const { broken } = await bench.storage.verify();
    await tamper(...undone);
    expect((await bench.storage.verify()).broken).toBeUndefined();
    return broken;
  }

  it('is whole where nobody has tampered', async () => {
    const verification = await bench.storage.verify();
    expect(verification).toMatchObject({ sealed: 6, unsealed: 0, heads: [{ partnership, position: 6 }] });
    expect(verification.broken).toBeUndefined();
    expect(await bench.storage.verify(verification.heads)).toEqual(verification);
  });

  it('names the first entry whose words were changed', async () => {
    const text = (id: string, words: string) =>
      `UPDATE heed.entry SET body = jsonb_set(body, '{text}', '"${words}"') WHERE entry_id = '${id}'`;
    expect(
      await foundAfter([text('e4', 'Other words.'), text('e2', 'Other words.')], [text('e4', 'Entry e4.'), text('e2', 'Entry e2.')]),
    ).toEqual({
      partnership,
      name: 'family',
      entry: 'e2',
      because: 'entry changed',
    });
  });

  it.each([
    ['when it was recorded', "recorded = recorded - interval '1 minute'", "recorded = recorded + interval '1 minute'"],
    ['when it landed', "landed = landed - interval '1 day'", "landed = landed + interval '1 day'"],
    ['who recorded it', "by_agency = 'csc'", "by_agency = 'hv'"],
    ['where it came from', "source = jsonb_build_object('file', 'other')", "source = jsonb_build_object('file', 'family.yaml')"],
  ])('finds a change to %s', async (_what, change, back) => {
    const update = (set: string) => `UPDATE heed.entry SET ${set} WHERE entry_id = 'e3'`;
    expect(await foundAfter([update(change)], [update(back)])).toMatchObject({ entry: 'e3', because: 'entry changed' });
  });

  it('names an entry that is missing', async () => {
    const columns = ['partnership_id', 'happened_earliest', 'happened_latest', ...committedColumns].join(', ');
    const take = [
      "CREATE TABLE public.kept AS SELECT * FROM heed.entry WHERE entry_id = 'e5'",
      "DELETE FROM heed.entry WHERE entry_id = 'e5'",
    ];
    const putBack = [`INSERT INTO heed.entry (${columns}) SELECT ${columns} FROM public.kept`, 'DROP TABLE public.kept'];
    expect(await foundAfter(take, putBack)).toMatchObject({ entry: 'e5', because: 'entry missing' });
  });

  it('finds two links that changed places', async () => {
    const swap = [
      [2, 1000],
      [3, 2],
      [1000, 3],
    ].map(([from, to]) => `UPDATE heed.seal SET position = ${to} WHERE position = ${from}`);
    expect(await foundAfter(swap, swap)).toMatchObject({ entry: 'e3', because: 'chain broken here' });
  });

  it('finds a link that was taken out', async () => {
    const take = ['CREATE TABLE public.kept AS SELECT * FROM heed.seal WHERE position = 4', 'DELETE FROM heed.seal WHERE position = 4'];
    const putBack = ['INSERT INTO heed.seal SELECT * FROM public.kept', 'DROP TABLE public.kept'];
    expect(await foundAfter(take, putBack)).toMatchObject({ entry: 'e5', because: 'chain broken here' });
  });

  it('finds an entry that was rewritten together with its commitment', async () => {
    const before = await commitmentAt('e3');
    const change = (words: string) => `UPDATE heed.entry SET body = jsonb_set(body, '{text}', '"${words}"') WHERE entry_id = 'e3'`;
    await tamper(change('Rewritten.'));
    const [row] = await bench.superuser.selectFrom('entry').select(committedColumns).where('entry_id', '=', 'e3').execute();
    if (row === undefined) throw new Error('no entry');
    const commit = (digest: string) => `UPDATE heed.commitment SET digest = '${digest}' WHERE entry_id = 'e3'`;
    await tamper(commit(commitmentOf(before.salt, partnership, row)));
    expect((await bench.storage.verify()).broken).toMatchObject({ entry: 'e3', because: 'commitment changed' });
    await tamper(change('Entry e3.'), commit(before.digest));
    expect((await bench.storage.verify()).broken).toBeUndefined();
  });

  it('cannot by itself show a rewritten end, and can beside a head that was kept', async () => {
    const { heads } = await bench.storage.verify();
    const last = await bench.superuser.selectFrom('seal').selectAll().where('position', '=', '6').executeTakeFirstOrThrow();
    const fifth = await bench.superuser.selectFrom('seal').selectAll().where('position', '=', '5').executeTakeFirstOrThrow();
    const before = await commitmentAt('e6');
    const change = (words: string) => `UPDATE heed.entry SET body = jsonb_set(body, '{text}', '"${words}"') WHERE entry_id = 'e6'`;
    await tamper(change('Rewritten.'));
    const [row] = await bench.superuser.selectFrom('entry').select(committedColumns).where('entry_id', '=', 'e6').execute();
    if (row === undefined) throw new Error('no entry');
    const digest = commitmentOf(before.salt, partnership, row);
    const link = linkOf(partnership, fifth.link, { position: 6, entry: 'e6', digest });
    const rewrite = (to: { readonly digest: string; readonly link: string }) => [
      `UPDATE heed.commitment SET digest = '${to.digest}' WHERE entry_id = 'e6'`,
      `UPDATE heed.seal SET digest = '${to.digest}', link = '${to.link}' WHERE position = 6`,
    ];
    await tamper(...rewrite({ digest, link }));
    expect((await bench.storage.verify()).broken).toBeUndefined();
    expect((await bench.storage.verify(heads)).broken).toMatchObject({ entry: 'e6', because: 'chain is not the one whose head was kept' });
    await tamper('DELETE FROM heed.seal WHERE position = 6');
    expect((await bench.storage.verify(heads)).broken).toMatchObject({ because: 'chain is not the one whose head was kept' });
    await tamper(
      `INSERT INTO heed.seal (partnership_id, position, entry_id, digest, link) VALUES ('${partnership}', 6, 'e6', '${last.digest}', '${last.link}')`,
      change('Entry e6.'),
      ...rewrite(last),
    );
    expect((await bench.storage.verify(heads)).broken).toBeUndefined();
  });

  it('finds what was changed before it was sealed', async () => {
    const { id } = await append('typed-1');
    const text = (words: string) => `UPDATE heed.entry SET body = jsonb_set(body, '{text}', '"${words}"') WHERE entry_id = '${id}'`;
    expect(await foundAfter([text('Other words.')], [text('typed-1')])).toMatchObject({ entry: id, because: 'entry changed' });
    expect(await bench.storage.verify()).toMatchObject({ sealed: 6, unsealed: 1 });
  });

  it('has no gap and nothing twice, however many append and seal at once', async () => {
    const work = Array.from({ length: 30 }, (_, i) => (i % 5 === 0 ? bench.storage.seal() : append(`at-once-${i}`)));
    await Promise.all(work);
    await bench.storage.seal();
    const { rows } = await sql<{ position: string }>`SELECT position::text FROM heed.seal ORDER BY seal.position`.execute(bench.superuser);
    expect(rows.map(({ position }) => Number(position))).toEqual(rows.map((_, i) => i + 1));
    expect(await bench.storage.verify()).toMatchObject({ sealed: 6 + 1 + 24, unsealed: 0 });
    expect((await bench.storage.verify()).broken).toBeUndefined();
  });

  const commitmentAt = (entry: string) =>
    bench.superuser.selectFrom('commitment').selectAll().where('entry_id', '=', entry).executeTakeFirstOrThrow();

  async function append(text: string) {
    const body = bodyOf(
      { by: 'hv', kind: 'note', when: '2023-05-01', about: ['amy'], text },
      { people: new Set(['amy']), agencies: new Set() },
    );
    const appended = await bench.storage.records.asVantage(
      { partnership, vantage: { kind: 'agency', agency: agencyId('hv') } },
      (records) => records.append({ id: entryId(text), by: agencyId('hv'), source: { kind: 'typed' }, body }),
    );
    if ('refused' in appended) throw new Error(appended.refused);
    return appended;
  }
});
