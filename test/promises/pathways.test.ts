import { describe, expect, it } from 'vitest';
import { shippedCases } from '../../src/app/shipped-cases.ts';
import { instantsOf } from '../../src/core/ledger/ledger.ts';
import { challengeSteps, challengesOf } from '../../src/core/pathway/challenge/challenge-work.ts';
import { chargesOf, chargeWaits } from '../../src/core/pathway/charge/charge-work.ts';
import { beforeClosing } from '../../src/core/pathway/closing/before-closing.ts';
import { absencesFrom } from '../../src/core/pathway/cover/cover-work.ts';
import { fallsInAbsence } from '../../src/core/pathway/cover/falls-in.ts';
import { familyViewsOf, mayReply } from '../../src/core/pathway/family-view/family-view-work.ts';
import { owedOn, referralStates, stateOf } from '../../src/core/pathway/front-door/referral-state.ts';
import { stepsFor } from '../../src/core/pathway/front-door/referral-steps.ts';
import { referralsOf } from '../../src/core/pathway/front-door/referral-work.ts';
import { restrictionWorksOf } from '../../src/core/pathway/restriction/restriction-work.ts';
import { threatsOf, threatWaits } from '../../src/core/pathway/threat/threat-work.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { caseworkClosings } from '../../src/core/picture/work/casework-closings.ts';
import { withoutView } from '../../src/core/picture/work/views-at-closing.ts';
import { isOwnRecord, uncoveredAbsences } from '../../src/core/picture/work/worker-cover.ts';
import { openCase } from '../../src/core/replay/open-case.ts';
import { addDays, daysBetween, showDay } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { day } from '../builders/ledger.ts';
import { agencyId } from '../builders/terse.ts';

const cases = shippedCases().map((told) => ({ name: told.name, told, ledger: openCase(told) }));

