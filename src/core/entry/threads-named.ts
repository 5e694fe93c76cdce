import type { Body, FactValues } from './entry.ts';
import type { FactShape } from './fact.ts';
import type { ThreadId } from './ids.ts';
import { vocabulary } from './vocabulary.ts';

/** The threads that an entry stands on or refers to, those of what a correction puts in its place among them. */
export function threadsNamedIn(body: Body): readonly ThreadId[] {
  const shapes: Readonly<Record<string, FactShape>> = vocabulary[body.kind].facts;
  const inFacts = Object.entries(body.facts).flatMap(([field, value]) => {
    const shape = shapes[field]?.shape;
    if (shape === 'thread') return [value as FactValues['thread']];
    return shape === 'replacement' ? threadsNamedIn(value as FactValues['replacement']) : [];
  });
  return [...(body.thread === undefined ? [] : [body.thread]), ...inFacts];
}
