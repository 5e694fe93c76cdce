import { z } from 'zod';
import type { KeptReplay } from '../core/learning/library/kept-replay.ts';
import { formatDay, parseDay } from '../core/time/day.ts';

const day = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
const asked = z.strictObject({ check: z.string(), on: day, question: z.string(), evidence: z.array(z.string()) });
const there = { says: z.string(), where: z.string() };
const kept = z.strictObject({
  case: z.string(),
  title: z.string(),
  first: z.array(asked),
  failings: z.array(z.strictObject({ id: z.string(), ...there, checks: z.array(z.string()), from: day, asked: z.array(asked) })),
  praised: z.array(z.strictObject({ ...there, checks: z.array(z.string()), questioned: z.boolean() })),
  beyondRules: z.array(z.strictObject({ ...there, why: z.string() })),
});

/** What a replay showed, from its file (`library/replays/`). */
export const readKeptReplay = (text: string): KeptReplay => kept.parse(JSON.parse(text));

/** The same as it is kept: days as `2018-06-07`. */
export function writeKeptReplay(replay: KeptReplay): string {
  const write = (one: KeptReplay['first'][number]): object => ({ ...one, on: formatDay(one.on) });
  const failings = replay.failings.map((one) => ({ ...one, from: formatDay(one.from), asked: one.asked.map(write) }));
  return `${JSON.stringify({ ...replay, first: replay.first.map(write), failings }, undefined, 1)}\n`;
}
