import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import type { Audit } from '../../../core/learning/audit/audit.ts';
import { auditsOf } from '../../../core/learning/audit/fold-audits.ts';
import type { AuditSaid } from '../../../core/learning/audit/kept.ts';
import { type AuditBody, readAudits } from '../../../parse/learning/audits.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import type { GivenCase } from '../../routing/route.ts';

const room = { kind: 'audits' } as const;

/** Every audit, for whoever audits: quality and reviewers. */
export const readAll = async ({ desk }: GivenCase): Promise<readonly Audit[]> => auditsOf(readAudits(await desk.learning(room)));

export const findAudit = async (id: string | undefined, given: GivenCase): Promise<Audit | undefined> =>
  (await readAll(given)).find((one) => one.id === id);

/** What was written down that this visitor may read, where an agency looks. */
export const readKept = async ({ desk }: GivenCase) => readAudits(await desk.learning(room));

/** Who reads it: whoever audits, where none is named; else that agency too. */
interface Told {
  readonly readers?: readonly AgencyId[];
  readonly answers?: string;
}

/** Writes one thing down in the room of audits. It is for whoever audits alone, unless it says for whom else. */
export const keepInAudits = <K extends AuditSaid['kind']>(
  kind: K,
  body: AuditBody<K>,
  given: GivenCase,
  { readers = [], answers }: Told = {},
) =>
  given.desk.keepLearning(room, { kind, body: { ...body }, readers, who: whoWrites(given), ...(answers === undefined ? {} : { answers }) });

/** A child by the id that pages show; nobody, where this visitor reads nothing of them. */
export function childIn({ publicIds, partnership }: OpenCase, id: string | undefined): PersonId | undefined {
  return partnership.children.find((child) => publicIds.people.get(child) === id && id !== undefined);
}
