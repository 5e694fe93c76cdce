import { addDays, addMonths, type Day, showDay } from '../../time/day.ts';
import { defineLearningCheck, type Raised } from '../asking/learning-check.ts';
import { type Action, isToDo } from '../register/action.ts';
import { isOfAudit } from '../register/evidence.ts';
import { type Holding, holderOf } from '../register/holder.ts';
import { needsSomebody } from '../register/lists.ts';
import type { Register } from '../register/register.ts';

/** The register, and who holds which post. */
export interface ActionsRead {
  readonly register: Pick<Register, 'recommendations' | 'actions'>;
  readonly holding: Holding;
}

const to = 'board sub-group';

export const actionWithoutEffect = defineLearningCheck({
  id: 'action-without-effect',
  number: 71,
  title: 'Action done, orphaned, or effect not shown',
  priority: 2,
  asks: '{Action} is marked done, and there is no sign here that practice changed; or it has no owner, or its owner left. What shows the effect, or who sees to it?',
  because:
    'In one review the actions of two years before were all marked as done, and practice was found the same. An audit stopped when the officer who held it left. In another, training was counted before and after, and no look at practice was printed.',
  learntFrom: [
    { review: 1, where: '§6.35' },
    { review: 1, where: '§6.92' },
    { review: 1, where: '§6.115' },
    { review: 1, where: '§6.131-6.133' },
    { review: 1, where: 'Rec 3' },
    { review: 2, where: '§8' },
    { review: 3, where: 'Rec 1-4' },
    { review: 4, where: 'Rec 1' },
  ],
  parameters: {
    months: {
      value: 6,
      unit: 'months',
      source: 'review 1 §6.35',
      means: 'After an action was done, the time within which something should show whether practice changed.',
    },
  },
  ways: [
    { id: 'evidence', says: 'Attach what shows the effect' },
    { id: 'not-measurable', says: 'The effect cannot be measured: say why' },
    { id: 'new-owner', says: 'Give it a new owner or day' },
  ],
  notWhen: ['evidence of effect is attached: a look at practice or outcome after it was done that saw a change'],
  evaluate: ({ register, holding }: ActionsRead, { months }, today) => [
    ...register.actions.filter(mayBeAsked).flatMap((action) => ofAction(action, holding, months, today)),
    ...ofRecommendations(register, today),
  ],
});

/** Not where an effect is shown, or cannot be measured; not of what was stopped. */
const mayBeAsked = (action: Action): boolean => needsSomebody(action);

function ofAction(action: Action, holding: Holding, months: number, today: Day): readonly Raised[] {
  return [
    ...withoutLaterEvidence(action, months, today),
    ...ownerLeft(action, holding, today),
    ...pastItsDay(action, today),
    ...auditNotHeld(action, today),
  ];
}

function withoutLaterEvidence({ id, says, state, evidence }: Action, months: number, today: Day): readonly Raised[] {
  if (state.kind !== 'done' || addMonths(state.on, months) >= today) return [];
  const latest = state.effect.kind === 'looked-for' ? state.effect.by.at(-1)?.evidence : undefined;
  const known =
    latest === undefined
      ? 'There is no evidence here of practice or outcome after that day.'
      : `When it was looked at on ${showDay(latest.on)}, ${latest.shows === 'not-changed' ? 'no change was seen' : 'it could not be told whether anything had changed'}.`;
  return [
    {
      anchor: `${id} effect`,
      evidence: [id, `done ${state.on}`, ...evidence.map((one) => one.id)],
      question: `“${says}” was marked done on ${showDay(state.on)}. ${known} What shows that practice changed, or why can it not be measured?`,
      since: addDays(addMonths(state.on, months), 1),
      to,
    },
  ];
}

/** Only a post that somebody held and left: one that was never on an agency's list is listed on the page of the register. */
function ownerLeft({ id, says, owner }: Action, holding: Holding, today: Day): readonly Raised[] {
  const holder = holderOf(owner, holding, today);
  if (holder.kind !== 'orphaned' || holder.last === undefined) return [];
  const { post, called } = holder.goesTo;
  return [
    {
      anchor: `${id} owner`,
      evidence: [id, `left ${holder.last.id}`],
      question: `“${says}” is owned by the post ${owner.post}, which ended for its holder on ${showDay(holder.last.until)}. Meanwhile it is with the ${post}${called === undefined ? '' : `, ${called}`}. Who owns it now?`,
      since: addDays(holder.last.until, 1),
      to,
    },
  ];
}

const pastItsDay = (action: Action, today: Day): readonly Raised[] =>
  isToDo(action) && action.by < today
    ? [
        {
          anchor: `${action.id} day`,
          evidence: [action.id, `by ${action.by}`],
          question: `“${action.says}” was due on ${showDay(action.by)} and is not marked done. What was done, or by when will it be?`,
          since: addDays(action.by, 1),
          to,
        },
      ]
    : [];

function auditNotHeld({ id, says, audit, evidence }: Action, today: Day): readonly Raised[] {
  if (audit === undefined || audit.by >= today) return [];
  if (evidence.some((one) => isOfAudit(one) && one.on >= audit.promised)) return [];
  return [
    {
      anchor: `${id} audit`,
      evidence: [id, `audit ${audit.by}`],
      question: `With “${says}” an audit was promised by ${showDay(audit.by)}. There is no record here of one: was it held, and what did it show?`,
      since: addDays(audit.by, 1),
      to,
    },
  ];
}

function ofRecommendations({ recommendations }: ActionsRead['register'], today: Day): readonly Raised[] {
  return recommendations.flatMap(({ id, says, state, owner, by }): readonly Raised[] => {
    if (state.kind !== 'accepted') return [];
    return [
      ...(owner === undefined
        ? [
            {
              anchor: `${id} owner`,
              evidence: [id],
              question: `“${says}” was accepted and names no owner. Who owns it?`,
              since: state.on,
              to,
            },
          ]
        : []),
      ...(by !== undefined && by < today
        ? [
            {
              anchor: `${id} day`,
              evidence: [id, `by ${by}`],
              question: `“${says}” was due on ${showDay(by)} and is not complete. What was done, or by when will it be?`,
              since: addDays(by, 1),
              to,
            },
          ]
        : []),
    ];
  });
}
