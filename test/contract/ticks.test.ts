import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnyCheck } from '../../src/core/check/check.ts';
import type { EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { addHours, type Instant, instantOfNumber } from '../../src/core/time/instant.ts';
import type { Tick } from '../../src/storage/checking/tick.ts';
import { day, story } from '../builders/ledger.ts';
import { incidentCheck } from '../builders/replays.ts';
import { agencyId, bodyOf, entryId, personId, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';
import { landedAgo, switchedOn } from './past.ts';

const people = ['amy', 'mum', 'zoe'];
const keys = { people: new Set(people), agencies: new Set(['hv', 'csc', 'police']) };
const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care', police: 'police' }, people }).ledger();
const later = incidentCheck('after-two-hours');
const checks: readonly AnyCheck[] = [incidentCheck('told'), incidentCheck('for-csc', 'csc')];
/** Asks nothing until two hours have passed. */
const afterTime: AnyCheck = {
  ...later,
  evaluate: (p, settings) => {
    const at = addHours(p.entries[0]?.landed ?? p.now, 2);
    return p.now < at ? { concerns: [], lookAgain: at } : later.evaluate(p, settings);
  },
};
const [hv, csc, police] = ['hv', 'csc', 'police'].map((id) => asAgency(agencyId(id))) as [Vantage, Vantage, Vantage];
const hour = 3_600_000;

describe.each(homes)('ticks on %s', { timeout: 60_000 }, (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  beforeAll(async () => {
    bench = await open();
  });
  afterAll(() => bench?.close());
  const began = async (listed: readonly string[] = ['amy', 'zoe']): Promise<void> => {
    partnership = await openPartnership(bench.superuser, directory, listed.map(personId));
    await switchedOn(bench.superuser, partnership, [...checks, afterTime]);
  };

  let sent = 0;
  const record = async (terse: TerseEntry): Promise<EntryId> => {
    const vantage = asAgency(agencyId(terse.by));
    const draft = { id: entryId(`sent-${++sent}`), by: agencyId(terse.by), source: { kind: 'typed' }, body: bodyOf(terse, keys) } as const;
    const entry = await bench.storage.records.asVantage({ partnership, vantage }, (records) => records.append(draft));
    if (isRefusal(entry)) throw new Error(entry.refused);
    return entry.id;
  };
  const incident = (about: readonly string[] = ['amy']): TerseEntry => ({ by: 'hv', kind: 'incident', when: '2024-05-01', about });
  const share = (of: EntryId, status: 'sent' | 'recalled' = 'sent', over: object = {}): TerseEntry => ({
    by: 'hv',
    kind: 'share',
    when: '2024-05-02',
    about: ['amy'],
    facts: { of, with: 'csc', status, ...over },
  });
  const tick = (now: Instant, over: Partial<Tick> = {}) => bench.storage.check({ checks, version: 'one', now: () => now, ...over });
  const ago = (hours: number): Instant => instantOfNumber(Date.now() - hours * hour);
  const ahead = (minutes: number): Instant => instantOfNumber(Date.now() + minutes * 60_000);
  /** What was recorded landed so many hours ago, and the tick came soon after. */
  const ticked = async (hours: number) => {
    await landedAgo(bench.superuser, partnership, hours);
    return tick(instantOfNumber(ago(hours) + 120_000));
  };
  const read = (vantage: Vantage, worker?: string) =>
    bench.storage.records.asVantage({ partnership, vantage, ...(worker === undefined ? {} : { worker }) }, async (records) => {
      const kept = await records.keptQuestions();
      return (kept?.questions ?? []).map(({ check, anchor }) => `${check}/${anchor}`).sort();
    });
  const kept = () =>
    bench.superuser
      .selectFrom('question')
      .selectAll()
      .where('partnership_id', '=', partnership)
      .orderBy('vantage')
      .orderBy('check_id')
      .execute();
  const workLeft = async () =>
    (await bench.superuser.selectFrom('work').select('work').where('partnership_id', '=', partnership).execute()).length;

  it('show a question to whoever it is put to, and to nobody else, only after the tick that took it up', async () => {
    await began();
    const id = await record(incident());
    for (const vantage of [hv, csc, police, whole]) expect(await read(vantage)).toEqual([]);
    await ticked(5);
    expect(await read(hv)).toEqual([`told/${id}`]);
    expect(await read(csc)).toEqual([]);
    expect(await read(police)).toEqual([]);
    expect(await read(whole)).toEqual([`for-csc/${id}`, `told/${id}`]);
    expect(await workLeft()).toBe(0);
  });

  it('ask of a child whom no list of the partnership names, as soon as somebody writes of one', async () => {
    await began([]);
    const id = await record({
      ...incident(['amy', 'mum']),
      claims: [{ who: 'mum', is: 'parent-of', whom: 'amy' }],
    });
    await ticked(5);
    expect(await read(hv)).toEqual([`told/${id}`]);
    expect(await read(police)).toEqual([]);
  });

  it('show what was found from a later tick on, the same for all, whenever in between it was recorded and worked out', async () => {
    await began();
    const id = await record(incident());
    await record(share(id));
    const now = ahead(2);
    await tick(now);
    for (const vantage of [hv, csc, whole]) expect(await read(vantage)).toEqual([]);
    const appears = new Set((await kept()).map((row) => (row.appears as unknown as Date).getTime()));
    expect(appears.size).toBe(1);
    for (const at of appears) expect([at % 60_000, at > now, at <= now + 70_000]).toEqual([0, true, true]);
    await sql`UPDATE heed.question SET appears = appears - interval '1 hour' WHERE partnership_id = ${partnership}`.execute(
      bench.superuser,
    );
    expect(await read(csc)).toEqual([`for-csc/${id}`]);
  });

  it('leave no mark by which an agency could tell that another recorded something', async () => {
    await began();
    await record(incident());
    await ticked(5);
    const marks = () =>
      bench.superuser
        .selectFrom('looked')
        .select(['vantage', 'up_to'])
        .where('partnership_id', '=', partnership)
        .orderBy('vantage')
        .execute();
    const before = await marks();
    await record(incident());
    await ticked(3);
    const moved = (await marks()).filter((mark, i) => JSON.stringify(mark) !== JSON.stringify(before[i]));
    expect(moved.map(({ vantage }) => vantage)).toEqual(['', 'hv']);
  });

  it('look again when time alone may ask, though nothing is recorded', async () => {
    await began();
    const id = await record(incident());
    await landedAgo(bench.superuser, partnership, 5);
    const over = { checks: [afterTime], version: 'waits' };
    await tick(instantOfNumber(ago(5) + 120_000), over);
    await tick(ago(4), over);
    expect(await read(hv)).toEqual([]);
    await tick(ago(2), over);
    expect(await read(hv)).toEqual([`after-two-hours/${id}`]);
  });

  it('leave what landed after them for the next', async () => {
    await began();
    await tick(ago(1));
    const left = await workLeft();
    const id = await record(incident());
    await tick(ago(0.5));
    expect(await workLeft()).toBeGreaterThan(left);
    expect(await kept()).toEqual([]);
    await tick(ahead(2));
    expect((await kept()).map(({ anchor }) => anchor)).toContain(id);
  });

  it('change nothing the second time, nor when all is looked at anew, and look at everything under another version', async () => {
    await began();
    await record(incident());
    await record(incident(['zoe']));
    await ticked(4);
    const before = await kept();
    expect(before).toHaveLength(6);
    expect(await tick(ago(3))).toMatchObject({ changed: 0 });
    expect(await tick(ago(3), { all: true })).toMatchObject({ changed: 0 });
    expect(await kept()).toEqual(before);
    expect((await tick(ahead(5), { version: 'two' })).partnerships).toBeGreaterThan(0);
    expect(await tick(ahead(5), { version: 'two' })).toEqual({ partnerships: 0, changed: 0 });
    expect(await kept()).toEqual(before);
  });

  it('do again what a tick before them began and did not end, and nothing twice', async () => {
    await began();
    await record(incident());
    await record(incident(['zoe']));
    await landedAgo(bench.superuser, partnership, 4);
    const dies = async (): Promise<void> => {
      if ((await kept()).length > 0) throw new Error('killed');
    };
    const now = instantOfNumber(ago(4) + 120_000);
    await expect(bench.storage.check({ checks, version: 'one', now: () => now, pause: dies })).rejects.toThrow('killed');
    expect(await kept()).toHaveLength(3);
    expect(await workLeft()).toBeGreaterThan(0);
    await tick(now);
    expect(await kept()).toHaveLength(6);
    expect(await workLeft()).toBe(0);
  });

  it('come to the same where two checkers are at work at once', async () => {
    await began();
    for (const about of [['amy'], ['zoe'], ['amy', 'mum']]) await record(incident(about));
    await landedAgo(bench.superuser, partnership, 4);
    const [first, second] = [120_000, 180_000].map((later) => instantOfNumber(ago(4) + later)) as [Instant, Instant];
    await Promise.all([tick(first), tick(second), tick(second)]);
    await tick(instantOfNumber(ago(4) + 300_000));
    expect(await workLeft()).toBe(0);
    const before = (await kept()).map(({ vantage, check_id, anchor }) => `${vantage} ${check_id}/${anchor}`);
    expect(before).toHaveLength(9);
    expect(new Set(before).size).toBe(9);
  });

  it('let a question go with the record that it rests on: at once for who may no longer read it, for good at the tick', async () => {
    await began();
    const id = await record(incident());
    await record(share(id));
    await ticked(5);
    expect(await read(csc)).toEqual([`for-csc/${id}`]);
    await record(share(id, 'recalled'));
    expect(await read(csc)).toEqual([]);
    await ticked(3);
    expect((await kept()).filter(({ vantage, goes }) => vantage === 'csc' && goes === null)).toEqual([]);
    expect(await read(whole)).toEqual([`for-csc/${id}`, `told/${id}`]);
  });

  it('take up a share on the tick after it arrives', async () => {
    await began();
    const id = await record(incident());
    await record(share(id, 'sent', { reached: '2099-01-01' }));
    await ticked(5);
    expect(await read(csc)).toEqual([]);
    expect(await workLeft()).toBeGreaterThan(0);
  });

  it('show a worker nothing of whom is closed to them', async () => {
    await began();
    const id = await record(incident());
    await record({ by: 'hv', kind: 'closed-to', when: '2024-05-03', about: ['amy'], facts: { worker: 'her aunt', people: ['amy'] } });
    await ticked(5);
    expect(await read(hv, 'her aunt')).toEqual([]);
    expect(await read(hv, 'somebody else')).toEqual([`told/${id}`]);
  });

  it('end a question by what answers it, and ask it of everyone anew when a check is switched off and on', async () => {
    await began();
    const id = await record(incident());
    await ticked(5);
    expect((await kept()).every(({ body }) => !JSON.stringify(body).includes('until'))).toBe(true);
    await record({ by: 'hv', kind: 'advice', when: '2024-05-02', about: ['amy'] });
    await ticked(4);
    const [own] = (await kept()).filter(({ vantage, goes }) => vantage === 'hv' && goes === null);
    expect(JSON.stringify(own?.body)).toContain('until');
    expect(await read(hv)).toEqual([`told/${id}`]);
    const off = { check: 'told', from: day('2024-05-01'), decidedBy: 'the board', reason: 'agreed', what: 'switched-off' } as const;
    await bench.storage.records.asVantage({ partnership, vantage: whole }, (records) => records.decideCheck(off));
    expect(await workLeft()).toBe(4);
    await tick(ahead(2));
    expect(await workLeft()).toBe(0);
  });
});
