import { servesInConfidence } from '../../../core/check/asking.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { type AskedMeeting, askedMeetingsOf } from '../../../core/pathway/challenge/asked-meeting.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import { leadOf } from '../../../core/picture/work/open-work.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { type ChildAtWork, findChildAtWork } from '../child/child-at-work.ts';

/** Meetings about a child that one agency asked another for, as this visitor may read them. */
export interface AskedMeetingsRead extends ChildAtWork {
  readonly all: readonly AskedMeeting[];
  /** Whom the visitor may ask: whoever leads the work first. */
  readonly agencies: readonly AgencyId[];
}

export function findAskedMeetings(asking: Asking, given: GivenCase): AskedMeetingsRead | undefined {
  const at = findChildAtWork(asking, given);
  if (at === undefined) return undefined;
  const { picture, agency } = at;
  const lead = leadOf(picture);
  const known = [...(lead === undefined ? [] : [lead]), ...involvedAgencies(picture).keys()];
  return {
    ...at,
    all: askedMeetingsOf(picture),
    agencies: [...new Set(known)].filter((one) => one !== agency && !servesInConfidence(picture, one) && given.open.agencies.includes(one)),
  };
}

/** True where the visitor's agency is asked, and has not answered. */
export const isOursToAnswer = ({ to, state }: AskedMeeting, agency: AgencyId | undefined): boolean =>
  agency !== undefined && state === 'asked-for' && to.includes(agency);
