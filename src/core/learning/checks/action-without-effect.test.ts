import { describe, expect, it } from 'vitest';
import { day } from '../../../../test/builders/ledger.ts';
import { agencyId } from '../../../../test/builders/terse.ts';
import { bannedIn } from '../../check/banned-words.ts';
import { endOf } from '../../time/instant.ts';
import { defaultsOf, standingOf } from '../asking/learning-check.ts';
import type { Owner } from '../register/owner.ts';
import type { Terms } from '../register/recommendation.ts';
import { registerOf } from '../register/register.ts';
import type { SaidOfAction, SaidOfRecommendation } from '../register/said.ts';
import { actionWithoutEffect } from './action-without-effect.ts';

const hv = agencyId('hv');
const nurse: Owner = { at: { kind: 'agency', agency: hv }, post: 'named nurse' };
const held = (post: string, until?: string) => ({
  ...{ id: post, agency: hv, post, called: `Who is ${post}`, answers: false, from: day('2025-01-01') },
  ...(until === undefined ? {} : { until: day(until) }),
});
const terms: Terms = { says: 'Ask alone', kind: 'change', of: 'lesson', findings: [], themes: [], carried: { kind: 'not-said' } };
const action = (more: { readonly by?: string; readonly auditBy?: string } = {}): SaidOfAction => ({
  ...{ kind: 'action', says: 'Teach it', checks: [] },
  terms: { owner: nurse, by: day(more.by ?? '2027-01-01'), ...(more.auditBy === undefined ? {} : { auditBy: day(more.auditBy) }) },
});
const done = (on: string): SaidOfAction => ({ kind: 'action-moved', action: 'n0', to: 'done', on: day(on), words: 'held' });
const evidence = (
  on: string,
  sort: 'training' | 'awareness-sample' | 'audit' | 'child-figures',
  shows?: 'changed' | 'not-changed' | 'cannot-tell',
): SaidOfAction => ({
  ...{ kind: 'action-evidence', action: 'n0', sort, on: day(on), words: 'seen' },
  ...(shows === undefined ? {} : { shows }),
});

const asked = (on: string, said: readonly (SaidOfAction | SaidOfRecommendation)[], posts = [held('named nurse')]) =>
  actionWithoutEffect.evaluate(
    {
      register: registerOf(said.map((one, n) => ({ id: `n${n}`, said: one, who: 'Quinn', at: endOf(day('2026-01-05')) }))),
      holding: { posts, absences: [], board: [] },
    },
    defaultsOf(actionWithoutEffect.parameters),
    day(on),
  );
const anchors = (...given: Parameters<typeof asked>): readonly string[] => asked(...given).map(({ anchor }) => anchor);

describe('check 71, of an action that was done', () => {
  it('asks from the day after six months with no later evidence, and not before', () => {
    const said = [action(), done('2026-03-01')];
    expect(anchors('2026-09-01', said)).toEqual([]);
    expect(asked('2026-09-02', said)).toMatchObject([{ anchor: 'n0 effect', since: day('2026-09-02'), to: 'board sub-group' }]);
  });

  it('asks whatever training was held and whoever had heard of it', () => {
    const said = [
      action(),
      done('2026-03-01'),
      evidence('2026-03-01', 'training'),
      evidence('2026-05-01', 'training'),
      evidence('2026-06-01', 'awareness-sample'),
    ];
    expect(anchors('2026-10-01', said)).toEqual(['n0 effect']);
  });

  it('asks where practice was looked at before it was done, or on that day', () => {
    for (const on of ['2026-02-01', '2026-03-01'])
      expect(anchors('2026-10-01', [action(), done('2026-03-01'), evidence(on, 'audit', 'changed')])).toEqual(['n0 effect']);
  });

  it('does not ask where evidence of effect is attached', () => {
    for (const sort of ['audit', 'child-figures'] as const)
      expect(anchors('2026-10-01', [action(), done('2026-03-01'), evidence('2026-06-01', sort, 'changed')])).toEqual([]);
  });

  it('asks anew where a later look saw no change, and says so', () => {
    const first = [action(), done('2026-03-01'), evidence('2026-06-01', 'audit', 'not-changed')];
    const [raised] = asked('2026-10-01', first);
    expect(raised?.question).toContain('When it was looked at on 1 June 2026, no change was seen.');
    const answers = [
      {
        check: actionWithoutEffect.id,
        anchor: 'n0 effect',
        evidence: raised?.evidence ?? [],
        way: 'evidence',
        words: 'coming',
        who: 'Quinn',
        on: day('2026-10-02'),
      },
    ];
    expect(standingOf(actionWithoutEffect.id, asked('2026-11-01', first), answers)[0]?.holds).toBe(true);
    const second = [...first, evidence('2026-10-20', 'audit', 'not-changed')];
    expect(standingOf(actionWithoutEffect.id, asked('2026-11-01', second), answers)[0]?.holds).toBe(false);
  });

  it('ends where it is said why the effect cannot be measured', () => {
    expect(
      anchors('2026-10-01', [action(), done('2026-03-01'), { kind: 'action-not-measurable', action: 'n0', because: 'one child alone' }]),
    ).toEqual([]);
  });
});

