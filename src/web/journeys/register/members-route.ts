import { challengesOf } from '../../../core/learning/register/board/challenges.ts';
import { induction, membersOf } from '../../../core/learning/register/board/members.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { addMonths, showDay } from '../../../core/time/day.ts';
import { registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { aDay, type BoardRead, boardForm, boardPage } from './board-page.ts';
import { registerFrame } from './register-frame.ts';

const page = { at: 'board', template: 'register/members.njk', view: membersView };

/** By when the board answers a challenge to itself. Ours. */
const monthsToAnswer = 1;

/** Who sits on the board and what each was shown, and challenges to the board itself (R227). */
export const boardRoute = boardPage(page);
export const keepBoardRoute = boardForm(page, 'keeps', (form, sent, { noted, today }, given) => {
  const member = membersOf(noted, today).find(({ id }) => id === sent.of);
  switch (sent.do) {
    case 'member': {
      const [post, called] = [form.needed('post', 'Write the post on the board'), form.needed('called', 'Write who holds it')];
      const from = form.day('from', aDay);
      return from === undefined ? [] : [{ said: { kind: 'board-member', post, called, from } }];
    }
    case 'ended': {
      if (member === undefined || member.until !== undefined) return 'no such';
      return [{ said: { kind: 'board-member-ended', of: member.id, until: today < member.from ? member.from : today } }];
    }
    case 'shown': {
      const what = induction.find((one, n) => sent.what === String(n) && member?.missing.includes(one));
      return member === undefined || what === undefined
        ? 'no such'
        : [{ said: { kind: 'board-member-shown', of: member.id, what, on: today } }];
    }
    case 'answer': {
      const challenge = challengesOf(noted, today).find(({ id, answered }) => id === sent.of && answered === undefined);
      if (challenge === undefined) return 'no such';
      const words = form.needed(`answer-${challenge.id}`, 'Write what the board answers, and what it will do');
      return [{ said: { kind: 'board-challenge-answered', of: challenge.id, words, on: today } }];
    }
    case 'challenge':
      return challengeIn(form, today, given);
    default:
      return 'no such';
  }
});
/** An agency challenges the board of its own accord. */
export const challengeBoardRoute = boardForm(page, 'answers', (form, sent, { today }, given) =>
  sent.do === 'challenge' ? challengeIn(form, today, given) : 'no such',
);

const challengeIn = (
  form: Parameters<Parameters<typeof boardForm>[2]>[0],
  today: BoardRead['today'],
  { open }: GivenCase,
): ReturnType<Parameters<typeof boardForm>[2]> => {
  const says = form.needed('challenge', 'Write what the board should do otherwise, and why');
  const post = form.needed('challenger', 'Write from which post it comes');
  const own = ownAgency(open.vantage);
  const from = own === undefined ? post : `${post}, ${namesIn(open.directory).agency(own)}`;
  return [{ said: { kind: 'board-challenge', says, from, on: today, by: addMonths(today, monthsToAnswer) } }];
};

function membersView({ noted, today }: BoardRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const keeps = visitor.may('keep-learning');
  const all = membersOf(noted, today);
  const isNow = ({ until }: { readonly until?: typeof today }): boolean => until === undefined || until >= today;
  return {
    title: 'The board',
    form: true,
    frame: registerFrame(open.partnership, 'board'),
    keeps,
    mayChallenge: keeps || visitor.may('answer-for-agency'),
    send: registerAddress(open.partnership, 'board'),
    sendChallenge: keeps ? registerAddress(open.partnership, 'board') : registerAddress(open.partnership, 'board', 'answer'),
    members: all.filter(isNow).map(({ id, post, called, from, until, shown, missing }) => ({
      ...{ id, post, called, from: showDay(from), until: until && showDay(until) },
      shown: shown.map(({ what, on }) => ({ what, on: showDay(on) })),
      missing: missing.map((what) => ({ what, n: induction.indexOf(what) })),
    })),
    past: all
      .filter((one) => !isNow(one))
      .map(({ post, called, from, until }) => `${post}: ${called}, ${showDay(from)} to ${until === undefined ? '' : showDay(until)}`),
    challenges: challengesOf(noted, today).map(({ id, says, from, on, by, answered, isLate }) => ({
      ...{ id, says, from, on: showDay(on), by: showDay(by), late: isLate },
      answered: answered && { words: answered.words, on: showDay(answered.on), who: answered.who },
    })),
    doing: returned?.sent.do,
    ...formModel(returned, { from: showDay(today) }),
  };
}
