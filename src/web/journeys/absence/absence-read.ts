import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { isAtWorkWithChild } from '../../../core/pathway/cover/at-work-with.ts';
import { type AwayWork, absencesFrom } from '../../../core/pathway/cover/cover-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { childrenOnDesk } from '../today/children-view.ts';

/** The absences from the work with one child that are not over. */
export interface ChildAway {
  readonly picture: Picture;
  readonly away: readonly AwayWork[];
}

export interface AbsenceRead {
  readonly on: Day;
  readonly agency: AgencyId | undefined;
  /** Those whom the agency leads or works with; for whoever reads the whole, those of the case. */
  readonly children: readonly ChildAway[];
}

/** Whom the visitor's agency works with on a day, and who of its own is away from that work. */
export function absencesRead(open: OpenCase, on: Day): AbsenceRead {
  const agency = ownAgency(open.vantage);
  const pictures = childrenOnDesk(open, on)
    .mine.map((child) => open.picture(child, on))
    .filter((picture) => agency === undefined || isAtWorkWithChild(picture, agency));
  return {
    ...{ on, agency },
    children: pictures.map((picture) => ({
      picture,
      away: absencesFrom(picture).filter((one) => one.state !== 'ended' && (agency === undefined || one.agency === agency)),
    })),
  };
}

/** The children whose work rests on somebody who is away, with nobody covering. */
export const restingOnNobody = ({ children }: AbsenceRead): readonly PersonId[] =>
  children.filter(({ away }) => away.some(({ state }) => state === 'not-covered')).map(({ picture }) => picture.child);
