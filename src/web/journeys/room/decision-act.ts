import { type Criterion, criteria, criteriaNames, reviewKinds } from '../../../core/learning/review/room/course-said.ts';
import { type Act, byRole, choicesOf, type Field, hasCome } from './act.ts';
import type { RoomRead } from './room-read.ts';

/** What is asked beside each criterion, so that no answer stands by itself. */
const restsOn: Readonly<Record<Criterion, string>> = {
  harm: 'What does that rest on, about the harm?',
  abuse: 'What does that rest on, about abuse or neglect?',
  improvements: 'What does that rest on, about improvements?',
  recurring: 'What does that rest on, about what comes back?',
  together: 'What does that rest on, about working together?',
  panel: 'What does that rest on, about the panel?',
};

/** What was weighed, and what was decided: by people, who answer each criterion as they see it (what a computer does not decide, 28). */
export function decisionAct({ room }: RoomRead): Act {
  const met = [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
    { value: 'not-known', text: 'It cannot be told yet' },
  ];
  return {
    kind: 'review-decision',
    title: room.decisions.length === 0 ? 'Write the decision down' : 'It was decided anew',
    says: 'People weigh the criteria and decide. Nothing is worked out from what is ticked here; an earlier decision stays.',
    button: 'Write the decision down',
    fields: [
      { as: 'choose', name: 'review', label: 'What kind of review?', choices: choicesOf(reviewKinds), needed: 'Choose the kind of review' },
      ...criteriaNames.flatMap((name): Field[] => [
        { as: 'pick', name, label: criteria[name], choices: met, isInline: true },
        { as: 'text', name: `${name}Words`, label: restsOn[name] },
      ]),
      {
        ...{ as: 'pick', name: 'held', label: 'What was decided?', needed: 'Choose what was decided' },
        choices: [
          { value: 'yes', text: 'A review is held', keeps: true },
          { value: 'no', text: 'None is held', keeps: false },
        ],
      },
      { as: 'text', name: 'by', label: 'Who decided?', hint: byRole, needed: 'Enter the role of who decided' },
      hasCome('on', 'When?'),
      { as: 'lines', name: 'why', label: 'Why?', needed: 'Write why it was decided so' },
    ],
    keeps: ({ review, held, by, on, why, ...rest }) => ({
      ...{ review, held, by, on, why },
      considered: Object.fromEntries(
        criteriaNames.flatMap((name) => (rest[name] === undefined ? [] : [[name, { met: rest[name], words: rest[`${name}Words`] }]])),
      ),
    }),
  };
}
