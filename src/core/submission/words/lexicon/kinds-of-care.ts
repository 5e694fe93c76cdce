import { type KindRow, lines } from './row.ts';

/** Words of services, tests, health and attendance. */
export const careWords: readonly KindRow[] = [
  {
    kind: 'service',
    strength: 'names',
    when: 'a service for somebody: asked for, offered, taken up, kept up or ended',
    phrases: lines`
      (referred|refer|refers|referring|re referred) [<who>|him|her|them|both|parents|family|himself|herself] [on|back] (to us|here|to|for|by|on to)
      (self referred|self referral|referred (herself|himself|themselves))
      put (herself|himself|themselves) forward
      (put|been put) [<who>|{a}|family|parents|them|her|him] in touch with
      (signposted|pointed|directed|introduced) [<who>|her|him|them] [to|towards]
      advised to (go|refer|self refer|attend|contact) .. (to|service|services|programme|course|<agency>|support)
      (offer|offers|offered|offering|offered again) [<who>|her|him|them|{a}|more|further|extra|again|both|of|family|parents] [of|support] .. (support|counselling|therapy|help|programme|course|place|service|visits|sessions|group|work|refuge|worker|intervention|referral|groups|treatment|detox|childcare|mentoring|treatment|programme)
      (extra|additional|enhanced|more|further) (visits|support|help|service) [offered|agreed|from|put|in place]
      {said_no} [{a}|any|our|all|further] [offer of|more] .. (support|counselling|therapy|help|programme|course|service|referral|sessions|treatment|services|group|refuge|intervention|early help|work|involvement|input)
      (support|help|service|services|referral|programme|offer|counselling|treatment|refuge) [was|is|were|been|has been] (declined|refused|accepted|offered|not taken up|turned down|agreed|arranged|in place|put in place|provided|started|ended|ending|withdrawn)
      (accepted|accepts|taken on|took on|taken up|allocated|admitted) [by|onto|to|on|into|for] [{a}|our|us] .. (team|service|caseload|programme|support|treatment|list|case load|group|us|refuge|offer)
      (allocated|open|opened) to (our|us|the|this) (team|service)
      (engag*|disengag*) [well|poorly|with|in|fully|intermittently|sporadically|from|positively|not]
      (dropped|drops|drop) out [of]
      (no longer|not|stopped) (take part|takes part|taking part|going|goes|engaging|attending|working with|in treatment|on the programme|on a programme|coming)
      (closed|discharged|closes|closing) (to|from|by) (us|our|the|this|service|caseload|treatment|<agency>|services|team|cmht|iapt|camhs|counselling)
      (does|did) not meet [{a}|our] (criteria|threshold) [for] [our|service|camhs|support]
      waiting list
      (started|starts|start|begun|began|commenced|completed|finished|on|attending|attended|attends|working through|is doing) [{a}|on|his|her] .. (programme|course|counselling|therapy|detox|rehab|methadone programme|script|treatment|parenting group|group work|support group|freedom programme|cbt|baby massage|stay and play|anger management|talking therapy|recovery)
      (idva|isva|family support|support|outreach|mental health|drug|recovery|key|domestic abuse|youth|advocacy|homestart|home start|early help|perinatal|intensive family support) (worker|service|visitor|volunteer) [allocated|offered|assigned|started|working|supporting|has|will|to]
      (is|are|has been|have been|been|still) (working|supporting|seeing|supported) [with|by] 
      (freedom programme|parenting (course|programme|classes)|triple p|incredible years|webster stratton|solihull|caring dads|anger management|home start|homestart|family nurse partnership|fnp|sure start|children's centre|stay and play|food bank|foodbank|refuge place|women's aid|relate)
      (domestic abuse|family support|mental health|drug|alcohol|recovery|perinatal|talking therapies|talking therapy|psychology|counselling|camhs|iapt|housing|debt) (support|service|services|referral)
      (universal|universal plus|universal partnership plus|upp|partnership plus|targeted) [service|level|pathway|offer]
      (kept on|extended) (for|to|until|by)
      (appointments|sessions) offered
      does not think .. needs [any] (support|help|a|the)
      not (going to|go to|attending|been to|attended) .. (recovery|drug|sessions|programme|course|counselling|group|treatment)
      (seeing|under) [the|a] (psychiatrist|psychologist|cmht|counsellor|drug service|perinatal team|mental health team|crisis team|camhs)
      (keep|keeps) [to|up|going] .. (sessions|programme|treatment|script)
    `,
  },
  {
    kind: 'test',
    strength: 'names',
    when: 'a test for drugs or alcohol and what it showed',
    phrases: lines`
      (drug|drugs|urine|hair strand|hair|saliva|alcohol|toxicology|breath|swab|oral fluid|mouth swab|scram|pee|random|urine drug|blood alcohol|peth) (test|tests|testing|screen|screens|sample|samples|results|screening)
      (tested|tests|test|screen|screened|sample|samples|swab) [was|were|is|came back|today|comes back|again|result] (positive|negative|clear|clean|adulterated|diluted|refused)
      (positive|negative) [test|result|results|screen] (for|to) ({drug}|thc|benzodiazepine*|opiate*|alcohol|all|morphine|methadone)
      (breathalys*|breath test)
      uds
      (provided|gave|gives|produced) [{a}] [clean|negative|positive|urine|clear] (sample|urine|test|specimen)
      (refused|declined|would not|unable) [to] (give|provide|take|produce|be) [{a}] (sample|test|tested|urine|drug test|specimen)
    `,
  },
  {
    kind: 'health',
    strength: 'names',
    when: 'a booking, a birth, a diagnosis, a medicine, a check, an admission or a discharge',
    phrases: lines`
      (booking|booked|booking in|late booking|books) [appointment|visit|in|for|at|with|bloods|history|past|clinic|interview|scan|late]
      (antenatal|pregnancy) booking
      (born|delivered|gave birth|delivery by|delivery at|stillborn)
      birth (of|at|weighing|by)
      (baby|boy|girl|twins|son|daughter|<child>) [was|is|has been|were] (born|delivered)
      (c section|caesarean|caesarian|lscs|forceps|ventouse|svd|bba|induced|induction|in labour|labour|waters)
      (birth weight|centile|centiles|head circumference|faltering growth|faltering|static weight)
      (immunis*|vaccin*|imms|jabs|mmr|first imms|second imms)
      (prescribed|prescription|prescribes|script|dispensed|prescribing) [for|{medicine}|of|issued|collected|today|again]
      ({medicine}) [was|were|is|has been|dose] [again] (started|prescribed|increased|changed|stopped|restarted|reduced|begun|commenced|issued|given|doubled|renewed|collected|reviewed|switched)
      (started|commenced|restarted|put|stopped|placed|begun|given|issued|offered|back) [{a}] [on] {medicine}
      (diagnosed|diagnosis|diagnoses) [with|of|as|is|made|confirmed|in|postnatal|post natal]
      (registered|registers|registering|registration) [with|at|as|today|by|patient|here|of|new|temporary]
      new (patient|registration)
      (admitted|admission|readmitted|inpatient|in patient) [to|with|for|following|from|overnight|under|onto|on|ward|as|after|by|today]
      (discharged|discharge|went|sent|allowed) (home from|from hospital|from the ward|from ward|from maternity|from postnatal|summary|letter|with|against|from special care|from nicu|from scbu|from midwifery|to community)
      [went|gone|going] home from (hospital|the ward|maternity)
      (baby|mother and baby|both) home [from|today|with]
      (dating|anomaly|growth|20 week|12 week|ultrasound|early|reassurance) scan
      scan (at|shows|showed|normal|today|done|attended)
      (miscarr*|termination|pregnancy test|pregnancy confirmed|positive pregnancy|confirmed pregnant|found to be pregnant|stillbirth|ectopic)
      (guthrie|blood spot|newborn screening|hearing test|hearing screen|nipe|six week check|newborn check|newborn examination|heel prick|neonatal abstinence|nas|withdrawal symptoms|finnegan)
      (x ray|ct scan|mri|skeletal survey|ophthalm*|blood test|bloods|vitamin k|urine sample for|fbc|biopsy)
      (bronchiolitis|chest infection|asthma|eczema|gastroenteritis|uti|ear infection|tonsillitis|sepsis|meningitis|croup|viral|thrush|reflux|jaundice|fever|high temperature|vomiting|diarrhoea|constipation|seizure*|convulsion*|infection|wheez*|tongue tie|dislocated|hernia)
      (epds|phq9|phq 9|phq|gad7|gad 7|gad|edinburgh|whooley|maternal mood|audit c)
      <number> (weeks|wks|weeks') (pregnant|gestation|gestational)
      (fetal|foetal|baby's) (heart|movements)
      (old|previous|past|long standing) (note|history|diagnosis) of (depression|anxiety|mental|epilepsy|self harm|overdose|psychosis|bipolar|drug|alcohol)
      (referred|seen) .. (paediatric*|orthopaedic*|ophthalm*|dermatolog*|ent|speech and language|salt|physio*|dietician*|audiology|cardiology|neurolog*)
      (intensive care|picu|nicu|scbu|special care|hdu|ventilat*|operation|surgery for|theatre)
      (sick note|fit note|med3)
      (brought|taken) (in|to hospital) .. (under|by ambulance|with)
      brought in by (police|ambulance)
    `,
  },
  {
    kind: 'attendance',
    strength: 'names',
    when: 'sessions attended at a nursery or school, a place there, or being away from it',
    phrases: lines`
      (attendance|school attendance|nursery attendance) [is|was|at|has|for|percent|rate|this|has been|has fallen|figures|down|level|stands|currently|dropped|of|poor|good|now|concern*|improv*|record|since|falls|fell|only]
      <number> (per cent|percent) [attendance]
      (attended|came to|came|attends|present for) [only|just|for] <number> (of|out of|sessions|days|half days|times|mornings)
      (absent|absence|absences|away|off|missing) (from|for|at|since|today|again|with|this|due|unauthorised|authorised|recorded|on)
      (absent|absence|absences) 
      not (in|at|been in|back at|returned to|back in|been to|come to|come back to) (school|nursery|pre school|preschool|playgroup|class)
      (did not|has not|have not|not) (return*|come back|come|attend|been|back) [to|at|into] [nursery|school|pre school|preschool|after]
      (persistent|unauthorised|authorised) absen*
      (late|lateness|tardy) (for|to|at|again|into|by|x|marks|this) [school|nursery]
      (enrolled|on roll|started|starts|place|registered|joined|taken off|removed from|left|admitted|begins|began) (at|in|offered|nursery|school|roll|the|to|reception|pre school|preschool) [the|roll|our|offered] [school|nursery|reception|pre school|preschool|playgroup]
      (nursery|school|pre school|reception|two year old|funded) (place|start|sessions)
      (excluded|exclusion|suspended|suspension) [from|for|fixed]
      (child|children) missing education
      (ewo|education welfare|attendance officer|penalty notice|elective home education|home educated)
    `,
    by: ['school', 'early-years', 'childrens-centre', 'early-help', 'social-care', 'other'],
  },
  {
    kind: 'note',
    strength: 'likely',
    when: 'something was learnt or put on the file, and it is nothing of the other kinds',
    phrases: lines`
      (we|it) [have|has|is] (learnt|learned|now know|understand|believe|been made aware|came to light|transpires|become aware|are aware)
      (note|noted|nb) (to|on|for|that|of) (file|record|records|the file)
      (chronology|genogram|file) (updated|read|reviewed|completed|started|checked)
      (flag|flagged|marker|warning marker|alert) (on|placed|put|added|to) 
      (complaint|complained|complains|complain|apolog*|let down by|said sorry)
      (concern and vulnerability form|vulnerability form|special circumstances form|liaison form|sc form)
    `,
  },
];
