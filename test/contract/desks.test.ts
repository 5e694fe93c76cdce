import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deciding } from '../../src/core/check/policy.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import type { Session } from '../../src/core/ledger/port.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { day, story } from '../builders/ledger.ts';
import { plainRule, ruleText } from '../builders/rule-texts.ts';
import { agencyId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership, run } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();
const stated = { check: 'request-unanswered', from: day('2024-05-01'), decidedBy: 'the board', reason: 'agreed in April' };
const impact = { whoseRecords: 'the family', purpose: 'to ask', lawfulBasis: 'public task', whoSees: 'the agency asked' };
const decisions: readonly Deciding[] = [
  { ...stated, what: 'switched-on', impact },
  { ...stated, what: 'setting', parameter: 'limit', value: 15, source: 'local procedure' },
  { ...stated, check: 'own-check', what: 'adopted', rule: `# "Quoted", 'quoted', \\ and ü\n${ruleText(plainRule)}\n\n` },
  { ...stated, check: 'own-check', from: day('2024-06-01'), what: 'adopted', rule: ruleText(plainRule) },
  { ...stated, what: 'switched-off' },
];

describe.each(homes)('checks and prompts on %s', (_, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  let another: PartnershipId;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    another = await openPartnership(bench.superuser, directory);
  }, 120_000);
  afterAll(() => bench?.close());

  const as = <T>(vantage: Session['vantage'], work: (records: DeskRecords) => Promise<T>, of = partnership): Promise<T> =>
    bench.storage.records.asVantage({ partnership: of, vantage }, work);
  const hv = asAgency(agencyId('hv'));
  const csc = asAgency(agencyId('csc'));

  it('what is decided is read back by everyone at work there, in the order in which it was decided, and by nobody elsewhere', async () => {
    for (const one of decisions) await as(whole, (records) => records.decideCheck(one));
    for (const vantage of [whole, hv]) {
      const read = await as(vantage, (records) => records.checkDecisions());
      expect(read.map(({ landed: _landed, ...rest }) => rest)).toEqual(decisions);
    }
    expect(await as(whole, (records) => records.checkDecisions(), another)).toEqual([]);
  });

  it('an agency decides nothing about a check', async () => {
    await expect(as(hv, (records) => records.decideCheck(decisions[3] as Deciding))).rejects.toThrow();
  });

  it.each(['check_decision', 'prompt_sight'])('nobody changes heed.%s, not even who owns it', async (table) => {
    await expect(run(bench.superuser, `DELETE FROM heed.${table}`)).rejects.toThrow(/append-only/);
    await expect(run(bench.superuser, `UPDATE heed.${table} SET partnership_id = partnership_id`)).rejects.toThrow(/append-only/);
  });

  it('that a prompt was opened is noted once, and is its own agency’s to know', async () => {
    await as(hv, (records) => records.noteSight('check/e1', day('2018-07-27')));
    await as(hv, (records) => records.noteSight('check/e1', day('2018-08-01')));
    await as(hv, (records) => records.noteSight('check/e2'));
    const seen = await as(hv, (records) => records.sights());
    expect(seen.map(({ prompt, shownOn }) => [prompt, shownOn])).toEqual([
      ['check/e1', day('2018-07-27')],
      ['check/e2', undefined],
    ]);
    expect(await as(csc, (records) => records.sights())).toEqual([]);
    expect(await as(whole, (records) => records.sights())).toEqual([]);
  });
});
