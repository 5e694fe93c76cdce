import { actions, agencies, childrenStates, childWords, date, entry, oneOf, oneOfOrOther, people, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const meeting = kind('meeting', 'A meeting: asked for, called, held, cancelled or refused, and its minutes', {
  type: oneOfOrOther(
    'child-in-need',
    'strategy',
    'conference-initial',
    'conference-review',
    'core-group',
    'pre-birth',
    'discharge',
    'professionals',
    'joint-visit',
    'marac',
    'daily-risk',
    'multi-disciplinary',
    'legal',
    'panel',
    'team-around-family',
  ),
  status: oneOf('requested', 'called', 'held', 'cancelled', 'refused', 'minutes-out'),
  of: entry,
  invited: agencies,
  attended: agencies,
  writtenInput: agencies,
  withoutInputFrom: agencies,
  family: people,
  children: childrenStates,
  /** What was decided for each child, born or not: one decision never stands for a sibling's (R096). */
  decidedFor: childWords,
  /** Who saw it differently, and how. */
  dissent: text,
  chair: text,
  actions,
  minutes: date,
  date,
  place: text,
});
