import { type KindRow, lines } from './row.ts';

const social = ['social-care', 'front-door', 'early-help'] as const;
const testers = ['substance-service', 'probation', 'community-rehabilitation', 'hospital', 'midwifery'] as const;

/** Words of everyday speech, for records that name nothing by its proper name. Each is weaker than a proper name where both stand. */
export const plainWords: readonly KindRow[] = [
  {
    kind: 'restriction',
    strength: 'names',
    when: 'who may not be with whom, or who watches over contact',
    phrases: lines`
      (bailed|on bail)
      no contact (between|until|order|except|other than|at all)
      (bail*|order*|condition*|agree*|told|must|may|is to|are to|terms) .. no contact [with]
      (is|are|was|were|has|have|agreed|told|asked|promised|undertakes|undertook|order*|agrees|which|he|she|they) not to (see|have|be|contact|go|come|live|stay|return|approach|enter|visit|ring|write|sleep|move|take|hold|drink|leave)
      <who> not to (see|have|be|contact|go|come|live|stay|return|approach|enter|visit|ring|sleep|move|take)
      <who> (to|will|agreed to|agrees to|is to|must) (supervise|be there|sit in|oversee)
      agreed to supervise
      (contact|seeing|visits) .. (at|in) (a|the) (contact|family|children's) centre
      (only|unless) .. (is there|there|present|with somebody|with someone|watching|watched)
      (no|not) .. (without|unless) .. (supervis*|somebody|someone|an adult|another adult)
      (order|judge|court) .. (forbids|bars|keeps|prevents|stops|allows|limits|says that) 
      (forbidden|barred|banned|kept away) 
      (see|sees|may see|can see|to see) .. (once|twice|every|each|for two|for three|an hour) .. (week|fortnight|month|saturday*|hours) 
      (limits|terms|rules) (of|on) contact
    `,
  },
  {
    kind: 'decision',
    strength: 'likely',
    when: 'something is decided, chiefly that the work ends',
    by: [...social, 'health-visiting', 'early-years', 'school', 'probation', 'housing', 'other', 'family-court-advice'],
    phrases: lines`
      (closed|closing|closes)
      close (today|the|this|our|case|file|since|because|as|it|now)
      to close
      (no|not) .. (conference|strategy discussion|strategy meeting|meeting|assessment) [is|was] (needed|called for|at present|for now|to be held|wanted|necessary|required)
      nothing (further|more) .. (needed|to do|wanted|required)
      not (to be|going to be) (raised|told|taken|pursued|put)
      (we|manager|it was|it is) (will|decided|agreed) [to|not|that]
      (chose|chosen|resolved|settled) to
      (can|may|is to|are to|will) (stay|remain|go|live) (at home|with|to)
      to (live|stay|go) with <who>
      goes home (to|with)
    `,
  },
  {
    kind: 'decision',
    strength: 'names',
    when: 'the work of social care is ended',
    by: social,
    phrases: lines`
      (close|closed|closing|closes|ended|ending|finish) (today|the|this|our|case|file|since|because|as|work|from)
      closed (to|with)
      (case|file|plan|we) (is|are|was|will be|to be|to) (close|closed|closing|ended|end)
      (no longer|not) .. (need|needs|needed) .. (social worker|us|social care|plan|our)
    `,
  },
  {
    kind: 'plan',
    strength: 'likely',
    when: 'a plan, what it says, or what is done if things go wrong',
    phrases: lines`
      (child in need|cin|child protection|cp|safety|birth|discharge|early help|step down|contingency|care|relapse) plan
      plan (for|with|of|begins|starts|gone|goes|drawn|made|is|says|has|to|by|written|now|copied|sent)
      (lines|actions|points) (added|agreed) 
      in need of protection
    `,
  },
  {
    kind: 'plan',
    strength: 'fits',
    when: 'what each is to do, or what is done if',
    by: [...social, 'hospital', 'midwifery', 'health-visiting'],
    phrases: lines`
      if <who> .. <who> (rings|ring|calls|goes|takes|comes|will|tells|leaves|is to)
      (review|reviewed) (when|in|on|by|after|date)
      (first|next) review
      (help|support) with (the|money|housing|her|his)
      <who> to (keep|attend|have|go|see|take|bring|get|work|stay|engage|complete|accept|register|stop|live)
    `,
  },
  {
    kind: 'meeting',
    strength: 'likely',
    when: 'agencies came together, or are to, and who is to do what',
    phrases: lines`
      (meeting|conference|core group) .. (called|fixed|set|booked|put off|moved|held|date|for|next week|follow|was|with)
      review (meeting|called|fixed|set|put off|moved|held)
      (next|first|last|second|third) (review|meeting|conference|core group|discussion)
      (meeting|meetings) (of|in|at|on|for|about|took|here|went|held|today)
      met (today|to|about|with|as|for|at|together)
      (all|agencies|everybody|everyone|professionals|parents|both|family) (came|there|present|invited|attended|agreed|agree|met|round)
      (came|went|sat) together
      (sent apologies|apologies|in the chair|chaired|round the table|not invited|invited)
      we ask for (a|an) 
      (asked|ask|asks|asking|request*) .. for (a|an) .. (meeting|conference|strategy|discussion)
    `,
  },
  {
    kind: 'meeting',
    strength: 'fits',
    when: 'an agency is given something to do',
    by: [...social, 'police'],
    phrases: lines`
      <agency> to (find|ask|weigh|visit|see|check|refer|assess|look|make|tell|write|call|speak|follow|arrange|take|give|keep|offer|do|send|ring|share|lead|continue)
      (recommended|recommend|recommends) that
      (unanimous|agreed by all|all agreed)
    `,
  },
  {
    kind: 'information-request',
    strength: 'names',
    when: 'an agency was asked for something',
    phrases: lines`
      (ask|asked|asks|asking) [the] (<agency>|{worker}|{social}|them|practice|hospital|ward|school|nursery|landlord|court|solicitor) [again|and <agency>|and police|and probation|and the gp] [to tell|to send|by letter|in writing] (for|what|whether|if|when|why|who|how|about|to send|to let|to tell|to share|to check|to say|today|again|twice|which)
      we (ask|asked|have asked|are asking|wrote|have written) .. (for|what|whether|if)
      (what|all) .. (is|was|they|it|you) (held|hold|holds|have|know|knows) (on|about|of)
      [still] (waiting|awaiting) .. (reply|answer|response|records|report|information)
      (no reply|no answer|not replied|not answered|unanswered|nothing back) .. (request|letter|to our|yet|from|about)
      (letter|email|form) asking (for|what|whether)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'likely',
    when: 'an agency answers',
    phrases: lines`
      we have (sent|told|given|passed|nothing|no)
      (sent|send|sends) [{a}|<agency>|<who>] .. (records|copy|summary|report|chart|letter|chronology|notes|list|history|minutes|what we)
      (not shared|not sharing|not able to share|will not share|cannot share|not given|not disclosed)
      (unable|not able|sorry) .. (help|this request|your request|share|confirm)
      (nothing|anything|what) (we|is|was) (hold|held|have|know|known)
      (told|tell|tells) [the] (<agency>|{social}|{worker}) (that|of|what|we|all|about|how|he|she|it|no|for)
      (knows|know|known|knew) nothing
      (say|says|said|wrote|writes|reply) back
    `,
  },
  {
    kind: 'allocation',
    strength: 'names',
    when: 'who has the work',
    phrases: lines`
      (on|from|back from|during|goes on) [annual|sick|maternity|long term] leave
      (off|gone off|went|goes|been|is|long term) (sick|ill|with stress)
      (duty|colleague|colleagues|somebody else|someone else|agency worker|manager|nobody|no one|team) (to cover|covers|covered|covering|has the case|holds the case|takes|has taken|picks up)
      (allocated)
      (read|reads|reading|gone through|going through) the file
      file read
      (took|takes|taken|taking) (over|on) (the|this|her|his|from|as|today)
      (last|first) day (in|on|with|as|here)
      (second|third|fourth|fifth|new|different|another|changed|change of) (social worker|worker|health visitor|midwife|probation officer|offender manager|keyworker|key worker|care coordinator|nurse|psychiatrist)
      (left the|leaves the|leaving the) (team|service|job|post|authority|council|trust)
      (no|without) [a|an|allocated] (social worker|worker|health visitor) (allocated|at present|for now|yet|since|in place)
    `,
  },
  {
    kind: 'supervision',
    strength: 'likely',
    when: 'talk of the case within the agency',
    phrases: lines`
      (case|plan|family|child|children|visit|work|<child>|she|it|all) [and the plan] (talked|discussed|gone|looked) (through|over|at|with|in)
      (talked|discussed|went|looked|thought) .. (through|over|at) .. (manager|supervisor|senior|team manager)
      talked (the|this|it|her|him|<who>) .. (through|over)
      (my|her|his|the|team|line) (manager|supervisor) (and|says|said|asked|thinks|agrees|looked|went|read|has|wants|told)
      with (my|her|his|the|our) [team|line] (manager|supervisor)
    `,
  },
  {
    kind: 'referral',
    strength: 'names',
    when: 'a worry is passed on for somebody to act',
    happened: true,
    phrases: lines`
      we (refer|referred|have referred|are referring)
      (referred|refer|refers) (with|that|today|by|the|this|her|him|them|again|baby|because|since|as|on|both|all)
      passing on
      (gave|gives|leaves|left|giving|would not give) [no|any|his|her|a] name
      (caller|call|letter|form|message|note|email) .. (no name|anonymous|who gave|unnamed|unsigned)
      (call|calls|form|letter|contact|email) from (a|the|an|{kin}|{parent}|somebody|someone|police|school|hospital|ambulance|nursery|<adult>) [neighbour|relative|friend|teacher|nurse|doctor|school|nursery|caller]
      (worried|concerned|worries|concerns) (about|for|that) .. ({child}|<child>|family|care|safety|neglect|home|bruise*|drinking|drug*)
    `,
  },
  {
    kind: 'referral-decision',
    strength: 'names',
    when: 'a front door says what comes of it',
    by: ['front-door', 'social-care'],
    phrases: lines`
      {worker} (to support|to call|to visit|told|knows|in touch|involved|already|is aware|to follow up)
      nothing (more|further) (from|for|to)
      (take|takes|taken|taking) [no|it no] further
      (already|still) (open|allocated|known) to
      (for|goes to|passed to|sent to|handed to|given to) (early help|assessment|the assessment team|a social worker|initial assessment)
      (not for us|not a matter for|no role|no reason to act|not enough to|does not need us|no assessment)
      (referral|call|contact|report) (closed|ended|taken|not taken|looked|weighed|judged|thought|held|found|treated|logged|filed)
      (will|to|are to|is to) assess
      (assess|assessment) (agreed|to follow|to begin|to start|opened)
      (malicious|unfounded|no evidence|not borne out|not substantiated|unsubstantiated)
    `,
  },
  {
    kind: 'test',
    strength: 'names',
    when: 'a sample',
    by: testers,
    phrases: lines`
      (sample|swab|tested|test|tests|screen|screens|breath|urine)
      (clear|positive|negative) (for|again|today|since|but|this)
    `,
  },
  {
    kind: 'service',
    strength: 'names',
    when: 'help begins, goes on or stops',
    phrases: lines`
      (started|began|begins|starts|came|back|open|registered|signed up|referred|known|stays|is|are) (with|to) us (for|in|today|about|on|again|since|and|through|by|as)
      (started|began|begins|starts) with (us|the|{a})
      (first|second|third|last|final) session [with|of|at]
      (order|licence|programme|course|group|treatment|therapy) (began|begun|begins|started|starts|ended|ends|finished|completed)
      (came|come|comes|comes back|coming|gone|goes|going) .. (every week|each week|regularly|group|sessions|programme|course|classes|evening|course|meetings of)
      (stopped|stops|has stopped|given up|gave up) (coming|going|attending|engaging|the course|the programme|treatment)
      (has|have|with|given|got) (a|an|her own|his own) .. (support worker|key worker|keyworker|counsellor|therapist|advocate|idva|mentor|worker)
      (help|support|counselling|therapy|treatment|refuge|course|place|group|programme) (offered|declined|refused|accepted|begun|ended|arranged|asked for|from|agreed|turned down|given|not wanted|wanted)
      (offered|offers|offer) [<who>|her|him|them|both] .. (help|support|place|course|group|sessions|visits|referral|work|refuge|treatment|counselling|therapy|advice line|detox)
      {said_no} .. (help|support|counselling|place|course|group|referral|treatment|programme|refuge|service)
      (keeps|kept|keeping) {a} .. (sessions|programme|treatment)
      (engages|engaging|engaged|working|works) (well|with|poorly|hard|with us)
      (waiting list|on our list|long list)
      (too high|does not fit|not for this service|not suitable|unsuitable|not appropriate) .. (service|us|referral|team)
    `,
  },
  {
    kind: 'health',
    strength: 'decides',
    when: 'a check or injection of a child, done or missed',
    phrases: lines`
      (not brought|did not attend|not attended|missed|overdue|declined|refused|not had|behind with|outstanding|due|late for) .. (immunis*|vaccin*|imms|jabs|hearing screening|newborn screening|blood spot|injection*)
      (immunis*|vaccin*|imms|jabs|hearing screening|newborn screening|blood spot|injections) .. (missed|not brought|done|given|not done|overdue|up to date|declined|refused|due|outstanding|behind|complete)
      (pregnancy|antenatal) booking
      booking (appointment|visit|bloods)
      (birth|baby) [was] (born|delivered)
      born (today|at|this|by|in|on|weighing)
      (scan|scans) (puts|shows|showed|done|today|normal|at)
      (stillborn|stillbirth|miscarr*)
      due date
    `,
  },
  {
    kind: 'health',
    strength: 'fits',
    when: 'illness, growth and medicines',
    by: ['gp', 'hospital', 'midwifery', 'adult-mental-health', 'perinatal-mental-health', 'ambulance', 'substance-service'],
    phrases: lines`
      (weight|weighs|weighed|growth|feeding|poorly|unwell|ill|rash|cough|cold|breathing|sick|vomit*|crying|reflux|colic|chesty)
      (given|gave|started|changed|stopped|increased|dose|tablets|medicine|medication)
      (pregnant|pregnancy|weeks|antenatal|postnatal)
      (treated|stitched|kept overnight|kept in|sent home|went home|goes home|going home|ward|home today|operation)
      (depression|anxiety|psychosis|bipolar|personality disorder|epilepsy|diabetes|asthma|adhd|autism|ptsd)
    `,
  },
  {
    kind: 'incident',
    strength: 'likely',
    when: 'something happened that others were called to, or somebody came to harm',
    happened: true,
    phrases: lines`
      (call out|call outs|callout|called out|we were called|called to|came out to)
      (drunk|in drink|the worse for drink|intoxicated|high on)
      (shouting|screaming|banging|fighting|fight|fought|row|rowing|quarrel*|violence|violent)
      (brought in|taken in|taken to hospital|ambulance called|ambulance came) .. (after|with|by|having|from|when|because|following)
      (fainted|collapsed|fell|fallen|hurt|cut|burnt|stitched|injured|bleeding)
      (would|will|going to|said he would|said she would|threat*) .. (take the baby|take the children|burn|smash|kill|harm|hurt|jump|get|come and)
      (tried|wanted|going|threatening) to (jump|die|hang|kill|harm|hurt|end)
      (pushed|hit|grabbed|struck|punched|kicked|slapped|strangled|threw|bit|beaten|beat|choked) 
      (arrested|detained|taken away|in custody|held overnight|handcuff*)
      (neighbour|neighbours|passer by|member of the public|public|shop|taxi driver) (rang|called|heard|phoned|rings) [us|police|the police]
      (rang|rings|called|phoned) us .. (from|because|that|afraid|saying|to say|help|about)
      (found) (drunk|asleep|wandering|in the|on the|at the|with)
      (took|taken|swallowed) .. (tablets|pills)
      (crash|accident|collision|fire)
      (offence|stole|stolen|stealing|damage|damaged|smashed|broke|broken into|window|weapon|knife)
      officers (came|went|attended|found|saw|spoke|did|took|left)
    `,
  },
  {
    kind: 'observation',
    strength: 'likely',
    when: 'what was seen in a home or of somebody',
    happened: true,
    phrases: lines`
      (man|woman|men|women|people|adult|adults|lad|lads) .. (not know|did not know|do not know|unknown|nobody knew|not known|no name|not named|would not say who|not introduced)
      (floor|kitchen|sink|stairs|carpet|nappies|rubbish|mattress|bedding|fridge|cupboard|garden|windows|toilet) .. (is|was|were|had|with|on|of|in|and|dirty|broken|empty|covered)
      (nowhere to|no bed|no cot|no bedding|no food|little food|old food|no heating|no electric*|no gas|no sheets|no toys|few toys)
      (cot|bed|basket|pram|sofa) .. (beside|clear|in order|sheet|next to|pillow|covered|full|blanket*)
      (asleep|sleeping|slept|sleeps) .. (sofa|bed|chair|cot|pram|car seat|beside|with)
      (wet|dirty|full|soiled) (nappy|clothes|bedding|cot)
      (smelt|smell|smelled|smells|bottles|cans|needles|foil|pipe)
      (bruise|bruises|bruising|burn|burns|scratch|scratches|mark|marks|bite|lump|graze|black eye)
      (looked|looks|seemed|seems|appeared|appears) (well|thin|pale|tired|dirty|cold|hungry|frightened|drunk|sleepy|clean|happy|sad|anxious|unwell|low|afraid|stoned)
      (in order|clean|tidy|dirty|cold|damp|bare|untidy|cluttered|filthy)
      (seen|saw|noticed|heard) .. (going|coming|leaving|through the|at the window|in the street|outside|with a|hitting|shouting)
      (marks on|scars)
    `,
  },
  {
    kind: 'advice',
    strength: 'likely',
    when: 'something was explained to a family',
    phrases: lines`
      (talked|went|gone|going) (through|over) .. (with|again) (<who>|both|her|him|them|parents)
      (explained|shown|showed|reminded|warned) (to|how|her|him|them|both|that|<who>)
      (repeated|gone over|went over) .. (to|with) (both|<who>|her|him|them)
      (told|tells) (<who>|her|him|them|both) (to|not to|that she|that he|that they|how|why|what|where) .. (should|must|ring|call|can|need*|keep|never|sleep|put|leave|not|if|go|risk*)
      what (to do|they would do|each) .. (if|when)
    `,
  },
  {
    kind: 'note',
    strength: 'fits',
    when: 'a state of things and no event: who lives where, what is waited for, what is thought',
    phrases: lines`
      (lives|live|living|lived|staying|stays) (with|at|alone|in|on)
      (has|have) moved
      moved (today|in|to|from|house|out|back)
      (is|are|was) said to (be|have|live)
      (waiting|awaiting|we wait) (for|to|on)
      (learnt|learned|found out|turns out|turned out|it seems|appears that|known that|believed that|understood)
      (form|letter|copy|card) (filled|filed|on file|put on|kept|came|received)
      (thinks|think|believes|believe) that
      (used to|for some years|as a child|in the past|over the years|several times)
      (same as before|unchanged|no change|nothing new|nothing to report)
    `,
  },
  {
    kind: 'note',
    strength: 'hints',
    when: 'how somebody is, told with no visit or call behind it',
    phrases: lines`
      (is|are|has been|seems|getting|going|doing) (well|better|worse|growing|fine|settled|low|ill)
      (concern|worry|worries|concerns|worried) (is|that|about|of|for)
    `,
  },
  {
    kind: 'legal',
    strength: 'likely',
    when: 'courts and what they do',
    phrases: lines`
      (court|judge|magistrates|hearing|trial|solicitor|prosecution|prosecuted|sentence|sentenced|prison|jail|probation order|community order|licence|custodial|charged|charge|convicted|conviction|caution|guilty|released|remand*)
      (taken|given|got|gets) .. (months|years) (in|for|custody|prison|suspended)
      (criminal|police) (record|enquiry|investigation)
    `,
  },
  {
    kind: 'attendance',
    strength: 'decides',
    when: 'how many sessions of a nursery or school were kept',
    by: ['school', 'early-years'],
    phrases: lines`
      (here|in|came|present|attended|attends|kept|only|for|at|there) [for|on] [only] [all|none|<number>|most] (of|out of|in) <number>
      <number> (of|out of) [the|a possible] <number> [sessions|days|mornings|half days]
      <number> (sessions|mornings|days|half days) (a week|each week|attended|missed|kept|this|in)
      (mondays|tuesdays|wednesdays|thursdays|fridays|mornings|afternoons) .. (kept|attended|missed|a week|agreed|only)
      (has not|not|did not|never) (come|been|been in|returned|come back|started|turned up|taken up) [to|at|since|in|for|after] [nursery|school|place]
      (absent|absence|absences|attendance)
      (nobody|no one) rang
      (starts|started|start|begins) (on|with|in|here|today|nursery|school|monday|at)
    `,
  },
  {
    kind: 'contact',
    strength: 'likely',
    when: 'somebody rang, came, was visited or was seen',
    phrases: lines`
      (rang|rings|phoned|telephoned|texted|called|wrote|emailed|visit|visited|visits|clinic|doorstep|appointment|phone|telephone|text|letter|voicemail|met)
      (saw|seen|sees|spoke|talked|spoken)
      (came|come|went|gone) (to|round|in|with|for|by|on)
      (<who>|both|parents|all|family|children) [both] (at home|in|out|there|present|well|came|showed|let)
      (collected|dropped|brought) <who>
      <who> (collected|dropped|brought|came|rang|wrote|texted|was in|was out|went|asked|wants|would like|agreed|agrees|showed)
      (wrong number|no reply|no answer|left a message|message|card left|knocked|doorbell|curtains|door)
      (missed|cancelled|put off|did not come|did not attend|not kept|was not in|were not in|not in|not at home|turned away)
    `,
  },
  {
    kind: 'assessment',
    strength: 'likely',
    when: 'a child or an adult is assessed',
    phrases: lines`
      (assessment|assessments|assessed|assess|enquiry|enquiries|section 47)
      (family background|needs|background) .. (form|filled|gone through|begun|started|answers)
      (from the|on the|all the|of the) answers
      (high|low|medium|standard) risk
      (risk|risks) (is|are|was|were|assessed|judged|put|thought)
      (strengths|able to protect|able to care|capacity|can care|parenting capacity|understanding of)
      brought up to date
    `,
  },
  {
    kind: 'challenge',
    strength: 'likely',
    when: 'an agency objects',
    phrases: lines`
      (do|does|did) not agree
      (disagree*|objected|objects|objection|unhappy that|not content|not satisfied|protest*|pressed|urged)
      (ask|asked|asks) .. (think again|look again|reconsider|go back)
      (took|take|taken) it up with
    `,
  },
];
