import { returnKinds } from '../../../core/learning/review/room/asked-said.ts';
import { showDay } from '../../../core/time/day.ts';
import { type Act, byRole, choicesOf, hasCome, ofWhich, whereAny } from './act.ts';
import { type RoomRead, returnsOffered } from './room-read.ts';

/** What may be written down about returns and learning events. */
export function returnsActs(read: RoomRead): Readonly<Record<'returns' | 'events', readonly Act[]>> {
  const { room, agencies, review } = read;
  const notIn = new Set(room.returns.flatMap(({ asked, received }) => (received === undefined ? [asked.id] : [])));
  const waiting = returnsOffered(read, (id) => notIn.has(id));
  const events = room.events.map(({ event }) => ({ value: event.id, text: `${event.called}, ${showDay(event.on)}` }));
  return {
    returns: [
      {
        kind: 'return-asked',
        title: 'Ask an agency for a return',
        says: 'The agency reads this, and nothing else of the room. It answers on its own page.',
        button: 'Ask for it',
        fields: [
          { as: 'choose', name: 'agency', label: 'Which agency?', choices: agencies, needed: 'Choose the agency' },
          { as: 'pick', name: 'what', label: 'What is asked for?', choices: choicesOf(returnKinds), needed: 'Choose what is asked for' },
          {
            as: 'lines',
            name: 'says',
            label: 'What is wanted, for which days?',
            hint: 'The agency reads these words',
            needed: 'Write what is wanted',
          },
          hasCome('on', 'When was it asked?'),
          { as: 'day', when: 'any', name: 'due', label: 'By when?', needed: 'Enter the day by which it is due' },
        ],
        keeps: (given) => ({ ...given, children: review.children }),
        spans: { from: 'on', until: 'due' },
      },
      ...whereAny(
        waiting,
        (offered): Act => ({
          kind: 'return-chased',
          title: 'A return was chased',
          button: 'Write it down',
          fields: [
            ofWhich('Which return?', offered),
            { as: 'text', name: 'by', label: 'Who chased it?', hint: byRole, needed: 'Enter the role of who chased it' },
            hasCome('on', 'When?'),
            { as: 'lines', name: 'words', label: 'What came of it?' },
          ],
        }),
      ),
      ...whereAny(
        waiting,
        (offered): Act => ({
          kind: 'return-received',
          title: 'A return came in',
          button: 'Write it down',
          fields: [
            ofWhich('Which return?', offered),
            hasCome('on', 'When did it come?'),
            { as: 'lines', name: 'missing', label: 'What is missing from it?', hint: 'Left blank: nothing' },
          ],
        }),
      ),
      ...whereAny(
        waiting,
        (offered): Act => ({
          kind: 'gap-accepted',
          title: 'Accept a gap, and print it in the draft',
          button: 'Accept the gap',
          fields: [
            ofWhich('Which return?', offered),
            {
              as: 'lines',
              name: 'why',
              label: 'Why is it accepted, and what does the review rest on instead?',
              hint: 'The draft prints this',
              needed: 'Write why the gap is accepted',
            },
            hasCome('on', 'When?'),
          ],
        }),
      ),
    ],
    events: [
      {
        kind: 'learning-event',
        title: 'Add a learning event',
        button: 'Add the event',
        fields: [
          {
            as: 'text',
            name: 'called',
            label: 'What is it?',
            hint: 'For example: learning event for those who worked with the family',
            needed: 'Enter what it is',
          },
          { as: 'day', when: 'any', name: 'on', label: 'When?', needed: 'Enter its day' },
          { as: 'text', name: 'how', label: 'Where, or how?', hint: 'For example: at the civic centre, or by video' },
          {
            as: 'ticks',
            name: 'invited',
            label: 'Which agencies are invited?',
            choices: agencies,
            needed: 'Tick the agencies that are invited',
          },
        ],
      },
      ...whereAny(
        events,
        (offered): Act => ({
          kind: 'event-attended',
          title: 'Who came, and what they said',
          button: 'Write it down',
          fields: [
            ofWhich('Which event?', offered),
            { as: 'ticks', name: 'came', label: 'Which agencies came?', choices: agencies },
            { as: 'lines', name: 'views', label: 'What was said?', hint: 'By role, never by name' },
          ],
        }),
      ),
      ...whereAny(
        events,
        (offered): Act => ({
          kind: 'event-followed-up',
          title: 'An agency that was not there was asked afterwards',
          button: 'Write it down',
          fields: [
            ofWhich('Which event?', offered),
            { as: 'choose', name: 'agency', label: 'Which agency?', choices: agencies, needed: 'Choose the agency' },
            { as: 'text', name: 'by', label: 'Who asked?', hint: byRole, needed: 'Enter the role of who asked' },
            hasCome('on', 'When?'),
            { as: 'lines', name: 'words', label: 'What did they say?', needed: 'Write what they said' },
          ],
        }),
      ),
      ...whereAny(
        events,
        (offered): Act => ({
          kind: 'event-changed',
          title: 'Something changed because of an event',
          button: 'Write it down',
          fields: [
            ofWhich('Which event?', offered),
            { as: 'lines', name: 'what', label: 'What changed?', needed: 'Write what changed' },
            hasCome('on', 'When?'),
          ],
        }),
      ),
    ],
  };
}
