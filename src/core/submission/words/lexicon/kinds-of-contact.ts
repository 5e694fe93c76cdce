import { type KindRow, lines } from './row.ts';

/** Words of visits, calls, letters and appointments: kept, missed or tried. */
export const contactWords: readonly KindRow[] = [
  {
    kind: 'contact',
    strength: 'names',
    when: 'an appointment or visit was missed, cancelled or refused, or nobody could be reached',
    phrases: lines`
      {did} not (attend|come|arrive|turn up|show|present|show up|keep|answer|answered|replied|reply|returned|return)
      (come|came|attended|been|turned up) to (none|neither) of
      has not (come|answered|attended|replied|been)
      (dna|dnas|dnad|dna'd|wnb|fta)
      {be} not brought
      (baby|child|children|<who>) not brought
      not brought (to|for|in)
      {did} not bring
      (failed|fails|failing|failure) to (attend|come|keep|engage with|bring|turn up)
      no show
      (missed|misses) [{a}] .. {session}
      cancel* [{a}] .. ({session}|visit*)
      ({session}|visit*) .. (cancelled|missed|not kept|not attended|rearranged|postponed|declined)
      {ring} to (cancel|rearrange|call off|put off|postpone|rebook)
      (cancelled|rearranged|postponed|rebooked) (by|at)
      no access
      (abortive|aborted|failed|ineffective|unsuccessful|attempted) (visit*|home visit*|call*|contact*)
      (nobody|no one|no reply|no answer|no response) (in|at home|answered|came|to|from|at|when|on|home)
      (no reply|no answer|no response)
      (not at home|out) when
      (could|can|was|were) not (get|reach|contact|get hold of|be reached|be contacted|gain|see|raise|trace) ..
      unable to (contact|reach|gain|get|make contact|see|speak)
      (left|leave|leaving) (a|an|another|card|voicemail|message|note|calling card|answerphone) [card|message|voicemail|note|answerphone] 
      message [was|been] left
      card [was|been] left
      not let .. (in|into|through)
      (refused|denied|would not give) [us|me|worker] (access|entry)
      (refused|would not) [to] (let|come to the door|open the door|answer the door|see)
      (tried|trying|attempt*) .. to (see|contact|reach|visit|call|phone|ring|speak|arrange|make contact)
      (number|phone|telephone|mobile) .. (wrong|dead|not in use|switched off|not working|unobtainable|not recognised|disconnected)
    `,
  },
  {
    kind: 'contact',
    strength: 'likely',
    when: 'somebody was visited or seen',
    phrases: lines`
      (home|joint|announced|unannounced|planned|unplanned|statutory|stat|cp|cin|welfare|opportunistic|follow up|weekly|fortnightly|monthly|first|second|third|last|new birth|primary|birth|antenatal|postnatal|core|doorstep|evening|return|repeat|further|introductory|initial|routine) (visit|visits|visiting)
      (visited|visits) 
      (first|second|third|fourth|fifth|final|last|next|two|three|several) (visit|visits|home visit)
      (visit|visits) (to|at|by|made|done|completed|today|since|with|before|after|as)
      seen (at|today|alone|with|by|together|in|on|for|both|this|again)
      (saw|seeing) <who>
      <who> seen
      (called|went|came) (at|to|round to|by) [{a}] {home}
      met [with] <who>
      (child in need|cin|cp|child protection) {session}
      {have} kept [all] [of] {a} {session}
      keeps [all] {a} .. {session}
      (keywork|key work|one to one|1 1|therapy|counselling) {session}
      (developmental|development|6 8 week|6 week|six week|six to eight week|8 week|1 year|12 month|2 year|27 month|9 12 month|one year|two year|new baby|postnatal) (review|check|assessment|health review)
      (well baby|baby|child health|hv|health visitor) clinic
      opened the door
      let (us|me|<agency>) in
    `,
  },
  {
    kind: 'contact',
    strength: 'likely',
    when: 'somebody called, wrote or was spoken to',
    phrases: lines`
      (telephone|phone|tel) (call|contact|conversation|consultation|review)
      (t c|tc|tcf|tct|p c)
      <who> {ring}
      <agency> {ring}
      (rang|phoned|telephoned|ringing) (<who>|<agency>|us|me)
      (call|calls) (to|from|made|received|with)
      (text|texted|texts|email|emailed|e mail|voicemail|whatsapp) [message*] (sent|received|from|to|left|asking|saying)
      (texted|emailed|messaged) (<who>|<agency>)
      (letter|letters|card|invitation) (sent|from|to|received|posted|written|inviting)
      (wrote|written|writes) to
      (spoke|spoken|speaking|conversation|discussion|chat|talked|liaison|liaised) (to|with)
      (got|getting|been|keeps|kept|is) in touch
      (contact|contacted|contacts) (<who>|<agency>|with|made|today|by|from)
      (video|zoom|teams|facetime|skype) (call|contact|visit|review)
      {worker} (got in touch|{ring}|wrote|emailed|texted|came|called)
      sent to {social}
    `,
  },
  {
    kind: 'contact',
    strength: 'likely',
    when: 'somebody came to a service',
    phrases: lines`
      attended (with|for|clinic|surgery|appointment|the surgery|a&e|ed|today|alone|her|his|the office|the clinic|a|an|all|both|both of|the walk in|minor injur*|on time|late|as planned|group|the group|eau)
      (a&e|ed|emergency department|casualty|walk in centre|minor injuries|urgent care) (attendance|attendances|attended|presentation)
      (came|come|comes|walked|presented|presents|presenting|attends|brought|brings|taken) .. (a&e|ed|emergency department|casualty|clinic|surgery|hospital|us|office|reception|minor injuries unit|out of hours|walk in centre|children's ward|assessment unit|the centre|the children's centre)
      (self presented|presented) (at|to|with|in)
      (consultation|consulted) (with|by|today|about)
      (gp|doctor|nurse|surgery|patient) (review|consultation|appointment|check)
      brought (in|by|to|along) [by]
      reviewed (today|by|in|at) 
      (reporting|signing) (to|at) (probation|police)
      back on bail
      (drop in|dropped in|popped in|called in|walked in)
      in custody [suite] 
    `,
  },
  {
    kind: 'contact',
    strength: 'fits',
    when: 'it tells what somebody said to the writer, or how they were',
    phrases: lines`
      <who> {say}
      (told|tells|says to|spoke to) (us|me)
      (spoke|talked|talks) (of|about|through)
      (mood|sleep|appetite|spirits) (is|was|has been|remains) 
      (tearful|upset|anxious|distressed|well in herself|well in himself|low in mood|feels|feeling|felt|coping|struggling|worried|worries|tired)
      finding it hard
      <who> (was|is) (seen|spoken to|well|tearful|upset|anxious|low|calm|distressed|angry|polite|friendly|unhappy|happy)
      asked about
      routine (enquiry|question|questions) 
      contact with
    `,
  },
];
