import { actions, agencies, agency, answers, date, dateOrFlag, oneOf, oneOfOrOther, parties, party, people, text, texts } from '../fact.ts';
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
  /** What taking part in it is, for whom and by when; and, by what it says, what is then done if that is not so (R091). */
  engage: actions,
  engageThen: answers,
  /** For an adult with past misuse: what shows that it is coming back and what helps, by name; and who asks, and when (R121). */
  relapse: answers,
  relapseAsks: actions,
  /** By the name of a nursery or school: what it was told of the plan and when, or why not. */
  schoolTold: answers,
  /** Looked at and left as it is, or changed: a plan for a birth is confirmed even when nothing is new (R107). */
  confirmed: oneOf('no-change', 'changed'),
  /** Of a plan for going home: who follows it up, and what the family were told and understood, in their words (R108). */
  followUp: party,
  understood: text,
  review: date,
  reliesOn: people,
  consulted: agencies,
  stepDownTo: parties,
});
