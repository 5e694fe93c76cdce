import { isSwitchedOn, type PracticeStatement } from '../../../core/access/practice.ts';
import { type BeforeClosing, beforeClosing } from '../../../core/pathway/closing/before-closing.ts';
import { bareClosing, closingBody } from '../../../core/pathway/closing/closing-body.ts';
import { type ClosingWork, closingWorkOf } from '../../../core/pathway/closing/closing-work.ts';
import { asIfRecorded } from '../../../core/pathway/if-recorded.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { isOneCasework } from '../../../core/picture/work/plans.ts';
import type { Day } from '../../../core/time/day.ts';
import { noteShown } from '../../routing/note-shown.ts';
import type { GivenCase } from '../../routing/route.ts';
import { childrenOnDesk } from '../today/children-view.ts';

/** One proposal that stands, with the picture in which it was read and what stands against it. */
export interface Proposed {
  readonly work: ClosingWork;
  readonly picture: Picture;
  readonly before: BeforeClosing;
}

export interface PanelRead {
  readonly on: Day;
  readonly isOn: boolean;
  readonly last: PracticeStatement | undefined;
  /** Those of the visitor's own agency; for whoever reads the whole, all. */
  readonly proposals: readonly Proposed[];
}

export async function readPanel(on: Day, given: GivenCase): Promise<PanelRead> {
  const { open, desk } = given;
  const statements = await desk.practiceDecisions();
  const own = ownAgency(open.vantage);
  const children = own === undefined ? open.partnership.children : childrenOnDesk(open, on).mine;
  const proposals = children.flatMap((child): readonly Proposed[] => {
    const picture = open.picture(child, on);
    const work = closingWorkOf(picture);
    if (work === undefined || !(own === undefined || work.by === own || isOneCasework(picture, work.by, own))) return [];
    const bare = asIfRecorded(picture, { id: given.newId(), by: work.by, body: closingBody(picture, child, bareClosing) });
    return [{ work, picture, before: beforeClosing(picture, bare) }];
  });
  await noteShown(
    given,
    'panel-shown',
    proposals.map(({ picture }) => picture.child),
  );
  return { on, isOn: isSwitchedOn(statements, 'closure-panel'), last: statements.at(-1), proposals };
}
