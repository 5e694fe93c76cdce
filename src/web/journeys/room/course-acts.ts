import { delayCauses, stages } from '../../../core/learning/review/room/course-said.ts';
import { type Act, byRole, choicesOf, hasCome, ofWhich, shortened, whereAny } from './act.ts';
import { decisionAct } from './decision-act.ts';
import { holdActs } from './hold-acts.ts';
import type { RoomRead } from './room-read.ts';

type CoursePart = 'decision' | 'clock' | 'notices' | 'scope' | 'terms' | 'questions' | 'holds' | 'lessons' | 'changes';

/** What may be written down on the page of the review itself, by the part of the page that it belongs to. */
export function courseActs(read: RoomRead): Readonly<Record<CoursePart, readonly Act[]>> {
  return {
    decision: [decisionAct(read)],
    clock: [
      {
        kind: 'stage-reached',
        title: 'A stage was reached',
        button: 'Write the stage down',
        fields: [
          { as: 'choose', name: 'stage', label: 'Which stage?', choices: choicesOf(stages), needed: 'Choose the stage' },
          hasCome('on', 'When?'),
          {
            as: 'lines',
            name: 'words',
            label: 'Is there anything to say of it?',
            hint: 'Said again, a stage is put right: the last that was said holds',
          },
        ],
      },
      {
        kind: 'delay',
        title: 'Something holds the review up',
        button: 'Write the cause down',
        fields: [
          { as: 'choose', name: 'cause', label: 'What holds it up?', choices: choicesOf(delayCauses), needed: 'Choose what holds it up' },
          { as: 'lines', name: 'words', label: 'What is it, and what is being done about it?', needed: 'Write what it is' },
          hasCome('from', 'Since when?'),
          { as: 'day', when: 'any', name: 'until', label: 'Until when?', hint: 'Left blank: it is not known' },
        ],
        spans: { from: 'from', until: 'until' },
      },
      ...whereAny(
        read.room.delays.filter(({ over }) => over === undefined),
        (offered): Act => ({
          kind: 'delay-over',
          title: 'A cause of delay is over',
          button: 'Write its end down',
          fields: [
            ofWhich(
              'Which?',
              offered.map(({ delay }) => ({ value: delay.id, text: shortened(`${delayCauses[delay.cause]}: ${delay.words}`) })),
            ),
            hasCome('on', 'Since when?'),
          ],
        }),
      ),
    ],
    notices: [
      {
        kind: 'panel-notice',
        title: 'The national panel was told of a child',
        button: 'Write the notice down',
        fields: [
          { as: 'choose', name: 'child', label: 'Of which child?', choices: read.children, needed: 'Choose the child' },
          hasCome('on', 'When was it sent?'),
          { as: 'text', name: 'number', label: 'Its number', needed: 'Enter the number that the notice was given' },
          { as: 'day', when: 'any', name: 'replied', label: 'When did the panel reply?', hint: 'Left blank: not yet' },
          { as: 'lines', name: 'reply', label: 'What did it say?' },
        ],
      },
    ],
    scope: [
      {
        kind: 'scope-window',
        title: "Set a child's days",
        button: 'Set the days',
        fields: [
          { as: 'choose', name: 'child', label: 'Which child?', choices: read.children, needed: 'Choose the child' },
          { as: 'day', when: 'any', name: 'from', label: 'From', needed: 'Enter the first day' },
          { as: 'day', when: 'any', name: 'until', label: 'Until', needed: 'Enter the last day' },
          { as: 'lines', name: 'why', label: 'Why these days?', needed: 'Write why these days' },
        ],
        spans: { from: 'from', until: 'until' },
      },
      {
        kind: 'scope-context',
        title: 'Tell something from before, so that the rest is understood',
        says: 'It is marked as out of scope wherever it stands.',
        button: 'Add it as context',
        fields: [
          { as: 'choose', name: 'child', label: 'Which child?', choices: read.children, needed: 'Choose the child' },
          { as: 'lines', name: 'says', label: 'What was before?', needed: 'Write what was before' },
          { as: 'lines', name: 'why', label: 'Why is it needed?', needed: 'Write why it is needed' },
        ],
      },
    ],
    terms: [
      {
        kind: 'term',
        title: read.room.terms.length === 0 ? 'Set a term of reference' : 'Add a term of reference',
        button: 'Add the term',
        fields: [
          { as: 'lines', name: 'says', label: 'What is to be asked or looked at?', needed: 'Write the term' },
          hasCome('on', 'When was it set?'),
          {
            as: 'lines',
            name: 'why',
            label: 'If it was added while the review went on: what led to it?',
            hint: 'Left blank: it stood from the start',
          },
        ],
      },
    ],
    questions: [
      {
        kind: 'review-question',
        title: 'Put a question to somebody',
        button: 'Put the question',
        fields: [
          { as: 'lines', name: 'asks', label: 'What is asked?', needed: 'Write the question' },
          { as: 'text', name: 'owner', label: 'Who answers it?', hint: byRole, needed: 'Enter the role of who answers it' },
          { as: 'day', when: 'any', name: 'due', label: 'By when?' },
        ],
      },
      ...whereAny(
        read.room.questions,
        (offered): Act => ({
          kind: 'question-replied',
          title: 'An answer came',
          button: 'Write the answer down',
          fields: [
            ofWhich(
              'To which question?',
              offered.map(({ question }) => ({ value: question.id, text: shortened(question.asks) })),
            ),
            { as: 'lines', name: 'says', label: 'What was answered?', needed: 'Write the answer' },
            hasCome('on', 'When?'),
          ],
        }),
      ),
    ],
    holds: holdActs(read),
    lessons: [
      {
        kind: 'interim-lesson',
        title: 'A lesson was sent out before the end',
        button: 'Write the lesson down',
        fields: [
          { as: 'lines', name: 'says', label: 'What was it?', needed: 'Write the lesson' },
          { as: 'text', name: 'to', label: 'To whom was it sent?', needed: 'Enter to whom it was sent' },
          hasCome('on', 'When?'),
        ],
      },
    ],
    changes: [
      {
        kind: 'change-made',
        title: 'An agency changed something already',
        button: 'Write the change down',
        fields: [
          { as: 'choose', name: 'agency', label: 'Which agency?', choices: read.agencies, hint: 'Left open: several, or the partnership' },
          { as: 'lines', name: 'what', label: 'What was changed?', needed: 'Write what was changed' },
          hasCome('on', 'When?'),
          { as: 'lines', name: 'evidence', label: 'What shows it?', needed: 'Write what shows it, or that nothing does yet' },
          { as: 'day', when: 'any', name: 'audit', label: 'When is it to be audited?' },
        ],
      },
      ...whereAny(
        read.room.changes,
        (offered): Act => ({
          kind: 'change-audited',
          title: 'A change was audited',
          button: 'Write the audit down',
          fields: [
            ofWhich(
              'Which change?',
              offered.map(({ change }) => ({ value: change.id, text: shortened(change.what) })),
            ),
            hasCome('on', 'When?'),
            { as: 'lines', name: 'found', label: 'What did the audit find?', needed: 'Write what it found' },
          ],
        }),
      ),
    ],
  };
}
