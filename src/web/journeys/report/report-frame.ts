import { reviewAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { reviewFrame } from '../reviewing/review-pages.ts';
import type { ReportRead } from './report-read.ts';
import { stateNames } from './report-words.ts';

const parts = [
  { id: 'draft', path: [], text: 'The draft' },
  { id: 'checked', path: ['checked'], text: 'What is pointed out' },
  { id: 'publication', path: ['publication'], text: 'Reading and publication' },
] as const;
export type ReportPart = (typeof parts)[number]['id'];

export interface Problem {
  readonly href: string;
  readonly text: string;
}

export const reportAddress = ({ opened }: Pick<ReportRead, 'opened'>, { open }: GivenCase, ...rest: readonly string[]): string =>
  reviewAddress(open.partnership, opened.review.id, 'report', ...rest);

/** What every page of a report has: the room's tabs, the report's own parts, its state, and what is wrong with what was sent. */
export const reportPage = (read: ReportRead, given: GivenCase, part: ReportPart | 'section', errors: readonly Problem[] = []): object => ({
  title: 'Report',
  form: true,
  frame: reviewFrame(given.open.partnership, read.opened.review, 'report'),
  parts: parts.map(({ id, path, text }) => ({ text, href: reportAddress(read, given, ...path), current: id === part })),
  state: stateNames[read.state.kind],
  writes: given.visitor.may('work-in-review'),
  errors,
  errorOn: Object.fromEntries(errors.map(({ href, text }) => [href, text])),
});
