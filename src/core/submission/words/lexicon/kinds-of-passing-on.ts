import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const doors: readonly AgencyKind[] = ['social-care', 'front-door'];
const elsewhere: readonly AgencyKind[] = [
  'police',
  'health-visiting',
  'midwifery',
  'gp',
  'hospital',
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'probation',
  'community-rehabilitation',
  'housing',
  'school',
  'early-years',
  'childrens-centre',
  'domestic-abuse-service',
  'ambulance',
  'refuge',
  'family-court-advice',
  'early-help',
];

/** Worries passed on and what a door makes of them, in short and in everyday speech. */
export const passingOnWords: readonly KindRow[] = [
  {
    kind: 'referral',
    strength: 'decides',
    when: 'an agency tells social care why it is uneasy',
    by: elsewhere,
    happened: true,
    phrases: lines`
      (rang|phoned|called|telephoned|emailed|told|informed|contacted|notified|alerted|wrote to|spoke to|spoke with|let|got on to|reported to|report to|passed to|put through to) [the] {social} [know|this|today|out of hours|straight away|again] .... {worry}
      (told|let|notified|informed|alerted) {social} [know] (so|of it|of this|at once|straight away|what|about|there|as)
      (passed|reported|put|raised|shared|sent) .. (concern*|worries|this|it|what) .. to [the] {social}
      (passed|put|raised) (concern*|our worries|worries|our concerns) (to|with|in writing)
      (safeguarding|child safeguarding|child protection|child concern|cyps|cypss|mash|csc|social care|children's services) (referral|form|notification|concern|alert) [form] (in|made|done|sent|via|raised|passed|put in|submitted|completed|by|through|to)
      (concern form|cause for concern|child concern|concern notice|online form|safeguarding form|liaison form|vist|marf|va child concern) [form|notice] (in|sent|raised|via|passed|put|put in|to|was|submitted|completed|done|with)
      (filled|put) in [the|a|an] [online|concern|referral|safeguarding] form (as|because|about|for)
      referred to [the] {social}
      (referred|referral) .. {social} .. {worry}
    `,
  },
  {
    kind: 'referral',
    strength: 'likely',
    when: 'an agency rings the door',
    by: elsewhere,
    happened: true,
    phrases: lines`
      (rang|phoned|called|telephoned|told|informed|contacted|notified|alerted|got on to) [the] (mash|nspcc|safeguarding hub|safeguarding line|hub|edt|emergency duty team|duty desk|duty|duty social worker|duty team|out of hours)
    `,
  },
  {
    kind: 'referral',
    strength: 'names',
    when: 'to a door, what it was told and by whom',
    by: doors,
    happened: true,
    phrases: lines`
      (ppn|merlin|nspcc|anon|anonymous|caller|online form|marf|encompass|fire service|fire brigade|rspca|ambulance concern|notification|edt)
      (lady|woman|man|gentleman|lad|somebody|someone|person|passer by|relative|{kin}|friend|neighbour|landlord|landlady|shopkeeper|taxi driver) .. (got in touch|left a message|rang|phoned|wrote|told us|called|on phone|on the phone|came in|let us know|emailed)
      (let|lets) us know (about|that|of)
      <who> rang (herself|himself) 
      (rang|rings|phoned|asks|asking) .. (cannot manage|cannot cope|for help|at her wits end|at the end)
      (passing on|passed on) [a|the] (call|report|worry|concern)
      (not|nobody) .. (seen the children|seen the child|seen the baby) 
    `,
  },
  {
    kind: 'referral-decision',
    strength: 'decides',
    when: 'a door settles what is done with what it was told',
    by: ['front-door', 'social-care'],
    phrases: lines`
      (screened|triaged|ragged|rag rated|rag) [by|as|at|green|amber|red|and]
      (strat|strategy discussion|strategy meeting) to be (called|held|convened)
      (pass|passed|send|sent|step|goes|to go|handed|hand) [down] to (eh|eh hub|early help hub|early help|family hub|locality|the team who help)
      (open|already open) to (ms|mr|mrs|miss|cin|the|a|worker|{worker}|team) 
      (still|remains|remain) below [threshold|the]
      (decision|outcome) (not|to|nfa|is)
      not progressed
      threshold met (for|and|in)
      [is|was|are] not enough (for us|to act|to go|in it|to assess)
      (nothing|not anything) (here|in it|in this|there) (for us|that needs)
      (somebody|someone|a worker|we) (will|is to|to) (go out|look into|go and|visit and find)
      to (c&f|c and f|cin|s47|section 47|assessment team|assessment|duty and assessment) [allocated|today|team]
      (this month|this year|in fortnight|history) .. to (s47|section 47|strategy|assessment)
      looked at together
    `,
  },
  {
    kind: 'referral-decision',
    strength: 'names',
    when: 'early help says how it came by the work',
    by: ['early-help'],
    phrases: lines`
      (came|come) through (triage|the front door|mash|panel)
      (accepted|taken) (at|by) (triage|panel)
    `,
  },
];
