import type { AskedInReplay } from '../../../core/learning/library/kept-replay.ts';
import { isShown, type ShownByReplay } from '../../../core/learning/library/shown-by-replay.ts';
import { type Day, formatDay, showDay } from '../../../core/time/day.ts';
import { checkAddress, playAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';

/** Where a day of a retold case is looked at: a page of its play, or a form that goes on as the reviewer of that case. */
interface DayOfCase {
  readonly href?: string;
  readonly goOn?: { readonly case: string; readonly on: string };
}

/** What the replay of one case shows of an item, in words. */
export function replayView({ replay, there, elsewhere, praised, beyondRules }: ShownByReplay, given: GivenCase): object {
  const asked = (one: AskedInReplay): object => ({
    ...askedLine(one, given),
    question: one.question,
    evidence: one.evidence,
    ...dayOfCase(replay.case, one.on, given),
  });
  return {
    case: replay.title,
    there: eachOnce(there).map(({ one, places }) => ({ ...asked(one), places })),
    silent: there.filter((place) => place.asked.length === 0),
    elsewhere: elsewhere.map(asked),
    praised,
    beyondRules,
    nothing: !isShown({ replay, there, elsewhere, praised, beyondRules }),
  };
}

/** Each question once, with the places of the review at which it was asked. */
function eachOnce(there: ShownByReplay['there']): readonly { readonly one: AskedInReplay; readonly places: ShownByReplay['there'] }[] {
  const all = there.flatMap((place) => place.asked.map((one) => ({ place, one })));
  const same = Map.groupBy(all, ({ one }) => `${one.check} ${one.on} ${one.question}`);
  return [...same.values()].flatMap((alike) => alike.slice(0, 1).map(({ one }) => ({ one, places: alike.map(({ place }) => place) })));
}

export const askedLine = ({ check, on }: AskedInReplay, { open }: GivenCase): object => {
  const found = open.checks.find(({ id }) => id === check);
  return {
    on: showDay(on),
    title: found?.title ?? check.replaceAll('-', ' '),
    check: found === undefined ? undefined : checkAddress(open.partnership, check),
  };
};

/** Whoever reads the whole of the case goes straight to its day; somebody else in a demonstration goes on as its reviewer. At work there are no retold cases. */
function dayOfCase(called: string, on: Day, { open: { partnership, vantage }, sources }: GivenCase): DayOfCase {
  if (!sources.cases.some(({ name }) => name === called)) return {};
  return partnership.name === called && vantage.kind === 'whole'
    ? { href: `${playAddress(partnership, on)}#step` }
    : { goOn: { case: called, on: formatDay(on) } };
}
