import { type ReportSectionId, reportSections } from '../../../core/learning/review/report/report-section.ts';
import { type SectionVersion, standing } from '../../../core/learning/review/report/report-state.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { type Problem, reportAddress, reportPage } from './report-frame.ts';
import { type BegunRead, begun, readReport } from './report-read.ts';
import { isWritable, keepSection, reportBase } from './report-route.ts';
import { wayNames } from './report-words.ts';

const address = `${reportBase}/sections/:section`;
/** The most that a section may be, in letters. */
const longest = 120_000;
/** How many earlier versions a page shows. */
const mostVersions = 20;

interface SectionRead extends BegunRead {
  readonly section: ReportSectionId;
  readonly now: SectionVersion | undefined;
}

async function readSection(asking: Asking, given: GivenCase): Promise<SectionRead | undefined> {
  const section = reportSections.find((one) => one === asking.params.section);
  const read = section === undefined ? undefined : await readReport(asking, given);
  const report = read && begun(read, given);
  return section === undefined || report === undefined ? undefined : { ...report, section, now: standing(report.draft, section) };
}

export const reportSectionRoute: Route = {
  method: 'GET',
  address,
  permission: 'see-reviews',
  audit: 'report-section-shown',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readSection(asking, given);
    return read === undefined ? notFound : page(read, given);
  },
};

/** Keeps a section as it was typed. Over what somebody else has written meanwhile, it is shown with that, and kept once it is sent again. */
export const writeSectionRoute: Route = {
  method: 'POST',
  address,
  permission: 'work-in-review',
  audit: 'report-section-written',
  inside: 'case',
  isLong: true,
  respond: async (asking, given) => {
    const read = await readSection(asking, given);
    if (read === undefined || !isWritable(read)) return notFound;
    const text = asking.body.text ?? '';
    const paragraphs = paragraphsIn(text);
    if (text.length > longest) return page(read, given, text, [{ href: 'text', text: 'Write less: the section is too long to be kept' }]);
    if (paragraphs.length === 0) return page(read, given, text, [{ href: 'text', text: 'Enter what stands in this section' }]);
    if ((asking.body.stands ?? '') !== (read.now?.id ?? ''))
      return page(read, given, text, [
        {
          href: 'text',
          text: 'Somebody has written this section since you opened it: it is shown below yours. Nothing of yours is kept yet. Send it again to put it in the place of theirs',
        },
      ]);
    if (paragraphs.join('\n\n') !== read.now?.paragraphs.join('\n\n')) await keepSection(read, given, read.section, paragraphs, 'written');
    return { kind: 'go', to: `${reportAddress(read, given)}#${read.section}` };
  },
};

/** Paragraphs are parted by an empty line; what is one line under another is one paragraph. */
const paragraphsIn = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

function page(read: SectionRead, given: GivenCase, typed?: string, errors: readonly Problem[] = []): Reply {
  const { section, now, template, draft } = read;
  const versions = draft.versions.filter((one) => one.section === section).toReversed();
  const of = template.sections.find((one) => one.section === section);
  return {
    kind: 'page',
    template: 'report/section.njk',
    ...(errors.length > 0 ? { invalid: true } : {}),
    model: {
      ...reportPage(read, given, 'section', errors),
      title: of?.called,
      send: reportAddress(read, given, 'sections', section),
      cancel: `${reportAddress(read, given)}#${section}`,
      isOpen: isWritable(read),
      wasReady: read.state.kind === 'ready',
      text: typed ?? now?.paragraphs.join('\n\n') ?? of?.says.join('\n\n') ?? '',
      stands: now?.id ?? '',
      theirs: typed === undefined ? undefined : now?.paragraphs,
      versions: versions
        .slice(0, mostVersions)
        .map((one) => ({ who: one.who, at: showInstant(one.at), how: wayNames[one.how], paragraphs: one.paragraphs })),
      more: Math.max(0, versions.length - mostVersions),
    },
  };
}
