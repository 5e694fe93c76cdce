import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, personId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy', 'ben'] }).ledger();

describe.each(homes)('what is kept around a closing on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  let shown: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    shown = await openPartnership(bench.superuser, directory);
    await bench.superuser.updateTable('partnership').set({ demonstration: true }).where('partnership_id', '=', shown).execute();
  });
  afterAll(() => bench?.close());

  const as = <T>(agency: string, work: (desk: DeskRecords) => Promise<T>, inside = shown): Promise<T> =>
    bench.storage.records.asVantage({ partnership: inside, vantage: agency === 'whole' ? whole : asAgency(agencyId(agency)) }, work);

  it('is whether there is a panel: decided by whoever reads the whole, known to every agency, and never changed', async () => {
    const decisions = [true, false].map((isOn) => ({ setting: 'closure-panel', isOn, decidedBy: 'The board', reason: 'Agreed' }) as const);
    for (const one of decisions) await as('whole', (desk) => desk.decidePractice(one));
    expect(await as('hv', (desk) => desk.practiceDecisions())).toEqual(decisions.map((one) => ({ ...one, landed: expect.any(Number) })));
    expect(await as('hv', (desk) => desk.practiceDecisions(), partnership)).toEqual([]);
    await expect(as('hv', (desk) => desk.decidePractice(decisions[0]!))).rejects.toThrow();
    await expect(run(bench.superuser, 'UPDATE heed.practice_decision SET is_on = false')).rejects.toThrow(/append-only/);
  });

  it('is when an agency is closed: its own to say and to take back, for all of the partnership to know', async () => {
    const summer = { called: 'Summer', from: day('2026-07-22'), until: day('2026-08-31'), reached: '01484 000009' };
    await as('hv', (desk) => desk.keepClosedDays(summer));
    const [kept] = await as('csc', (desk) => desk.closedDays());
    expect(kept).toEqual({ ...summer, id: expect.any(String), agency: 'hv' });
    await as('csc', (desk) => desk.withdrawClosedDays(kept?.id ?? ''));
    expect(await as('csc', (desk) => desk.closedDays())).toHaveLength(1);
    await as('hv', (desk) => desk.withdrawClosedDays(kept?.id ?? ''));
    expect(await as('csc', (desk) => desk.closedDays())).toEqual([]);
    // At work, only whoever holds a role that answers for the agency: here nobody is signed in.
    await expect(as('hv', (desk) => desk.keepClosedDays(summer), partnership)).rejects.toThrow();
  });

  it('is which files were drawn by lot: the agency’s own alone, and never changed', async () => {
    const draw = {
      ...{ seed: 'a seed', on: day('2026-05-01'), by: 'Flo Finch', among: 2, drawn: [personId('amy')] },
      leftOut: [{ child: personId('ben'), why: 'drawn within a year' as const }],
    };
    await as('csc', (desk) => desk.keepFileDraw(draw));
    expect(await as('csc', (desk) => desk.fileDraws())).toEqual([
      { ...draw, id: expect.any(String), agency: 'csc', landed: expect.any(Number) },
    ]);
    expect(await as('hv', (desk) => desk.fileDraws())).toEqual([]);
    expect(await as('whole', (desk) => desk.fileDraws())).toEqual([]);
    await expect(run(bench.superuser, `UPDATE heed.file_draw SET seed = 'x'`)).rejects.toThrow(/append-only/);
    await expect(as('csc', (desk) => desk.keepFileDraw(draw), partnership)).rejects.toThrow();
  });
});
