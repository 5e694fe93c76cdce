import { beforePublishing } from '../../../core/learning/review/report/in-the-way.ts';
import { earliestWithdrawal } from '../../../core/learning/review/report/keeping-days.ts';
import { earlyGrounds } from '../../../core/learning/review/report/report-kept.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt, showInstant } from '../../../core/time/instant.ts';
import { libraryReviewAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { type Problem, reportAddress, reportPage } from './report-frame.ts';
import { type BegunRead, checkedReport } from './report-read.ts';
import { earlyNames } from './report-words.ts';

/** How a report goes from a draft to being published: what is in the way, who read it, who was told, where it stands and until when. */
export function publicationView(
  read: BegunRead,
  given: GivenCase,
  typed: Readonly<Record<string, string>> = {},
  errors: readonly Problem[] = [],
): object {
  const { state, draft } = read;
  const { open, visitor, demonstration } = given;
  const isOut = state.kind === 'published' || state.kind === 'withdrawn';
  return {
    ...reportPage(read, given, 'publication', errors),
    demonstration,
    mayPublish: visitor.may('keep-learning'),
    send: reportAddress(read, given, 'publication'),
    register: reportAddress(read, given, 'published'),
    given: typed,
    kind: state.kind,
    way: state.kind === 'draft' ? checkedReport(read, given).way : [],
    second: draft.second && { who: draft.second.who, at: showInstant(draft.second.at), words: draft.second.words },
    ready: state.kind === 'draft' ? undefined : { who: state.ready.who, at: showInstant(state.ready.at) },
    told: draft.told.map(({ whom, words, on, who }) => ({
      whom: whom === 'family' ? 'The family' : 'Practitioners',
      words,
      on: showDay(on),
      who,
    })),
    before: state.kind === 'ready' ? beforePublishing(state) : [],
    board: typed.board ?? open.partnership.title,
    stays: showDay(earliestWithdrawal(dayAt(given.now()))),
    published: isOut
      ? {
          ...{
            on: showDay(state.published.on),
            where: state.published.where,
            notBefore: showDay(state.published.notBefore),
            who: state.published.who,
          },
          href: libraryReviewAddress(open.partnership, state.published.key),
        }
      : undefined,
    grounds: earlyGrounds.map((value) => ({ value, text: earlyNames[value], checked: typed.early === value })),
    withdrawn:
      state.kind === 'withdrawn'
        ? {
            on: showDay(state.withdrawn.on),
            why: state.withdrawn.why,
            who: state.withdrawn.who,
            early: state.withdrawn.early && earlyNames[state.withdrawn.early],
          }
        : undefined,
  };
}
