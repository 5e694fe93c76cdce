import type { Key } from '../../../core/anonymise/key.ts';
import { keyFaults } from '../../../core/anonymise/making/key-faults.ts';
import type { Detail } from '../../../core/anonymise/slip.ts';
import type { Standing } from '../../../core/learning/asking/learning-check.ts';
import { standingSlips } from '../../../core/learning/checks/publication-identity-slip.ts';
import type { Library } from '../../../core/learning/library/library.ts';
import { checkCitations } from '../../../core/learning/review/report/citations/check-citations.ts';
import { type Doubt, doubtKey } from '../../../core/learning/review/report/citations/doubt.ts';
import { type DraftSlip, draftSlips } from '../../../core/learning/review/report/draft-slips.ts';
import { inTheWay } from '../../../core/learning/review/report/in-the-way.ts';
import { earlierReports, type NumberedSection, numberedReport } from '../../../core/learning/review/report/numbered.ts';
import { type Draft, type ReportState, reportState, standing } from '../../../core/learning/review/report/report-state.ts';
import { type ReportTemplate, templateFor } from '../../../core/learning/review/report/template.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { answersIn } from '../../../parse/learning/answered.ts';
import { reportKept } from '../../../parse/learning/report.ts';
import { type OpenedReview, openedReview } from '../../reading/opened-review.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { libraryHere } from './own-library.ts';
import { childrenCalled, keyOfReview, knowingTheLibrary } from './report-key.ts';

/** A review's room with its report, as far as it has come. */
export interface ReportRead {
  readonly opened: OpenedReview;
  readonly state: ReportState;
  readonly library: Library;
  readonly key: Key;
  /** What the report calls its children. */
  readonly children: readonly string[];
}

/** A report that was begun. */
export interface BegunRead extends ReportRead {
  readonly state: Exclude<ReportState, { kind: 'none' }>;
  readonly draft: Draft;
  readonly template: ReportTemplate;
  readonly sections: readonly NumberedSection[];
}

export async function readReport({ params }: Asking, given: GivenCase): Promise<ReportRead | undefined> {
  const opened = await openedReview(params.review, given);
  if (opened === undefined) return undefined;
  const key = await keyOfReview(opened.review, given);
  return {
    opened,
    state: reportState(reportKept(opened.kept)),
    library: await libraryHere(given),
    key,
    children: childrenCalled(opened.review, key, given),
  };
}

/** The report, where one was begun by a template that is there. */
export function begun(read: ReportRead, { sources }: GivenCase): BegunRead | undefined {
  const { state } = read;
  if (state.kind === 'none') return undefined;
  const template = templateFor(sources.reports, state.draft.template);
  return template === undefined
    ? undefined
    : { ...read, state, draft: state.draft, template, sections: numberedReport(template, state.draft) };
}

/** A question of check 73, and the slip that it is about. */
export interface AskedSlip {
  readonly slip: DraftSlip;
  readonly asked: Standing;
}

/** Everything that is pointed out in a draft, and what is settled of it. */
export interface CheckedReport {
  readonly doubts: readonly (Doubt & { readonly key: string })[];
  readonly slips: readonly AskedSlip[];
  readonly details: readonly Detail[];
  readonly way: readonly string[];
}

export function checkedReport({ draft, sections, template, key, library, opened }: BegunRead, { tools }: GivenCase): CheckedReport {
  const doubts = checkCitations(sections, { earlier: earlierReports(template, draft) }).map((doubt) => ({
    ...doubt,
    key: doubtKey(doubt),
  }));
  const { slips, details } = draftSlips(sections, knowingTheLibrary(key, library), tools.words);
  const writtenOn = ({ section }: DraftSlip) => dayAt(standing(draft, section)?.at ?? opened.review.opened);
  const asked = new Map(
    standingSlips({ slips, writtenOn }, dayAt(opened.review.opened), answersIn(opened.kept)).map((one) => [one.anchor, one]),
  );
  const all = slips.flatMap((slip): readonly AskedSlip[] => {
    const one = asked.get(slip.anchor);
    return one === undefined ? [] : [{ slip, asked: one }];
  });
  const unsettled = {
    doubts: doubts.filter((doubt) => !draft.kept.has(doubt.key)).length,
    slips: all.filter((one) => !one.asked.holds).length,
    keyFaults: keyFaults(key).filter(({ weight }) => weight === 'fault').length,
    empty: sections.filter(({ section }) => !(standing(draft, section)?.paragraphs.length ?? 0)).map(({ called }) => called),
  };
  return { doubts, slips: all, details, way: inTheWay(draft, unsettled) };
}
