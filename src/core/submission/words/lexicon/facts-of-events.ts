import { type FactRow, isSo, valuesOf, whoIn } from './fact-row.ts';
import { lines } from './row.ts';

/** Words of the facts of incidents, observations, referrals and what comes of them, law and limits. */
export const eventFacts: readonly FactRow[] = [
  ...valuesOf(
    'incident',
    'nature',
    {
      'police-protection': lines`police protection`,
      detention: lines`(section 136|s136|s 136|136 suite|sectioned|detained)`,
      'suicide-attempt': lines`
        (attempt on (her|his) life|attempted suicide|suicide attempt|tried to (kill|hang|end|die)|hanged|ligature|tried to take)
      `,
      overdose: lines`(overdose|overdosed|od|took .. (tablets|pills|paracetamol)|swallowed .. tablets|twenty tablets)`,
      'suicide-threat': lines`
        (threat*|said|says|wanted|want|wants|going|thoughts|thinking|spoke|talked|talks) .. (suicid*|kill (himself|herself)|jump|end (her|his) life|die|kill themselves|could not go on)
        (suicidal|suicide)
      `,
      'self-harm': lines`
      (cut|cuts|cutting) (to|on) [the|her|his|left|right|both] (forearm*|wrist*|arm*|thigh*)
      (self harm*|cut (her|his) (wrist*|arm*|leg*)|cutting (herself|himself)|hitting (his|her) head|hurt (herself|himself)|cut (herself|himself))`,
      missing: lines`(missing|absconded|ran away|run away|whereabouts unknown)`,
      death: lines`(died|death|found dead|passed away)`,
      'domestic-abuse': lines`
        (domestic|dv|violence between|violent to (her|him|<who>)|da incident|incident between)
        (partner|boyfriend|husband|<adult>) .. (assaulted|{hit}|violent|threatened|strangled|pushed|attacked) .. (her|him|<adult>|partner|girlfriend|wife)
        (assaulted|attacked|beaten|strangled|threatened|hit|punched) by (<adult>|her partner|his partner|her boyfriend|her husband|partner|boyfriend|ex)
        (violence|fight|fighting|argument|row|rowing|quarrel|trouble|shouting) .. (couple|parents|partner|mother and father|between|<adult>|home|house|flat)
        violent to
        (abuse|abusive) (at|by|from|to|towards)
      `,
      arrest: lines`(arrested|arrest)`,
      'drug-find': lines`(cannabis|drugs|heroin|cocaine|plants|paraphernalia) .. (found|seized|grown|growing|recovered)`,
      damage: lines`
      (window|windows|door) (put through|put in|kicked in|broken)
      (damage*|smashed|broke (the|a|her|his|down)|broken (the|a|window|door)|kicked (in|the door)|arson|fire)`,
      threat: lines`(threat*|snatch*|warned|would (come|take|burn|kill|smash|hurt))`,
      assault: lines`(assault*|punched|kicked|stabbed|attacked|{hit} (<who>|him|her|them))`,
      injury: lines`
      (spiral|rolled off|came off the bed|lac|laceration)
      ({injury}|fell|scald*|burn*|hurt|head injury|broken)`,
      intoxication: lines`(drunk|intoxicated|in drink|the worse for drink|under the influence|high on)`,
      'welfare-concern': lines`
        (welfare|safe and well|afraid|worried|concern|fears|not heard from|not seen|checked on|shouting|crying)
      `,
      offence: lines`(theft|shoplift*|burglary|robbery|stole|stolen|offence|offences|drink driving|possession|supply|breach*|sexual)`,
    },
    true,
  ),
  whoIn(
    'incident',
    'by',
    lines`
    <who:by> [is|was|has|had|has been|had been|being|got|became|came|again|went|then] [being|been] [very|verbally|physically|again] (violent|aggressive|abusive|threatening|arrested|detained|angry|drunk|drinking|shouting|smashed|broke|kicked|punched|hit|hits|hitting|slapped|pushed|strangled|threatened|threatens|assaulted|attacked|threw|grabbed|bit|headbutted|damaged|missing|overdosed|self harmed)
    (assaulted|hit|punched|kicked|slapped|pushed|strangled|threatened|attacked|beaten|bitten|hurt|stabbed|raped|grabbed) by <who:by>
    (arrested|detained) <who:by>
    (overdose|self harm|suicide attempt|attempt on [her|his] life) by <who:by>
    <who:by> (took|has taken|had taken|swallowed|cut|threatened to kill|says that three days ago) 
    (assault|attack|violence|threats|threat|abuse) (by|from|of) <who:by>
    (argument|fight|altercation|violence|trouble|row|incident) with <who:by>
    (has been|had been|was|is|being|became|got|gets|been) [very|again] (violent|abusive|aggressive|threatening) (to|towards|with|at)
    ({hit}|threatened|threatens|attacked|assaulted|strangled) (<adult>|her|him|them|<child>)
    (broke|broken|smashed|kicked in|damaged) (the|a|her|his|things|things in)
  `,
  ),
  whoIn(
    'incident',
    'harmed',
    lines`
    ({hit}|violent to|violent towards|abusive to|abusive towards|aggressive to|aggressive towards|threatened|threatening|assaulted|threatened to kill) <who:harmed>
    (assault|attack|violence) (on|to|against|towards) <who:harmed>
    <who:harmed> (was|were|had been|has been|being) [again|badly] (assaulted|hit|punched|kicked|slapped|pushed|strangled|threatened|attacked|beaten|bitten|hurt|injured|stabbed|raped)
    <who:harmed> (hurt|injured|fell|collapsed|fainted|died|has died|overdosed|self harmed|took an overdose|is missing|went missing|found dead)
    injuries to <who:harmed>
  `,
  ),
  whoIn(
    'incident',
    'calledBy',
    lines`
    <who:calledBy> [has|had|later|then] (rang|rings|called|phoned|telephoned|reports|reported|dialled|contacted|told us)
    (call|report|999 call) from <who:calledBy>
    <agency:calledBy> (rang|called|phoned|reported|reports)
  `,
  ),
  ...valuesOf('incident', 'calledBy', {
    public: lines`
      (member of the public|passer by|public|neighbour|neighbours) [had|has] (rang|called|phoned|reports|reported|heard)
      called by (neighbours|a neighbour|the public|a passer by)
    `,
  }),
  ...valuesOf('incident', 'callerSafe', {
    yes: lines`(caller|she|he) is (safe|in a safe place|with family)`,
  }),
  ...valuesOf('incident', 'purpose', { 'supervised-contact': lines`supervised contact\nfor (his|her) contact` }),
  ...valuesOf('incident', 'place', {
    'the home': lines`
      (at|to) (the|her|his|their|mother|father|<who>) (home|house|flat|address|door|property)
      at home
      (in|outside) the (house|flat|home)
    `,
    street: lines`(in|on) the (street|road)`,
    'a bridge': lines`(on|off) (a|the) bridge`,
  }),
  ...valuesOf('observation', 'nature', {
    intelligence: lines`(intelligence|intel)\ninformation (received|suggests)`,
    injury: lines`({injury})`,
    'unsafe-sleep': lines`(asleep|sleeping|slept|sleeps) .. (with|in|on) .. (bed|sofa|settee|chair|car seat|parents)\n(pillow|duvet|blankets) .. (cot|basket)\n(co sleeping|bed sharing)`,
    'unknown-adult': lines`
      (unknown|unidentified|unnamed|strange|various) (man|men|male|males|woman|women|people|adult|adults|visitors|person)
      (man|woman|men|people|adult|male) .. (not know|did not know|do not know|not known|no name|unknown|not introduced|hardly knows|called)
      not known to us
    `,
    'drug-use': lines`
      (smell|smelt) of (cannabis|weed|drugs)
      ({drug}|needle*|paraphernalia|track marks|foil|injecting) .. (use|used|using|found|seen|smelt|on|in|arms)
      using {drug}
      (back|again) on {drug}
      (under the influence|taken something|affected by drugs)
      marks on (his|her) arms
    `,
    'home-conditions': lines`
      home conditions
      (house|flat|home|kitchen|bedroom|floor|garden|belongings|tenancy|property|room|carpet|mess|rubbish|mould|damp|dirty|filthy|clean|tidy|cluttered)
    `,
  }),
  ...valuesOf('referral', 'from', {
    anonymous: lines`
      (declined|refused|did not|would not|does not want) .. (leave|give|be|say) .. (name|named|who)
      (anonymous*|anon|no name|without a name|not named|not to be named|would not give)`,
    neighbour: lines`(neighbour|neighbours|next door)`,
    self: lines`(self referral|asks for help herself|asks for help himself|asked for help herself|referred herself|referred himself|mother asks for|parent asks for)`,
    public: lines`(member of the public|passer by|public|caller)`,
    family: lines`
      ({kin}|father|<adult>) [of the] .. (got in touch|rang|contacted|phoned|called|reports|reported|wrote|came|worried|told us|says|tells)
      (call|contact|report|letter) from ({kin}|<adult>|father|mother)
    `,
    professional: lines`
      (<agency>|{worker}|school|hospital|police|nursery|referred|we refer|refer|passing on|told social care|social care|notification|ppn)
    `,
  }),
  whoIn(
    'referral',
    'to',
    lines`
    (referred|refer|refers|referral|reported|re referred|told|informed|rang|notified) .... [to] [the] <agency:to>
    (referral|referred|report|notification|concern form) [made|sent] to [the] <agency:to>
  `,
    false,
  ),
  ...valuesOf('referral-decision', 'decision', {
    strategy: lines`
      strat
      (strategy|section 47|s47)`,
    'already-open': lines`(already open|already allocated|open case|still open|open to)`,
    'early-help': lines`(early help|common assessment|caf|eha|children's centre|stepped down to)`,
    assess: lines`(assess*|for assessment|to the district team|allocat*|child in need)`,
    'no-role': lines`(no role|not for us|no part to play|no further part)`,
    'no-further-action': lines`
      (nfa|no further|take no|no action|closed|does not meet|did not meet|not met|below [the] threshold|below|under [the] threshold|threshold not|nothing more|nothing further|no more|not progressed|not enough)
    `,
    advice: lines`(advice|advised|signpost*|information|health visitor to|to support|told)`,
  }),
  isSo(
    'referral-decision',
    'spokeToReferrer',
    true,
    lines`
    (spoke|spoken|talked) (to|with) .. (referrer|caller|neighbour|school|midwife|health visitor|who referred)
    (rang|called) .. (referrer|caller|neighbour|back)
  `,
  ),
  isSo(
    'referral-decision',
    'fedBack',
    true,
    lines`
    (referrer|midwife|health visitor|school|gp|police|caller|hospital|<agency>) (told|informed|notified|advised|updated|written to)
    (feedback|fed back|outcome) (given|sent|to|letter|shared)
    (letter|reply) to [the] (referrer|midwife|health visitor|gp|school)
  `,
  ),
  isSo(
    'referral-decision',
    'historyConsidered',
    true,
    lines`(history|earlier records|file|chronology|previous referrals|past) .. (read|considered|looked at|reviewed|weighed)`,
  ),
  whoIn(
    'referral-decision',
    'checkedWith',
    lines`
    (spoke|spoken|checked|checks|talked|asked|consulted) [to|with] [the] <agency:checkedWith> [<agency:checkedWith2>] [and] [the] [<agency:checkedWith3>]
    <agency:checkedWith> (asked|consulted|checked|spoken to|says|said|content|has no|have no)
  `,
    false,
  ),
  whoIn(
    'information-request',
    'from',
    lines`
    <who:from> (asks|asked|wants|requests|requested|would like) [us] [for] (a|the|her|his|our)
    (asked|request) by <who:from>
    <agency:from> (asks|wants|requests) [us] (for|a|the)
  `,
    false,
  ),
  whoIn(
    'information-request',
    'to',
    lines`
    (asked|ask|asks|requested|request|wrote to|written to|emailed|rang|contacted|chased|of|from|to) [the] [mother|father|her|his] <agency:to> [and [the] <agency:to2>]
    <agency:to> asked
  `,
    false,
  ),
  ...valuesOf('information-request', 'for', {
    'medical records': lines`(medical records|medical history|health records|medical notes|gp records|records)`,
    'a report': lines`(report|statement)`,
    'the minutes': lines`minutes`,
    'growth chart': lines`growth chart`,
    'how the assessment goes': lines`(assessment|how far|progress|outcome)`,
    'what is held': lines`(what|information|history|checks|background|known|anything)`,
  }),
  ...valuesOf('information-request', 'status', {
    chased: lines`(chased|chaser|reminder|asked again|again asked|second time of asking|still waiting|no reply to our)`,
    withdrawn: lines`(withdrawn|no longer needed|not needed any more)`,
  }),
  ...valuesOf('information-reply', 'outcome', {
    refused: lines`
      (need|needed|require|without|before) .. consent
      (not given over|not given out|would not forward|will not hand)
      (refus*|declin*|not shared|cannot share|can not share|will not (share|tell|give|say)|unable|not able|would not|will not|not able to share)
    `,
    'nothing-held': lines`
      (not registered|not open|never been|no attendances|no (earlier|previous|known) (pregnancy|involvement|contact|record)|return nil|nil return)
      (nothing|no record*|no trace|not known|no (calls|incidents|concerns|contact|information|convictions|history|entries|intelligence)|unknown to|never known|nil)`,
    part: lines`(in part|part of|some of|only the summary|partly)`,
    given: lines`
      (disclosure made|report|returned|updated|arrived|came back|attendance|weights|checks)
      (told|sent|gave|given|shared|provided|replied|answer*|confirm*|report*|summary|say*|known|passed|attached|is|has|was|are|had|have)`,
  }),
  whoIn(
    'information-reply',
    'to',
    lines`
    (told|sent to|gave|replied to|answered|wrote to|informed|sent|to|tell) [the] <agency:to>
  `,
    false,
  ),
  whoIn(
    'information-reply',
    'from',
    lines`
    <agency:from> (told|tells|replied|answered|says|said|sent|gave|wrote|confirm*|report*|will not|would not|refus*|declin*|has|have)
    (reply|answer|information|records|report) from [the] <agency:from>
  `,
    false,
  ),
  whoIn(
    'information-reply',
    'awaiting',
    lines`
    (waiting|awaiting|wait|waits) .... <agency:awaiting>
  `,
    false,
  ),
  ...valuesOf('restriction', 'type', {
    bail: lines`(bail|bailed)`,
    'protection-order': lines`(non molestation|nmo|dvpn|dvpo|restraining order|injunction|protection order|occupation order|protection notice)`,
    'written-agreement': lines`(written agreement|working agreement|agreement signed|signed agreement|agrees|agreed|agreement)`,
    'supervised-contact': lines`(supervis*|unsupervised|contact centre|watched|alone with|somebody there)`,
    'court-order': lines`(court|order|judge|hearing|prohibited steps)`,
    'no-contact': lines`no contact\nnot [to|be] (contact|see)`,
    exclusion: lines`(not to (live|return|come|stay|enter|go)|exclu*|leave the home|come back|move out|moved out|not live|away from|not return)`,
  }),
  ...valuesOf('restriction', 'status', {
    lifted: lines`(lifted|dropped|relaxed|cancelled|no longer applies|no longer needed|discharged)`,
    ended: lines`(ended|expired|lapsed|ran out|runs out|over|bail ends)`,
    varied: lines`(varied|changed|extended|altered|amended)`,
    set: lines`(bail|bailed|set|made|granted|must|may|not|agreed|agreement|told|order|ordered|supervis*|to|is|only|signed|no|conditions)`,
  }),
  ...valuesOf('restriction', 'contact', {
    'through-services': lines`(through (services|social care|solicitors|third part*|the social worker)|via (services|social care|solicitors)|except (through|via|to arrange))`,
    supervised: lines`(supervis*|unsupervised|contact centre|alone|with somebody|with someone|watched|with <who> there)`,
    none: lines`(no contact|not contact|not to contact|no direct|not [to] see|not [to] (go near|come near|approach))`,
  }),
  whoIn(
    'restriction',
    'restrains',
    lines`
    <who:restrains> [is|was|has|has been|again|himself|herself|have|are] (must|may not|can not|can only|may only|not to|not|agreed|agrees|told|bailed|ordered|asked|banned|barred|forbidden|excluded|only)
    (bailed|told|ordered|asked) <who:restrains>
    (order|injunction|bail|conditions|agreement|against|on|restrains|bars|excludes|stops|prevents) [against|for|on|with|by|keeps] <who:restrains>
    (not|only) .. <who:restrains> .. unless
  `,
    false,
  ),
  whoIn(
    'restriction',
    'protects',
    lines`
    (contact|see|sees|seeing|near|from|with|to|approach|protects|alone with|contacting|time with|access to|be with|look after|unsupervised|visit|towards) <who:protects>
  `,
    false,
  ),
  whoIn(
    'restriction',
    'supervisor',
    lines`
    <adult:supervisor> (to|will|agreed to|agrees to|has agreed to|is to) (supervise|be there|sit in|oversee)
    supervised by [the] <adult:supervisor>
    with <adult:supervisor> (there|present|watching)
  `,
    false,
  ),
  ...valuesOf('legal', 'type', {
    remand: lines`(remand*)`,
    release: lines`(released|release|out of prison|out on licence|left prison)`,
    sentence: lines`(sentence*|prison for|jailed|imprison*|sent to prison|community order|suspended|months in prison|given .. months|custodial)`,
    conviction: lines`(convict*|found guilty|pleaded guilty|caution*|guilty)`,
    charge: lines`(charged|charge|charges|court for)`,
    'report-asked': lines`(report (asked|ordered|requested)|asked for a report|ordered a report)`,
    report: lines`(report|section 7|section 37)`,
    'proceedings-ended': lines`proceedings (ended|concluded|over|withdrawn)`,
    'pre-proceedings': lines`(plo|pre proceedings|letter before|public law outline)`,
    order: lines`(order|ordered|granted|residence|live with|special guardianship|sgo|ico|hearing|court did|court agreed|court made)`,
    proceedings: lines`(proceedings|court|application|applied|hearing)`,
  }),
  whoIn(
    'legal',
    'to',
    lines`
    <who:to> [was|is|has been|today|have been|had been] (charged|convicted|sentenced|remanded|released|jailed|imprisoned|cautioned|bailed|found guilty|pleaded)
    (charged|convicted|sentenced|remanded|released) <who:to>
  `,
  ),
];
