import { actions, agencies, agency, date, dateOrFlag, oneOf, oneOfOrOther, parties, people, text, texts } from '../fact.ts';
import { kind } from '../kind.ts';

export const plan = kind('plan', 'A plan: opened, reviewed or closed', {
  type: oneOfOrOther('early-help', 'child-in-need', 'child-protection', 'looked-after', 'safety', 'birth', 'discharge', 'step-down'),
  status: oneOf('opened', 'reviewed', 'closed'),
  children: people,
  risks: texts,
  goneThroughWith: people,
  written: dateOrFlag,
  sentTo: agencies,
  lead: agency,
  actions,
  contingency: text,
  review: date,
  reliesOn: people,
  consulted: agencies,
  stepDownTo: parties,
});
