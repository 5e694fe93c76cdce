import type { EntryId, ThreadId } from '../../../src/core/entry/ids.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { allChildren, type Tale, workingDay, workingDaysOn } from '../tale.ts';
import { askAround, everyone } from './asking.ts';

/** A worry put to the front door, what was asked of others about it, and what was decided. */
export interface Referred {
  readonly thread: ThreadId;
  readonly decided: Day;
}

export function tellReferral(tale: Tale, on: Day, because: EntryId | undefined, decision: 'assess' | 'early-help'): Referred {
  const { family, team, scribe, slips } = tale;
  const thread = scribe.newThread('referral');
  const children = allChildren(tale);
  const about = [...children, family.mother, family.father];
  const alone = slips('alone');
  const asked = alone ? [] : everyone(tale);
  const received = scribe.write('referral', {
    by: team.police,
    on,
    about,
    thread,
    themes: ['domestic-abuse'],
    facts: { from: 'professional', to: [team.frontDoor], children },
    tell: [team.frontDoor, team.socialCare],
    text: 'Referred after an incident at home.',
    ...(because === undefined ? {} : { after: because }),
  });
  if (asked.length > 0) askAround(tale, team.frontDoor, workingDay(on), thread, asked, received);
  const decided = workingDaysOn(on, slips('late') ? 6 : 1);
  scribe.write('referral-decision', {
    by: team.frontDoor,
    on: decided,
    about,
    thread,
    facts: { decision, checkedWith: asked, children, spokeToReferrer: !alone, fedBack: !slips('unshared') },
    tell: [team.socialCare, team.police, team.healthVisiting, team.gp, team.school, team.earlyHelp],
    after: received,
    text: 'Decided with what the others hold.',
  });
  return { thread, decided };
}
