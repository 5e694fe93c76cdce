import { type KindRow, lines } from './row.ts';

/** Words of assessments, plans, meetings, decisions and who holds the work. */
export const workWords: readonly KindRow[] = [
  {
    kind: 'assessment',
    strength: 'names',
    when: 'an assessment is named with how far it is',
    phrases: lines`
      assessment* .. ({begun}|{done}|{owed}|{left})
      (started|begun|began|completed|finished|opened|undertook|undertaken|carried out|did|commenced|recommended|requested|agreed|ordered|needs|need|signed off|abandoned|initiated|wrote|due) [{a}] [new|full|further|fresh|second|updated|twelve week|joint|initial|specialist|independent] .. assessment
      (section 47|s47|s 47|section47) [enquiry|enquiries|investigation|enq] [{be}] [{begun}|{done}|initiated|agreed]
      (child protection|joint) (enquir*|investigation*) [started|begun|completed|concluded]
      (eha|caf|ehm|cafa|early help assessment|common assessment) (completed|started|opened|initiated|done|begun|offered|agreed|closed|made|submitted)
      (dash|domestic abuse|ric) (risk assessment|assessment|completed|form|checklist|risk)
      (graded care profile|gcp|gcp2|home conditions tool|neglect tool|neglect toolkit|signs of safety mapping|viability|home study|form c|section 7|s7|section 37|cp medical|child protection medical|capacity to protect|sexual risk|pams|asset|oasys) [assessment|report|tool|profile] [{be}] ({begun}|{done}|{owed}|under way|report)
      (assessed|reassessed) (by|as|under|after|for|at|again|today|on|in|with|and)
      (mental health act|mha) assessment
      (crisis team|team|psychiatrist) to assess
      (needs|background|vulnerability|family) (assessment|form) (filled in|completed|begun|started|finished)
    `,
  },
  {
    kind: 'assessment',
    strength: 'likely',
    when: 'a sort of assessment is named',
    phrases: lines`
      (pre birth|prebirth|parenting|risk|core|initial|single|child and family|c&f|c and f|early help|carers|psychological|psychiatric|cognitive|mental health|mental capacity|family health needs|maternal mood|holistic|substance misuse|developmental|kinship|connected person*|connected persons|risk and vulnerability|speech and language|ehcp|education) assessment
    `,
  },
  {
    kind: 'plan',
    strength: 'names',
    when: 'a plan is opened, looked at again or ended',
    phrases: lines`
      (child in need|cin|child protection|cp|safety|birth|discharge|early help|eha|step down|care|support|pathway|written|working|crisis|relapse|contingency|taf|tac|multi agency|safeguarding|placement|permanence|pre birth|interim|lac|protection|education|family) plan [for|of|with|is|was|to|has|been|will|the|{child}|baby|in|and|now|drawn|agreed] .. (opened|made|agreed|in place|drawn up|written|reviewed|closed|ended|started|updated|signed|begins|begun|began|put in place|ceased|completed|formulated|shared|developed|gone through|in force|continues|started|needed|devised|set up|starts|made|ends|discussed|drafted|circulated|from)
      (there|that|now) is a (child in need|cin|child protection|cp|safety|birth) plan
      (plan|plans) (opened|closed|ended|ceased|reviewed|in place|drawn up|agreed|made|put in place|started|written|updated|stepped)
      (subject|subjects) (to|of) [a|an] (child protection|child in need|cin|cp) 
      (made|placed|put|becomes|became|remain*|registered) .. (subject (to|of)|on) [a|an|the] (child protection|child in need|cin|cp|at risk|register) [plan]
      (on|under) [a|an|the] (child protection|child in need|cin|cp) plan
      (cpp|cinp) (opened|started|closed|ended|agreed|in place|reviewed|made|ceased)
      (category|categories) (of|neglect|emotional|physical|sexual)
      (child in need|cin|cp|child protection) (case|work|support|status) (opened|closed|ended|begun|ceased)
      (opened|started|agreed|made|wrote|drew up|signed|reviewed|ended|closed) [{a}] [new] (child in need|cin|child protection|cp|safety|birth|discharge|early help|support|care|contingency) plan
      (agreed|made|signed) [{a}] plan (for|to|with)
    `,
  },
  {
    kind: 'meeting',
    strength: 'names',
    when: 'a meeting, discussion or conference, its minutes, or that one is asked for',
    phrases: lines`
      (strategy|core group|professionals|professional's|cin|child in need|discharge planning|discharge|pre discharge|planning|network|multi agency|mdt|multi disciplinary|multidisciplinary|legal planning|legal gateway|gateway|review|pre birth|pre birth planning|maternity|daily risk|risk|marac|mappa|group|team around the (family|child|school)|taf|tac|tas|tam|family|handover|threshold|care planning|plo|pep|lac|cla|section 47|safeguarding|concerns|cp|child protection|psychosocial|joint|complex case|allocation|school|closure|closing|final|first|second|next|information sharing|practitioner*|vulnerable families|perinatal|ward|cpa|early help|strat) (meeting|meetings|discussion|discussions|conference|panel|review meeting|mtg|strategy meeting)
      (icpc|rcpc|cpc|initial conference|review conference|case conference|child protection conference|conference|family group conference|fgc|strat)
      (core group|strategy discussion|strategy meeting)
      (at|to) [a|the] (marac|mappa|conference|panel)
      (marac|mappa) [meeting|referral|held|heard|discussed|actions]
      heard at marac
      minutes (of|from|sent|received|circulated|out|not|have|were|went)
      (the|conference|meeting|core group) minutes
      (meeting|conference) (held|called|cancelled|requested|arranged|convened|postponed|took place|attended|to be held|with|planned|agreed|at|was|is|where|today|between|asked for|refused|about|fixed|set|needed)
      (held|called|convened|attended|chaired|requested|arranged|cancelled|asked for|invited to|refused|wants) [{a}] .. (meeting|conference|core group|panel)
      (lac|cla|looked after) review
      (talked over|discussed|taken|raised|presented|considered|heard) (in|at) .. (meeting|panel|marac|conference|mdt|forum|group|ward round|briefing)
    `,
  },
  {
    kind: 'decision',
    strength: 'names',
    when: 'it is decided to close, step down, place, discharge, or to do nothing more',
    phrases: lines`
      (decided|decision|decides) (to|that|not|made|was|is|by|taken)
      (case|file|work|referral|involvement|plan|episode|record) .. (to close|to be closed|to end|closing|to step down|stepped down|for closure|closed|closes|will close)
      (close|closing|closed|closes|closure of) [{a}] (case|file|work|involvement|the case|family's)
      (step|stepped|stepping|steps) [up|down|it] (to|down|from)
      step (down|up)
      (agreed|agreement|proposed|plan|proposing|recommended) to (close|step down|end|discharge|return|place)
      (management|manager's|team manager|manager) decision
      no role for (us|{social}|the team|this team)
      (no|not) .. (grounds|need|reason) (for|to) [a|an|hold] (conference|strategy|assessment|further)
      (placed|placement|moved|returned|returns|goes|going|removed|accommodated) (with|to|in|into|from) [{a}] ({kin}|foster*|kinship|placement|care of|<adult>|mother's|father's|home)
      discharged [today|from|and|by|to|without|back]
      discharge (today|agreed|planned|from|decision|decided)
      (not going to|will not|not be) (proceed|progress|going to conference|convene)
      (deferred|put off|postponed) .. (therapy|treatment|until)
    `,
  },
  {
    kind: 'decision',
    strength: 'likely',
    when: 'a manager signs, or it is agreed what is to be done',
    phrases: lines`
      (signed off|sign off|authorised|agreed by) [by] [{a}] (manager|team manager|head of service|service manager)
      (we|it is|it was|all) (agree|agreed) (that|to|not)
      (case|children|child|file) to (remain|stay) 
      child* to (live|stay|return|remain)
      (rely|relying) on
    `,
  },
  {
    kind: 'allocation',
    strength: 'names',
    when: 'who holds the work: given, away, covered or handed over',
    phrases: lines`
      (case|child|children|family|<who>|work|baby|file) [was|is|has been|have been|were|been|re] (allocated|reallocated|unallocated|re allocated|transferred|reassigned|assigned)
      (allocated|reallocated|re allocated|assigned) (to|a|as|today|case|worker) [{a}|new|duty] ({worker}|me|him|her|team|us|newly|student|agency|worker)
      {worker} (allocated|reallocated|assigned|appointed|takes over|took over|taken over)
      (new|different|change of|another|fourth|third|second|temporary|agency|locum|interim|replacement|duty) {worker} [allocated|assigned|appointed|is|from|takes|for|has|will|name*]
      (handed over|handover|hand over|handing over) [to|from|by|of|with|between|note|meeting|visit|given|received]
      (transferred|transfer|moves|moved|passes|passed|transfers) [in|out|of] [to|from|case] [{a}] .. (team|caseload|area|worker|practice|colleague|locality)
      {worker} (has left|left|leaving|leaves|off sick|on sick|on leave|on maternity|absent|is away|sick|on long term|is off|has gone|resigned|returns|back|retired|on annual)
      (cover|covered|covering|covers) (by|for|from|the case|arrangements|{worker}|arranged|while)
      (awaiting|no|waiting for) (allocation|allocated worker|allocated social worker)
      (case holder|caseholder|lead professional) (is|changed|now|agreed|identified|to be)
      (taken|took|takes) over (by|from|the|as|case|this)
    `,
  },
  {
    kind: 'supervision',
    strength: 'names',
    when: 'a practitioner and a manager talked the case through',
    phrases: lines`
      (case|management|safeguarding|clinical|reflective|group|child protection|peer|personal|formal|monthly|line management|manager's|informal|cp) (supervision|oversight|discussion|direction)
      (supervision) [with|session|held|note|today|by|of|from|discussion|record]
      (in|at|during) supervision
      (discussed|talked through|talked over|took|taken|raised|gone through|reviewed|case) .. (with|to|by|in) [her|his|my|the|a|our] [line|team|case|named|safeguarding|service|practice|senior] (manager|supervisor|supervision|named nurse|safeguarding lead|lead nurse|safeguarding nurse|designated)
      {worker} .. (manager|supervisor) .. (guidance|advice|discussed|agreed)
      manager (advised|advises|directs|directed|asked|asks|agreed|reviewed|reviews|oversight)
      (managers|manager|manager's) (oversight|guidance|footprint|case note)
    `,
  },
];
