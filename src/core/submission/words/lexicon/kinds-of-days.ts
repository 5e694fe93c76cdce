import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const settings: readonly AgencyKind[] = ['school', 'early-years'];
const services: readonly AgencyKind[] = [
  'substance-service',
  'domestic-abuse-service',
  'adult-mental-health',
  'perinatal-mental-health',
  'refuge',
  'childrens-centre',
  'early-help',
  'housing',
  'probation',
  'community-rehabilitation',
];

/** Days at school, help that is given, and limits, in short and in everyday speech. */
export const daysWords: readonly KindRow[] = [
  {
    kind: 'attendance',
    strength: 'decides',
    when: 'sessions kept are counted, or he or she came or did not',
    phrases: lines`
      [for] <number> (of|out of) [a possible] <number> (sessions|days|mornings|half days|afternoons)
      (in|attended|present) for <number> (of|out of) <number>
    `,
  },
  {
    kind: 'attendance',
    strength: 'decides',
    when: 'how often a child came, or why he or she was away',
    by: settings,
    phrases: lines`
      (att|attendance) [is|was|now|at|stands at|this|has|for]
      (no show|not in|not here|not seen|absent) [today|all|for|since|this|on|with|again|mon|monday|tues|tuesday|wed|wednesday|thurs|thursday|fri|friday]
      (kept|stayed|keeping|stays) (at home|off|home) [today|till|until|for|with|as|on|because|from|by|again]
      (poorly|unwell|ill|sick|cold|tummy bug|chicken pox|chickenpox|ear infection|temperature|holiday|nits|dentist|bug) so (kept|off|away|at home|not in)
      (off|away|absent) [today|monday|tuesday|wednesday|thursday|friday|again] (poorly|ill|sick|unwell|with|because|no reason|on holiday|at)
      (here|in|came|been here|been in|present|comes) (every|each|all|most|as often|on all|both|on time|regularly|punctually) 
      (on all|all|both|each|every) (of|her|his|their) [her|his|their] [five|three|two|four|agreed|booked|funded] (days|mornings|sessions|afternoons)
      (missed|misses|missing) (one|two|three|four|five|<number>|a|all|most|some|no|few|her|his) [of] [her|his] (day|days|session|sessions|week|morning|mornings|in)
      (has not|had not|not) missed [a|any]
      (on|off) (roll|the roll)
      (started|starts|starting|settled) [in|at|full time|part time] (reception|nursery|full time|school|year|with us|sessions)
      (place|sessions) (given up|taken up|ended|begun|increased|offered and taken|kept)
      (fixed term|permanent) exclusion
      (punctual|punctuality|lates|late mark*)
      (breakfast club) (every|each|daily)
      (seen|had) (him|her|them|<child>) [only] (once|twice|three times|<number> times|<number> days) [in|this|since]
      (her|his) (mum|mother|dad|father|nan) (never let us know|did not ring|rang in|rang to say|rang first|did not say)
      [truancy|absence] text sent
      (take|taking|took) (him|her|them) out (for|of school)
      (missing|absent|away) <number> day
    `,
  },
  {
    kind: 'service',
    strength: 'names',
    when: 'a service says that somebody is with it, comes to it, or has left it',
    by: services,
    phrases: lines`
      (opened|open|accepted|accept|taken on|picked up|allocated) (to|by|for|on to|onto) [the|our] (idva|us|service|team|treatment|caseload|iapt|cmht|htt|crisis team|home treatment|tier <number>|caseload|twice daily|daily|case management)
      (closed|discharged|exited|transferred) [at|as|from|to|dropped|because|on|with|safety|after|when]
      (completed|finished|left|dropped out of|opted out of|opted in to) [the|our] (treatment|group|programme|course|detox|refuge|rehab)
      (freedom|bbr|tsp|thinking skills|triple p|solihull|messy play|dbt|cbt|emdr|detox|rehab|mutual aid|pods|espranor|titrat*|smart|rar|floating support|outreach|men's group)
      (week|wk|session|day) <number> [of|contributes|speaks|attended|went]
      moved (into|in to) [a|the|our] (room|refuge|flat|hostel|temporary|accommodation|supported)
      (temporary accommodation|b&b|bed and breakfast|move on|hostel place|supported housing|sanctuary scheme|target hardening|tenancy support|tenancy sustainment|duty to prevent|prevention duty|relief duty|main duty|personal housing plan|food parcel|household support|voucher*|grant)
      found (them|her|him|the family|<who>) (somewhere|a place|a flat|a room|a home)
      (offered|offer) (<number>|two|three|a|an) (bed|bedroom|flat|house|property|place|room)
      (offered|offer of) .. (turned down|declined|no|took|accepted)
      (with|known to|seen by|been with) us since
      (turns|turned|turning|comes|came) (up|along|in) (for all|for each|for every|on time|each week|every week|every time)
      (on|joined|put on|still on) [the|our] waiting list
      (opted|opts) (out|in)
      (matched|introduced) to
      (use|used|using|drink|drank) since .. (own account|word|says)
      (sticking|sticks|carrying on|keeping on) (with|at) (it|treatment|the)
      (does not|did not|would not|would sooner not|would rather not|do not) (want|have|wish|need|like) .. (us|help|support|our|it|one|service|involvement|worker)
      (do|doing|manage|managing) (it|this) (on|by) (his|her|their) own
      (given|gave|giving) up (coming|attending|on us|the group)
      (came|come|moved|arrived) to us (from|with|after)
      (start*|begins) with us
      not for (secondary|our|this) (care|service|team)
      (starts|started|begins|began) [the|on] (programme|course|group|thinking|tenancy|support|work|script|treatment|sessions|next week)
    `,
  },
  {
    kind: 'service',
    strength: 'likely',
    when: 'somebody is offered help or takes it',
    phrases: lines`
      (nursery nurse|specialist midwife|support worker|mentor|counsellor|social prescriber|liaison nurse|link worker|volunteer|idva|advocate|interpreter|befriender) [was] (offered|declined|accepted|introduced|started|to start)
      (offered|offering|offer of) [{a}] .. (nurse|midwife|prescriber|worker|mentor|volunteer|counsellor|advocate|sessions|help)
      (did not think|does not think|says) [she|he|they] (needed|needs|need) (one|it|any|help|us)
      (signed up|signs up|joined|booked on|enrolled|put her name down|put his name down) (for|to|on|onto)
      (talking therapies|iapt|counselling|psychology|camhs|home start|homestart) .. (opted|closed|discharged|started|accepted|declined|offered|letter)
      (speech|occupational|physio) therapist .. (see|block|sessions|in to)
      (no thanks|no thank you|thanks but no thanks)
      somebody (will|to) (go in|come in|visit) (twice|once|three|every|each|daily) .. (help|bed*|morning*)
      sessions (started|begun|agreed|offered|ended)
      (extra|more frequent) (visits|support) (agreed|offered|put)
    `,
  },
  {
    kind: 'restriction',
    strength: 'names',
    when: 'who may come where, and who must be there',
    phrases: lines`
      (curfew|exclusion zone|tag) (from|to|<number>|at|of)
      (visits|visiting|visit|contact|see|seen|access|time) .. only (with|when|if|at|in|by)
      (contact|visits) .. (at|in) [a|the] [contact|family] centre only
      (not to|may not|must not|cannot|can not|only <who> may|only <who> can|only <who> and <who> may) (collect|pick up|fetch|be alone|drive|be with|be on)
      (keep|keeps|keeping|stay|stays|staying) away from (<who>|her|him|them|the|that)
      (so long as|as long as|provided that|on condition that) (he|she|<who>) (keep*|stay*|does not|is not|goes)
      on (his|her) own .. (put his name|put her name|signed|agreed)
      (only|never) .. with (a nurse|staff|mgm|gran|<adult>|another adult|somebody) (in|there|present|watching)
      (barred|banned) from
      not to be in the (home|house|flat)
      (order|injunction|undertaking|notice|nmo|dvpn|prohibited steps) (granted|served|issued|made|obtained|in place|in force) .. (against|on|keeping|so|not|no|months|without notice)
    `,
  },
  {
    kind: 'legal',
    strength: 'names',
    when: 'courts, tribunals and notices by their short names',
    phrases: lines`
      (s2|s3|section 2|section 3|cto) (rescinded|ended|upheld|renewed|lifted)
      (nosp|notice seeking possession|possession order|suspended possession|eviction warrant|bailiff*|notice to quit) [served|made|for|granted]
      (out|leave|gone) by (the end|next|the <number>|january|february|march|april|may|june|july|august|september|october|november|december)
      (before|in front of) the (bench|magistrates|judge)
      (got|given|gets) (<number>|six|four|twelve|eighteen|two|three) (month|months|year|years|weeks)
      (c100|psr|pre sentence report|breach proceedings|recalled|hdc)
      (epo|ico|sgo|cao|care order|supervision order|order) (obtained|granted|made|ended|discharged|applied for)
      (came|come|comes|let) out of prison
      order ended
    `,
  },
];
