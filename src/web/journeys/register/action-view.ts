import type { Action } from '../../../core/learning/register/action.ts';
import { type EvidenceSort, effectSorts, isOfEffect, otherSorts, shownBy } from '../../../core/learning/register/evidence.ts';
import { holderOf } from '../../../core/learning/register/holder.ts';
import { isOwnedAt } from '../../../core/learning/register/owner.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import { registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { checkTitles } from './check-fields.ts';
import { choicesOf } from './choices.ts';
import { ownerFields } from './form.ts';
import { itemAsked, questionsStanding } from './questions.ts';
import { historyLine } from './recommendation-view.ts';
import { registerFrame } from './register-frame.ts';
import type { RegisterRead } from './register-read.ts';
import { evidenceKindsInWords, holderInWords, ownerInWords, showsInWords, sortsInWords, stateInWords } from './register-words.ts';

export interface OneAction extends RegisterRead {
  readonly one: Action;
}

/** Whether a visitor writes progress and evidence: whoever keeps the register, and an agency that a post of which owns it. */
export function mayWriteOf({ owner }: Action, { visitor, open }: GivenCase): 'keeps' | 'owns' | undefined {
  if (visitor.may('keep-learning')) return 'keeps';
  const own = ownAgency(open.vantage);
  return own !== undefined && visitor.may('answer-for-agency') && isOwnedAt(owner, own) ? 'owns' : undefined;
}

const kindsOf = { ...otherSorts, ...effectSorts } as const;
const sorts = (kind: string): readonly object[] =>
  (Object.keys(kindsOf) as EvidenceSort[]).filter((sort) => kindsOf[sort] === kind).map((value) => ({ value, text: sortsInWords[value] }));

/** One action: where it stands, who has it today, what shows its effect, and what is asked. */
export function actionView(read: OneAction, given: GivenCase, returned?: Returned): object {
  const { open } = given;
  const { one, register, holding, today } = read;
  const may = mayWriteOf(one, given);
  const names = namesIn(open.directory);
  const of = register.recommendations.find(({ id }) => id === one.recommendation);
  const begins = {
    ...ownerFields('owner', one.owner, open),
    by: showDay(one.by),
    'audit-by': one.audit === undefined ? '' : showDay(one.audit.by),
    'moved-on': showDay(today),
    to: one.state.kind,
  };
  return {
    title: one.says,
    form: true,
    frame: registerFrame(open.partnership, 'register'),
    state: stateInWords(one),
    owner: ownerInWords(one.owner, open),
    holder: holderInWords(holderOf(one.owner, holding, today)),
    due: showDay(one.by),
    audit: one.audit && showDay(one.audit.by),
    checks: checkTitles(one.checks, open),
    of: of && { says: of.says, href: registerAddress(open.partnership, 'recommendations', of.id) },
    questions: may === undefined ? [] : questionsStanding(read).flatMap((asked) => (itemAsked(asked) === one.id ? [asked.question] : [])),
    evidence: one.evidence.map((evidence) => ({
      kind: evidenceKindsInWords[evidence.kind],
      sort: sortsInWords[evidence.sort],
      on: showDay(evidence.on),
      words: evidence.words,
      where: evidence.where,
      shows: isOfEffect(evidence) ? showsInWords[evidence.shows] : undefined,
      who: evidence.agency === undefined ? evidence.who : `${evidence.who}, ${names.agency(evidence.agency)}`,
    })),
    history: (register.history.get(one.id) ?? []).map(historyLine),
    may: { write: may !== undefined, keep: may === 'keeps' },
    isDone: one.state.kind === 'done',
    send: registerAddress(open.partnership, 'item', one.id, may === 'owns' ? 'answer' : 'keep'),
    choices: {
      ...choicesOf(open),
      stages: [
        { value: 'planned', text: 'Planned' },
        { value: 'under-way', text: 'Under way' },
        { value: 'done', text: 'Done' },
        ...(may === 'keeps' ? [{ value: 'stopped', text: 'Stopped: it will not be done' }] : []),
      ],
      sorts: (['activity', 'awareness', 'practice', 'outcome'] as const).map((kind) => ({
        label: evidenceKindsInWords[kind],
        items: sorts(kind),
      })),
      shows: shownBy.map((value) => ({ value, text: showsInWords[value] })),
    },
    doing: returned?.sent.do,
    ...formModel(returned, begins),
  };
}
