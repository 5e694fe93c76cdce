import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { returnKinds } from '../../core/learning/review/room/asked-said.ts';
import { criteria, delayCauses, reviewKinds, stages } from '../../core/learning/review/room/course-said.ts';
import type { RoomBody, RoomSaid } from '../../core/learning/review/room/said.ts';
import { approachResults } from '../../core/learning/review/room/voice-said.ts';
import { storedDay as day } from '../stored/day.ts';
import { storedAgency, storedEntryId, storedPerson } from '../stored/ids.ts';

const words = z.string();
const of = z.string();
const oneOf = <T extends string>(all: Readonly<Record<T, string>>) => z.enum(Object.keys(all) as [T, ...T[]]);
const considered = z.strictObject({ met: z.enum(['yes', 'no', 'not-known']), words });

const course = [
  z.strictObject({
    kind: z.literal('review-decision'),
    review: oneOf(reviewKinds),
    held: z.boolean(),
    ...{ on: day, by: words, why: words },
    considered: z.partialRecord(oneOf(criteria), considered),
  }),
  z.strictObject({ kind: z.literal('stage-reached'), stage: oneOf(stages), on: day, words }),
  z.strictObject({ kind: z.literal('panel-notice'), child: storedPerson, on: day, number: words, replied: day.optional(), reply: words }),
  z.strictObject({ kind: z.literal('scope-window'), child: storedPerson, from: day, until: day, why: words }),
  z.strictObject({ kind: z.literal('scope-context'), child: storedPerson, says: words, why: words }),
  z.strictObject({ kind: z.literal('term'), says: words, on: day, why: words }),
  z.strictObject({ kind: z.literal('review-question'), asks: words, owner: words, due: day.optional() }),
  z.strictObject({ kind: z.literal('question-replied'), of, says: words, on: day }),
  z.strictObject({
    kind: z.literal('held-back'),
    ...{ what: words, why: words, on: day, look: day },
    over: z.union([z.enum(['everything', 'words']), z.strictObject({ one: z.string() })]),
  }),
  z.strictObject({ kind: z.literal('hold-looked-at'), of, on: day, words, look: day }),
  z.strictObject({ kind: z.literal('hold-released'), of, on: day, to: words, words, whole: z.boolean() }),
  z.strictObject({ kind: z.literal('delay'), cause: oneOf(delayCauses), words, from: day, until: day.optional() }),
  z.strictObject({ kind: z.literal('delay-over'), of, on: day }),
  z.strictObject({ kind: z.literal('interim-lesson'), says: words, to: words, on: day }),
  z.strictObject({
    kind: z.literal('change-made'),
    agency: storedAgency.optional(),
    ...{ what: words, on: day, evidence: words, audit: day.optional() },
  }),
  z.strictObject({ kind: z.literal('change-audited'), of, on: day, found: words }),
] as const;

const askedFor = [
  z.strictObject({
    kind: z.literal('return-asked'),
    ...{ agency: storedAgency, what: oneOf(returnKinds), says: words, on: day, due: day, children: z.array(storedPerson) },
  }),
  z.strictObject({ kind: z.literal('return-chased'), of, on: day, by: words, words }),
  z.strictObject({ kind: z.literal('return-received'), of, on: day, missing: words }),
  z.strictObject({ kind: z.literal('gap-accepted'), of, on: day, why: words }),
  z.strictObject({ kind: z.literal('return-sent'), of, on: day, missing: words }),
  z.strictObject({ kind: z.literal('learning-event'), called: words, on: day, how: words, invited: z.array(storedAgency) }),
  z.strictObject({ kind: z.literal('event-attended'), of, came: z.array(storedAgency), views: words }),
  z.strictObject({ kind: z.literal('event-followed-up'), of, agency: storedAgency, on: day, by: words, words }),
  z.strictObject({ kind: z.literal('event-changed'), of, on: day, what: words }),
] as const;

const voices = [
  z.strictObject({
    kind: z.literal('family-approach'),
    ...{ whom: words, on: day, how: words, result: oneOf(approachResults), wishes: words },
    conclusions: z.enum(['yes', 'no', 'not-asked']),
  }),
  z.strictObject({ kind: z.literal('family-statement'), whom: words, says: words, on: day }),
  z.strictObject({
    kind: z.literal('statement-checked'),
    ...{ of, state: z.enum(['checked', 'unknown']), words, on: day, entry: storedEntryId.optional() },
  }),
  z.strictObject({ kind: z.literal('conclusions-told'), whom: words, on: day, by: words, words }),
  z.strictObject({ kind: z.literal('practitioner-view'), role: words, agency: storedAgency.optional(), on: day, how: words, says: words }),
] as const;

const body = z.discriminatedUnion('kind', [...course, ...askedFor, ...voices]);
const kinds: ReadonlySet<string> = new Set([...course, ...askedFor, ...voices].map((one) => one.shape.kind.value));

/** What a form says is to be kept, checked to be what will be read back. What is not is a fault. */
export const roomBody = (said: object): RoomBody => body.parse(said);

/**
 * What this area wrote down in a review's room; what other areas keep there is left out. An agency writes nothing but that it sent what it was asked for, and that of
 * nothing but what it answers.
 */
export const roomSaid = (kept: readonly Kept[]): readonly RoomSaid[] =>
  kept.flatMap(({ id, kind, body: stored, who, landed: at, answers, agency }) => {
    if (!kinds.has(kind) || (agency === undefined) === (kind === 'return-sent')) return [];
    const said = { ...z.looseObject({}).parse(stored), kind, ...(kind === 'return-sent' ? { of: answers } : {}) };
    return [{ ...body.parse(said), id, who, at }];
  });
