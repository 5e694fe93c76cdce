import type { FactsOf } from '../../../src/core/entry/entry.ts';
import type { AgencyId, ThreadId } from '../../../src/core/entry/ids.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { exactly } from '../../../src/core/time/span.ts';
import { allChildren, type Tale, workingDaysOn } from '../tale.ts';

/** A meeting held, with its minutes out to everyone who sat in it. */
export function tellMeeting(
  tale: Tale,
  on: Day,
  thread: ThreadId,
  type: NonNullable<FactsOf<'meeting'>['type']>,
  invited: readonly AgencyId[],
): void {
  const { family, team, scribe, chance, slips } = tale;
  const about = [...allChildren(tale), family.mother, family.father];
  const absent = invited.filter((agency) => agency !== team.socialCare && chance.happens(0.08));
  const attended = slips('alone') ? [team.socialCare] : invited.filter((agency) => !absent.includes(agency));
  const held = scribe.write('meeting', {
    by: team.socialCare,
    on,
    about,
    thread,
    facts: {
      type,
      status: 'held',
      invited,
      attended,
      writtenInput: absent,
      family: type === 'strategy' ? [] : [family.mother, family.father],
      actions: [
        { what: 'keep up the visits', who: { kind: 'agency', agency: team.socialCare }, by: exactly(workingDaysOn(on, 30)) },
        { what: 'tell the others of any new incident', who: { kind: 'agency', agency: team.police }, by: exactly(workingDaysOn(on, 30)) },
      ],
    },
    tell: attended,
    text: 'Met; actions agreed.',
  });
  if (slips('missed')) return;
  const out = workingDaysOn(on, slips('late') ? 25 : 4);
  scribe.write('meeting', {
    by: team.socialCare,
    on: out,
    about,
    thread,
    facts: { type, status: 'minutes-out', of: held, minutes: exactly(out) },
    tell: slips('unshared') ? [] : invited,
    after: held,
  });
}
