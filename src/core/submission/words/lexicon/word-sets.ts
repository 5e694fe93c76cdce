import type { WordSets } from '../phrase/read-phrase.ts';

/** Lists of words that phrases name in braces, so that each is written once. */
export const wordSets: WordSets = {
  be: 'is|was|are|were|be|been|being|am|remain|remains|remained',
  have: 'has|have|had|having',
  say: 'say|says|said|saying|tell|tells|told|telling|report|reports|reported|reporting|state|states|stated|stating|disclosed|discloses|disclosing|explain|explains|explained|admit|admits|admitted|mention|mentions|mentioned|claim|claims|claimed|describe|describes|described|allege|alleges|alleged|confirm|confirms|confirmed|complain|complains|complained|spoke of|speaks of|talks of|talked of|talked about|shared that|informs|informed|advises that|adds|added',
  ring: 'rang|rings|ring|phoned|phones|telephoned|telephones|called|calls|calling|ringing|phoning|telephoning',
  not: 'not|never|no longer',
  no: 'no|not any|nil|without|without any|without a',
  did: 'did|does|do|has|have|had',
  a: 'a|an|the|his|her|their|this|that|any|some|our|its',
  came: 'attend|attended|attends|come|came|comes|arrive|arrived|arrives|turn up|turned up|turns up|show|show up|showed|present|presented|keep|kept|keeps|been|be in|engage',
  session:
    'appointment*|appt*|session*|clinic*|review*|check|check up|checks|assessment*|interview*|meeting*|group*|scan*|visit*|course|programme|class*|consultation*|follow up|booking|screening',
  home: 'home|house|flat|address|property|room|bedsit|household|home address|family home',
  child:
    'child|children|baby|babies|infant|newborn|toddler|boy|boys|girl|girls|son|daughter|sons|daughters|kids|sibling|siblings|twins|unborn|unborn baby|unborn child|little one|pupil|pupils',
  parent: 'mother|mum|mam|father|dad|parent|parents|carer|carers|mo|fa|step father|stepfather|step mother|stepmother',
  partner: 'partner|boyfriend|girlfriend|husband|wife|ex partner|ex|ex husband|ex boyfriend|fiance',
  kin: 'grandmother|grandfather|grandparent*|grandma|nan|nana|gran|granny|grandad|mgm|mgf|pgm|pgf|aunt*|uncle*|cousin*|relative*|sister|brother|family member|family friend|in laws|maternal grandmother|maternal grandfather|paternal grandmother|paternal grandfather|great grandmother',
  worker:
    'social worker|sw|duty social worker|case worker|caseworker|key worker|keyworker|support worker|family support worker|health visitor|hv|midwife|mw|nurse|school nurse|gp|doctor|practitioner|probation officer|offender manager|housing officer|officer|worker|care coordinator|psychologist|psychiatrist|cpn|teacher|manager|team manager|consultant|paediatrician|drug worker|idva|advocate|guardian|oic|offender supervisor|probation practitioner|spo|dsl|deputy dsl|fsw|ewo|iro|senco|flo|isva|fca|link worker|community midwife|named nurse|named midwife|named doctor|named gp|liaison nurse|safeguarding nurse|safeguarding midwife|key person|ward sister|duty worker|nursery manager|headteacher|head teacher|cafcass officer|reviewing officer',
  social:
    "children's social care|childrens social care|children social care|social care|csc|social services|children's services|childrens services|csd|cypss|mash|mast|front door|duty|duty team|contact centre|initial response|first response|referral and assessment|central referral|assessment team|safeguarding team|emergency duty team|edt|eds|ooh|out of hours|safeguarding hub|social work team",
  drug: 'drug|drugs|cannabis|weed|heroin|cocaine|crack|amphetamine|amphetamines|speed|ketamine|mdma|ecstasy|spice|mamba|opiates|opiate|crystal meth|methamphetamine|mephedrone|benzos|diazepam off the street|street drugs|illegal drugs|illicit drugs|illicit substances|substances|class a|class a drugs|class b drugs|legal highs|novel psychoactive substances|nps|valium|pregabalin|skunk|steroids|solvents',
  strong: 'alcohol|drink|drinking|wine|vodka|beer|cider|lager|spirits|cans|booze',
  medicine:
    'antidepress*|anti depress*|sertraline|citalopram|escitalopram|fluoxetine|paroxetine|mirtazapine|venlafaxine|duloxetine|amitriptyline|trazodone|diazepam|olanzapine|quetiapine|risperidone|aripiprazole|haloperidol|lithium|methadone|buprenorphine|subutex|espranor|medication|medicine*|tablets|antibiotic*|antipsychotic*|inhaler*|painkiller*|codeine|tramadol|opiate substitute|substitute for heroin|substitute|opioid substitut*|pill|contracepti*|iron|promethazine|zopiclone|propranolol|ssri',
  hit: 'hit|hits|hitting|punched|punches|punching|kicked|kicks|kicking|slapped|slaps|slapping|pushed|pushes|pushing|shoved|grabbed|strangled|choked|bit|bitten|headbutted|butted|beat|beaten|attacked|assaulted|assaults|stabbed|spat at|dragged|throttled|hurt|hurts|injured|struck|threw|smacked|smacks|burnt|burned|shook|pinned|thumped|bruised',
  said_no:
    'declined|declines|refused|refuses|refusing|declining|turned down|did not want|does not want|would not|will not|not willing to|unwilling to|does not think|does not feel|did not feel|did not wish|not wish|does not wish',
  begun:
    'begun|began|started|starts|starting|opened|commenced|commences|initiated|under way|underway|in progress|ongoing|continuing|continues|open|allocated|being done|being completed|being undertaken|being carried out|has been set going',
  done: 'finished|completed|complete|done|concluded|signed off|ended|closed|carried out|undertaken|written up|written|finalised|authorised|returned|filled in|ratified|filed|made',
  owed: 'recommended|to be done|to be completed|to be undertaken|to be carried out|to begin|to start|agreed|needed|required|requested|is needed|to follow|proposed|planned|is wanted|should be|will be|to be',
  left: 'abandoned|not completed|not finished|incomplete|could not be completed|not taken forward|stopped|discontinued|withdrawn|never finished',
  month: 'january|february|march|april|may|june|july|august|september|october|november|december',
  injury:
    'bruise*|bruising|scratch*|graze*|mark|marks|burn|burns|cut|cuts|fracture*|broken arm|broken leg|broken bone*|swelling|scald*|bite mark*|black eye|head injury|injur*|lump|sore|wound*|lacerat*|bleeding|haemorrhage*|red mark*|abrasion*|blister*',
  senior:
    'manager|team manager|line manager|tm|supervisor|senior|senior nurse|senior practitioner|senior probation officer|spo|boss|team leader|team lead|safeguarding lead|lead nurse|lead midwife|named nurse|named midwife|named gp|safeguarding nurse|safeguarding midwife|safeguarding lead nurse|deputy|deputy head|practice supervisor|clinical lead|service manager|unit manager|matron|head of year|dsl',
  worry:
    'worried|worry|worries|concern*|uneasy|not easy|unhappy about|afraid|frightened|scared|thoughts of|relaps*|drinking|drunk|using|uses|bruis*|injur*|mark|marks|hurt|hit|hits|hitting|belt|smack*|neglect*|danger*|risk|unsafe|not safe|thin|hungry|dirty|state of|conditions|left alone|on their own|not been seen|not seen|violence|violent|threat*|his kit|needles|possessed|smother*|harm*|scared to go home|accident|sore|told his teacher|told her teacher|what i had seen|what we saw|what he told|what she told|what he said|what she said|what dad said|what mum said|disclos*|sleeping there|living there|against his conditions',
  strategy: 'strategy',
  told: 'told|informed|notified|advised|alerted|updated|made aware|contacted|rang|phoned|emailed|spoke to|spoke with|wrote to|passed to|passed on to|shared with|sent to|copied to|cc|reported to|let know|discussed with|liaised with|liaison with|letter to|email to|call to|message to|fed back to|telephoned',
};
