import {
  actions,
  agencies,
  answers,
  childrenStates,
  childWords,
  date,
  entry,
  evidence,
  oneOf,
  oneOfOrOther,
  people,
  text,
} from '../fact.ts';
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
    'family-network',
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
  /** Why it goes on without somebody whom its sort needs, by who that is. */
  without: answers,
  /** By the name of an agency: what it would have said, and who came in place of whom. */
  apologies: answers,
  substitutes: answers,
  /** What each of the family thinks, by name. */
  familyViews: answers,
  /** Each expectation that stood: how it was kept; what is done now that it was not; why nobody could tell (R092). */
  kept: answers,
  notKept: answers,
  notTold: answers,
  /** The chair's list, by its questions. What is not here is blank, and counted (R097). */
  listed: answers,
  /** Of an unborn child: what is decided for each risk that was named (R105). */
  risksDecided: answers,
  /** The entries that show what was stated, by what was stated (R110). */
  sources: evidence,
  /** What was done differently because of it (R104). */
  changed: text,
  chair: text,
  actions,
  minutes: date,
  date,
  place: text,
});
