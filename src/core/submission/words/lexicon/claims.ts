import { lines } from './row.ts';

/** Words from which a claim is proposed. Slots are called `who` and `whom`; where a phrase has no `who`, it is whoever was named last before it. */
export interface ClaimRow {
  readonly is: string;
  readonly phrases: readonly string[];
  /** The words deny it. */
  readonly not?: boolean;
  /** It is told of the past. */
  readonly past?: boolean;
  readonly what?: string;
  /** A tie: without a second person there is no claim. */
  readonly tie?: boolean;
}

export const claimRows: readonly ClaimRow[] = [
  {
    is: 'separated-from',
    tie: true,
    phrases: lines`
      <adult:who> [has|have|had|is|are|now|and] .. (separated|parted|split|split up|broken up|finished) [from|with|up with] <adult:whom>
      <adult:who> and <adult:whom> [have|has|had|are|were|now] [now|since] (separated|parted|split|split up|broken up|no longer together|not together|apart|no longer a couple|not a couple|finished|no longer in a relationship|living apart)
      (relationship|marriage) (with|between|of) [<adult:who> and] <adult:whom> .. (over|ended|finished|broken down)
      <adult:who> [has|had|says she has|says he has] (left|ended the relationship with|ended it with|thrown out|put out|asked to leave|finished with|split from|split up with|separated from|broken up with) <adult:whom>
      <adult:whom> (has left|left|moved out|has moved out|has gone)
      (separation|separated|parted) from <adult:whom>
    `,
  },
  {
    is: 'partner-of',
    tie: true,
    phrases: lines`
      <adult:who> and <adult:whom> [are|were|is|now|have|back|still|live|been|have been] [again|still|now|got] (together|a couple|partners|married|engaged|in a relationship|back together|reconciled|living together|live together|trying again)
      (partner|boyfriend|girlfriend|husband|wife) [is|was] <adult:whom>
      <adult:who> (is|was) [now|again|still] (with|seeing|married to|engaged to|in a relationship with|back with|the partner of|living with as a couple) <adult:whom>
      <adult:who> [has|have] (got|gone|went) back [together] (with|to) <adult:whom>
      (relationship|reconciled|together again|back together) with <adult:whom>
      <adult:who> (is|was) <adult:whom> (partner|boyfriend|girlfriend|husband|wife)
      [new] relationship with <adult:whom>
    `,
  },
  {
    is: 'lives-with',
    tie: true,
    not: true,
    phrases: lines`
      <who:who> [has|have|had] (moved out|left home|left the home|left the house|gone to live|no longer lives|no longer living|does not live|not living|not live) [from|with|at] <who:whom>
    `,
  },
  {
    is: 'lives-with',
    tie: true,
    phrases: lines`
      <who:who> [is|are|was|has been|now|all|both|still|to] [now|still|again] (live|lives|living|stay|stays|staying|moved in|moved back in|back living|sharing a flat|sharing a house|reside|resides|residing) [there|at home] with <who:whom>
      <who:who> [is|are|was|has been|now|still|goes] (at home|home) with <who:whom>
      <who:who> and <who:whom> [have|has|both|all] (live|lives|living) together
      (live|lives|living|placed|staying|stays|moved in|to live|goes home|discharged home) [full time|there|again] (with|to|to live with) <adult:whom>
      taken <child:who> to live with <adult:whom>
    `,
  },
  {
    is: 'carer-of',
    tie: true,
    phrases: lines`
      <adult:who> [is|was|has been|are|were|has|have|to|will|who|both|had] [now|often|also|both] (mind|minds|minding|look after|looks after|looking after|looked after|care for|cares for|caring for|babysit|babysits|babysitting|in charge of|sole charge of|care of|cares well for|has had|having|had charge of|raising|bringing up|taking care of) [of] <child:whom>
      <child:whom> [is|was|were|being|had been|has been] [left|in the care of|with|cared for by|looked after by|minded by|being looked after by|left in the care of|left alone with|left with|alone with] (by|with|of|care of) <adult:who>
      left <child:whom> (with|in the care of) <adult:who>
      (minding|looking after|caring for|babysitting) <child:whom>
    `,
  },
  {
    is: 'supervises',
    tie: true,
    phrases: lines`
      <adult:who> [is|to|will|has|agreed|agrees|has been|who] [to|agreed to] (supervise|supervises|supervised|supervising|oversee|oversees) [contact|the contact|visits|time] [of|with|between|for] [his|her] [contact] [with] <who:whom>
      supervised by <adult:who> .. <who:whom>
    `,
  },
  {
    is: 'in-contact-with',
    tie: true,
    phrases: lines`
      <adult:who> [is|was|has been|are|has|had|still|again|says he is|says she is|has had|and] [still|again|now|had|been] (in contact with|in touch with|seeing|sees|visiting|visits|visited|saw|contacting|contacts|meeting|having contact with|has contact with|had contact with|texting|messaging|with|contact with|ringing|phoning) <who:whom>
      <adult:who> [had|has|is|was|again] [been|come|came|comes|turned up|gone|back|found|there] (at|to|in|outside) <who:whom> [own] (home|house|flat|address|door|property|place)
      contact between <who:who> and <who:whom>
      <who:who> and <who:whom> [are|were|have been|had been] (seen|in touch|in contact|still in touch|seen together|together|out together|found together)
      <adult:who> (came|comes) for [his|her] [supervised] contact [with] <child:whom>
      <adult:who> (collected|picked up|took|brought|fetched|dropped) <child:whom>
      (rang|texted|messaged|contacted|contacts) <adult:whom> (himself|through|by)
      heard from <adult:whom>
      (contact|access) (with|to) <who:whom> (stopped|ended|refused|not allowed)
    `,
  },
  {
    is: 'in-contact-with',
    tie: true,
    not: true,
    phrases: lines`
      (stopped|ended|not|no|no longer) [{a}] [any] (contact|seeing|sees|in touch|in contact) [with] <who:whom>
      <adult:who> (has|have|had|is) (no|not) [in|any|had|seen] [contact|touch] [with] <who:whom>
    `,
  },
  {
    is: 'harmed-by',
    tie: true,
    phrases: lines`
      <who:whom> [has|had|again|then] [also|been] ({hit}|threatened|violent to|violent towards|abusive to|abusive towards|violence to) [at] <who:who>
      <who:who> [was|were|is|been|has been|had been|being|has] [again] ({hit}|threatened|abused) by <who:whom>
      (violence|assault|abuse|assaults|injuries|attack|harm) (from|by) <who:whom> [to|on|against] <who:who>
      (violence|abuse|assault|violent) (between) <adult:who> and <adult:whom>
    `,
  },
  {
    is: 'pregnant',
    phrases: lines`
      (pregnant|expecting a baby|expecting a child|expecting <who>|expecting)
      <number> weeks (pregnant|gestation|into)
      (unborn baby|her pregnancy|this pregnancy|pregnancy (check|booking|of)|antenatal (visit|check|appointment|clinic))
      booked (at|past)
    `,
  },
  {
    is: 'abstains',
    what: 'alcohol',
    phrases: lines`
      (stopped|gave up|given up|has given up|quit|off|no longer|not|never|free of|not had) [a|any|been|the|all] (drink|drinking|alcohol|drinks)
      (abstinent|abstinence|sober|teetotal|dry)
      (has not|had not|not|not had) .. (drink|drinking|drunk|alcohol) .. since
    `,
  },
  {
    is: 'abstains',
    what: 'drugs',
    phrases: lines`
      (stopped|gave up|given up|no longer|quit|clean of|not|off|free of|free from) [using|uses|taking|takes|any|all|use|on] ({drug}|drugs|using|cannabis|heroin)
      (drug free|clean since|clean for|been clean)
    `,
  },
  {
    is: 'drinks',
    past: true,
    phrases: lines`
      (history|past|previous|earlier) [of|with] .. (alcohol|drinking|drink)
      (drinking|drink|alcohol) .. (in the past|in her past|in his past|years ago|when younger|previously)
      used to drink
      (drank|drunk) .. (before|years ago|when)
    `,
  },
  {
    is: 'drinks',
    phrases: lines`
      (drinks|drinking|drank|been drinking|had been drinking|drunk|intoxicated|in drink|the worse for drink)
      (alcohol|drink) (misuse|abuse|problem|problems|use|dependen*|dependency|issues|addiction|related|worker|binge*|trouble)
      (smelt|smell|smelled|smelling) of (alcohol|drink|beer|wine)
      (alcoholic|binge drink*|dependent on alcohol|drinking heavily|drinking again|units (a|per) (week|day)|under the influence of (alcohol|drink))
      (dealing with|deal with|help with|about|for|struggl* with) [her|his|their] (drinking|drink|alcohol)
      positive .. alcohol
    `,
  },
  {
    is: 'uses-drugs',
    past: true,
    phrases: lines`
      (history|past|previous|earlier) [of|with] [her|his] [use of] ({drug}|drug use|substance) 
      {drug} .. (in the past|in her past|in his past|years ago|previously)
      (used to|once) (use|used|take) {drug}
      past {drug} use
    `,
  },
  {
    is: 'uses-drugs',
    phrases: lines`
      (use|uses|using|used|take|takes|taking|took|taken|smokes|smoking|smoked|injects|injecting|on|buys|buying|dependent on|addicted to|back on|misuse of|misuses|misusing) [street|some|illegal|illicit|class a|again|of|her|his] {drug}
      {drug} (use|user|users|misuse|abuse|addiction|problem|problems|habit|dependen*|addict|using|taking|intoxicat*)
      (substance|drug) (misuse|use|abuse)
      positive .. {drug}
      (relaps*|using again|back using|injecting|taken something|drugs again)
      (drinking|drink|alcohol) and [taking|using] {drug}
      under the influence of (drugs|substances)
      marks on (his|her) arms
    `,
  },
  {
    is: 'in-treatment',
    not: true,
    phrases: lines`
      (dropped out|drops out|no longer takes part|no longer take part|no longer attends|stopped (going|attending|coming)|not (going|attending|engaging)|left (treatment|the programme)|disengaged|not in treatment|does not go|does not attend|has not been)  .. (treatment|programme|recovery|drug|sessions|service|group|us)
    `,
  },
  {
    is: 'in-treatment',
    phrases: lines`
      (in|on|starts|started|began|begun|attending|engaging with|under|back in|accepts|has) [{a}|drug|alcohol|recovery|methadone|treatment|detox|substitute] (treatment|programme|methadone|detox|rehab|script|recovery programme|methadone programme|substitute|recovery|drug service|subutex|buprenorphine)
      takes [{a}] [prescribed] (substitute|methadone|subutex)
      (started|began) with us .. (drink|drugs|heroin|alcohol|cannabis)
    `,
  },
  {
    is: 'smokes',
    phrases: lines`
      (smokes|smoker|smoking|cigarettes|on ten a day|on twenty a day|a day, never indoors) [a|in|at|outside|indoors|cigarettes|ten|twenty|again|since|and|during]
    `,
  },
  {
    is: 'died',
    phrases: lines`
      <who:who> (died|has died|has passed away|passed away|was found dead|is dead)
      death of <who:who>
    `,
  },
  {
    is: 'takes-antidepressants',
    not: true,
    phrases: lines`
      (stopped|stops|come off|came off|not taking|no longer takes|no longer taking|not taken|off) [taking] [her|his|the] (antidepress*|medication|tablets|sertraline|fluoxetine|citalopram|mirtazapine)
    `,
  },
  {
    is: 'takes-antidepressants',
    phrases: lines`
      (on|started|started on|takes|taking|prescribed|begun|put on|restarted|continues on|given) [{a}] (antidepress*|anti depress*|sertraline|citalopram|fluoxetine|mirtazapine|venlafaxine|escitalopram|paroxetine)
      (antidepress*|sertraline|citalopram|fluoxetine|mirtazapine) (started|prescribed|begun|restarted|increased|given)
    `,
  },
  {
    is: 'self-harms',
    phrases: lines`
      (overdose|overdosed|self harm*|suicid*|attempt on (her|his) life|cut (herself|himself|her wrist*|his wrist*|her arm*|his arm*)|tried to (kill|hang) (herself|himself)|kill (himself|herself)|hitting (his|her) head|ligature|hurt (herself|himself)|end (her|his) life)
    `,
  },
  {
    is: 'mental-ill-health',
    past: true,
    phrases: lines`
      (history|past|previous|old note|earlier) of .. (depression|anxiety|mental|postnatal|psychosis|bipolar|eating)
      (depression|anxiety) .. (in the past|years ago|as a teenager|previously)
    `,
  },
  {
    is: 'mental-ill-health',
    phrases: lines`
      (depression|depressed|anxiety|bipolar|psychosis|psychotic|schizophren*|personality disorder|ptsd|post traumatic|postnatal depression|ocd|eating disorder|paranoid|mental illness|mentally ill|mentally unwell|mental breakdown|hearing voices)
      mental health [problems|difficulties|issues|needs|crisis|is|getting|has|deteriorat*|poor|worse|declin*|and]
      (dealing with|deal with|help with|about|for) [her|his|their] mental health
    `,
  },
  {
    is: 'low-mood',
    phrases: lines`
      (low mood|mood (is|was|has been|remains) [very|still|getting|going] (low|down|flat|worse)|low in mood|lower in mood|tearful|feeling low|feels low|very low|feeling down|feels down|low and|in low spirits|flat in mood|is low|was low|low since|not coping|cannot cope|overwhelmed|exhausted|hopeless|in despair|distress*|miserable|cries|weeping|upset)
      (mood|spirits) .. (low|down|worse|dropped|going down|flat)
      (weighing|weighs) on her
    `,
  },
  { is: 'charged', phrases: lines`(charged with|charged today|charged for|been charged|is charged|was charged)` },
  {
    is: 'cannot-read',
    phrases: lines`(cannot|can not|unable to|not able to|struggles to|hardly|does not|never) [able to] (read|write|read well|read or write)\n(illiterate|literacy difficult*)`,
  },
  {
    is: 'learning-need',
    phrases: lines`(dyslexi*|learning (disabilit*|difficult*|need*)|special educational needs|low iq|cognitive (difficult*|impairment))`,
  },
  {
    is: 'needs-interpreter',
    phrases: lines`(interpreter (needed|used|required|booked|present)|needs an interpreter|speaks (little|no|limited) english|english is (limited|poor))`,
  },
  {
    is: 'was-looked-after',
    phrases: lines`
      (care leaver|grew up in care|was in care|in care as a child|looked after (as a child|herself|himself|child herself)|herself (looked after|in care)|himself (looked after|in care)|in foster care as a child|former looked after|in residential care as a)
      placed in residential care
    `,
  },
  { is: 'works-nights', phrases: lines`(works|working|work) [on] (nights|night shifts|night shift|shifts)` },
  {
    is: 'unsettled-housing',
    phrases: lines`
      (homeless*|sofa surfing|temporary accommodation|no fixed abode|nfa address|nowhere to live|evict*|hostel|housing (not|is not|still not) settled|unsettled housing|not settled housing|rough sleeping|sleeping rough|losing (her|his|their) (home|tenancy|flat)|bed and breakfast)
      housing .. not settled
      (find|needs|need|place) [settled|a place] (to live|to sleep|to stay|housing)
    `,
  },
  {
    is: 'receives-benefit',
    phrases: lines`(on|gets|receives|claims|claiming|receiving) [{a}] [disability] (benefit|benefits|universal credit|income support|pip|dla|allowance|jobseekers)`,
  },
  {
    is: 'understands-contact-arrangements',
    not: true,
    phrases: lines`
      (not clear|unclear|not sure|unsure|does not know|did not know|confused|does not understand) .. (contact|arrangement*|see the|supervis*)
    `,
  },
  {
    is: 'understands-contact-arrangements',
    phrases: lines`
      (knows|understands|clear|is clear) .. (contact|arrangement*|can see|see the baby|see the child*|supervis*)
    `,
  },
];
