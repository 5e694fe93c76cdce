import { pregnanciesNow } from '../../../core/child-now/pregnancy-now.ts';
import { meetingsOf, parentsToGoThroughWith } from '../../../core/pathway/meeting/meeting-work.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { meetingAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import { meetingName, meetingStates } from '../meeting/meeting-words.ts';

/** Something of a child's meetings that somebody has still to do. */
interface Waits {
  readonly text: string;
  readonly href?: string;
}

const open: ReadonlySet<string> = new Set(['to-be-remade', 'asked-for']);

/** What waits of a child's meetings with no day of its own, and the weeks to a birth. What has a day stands with what falls due. */
export function planWaits(p: Picture, at: OpenCase): readonly Waits[] {
  const names = namesIn(at.directory);
  const chosen = p.today === at.days.usual ? undefined : p.today;
  const meetings = meetingsOf(p);
  const absent = meetings.findLast(({ held }) => held !== undefined);
  const toTake = absent === undefined ? [] : parentsToGoThroughWith(p, absent);
  return [
    ...pregnanciesNow(p).flatMap(({ toBirth }) => (toBirth === undefined ? [] : [{ text: `Weeks to a birth: ${toBirth}` }])),
    ...meetings
      .filter(({ state }) => open.has(state))
      .map(({ type, state, first }) => ({
        text: `${meetingName(type)}: ${meetingStates[state].toLowerCase()}`,
        href: meetingAddress(at, p.child, first.id, chosen),
      })),
    ...(absent === undefined || toTake.length === 0
      ? []
      : [
          {
            text: `To be taken through the last meeting, each alone: ${allListed(toTake.map(names.person))}`,
            href: meetingAddress(at, p.child, absent.first.id, chosen),
          },
        ]),
  ];
}