describe('check 71, of the rest', () => {
  it('asks who owns it when its post ended for its holder, and with whom it is meanwhile', () => {
    const posts = [held('named nurse', '2026-05-01'), held('safeguarding lead')];
    expect(anchors('2026-05-01', [action()], posts)).toEqual([]);
    const [raised] = asked('2026-05-02', [action()], posts);
    expect(raised).toMatchObject({ anchor: 'n0 owner', since: day('2026-05-02') });
    expect(raised?.question).toContain('Meanwhile it is with the safeguarding lead, Who is safeguarding lead.');
  });

  it('ends with a new owner', () => {
    const changed: SaidOfAction = {
      kind: 'action-changed',
      action: 'n0',
      terms: { owner: { ...nurse, post: 'safeguarding lead' }, by: day('2027-01-01') },
      why: 'she left',
    };
    expect(anchors('2026-06-01', [action(), changed], [held('named nurse', '2026-05-01'), held('safeguarding lead')])).toEqual([]);
  });

  it('ends when somebody takes up the post', () => {
    const next = { ...held('named nurse'), id: 'next', from: day('2026-05-20') };
    expect(anchors('2026-06-01', [action()], [held('named nurse', '2026-05-01'), next])).toEqual([]);
  });

  it('asks of what is past its day and neither done nor stopped', () => {
    expect(anchors('2026-04-01', [action({ by: '2026-04-01' })])).toEqual([]);
    expect(anchors('2026-04-02', [action({ by: '2026-04-01' })])).toEqual(['n0 day']);
    const stopped: SaidOfAction = { kind: 'action-moved', action: 'n0', to: 'stopped', on: day('2026-04-01'), words: 'overtaken' };
    for (const moved of [done('2026-04-01'), stopped]) expect(anchors('2026-04-02', [action({ by: '2026-04-01' }), moved])).toEqual([]);
  });

  it('asks after an audit that was promised and is not on record as held', () => {
    const promised = action({ auditBy: '2026-04-01' });
    expect(anchors('2026-04-01', [promised])).toEqual([]);
    expect(anchors('2026-04-02', [promised])).toEqual(['n0 audit']);
    expect(anchors('2026-04-02', [promised, evidence('2026-03-20', 'audit', 'not-changed')])).toEqual([]);
    expect(anchors('2026-04-02', [promised, evidence('2025-12-01', 'audit', 'not-changed')])).toEqual(['n0 audit']);
  });

  it('asks who owns a recommendation that was accepted without an owner, and of one past its day', () => {
    const accepted = (more: Partial<Terms>): SaidOfRecommendation => ({
      ...{ kind: 'register-accepted', of: 'r1', terms: { ...terms, ...more }, source: { kind: 'typed', from: 'the board' } },
      on: day('2026-02-01'),
    });
    expect(anchors('2026-03-01', [accepted({})])).toEqual(['r1 owner']);
    expect(anchors('2026-03-01', [accepted({ owner: nurse, by: day('2026-02-28') })])).toEqual(['r1 day']);
    expect(anchors('2026-03-01', [accepted({ owner: nurse, by: day('2026-03-01') })])).toEqual([]);
    expect(anchors('2026-03-01', [{ kind: 'register-proposed', terms, source: { kind: 'typed', from: 'the board' } }])).toEqual([]);
  });

  it('blames nobody in its words, and asks', () => {
    const texts = [
      ...asked('2027-10-01', [action({ auditBy: '2026-02-01', by: '2026-02-01' })], [held('named nurse', '2026-05-01')]),
      ...asked('2027-10-01', [action(), done('2026-03-01')]),
    ].map(({ question }) => question);
    expect(texts).toHaveLength(4);
    for (const text of [...texts, actionWithoutEffect.asks, actionWithoutEffect.because, actionWithoutEffect.title])
      expect([text, bannedIn(text)]).toEqual([text, []]);
    for (const text of texts) expect(text).toMatch(/\?$/);
  });
});
