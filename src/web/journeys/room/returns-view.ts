import { returnKinds } from '../../../core/learning/review/room/asked-said.ts';
import type { ReturnState } from '../../../core/learning/review/room/returns.ts';
import { showDay } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { actView } from './act-view.ts';
import { enteredAfter } from './entered-after.ts';
import { eventsPart } from './events-view.ts';
import { lateWords } from './late-words.ts';
import { returnsActs } from './returns-acts.ts';
import type { RoomRead } from './room-read.ts';
import { type Cell, cell, type Part } from './shown.ts';

/** What was asked of agencies, and the learning events. */
export function returnsParts(read: RoomRead, open: OpenCase, returned: Returned | undefined): readonly Part[] {
  const acts = returnsActs(read);
  const shown = (part: keyof typeof acts): readonly object[] => acts[part].map((act) => actView(act, returned));
  return [
    {
      ...{ id: 'returns', heading: 'Returns of agencies', acts: shown('returns') },
      empty: 'None are asked for yet.',
      table: {
        caption: 'Returns of agencies, in the order in which they were asked for',
        heads: ['Agency', 'Asked for', 'Due', 'How it stands', 'Chased', 'What is missing'],
        rows: read.room.returns.map((one) => rowOf(one, read, open)),
      },
    },
    eventsPart(read, shown('events')),
  ];
}

function rowOf(state: ReturnState, read: RoomRead, open: OpenCase): readonly Cell[] {
  const { asked, chased, received, sent } = state;
  const entered = enteredAfter(open, asked, read.review);
  return [
    cell(read.agency(asked.agency)),
    cell(returnKinds[asked.what], `Asked ${showDay(asked.on)}`, asked.says),
    cell(showDay(asked.due)),
    standsCell(state),
    cell(...chased.map(({ on, by, words }) => `${showDay(on)} by ${by}${words === '' ? '' : `: ${words}`}`)),
    cell(
      received?.missing || undefined,
      received === undefined && sent !== undefined && sent.missing !== '' ? `As the agency says: ${sent.missing}` : undefined,
      entered === 0
        ? undefined
        : `Of what it recorded in scope, ${entered} ${entered === 1 ? 'entry was' : 'entries were'} entered after it was asked`,
    ),
  ];
}

function standsCell({ stands, late, received, sent, gap }: ReturnState): Cell {
  const words = lateWords(late);
  switch (stands) {
    case 'in':
      return cell(`In ${received === undefined ? '' : showDay(received.on)}`, words);
    case 'sent':
      return cell(`Sent ${sent === undefined ? '' : showDay(sent.on)}, as the agency says`, words, 'Not yet written down as in');
    case 'gap':
      return cell(`Not in. The gap is accepted, and is printed in the draft${gap === undefined ? '' : `: ${gap.why}`}`);
    case 'late':
      return { ...cell('Not in', words), strong: true };
    case 'waiting':
      return cell('Not in yet');
  }
}
