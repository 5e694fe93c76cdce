import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyId } from '../../../../test/builders/terse.ts';
import { addDays, type Day, dayOf } from '../../time/day.ts';
import { endOf } from '../../time/instant.ts';
import { effectSorts, isOfEffect, otherSorts, shownBy } from './evidence.ts';
import { holderOf } from './holder.ts';
import { listsOf } from './lists.ts';
import { type InRegister, registerOf } from './register.ts';
import { type SaidOfAction, type SaidOfRecommendation, stages } from './said.ts';

const agencies = ['hv', 'csc', 'gp'].map(agencyId);
const start = dayOf(2026, 1, 1);
const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(start, n));
const post = fc.constantFrom('named nurse', 'training lead', 'Head of service');
const owner = fc.record({
  at: fc.constantFrom(
    { kind: 'board' as const },
    { kind: 'outside' as const, called: 'A court' },
    ...agencies.map((agency) => ({ kind: 'agency' as const, agency })),
  ),
  post,
});
const terms = fc.record({ owner, by: day }, { requiredKeys: ['owner', 'by'] });
const id = fc.constantFrom('a', 'b', 'c');
const saidOfAction: fc.Arbitrary<SaidOfAction> = fc.oneof(
  fc.record({ kind: fc.constant('action' as const), says: fc.constant('Do it'), terms, checks: fc.constant([]) }),
  fc.record({ kind: fc.constant('action-changed' as const), action: id, terms, why: fc.constant('because') }),
  fc.record({
    kind: fc.constant('action-moved' as const),
    action: id,
    to: fc.constantFrom(...stages),
    on: day,
    words: fc.constant('words'),
  }),
  fc.record({
    kind: fc.constant('action-evidence' as const),
    action: id,
    sort: fc.constantFrom(...(Object.keys({ ...otherSorts, ...effectSorts }) as (keyof typeof otherSorts | keyof typeof effectSorts)[])),
    on: day,
    words: fc.constant('words'),
    shows: fc.constantFrom(...shownBy),
  }),
  fc.record({ kind: fc.constant('action-not-measurable' as const), action: id, because: fc.constant('because') }),
);
const noted: fc.Arbitrary<readonly InRegister[]> = fc
  .array(
    fc.record({
      said: saidOfAction as fc.Arbitrary<SaidOfAction | SaidOfRecommendation>,
      at: day,
      agency: fc.option(fc.constantFrom(...agencies), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((all) => {
    const begun = ['a', 'b', 'c'];
    return all.map(
      ({ said, at, agency }, n): InRegister => ({
        ...{ id: said.kind === 'action' ? (begun.shift() ?? `more ${n}`) : `n${n}`, said, who: 'Somebody', at: endOf(at) },
        ...(agency === undefined ? {} : { agency }),
      }),
    );
  });
const posts = fc.array(
  fc
    .record({
      agency: fc.constantFrom(...agencies),
      post: fc.oneof(post, fc.constant('safeguarding lead')),
      from: day,
      days: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
    })
    .map(({ days, ...one }) => ({
      ...{ ...one, id: `${one.post}${one.from}`, called: `Holder ${one.from}`, answers: false },
      ...(days === undefined ? {} : { until: addDays(one.from, days) }),
    })),
  { maxLength: 8 },
);

describe('the register of actions, whatever was said in it', () => {
  it('shows no action as effective without a look at practice or outcome, on a later day, that saw a change', () => {
    fc.assert(
      fc.property(noted, (all) => {
        for (const { state, evidence } of registerOf(all).actions) {
          if (state.kind !== 'done' || state.effect.kind !== 'shown') continue;
          const { on } = state;
          expect(evidence.some((one) => isOfEffect(one) && one.shows === 'changed' && one.on > on)).toBe(true);
          for (const { evidence: by, daysAfter } of state.effect.by) {
            expect(['practice', 'outcome']).toContain(by.kind);
            expect(daysAfter).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives an action that was done and has activity and awareness alone an effect that is unknown, or cannot be measured', () => {
    fc.assert(
      fc.property(noted, (all) => {
        const without = all.filter(({ said }) => said.kind !== 'action-evidence' || Object.hasOwn(otherSorts, said.sort));
        for (const { state } of registerOf(without).actions)
          if (state.kind === 'done') expect(['unknown', 'not-measurable']).toContain(state.effect.kind);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no item with nobody it goes to, on any day, whoever left', () => {
    fc.assert(
      fc.property(noted, posts, day, (all, held, today) => {
        const holding = { posts: held, absences: [], board: [] };
        for (const { owner } of registerOf(all).actions) {
          expect(owner.post).not.toBe('');
          const holder = holderOf(owner, holding, today);
          expect(holder.kind === 'held' ? holder.called : holder.goesTo.post).not.toBe('');
          if (owner.at.kind !== 'agency' || holder.kind !== 'orphaned') continue;
          const { agency } = owner.at;
          const lead = held.find((one) => one.agency === agency && one.post === 'safeguarding lead' && isHeld(one, today));
          if (lead !== undefined) expect(holder.goesTo.called).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts nothing that an agency says of what it does not own, and keeps who said the rest', () => {
    fc.assert(
      fc.property(noted, (all) => {
        const { actions, history } = registerOf(all);
        for (const { id, evidence } of actions) {
          const told = history.get(id) ?? [];
          for (const one of evidence) expect(told.find((said) => said.id === one.id)?.who).toBe(one.who);
          for (const { agency, said } of told) if (agency !== undefined) expect(['action-moved', 'action-evidence']).toContain(said.kind);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lists as orphaned what still needs somebody and has no holder, and nothing else', () => {
    fc.assert(
      fc.property(noted, posts, day, (all, held, today) => {
        const holding = { posts: held, absences: [], board: [] };
        for (const { action } of listsOf(registerOf(all), holding, new Set(), today).orphaned) {
          expect(action.state.kind).not.toBe('stopped');
          expect(holderOf(action.owner, holding, today).kind).toBe('orphaned');
        }
      }),
      { numRuns: 200 },
    );
  });
});

const isHeld = ({ from, until }: { readonly from: Day; readonly until?: Day }, on: Day): boolean =>
  from <= on && (until === undefined || on <= until);
