import { approachResults } from '../../../core/learning/review/room/voice-said.ts';
import type { RelativeState, StatementState } from '../../../core/learning/review/room/voices.ts';
import { showDay } from '../../../core/time/day.ts';
import { entryAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import { actView } from './act-view.ts';
import type { RoomRead } from './room-read.ts';
import { type Card, type Line, lineOf, type Part } from './shown.ts';
import { voicesActs } from './voices-acts.ts';

const begun = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The family's part and the practitioners'. */
export function voicesParts(read: RoomRead, open: OpenCase, returned: Returned | undefined): readonly Part[] {
  const acts = voicesActs(read);
  const shown = (part: keyof typeof acts): readonly object[] => acts[part].map((act) => actView(act, returned));
  return [
    {
      ...{ id: 'family', heading: 'The family', acts: shown('family') },
      empty: 'No approach to anybody of the family is written down yet.',
      cards: read.room.family.map((one) => relativeCard(one, read)),
    },
    {
      ...{ id: 'statements', heading: 'What the family told', acts: shown('statements') },
      says: 'Each is checked, or said to be unknown after it was looked for.',
      empty: read.room.family.length === 0 ? 'First write down who was approached.' : 'Nothing is written down yet.',
      cards: read.room.statements.map((one) => statementCard(one, open)),
    },
    {
      ...{ id: 'practitioners', heading: 'Practitioners', acts: shown('practitioners') },
      says: 'By role, never by name.',
      empty: 'Nothing is written down yet.',
      cards: read.room.practitioners.map(
        ({ role, agency, on, how, says }): Card => ({
          title: begun(agency === undefined ? role : `${role}, ${read.agency(agency)}`),
          state: `${showDay(on)}, ${how}`,
          text: says,
          lines: [],
        }),
      ),
    },
  ];
}

function relativeCard({ whom, approaches, latest, wishes, owed, told, toldBefore }: RelativeState, { room }: RoomRead): Card {
  const telling: readonly Line[] =
    told === undefined
      ? owed
        ? lineOf(
            'Conclusions',
            room.published === undefined
              ? 'They wish to be told, before it is published'
              : 'They wish to be told: it is published, and no telling is on record',
            room.published !== undefined,
          )
        : []
      : lineOf(
          'Conclusions',
          `Told ${showDay(told.on)} by ${told.by}${toldBefore === undefined ? '' : toldBefore ? ', before it was published' : ', not before it was published'}${told.words === '' ? '' : `. They said: ${told.words}`}`,
        );
  return {
    title: begun(whom),
    state: approachResults[latest.result],
    lines: [
      ...approaches.map(({ on, how, result }) => ({ label: showDay(on), value: `${how}. ${approachResults[result]}` })),
      ...wishes.flatMap((one) => lineOf('Wishes', one)),
      ...telling,
    ],
  };
}

function statementCard({ statement, checked, state }: StatementState, { partnership, publicIds }: OpenCase): Card {
  return {
    title: `${begun(statement.whom)}, ${showDay(statement.on)}`,
    state: state === 'waits' ? 'Not looked for yet' : state === 'checked' ? 'Checked' : 'Unknown',
    strong: state === 'waits',
    text: statement.says,
    lines: checked.flatMap(({ state: found, words, on, entry }): readonly Line[] => {
      const shown = entry === undefined ? '' : publicId(publicIds.entries, entry);
      return [
        ...lineOf(`${found === 'checked' ? 'Found' : 'Tried'}, ${showDay(on)}`, words),
        ...(shown === '' ? [] : [{ label: 'Entry', value: 'The entry that shows it', href: entryAddress(partnership, shown) }]),
      ];
    }),
  };
}
