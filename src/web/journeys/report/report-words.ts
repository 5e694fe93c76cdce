import type { DoubtKind } from '../../../core/learning/review/report/citations/doubt.ts';
import type { EarlyGround, WayOfWriting } from '../../../core/learning/review/report/report-kept.ts';
import type { ReportState } from '../../../core/learning/review/report/report-state.ts';

export const stateNames: Readonly<Record<ReportState['kind'], string>> = {
  none: 'Not begun',
  draft: 'Draft',
  ready: 'Ready to be published',
  published: 'Published',
  withdrawn: 'Withdrawn',
};

export const wayNames: Readonly<Record<WayOfWriting, string>> = {
  begun: 'begun from the room',
  written: 'written',
  'by-the-key': 'aliases put for names, by the key',
  settled: 'what was pointed out was changed',
};

export const doubtNames: Readonly<Record<DoubtKind, string>> = {
  'number-twice': 'A number that stands twice',
  'number-jumps': 'A number that jumps',
  'leads-nowhere': 'Leads nowhere',
  'leads-elsewhere': 'May lead elsewhere than is meant',
  'date-cannot-be': 'A date that cannot be',
  'interval-differs': 'A spell of time that may not agree with its dates',
  'age-differs': 'An age that may not agree with its date',
  'figures-differ': 'May be one event with two figures',
  'list-differs': 'A number that may not be that of its list',
};

export const earlyNames: Readonly<Record<EarlyGround, string>> = {
  'may-identify': 'It may tell who somebody is',
  court: 'By order of a court',
};
