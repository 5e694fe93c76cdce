import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const health: readonly AgencyKind[] = [
  'gp',
  'hospital',
  'midwifery',
  'health-visiting',
  'adult-mental-health',
  'perinatal-mental-health',
  'ambulance',
  'substance-service',
];

/** What happened and what was seen, what was found and tested, advised and noted, in short and in everyday speech. */
export const sightWords: readonly KindRow[] = [
  {
    kind: 'incident',
    strength: 'names',
    when: 'harm or danger told in everyday speech or as a crew or a ward writes it',
    happened: true,
    phrases: lines`
      (begging|begged|pleading) (him|her|them) (to|not)
      (put|threw|pushed|locked|shut) (her|him|them|<who>) (out|in|outside)
      (locked|shut) .. (out|in) (of|with|the)
      raised voices
      (came|fell|rolled|tipped|slipped|dropped) off [the|a|her|his] (bed|sofa|settee|table|chair|step|swing|slide|bike|changing)
      (fall|fell|tumbled) (downstairs|down|from|off)
      (leg|arm|wrist|rib|ribs|skull|collarbone|ankle|femur|humerus|tibia|clavicle) [is|was|were] (broken|fractured|snapped)
      (spiral|rib|skull|femoral|metaphyseal|humeral) [fracture|fractures|humerus]
      (blue and floppy|gone floppy|went floppy|floppy and|not breathing|stopped breathing|would not wake|could not be woken|lifeless|found blue|unrousable)
      (cat 1|cat 2|bls|als|conveyed|blue lighted|pre alert|pre alerted|resus)
      (lac|laceration|wound|gash|head wound|cut) (to|on) [the|her|his] 
      threw (a|the|his|her|it|things|chair|phone|plates|something) 
      (rang|phoned|called|texted) to say goodbye
      (on|off|from) [the|a] (roof|ledge|railway|barrier|bridge|flyover|window sill|car park roof|parapet)
      (pillow|hand|hands) (over|round|around) (her|his) (face|mouth|neck|throat)
      (hold|had hold|held|grabbed) .. (by the throat|by the neck|by the hair)
      (shouted|shouting|swore|swearing) (through|over|in|at|outside) 
      (kicked off|lost his temper|lost her temper|flew off the handle|went for)
      (escorted|removed|thrown|asked to leave) (off|out|from) [site|the|of]
      abusive (when|to|towards|after|on)
      (ran|runs|run|slipped|wandered) (out|off|away) (of school|from school|at lunch|from home|from nursery|of class)
      (choked|choking) on
      (fire|explosion|flood) (in|at|started)
      police (rung|called|called out|attended)
      (shout|shouts|heard) .. (help|stop it|get off|begging|screaming)
      (stolen|missing) from (home|the house|her purse)
      (turned|turns) up (at|outside) (her|his|their|the) (work|house|school|door|home|flat|nursery) [and|drunk|shouting]
      (disclosed|told|says|said) [officers|us|me|staff] [that] (he|she|mark|<who>) (put|hit|thumped|kicked|held|threw|locked|hurt|pushed|grabbed|strangled)
      (refused|declined) to travel
      (found|came round) (on|blue|in the toilets|slumped|wandering|unconscious|collapsed) 
      (slumped|passed out|collapsed) [at|on|in|in the]
    `,
  },
  {
    kind: 'observation',
    strength: 'names',
    when: 'how a child, an adult or a home was, in plain sight',
    happened: false,
    phrases: lines`
      (clung|clings|clinging|flinched|flinches|stiffened|stiffens|froze|cowered|hid|hides|hiding) (to|when|from|under|behind|as|at|in)
      (would not|did not|will not|does not) (go to|let go|look at|look up|lift|smile|cry|take his|take her|meet my eye|make eye contact|come out|settle|come to me|play)
      (lay|lies|sat) [very|quite|so] still
      (eyes|pupils) (glazed|pinned|like pins|red|wide|dilated)
      (hands|hand) (shaking|trembling)
      (lost|losing|put on|gained) [a lot of] weight
      (nodding off|gouching|sweating|gaunt|glazed|track marks|fresh sites|sites on|shaky|swaying|slurring|unsteady)
      (talks|speaks|spoke|talked) of (the|her|his) (baby|child) as
      (holds|held|holding|carries) (baby|him|her|<child>) (facing|away|close|gently|roughly|at arm)
      (few|no|only|says only) .. words [at|for|yet]
      (asleep|fell asleep|falls asleep|slept) on the (carpet|floor|desk|mat|table|beanbag)
      (without|no) [a|his|her] (coat|socks|shoes|lunch|vest|jumper|breakfast) [again|today|on|in]
      (shoes|clothes|coat|uniform) (too small|too big|wet|dirty|torn|unwashed|stained)
      (no beds|in a drawer|lock on the outside|curtains (closed|drawn)|blankets for curtains|mattress on the floor|mattress where|could not see the floor|floor for)
      (long sleeves|sunglasses|kept looking|looking over)
      (boots|razor|shaver|toothbrushes|men's clothes|man's clothes|man's boots|his coat|his things) .. (in|hall|bathroom|there|bedroom|seen)
      (source graded|intel log|intelligence log|we hear|word is|thought to be|moving stuff|people who deal|seen with|been seen with)
      (man|woman|lad|someone) .. (not met|had not met|never met|not seen before|left when)
      [there was|was] a man (on|in|at|i|there)
      (state of|smell in) the (place|house|flat|room)
      (spotless|immaculate|warm and clean|clean and warm|fire was on|heating on)
      (sang|sings|singing|cuddled|cuddles|cuddle|kissed|played with|read to|laughed with) [to] (him|her|<child>|baby|mum|between|since)
      (such a|very) (happy|sad|quiet|tired|hungry|angry) (boy|girl|child|baby)
      slow to (pick up|respond|comfort|feed|react)
      on (her|his|the) phone throughout
      (nobody|no one) (visited|visits|came to see) 
      (settled|settling) (in|well) [well]
      (let) .. in mum in bed
      (scared|afraid|frightened) (of|to go) (home|dad|mum|him|her)
      (dressed|clean|fed|changed) (well|properly|for the weather)
      photos (on|of|show)
      denies using
      (neighbour|neighbours|contractor|caretaker|plumber|engineer|cleaner|warden) .. (says|say|said|saw|heard|reports|came away|noticed|worried)
    `,
  },
  {
    kind: 'assessment',
    strength: 'names',
    when: 'an assessment by its short name or in everyday speech',
    phrases: lines`
      (cp|child protection) medical
      (graded care profile|gcp|gcp2|oasys|sara|ric|honos|fhna|eha|c&fa|pba|cafa)
      (risk|risks) (reviewed|updated|re assessed|rated|assessed)
      (came|attended|seen) for assessment
      (parenting work|assessment|sessions) .. (unfinished|not finished|half done|left halfway)
      our look at
      (finding|find) out what life [is|was] like
      (level|risk) [of harm] (high|medium|standard|very high)
      two year progress check
      s7 enquiries
      viability [assessment] (of|positive|negative|to)
      full assessment (of|positive|negative)
    `,
  },
  {
    kind: 'advice',
    strength: 'names',
    when: 'what was spelt out, taught or handed over',
    phrases: lines`
      (safety|worsening) (netting|advice)
      (advice|information) (sheet|leaflet|pack) [given|and|explained]
      [head injury|written|verbal] advice (sheet|given|and|about|re)
      (went|gone|going) (over|through) (how|what to|where to|when to|who to)
      (talked|talk|spoke|chat|chatted|spoken) .. about [never|not|how|the|his|her|what|when] .. (asleep|falling asleep|bed with|early signs|warning signs|who to ring|bedtime*|screens|online|teeth|diet|stair gate|safe storage|lock box|naloxone|smoke alarm|car seat|bath|how the children|children might)
      (spelt|spelled) out (to|that|what)
      (told|tell|tells|showed|shown) (her|him|them|<who>) (how|what to do|where to|when to|who to)
      reminded (that|her|him|them|both|<who>)
      (knows|know) to (put|ring|call|walk|go)
      [would] (get|gets|getting) out (in a hurry|quickly|safely)
      (pack|leaflet|booklet|card) (given|left|gone over|handed)
      (icon|lullaby trust) (message|card|leaflet)
      (bedtime|routine|routines|boundaries|screens) .. (gone through|talked through|gone over|discussed)
    `,
  },
  {
    kind: 'test',
    strength: 'decides',
    when: 'what a test showed, in short',
    phrases: lines`
      (mdt|uds|oral fluid|hair strand|hair|swab|drug test|screen|breathalysed) [was|is|again|came] [back|taken|under] (positive|negative|clear|taken|ve|back|refused|cocaine|methadone|opiates)
      (blood|breath) alcohol [of|at] <number>
      (tox|toxicology) [screen] (positive|negative|refused|sent|clear|back)
      [urine|sample] for toxicology
      (would not|will not|did not|refused to) (give|do|provide) (a|us a|any) (sample|test|urine)
      (what|sample) (he|she) (gave|gives) us
      breathalysed
    `,
    by: ['substance-service', 'probation', 'community-rehabilitation', 'hospital', 'midwifery', 'social-care', 'adult-mental-health'],
  },
  {
    kind: 'health',
    strength: 'names',
    when: 'health in short or in everyday speech',
    by: health,
    phrases: lines`
      {medicine} .. (commenced|started|stopped|increased|reduced|switched|restarted|titrated|nocte|daily)
      (needles|jabs) .. (had|should|due|given|behind)
      (girl|boy|baby|twins) (came along|arrived|was born)
      (both|mum and baby|mother and baby|mum and babe) (doing|well|fine) [fine|well]
      (given|gave) (her|him|<who>) something (for|to)
      kept [in] (overnight|for observation|on the ward)
      (adm|admit|readmit|informal admission)
      (d&c|usg|uss|svd|lscs|emlscs|elscs|nad|ttos|ttas|iv abx|abx)
      (imms|bloods|bp|bmi|centile)
      (on|unit) (section 17|s17) leave
      (impression|formulation|dx|pmh|diagnosis)
      (to|transferred to|admitted to) [the] (mother and baby unit|scbu|nnu|nicu|ward|transitional care)
      (removed from list|new registration)
    `,
  },
  {
    kind: 'note',
    strength: 'names',
    when: 'a particular for the file',
    phrases: lines`
      (new|change of|changed) [phone|mobile] (address|mobile|number|phone number|surname|name) [and|given|noted|now]
      (birth certificate|passport|certificate|id|proof of address) (seen|on file|copied|checked)
      copy of [the] [clinic|discharge|birth] (letter|certificate|order|report|summary) (to|on file|filed|scanned|received)
      (not|nobody) copied in
      (received and filed|scanned|filed|on file|on the system|logged|recorded) 
      (password|flag|marker|alert) (set|placed|on|put|added)
      (linked to|duplicate of) [an|the|older|earlier|contact]
      (grew up|brought up) (with|in|by)
      childhood in
      (expecting|pregnant) again
      consent [form|to share] (signed|form)
      (sole|joint) name of
      (does not|has no|no) [have] (pr|parental responsibility)
      may collect
      alias
      chronology updated
      family new to [the] area
      (complaint) (from|by|received|passed)
      (moved|moving) (in with|out of|to live with|across)
      (application|form|referral form) on file
      (tenancy|rent account) (in|clear|is|sole)
      came with (one|a|only|nothing|few)
      (has|have) not turned up
    `,
  },
];
