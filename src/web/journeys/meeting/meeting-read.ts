import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { type MeetingWork, meetingsOf } from '../../../core/pathway/meeting/meeting-work.ts';
import { parentsOf, siblingsOf } from '../../../core/picture/family/family.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { childAsked } from '../child/child-route.ts';
import { writingDay } from '../write/write-context.ts';

/** The meetings about a child, as this visitor may read them. */
export interface MeetingsRead {
  readonly picture: Picture;
  readonly child: PersonId;
  readonly all: readonly MeetingWork[];
  /** The visitor's own agency, which calls; undefined for whoever reads the whole. */
  readonly agency: AgencyId | undefined;
}

export function findMeetings(asking: Asking, given: GivenCase): MeetingsRead | undefined {
  const { open } = given;
  const child = childAsked(asking, given);
  if (child === undefined) return undefined;
  const picture = open.picture(child, writingDay(given, asking.query.on));
  if (picture.entries.length === 0) return undefined;
  const agency = ownAgency(open.vantage);
  return { picture, child, all: meetingsOf(picture), agency };
}

/** One of them. */
export interface MeetingRead extends MeetingsRead {
  readonly meeting: MeetingWork;
  /** Its record is its caller's to keep. */
  readonly isOurs: boolean;
}

export function findMeeting(asking: Asking, given: GivenCase): MeetingRead | undefined {
  const read = findMeetings(asking, given);
  const { publicIds } = given.open;
  const meeting = read?.all.find(({ first }) => publicIds.entries.get(first.id) === asking.params.meeting);
  if (read === undefined || meeting === undefined) return undefined;
  return { ...read, meeting, isOurs: read.agency !== undefined && read.agency === meeting.first.by };
}

/** The family members who may have been there, and the children for each of whom something is decided. */
export const familyAsked = ({ picture }: MeetingsRead): readonly PersonId[] => parentsOf(picture, picture.child);
export const childrenAsked = ({ picture }: MeetingsRead): readonly PersonId[] => [picture.child, ...siblingsOf(picture, picture.child)];
