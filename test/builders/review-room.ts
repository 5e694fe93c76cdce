import type { Kept } from '../../src/core/access/learning.ts';
import { type ReviewRoom, roomOf } from '../../src/core/learning/review/room.ts';
import { startOf } from '../../src/core/time/instant.ts';
import { answersIn } from '../../src/parse/learning/answered.ts';
import { roomSaid } from '../../src/parse/learning/room.ts';
import { day } from './ledger.ts';
import { agencyId, personId } from './terse.ts';

type Body = Readonly<Record<string, unknown>>;

export interface RoomStory {
  /** Writes something down; gives its id. An agency writes with `by`, as an answer. */
  readonly say: (kind: string, body: Body, by?: { readonly agency: string; readonly answers: string }) => string;
  readonly kept: () => readonly Kept[];
  readonly on: (today: string, around?: { readonly draftPrepared?: string }) => ReviewRoom;
}

/** A review of Amy and Ben, of which nothing is written down yet. What a test does not say of a body is usual. */
export function reviewRoom(): RoomStory {
  const all: Kept[] = [];
  const usual: Readonly<Record<string, Body>> = {
    'return-asked': {
      agency: 'police',
      what: 'timeline',
      says: 'Your contact with Amy',
      on: '2026-03-02',
      due: '2026-03-20',
      children: ['amy'],
    },
    'return-received': { missing: '' },
    'stage-reached': { words: '' },
    'panel-notice': { child: 'amy', number: 'N-1', reply: '' },
    'learning-event': { called: 'Learning event', on: '2026-05-05', how: 'by video', invited: ['police', 'gp'] },
    'held-back': { what: 'The date of the arrest', why: 'The police asked', on: '2026-03-01', look: '2026-06-01' },
    'hold-released': { to: 'practitioners', words: 'All of it', whole: true },
    'review-decision': { review: 'local', held: true, by: 'Safeguarding partners', why: 'Both criteria', considered: {} },
    'family-approach': { whom: 'mother', how: 'a letter', result: 'asked', wishes: '', conclusions: 'not-asked' },
  };
  return {
    say: (kind, body, by) => {
      const id = `id-${all.length + 1}`;
      all.push({
        ...{ id, kind, body: { ...usual[kind], ...body }, who: 'Rae Moss', landed: startOf(day('2026-03-02')) },
        ...(by === undefined ? {} : { agency: agencyId(by.agency), answers: by.answers }),
      });
      return id;
    },
    kept: () => all,
    on: (today, around = {}) =>
      roomOf(
        roomSaid(all),
        answersIn(all),
        { children: [personId('amy'), personId('ben')] },
        {
          today: day(today),
          draftPrepared: around.draftPrepared === undefined ? undefined : day(around.draftPrepared),
        },
      ),
  };
}