describe.each(cases)('the pathways of $name', ({ told, ledger }) => {
  const last = endOf(told.scope.latest);
  const days = instantsOf(ledger).filter((at) => at <= last);

  it('never leave a referral where neither who sent it nor who received it can go on', () => {
    for (const child of told.children)
      for (const at of days.filter((_, n) => n % 5 === 0))
        for (const work of referralsOf(picture(ledger, { child, vantage: whole, instant: at }))) {
          expect(referralStates).toContain(stateOf(work));
          expect(stepsFor(work, work.receiver), work.referral.id).not.toEqual([]);
          if (work.sender !== work.receiver) expect(stepsFor(work, work.sender), work.referral.id).not.toEqual([]);
        }
  });

  it('never leave a challenge, a suspected breach, a threat, a charge, an alert or a family’s view where nobody can go on', () => {
    for (const child of told.children)
      for (const at of days.filter((_, n) => n % 5 === 0)) {
        const then = picture(ledger, { child, vantage: whole, instant: at });
        for (const work of challengesOf(then)) {
          const sides = [work.by, ...(work.to === undefined ? [] : [work.to])];
          if (work.ended === undefined)
            expect(
              sides.flatMap((agency) => challengeSteps(work, agency)),
              work.raised.id,
            ).not.toEqual([]);
        }
        for (const { breaches, keepers, restriction } of restrictionWorksOf(then))
          if (breaches.some(({ acted }) => acted === undefined)) expect(keepers, restriction.first.id).not.toEqual([]);
        for (const threat of threatsOf(then)) if (threat.judged === undefined) expect(threatWaits(threat)).toContain('judging');
        for (const charge of chargesOf(then)) if (charge.checked === undefined) expect(chargeWaits(charge)).toContain('check');
        for (const view of familyViewsOf(then)) if (view.reply === undefined) expect(mayReply(view, view.said.by)).toBe(true);
      }
  });

  it('only ever come to owe less on a decision that stands', () => {
    for (const child of told.children) {
      const owed = new Map<string, number>();
      for (const at of days)
        for (const work of referralsOf(picture(ledger, { child, vantage: whole, instant: at }))) {
          if (work.decision === undefined) continue;
          const key = `${work.referral.id} ${work.decision.id}`;
          const now = owedOn(work).length;
          expect(now, key).toBeLessThanOrEqual(owed.get(key) ?? Number.POSITIVE_INFINITY);
          owed.set(key, now);
        }
    }
  });

  it('are the same to an agency that may read all of a referral as to the whole', () => {
    for (const child of told.children)
      for (const work of referralsOf(picture(ledger, { child, vantage: whole, instant: last }))) {
        const own = referralsOf(picture(ledger, { child, vantage: asAgency(work.receiver), instant: last }));
        const same = own.find(({ referral }) => referral.id === work.referral.id);
        if (same === undefined) continue;
        expect(same.decision?.by === work.receiver ? same.decision.id : undefined).toBe(
          work.decision?.by === work.receiver ? work.decision.id : undefined,
        );
      }
  });

  it('show every absence that the checks find without cover as not covered, for as long as they find it', () => {
    for (const child of told.children)
      for (const at of days) {
        const then = picture(ledger, { child, vantage: whole, instant: at });
        const shown = absencesFrom(then).filter(({ state }) => state === 'not-covered');
        for (const { absence, until } of uncoveredAbsences(then))
          if (isOwnRecord(absence) && absence.about.includes(child) && (until === undefined || until >= then.today))
            expect(shown.map((one) => one.absence.id)).toContain(absence.id);
      }
  });

  it('show before each closing every agency that was without a view when it was recorded', () => {
    for (const child of told.children) {
      const end = picture(ledger, { child, vantage: whole, instant: last });
      for (const closing of caseworkClosings(end)) {
        const [entry] = closing.entries;
        if (entry === undefined) continue;
        const at = endOf(closing.recorded);
        const then = picture(ledger, { child, vantage: whole, instant: at });
        const recorded = caseworkClosings(then).find(({ entries }) => entries.some(({ id }) => id === entry.id));
        if (recorded === undefined) continue;
        const before = picture(ledger, { child, vantage: whole, instant: endOf(addDays(closing.recorded, -1)) });
        const shown = beforeClosing(before, entry).views.flatMap(({ agency, onRecord }) => (onRecord ? [] : [agency]));
        // Of those whose part in it was on record the day before.
        for (const silent of withoutView(then, recorded, 10))
          if (silent.entry !== undefined && before.byId.has(silent.entry)) expect(shown).toContain(silent.agency);
      }
    }
  });
});

describe('the worker who was off sick over the birth (review 3)', () => {
  const { told, ledger } = cases.find(({ name }) => name === 'child-j-cheshire-east')!;
  const [child] = told.children;
  const on = (text: string, vantage: Vantage = asAgency(agencyId('csc'))) => {
    const found = absencesFrom(picture(ledger, { child: child!, vantage, instant: endOf(day(text)) }));
    expect(found).toHaveLength(1);
    return found[0]!;
  };
  const fallsOn = (text: string, vantage?: Vantage) =>
    fallsInAbsence(
      picture(ledger, { child: child!, vantage: vantage ?? asAgency(agencyId('csc')), instant: endOf(day(text)) }),
      on(text, vantage),
    );
  it('leaves the child not covered from the first day, with the birth falling in it, late after three working days', () => {
    expect(on('2021-10-08').state).toBe('not-covered');
    expect(on('2021-10-08').clock).toMatchObject({ day: day('2021-10-13'), late: false });
    expect(on('2021-10-14').clock?.late).toBe(true);
    // When the baby was due is on no record of this case, and social care was never told of the birth in so many words.
    expect(fallsOn('2021-10-08').birthAtAnyTime).toBe(true);
    expect(on('2021-10-31').state).toBe('not-covered');
    expect(showDay(fallsOn('2021-10-31', whole).birth?.on ?? day('2021-01-01'))).toBe('21 October 2021');
  });
  it('is over on the twenty-fourth day, when another has it', () => {
    expect(on('2021-11-01').state).toBe('ended');
    expect(daysBetween(on('2021-11-01').from, day('2021-11-01'))).toBe(24);
  });
});
