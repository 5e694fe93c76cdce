import { isSwitchedOn } from '../../../core/access/practice.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import { type BeforeClosing, beforeClosing } from '../../../core/pathway/closing/before-closing.ts';
import { bareClosing, closingBody } from '../../../core/pathway/closing/closing-body.ts';
import type { StandsAtClosing } from '../../../core/pathway/closing/closing-needs.ts';
import { type ClosingWork, closingWorkOf, isAgainst } from '../../../core/pathway/closing/closing-work.ts';
import { type PackPart, packOf, takenUpBy } from '../../../core/pathway/closing/pack.ts';
import { leadsWork } from '../../../core/pathway/cover/at-work-with.ts';
import { asIfRecorded, askedIfRecorded, type WouldAsk } from '../../../core/pathway/if-recorded.ts';
import { parentsOf } from '../../../core/picture/family/family.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { isOneCasework } from '../../../core/picture/work/plans.ts';
import type { Asked } from '../../reading/asked.ts';
import { waitingFor } from '../../reading/waiting-for.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { findChildAtWork } from '../child/child-at-work.ts';
import { agenciesToAsk, type MayBeAsked } from '../requests/may-be-asked.ts';

/** What the page of a closing is made of: what its reader may read, and a closing that nobody has recorded. */
export interface ClosingRead {
  readonly picture: Picture;
  readonly agency: AgencyId;
  readonly before: BeforeClosing;
  /** Questions about the child that wait for this desk. */
  readonly waiting: readonly Asked[];
  /** What would be asked at once if it were closed as it stands. */
  readonly wouldAsk: readonly WouldAsk[];
  /** The proposal that stands, where there is one. */
  readonly work: ClosingWork | undefined;
  readonly stands: StandsAtClosing;
  readonly pack: readonly PackPart[];
  readonly takenUp: Entry | undefined;
  /** Those without a view whom one press asks. */
  readonly toAsk: readonly MayBeAsked[];
}

/** The closing of the work with a child by the agency that has it open: social care, the front door or an early-help lead. Nothing for anybody else. */
export async function findClosing(asking: Asking, given: GivenCase): Promise<ClosingRead | undefined> {
  const { open, desk } = given;
  const at = findChildAtWork(asking, given);
  if (at?.agency === undefined) return undefined;
  const { child, on, picture, agency } = at;
  if (!leadsWork(picture, agency)) return undefined;
  const bare = bareEntry(picture, agency, given.newId());
  const before = beforeClosing(picture, bare);
  const found = closingWorkOf(picture);
  const work = found !== undefined && (found.by === agency || isOneCasework(picture, found.by, agency)) ? found : undefined;
  const waiting = waitingFor(child, open, on);
  const pack = packOf(picture);
  const takenUp = takenUpBy(picture);
  const hasPanel = isSwitchedOn(await desk.practiceDecisions(), 'closure-panel');
  const asked = new Set(work?.views.map((one) => one.agency));
  const silent = new Set(before.views.filter(({ agency: one, onRecord }) => !onRecord && !asked.has(one)).map((one) => one.agency));
  const from = work?.notice?.facts.from?.latest;
  return {
    ...{ picture, agency, before, waiting, work, pack, takenUp },
    wouldAsk: askedIfRecorded(picture, bare, open.checks),
    stands: {
      waiting: waiting.length,
      isDisputed: work?.views.some(isAgainst) === true,
      isNoticeOver: from !== undefined && from <= on,
      panel: hasPanel ? (work?.panel?.facts.outcome ?? 'waits') : 'off',
      packMissing: pack.filter(({ shownBy }) => shownBy === undefined).length,
      isTakenUp: takenUp !== undefined,
      parents: parentsOf(picture, child).map(namesIn(open.directory).person),
    },
    toAsk: (await agenciesToAsk(given, child, on)).filter((one) => silent.has(one.agency)),
  };
}

const bareEntry = (p: Picture, by: AgencyId, id: EntryId): Entry => asIfRecorded(p, { id, by, body: closingBody(p, p.child, bareClosing) });
