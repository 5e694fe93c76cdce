import type { FileDraw } from '../../../core/access/file-draw.ts';
import { type MayBeDrawn, mayBeDrawn } from '../../../core/pathway/sampling/draw.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import { noteShown } from '../../routing/note-shown.ts';
import type { GivenCase } from '../../routing/route.ts';
import { childrenOnDesk } from '../today/children-view.ts';

/** The draws of an agency by a day, and whom another would fall among. */
export interface SamplingRead {
  readonly on: Day;
  readonly draws: readonly FileDraw[];
  readonly may: MayBeDrawn;
}

export async function readSampling(on: Day, given: GivenCase): Promise<SamplingRead | undefined> {
  const { open, desk } = given;
  const agency = ownAgency(open.vantage);
  if (agency === undefined) return undefined;
  const draws = (await desk.fileDraws()).filter((draw) => draw.on <= on);
  const { mine, others } = childrenOnDesk(open, on);
  const may = mayBeDrawn(
    [...mine, ...others].map((child) => open.picture(child, on)),
    agency,
    draws,
    on,
  );
  const read = { on, draws, may };
  await noteShown(given, 'file-reading-shown', [
    ...may.leftOut.map(({ child }) => child),
    ...draws.flatMap(({ drawn, leftOut }) => [...drawn, ...leftOut.map(({ child }) => child)]),
  ]);
  return read;
}
