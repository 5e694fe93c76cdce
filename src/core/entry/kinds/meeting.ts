import { actions, agencies, childrenStates, date, entry, oneOf, oneOfOrOther, people, text } from '../fact.ts';
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
  actions,
  minutes: date,
  date,
  place: text,
});
