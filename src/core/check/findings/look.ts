import type { PersonId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { nextTurn } from '../../picture/turn.ts';
import { startOf } from '../../time/instant.ts';
import type { AnyCheck, Evaluation } from '../check.ts';
import { evaluate } from '../evaluate.ts';
import type { Looked, OfChild, Terms } from './findings.ts';

const nothing: Evaluation = { concerns: [] };

/** Puts those checks to a picture that have a reason to be put again; what the others found stands. */
export function look(
  { checks, settings }: Pick<Terms, 'checks' | 'settings'>,
  child: PersonId,
  picture: Picture,
  before: ReadonlyMap<string, Evaluation>,
  isDue: (check: AnyCheck, last: Evaluation) => boolean,
  looked: Looked[],
): OfChild {
  const found = new Map<string, Evaluation>();
  for (const check of checks) {
    const last = before.get(check.id);
    if (picture.entries.length === 0) {
      // Nothing is on record, or no longer: nothing is asked.
      if (last !== undefined) looked.push({ child, check, picture, evaluation: nothing });
      continue;
    }
    const evaluation = last === undefined || isDue(check, last) ? evaluate(check, picture, settings) : last;
    if (evaluation !== last) looked.push({ child, check, picture, evaluation });
    found.set(check.id, evaluation);
  }
  const turn = found.size === 0 ? undefined : nextTurn(picture);
  return { picture, found, turns: turn === undefined ? undefined : startOf(turn) };
}
