import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readShipped, shippedCases, shippedFiles } from '../../src/app/shipped-cases.ts';
import type { Directory } from '../../src/core/entry/directory.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { assessmentWorksOf } from '../../src/core/pathway/assessment/assessment-work.ts';
import { challengesOf } from '../../src/core/pathway/challenge/challenge-work.ts';
import { absencesFrom } from '../../src/core/pathway/cover/cover-work.ts';
import { allThatFallsDue } from '../../src/core/pathway/falls-due/all-that-falls-due.ts';
import { owedOn, stateOf } from '../../src/core/pathway/front-door/referral-state.ts';
import { referralsOf } from '../../src/core/pathway/front-door/referral-work.ts';
import { meetingsOf } from '../../src/core/pathway/meeting/meeting-work.ts';
import { plansStanding } from '../../src/core/pathway/plan/plan-standing.ts';
import { restrictionWorksOf } from '../../src/core/pathway/restriction/restriction-work.ts';
import { type Picture, picture } from '../../src/core/picture/picture.ts';
import { whole } from '../../src/core/picture/view.ts';
import { caseworkClosings } from '../../src/core/picture/work/casework-closings.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { showDay } from '../../src/core/time/day.ts';
import { endOf, type Instant } from '../../src/core/time/instant.ts';
import { type Bench, homes } from './bench.ts';

const told = shippedCases();

/** Every piece of work in a picture, and where it stands, by what both ledgers call alike: names, days and words. */
function workIn(p: Picture): readonly string[] {
  const agency = (id: Parameters<Directory['agencies']['get']>[0] | undefined): string =>
    id === undefined ? 'nobody' : (p.directory.agencies.get(id)?.name ?? 'unknown');
  return [
    ...referralsOf(p).map(
      (work) => `referral ${agency(work.sender)} to ${agency(work.receiver)}: ${stateOf(work)}, ${owedOn(work).join(' ')}`,
    ),
    ...assessmentWorksOf(p).map(({ type, state }) => `assessment ${type}: ${state}`),
    ...meetingsOf(p).map(({ type, state, on }) => `meeting ${type} ${on === undefined ? '' : showDay(on)}: ${state}`),
    ...plansStanding(p).map(
      ({ plan, has, without }) => `plan ${plan.type} of ${agency(plan.lead)}: ${has.length} have it, ${without.length} not`,
    ),
    ...challengesOf(p).map(({ by, to, ended }) => `challenge ${agency(by)} to ${agency(to)}: ${ended === undefined ? 'open' : 'over'}`),
    ...restrictionWorksOf(p).map(({ restriction, breaches }) => `restriction of ${agency(restriction.owner)}: ${breaches.length} breaches`),
    ...absencesFrom(p).map(({ state }) => `absence: ${state}`),
    ...caseworkClosings(p).map(({ on }) => `closing on ${showDay(on)}`),
    ...allThatFallsDue(p).map(({ what, by, late, owner }) => `${what} by ${showDay(by)} of ${agency(owner)}${late ? ', late' : ''}`),
  ];
}

describe('the pathways of the reviewed cases, once they are loaded', { timeout: 300_000 }, () => {
  let bench: Bench;
  beforeAll(async () => {
    const [embedded] = homes;
    if (embedded === undefined) throw new Error('no home');
    bench = await embedded[1]();
    for (const file of shippedFiles()) await bench.storage.loadCase(readShipped(file));
  }, 120_000);
  afterAll(() => bench?.close());

  it.each(told.map(({ name }) => name))('%s: are the same threads, in the same states, on every day, as the replay sees', async (name) => {
    const own = told.find((one) => one.name === name);
    const partnership = (await bench.storage.records.partnerships()).find((one) => one.name === name);
    if (own === undefined || partnership === undefined) throw new Error(`${name} was not loaded`);
    const [entries, directory] = await bench.storage.records.asVantage({ partnership: partnership.id, vantage: whole }, async (desk) => [
      await desk.entries(),
      await desk.directory(),
    ]);
    const loaded = openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const replayed = openCase(own);
    const days = [...new Set(replayed.entries.map(({ recordedAs }) => recordedAs.latest))].sort((a, b) => a - b);
    const work = (ledger: Ledger, nth: number, children: typeof own.children, at: Instant): readonly string[] => {
      const child = children[nth];
      return child === undefined ? [] : workIn(picture(ledger, { child, vantage: whole, instant: at }));
    };
    for (const on of days.filter((_, n) => n % 4 === 0 || n === days.length - 1))
      for (const nth of own.children.keys())
        expect(work(loaded, nth, partnership.children, endOf(on)), showDay(on)).toEqual(work(replayed, nth, own.children, endOf(on)));
  });
});
