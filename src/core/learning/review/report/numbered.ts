import { isAppendix, numberOfSection, type ReportSectionId } from './report-section.ts';
import { type Draft, type SectionVersion, standing } from './report-state.ts';
import type { ReportTemplate } from './template.ts';

/** A paragraph as the report has it. */
export interface NumberedParagraph {
  readonly section: ReportSectionId;
  /** Which of its section, from 0, as it was written. */
  readonly index: number;
  /** `4.5`, `A.2` */
  readonly number: string;
  /** Its words, without a number that its writer gave it. */
  readonly text: string;
}

/** A footnote stands as a paragraph that begins `[^4]`, and is led to by `[^4]` in a text. */
export interface Footnote {
  readonly section: ReportSectionId;
  readonly index: number;
  readonly mark: string;
  readonly text: string;
}

export interface NumberedSection {
  readonly section: ReportSectionId;
  readonly number: string;
  readonly called: string;
  readonly isAppendix: boolean;
  readonly paragraphs: readonly NumberedParagraph[];
  readonly footnotes: readonly Footnote[];
}

/** What a paragraph begins with, where its writer numbered it. "3.5 weeks" is no number of a paragraph. */
const own =
  /^§?\s*((?:\d{1,2}|[A-Z])(?:\.\d{1,3}){1,3})[.)]?\s+(?!(?:days?|weeks?|months?|years?|hours?|minutes?|per|times|mg|ml|kg|km|miles?|million|%)\b)/;
const footnote = /^\[\^(\d{1,3})\]:?\s*/;

/** A section with its paragraphs numbered: as their writer numbered them, and else each with the number after the one before. */
export function numberedSection(section: ReportSectionId, called: string, paragraphs: readonly string[]): NumberedSection {
  const number = numberOfSection(section);
  const numbered: NumberedParagraph[] = [];
  const footnotes: Footnote[] = [];
  let last = `${number}.0`;
  for (const [index, text] of paragraphs.entries()) {
    const mark = footnote.exec(text);
    if (mark !== null) {
      footnotes.push({ section, index, mark: mark[1] ?? '', text: text.slice(mark[0].length) });
      continue;
    }
    const given = own.exec(text);
    const isOwn = given?.[1]?.startsWith(`${number}.`) === true;
    last = isOwn ? (given?.[1] ?? last) : afterNumber(last);
    numbered.push({ section, index, number: last, text: isOwn ? text.slice(given?.[0].length) : text });
  }
  return { section, number, called, isAppendix: isAppendix(section), paragraphs: numbered, footnotes };
}

const afterNumber = (number: string): string => number.replace(/\d+$/, (last) => String(Number(last) + 1));

/** A report as it stands, by the template that it was begun from. */
export const numberedReport = (template: ReportTemplate, draft: Draft): readonly NumberedSection[] =>
  reportOf(template, (section) => standing(draft, section));

const reportOf = (
  { sections }: ReportTemplate,
  written: (section: ReportSectionId) => SectionVersion | undefined,
): readonly NumberedSection[] =>
  sections.map(({ section, called, says }) => numberedSection(section, called, written(section)?.paragraphs ?? says));

/** The report as it stood after each version, the earliest first: a reference may have been right when it was written. */
export const earlierReports = (template: ReportTemplate, draft: Draft): readonly (readonly NumberedSection[])[] =>
  draft.versions.slice(0, -1).map((_, n) => numberedReport(template, { ...draft, versions: draft.versions.slice(0, n + 1) }));

export const paragraphsOf = (report: readonly NumberedSection[]): readonly NumberedParagraph[] =>
  report.flatMap(({ paragraphs }) => paragraphs);
