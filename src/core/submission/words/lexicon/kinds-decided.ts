import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

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
];
const wards: readonly AgencyKind[] = ['hospital', 'midwifery'];
const social: readonly AgencyKind[] = ['social-care', 'front-door', 'early-help'];

/** Turns of speech that settle what a row is, though words of other kinds stand in it too. */
export const decidingWords: readonly KindRow[] = [
  {
    kind: 'referral',
    strength: 'decides',
    when: 'an agency tells social care of a worry',
    by: elsewhere,
    happened: true,
    phrases: lines`
      (told|informed|rang|wrote to|notified|alerted|let) {social} [know] [again|a second time|once more|today] .... (worried|worry|worries|concern*|afraid|seeing|in contact|in touch|dropped out|stopped|drinking|using|relaps*|not safe|danger|risk|hurt|neglect*|missed|violence|violent|unsafe)
      <who> (referred|reported) to {social}
      (referred|reported) .. to {social}
    `,
  },
  {
    kind: 'decision',
    strength: 'decides',
    when: 'a meeting or a supervision decided something',
    by: social,
    phrases: lines`
      (agreed|decided) [in|at] [the|a|our] [planning|legal|strategy|team|case|professionals] (meeting|supervision|conference|panel|review) (that|to)
      (agreed|decided) (that|to) .. (close|step down|go home|goes home|stay|return|live|placed|end|discharge|remove)
      (put|placed|placing|puts|places|moved|moves) .. with .. (foster*|relative|relatives|{kin}|carers|friends|family)
      (baby|child|children|<child>) [now] (goes|go|to go|moves|returns|return|came) (home|back|to live) (with|to|in)
      (back|backs|support|supports|supporting) <who> .. (court|order|application)
    `,
  },
  {
    kind: 'health',
    strength: 'decides',
    when: 'somebody leaves hospital or is admitted',
    by: wards,
    phrases: lines`
      discharged .. (home|day|with|hospital|ward|care of|against)
      (mother|baby|<who>) (discharged|admitted) (today|home|with|to|on)
      (admitted|readmitted) (to|with|for|overnight|from)
    `,
  },
  {
    kind: 'plan',
    strength: 'names',
    when: 'a child is in need or under protection',
    by: social,
    phrases: lines`
      (is|open|opened|again|still|now|remains|stays|work|worked) [with] [again|now] [as] (a|children|in) (child in need|child protection|need)
      (a|as a) child in need [again|from|now|under]
      child in need [plan]
    `,
  },
  {
    kind: 'advice',
    strength: 'decides',
    when: 'a danger was explained',
    phrases: lines`
      (talked|spoke|spoken|talk|told|warned|explained|discussed) .. <who> .... (danger|dangers|risk|risks|safe sleep*|safer sleep*|safely|harm|safety|bed sharing|co sleeping|sharing a bed|dying|death)
      (explained|discussed|talked) .. (safe sleep*|danger*|risks|bed sharing|sharing a bed) .. (to|with) <who>
    `,
  },
  {
    kind: 'contact',
    strength: 'decides',
    when: 'nobody could be reached for some time',
    phrases: lines`
      no contact .. for .. (week|weeks|days|month|months|fortnight)
      (do|does|did) not (ring|call|phone|answer|reply|respond|return) [back|our|my|calls|to]
      (out of touch|no response to|not responding|not responded|will not answer)
      (first|second|third) visit (for|of|to|since|today|by)
    `,
  },
  {
    kind: 'information-request',
    strength: 'names',
    when: 'another agency is asked how somebody is',
    phrases: lines`
      <agency> [and <agency>] asked (about|for|how|whether|if|what|to)
      asked .. how <who> (is|was|are)
      (nursery|school|gp|hospital|police|probation|housing|health visitor|midwife|landlord|surgery|ward) [and] .. asked (about|for|how|whether|if|what|to)
    `,
  },
  {
    kind: 'service',
    strength: 'names',
    when: 'a refuge or a treatment takes somebody in, or they leave it',
    by: [
      'refuge',
      'substance-service',
      'domestic-abuse-service',
      'adult-mental-health',
      'perinatal-mental-health',
      'housing',
      'early-help',
      'childrens-centre',
      'probation',
      'community-rehabilitation',
      'other',
    ],
    phrases: lines`
      (taken in|took in|moved in|came in|stayed|stays|left us|moved on|gone back|went back|came back to us|back with us|own accord)
      (helped|helping|help|helps) <who> (to|with|find|move|apply)
      (dropped|drops|fallen|falls) out
      is [a] (patient|client|tenant|resident) (of|with|here)
      (patient|client) of (this|our|the) (team|service)
      (doing|does) well
      (day|structured|residential|recovery|detox*) programme
      (on|off) (medication|methadone|a script|prescription)
      (holding off|put off|planned|ready for) .. discharge
    `,
  },
  {
    kind: 'observation',
    strength: 'names',
    when: 'how a child is cared for, or what staff saw',
    happened: true,
    phrases: lines`
      (well|poorly|badly|properly) (cared|looked) (for|after) 
      (found|seen|saw) [several times|twice|again|more than once|often] asleep with
      asleep with .. (bed|sofa|chair|arms)
      (staff|nurses|midwives|we|i) (thought|think|noticed|saw|heard|smelt|found|see) [that]
      (good|warm|close|lovely|strong) .. (care|bond|attachment|relationship) 
      (worried|concerned) about how <who> (is|was|are) (cared|looked|fed|dressed|growing|held|handled)
      (frightens|swears|shouts) (at|other|staff)
    `,
  },
  {
    kind: 'incident',
    strength: 'names',
    when: 'somebody rang those who come out to emergencies',
    by: ['police', 'ambulance'],
    phrases: lines`
      (<who>|neighbour|neighbours|caller|public|{kin}|father|mother|<agency>) [has|had|again] (rang|rings|called|calls|reports|reported|phoned|dialled)
      (call|report) from (<who>|a|an|the|<agency>)
      (spoke|spoken) to <who> about the (incident|assault|violence)
    `,
  },
  {
    kind: 'allocation',
    strength: 'names',
    when: 'the work goes to others',
    phrases: lines`
      (passes|passed|moves|moved|goes|handed|transferred|transfers) [on|over] to the (health visitors|social workers|midwives|team|school nurse|school nurses|other|next|new|district|locality|area|children in care) 
    `,
  },
  {
    kind: 'decision',
    strength: 'decides',
    when: 'a meeting is not held',
    by: social,
    phrases: lines`
      no [initial|review|further|discharge|legal|pre birth] (conference|strategy discussion|strategy meeting|meeting|core group) [is|was] (needed|called for|at present|for now|necessary|required|wanted|to be held)
      (strategy discussion|strategy meeting|conference) (weighed|considered|thought about) 
      (does|do|did) not (need|call for|warrant) [a|an] (conference|strategy discussion|strategy meeting|meeting)
    `,
  },
  {
    kind: 'incident',
    strength: 'decides',
    when: 'somebody is brought in after a crisis',
    by: ['hospital', 'adult-mental-health', 'ambulance', 'substance-service', 'police'],
    happened: true,
    phrases: lines`
      (brought in|brought to us|taken in|came in|taken to hospital) .. (after|had|having|with|following|from|by) .. (tablets|jump|overdose|fight|assault*|stab*|suicid*|cut*|hanging|die|river|bridge)
      (knocked down|run over|hit by a car|in a crash)
      could not go on
    `,
  },
  {
    kind: 'assessment',
    strength: 'decides',
    when: 'the form of an assessment is gone through',
    phrases: lines`
      (family background|background form|needs assessment|health needs assessment|assessment form) (gone through|went through|filled|begun|started|completed|done)
      assessment (brought up to date|updated|begun|started|opened|finished|completed|signed off|under way)
    `,
  },
  {
    kind: 'plan',
    strength: 'decides',
    when: 'a plan is gone through, begun or ended',
    by: [...social, 'hospital', 'midwifery', 'health-visiting'],
    phrases: lines`
      plan (gone over|gone through|begins|begun|opened|ended|closed|drawn up|agreed|written|signed|started|sent|copied|reviewed)
    `,
  },
  {
    kind: 'supervision',
    strength: 'decides',
    when: 'the case is talked over within the team',
    by: ['social-care', 'health-visiting', 'early-help', 'midwifery', 'probation', 'school'],
    phrases: lines`
      (talked|thought|talk) (over|through) [about] the (visit|case|plan|family|week|closing|assessment|children|child|work|decision|risks|referral)
      talked the (plan|case|visit|family|work|closing) (through|over)
      (case|plan|progress|<child>|family|children|each child|work) [and the plan|on the plan|and <child>] (talked|discussed|thought|gone) [over|through] [with|in|at|today|again|one]
      (looked|talked|gone|went|agreed|discussed) .. with [the|my|her|his|our] [team|line|service|practice] manager
      in supervision
      supervision [with|today|held|note|this|of]
    `,
  },
  {
    kind: 'meeting',
    strength: 'decides',
    when: 'somebody is asked to come along',
    phrases: lines`
      (ask|asked|asks) .. to (come|go|visit) [out] [again] with (me|us)
      joint visit (asked|requested|with|by|made|to|refused|agreed)
    `,
  },
  {
    kind: 'note',
    strength: 'decides',
    when: 'something is waited for',
    by: social,
    phrases: lines`
      (waiting|awaiting|wait) (for|on) .... (before|to see|until)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'decides',
    when: 'an agency shares or will not share what it holds',
    phrases: lines`
      (cannot|can not|could not|will not|would not|unable to|not able to|declined to|refused to|decline to|refuse to) (share|tell them|tell us|give this|give that|disclose)
      (asked|request) by [the] (<agency>|{social}|{worker}) .. (told|answered|gave|given|said|replied|sent|nothing|no)
      (answered|answer to|reply to|replied to|wrote back to|rang back) [the] (<agency>|{social}|{worker})
      (to|for) the (social worker|conference|assessment|meeting|mash|review) (nothing|no|we have|we hold|our)
      (nothing|no (calls|incidents|record*|concerns|convictions|contact|trace|entries|reports)) (held|known|on record|on file|recorded|on either|to report|at this address|at the address|since|in the last)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'names',
    when: 'an agency tells social care what it knows',
    by: elsewhere,
    phrases: lines`
      (told|tells|informed|told to) [the] {social} (that|of|what|we|she|he|they|about|all|how|there|no|nothing)
      (told|tells|informed) the social worker
      (report|summary|chronology|letter) (to|for) [the] (social worker|{social}|conference|meeting|review|core group|assessment)
      (attends|attendance|immunisations|weight|growth) .. (no concerns|no worries|up to date|good)
    `,
  },
  {
    kind: 'observation',
    strength: 'decides',
    when: 'what a home was like, or what police hold as information',
    phrases: lines`
      home conditions
      (information|intelligence) (held|received|suggests|on file) [that|of]
      (put|puts|laid|left|found|seen) (to sleep|asleep|sleeping) (in|on) [{a}] [baby|same|adult] (bouncer|sofa|settee|car seat|pram|chair|floor|bed|swing)
      sleeps (in|on) [{a}] [baby|same|adult|parents'] (bouncer|sofa|settee|car seat|chair|floor|swing)
    `,
  },
  {
    kind: 'advice',
    strength: 'names',
    when: 'something was given to read, or shown',
    phrases: lines`
      (gave|given|left|handed|posted) .. (sheet|sheets|leaflet|leaflets|booklet|booklets|thermometer|card|cards|printed) 
      (explained|showed|demonstrated) how
    `,
  },
  {
    kind: 'referral',
    strength: 'decides',
    when: 'to a door, somebody with no part in the work got in touch',
    by: ['social-care', 'front-door'],
    phrases: lines`
      (owner|landlord|landlady|neighbour|neighbours|woman|man|somebody|someone|relative|{kin}|friend|stranger|caller|public) .... (got in touch|rang us|rang|reports|reported|contacted|wrote to us|came in|phoned|called us)
    `,
    happened: true,
  },
  {
    kind: 'note',
    strength: 'names',
    when: 'that older records are there',
    phrases: lines`
      (earlier|old|older|previous|past) .. (records|record|file|files) (exist*|held|found|are|is|on|tell|show)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'names',
    when: 'social care writes down what another agency answered',
    by: social,
    phrases: lines`
      <agency> (says|say|tells us|told us|reports|replied|replies|answered|confirms|confirmed|has nothing|have nothing|holds nothing|holds no|has no|have no|knows of|know of)
      (from|heard from|answer from|word from) [the] <agency>
    `,
  },
  {
    kind: 'attendance',
    strength: 'decides',
    when: 'sessions are told in per cent, or all were kept',
    by: ['school', 'early-years'],
    phrases: lines`
      <number> (per cent|percent)
      (in|here|came|attended|present|been in) [school|nursery] [all|every|each|most] (week|day|days|morning|mornings|session|sessions|term|half term)
      (missed|absent|away|off|out) .. (<number>|a|one|all) (day|days|week|weeks|session|sessions|morning|mornings)
      (all|every|most|each) .. (sessions|mornings|days) [kept|attended|of]
    `,
  },
  {
    kind: 'information-request',
    strength: 'decides',
    when: 'somebody is asked for what they hold',
    phrases: lines`
      (rang|wrote to|written to|emailed|asked|contacted|wrote) .... (for what|what is held|what they hold|what is known|what they know|for records|for the records|for checks|for her records|for his records|for the history|for information|for a report|for a summary|for the notes)
    `,
  },
  {
    kind: 'restriction',
    strength: 'decides',
    when: 'an order says who may not be where',
    phrases: lines`
      (order|court|judge|licence|conditions) .... (not to (see|contact|go|come|live|approach|enter|be)|no contact|supervised|only see|may see|stay away|keep away|not go|not come|not contact)
    `,
  },
];
