import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, openFamilyAtWork } from '../../../../test/builders/family-at-work.ts';
import type { Employed } from '../../../../test/builders/service.ts';

let work: AtWork;
let mine: Employed;
let colleague: Employed;
beforeAll(async () => {
  work = await openFamilyAtWork();
  mine = await work.employ('mine', 'practitioner', 'hv', 'Amina Khan');
  colleague = await work.employ('colleague', 'practitioner', 'hv', 'Bea Long');
}, 120_000);
afterAll(() => work?.close());

const desk = async ({ browser }: Employed): Promise<string> =>
  (await browser.get(`/cases/${work.partnership}/today`)).body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const open = ({ browser }: Employed) => browser.get(`/cases/${work.partnership}/children/${work.leo}`);
const record = (by: 'hv' | 'csc', when: string) =>
  work.record({ by, kind: 'note', when, about: ['leo'], text: 'An old letter turned up.', claims: [] });

describe('what is new about a child', () => {
  it('is counted from the last time that one opened the record oneself, by when it landed', async () => {
    expect(await desk(mine)).toContain('You have not opened this record yet');
    await open(mine);
    expect(await desk(mine)).toMatch(/Nothing new since you opened it/);
    await record('hv', '2025-01-05');
    expect(await desk(mine)).toMatch(/1 new record since you opened it, .*: 1 note/);
  });
  it('is not settled by a colleague who opens it', async () => {
    await open(colleague);
    expect(await desk(colleague)).toContain('Nothing new');
    expect(await desk(mine)).toContain('1 new record');
  });
  it('counts nothing that one may not read', async () => {
    await open(mine);
    await record('csc', '2025-01-06');
    expect(await desk(mine)).toContain('Nothing new');
  });
});
