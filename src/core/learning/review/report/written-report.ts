import type { Instant } from '../../../time/instant.ts';
import type { NumberedSection } from './numbered.ts';
import type { ReportTemplate } from './template.ts';

/** A report as a document: plain data. */
export interface WrittenReport {
  readonly template: Pick<ReportTemplate, 'title' | 'cover' | 'colour'>;
  /** Of whom, by aliases: "Child A". */
  readonly of: string;
  /** The partnership, and what else the title page says of this report. */
  readonly cover: readonly string[];
  /** Across every page until it is published. */
  readonly mark?: string;
  readonly sections: readonly NumberedSection[];
  /** Who took it out, when, and the reference by which a found copy is traced. A published report names nobody. */
  readonly foot: string;
  readonly at: Instant;
}

/** Writes a report as a file of a word processor. */
export type WriteReport = (report: WrittenReport) => Promise<Uint8Array>;
