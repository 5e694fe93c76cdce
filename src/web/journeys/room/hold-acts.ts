import { saidOf } from '../../../core/learning/review/room/said.ts';
import { noticeAnchor } from '../../../core/learning/review/room.ts';
import { showDay } from '../../../core/time/day.ts';
import { type Act, byRole, type Choice, hasCome, ofWhich, shortened, whereAny } from './act.ts';
import { type RoomRead, returnsOffered } from './room-read.ts';

/** What is held back for criminal proceedings, looked at again and released (R212). */
export function holdActs(read: RoomRead): readonly Act[] {
  const standing = read.room.holds.filter(({ stands }) => stands).map(({ hold }) => ({ value: hold.id, text: shortened(hold.what) }));
  const one = (id: string, text: string, at: string): Choice => ({ value: at, text, keeps: { one: id } });
  return [
    {
      kind: 'held-back',
      title: 'Hold something back for criminal proceedings',
      button: 'Hold it back',
      fields: [
        { as: 'lines', name: 'what', label: 'What is held back?', needed: 'Write what is held back' },
        { as: 'lines', name: 'why', label: 'Why, and who asked for it?', needed: 'Write why it is held back' },
        hasCome('on', 'Since when?'),
        {
          as: 'day',
          when: 'any',
          name: 'look',
          label: 'When is it to be looked at again?',
          needed: 'Enter the day on which it is looked at again',
        },
        {
          ...{ as: 'choose', name: 'over', label: 'What waits meanwhile?', needed: 'Choose what waits meanwhile' },
          hint: 'While it stands, no question about what waits is put',
          choices: [
            { value: 'words', text: 'Nothing: these words alone are held back' },
            { value: 'everything', text: 'All returns, events and notices' },
            ...returnsOffered(read).map(({ value, text }) => one(value, text, value)),
            ...saidOf(read.said, 'learning-event').map(({ id, called, on }) => one(id, `${called}, ${showDay(on)}`, id)),
            ...read.review.children.map((child, at) => one(noticeAnchor(child), `The notice of ${read.child(child)}`, `notice-${at + 1}`)),
          ],
        },
      ],
    },
    ...whereAny(
      standing,
      (offered): Act => ({
        kind: 'hold-looked-at',
        title: 'What is held was looked at again',
        button: 'Write it down',
        fields: [
          ofWhich('Which?', offered),
          hasCome('on', 'When?'),
          { as: 'lines', name: 'words', label: 'What was decided, and by whom?', hint: byRole, needed: 'Write what was decided' },
          { as: 'day', when: 'any', name: 'look', label: 'When is it to be looked at next?', needed: 'Enter the next day' },
        ],
      }),
    ),
    ...whereAny(
      standing,
      (offered): Act => ({
        kind: 'hold-released',
        title: 'Something held was released',
        button: 'Write the release down',
        fields: [
          ofWhich('Which?', offered),
          { as: 'text', name: 'to', label: 'To whom?', needed: 'Enter to whom it was released' },
          hasCome('on', 'When?'),
          { as: 'lines', name: 'words', label: 'What was released, and who agreed?', needed: 'Write what was released' },
          {
            ...{ as: 'pick', name: 'whole', label: 'Is anything of it still held?', needed: 'Choose whether anything is still held' },
            choices: [
              { value: 'no', text: 'No: it is released', keeps: true },
              { value: 'yes', text: 'Yes: the rest is still held', keeps: false },
            ],
          },
        ],
      }),
    ),
  ];
}
