import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const social: readonly AgencyKind[] = ['social-care', 'front-door', 'early-help'];

/** Supervision, who has the work, meetings, decisions and disagreement, in short and in everyday speech. */
export const talkWords: readonly KindRow[] = [
  {
    kind: 'supervision',
    strength: 'decides',
    when: 'the case was taken to a senior, or talked over in a team to think about it',
    phrases: lines`
      (sup|supervised|supervision|case management|management discussion) (with|by) [my|the|her|his|our|a|named] {senior}
      (one to one|1 1|121|1 2 1) (with|today) [my|the|a] {senior}
      (gone|went|going) (over|through) (with|at) [my|the|her|his] ({senior}|one to one)
      (sat down|sit down|had an hour|had half an hour|spent an hour|time|session|caught up) with [my|the|our|a] [safeguarding|team|line] {senior}
      (talked|thought|went|looked|discussed|reviewed|considered) .. (with|to) (my|our|her|his) [own|line|team|safeguarding] {senior}
      (took|taken|brought|brings|take) .. to [my|the|our|her|his|group|safeguarding|peer|case] ({senior}|supervision)
      (told|asked) my [line|team] {senior}
      (my|our|the worker's) [line|team|safeguarding] {senior} (and i|looked|asked|asks|wondered|wonders|thinks|thought|read|wants|agrees|went|sat|reminded|questioned)
      {senior} and (i|me|key person|oic|worker|{worker})
      (and|with) {senior} (sat|talked|thought|met|went|looked|put)
      [hot] debrief (for|with|of|after)
      [the] (dip sampled|dip sample|file audit|case audit)
      reflective (space|group|practice|session|discussion|supervision|case)
      (group|peer|personal|safeguarding|clinical|situational|case|management|live|informal|restorative) supervision
      (put|putting) (our|their) heads together
      consultant social worker and
    `,
  },
  {
    kind: 'supervision',
    strength: 'names',
    when: 'what is thought, doubted and to be tried is asked within the agency',
    phrases: lines`
      what (would|will|might|could) (make|have|need|change|worry|tell|show|convince) .. (us|we|me|i|worried|sure|different|minds|wrong)
      (what|how|why) (are|do|did|have|can|if) we (missing|know|believe|think|sure|not|see|seen|seeing|tell|told|assume|assuming|wrong)
      (what|why|how) (we|i) (are|might|may|believe|think|know|assume) [be] (missing|wrong|so|this|that|it|what|her|him|each)
      (what|how) (is it|it is|life is|must it|does it|it must|day) .. (like|feel) .. ({child}|<child>|in that)
      (who else|what else) (knows|know|might|could|has|do we)
      (case|we|work) [is|are|feels|felt] stuck
      (look at|looked at|weighed|considered) (again|afresh|with fresh eyes|the other way)
      (fresh eyes|gut|gut feeling|rule of optimism|start again|confirmation bias|disguised compliance)
      (danger statements|scaled|mapped|mapping) 
      (practice|management|manager's) (reflection|guidance|direction|oversight)
    `,
  },
  {
    kind: 'allocation',
    strength: 'decides',
    when: 'who has the work changes, or nobody has it',
    phrases: lines`
      (without|no) [an|a] (worker|social worker|health visitor|allocated worker|key worker|keyworker|care coordinator|case holder) (for|at|since|until|now|yet)
      (family|families|patch|caseload|case|cases) (taken over|picked up|handed|passes|passed|given|moved|moves|goes|transferred) (by|to|on)
      [care] (co ordinator|coordinator|{worker}) (has left|left|leaves|leaving|changed|has changed|has gone|gone|moved on|retired|resigned)
      (i am|i have become|became) (the|their|her|his) (new|one looking|worker|social worker|health visitor)
      (the one|now the one) (looking after|holding|with) .. (work|case|family)
      (taken|take|takes) (her|his|their) place
      (another|others|somebody else|someone else|one) (of us|from the team|in the team) (will|is to|to|now) (see|have|take|visit|look|cover)
      (gone|going|moved|moving) to (another|a new|a different) (job|team|post)
      (locum|agency|bank|newly qualified|student) .. (covering|covers|takes|took|holding|has the case)
      records transferred to
      (new|different) (om|po|iro|guardian|fca|idva|keyworker|cpn|fsw|hv|mw|sw|officer)
      (assigned|allocated) to (assessment|cin|duty|the|team|me|locality|a|ms|mr|mrs) [team|worker]
    `,
  },
  {
    kind: 'meeting',
    strength: 'names',
    when: 'a meeting by its short name, or that people came together',
    phrases: lines`
      (cg|rcpc|icpc|cpa|taf|tac|pep|lac review|cla review|zoning|mappa|mdt|fgc|strat|ward round|plo meeting|cp conference)
      [the] (minutes|notes) (of|from) [the] (meeting|conference|core group|strategy|discussion)
      (round|around) (a|the|one) table
      (got|get|getting|came|come) (together|round)
      (met|meet|meeting) (up|as a group|together|with school|with everyone)
      (team around|network|family network|professionals) .. (held|did not go ahead|put back|cancelled|met|today|next)
      did not go ahead
      (went|go|going|invited|invite|invitation) to [the|a] .. (core group|conference|icpc|rcpc|cpa|review meeting|strategy|taf|marac|mappa)
      (apologies|apology) (from|sent|given)
    `,
  },
  {
    kind: 'decision',
    strength: 'names',
    when: 'it is settled what is to be, or that nothing is',
    happened: false,
    phrases: lines`
      (mdt|team|consultant|manager|tm|hos|head of service|panel|spo|di|service manager|senior|clinicians|doctors) [has|have|is|are] (agreed|agrees|decided|approved|approves|authorised|overrode|overruled|content|satisfied|of the view|ruled) [that|to|not|for|with|funding|by]
      (mdt|team|consultant|manager|tm) (thinks|think|does not think|do not think|feels) [that] .. (threshold|well enough|need*|meet*|warrant*|conference|assessment|plan)
      (no|not) (role|a role|part) for (us|secondary|this|the|our) 
      (not|will not be|no longer be) (keeping|holding|on our) .. (books|caseload|open|longer)
      (nothing more|nothing further|no more) (needed|wanted|to do|for us|from us)
      (content|happy|satisfied|willing) (for|that|to) .. (left|closed|end|go home|discharge|stay|return|stop|finish|school|universal)
      (back|return*) to (universal|her own doctor|gp only|core)
      (thought|think|talked) about it and
      (closing|close|closed|step|stepped|stepping) (to|up to|down to|with) (csc|eh|early help|universal|cin|mash|us)
      (crime|case|enquiry|investigation) (filed|closed|dropped|finalised)
      (no further|further) enquiries (proportionate|needed|necessary)
      (found|deemed) [not] intentionally homeless
      (not to|agreed not to|decided not to|will not) (breach|admit|prosecute|evict|discharge|go for|seek|pursue|remove|convene|convey)
      (final warning|last chance)
      agreed [that] (child|children|baby|<child>|mother|<who>) (will|is to|are to|can|may|should|stay*|not|to) 
      (asked|told) to leave (after|for)
      funding [agreed|approved|refused]
    `,
  },
  {
    kind: 'challenge',
    strength: 'decides',
    when: 'somebody says that another agency ought to think again',
    phrases: lines`
      (do|does|did|cannot|can not|could not) not [see it|share] (as they|the way they|their way|{social})
      (do|does|did) not (share|accept|support|see) .. (view|decision|it as|it that way|outcome|conclusion|rationale)
      (cannot|can not|could not) (go along|live|agree) with
      (somebody|someone|people) (higher|above|more senior) 
      (told|wrote to|said to|let) .. that we (think|thought|believe) .. (wrong|not safe|a mistake|too soon|too early)
      (unhappy|not happy|not content|disappointed|dissatisfied|uneasy) (at|with|by|about) (nfa|the|this|social care*|{social}|response|outcome|decision|their|being)
      (wrote|writing|written|letter) (to) [the] (iro|head of service|service manager|director|chair|lscb|assistant director) 
      (escalation|resolution) (policy|stage|procedure|process|letter)
      escalated (to|drift|with|our|the|this|under)
      (reply|answer|response) to .. (escalation|challenge|complaint of|disagreement)
      not supported by the (medical|evidence|opinion)
      drift* [in|of|to]
    `,
  },
  {
    kind: 'plan',
    strength: 'decides',
    when: 'a plan by its short name, or in everyday speech',
    phrases: lines`
      (cinp|cpp) [was|has been] (opened|closed|started|ended|reviewed|agreed)
      (care|child protection|child in need|safety|sentence|crisis|relapse|recovery|birth|support|family|discharge|early help|perinatal care|perinatal) plan [was|is|has been|has] (ratified|endorsed|refreshed|finished|reviewed|written|done|drawn up|signed|agreed|at|wants|from|looked at|filed|copied|now in|with)
      (came|come|coming|taken) off [a|the|his|her|their] [child protection|cp|child in need|cin] plan
      (no longer|not) [need|needs] [to be] on a plan
      (wrote|written|put|set) down (with|together) .. (what|who|how)
      (contingency|line|action|goal*) added to [the] plan
      made subject (to|of)
      (crisis|relapse|safety|support|recovery|family) plan
    `,
  },
  {
    kind: 'decision',
    strength: 'fits',
    when: 'a short word of deciding',
    by: [...social, 'adult-mental-health', 'perinatal-mental-health', 'hospital', 'probation', 'police', 'housing'],
    phrases: lines`
      (overrode|overruled|proportionate|approved|agreed not|endorsed|opted)
    `,
  },
];
