import { type KindRow, lines } from './row.ts';

/** Words of things seen and things that happened: observations, incidents. */
export const eventWords: readonly KindRow[] = [
  {
    kind: 'incident',
    strength: 'names',
    happened: true,
    when: 'violence, a threat, damage or an offence is told',
    phrases: lines`
      (domestic|dv|da|dva) (incident|incidents|assault|dispute|disturbance|call out|callout|argument|abuse incident|violence incident|abuse call)
      (verbal|physical) (altercation|argument|dispute|assault|fight|abuse)
      assault* (<who>|by|on|at|with|and|reported|in|against|occasioning)
      (assaulted|punched|kicked|slapped|strangled|stabbed|headbutted|choked|throttled|raped|shoved)
      (<who>|partner|boyfriend|husband|man|he|she|they) .. {hit} (<who>|her|him|them|his|the|in)
      {be} {hit} by
      (been|being|was|is|turned|became|gets|got) (violent|aggressive|abusive) (to|towards|with|at|again|in)
      (violence|fight|fighting|row|argument|altercation|disturbance) (at|between|in|outside|with|last night|tonight|today)
      (threatened|threatens|threatening) (to|<who>|with|her|him|them|staff|us|neighbour*|suicide|damage|the)
      (threats|threat) (to|of|against|made|from|by) 
      (criminal|caused) damage
      (smashed|broke|broken|kicked in|damaged|forced|put his fist through|punched) (the|a|her|his|their|down|in|up) .. (door|window|windows|phone|tv|car|wall|furniture|property|glass|house|things)
      (harass*|stalk*|burgl*|robbery|robbed|shoplift*|theft|stole|stealing|stolen|arson)
      (knife|weapon|machete|gun|firearm|hammer|bat) (drawn|pulled|produced|found|held|used|point)
      with a (knife|weapon|machete|gun|hammer|bat)
      (drink|drunk|drug) driving
      drunk (and disorderly|and incapable|in charge)
      (drunk|intoxicated) (in the street|at the scene|in charge of|when police|on arrival)
      (breach|breached|breaching|breaks|breaking|broke|broken) [of] .. (bail|order|conditions|injunction|licence|non molestation|agreement|nmo|restraining order|dvpn|dvpo)
      (possession|supply|cultivation|dealing) (of|with intent|class|drugs)
      (cannabis|drugs|weapons|heroin|cocaine|plants|cash) (found|seized|recovered|plants|factory|grow)
      (warrant|search) (executed|of the|at the|under)
      (drug|drugs|offence|offences|sexual) (offence|offences|raid|warrant)
      anti social behaviour
      (racist|hate) (crime|abuse|incident)
      (indecent|sexual|sexually) (assault|abuse|exposure|assaulted|abused|touched)
      (neighbour*|public|passer by) .. (heard|saw|reported) .. (shouting|screaming|fighting|violence|crying|banging)
      (screaming|shouting) (heard|coming from|at|and)
    `,
  },
  {
    kind: 'incident',
    strength: 'names',
    happened: true,
    when: 'an arrest, a detention, or police were called out',
    phrases: lines`
      (arrested|arrest) 
      (section 136|s136|s 136|136 suite|sec 136)
      (section 2|section 3|sectioned|s136d)
      {be} detained
      detained (under|by|at|again|for|in)
      police protection
      (taken|held) (into|in) [police] (custody|cells)
      (police|officers|patrol|response|we|emergency services|ambulance) [were|was] (called|attended|attending|despatched|dispatched|deployed|sent) (to|by|out|at|the|an|following|after|because)
      (called|call) (police|999|out|us out|an ambulance)
      (999|101) [call]
      police call out
      {ring} (999|101|police|the police)
      (police|officers) (found|removed|spoke to)
      (<who>|neighbour|public|caller|he|she) (called|rang|phoned) [the] police
    `,
  },
  {
    kind: 'incident',
    strength: 'names',
    happened: true,
    when: 'a crisis of somebody’s mind, an overdose or self-harm',
    phrases: lines`
      (overdose|overdosed|od|o d)
      (took|taken|taking|swallowed) .. (tablets|pills|paracetamol|an overdose)
      self harm*
      (cut|cutting|cuts) (her|his|their) (wrist*|arm*|leg*|thigh*)
      (cut|cutting) (herself|himself)
      (suicid*|kill (himself|herself|themselves)|end (her|his) life|take (her|his) [own] life|attempt on (her|his) life|hang (himself|herself)|jump (off|from)|hanged|ligature)
      hitting (his|her) head
      (unconscious|unresponsive|collapsed|found dead|resuscitat*|cardiac arrest)
      (mental health|psychotic) (crisis|episode)
      (paranoid|hearing voices|hallucinat*|psychotic)
    `,
  },
  {
    kind: 'incident',
    strength: 'names',
    happened: true,
    when: 'somebody was hurt, died, or was missing',
    phrases: lines`
      (went|gone|goes|reported|been|is|are|was|were) missing
      missing (from|person|since|episode|overnight)
      (absconded|ran away|run away|not returned home)
      (died|has died|death of|passed away|found dead)
      (fell|fallen|falls) (down|from|off|out|over|into|down stairs)
      (scald*|fracture*|broken (arm|leg|bone|collarbone|wrist|rib|ribs)|head injury|skull)
      (non accidental|nai|unexplained) injur*
      (swallowed|ingested|drank) .. (methadone|bleach|tablets|cleaning)
      (house|kitchen) fire
      (left|found|home) (alone|unattended|unsupervised|wandering)
      found (alone|wandering|in the street|outside|on the road|on own)
    `,
  },
  {
    kind: 'incident',
    strength: 'likely',
    when: 'an incident is gone over or retold',
    phrases: lines`
      (the|an|this|that|last|night's|recent|above) (incident|assault|altercation) (of|on|at|last|took|in|with|between|gone|where|when|happened)
      incident (of|on|at|last|took|in|with|between|reported|log|number)
      (told|heard|learnt|learned|informed) .. of (the|an|a) (trouble|incident|violence|assault|fight|row|overdose|argument)
      trouble (with|at|between)
      (afraid|scared|frightened|fears|worried|concerned) (that|of|for|he|she) .. (kill|harm|hurt|attack|life|safety|violent|welfare)
      (concern|concerns|fear|fears) for (welfare|safety|her safety|his safety|the safety|his welfare|her welfare)
      (welfare|safe and well) (check|concern)
      (angry|shouting|swearing|drunk|drinking) [and] .. (drinking|angry|hitting|shouting|banging|throwing|refus*|will not|violent)
      will not (go|leave)
      would not (go|leave|let her leave|let her out)
      (wanted|wanting|trying|tried|demanding) to (get in|be let in|come in|stay the night|force)
      (injury|injuries) .. (caused|accidental|non accidental|inflicted|sustained)
      sustained
    `,
    happened: true,
  },
  {
    kind: 'observation',
    strength: 'likely',
    when: 'a professional noticed something of a home, a person or a child',
    phrases: lines`
      home conditions
      ({home}|kitchen|bedroom|bedrooms|garden|living room|floor|cot|bathroom|everywhere|mattress) .. (dirty|untidy|cluttered|filthy|cold|damp|mouldy|bare|squalid|unclean|messy|clean|tidy|unsafe|hazard*|smelly|chaotic|sparse|full of|in a poor state|poor state|well kept|unhygienic|warm|suitable|in disrepair|smells|smelt|littered)
      (smell|smelt|smells|smelled|smelling|odour|stench|reek*) (of|strongly)
      (appeared|appears|seemed|seems|looked|looks|presented as|presents as) [to be] (unkempt|dishevelled|under the influence|intoxicated|drunk|withdrawn|tired|pale|thin|dirty|grubby|hungry|drowsy|sleepy|flat|subdued|unwell|neglected|frightened|fearful|anxious|quiet|unsteady|agitated|guarded)
      under the influence
      (unkempt|dishevelled|grubby|dirty clothes|same clothes|soiled|hungry|smelly|unwashed|head lice|nappy rash|inappropriately dressed|no coat|no shoes|ill fitting)
      slurr*
      (pinpoint pupils|track marks|needle*|injecting|drug paraphernalia|paraphernalia|foil|spoons|roll ups|bong|syringes)
      (noticed|observed|notes|noted|seen|saw|spotted|sighted|showed|found) [that] [to have] [a|an|some|two|three|several|fresh|old|new|small|large|yellow|fading] [small|large|old|yellow] {injury}
      ({injury}) (on|to|seen|noted|noticed|above|under|around|behind|observed)
      (body map|bodymap)
      (unknown|unidentified|unnamed|strange|other|another|two|several|various|different) (man|men|male|males|woman|women|female|females|adult|adults|people|visitors|person|persons|youths)
      (a|an|another|young|older) (man|woman|male|female|boyfriend) .. (present|was there|in the|at the|asleep|opened|answered|who)
      (people|visitors|callers) (seen|coming|going|in and out|at all hours)
      (comings and goings|cars coming|in and out of the)
      (neighbours|cleaners|residents|caretaker|neighbour|tenants|landlord|staff) (report|reports|reported|say|says|complain*|have seen|saw|told)
      (cot|moses basket|pram|sofa|settee|bed) .. (no sheets|pillow*|unsafe|duvet*|asleep|blankets|sleeping|slept|in with|shared)
      (asleep|sleeping|slept) (on|in) (the sofa|sofa|the settee|a car seat|bouncer|adult bed|parents' bed|the same bed|pram|her bed|their bed|his bed)
      (warm|good|lovely|poor|limited|little|no|close|responsive|loving|tender|gentle|rough) (interaction|attachment|handling|bond|warmth|bonding|eye contact|interactions)
      (handles|handled|handling|responds|responded|cuddl*|held) [to] (him|her|baby|the baby|<child>) 
      (intelligence|intel|information) (received|suggests|suggesting|log|report|indicates|submitted|that|from)
      (crews|crew|staff|officers|teacher|teaching assistant) [have] (noted|noticed|observed|saw|note)
      (tenancy|property) (visit*|inspection*|audit*|check*)
      (believed|thought|suspected|rumoured|rumours|alleged) to be (dealing|using|selling|living|supplying|involved|drinking)
      drug (dealing|use) (at|from|in|on|suspected)
      using (drugs|cannabis|heroin) (on|in|at|outside)
      (back|again) (on|using) {drug}
    `,
  },
  {
    kind: 'observation',
    strength: 'fits',
    when: 'a school, nursery or ward tells how a child was',
    phrases: lines`
      (said|says|told|disclosed|drew|wrote|shared) .. (teacher|staff|ta|teaching assistant|class|in class|circle time|key worker|at school|dinner lady)
      (behaviour|behaviours|behaviour in class|play|presentation|demeanour|appearance|development|speech|language|concentration) (is|was|has|have|at|in|today|concerns|deteriorat*|delayed)
      (withdrawn|clingy|tearful|aggressive|quiet|tired|hungry|distressed|anxious|unsettled|flinch*|crying|cried|fearful)
      (happy|settled|thriving|content|alert|smiling|well cared for|clean and|appropriately dressed|meeting milestones|meeting (her|his) milestones|making progress|good progress)
      [not] (collected|picked up) (late|from|by)
      (late|nobody) .. (collect*|picked up)
      a lot of belongings
      (noticed|observed|noted|seen) (that|to|by|in|at|with|going|coming|on)
    `,
    by: [
      'school',
      'early-years',
      'childrens-centre',
      'hospital',
      'housing',
      'ambulance',
      'police',
      'midwifery',
      'health-visiting',
      'refuge',
      'other',
    ],
  },
];
