import type { Kept } from '../../access/learning.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Agreed, AuditDrawn, AuditPlanned, KindOfAudit, Marked, StandardReturned } from './audit.ts';
import type { QuestionSet } from './question-set.ts';

/** What was written down in the room of audits, as it was read back. */
export type AuditSaid =
  | { readonly kind: 'audit-planned'; readonly planned: AuditPlanned }
  | { readonly kind: 'audit-drawn'; readonly audit: string; readonly drawn: AuditDrawn }
  | {
      readonly kind: 'audit-asked';
      readonly audit: string;
      readonly agency: AgencyId;
      readonly title: string;
      readonly purpose: string;
      readonly of: KindOfAudit;
      readonly set: QuestionSet;
      readonly children: readonly string[];
      readonly on: Day;
      readonly due?: Day;
    }
  | {
      readonly kind: 'audit-marked';
      readonly audit: string;
      readonly child: string;
      readonly marker: string;
      readonly answers: readonly Marked[];
    }
  | ({ readonly kind: 'audit-agreed'; readonly audit: string } & Omit<Agreed, 'who' | 'at'>)
  | { readonly kind: 'section-11-returned'; readonly standards: readonly StandardReturned[] };

/** One of them with who wrote it and when. */
export interface AuditKept extends Pick<Kept, 'id' | 'answers' | 'agency' | 'account' | 'who' | 'landed'> {
  readonly says: AuditSaid;
}
