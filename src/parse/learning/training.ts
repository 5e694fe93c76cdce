import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { briefingParts } from '../../core/learning/training/briefing.ts';
import { parentAnswers, parentQuestions } from '../../core/learning/training/parents.ts';
import { measures, points, type Said, satisfactions, type TrainingKind, type TrainingRoom } from '../../core/learning/training/said.ts';
import { storedDay as day } from '../stored/day.ts';
import { storedAgency } from '../stored/ids.ts';

const text = z.string();
const whole = z.number().int().min(0);
const briefing = z.strictObject({ title: text, ...mapped(briefingParts, text) });

const schemas = {
  course: z.strictObject({
    ...{ title: text, purpose: text, findings: z.array(text), own: z.array(text), roles: z.array(text) },
    ...{ agencies: z.array(storedAgency), measure: z.enum(measures), knowing: text, doing: text },
  }),
  'training-session': z.strictObject({ course: text, on: day, where: text }),
  attended: z.strictObject({ session: text, of: storedAgency, counts: z.array(z.strictObject({ role: text, count: whole })) }),
  'session-answered': z.strictObject({
    ...{ session: text, point: z.enum(points), code: text },
    ...{ knowledge: whole.optional(), confidence: whole.optional(), satisfaction: z.enum(satisfactions).optional() },
    ...{ intends: text.optional(), changed: text.optional() },
  }),
  'skills-survey': z.strictObject({ title: text, framework: text }),
  'skills-answered': z.strictObject({ survey: text, role: text, levels: z.record(text, whole) }),
  briefing: z.strictObject({ text: briefing, item: text.optional() }),
  'briefing-reworded': z.strictObject({ briefing: text, text: briefing }),
  'briefing-given': z.strictObject({ briefing: text, text: briefing, agencies: z.array(storedAgency), teams: z.array(text) }),
  'briefing-discussed': z.strictObject({ given: text, team: text, on: day, willDo: text }),
  'parents-asked': z.strictObject({ from: day }),
  'parent-answered': z.strictObject({
    ...{ asked: text, quarter: day, code: text, better: text },
    answers: z.strictObject(mapped(parentQuestions, z.enum(keysOf(parentAnswers)).optional())),
  }),
  campaign: z.strictObject({ title: text, what: text, where: text, from: day, until: day }),
} as const satisfies Readonly<Record<TrainingKind, z.ZodType>>;

/** What was said in the room of training, by kind. Kinds of another area are left out; a body that is none of its kind is a fault. */
export function readTraining(kept: readonly Kept[]): TrainingRoom {
  const of = <K extends TrainingKind>(kind: K): readonly Said<K>[] =>
    kept
      .filter((one) => one.kind === kind)
      .map(({ id, body, who, landed, agency }) => {
        const said = { ...(schemas[kind].parse(body) as object), kind, id, who, landed };
        return { ...said, ...(agency === undefined ? {} : { agency }) } as unknown as Said<K>;
      });
  return {
    course: of('course'),
    'training-session': of('training-session'),
    attended: of('attended'),
    'session-answered': of('session-answered'),
    'skills-survey': of('skills-survey'),
    'skills-answered': of('skills-answered'),
    briefing: of('briefing'),
    'briefing-reworded': of('briefing-reworded'),
    'briefing-given': of('briefing-given'),
    'briefing-discussed': of('briefing-discussed'),
    'parents-asked': of('parents-asked'),
    'parent-answered': of('parent-answered'),
    campaign: of('campaign'),
  };
}

function mapped<K extends string, T>(keys: Readonly<Record<K, unknown>>, value: T): Record<K, T> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, value])) as Record<K, T>;
}

function keysOf<K extends string>(of: Readonly<Record<K, unknown>>): [K, ...K[]] {
  return Object.keys(of) as [K, ...K[]];
}
