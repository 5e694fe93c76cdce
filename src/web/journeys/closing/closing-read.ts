import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import { type BeforeClosing, beforeClosing } from '../../../core/pathway/closing/before-closing.ts';
import { bareClosing, closingBody } from '../../../core/pathway/closing/closing-body.ts';
import { asIfRecorded, askedIfRecorded, type WouldAsk } from '../../../core/pathway/if-recorded.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { isSocialCare } from '../../../core/picture/work/plans.ts';
import type { Asked } from '../../reading/asked.ts';
import { waitingFor } from '../../reading/waiting-for.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { findChildAtWork } from '../child/child-at-work.ts';

/** What the page of a closing is made of: what its reader may read, and a closing that nobody has recorded. */
export interface ClosingRead {
  readonly picture: Picture;
  readonly agency: AgencyId;
  readonly before: BeforeClosing;
  /** Questions about the child that wait for this desk. */
  readonly waiting: readonly Asked[];
  /** What would be asked at once if it were closed as it stands. */
  readonly wouldAsk: readonly WouldAsk[];
}

/** The closing of the work with a child by the agency that has it open: social care, the front door or an early-help lead. Nothing for anybody else. */
export function findClosing(asking: Asking, given: GivenCase): ClosingRead | undefined {
  const { open } = given;
  const at = findChildAtWork(asking, given);
  if (at?.agency === undefined) return undefined;
  const { child, on, picture, agency } = at;
  const bare = bareEntry(picture, agency, given.newId());
  const before = beforeClosing(picture, bare);
  if (!before.work.some(({ lead }) => lead === agency || (isSocialCare(picture, lead) && isSocialCare(picture, agency)))) return undefined;
  return { picture, agency, before, waiting: waitingFor(child, open, on), wouldAsk: askedIfRecorded(picture, bare, open.checks) };
}

const bareEntry = (p: Picture, by: AgencyId, id: EntryId): Entry => asIfRecorded(p, { id, by, body: closingBody(p, p.child, bareClosing) });
