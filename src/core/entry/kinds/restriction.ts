import { date, exceptions, oneOf, party, people, text } from '../fact.ts';
import { kind } from '../kind.ts';
import { ofLegalBasis } from './of-legal-basis.ts';

export const restriction = kind('restriction', 'Bail, an order or an agreement that limits contact', {
  type: oneOf('bail', 'court-order', 'protection-order', 'supervised-contact', 'no-contact', 'exclusion', 'written-agreement'),
  status: oneOf('set', 'varied', 'lifted', 'ended'),
  restrains: people,
  protects: people,
  contact: oneOf('none', 'supervised', 'through-services'),
  supervisor: party,
  place: text,
  hours: text,
  times: text,
  distance: text,
  means: text,
  checkIn: text,
  consequence: text,
  exceptions,
  /** The first day, where it is not the day on which it was set. */
  from: date,
  until: date,
  ...ofLegalBasis,
  /** Why somebody supervises who was harmed by whoever is bound (R114). */
  supervisorWhy: text,
});
