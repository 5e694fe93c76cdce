import { actions, agencies, agency, answers, date, dateOrFlag, oneOf, oneOfOrOther, parties, people, text, texts } from '../fact.ts';
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
  /** What is done if a worry comes back, by the worry (R090). */
  ifThen: answers,
  /** What will show that the child is safe enough (R089). */
  safeEnough: text,
  /** For each carer of a baby: what happens on a night unlike others (R119). */
  differentNight: answers,
  /** With domestic abuse: what is done with the child, with whoever was harmed and with whoever caused it, or why nothing (R079). */
  strands: answers,
  /** Who has taken on the lead, and when they said so (R085). */
  accepted: text,
  review: date,
  reliesOn: people,
  consulted: agencies,
  stepDownTo: parties,
});
