import { agencies, moment, number, oneOf, oneOfOrOther, parties, party, people, text, thread } from '../fact.ts';
import { kind } from '../kind.ts';
import { ofEachChild } from './of-each-child.ts';

export const incident = kind('incident', 'An event: violence, a crisis, an arrest, an injury, a death', {
  nature: oneOfOrOther(
    'domestic-abuse',
    'assault',
    'threat',
    'self-harm',
    'suicide-attempt',
    'suicide-threat',
    'overdose',
    'intoxication',
    'drug-find',
    'damage',
    'missing',
    'injury',
    'death',
    'arrest',
    'detention',
    'police-protection',
    'welfare-concern',
    'offence',
    'stillbirth',
    /** A child badly hurt, whatever came of: life, limb, growth or mind at risk. */
    'serious-harm',
    'suspected-breach',
  ),
  by: people,
  harmed: people,
  ...ofEachChild,
  toBeTold: agencies,
  place: text,
  calledBy: party,
  /** Whom the caller called, and where the caller was. */
  called: parties,
  calledFrom: text,
  callerSafe: oneOf('yes', 'no', 'not-asked'),
  injury: text,
  struggle: text,
  breachOf: thread,
  purpose: text,
  lastContactAt: moment,
  count: number,
  finding: oneOf('admitted', 'found', 'unfounded', 'no-further-action', 'acquitted'),
});
