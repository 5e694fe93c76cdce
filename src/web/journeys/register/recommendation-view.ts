import { findNamed, isRecommendation } from '../../../core/learning/library/library.ts';
import type { Action } from '../../../core/learning/register/action.ts';
import { leaderAt } from '../../../core/learning/register/holder.ts';
import { checksOf, type Recommendation } from '../../../core/learning/register/recommendation.ts';
import type { InRegister } from '../../../core/learning/register/register.ts';
import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { libraryItemAddress, registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { reviewCalled } from '../library/library-words.ts';
import { checkTitles } from './check-fields.ts';
import { choicesOf } from './choices.ts';
import { ownerFields } from './form.ts';
import { actionLine, recommendationLine } from './lines.ts';
import { themeInWords } from './listed.ts';
import { itemAsked, questionsStanding } from './questions.ts';
import { registerFrame } from './register-frame.ts';
import type { RegisterRead } from './register-read.ts';
import { bodyInWords, capital, goesToInWords, kindsInWords, ownerInWords } from './register-words.ts';

export interface OneRecommendation extends RegisterRead {
  readonly one: Recommendation;
}

/** One recommendation: what it asks of whom, what is done about it, and what was said of it. */
export function recommendationView(read: OneRecommendation, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { one, register, today } = read;
  const { kind } = one.state;
  const keeps = visitor.may('keep-learning');
  const under = register.actions.filter(({ recommendation }) => recommendation === one.id);
  const begins = {
    ...ownerFields('action-owner', one.owner, open),
    ...(one.by === undefined ? {} : { 'action-by': showDay(one.by) }),
    'completed-on': showDay(today),
    'declined-on': showDay(today),
  };
  return {
    title: one.says,
    form: true,
    frame: registerFrame(open.partnership, 'register'),
    line: recommendationLine(one, read, open),
    facts: factsOf(one, read, given),
    actions: under.map((action) => actionLine(action, read, open)),
    unshown: kind === 'completed' && !under.every(isSettled),
    questions: keeps ? questionsStanding(read).flatMap((asked) => (itemAsked(asked) === one.id ? [asked.question] : [])) : [],
    history: (register.history.get(one.id) ?? []).map(historyLine),
    may: {
      accept: keeps && (kind === 'proposed' || kind === 'declined'),
      decline: keeps && (kind === 'proposed' || kind === 'accepted'),
      change: keeps && kind !== 'declined',
      complete: keeps && kind === 'accepted',
      act: keeps && kind === 'accepted',
    },
    send: registerAddress(open.partnership, 'recommendations', one.id),
    choices: choicesOf(open, checksOf(one)),
    doing: returned?.sent.do,
    ...formModel(returned, begins),
  };
}

/** Stopped, or done with an effect that is shown or cannot be measured. */
const isSettled = ({ state }: Action): boolean =>
  state.kind === 'stopped' || (state.kind === 'done' && (state.effect.kind === 'shown' || state.effect.kind === 'not-measurable'));

function factsOf(one: Recommendation, read: RegisterRead, { open, sources }: GivenCase): readonly object[] {
  const found = one.source.kind === 'library' ? findNamed(sources.library, one.source.item) : undefined;
  const carried = one.carried;
  return [
    {
      key: 'Comes from',
      text:
        one.source.kind === 'review'
          ? `Review: ${one.source.called}`
          : one.source.kind === 'typed'
            ? one.source.from
            : found === undefined
              ? 'An item that is no longer in the library'
              : `${reviewCalled(found.review)}, ${found.item.where}${isRecommendation(found.item) ? '' : ', good practice'}`,
      ...(found === undefined ? {} : { href: libraryItemAddress(open.partnership, found.review.key, found.item.id) }),
    },
    { key: 'Asks to', text: kindsInWords[one.kind] },
    { key: 'Put to', text: one.body === undefined ? 'Not said' : bodyInWords(one.body, open) },
    {
      key: 'Owner',
      text:
        one.owner === undefined
          ? `None named: until there is one, it is with ${one.body === undefined ? 'the board' : goesToInWords(leaderAt(one.body, read.holding, read.today))}`
          : ownerInWords(one.owner, open),
    },
    { key: 'By', text: one.by === undefined ? 'No date' : showDay(one.by) },
    { key: 'Different for a child', text: one.different ?? 'Not said' },
    {
      key: 'Carried by',
      text:
        carried.kind === 'checks'
          ? checkTitles(carried.checks, open).join('; ')
          : carried.kind === 'not-checkable'
            ? `No check can carry it: ${carried.because}`
            : 'No check, and it is not said why',
    },
    ...(one.findings.length === 0 ? [] : [{ key: 'Findings', text: one.findings.join('; ') }]),
    ...(one.themes.length === 0 ? [] : [{ key: 'Themes', text: one.themes.map(themeInWords).join(', ') }]),
  ];
}

/** Who said what and when: it stays, whoever owns the thing later. */
export function historyLine({ said, who, at }: InRegister): object {
  return { says: capital(wordsOf(said)), who, at: showInstant(at) };
}

function wordsOf(said: InRegister['said']): string {
  switch (said.kind) {
    case 'register-proposed':
      return 'put into the register';
    case 'register-accepted':
      return `accepted ${showDay(said.on)}`;
    case 'register-changed':
      return `changed: ${said.why}`;
    case 'register-declined':
      return `declined ${showDay(said.on)}: ${said.because}`;
    case 'register-completed':
      return `completed ${showDay(said.on)}: ${said.words}`;
    case 'action':
      return 'put into the register';
    case 'action-changed':
      return `owner, day or audit changed: ${said.why}`;
    case 'action-moved':
      return `${{ planned: 'planned', 'under-way': 'under way', done: 'done', stopped: 'stopped' }[said.to]} ${showDay(said.on)}: ${said.words}`;
    case 'action-evidence':
      return `evidence attached, of ${showDay(said.on)}`;
    case 'action-not-measurable':
      return `effect not measurable: ${said.because}`;
  }
}
