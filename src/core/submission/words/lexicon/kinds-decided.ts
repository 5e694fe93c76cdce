import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const elsewhere: readonly AgencyKind[] = [
  'police', 'health-visiting', 'midwifery', 'gp', 'hospital', 'adult-mental-health', 'perinatal-mental-health', 'substance-service', 'probation',
  'community-rehabilitation', 'housing', 'school', 'early-years', 'childrens-centre', 'domestic-abuse-service', 'ambulance', 'refuge', 'family-court-advice',
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
    by: ['refuge', 'substance-service', 'domestic-abuse-service', 'adult-mental-health', 'perinatal-mental-health', 'housing', 'early-help', 'childrens-centre', 'probation', 'community-rehabilitation', 'other'],
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
    kind: 'allocation',
    strength: 'names',
    when: 'the work goes to others',
    phrases: lines`
      (passes|passed|moves|moved|goes|handed|transferred|transfers) [on|over] to the (health visitors|social workers|midwives|team|school nurse|school nurses|other|next|new|district|locality|area|children in care) 
    `,
  },
];
