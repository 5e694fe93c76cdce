import type { ReportSectionId } from './report-section.ts';

/** What a partnership's reports look like and always say. A change is a new version in a file of its own, so that an older report is made again as it was. */
export interface ReportTemplate {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** Lines of the title page, under the title. */
  readonly cover: readonly string[];
  /** What stands across every page until it is published. */
  readonly mark: string;
  /** Of headings, in six hexadecimal figures. */
  readonly colour: string;
  /** Each section once, in the order of the report. */
  readonly sections: readonly TemplateSection[];
}

export interface TemplateSection {
  readonly section: ReportSectionId;
  readonly called: string;
  /** Words that stand in every report. */
  readonly says: readonly string[];
}

/** A version that a report was begun from. */
export interface TemplateOf {
  readonly id: string;
  readonly version: number;
}

/** The last version of each. */
export const templatesToBegin = (all: readonly ReportTemplate[]): readonly ReportTemplate[] =>
  all.filter(({ id, version }) => !all.some((other) => other.id === id && other.version > version));

/** The version that a report was begun from; where its file is gone, the last of the same name. */
export const templateFor = (all: readonly ReportTemplate[], of: TemplateOf): ReportTemplate | undefined =>
  all.find(({ id, version }) => id === of.id && version === of.version) ?? templatesToBegin(all).find(({ id }) => id === of.id);
