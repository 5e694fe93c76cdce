import { formatDay } from '../../../core/time/day.ts';
import { caseFile, casePage, type FileType, type GivenCase, type Route, type Tools } from '../../routing/route.ts';
import { readAll } from './audit-room.ts';
import { resultsPaper } from './results-paper.ts';
import { type ResultsRead, resultsView } from './results-view.ts';

const address = '/cases/:case/audits/:audit/results';

async function readResults(id: string | undefined, given: GivenCase): Promise<ResultsRead | undefined> {
  const all = await readAll(given);
  const audit = all.find((one) => one.id === id && one.drawn !== undefined);
  return audit && { audit, before: all.find((one) => one.id === audit.again && one.drawn !== undefined) };
}

/** What an audit found, question by question, beside what the audit before it found. */
export const auditResultsRoute = casePage({
  address,
  permission: 'see-reviews',
  audit: 'audit-results-shown',
  parse: ({ params }) => params.audit,
  read: readResults,
  show: (read, given) => resultsView(read, given),
  template: 'audit/results.njk',
});

const fileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<string, FileType>>;

const writing = (as: keyof typeof fileTypes, { paper, print }: Tools) => (as === 'pdf' ? print : paper[as]);

/** The same to be taken away. It names no child. */
const fileRoute = (as: keyof typeof fileTypes): Route =>
  caseFile({
    address: `${address}.${as}`,
    permission: 'see-reviews',
    audit: 'audit-results-taken-out',
    parse: ({ params }) => params.audit,
    read: readResults,
    write: (read, given) => ({
      ...{ kind: 'file', name: `audit-${formatDay(read.audit.rule.openOn)}.${as}`, type: fileTypes[as] },
      write: (tools) => writing(as, tools)(resultsPaper(read, given)),
    }),
  });

export const auditResultsWordRoute = fileRoute('docx');
export const auditResultsExcelRoute = fileRoute('xlsx');
export const auditResultsPaperRoute = fileRoute('pdf');
