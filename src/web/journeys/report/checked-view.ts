import type { DraftSlip } from '../../../core/learning/review/report/draft-slips.ts';
import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { anonymisedAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { sortNames } from '../anonymise/words.ts';
import { type Problem, reportAddress, reportPage } from './report-frame.ts';
import { type AskedSlip, type BegunRead, checkedReport } from './report-read.ts';
import { isWritable } from './report-route.ts';
import { doubtNames } from './report-words.ts';

/** The most that stand on one page; the rest come when these are settled. */
const most = 40;

/** Slips of the same sort and words: settled one by one, or together. */
export interface SlipGroup {
  readonly n: string;
  readonly first: DraftSlip;
  readonly all: readonly AskedSlip[];
}

/** What is open of check 73, in the order of the report. A form names a slip by its anchor. */
export function openGroups(slips: readonly AskedSlip[]): readonly SlipGroup[] {
  const open = slips.filter(({ asked }) => !asked.holds);
  const groups = Map.groupBy(open, ({ slip }) => `${slip.sort}\t${slip.text.toLowerCase()}`);
  return [...groups.values()].slice(0, most).flatMap((all, i) => {
    const [first] = all;
    return first === undefined ? [] : [{ n: String(i + 1), first: first.slip, all }];
  });
}

/** What is pointed out in a draft: what may tell who somebody is, and citations and sums that do not agree; each to be settled. */
export function checkedView(
  read: BegunRead,
  given: GivenCase,
  typed: Readonly<Record<string, string>> = {},
  errors: readonly Problem[] = [],
): object {
  const { doubts, slips, details } = checkedReport(read, given);
  const groups = openGroups(slips);
  const kept = read.draft.kept;
  const [child] = read.opened.review.children;
  return {
    ...reportPage(read, given, 'checked', errors),
    isOpen: isWritable(read),
    send: reportAddress(read, given, 'checked'),
    keyHref: child === undefined ? undefined : anonymisedAddress(given.open, child),
    openSlips: slips.filter(({ asked }) => !asked.holds).length,
    more: Math.max(0, slips.filter(({ asked }) => !asked.holds).length - groups.reduce((sum, { all }) => sum + all.length, 0)),
    slips: groups.map(({ n, first, all }) => ({
      ...{ n, anchor: first.anchor, like: all.length },
      ...{ sort: sortNames[first.sort], text: first.text, at: first.at, why: first.why, before: first.before, after: first.after },
      section: reportAddress(read, given, 'sections', first.section),
      question: all[0]?.asked.question,
      with: typed[`with-${n}`] ?? first.instead ?? '',
      because: typed[`why-${n}`] ?? '',
      does: typed[`does-${n}`],
      every: typed[`all-${n}`] === 'yes',
    })),
    answered: slips.flatMap(({ slip, asked }) =>
      asked.holds && asked.answered !== undefined
        ? [{ text: slip.text, at: slip.at, words: asked.answered.words, who: asked.answered.who, on: showDay(asked.answered.on) }]
        : [],
    ),
    doubts: doubts
      .filter(({ key }) => !kept.has(key))
      .slice(0, most)
      .map((doubt, i) => ({
        ...{
          n: String(i + 1),
          key: doubt.key,
          kind: doubtNames[doubt.kind],
          at: doubt.at.number,
          text: doubt.text,
          why: doubt.why,
          sure: doubt.sure,
        },
        before: doubt.at.text.slice(Math.max(0, doubt.start - 80), doubt.start),
        after: doubt.at.text.slice(doubt.end, doubt.end + 60),
        section: reportAddress(read, given, 'sections', doubt.at.section),
        because: typed[`because-${i + 1}`] ?? '',
      })),
    openDoubts: doubts.filter(({ key }) => !kept.has(key)).length,
    keptDoubts: doubts.flatMap(({ key, text, at }) => {
      const one = kept.get(key);
      return one === undefined ? [] : [{ text, at: at.number, because: one.because, who: one.who, when: showInstant(one.at) }];
    }),
    details: details.slice(0, most).map(({ text, at, why }) => ({ text, at, why })),
    detailsCount: details.length,
  };
}
