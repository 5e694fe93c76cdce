import { actions, date, oneOf, oneOfOrOther, parties, party, people, text } from '../fact.ts';
import { kind } from '../kind.ts';
import { ofLegalBasis } from './of-legal-basis.ts';

export const legal = kind('legal', 'A charge, sentence, release, order or proceedings, or on what basis a child lives where they do', {
  type: oneOfOrOther(
    'charge',
    'conviction',
    'sentence',
    'remand',
    'release',
    'pre-proceedings',
    'proceedings',
    'order',
    /** A report of proceedings: `children` are those whom it covers. */
    'report',
    'report-asked',
    'proceedings-ended',
    'living-arrangement',
  ),
  court: oneOf('private-law', 'public-law'),
  to: people,
  children: people,
  /** Who was asked for a report, or wrote it. */
  from: party,
  /** With whom a child lives. */
  with: parties,
  place: text,
  ...ofLegalBasis,
  /** The day of the next decision. */
  review: date,
  actions,
  until: date,
  outcome: text,
});
