import { type FactRow, isSo, valuesOf, whoIn } from './fact-row.ts';
import { lines } from './row.ts';

/** Words of the facts of contacts, health, tests, services and attendance. */
export const contactFacts: readonly FactRow[] = [
  ...valuesOf('contact', 'outcome', {
    'was-not-brought': lines`
      not brought
      wnb
      {did} not bring
      (failed|fails) to bring
    `,
    'cancelled-by-family': lines`
      (text|message|call|email) from <who> .. (can not|could not|rebook*|cancel*|rearrange*)
      can not (do|make|manage|come) (today|it|tomorrow|in)
      {ring} to (cancel|rearrange|call off|put off|postpone)
      <who> (cancelled|cancels|rearranged|postponed|called off|put off)
      (cancelled|rearranged|postponed|put off) by (<who>|family|parents)
    `,
    'cancelled-by-service': lines`
      (we|i) (cancelled|rearranged|postponed|put off)
      (cancelled|postponed|rearranged) by (us|<agency>|the service|{worker})
      (visit|appointment) cancelled .. (sick|sickness|staff|leave)
    `,
    'no-access': lines`
      (nobody|no one) (came to door|came|opened|stirred)
      (door stayed shut|no reply at door|no response at door|would not come to the door|did not come to the door)
      no access
      (nobody|no one) (in|at home|answered|came to the door|there|home)
      (no reply|no answer) .. (door|house|home|address|visit)
      (not at home|not in|out) when
      <who> (out|not in|not at home)
      (knocked|called) .. (no reply|no answer|nobody)
      (abortive|failed|no access|aborted) visit
      card left
    `,
    refused: lines`
      (not convenient|not to come (again|back)|not a good time|get lost|go away|would not be seen)
      (refused|would not|declined|did not|not) .. (let|open|answer the door|come to the door|speak|see us|be seen|allow|give access|the visit|entry|to be seen)
      (turned|sent) .. away
      {said_no} [to] (see|speak|meet|be|the visit|a visit|visits)
    `,
    'did-not-attend': lines`
      (unacceptable|unauthorised|another) absence
      (never|neither) [parent] (came|turned up|showed)
      (meant|due|supposed|expected) to (be here|come|attend|be there) .. (was not|did not|but)
      {did} not (attend|come|arrive|turn up|show|present|keep)
      (dna|dnas|dnad|fta)
      (failed|fails|failing|failure) to (attend|come|keep|engage)
      no show
      (missed|misses) .. {session}
      (not kept|not attended)
      not keep
      (come|came|been) to (none|neither) of
    `,
    'not-reached': lines`
      (no pick up|did not pick up|not picked up|straight to voicemail|straight to answerphone|all to answerphone|phone off|phone switched off|dead number*|number* dead|number* not working)
      (no reply|no answer|no response|not answering|wrong number|number .. wrong|did not answer|not answered|not in use)
      (could not|unable to|not been able to|cannot|can not) (get|reach|contact|get hold|raise|speak|make|trace|be reached)
      (could|can|was) not be (reached|contacted|found|traced|raised)
      (tried|attempt*) .. [to] (reach|contact|ring|call|phone|arrange|speak)
      (do|does|did) not (ring|call|phone) back
      no contact .. for
      out of touch
    `,
    'awaiting-reply': lines`
      (left|leaves) .. (message|voicemail|answerphone)
      message left
      (awaiting|waiting for) .. (reply|call back|response|answer)
      (message|letter|email|text) .. (asking|still wanted|to ring|to call)
      asked to (ring|call|phone) (back|us)
    `,
    seen: lines`
      (saw|visited|met|seeing|seen|weighed|examined) 
      (attended|attends|presented|brought in|walked in)
      (came|comes|brought|presented|walked) (in|to|with|late|by|along|himself|herself|today|alone|on|for|about|by)
      {have} kept .. {session}
      (keeps|kept) .. {session}
      (at home|in clinic|at clinic|both there|all there)
      consultation
      (let|showed) (me|us)
      (in the emergency department|in custody|back on bail)
    `,
    'spoken-to': lines`
      (spoke|spoken|talked|rang|phoned|telephoned|called|conversation|call)
    `,
  }),
  ...valuesOf('contact', 'mode', {
    'home-visit': lines`
      (home visit|home visits|home visited|doorstep|no access|unannounced visit|statutory visit|stat visit|new birth visit|knocked|visited)
      (i|we|<us>|{worker}) (called|popped|dropped|went) (round|by|in|at)
      (no|nobody|no one) .. (at|to|came to|answered) [the] door
    `,
  }),
  ...valuesOf('contact', 'mode', {
    message: lines`
      (voicemail|text|texted|texts|message|answerphone|answering machine|email|emailed|whatsapp)
    `,
    letter: lines`
      (letter|letters|wrote|written to|posted|by post)
    `,
    video: lines`
      (video|zoom|facetime|skype|teams call)
    `,
    custody: lines`
      (custody|cells|prison visit|on bail)
    `,
    'home-visit': lines`
      (visit|visits|visited|h v)
      (at|to) (the|her|his|their) (home|house|flat|address|door)
      (i|we) called
      (called|went) (round|at the house|at the home|at the flat|to the house|to the home|to the flat)
    `,
    clinic: lines`
      (clinic|weighing|drop in|baby group)
    `,
    attendance: lines`
      (a&e|ed|emergency department|casualty|walk in|minor injur*|out of hours|urgent care)
      (came|come|comes) to us
      (self presented|walked in|brought in|brought to hospital)
    `,
    call: lines`
      (rang|rings|ring|phoned|phones|telephoned|telephone|phone|call|t c|tc|ringing)
      called (us|me|back|her|him|<agency>)
    `,
    appointment: lines`
      (appointment|appointments|appt|session|sessions|consultation|surgery|check|review|interview|office|initial assessment)
    `,
  }),
  isSo(
    'contact',
    'planned',
    false,
    lines`
    (unannounced|unplanned|opportunistic|dropped in|walked in|came by himself|came by herself|came to the emergency department|presented at|without an appointment|on the off chance)
    (attended|came to|presented) .. (a&e|ed|emergency department|casualty|hospital)
  `,
  ),
  isSo(
    'contact',
    'planned',
    true,
    lines`
    (planned|announced|appointment|appointments|booked|arranged|as arranged|statutory|clinic|review|new birth|antenatal|routine|session|sessions)
  `,
  ),
  isSo('contact', 'announced', false, lines`unannounced`),
  whoIn(
    'contact',
    'seen',
    lines`
    (saw|seen|met|visited|weighed|examined|spoke to|spoke with) <who:seen>
    <who:seen> [and <who:seen2>] (seen|was seen|were seen|present|both present|both at home|was at home)
  `,
  ),
  whoIn(
    'contact',
    'seenAlone',
    lines`
    <who:seenAlone> [was|were] (seen|spoken to|spoke) [to] (alone|on her own|on his own|by herself|by himself|apart)
    (saw|seen|spoke to|spoke with) <who:seenAlone> (alone|on her own|on his own|apart|by herself|by himself)
  `,
  ),
  whoIn(
    'contact',
    'to',
    lines`
    (rang|phoned|telephoned|called|wrote to|emailed|texted|contacted|sent to|letter to|call to|message to|spoke to|spoke with|message on) [the] [<agency:to2> and [to]] <agency:to> 
    message left .. <agency:to>
    sent to <agency:to> [and [to] <agency:to2>]
  `,
  ),
  whoIn(
    'contact',
    'from',
    lines`
    <agency:from> (rang|rings|phoned|telephoned|called|wrote|emailed|texted|contacted|got in touch|visited|came|told us)
    (call|letter|email|message|text|contact) from <agency:from>
  `,
  ),
  ...valuesOf('contact', 'purpose', {
    'supervised-contact': lines`
      (supervised|supervise) contact
      contact (session|supervised|visit)
    `,
  }),
  isSo(
    'contact',
    'sleepingPlaceSeen',
    true,
    lines`
    (saw|seen|shown|looked at|showed) .. (where .. sleeps|cot|sleeping|bedroom|basket)
    (cot|moses basket|bedroom|sleeping place|sleeping arrangements|where baby sleeps) (seen|checked|viewed|shown|looked at)
  `,
  ),
  isSo(
    'contact',
    'sleepingPlaceSeen',
    false,
    lines`
    (bedroom|cot|sleeping place|upstairs) (not seen|not shown|not checked)
    (did not|not) (see|shown) .. (bedroom|cot|sleeps|upstairs)
  `,
  ),
  ...valuesOf('test', 'result', {
    refused: lines`
      {said_no} .. (test|sample|swab|tested|give|provide)
      (test|sample|swab) (refused|declined)
      refused
    `,
    missed: lines`
      (missed|not attended|did not come|did not attend|dna) 
    `,
    doubtful: lines`
      (genuine|tamper*|dilut*|adulterat*|cold|pale|not sure|doubt*|suspicious|substitut*|faked)
    `,
    'prescribed-only': lines`
      (methadone only|only methadone|prescribed only|only prescribed|only what is prescribed|prescribed medicine only|prescription only|only the prescribed|nothing but)
    `,
    'within-limits': lines`
      (within limits|within the limits|below cut off|below the limit|within normal|under the limit)
    `,
    positive: lines`
      (positive|traces of|showed|shows|shown|tested for)
    `,
    negative: lines`
      (negative|clear|clean|nothing found|free of|none found)
    `,
  }),
  ...valuesOf('test', 'of', {
    alcohol: lines`(alcohol|breath|breathalys*|peth|scram|liver|drink)`,
    drugs: lines`({drug}|urine|swab|hair|sample|opiate*|methadone|screen|toxicology|test|tests)`,
  }),
  ...valuesOf('service', 'status', {
    'self-referred': lines`
      (self referred|self referral|referred herself|referred himself|of her own accord|of his own accord|put herself forward|put himself forward|asked for (help|support|therapy) herself)
    `,
    'below-threshold': lines`
      (threshold|criteria|too high|not suitable|unsuitable|not appropriate)
    `,
    'not-taken-up': lines`
      (not taken up|did not take up|not taken it up|never came|never started|not gone|did not start|not yet come|did not opt in)
    `,
    declined: lines`
      (did|does|do) not (think|feel|believe) .. need*
      (no thanks|no thank you|feels judged|sooner not|rather not|can do it on)
      {said_no}
      (declined|refused|turned down|does not want|did not want|not wanted|no thanks|does not need|does not think .. needs)
      does not think
    `,
    closed: lines`
      (closed|discharged|closing|discharge|ended|ends|finished|completed|complete|no longer offered|withdrawn|case closed)
    `,
    disengaged: lines`
      (disengag*|dropped out|drops out|stopped coming|stopped attending|not engaging|no longer (take part|takes part|attends|comes|goes|engages)|not going|not attending|keeps away|not come|not engaged|not engage|has not been|missing sessions|not kept|lost touch|fallen away|not in treatment)
    `,
    transferred: lines`(transferred|passed|moved) .. (team|service|another|area)`,
    referred: lines`
      (referred|referral|refer|put in touch|signposted|request made|asked for|applied)
    `,
    offered: lines`
      (offer|offers|offered|offering|pointed|advised to (go|attend|contact|refer|self refer)|told about|talked about|suggested|could have|available|recommended|directed|proposed)
    `,
    engaging: lines`
      (engag*|attending|attends|comes|came|keeps|keeping|working (well|with)|is working|taking part|doing well|does well|going well|sees|seen weekly|weekly|regular*|making use|works with|welcomes)
    `,
    accepted: lines`
      (accepted|accepts|taken on|taken in|took on|agreed|agrees|accept)
    `,
    started: lines`
      (started|starts|start|begun|began|begins|allocated|commenced|first session|came to us|given|in place|kept on|has a|admitted|moved in|stayed|helped|helping|now has|working)
    `,
  }),
  ...valuesOf('service', 'service', {
    'domestic-abuse': lines`(domestic|violence|idva|freedom programme|women's aid|refuge|abuse worker|perpetrator)`,
    'anger-management': lines`(anger management|anger)`,
    'talking-therapy': lines`(talking therapy|talking therapies|therapy|counselling|cbt|iapt|counsellor)`,
    substance: lines`(drug|drugs|alcohol|recovery|detox|methadone|rehab|substance|drinking|treatment|aa|script)`,
    'mental-health': lines`(mental health|cmht|crisis team|home treatment|psychiatr*|psycholog*|perinatal|cpn|community psychiatric)`,
    housing: lines`(housing|tenancy|homeless*|accommodation|hostel|refuge)`,
    parenting: lines`(parenting|triple p|incredible years|baby massage|family nurse)`,
    "children's centre": lines`(children's centre|childrens centre|family centre|family hub|stay and play|sure start)`,
    'family-support': lines`(family support|home start|homestart|support worker|early help|early support)`,
    money: lines`(debt|debts|benefit|benefits|money|food bank|foodbank)`,
    nursery: lines`(nursery|childcare|playgroup)`,
  }),
  whoIn(
    'service',
    'provider',
    lines`
    (to|by|with|from|at|of) [the] <agency:provider>
  `,
    false,
  ),
  ...valuesOf('health', 'type', {
    'pregnancy-booking': lines`(booking|booked|books) [appointment|visit|in|at|past]`,
    stillbirth: lines`(stillborn|stillbirth|still birth)`,
    'pregnancy-loss': lines`(miscarr*|termination|ectopic|lost the pregnancy|lost the baby)`,
    'pregnancy-test': lines`(pregnancy test|positive test|pregnancy confirmed|confirmed pregnant|found to be pregnant)`,
    immunisation: lines`(immunis*|vaccin*|imms|jabs|injections)`,
    'routine-sample': lines`(blood spot|guthrie|heel prick|newborn screening|hearing screen*|urine sample|routine sample)`,
    birth: lines`
      (born|birth of|gave birth|delivered|caesarean|forceps|ventouse)
      (boy|girl) <number> weeks
    `,
    registration: lines`(registered|registers|registration|new patient)`,
    diagnosis: lines`
      (formulation|impression|dx|pmh)
      (survey|x ray|scan|ct|mri) (report*|show*|found) .. (fracture*|bleed*|injur*)
      (diagnos*|old note of|history of|known to have|patient with|disorder|depression|schizophreni*|bipolar|psychosis|personality|epilepsy)
    `,
    medication: lines`
      ({medicine}|prescri*|medication|script|dose|repeat)
    `,
    admission: lines`
      (adm|admit|readmit) (to|under|with|for)
      informal admission
      (admitted|admission|readmitted|kept in|kept overnight|brought in|taken in|inpatient|intensive care|on the ward)`,
    discharge: lines`(discharg*|home from hospital|went home|sent home|goes home|going home|mother and baby home|home from)`,
    'six-week-check': lines`(six week check|6 week check|6 8 week|six to eight week)`,
    scan: lines`(scan|scans)`,
    development: lines`(development*|centile*|weighed|growth|weight)`,
  }),
  ...valuesOf('health', 'status', {
    missed: lines`
      (missed|did not attend|not attended|dna|not brought|did not come|wnb|not kept|overdue|not had|behind|not taken up|not up to date|not registered|no registration|no gp|outstanding)
    `,
    deferred: lines`(deferred|postponed|put off|rearranged|later)`,
    none: lines`(none|nothing|not immunised|no immunisations|never had)`,
    started: lines`(started|begun|commenced|restarted|prescribed|put on|begins)`,
    done: lines`(done|given|up to date|completed|carried out|complete|taken|had)`,
  }),
  isSo(
    'attendance',
    'enrolled',
    true,
    lines`(enrolled|on roll|started|starts|start|begins|place|joined|registered) [at|in|here|with|nursery|school|on]`,
  ),
  ...valuesOf('attendance', 'absent', {
    'not-returned': lines`(not returned|has not returned|not come back|did not return|not been back|not back|not come since|stopped coming|not been in since)`,
    illness: lines`(ill|unwell|poorly|sick|sickness|chest infection|chickenpox|cold|tummy|asthma|temperature|virus)`,
    'no reason given': lines`(no reason|unauthorised|not explained|unexplained|no explanation|nobody rang|no call|no contact|no reply)`,
    holiday: lines`(holiday|abroad|away with)`,
  }),
];
