import type { ThreadId } from '../../../src/core/entry/ids.ts';
import { addDays, type Day } from '../../../src/core/time/day.ts';
import { exactly } from '../../../src/core/time/span.ts';
import { allChildren, type Tale, workingDay } from '../tale.ts';

/** The worker is away for three weeks: somebody covers, told by word of mouth. */
export function tellCover(tale: Tale, thread: ThreadId, on: Day): void {
  const { team, scribe, slips } = tale;
  const work = { by: team.socialCare, about: allChildren(tale), thread };
  const away = { status: 'absent', until: exactly(addDays(on, 21)) } as const;
  const after = scribe.write('allocation', { ...work, on: workingDay(on), facts: away });
  if (!slips('missed'))
    scribe.write('allocation', { ...work, on: workingDay(on), facts: { status: 'covered', handover: 'spoken' }, after });
  scribe.write('allocation', { ...work, on: workingDay(addDays(on, 22)), facts: { status: 'allocated', handover: 'written' } });
}
