import type { Entry } from '../../../core/entry/entry.ts';
import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { adultsAsked } from '../../../core/pathway/adults-asked.ts';
import { type MeetingWork, meetingsOf } from '../../../core/pathway/meeting/meeting-work.ts';
import { isUnborn, siblingsOf } from '../../../core/picture/family/family.ts';
import { pregnanciesOf } from '../../../core/picture/family/pregnancies.ts';
import { happenedBy } from '../../../core/picture/picture.ts';
import { othersToAsk } from '../../reading/others-to-ask.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';

/** The meetings about a child, as this visitor may read them. */
export interface MeetingsRead extends ChildAtWork {
  readonly all: readonly MeetingWork[];
  /** The agencies of whose being there whoever calls may know. */
  readonly reach: readonly AgencyId[];
}

export function findMeetings(asking: Asking, given: GivenCase): MeetingsRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  return { ...at, all: meetingsOf(at.picture), reach: at.agency === undefined ? [] : othersToAsk(given, at.agency, at.on) };
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
export const familyAsked = ({ picture }: MeetingsRead): readonly PersonId[] => adultsAsked(picture);
export const childrenAsked = ({ picture }: MeetingsRead): readonly PersonId[] => [picture.child, ...siblingsOf(picture, picture.child)];

/** How far back what is stated at a meeting may be shown by an entry, and how many are offered (ours). */
const lately = 42;
const mostNamed = 60;

/** Entries of the last weeks that may be named as what shows something that is stated: the latest first. */
export const entriesToName = ({ picture }: MeetingsRead): readonly Entry[] =>
  picture.entries
    .filter((entry) => happenedBy(entry) >= picture.today - lately && entry.about.some((person) => picture.circle.members.has(person)))
    .toReversed()
    .slice(0, mostNamed);

/** True of a child who is not born yet: not of a brother or sister of whom nothing says when they were born. */
export const isAwaited = (p: MeetingsRead['picture'], child: PersonId): boolean =>
  isUnborn(p, child) &&
  (child === p.child || pregnanciesOf(p).some(({ baby, birth, lost }) => baby === child && birth === undefined && !lost));
