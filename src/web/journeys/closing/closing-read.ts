import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../../core/entry/ids.ts';
import { type BeforeClosing, beforeClosing } from '../../../core/pathway/closing/before-closing.ts';
import { bareClosing, closingBody } from '../../../core/pathway/closing/closing-body.ts';
import { asIfRecorded, askedIfRecorded, type WouldAsk } from '../../../core/pathway/if-recorded.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { isSocialCare } from '../../../core/picture/work/plans.ts';
import type { Asked } from '../../reading/asked.ts';
import { standingOn } from '../../reading/asked.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { childAsked } from '../child/child-route.ts';
import { writingDay } from '../write/write-context.ts';

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
  const child = childAsked(asking, given);
  if (child === undefined || open.vantage.kind !== 'agency') return undefined;
  const { agency } = open.vantage;
  const on = writingDay(given, asking.query.on);
  const picture = open.picture(child, on);
  const before = beforeClosing(picture, bareEntry(picture, agency, given.newId()));
  if (!before.work.some(({ lead }) => lead === agency || (isSocialCare(picture, lead) && isSocialCare(picture, agency)))) return undefined;
  const waiting = standingOn(open.asked(on), on, open.ledger).filter((one) => one.mustAnswer && one.about.includes(child));
  return {
    ...{ picture, agency, before, waiting },
    wouldAsk: askedIfRecorded(picture, bareEntry(picture, agency, given.newId()), open.checks),
  };
}

const bareEntry = (p: Picture, by: AgencyId, id: EntryId): Entry => asIfRecorded(p, { id, by, body: closingBody(p, p.child, bareClosing) });
