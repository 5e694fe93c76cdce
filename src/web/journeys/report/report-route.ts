import { createHash } from 'node:crypto';
import { anonymiser } from '../../../core/anonymise/apply/anonymiser.ts';
import { draftFrom } from '../../../core/learning/review/report/draft-from.ts';
import { numberedReport } from '../../../core/learning/review/report/numbered.ts';
import type { WayOfWriting } from '../../../core/learning/review/report/report-kept.ts';
import type { ReportSectionId } from '../../../core/learning/review/report/report-section.ts';
import { standing } from '../../../core/learning/review/report/report-state.ts';
import { templatesToBegin } from '../../../core/learning/review/report/template.ts';
import { noteOfTaken } from '../../../core/taken-out/noted.ts';
import { formatDay, showDay } from '../../../core/time/day.ts';
import { dayAt, showInstant } from '../../../core/time/instant.ts';
import { type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { byWhom, referenceFrom } from '../take-out/stamp-of.ts';
import { inReport, keepInRoom } from './in-report.ts';
import { type Problem, reportAddress } from './report-frame.ts';
import { type BegunRead, checkedReport, type ReportRead, readReport } from './report-read.ts';
import { reportView } from './report-view.ts';
import { roomForReport } from './room-for-report.ts';

export const reportBase = '/cases/:case/reviews/:review/report';

const page = (read: ReportRead, given: GivenCase, errors: readonly Problem[] = []): Reply => ({
  kind: 'page',
  template: 'report/report.njk',
  model: reportView(read, given, errors),
  ...(errors.length > 0 ? { invalid: true } : {}),
});

export const reportRoute: Route = {
  method: 'GET',
  address: reportBase,
  permission: 'see-reviews',
  audit: 'report-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readReport(asking, given);
    return read === undefined ? notFound : page(read, given);
  },
};

/** Begins a report from its template and from what stands in the room, with aliases put for names by the key. */
export const beginReportRoute: Route = {
  method: 'POST',
  address: `${reportBase}/begin`,
  permission: 'work-in-review',
  audit: 'report-begun',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readReport(asking, given);
    if (read === undefined || read.state.kind !== 'none') return notFound;
    const template = templatesToBegin(given.sources.reports).find(({ id }) => id === asking.body.template);
    if (template === undefined) return page(read, given, [{ href: 'template', text: 'Choose a template' }]);
    await keepInRoom(read, given, 'report-begun', { template: { id: template.id, version: template.version } });
    const anonymise = anonymiser(read.key, given.tools.words);
    for (const [section, texts] of draftFrom(template, roomForReport(read.opened, read.library, given)))
      if (texts.length > 0)
        await keepSection(
          read,
          given,
          section,
          texts.map((text) => anonymise(text).text),
          'begun',
        );
    return { kind: 'go', to: reportAddress(read, given) };
  },
};

/** Keeps a section as somebody left it: the version before stays. */
export const keepSection = (
  read: ReportRead,
  given: GivenCase,
  section: ReportSectionId,
  paragraphs: readonly string[],
  how: WayOfWriting,
): Promise<string> => keepInRoom(read, given, 'draft-section', { section, paragraphs, how });

export const isWritable = ({ state }: ReportRead): boolean => state.kind === 'draft' || state.kind === 'ready';

/** Puts aliases for names in the whole draft, by the key: each section that it changes has a new version. */
export const byTheKeyRoute: Route = inReport({
  method: 'POST',
  address: `${reportBase}/by-the-key`,
  permission: 'work-in-review',
  audit: 'report-anonymised',
  isLong: true,
  respond: async (report, _, given) => {
    if (!isWritable(report)) return notFound;
    const anonymise = anonymiser(report.key, given.tools.words);
    for (const { section } of report.sections) {
      const before = standing(report.draft, section)?.paragraphs ?? [];
      const now = before.map((text) => anonymise(text).text);
      if (now.some((text, n) => text !== before[n])) await keepSection(report, given, section, now, 'by-the-key');
    }
    return { kind: 'go', to: reportAddress(report, given) };
  },
});

/** The report as Word, once nothing in it may tell who somebody is without a reason: marked as a draft until it is published. */
export const takeReportRoute: Route = inReport({
  method: 'POST',
  address: `${reportBase}/word`,
  permission: 'work-in-review',
  audit: 'report-taken-out',
  notesShown: true,
  isLong: true,
  respond: async (report, _, given) => {
    const { slips } = checkedReport(report, given);
    const open = slips.filter(({ asked }) => !asked.holds).length;
    if (open > 0)
      return page(report, given, [
        { href: 'word', text: `Settle first what may tell who somebody is: ${open === 1 ? 'one place is' : `${open} places are`} open` },
      ]);
    const reference = referenceFrom(given.newId());
    const bytes = await given.tools.report(writtenReport(report, given, reference));
    await note(report, given, reference, bytes);
    return {
      kind: 'file',
      name: `report-${report.state.kind === 'published' ? 'published' : 'draft'}-${formatDay(dayAt(given.now()))}.docx`,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      write: async () => bytes,
    };
  },
});

function writtenReport(report: BegunRead, given: GivenCase, reference: string) {
  const { template, draft, state, children } = report;
  const isOut = state.kind === 'published' || state.kind === 'withdrawn';
  const at = given.now();
  return {
    template,
    of: allListed(children),
    cover: [given.open.partnership.title, ...(isOut ? [`Published on ${showDay(state.published.on)}`] : [])],
    ...(isOut ? {} : { mark: template.mark }),
    sections: numberedReport(template, draft),
    foot: isOut ? `Reference ${reference}` : `Taken out by ${byWhom(given.visitor, given)} on ${showInstant(at)}. Reference ${reference}`,
    at,
  };
}

async function note({ opened, state }: BegunRead, { visitor, desk, from }: GivenCase, reference: string, bytes: Uint8Array): Promise<void> {
  if (visitor.looker === undefined) return;
  const noted = {
    what: 'Report of a review, DOCX',
    view: `as it stands (${state.kind})`,
    why: 'A review of practice',
    reference,
    print: createHash('sha256').update(bytes).digest('hex'),
  };
  await desk.note({
    ...visitor.looker,
    event: 'report-taken-out',
    wrote: false,
    subjects: opened.review.children,
    why: noteOfTaken(noted),
    from,
  });
}
