import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const doors: readonly AgencyKind[] = ['social-care', 'front-door', 'early-help'];

/** Single words and turns of speech that fit a kind, for where nothing plainer stands. */
export const singleWords: readonly KindRow[] = [
  {
    kind: 'incident',
    strength: 'fits',
    happened: true,
    when: 'a word of violence, danger or crisis',
    phrases: lines`
      (incident|incidents|violence|violent|threat|threats|threat*|assault*|fight*|arrest*|overdose*|weapon*|crash|emergency|emergencies|suicid*|stab*|snatch*|attack*|hurt|injured|injury|injuries|died|death|drunk|drowned|choked|burgl*|offence|stolen|rape*|beaten|beating)
      (log|logs|calls) (of|from|to|for|in)
    `,
  },
  {
    kind: 'observation',
    strength: 'names',
    when: 'intelligence, or what is thought to go on at an address',
    phrases: lines`
      (intelligence|intel)
      (thought|suspected|believed|said|rumoured) to be (growing|dealing|selling|using|supplying|living|keeping|seeing|drinking|running|making|storing|working|taking)
      (i|we) wonder (how|if|whether|about|what)
      not sure of
      (state|condition|standard) of (the|her|his|their) (house|home|flat|place|kitchen|garden|bedroom|children|clothes)
    `,
  },
  {
    kind: 'observation',
    strength: 'fits',
    when: 'a word of what a home or a child was like',
    phrases: lines`
      (unwashed|unkempt|filthy|dirty|smell*|smelt|weaned|thriving|bond|suspected|cannabis|bruise*|bruising|untidy|hungry|withdrawn|listless|pale|marks|thin|clean|tidy|cot|bedding|toys|pram|curtains|dog|dogs|rubbish|nappy|nappies|clothes|milestones|speech|crawling|walking|smiling|babbl*|playing|plays|played|behaviour|gentle|warm|cold|rough|softly|close|shy|affectionate|attentive|responds|responsive)
      (worries|worry|worrying) (us|me)
      (i am|we are) (worried|concerned|uneasy)
      (call|calls|came|come|men|cars|people|visitors|callers) .. (at all hours|day and night|in great number|late at night)
      (seems|looks|appears|looked|seemed|appeared) [to be|to]
      (kept|keeps) (well|clean|warm|tidy)
      (well cared for|well looked after|looked after well|cared for well|growing well|feeding well|gaining weight|no concerns|no worries|nothing of concern|nothing to worry)
    `,
  },
  {
    kind: 'referral',
    strength: 'names',
    when: 'to a door, a report of how children fare',
    by: doors,
    phrases: lines`
      (report|reports|call|calls|caller|callers|letter|information|account) .. (without a name|no name|not to be named|not named|unnamed|anonymous|anonymously|about how|about the children|about the baby|about the family|that the children|that the baby|from near)
      we (have been|were|are) told that
      (neighbour|neighbours|relative|grandmother|grandfather|aunt|uncle|friend|father|mother|ex partner|former partner|public) .. (report|reports|reported|tells us|told us|says that|rang|rings|writes|wrote|worried|worries)
      (first|second|third|fourth|another|new|separate|further) (report|referral|call)
      (is|are) not fit to
    `,
  },
  {
    kind: 'referral',
    strength: 'fits',
    when: 'a word of passing a worry on',
    phrases: lines`
      (referral|referrals|referred|refer|anonymous|anonymously|nspcc|caller|callers)
      (worried|concerned|worries|concerns|concern) (to|for|about|over)
    `,
  },
  {
    kind: 'referral-decision',
    strength: 'names',
    when: 'what a door makes of what it was told',
    by: ['front-door', 'social-care'],
    phrases: lines`
      (no further|no more) (part|role|action|involvement|steps|to be done|work)
      for (initial|core|single|child and family|social work|early help) (assessment|work|support)
      (taken|take|takes|passed|sent|put) (on|up|through|forward|over) (for|as|to) [a|an] (assessment|initial assessment|child in need)
      (closed|finished|nothing) at [the] (front door|contact|referral)
      (does|do|did) not (call for|need|require|warrant|amount to|justify)
    `,
  },
  {
    kind: 'decision',
    strength: 'fits',
    when: 'a word of deciding or ending',
    phrases: lines`
      (decided|decision|decide|decides|closed|closure|discharge|discharged|placement|placed|approved|refused|ruled|judged)
      (no more|nothing more|nothing further) (to be done|to do|is needed|needed)
      (can|could|will) (make up for|manage|cope|stay|remain|go home|come home)
      (in favour of|in view of|on the ground that|on balance)
      (should|is to|are to) (stay|remain|live|go|return|be placed|be closed)
    `,
  },
  {
    kind: 'meeting',
    strength: 'names',
    when: 'a joint visit or a meeting is asked for, or an agency takes part',
    phrases: lines`
      ask* for .. to (go|come|visit|join) (with|along)
      (go|come|went|came|visit|visited) [with] together with
      (can|could|will|would) not (take part|come|attend|join|go together|send)
      joint (visit|meeting|work)
      (went|going|gone|came|invited|invitation|asked) to .. (meeting|conference|review|group|discussion|panel)
      (invited|invitation|apologies|agenda|attendees|chair)
    `,
  },
  {
    kind: 'meeting',
    strength: 'fits',
    when: 'a word of meeting',
    phrases: lines`
      (meeting|meetings|conference|conferences|panel|marac|strategy|core group|discussion|multi agency|agencies)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'fits',
    when: 'a word of answering',
    phrases: lines`
      (reply|replies|replied|answer|answered|answers|response|refusal|nothing held|nothing known|in reply|not known to)
      (told|sent|gave|passed) (<agency>|{worker}|them)
    `,
  },
  {
    kind: 'information-request',
    strength: 'fits',
    when: 'a word of asking',
    phrases: lines`
      (ask|asked|asks|request|requests|requested|requesting|enquired|enquiry|query|chased|checks)
    `,
  },
  {
    kind: 'challenge',
    strength: 'names',
    when: 'a refusal or a decision is taken further',
    phrases: lines`
      (took|take|taken|takes|taking|raised|raise) .. up with (senior|a senior|the manager|their manager|her manager|social care|the head|the director|safeguarding)
      (senior|head of service|director|designated nurse|designated doctor|named doctor|board|lscb) .. (raised|asked|contacted|wrote|taken|informed|told|escalat*)
      (decision|refusal|answer|outcome) (stands|stood|upheld|kept|changed|overturned|reversed)
      complain* .. (about|to|of) .. (social care|{social}|decision|lack of|service)
    `,
  },
  {
    kind: 'note',
    strength: 'names',
    when: 'what is on file, or what an agency holds of the past',
    phrases: lines`
      (our|the|police|gp|her|his) (record|records|notes|file|files|log|logs|history) (on|of|about|show|shows|tell|tells|say|says|is|are|has|have|goes|holds)
      (entered|put|written|coded|flagged|kept|recorded) (in|on) (the|her|his) (notes|record|file|problem list|system|log)
      known to us (since|for|as|from|of old|through)
      (herself|himself|themselves) (looked after|in care|a child in care|a looked after child|on a plan|abused|neglected)
      (in care|looked after|on the register) (as a child|herself|himself|when young|in childhood)
      (gets|receives|has|claims|on|draws|stopped|lost) .. (benefit|benefits|allowance|universal credit|income support|pip|dla|jobseekers)
      (notice|notification|alert|copy|form) of .. (received|came|put on file|filed)
      (as a (child|teenager|boy|girl)|in (childhood|her teens|his teens|her youth|his youth)|growing up)
      (i|we) (suspect|believe|think|gather|understand|hear|assume) [that]
    `,
  },
  {
    kind: 'note',
    strength: 'fits',
    when: 'a state of things',
    phrases: lines`
      (benefits|benefit|debts|debt|income|employed|unemployed|works|job|tenancy|rent|address|religion|language|interpreter|history|since|background|ethnic*)
      (has|have) (two|three|four|five|six|older|several|long|a long|many|no) 
      (is|are) (known|thought|held|kept|described|called|registered|separated|married|related|divorced)
    `,
  },
  {
    kind: 'service',
    strength: 'fits',
    when: 'an agency helps',
    phrases: lines`
      (help|helps|helped|helping|support|supports|supported|supporting) (<who>|her|him|them|the|with|both|parents|family|to)
      (welcomes|welcome|glad of|accepts|accepted|takes up|taken up|took up) .. (help|support|offer|place|service|visits|what)
      (worker|service|support|help|programme|sessions|course|therapy|counselling|treatment|group|refuge|intervention|scheme|volunteer|befriend*)
      (refer|referred|referral) .. (to|for) .. (counselling|therapy|mental health|psychology|psychiatr*|drug|alcohol|support|housing|children's centre|parenting|course|group|speech|camhs|domestic abuse|homestart|home start|charity|debt)
      (appointment|place) (made|booked|arranged|found) (with|for|at)
    `,
  },
  {
    kind: 'health',
    strength: 'fits',
    when: 'a condition, a medicine or care of the body',
    phrases: lines`
      (patient|pt) (with|has|is known|registered|seen|reports|on|diagnosed|started|given|not)
      (disorder|disorders|depression|depressed|anxiety|psychosis|schizophreni*|bipolar|adhd|autis*|epilep*|asthma*|diabet*|eczema|illness|condition|diagnos*|medication|medicine|tablets|dose|prescription|inject*|immunis*|pregnan*|antenatal|postnatal|gestation|trimester|maternity|ward|hospital stay|operation|blood|scan|weight|fit|fits|convuls*|premature|preterm|special care|jaundice|smear|contracept*|miscarriage)
    `,
    by: ['gp', 'hospital', 'midwifery', 'ambulance', 'adult-mental-health', 'perinatal-mental-health'],
  },
  {
    kind: 'plan',
    strength: 'likely',
    when: 'a child in need or under protection, or a plan for one',
    phrases: lines`
      (is|are|was|were|be|being|still|again|remain|remains) (child in need|children in need|in need|under child in need|on child in need|child protection|on a plan|under a plan|on the plan)
      (children|child|worked with|work) as (a child|children) in need
      (to have|have|has|had|given|gets|under|on|by) a .. plan
      (plan|plans) 
    `,
  },
  {
    kind: 'restriction',
    strength: 'fits',
    when: 'a word of limits',
    phrases: lines`
      (bail|bailed|supervised|unsupervised|supervise|supervises|injunction|non molestation|restraining|banned|forbidden|order|agreement|conditions|licence)
    `,
  },
  {
    kind: 'allocation',
    strength: 'fits',
    when: 'a word of who has the work',
    phrases: lines`
      (allocated|allocation|unallocated|reallocated|handover|handed over|hand over|caseload|transfer|transferred|covering|cover|manager|managers)
    `,
  },
  {
    kind: 'attendance',
    strength: 'fits',
    when: 'a word of school or nursery',
    phrases: lines`
      (absent|absence|absences|attendance|attended|enrolled|register|late|lateness|sessions|mornings|term|half term|summer term|autumn term|spring term)
    `,
    by: ['school', 'early-years'],
  },
  {
    kind: 'contact',
    strength: 'fits',
    when: 'a word of visiting, calling or seeing',
    phrases: lines`
      (visit|visits|visited|rang|called|calls|phone|phoned|telephone|letter|wrote|spoke|talked|met|saw|seen|appointment|appointments|contact|clinic|attended|home visit|doorstep|said|says|told|tells|asked|asks|agreed|agrees|would like|feels|felt)
    `,
  },
  {
    kind: 'supervision',
    strength: 'names',
    when: 'the case is thought through within the agency',
    by: [
      'social-care',
      'health-visiting',
      'early-help',
      'midwifery',
      'probation',
      'substance-service',
      'adult-mental-health',
      'perinatal-mental-health',
      'domestic-abuse-service',
      'school',
    ],
    phrases: lines`
      (talked|thought|gone|went|looked|read|worked) (through|over) [the|this|it|case|what|how|why|each|together|today|again|in]
      (each|every) child (taken|talked|thought|considered|looked|discussed|in turn|on|by|separately)
      (one by one|in turn|child by child)
      (monthly|fortnightly|weekly|regular|reflective|extra|first|next|last) supervision
      (what|which) would (change|make|tell|show) (our|us|my) .. 
      (reflect*|hypothes*|steer|gut feeling|fixed view|second thoughts)
      (manager|supervisor) (asked|asks|wants|thinks|agrees|agreed|content|read|reads|challenged|says|said|signed|looked|went|and)
      (talked|discussed|discuss|went|gone) .. with .. (manager|supervisor|senior nurse|named nurse|safeguarding lead|lead nurse|team leader)
      (case|plan|progress|family|work) .. (discussed|talked|reviewed|considered) [with|in|at|through|over]
      (why|reasons) we (go on|carry on|think|keep|hold)
      we (go on|carry on) (because|since|as|with)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'names',
    when: 'what an agency holds or does not hold, told as an answer',
    phrases: lines`
      (nothing|(no|nil) (calls|call|incidents|incident|concerns|contact|record|records|trace|convictions|intelligence|call outs|call-outs|referrals|history|information|worries|reports|attendances|violence|police)) .. (held|known|recorded|on record|on file|on either|on any|on her|on him|on them|at the address|at this address|for either|for her|for him|since|in the last|in the past|of note|to tell|to report|to add|we know of|with us|here)
      (nothing|anything) (on|about) (<who>|either|any|them|him|her|the family|record|our|file)
      (not|never) [been] known (to|here)
      (known|registered|with us|on our books|on our list) (since|for) 
      (for|towards|to help with|as asked for|asked for by) .. (assessment|check|checks|request|enquiry|conference|report)
      (as|when|which was) (asked|requested)
      (lateral|agency|background) check*
      (rang|wrote|written|answered|replied|reported) back
      (same day|by return|in writing)
      (last|only|one|two|single) (seen|contact|attendance|call|entry|incident|caution|conviction) (in|on|by|with|was|at)
      (summary|chronology|growth chart|record|records|report|history|list|letter|reply|answer) (sent|given|went|attached|enclosed|provided)
    `,
  },
  {
    kind: 'attendance',
    strength: 'names',
    when: 'days kept or missed at school or nursery',
    by: ['school', 'early-years'],
    phrases: lines`
      (in|here|came|comes|attended|attends|present|been in) (every|each|all|most|both|on all|on each|on every) (day|days|session|sessions|morning|mornings|week|time|of)
      (all|every|both|most|no|few) (days|day|sessions|session|mornings|morning|week|weeks) [kept|attended|missed|here|in|this|last|of|so far|but]
      (full|good|poor|better|regular|patchy|low|excellent|improved|100|perfect) [per cent] (attendance|week|half term|term)
      (missed|away|off|out|absent) (for|with|on|one|two|three|four|a day|a week|monday|tuesday|wednesday|thursday|friday|today|this|again|all|several|many|since)
      (on time|late|half an hour late|brought late|picked up late) 
      (on|off|left|joined) (our|the) (roll|register|books|list)
    `,
  },
];
