import type { AccountId } from '../../../access/ids.ts';
import type { Day } from '../../../time/day.ts';
import type { Instant } from '../../../time/instant.ts';
import type { ReportSectionId } from './report-section.ts';
import type { TemplateOf } from './template.ts';

/** Who wrote something down, and when it landed. */
export interface Signed {
  readonly id: string;
  /** Who, or in a demonstration by which role. */
  readonly who: string;
  readonly account?: AccountId;
  readonly at: Instant;
}

/** How a version of a section came to be. */
export const waysOfWriting = ['begun', 'written', 'by-the-key', 'settled'] as const;
export type WayOfWriting = (typeof waysOfWriting)[number];

/** A whole section as somebody left it. */
export interface SectionWritten {
  readonly section: ReportSectionId;
  readonly paragraphs: readonly string[];
  readonly how: WayOfWriting;
}

/** Before its day a report is withdrawn only because it may tell who somebody is, or by order of a court. */
export const earlyGrounds = ['may-identify', 'court'] as const;
export type EarlyGround = (typeof earlyGrounds)[number];

export interface Told {
  readonly whom: 'family' | 'practitioners';
  /** By their part and never by name: "the mother", "health visiting". */
  readonly words: string;
  readonly on: Day;
}

export interface PublishedOn {
  readonly on: Day;
  readonly where: string;
  /** Not withdrawn before this day. */
  readonly notBefore: Day;
  /** As the partnership's library names it. */
  readonly key: string;
}

export interface WithdrawnOn {
  readonly on: Day;
  readonly why: string;
  readonly early?: EarlyGround;
}

/** Everything that is written down about a report in its room, in its order. */
export type ReportKept = Signed &
  (
    | { readonly kind: 'report-begun'; readonly template: TemplateOf }
    | ({ readonly kind: 'draft-section' } & SectionWritten)
    | { readonly kind: 'citation-kept'; readonly key: string; readonly because: string }
    /** Somebody read these versions as the second reader, and says that they may stand. */
    | { readonly kind: 'report-read'; readonly versions: readonly string[]; readonly words: string }
    | { readonly kind: 'report-ready'; readonly versions: readonly string[] }
    | ({ readonly kind: 'report-told' } & Told)
    | ({ readonly kind: 'report-published' } & PublishedOn)
    | ({ readonly kind: 'report-withdrawn' } & WithdrawnOn)
  );
