import { approachResults } from '../../../core/learning/review/room/voice-said.ts';
import { type Act, byRole, choicesOf, type Field, hasCome, ofWhich, shortened, whereAny } from './act.ts';
import type { RoomRead } from './room-read.ts';

/** What may be written down of the family's part and of practitioners'. */
export function voicesActs({ room, agencies }: RoomRead): Readonly<Record<'family' | 'statements' | 'practitioners', readonly Act[]>> {
  const relatives = room.family.map(({ whom }, at) => ({ value: String(at + 1), text: whom, keeps: whom }));
  const statements = room.statements.map(({ statement: { id, whom, says } }) => ({
    value: id,
    text: shortened(`${whom}: ${says}`),
  }));
  const whom: Field = { as: 'choose', name: 'whom', label: 'Who?', choices: relatives, needed: 'Choose who' };
  return {
    family: [
      {
        kind: 'family-approach',
        title: 'Somebody of the family was approached',
        button: 'Write it down',
        fields: [
          {
            as: 'text',
            name: 'whom',
            label: 'Who?',
            hint: 'As the review calls them, the same each time: for example mother',
            needed: 'Enter who was approached',
          },
          hasCome('on', 'When?'),
          {
            as: 'text',
            name: 'how',
            label: 'How?',
            hint: 'By a safe way that they chose: for example a letter handed over by their worker',
            needed: 'Enter how they were approached',
          },
          { as: 'pick', name: 'result', label: 'What came of it?', choices: choicesOf(approachResults), needed: 'Choose what came of it' },
          { as: 'lines', name: 'wishes', label: 'What do they wish of the review?', hint: 'In their own words' },
          {
            ...{
              as: 'pick',
              name: 'conclusions',
              label: 'Do they want to be told what it concludes?',
              needed: 'Choose: “not asked yet” is an answer',
            },
            choices: [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
              { value: 'not-asked', text: 'Not asked yet' },
            ],
          },
        ],
      },
      ...whereAny(
        relatives,
        (): Act => ({
          kind: 'conclusions-told',
          title: 'Somebody was told what the review concludes',
          button: 'Write it down',
          fields: [
            whom,
            hasCome('on', 'When?'),
            { as: 'text', name: 'by', label: 'Who told them?', hint: byRole, needed: 'Enter the role of who told them' },
            { as: 'lines', name: 'words', label: 'What did they say?', hint: 'In their own words' },
          ],
        }),
      ),
    ],
    statements: [
      ...whereAny(
        relatives,
        (): Act => ({
          kind: 'family-statement',
          title: 'Somebody of the family told something',
          button: 'Write it down',
          fields: [
            whom,
            { as: 'lines', name: 'says', label: 'What did they say?', hint: 'In their own words', needed: 'Write what they said' },
            hasCome('on', 'When?'),
          ],
        }),
      ),
      ...whereAny(
        statements,
        (offered): Act => ({
          kind: 'statement-checked',
          title: 'What was found of something they told',
          says: 'This says what is on record. Whether somebody spoke the truth is not decided here.',
          button: 'Write it down',
          fields: [
            ofWhich('Of what?', offered),
            {
              ...{ as: 'pick', name: 'state', label: 'How does it stand?', needed: 'Choose how it stands' },
              choices: [
                { value: 'checked', text: 'Checked: something was found' },
                { value: 'unknown', text: 'Unknown: it was looked for, and cannot be told' },
              ],
            },
            { as: 'lines', name: 'words', label: 'What was found, or what was tried?', needed: 'Write what was found, or what was tried' },
            {
              as: 'entry',
              name: 'entry',
              label: 'Which entry shows it?',
              hint: 'Copy the address of the entry from the top of your browser',
            },
            hasCome('on', 'When?'),
          ],
        }),
      ),
    ],
    practitioners: [
      {
        kind: 'practitioner-view',
        title: 'A practitioner told something',
        button: 'Write it down',
        fields: [
          {
            as: 'text',
            name: 'role',
            label: 'What is their role?',
            hint: 'Never their name: for example health visitor',
            needed: 'Enter their role',
          },
          {
            as: 'choose',
            name: 'agency',
            label: 'At which agency?',
            choices: agencies,
            hint: 'May be left open, where it would tell who it was',
          },
          {
            as: 'text',
            name: 'how',
            label: 'How?',
            hint: 'For example: a conversation, a learning event, in writing',
            needed: 'Enter how they told it',
          },
          hasCome('on', 'When?'),
          { as: 'lines', name: 'says', label: 'What did they say?', needed: 'Write what they said' },
        ],
      },
    ],
  };
}
