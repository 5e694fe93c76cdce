import type { PaperDocument } from '../../../core/paper/document.ts';
import { formatDay, showDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { registerAddress } from '../../addresses.ts';
import { caseFile, casePage, type GivenCase } from '../../routing/route.ts';
import { type BoardRead, readBoardRoom } from './board-page.ts';
import { type FromReviews, readReviews } from './from-reviews.ts';
import { registerFrame } from './register-frame.ts';
import { reportParts } from './report-parts.ts';

const address = '/cases/:case/actions/board-report';
type ReportRead = BoardRead & { readonly reviews: FromReviews };

const read = async (_: unknown, given: GivenCase): Promise<ReportRead> => ({
  ...(await readBoardRoom(given)),
  reviews: await readReviews(given),
});

/** One page for the board. */
export const boardReportRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'register-shown',
  parse: () => ({}),
  read,
  show: (found, given) => ({
    title: 'Report to the board',
    frame: registerFrame(given.open.partnership, 'report'),
    on: showDay(found.today),
    parts: reportParts(found, given),
    agenda: registerAddress(given.open.partnership, 'joint-agenda'),
    files: ['pdf', 'docx'].map((format) => ({
      href: registerAddress(given.open.partnership, 'board-report', format),
      text: format === 'pdf' ? 'PDF' : 'Word',
    })),
  }),
  template: 'register/report.njk',
});

const fileOf = (format: 'pdf' | 'docx') =>
  caseFile({
    address: `${address}/${format}`,
    permission: 'read-case',
    audit: 'register-taken-out',
    parse: () => ({}),
    read,
    write: (found, given) => ({
      kind: 'file',
      name: `board-report-${formatDay(found.today)}.${format}`,
      type: format === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      write: (tools) => (format === 'pdf' ? tools.print : tools.paper.docx)(paperOf(found, given)),
    }),
  });
export const boardReportPdfRoute = fileOf('pdf');
export const boardReportWordRoute = fileOf('docx');

/** The same parts on paper: those in which there is nothing stand together at its end. */
function paperOf(found: ReportRead, given: GivenCase): PaperDocument {
  const parts = reportParts(found, given);
  const on = showDay(found.today);
  const nothing = parts.filter(({ rows }) => rows.length === 0).map(({ heading }) => heading);
  return {
    title: 'Report to the board',
    running: `Report to the board, ${on}`,
    foot: 'What is learnt, and what becomes of it. No agency or person is set before another.',
    sheet: 'A4',
    dated: endOf(found.today),
    blocks: [
      { kind: 'heading', level: 1, text: `Report to the board, ${on}` },
      ...parts.flatMap(({ heading, rows }) =>
        rows.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading } as const, { kind: 'list', items: rows } as const],
      ),
      ...(nothing.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: 'Nothing stands under' } as const,
            { kind: 'words', text: `${nothing.join('; ')}.` } as const,
          ]),
    ],
  };
}
