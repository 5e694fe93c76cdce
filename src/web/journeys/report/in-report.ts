import { whoWrites } from '../../reading/opened-review.ts';
import { type Asking, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import type { Problem } from './report-frame.ts';
import { type BegunRead, begun, type ReportRead, readReport } from './report-read.ts';

type CaseRoute = Extract<Route, { readonly inside: 'case' }>;
export type Texts = Readonly<Record<string, string>>;

/** A route of a report that was begun by a template that is there; otherwise it is not there. */
export const inReport = (
  lines: Omit<CaseRoute, 'inside' | 'respond'> & {
    readonly respond: (report: BegunRead, asking: Asking, given: GivenCase) => Reply | Promise<Reply>;
  },
): CaseRoute => ({
  ...lines,
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readReport(asking, given);
    const report = read && begun(read, given);
    return report === undefined ? notFound : lines.respond(report, asking, given);
  },
});

/** A page of a report, with what was typed and what is wrong with it. */
export const reportReply =
  (template: string, view: (report: BegunRead, given: GivenCase, typed: Texts, errors: readonly Problem[]) => object) =>
  (report: BegunRead, given: GivenCase, typed: Texts = {}, errors: readonly Problem[] = []): Reply => ({
    kind: 'page',
    template,
    model: view(report, given, typed, errors),
    ...(errors.length > 0 ? { invalid: true } : {}),
  });

/** Writes something down in the room of a report's review, by whoever is here unless another is named. */
export const keepInRoom = ({ opened }: ReportRead, given: GivenCase, kind: string, body: object, who = whoWrites(given)): Promise<string> =>
  given.desk.keepLearning({ kind: 'review', review: opened.review.id }, { kind, body, who });
