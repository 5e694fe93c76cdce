import { agency, answers, date, entry, evidence, oneOf, text } from '../fact.ts';
import { kind } from '../kind.ts';

export const allocation = kind('allocation', 'Who holds the work: allocated, absent, covered, handed over', {
  /**
   * `offered`: passed to another agency or team that has not taken it yet. Until it has, the work stays where it is. `read`: whoever has the work has read what stands; `manager-changed`: another manager
   * answers for it. Neither changes who has it.
   */
  status: oneOf('allocated', 'absent', 'covered', 'reallocated', 'handed-over', 'unallocated', 'offered', 'read', 'manager-changed'),
  handover: oneOf('spoken', 'written', 'none'),
  role: text,
  /** Who holds the work, or is away from it, as the agency names its worker. */
  worker: text,
  /** Who covers for them. */
  cover: text,
  /** The first day, where it is written down before it comes. */
  from: date,
  until: date,
  /** To whom it is offered. */
  to: agency,
  /** The offer that is taken up. */
  of: entry,
  spokenOn: date,
  /** For each thing that matters: done, not done, or assumed, and how that is known. */
  doneSoFar: answers,
  /** What was read before the first visit, by the part of the reading list (R130). */
  read: evidence,
});
