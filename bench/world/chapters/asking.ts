import type { AgencyId, EntryId, ThreadId } from '../../../src/core/entry/ids.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { exactly } from '../../../src/core/time/span.ts';
import { allChildren, type Tale, workingDaysOn } from '../tale.ts';

/** Everyone who may know something of the adults or the children. */
export const everyone = ({ team }: Tale): readonly AgencyId[] => [
  ...[team.healthVisiting, team.gp, team.school, team.nursery, team.police, team.probation],
  ...[team.mentalHealth, team.substance, team.abuseService, team.hospital],
];

/** One agency asks the others what they hold, and they answer. */
export function askAround(tale: Tale, by: AgencyId, on: Day, thread: ThreadId, asked: readonly AgencyId[], after?: EntryId): void {
  const { family, team, scribe, slips } = tale;
  const about = [...allChildren(tale), family.mother, family.father];
  const request = scribe.write('information-request', {
    by,
    on,
    about,
    thread,
    facts: {
      to: asked.map((agency) => ({ kind: 'agency', agency })),
      for: 'what is held about the family',
      due: exactly(workingDaysOn(on, 3)),
    },
    tell: asked,
    ...(after === undefined ? {} : { after }),
  });
  for (const agency of asked) {
    if (slips('unanswered')) continue;
    scribe.write('information-reply', {
      by: agency,
      on: slips('late') ? workingDaysOn(on, 9) : on,
      about,
      thread,
      facts: { outcome: 'given', to: [{ kind: 'agency', agency: by }] },
      tell: [by, team.socialCare],
      after: request,
      text: 'Told what is held.',
    });
  }
}
