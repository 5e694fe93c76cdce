import { labelled } from '../../../core/learning/review/report/labelled.ts';
import { standing } from '../../../core/learning/review/report/report-state.ts';
import { templatesToBegin } from '../../../core/learning/review/report/template.ts';
import { showInstant } from '../../../core/time/instant.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { type Problem, reportAddress, reportPage } from './report-frame.ts';
import { begun, type ReportRead } from './report-read.ts';

/** The draft as it stands, section by section; or how it is begun. */
export function reportView(read: ReportRead, given: GivenCase, errors: readonly Problem[] = []): object {
  const report = begun(read, given);
  const isOpen = read.state.kind === 'none' || read.state.kind === 'draft' || read.state.kind === 'ready';
  return {
    ...reportPage(read, given, 'draft', errors),
    begin: read.state.kind === 'none' ? reportAddress(read, given, 'begin') : undefined,
    templates: templatesToBegin(given.sources.reports).map(({ id, title, version }, n) => ({
      value: id,
      text: `${title} (version ${version})`,
      checked: n === 0,
    })),
    lost: read.state.kind !== 'none' && report === undefined,
    of: allListed(read.children),
    isOpen,
    wasReady: read.state.kind === 'ready',
    byTheKey: reportAddress(read, given, 'by-the-key'),
    word: reportAddress(read, given, 'word'),
    sections: report?.sections.map(({ section, number, called, isAppendix, paragraphs, footnotes }) => {
      const now = standing(report.draft, section);
      return {
        ...{ id: section, number, called, isAppendix, footnotes },
        href: reportAddress(read, given, 'sections', section),
        paragraphs: paragraphs.map(({ number: of, text }) => ({ number: of, ...labelled(text) })),
        last: now && `${now.who}, ${showInstant(now.at)}`,
      };
    }),
  };
}
