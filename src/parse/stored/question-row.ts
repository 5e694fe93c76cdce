import { z } from 'zod';
import type { Role, Wording } from '../../core/check/check.ts';
import type { FoundQuestion } from '../../core/prompt/found-question.ts';
import { formatDay } from '../../core/time/day.ts';
import { formatInstant } from '../../core/time/instant.ts';
import { storedDay } from './day.ts';
import { storedAgency, storedEntryId, storedPerson } from './ids.ts';
import { storedInstant } from './instant.ts';

const roles = [
  'recorder',
  'worker',
  'lead',
  'manager',
  'decision-maker',
  'chair',
  'safeguarding-lead',
  'front-door',
  'hub',
] as const satisfies readonly Role[];
const wordings = ['holder', 'lead', 'hub'] as const satisfies readonly Wording[];

const body = z.strictObject({
  raised: storedDay,
  standing: z.array(z.strictObject({ from: storedDay, until: storedDay.optional() })),
  question: z.string(),
  act: z.string().optional(),
  about: z.array(z.tuple([storedPerson, storedDay])),
  evidence: z.array(z.tuple([storedEntryId, storedDay])),
  ask: z.array(z.strictObject({ agency: storedAgency, role: z.enum(roles), as: z.enum(wordings), from: storedDay })),
  first: z.strictObject({ at: storedInstant, child: storedPerson, nth: z.int() }),
});

const row = z.object({ check_id: z.string(), anchor: z.string(), body });

/** A question from its row. */
export function readQuestionRow(stored: unknown): FoundQuestion {
  const { check_id: check, anchor, body: kept } = row.parse(stored);
  const { act, about, evidence, standing } = kept;
  return {
    ...kept,
    check,
    anchor,
    act,
    standing: standing.map(({ from, until }) => ({ from, until })),
    about: about.map(([person]) => person),
    aboutFrom: new Map(about),
    evidence: evidence.map(([entry, from]) => ({ entry, from })),
  };
}

/** What is kept of a question beyond what its row can be found by, as JSON: days as `2018-06-07`. */
export function writeQuestionBody(found: FoundQuestion): string {
  const { raised, standing, question, act, about, aboutFrom, evidence, ask, first } = found;
  return JSON.stringify({
    raised: formatDay(raised),
    standing: standing.map(({ from, until }) => ({ from: formatDay(from), ...(until === undefined ? {} : { until: formatDay(until) }) })),
    question,
    ...(act === undefined ? {} : { act }),
    about: about.map((person) => [person, formatDay(aboutFrom.get(person) ?? raised)]),
    evidence: evidence.map(({ entry, from }): readonly [string, string] => [entry, formatDay(from)]),
    ask: ask.map(({ agency, role, as, from }) => ({ agency, role, as, from: formatDay(from) })),
    first: { ...first, at: formatInstant(first.at) },
  });
}
