import type { Entry } from '../../../core/entry/entry.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import { isAnswerTo } from '../../../core/prompt/life.ts';
import { reasonsOn } from '../../../core/prompt/prompt.ts';
import { showDay } from '../../../core/time/day.ts';
import { compareSpans } from '../../../core/time/span.ts';
import { checkAddress, childAddress, chronologyAddress, publicId, todayAddress } from '../../addresses.ts';
import { standsOn } from '../../reading/asked.ts';
import { firstOpened } from '../../reading/first-opened.ts';
import { answersIn, lifeOn } from '../../reading/prompt-life.ts';
import { endedAsWrongPerson } from '../../reading/wrong-person.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { answererInWords } from '../../words/answerer-words.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { factLines } from '../../words/fact-lines.ts';
import { knownToLines } from '../../words/known-to.ts';
import { namesIn } from '../../words/names.ts';
import { reportedLines } from '../../words/reported.ts';
import { learntFromWords } from '../../words/review-names.ts';
import { learntView } from '../library/carried-view.ts';
import { type AnswerErrors, agenciesToPassTo, ownEntries } from './answer-form.ts';
import { answerView } from './answer-view.ts';
import type { PromptRead } from './prompt-read.ts';
import { stateView } from './state-view.ts';

export function promptView({ asked, on, goesTo }: PromptRead, { open, sources }: GivenCase, problems?: AnswerErrors): object {
  const { partnership, days, vantage } = open;
  const names = namesIn(open.directory);
  const chosen = on === days.usual ? undefined : on;
  const concerned = partnership.children.filter((one) => asked.about.includes(one));
  const [child] = concerned.length > 0 ? concerned : partnership.children;
  const picture = child === undefined ? undefined : open.picture(child, on);
  const inHand = open.known(on).entries;
  const evidenceOf = asked.evidence
    .filter(({ from }) => from <= on)
    .flatMap(({ entry }) => inHand.find(({ id }) => id === entry) ?? [])
    .sort((a, b) => compareSpans(a.when, b.when) || a.order - b.order);
  const stands = standsOn(asked, on);
  const lived = lifeOn(asked, on, open);
  const fresh = lived.life.state === 'reopened' ? lived.life.isNew : [];
  const earlier = lived.life.state === 'reopened' ? lived.life.earlier : undefined;
  const agency = vantage.kind === 'agency';
  const opened = firstOpened(asked, on, open);
  const reasons = reasonsOn(asked, on);
  const isWrong = lived.life.state === 'ended' && endedAsWrongPerson(asked, lived.life.on, open) !== undefined;
  // What was asked may say what is of somebody else.
  const [{ question }, ...also] = isWrong ? ([{ question: 'A question that rested on a record of the wrong person' }] as const) : reasons;
  return {
    title: question,
    form: true,
    question,
    also: also.map((one) => one.question),
    about: allListed(asked.about.map(names.person)),
    children: (concerned.length > 0 ? concerned : partnership.children).map((one) => ({
      name: names.person(one),
      href: childAddress(open, one, chosen),
    })),
    goesTo: goesTo === undefined ? undefined : answererInWords(goesTo),
    askedOf: agency ? undefined : allListed([...new Set(asked.asks.map(({ agency: id }) => names.agency(id)))]),
    shown: showDay(on),
    state: stateView(lived, on, open),
    earlier: earlier === undefined ? undefined : answerView(earlier, open),
    safeToAsk: reasons.some(({ check }) => check.safeToAsk),
    evidence: (isWrong ? [] : evidenceOf).map((entry) => ({
      href:
        child === undefined ? undefined : `${chronologyAddress(open, child, { on: chosen })}#${publicId(open.publicIds.entries, entry.id)}`,
      isNew: fresh.includes(entry.id),
      when: whenInWords(entry),
      agency: names.agency(entry.by),
      title: entryTitle(entry, names),
      text: entry.text,
      reported: reportedLines(entry, names),
      facts: factLines(entry, names),
      knownTo: picture === undefined ? [] : knownToLines(picture, entry, names),
    })),
    opened: agency && opened !== undefined ? showDay(opened) : undefined,
    mayLook: agency && !asked.mustAnswer,
    learnt: reasons.map(({ check }) => ({
      why: check.because,
      from: learntFromWords(check.learntFrom),
      items: learntView(check, open, sources.library),
      title: check.title,
      href: checkAddress(partnership, check.id),
    })),
    answers: answersIn(open)
      .filter((answer) => isAnswerTo(asked, answer) && answer.id !== earlier?.id)
      .map((answer) => answerView(answer, open)),
    answered: lived.life.state === 'answered',
    mayAnswer: agency && stands,
    entries: agency
      ? ownEntries(open, on).map((entry) => ({
          id: publicId(open.publicIds.entries, entry.id),
          text: entryChoice(entry, entryTitle(entry, names)),
        }))
      : [],
    agencies: agenciesToPassTo(open).map((id) => ({ id: publicId(open.publicIds.agencies, id), name: names.agency(id) })),
    back: { href: todayAddress(partnership, chosen), text: 'Back to today' },
    given: problems?.given ?? {},
    errors: problems?.errors ?? [],
    errorOn: Object.fromEntries((problems?.errors ?? []).map(({ field, text }) => [field, text])),
  };
}

const entryChoice = (entry: Entry, title: string): string => `${showDay(recordedDay(entry))}: ${title}`;
