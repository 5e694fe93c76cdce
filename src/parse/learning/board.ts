import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import type { OfBoard } from '../../core/learning/register/board/noted.ts';
import { assuredAs, type SaidOfBoard } from '../../core/learning/register/board/said.ts';
import { storedDay } from '../stored/day.ts';
import { storedAgency } from '../stored/ids.ts';
import { owner, present, words } from './parts.ts';

const texts = z.array(words);
const number = z.int().positive();

/** What each kind holds, by its name: what has another name belongs to another page of the register. */
const bodies = {
  strategy: z.strictObject({ says: words, owner, measures: texts, themes: texts, by: storedDay }),
  'strategy-looked-at': z
    .strictObject({ of: words, on: storedDay, words, where: words.optional(), by: storedDay })
    .transform(({ where, ...rest }) => ({ ...rest, ...present({ where }) })),
  'assurance-asked': z.strictObject({ what: words, agency: storedAgency, by: storedDay, on: storedDay }),
  'assurance-given': z
    .strictObject({ of: words, assured: z.enum(assuredAs), words, gaps: words.optional() })
    .transform(({ gaps, ...rest }) => ({ ...rest, ...present({ gaps }) })),
  inspection: z
    .strictObject({ by: words, whom: words, on: storedDay, found: words, where: words.optional(), beside: texts })
    .transform(({ where, ...rest }) => ({ ...rest, ...present({ where }) })),
  'board-member': z.strictObject({ post: words, called: words, from: storedDay }),
  'board-member-ended': z.strictObject({ of: words, until: storedDay }),
  'board-member-shown': z.strictObject({ of: words, what: words, on: storedDay }),
  'board-challenge': z.strictObject({ says: words, from: words, on: storedDay, by: storedDay }),
  'board-challenge-answered': z.strictObject({ of: words, words, on: storedDay }),
  'joint-theme': z.strictObject({ theme: words, isJoint: z.boolean() }),
  'awareness-asked': z
    .strictObject({
      ...{ lesson: words, action: words.optional(), agency: storedAgency, post: words, seed: words, on: storedDay },
      ...{ among: number, drawn: z.array(number) },
    })
    .transform(({ action, ...rest }) => ({ ...rest, ...present({ action }) })),
  'awareness-told': z.strictObject({ of: words, heard: z.boolean(), differently: z.string() }),
} as const satisfies Record<SaidOfBoard['kind'], z.ZodType>;

const isOfBoard = (kind: string): kind is keyof typeof bodies => Object.hasOwn(bodies, kind);

/** What was said of the board's own work, out of all that is kept in the register. */
export const readBoard = (kept: readonly Kept[]): OfBoard =>
  kept.flatMap(({ id, kind, body, who, agency, landed }) => {
    if (!isOfBoard(kind)) return [];
    const said = { kind, ...bodies[kind].parse(body) } as SaidOfBoard;
    return [{ id, said, who, at: landed, ...present({ agency }) }];
  });
