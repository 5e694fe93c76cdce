import type { PersonId } from '../../../core/entry/ids.ts';
import { parentsOf } from '../../../core/picture/family/family.ts';
import { meetingsWith } from '../../../core/picture/family/met.ts';
import { happenedBy, type Picture } from '../../../core/picture/picture.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';

/** When the child, and each parent, was last met face to face, as far as this view can read. */
export function lastSeenView(p: Picture): readonly object[] {
  const names = namesIn(p.directory);
  return [p.child, ...parentsOf(p, p.child)].map((person) => {
    const last = lastMeeting(p, person);
    return {
      who: names.person(person),
      when: last === undefined ? undefined : whenInWords(last),
      by: last === undefined ? undefined : names.agency(last.by),
      // Said only where the recorder says so: a list of one is no record that nobody else was there.
      alone: last?.kind === 'contact' && (last.facts.seenAlone ?? []).includes(person),
      voice: last?.kind === 'contact' && person === p.child ? last.facts.voice : undefined,
    };
  });
}

const lastMeeting = (p: Picture, person: PersonId): ReturnType<typeof meetingsWith>[number] | undefined =>
  meetingsWith(p, person).reduce<ReturnType<typeof meetingsWith>[number] | undefined>(
    (last, entry) => (last === undefined || happenedBy(entry) >= happenedBy(last) ? entry : last),
    undefined,
  );
