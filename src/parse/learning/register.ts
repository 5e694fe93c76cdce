import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { type EvidenceSort, effectSorts, otherSorts, shownBy } from '../../core/learning/register/evidence.ts';
import type { Source, Terms } from '../../core/learning/register/recommendation.ts';
import type { InRegister } from '../../core/learning/register/register.ts';
import { type ActionTerms, type SaidOfAction, type SaidOfRecommendation, stages } from '../../core/learning/register/said.ts';
import { recommendationKinds } from '../../core/learning/review/finding.ts';
import { storedDay } from '../stored/day.ts';
import { body, carried, owner, present, words } from './parts.ts';

const source: z.ZodType<Source> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('review'), review: words, recommendation: words, called: words }),
  z.strictObject({ kind: z.literal('library'), item: words }),
  z.strictObject({ kind: z.literal('typed'), from: words }),
]);

const terms = z
  .strictObject({
    says: words,
    kind: z.enum(recommendationKinds),
    of: z.enum(['lesson', 'good-practice']),
    body: body.optional(),
    owner: owner.optional(),
    by: storedDay.optional(),
    different: words.optional(),
    findings: z.array(words),
    themes: z.array(words),
    carried,
  })
  .transform(
    ({ says, kind, of, findings, themes, carried, ...rest }): Terms => ({
      ...{ says, kind, of, findings, themes, carried },
      ...present(rest),
    }),
  );

const actionTerms = z
  .strictObject({ owner, by: storedDay, auditBy: storedDay.optional() })
  .transform(({ owner, by, auditBy }): ActionTerms => ({ owner, by, ...present({ auditBy }) }));

const sorts = [...Object.keys(otherSorts), ...Object.keys(effectSorts)] as [EvidenceSort, ...EvidenceSort[]];

/** What each kind holds, by its name: what has another name belongs to another page of the register, and is left out here. */
const bodies = {
  'register-proposed': z.strictObject({ terms, source }),
  'register-accepted': z.strictObject({ of: words, terms, source, on: storedDay }),
  'register-changed': z.strictObject({ of: words, terms, why: words }),
  'register-declined': z.strictObject({ of: words, because: words, on: storedDay }),
  'register-completed': z.strictObject({ of: words, words, on: storedDay }),
  action: z
    .strictObject({ says: words, recommendation: words.optional(), terms: actionTerms, checks: z.array(words) })
    .transform(({ recommendation, ...rest }) => ({ ...rest, ...present({ recommendation }) })),
  'action-changed': z.strictObject({ action: words, terms: actionTerms, why: words }),
  'action-moved': z.strictObject({ action: words, to: z.enum(stages), on: storedDay, words }),
  'action-evidence': z
    .strictObject({ action: words, sort: z.enum(sorts), on: storedDay, words, where: words.optional(), shows: z.enum(shownBy).optional() })
    .transform(({ where, shows, ...rest }) => ({ ...rest, ...present({ where, shows }) })),
  'action-not-measurable': z.strictObject({ action: words, because: words }),
} as const satisfies Record<(SaidOfRecommendation | SaidOfAction)['kind'], z.ZodType>;

const isOfRegister = (kind: string): kind is keyof typeof bodies => Object.hasOwn(bodies, kind);

/** What was said of recommendations and actions, out of all that is kept in the register. */
export const readRegister = (kept: readonly Kept[]): readonly InRegister[] =>
  kept.flatMap(({ id, kind, body, who, agency, landed }) => {
    if (!isOfRegister(kind)) return [];
    const said = { kind, ...bodies[kind].parse(body) } as SaidOfRecommendation | SaidOfAction;
    return [{ id, said, who, at: landed, ...(agency === undefined ? {} : { agency }) }];
  });
