import { challengeState } from '../../../core/pathway/challenge/challenge-work.ts';
import { longMonths, longPlansOf } from '../../../core/pathway/challenge/long-plans.ts';
import type { Day } from '../../../core/time/day.ts';
import { showDay } from '../../../core/time/day.ts';
import { challengeAddress, challengesAddress, planAddress, qualityAddress } from '../../addresses.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { dayControl } from '../../reading/day-control.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { howLong } from '../../words/how-long.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';
import { childrenOnDesk } from '../today/children-view.ts';
import { challengesFor } from './challenge-read.ts';
import { noticeLine } from './challenge-view.ts';

/** Quality notices with their owners and days, and plans that have run for long with the time since anything changed in them (R150). */
export const qualityRoute = casePage({
  address: '/cases/:case/quality',
  permission: 'read-case',
  audit: 'quality-shown',
  notesShown: true,
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  read: async (on, given) => {
    const children = childrenOnDesk(given.open, on).mine;
    await noteShown(given, 'quality-shown', [
      ...children,
      ...challengesFor(given.open, on).flatMap(({ work, picture }) => (work.notice === undefined ? [] : [picture.child])),
    ]);
    return { on, children };
  },
  show: qualityView,
  template: 'challenge/quality.njk',
});

function qualityView(
  { on, children }: { readonly on: Day; readonly children: GivenCase['open']['partnership']['children'] },
  { open }: GivenCase,
): object {
  const chosen = on === open.days.usual ? undefined : on;
  const names = namesIn(open.directory);
  const notices = challengesFor(open, on).filter(({ work }) => work.notice !== undefined);
  const line = ({ work, picture }: (typeof notices)[number]): object => ({
    href: challengeAddress(open, work.raised.id, chosen),
    child: names.person(picture.child),
    says: `${names.agency(work.by)} to ${work.to === undefined ? 'whoever did the work' : names.agency(work.to)}, ${whenInWords(work.raised)}`,
    notice: noticeLine(picture, work),
    answered: work.answer !== undefined,
  });
  return {
    title: 'Quality notices',
    back: { href: challengesAddress(open.partnership, chosen), text: 'Challenges' },
    day: dayControl(open, on, (day) => qualityAddress(open.partnership, day)),
    open: notices
      .filter(({ work }) => challengeState(work) !== 'ended')
      .sort((a, b) => (a.work.notice?.by ?? 0) - (b.work.notice?.by ?? 0))
      .map(line),
    settled: notices.filter(({ work }) => challengeState(work) === 'ended').map(line),
    months: longMonths,
    plans: children
      .flatMap((child) => longPlansOf(open.picture(child, on)).map((one) => ({ ...one, child })))
      .sort((a, b) => a.lastChange - b.lastChange)
      .map(({ child, plan, since, lastChange }) => ({
        href: planAddress(open, child, chosen),
        says: `${names.person(child)}: ${withCapital(inPlainWords(plan.type ?? 'plan'))} plan, ${names.agency(plan.lead)}`,
        since: showDay(since),
        changed: showDay(lastChange),
        ago: howLong(lastChange, on),
      })),
  };
}
