import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const holders: readonly AgencyKind[] = [
  'police',
  'gp',
  'hospital',
  'probation',
  'community-rehabilitation',
  'housing',
  'adult-mental-health',
  'perinatal-mental-health',
  'substance-service',
  'school',
  'early-years',
  'ambulance',
  'domestic-abuse-service',
  'midwifery',
  'health-visiting',
  'family-court-advice',
  'other',
];
const settings: readonly AgencyKind[] = ['school', 'early-years'];
const workers: readonly AgencyKind[] = ['social-care', 'health-visiting', 'early-help', 'midwifery', 'probation', 'school', 'front-door'];

/** Rows that say little and name nothing: an answer that only tells what is held, a talk with a manager, a week at nursery, a piece of news. */
export const shortlyTold: readonly KindRow[] = [
  {
    kind: 'contact',
    strength: 'names',
    when: 'somebody was rung, written to, met or seen about something: what it was about is mentioned in passing',
    phrases: lines`
      (rang|phoned|telephoned|texted|called|emailed|t c|tc|phone call|call|text|email|message|voicemail|met|visit|visited) [to|with|from] [the] (<who>|{parent}|{kin}|surgery|school|nursery|<agency>) (re|about|regarding|because|to say|saying|says|that he|that she)
      (came|seen|attended|in|brought) (about|re|complaining of|with (cough|cold|rash|earache|temperature|back pain|sore throat))
      (outpatient|opa|clinic|med|medical|medication|telephone|f2f|surgery) (review|consult|consultation|appointment|appt|attendance)
      (review|reviewed|seen) (with|by) (dr|doctor|consultant|registrar|nurse practitioner)
      (mse|listening visit|keywork|key work|keyworker session|one to one session|1 1)
      (visit|appointment|appt|session|call|check) (did not go ahead|could not go ahead|called off|put back|rebooked|rearranged)
      (parents eve|parents evening|open evening) 
      late (pick up|collection|collecting)
      (phoned|rang|texted|called) in (sick|ill|unwell|late)
      (answered|answers|opened) [the] door
      (took|taken|drove) <who> to [the] (dentist|gp|school|nursery|shops|appointment|clinic|hospital|court|bank|food bank)
      [did not] pick up [her|his|the] phone
      (stopped|caught|saw) (me|us|<who>) (at|in) the (gate|playground|corridor|car park|street|door)
      (had|have) a (good|long|quick|short) (chat|natter|talk|catch up)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'names',
    when: 'an agency that holds records tells what is in them',
    by: holders,
    phrases: lines`
      (nothing|no (calls|call|concerns|worries|incidents|contact|contacts|visits|arrests|reports|entries|markers|complaints|arrears|history)) .. (to|at|from|about|on|for|by) (the|this|that|either|any|him|her|them|<who>|our) [address|house|home|parent|parents|adult|of them|record|books]
      (both|neither|either|each) [of] [the] (parent|parents|adults|them) [is|are|were] (known|registered|patients|with us|on our|had|has|have)
      (known|registered|with us|a patient here|our patient|a tenant|tenants|on our list) [here|with us|to us] (since|from|for|only|until|as)
      (<number>|one|two|three|four|five|six|single|last) (calls|call outs|callouts|incidents|attendances|convictions|cautions|arrests) (since|between|in the last|over the last|in all|to the|to this|at the|at this)
      (not|never) (known|registered|seen|arrested|called|a patient|a tenant|been a) (here|to us|with us|by us|at this|since|in this|for)
      (that|this|which) is all (we|that we|i) (hold|have|know)
      (nothing|no) (further|else|more) (held|known|on record|to add)
      (told|gave|sent|answered|wrote to|replied to) the (assessment|conference|enquiry|social worker|mash|check)
      (what|all) we (hold|have|know) (sent|given|told|shared|passed|is|was|about|on|of)
      (asked|request|requested|enquiry|enquiries) (by|from) [the] (<agency>|{social}|{worker}) .. 
      (on|to) (their|her|his|your) (request|asking|enquiry|question)
      (up to date|no concerns|no worries|nothing of note) .. (told|given|sent|said|shared|passed) .. ({worker}|{social}|<agency>)
    `,
  },
  {
    kind: 'information-request',
    strength: 'names',
    when: 'what others hold is asked',
    phrases: lines`
      (asked|ask|asks|asking|wrote to|rang|emailed) .... (what|whether|if) (they|it|she|he|you|is|was|anything|there) [is|was|has|had|have|been] (hold|held|know|knows|knew|known|have|has|see|sees|saw|recorded|on record|anything|ever|noticed|worried|concern*)
      (asked|asks|wrote to|rang|emailed) (all|every|each|everybody|the other|other) (agencies|agency|service|services|who)
      (asked|asks) [the] <agency> [the] [and] [<agency>] [and] [the] [<agency>] (for|what|whether|if|how|to)
      (question*|request|letter) (sent|put|gone) to [the] (<agency>|{worker}|surgery|school)
      (could|can|would) (you|they|<agency>) (tell|send|say|let|share)
    `,
  },
  {
    kind: 'supervision',
    strength: 'names',
    when: 'what the work is and what comes next was thought over within the agency',
    by: workers,
    phrases: lines`
      (looked|went|gone|talked|thought) (again|back|over|through|together) (at|over|about|on|through) (the|each|every|what|how|whether|why|where|this) [child|children|family|work|case|plan|week|month|visits|line|worry]
      (each|every) (child|worry|point|line|visit|action) .. (in turn|taken|looked at|gone through|talked|thought|asked after|considered)
      (is|are) the (child|children|baby) (safer|better off|any safer)
      what has (changed|got better|moved) 
      (asked|asks|reminded|wants|told|advised) (me|worker|the worker) (to|what|how|whether|why|if|when|about)
      (agreed|agree) (that i|i will|i should|i am|with me|to keep seeing|to carry on|to go on|to keep on)
      (carry on|go on|keep on|continue|stay) (as we are|as now|as before|with weekly|with the plan)
      (next|again) (talk|supervision|case talk) (in|on)
      (four weekly|six weekly|monthly|weekly|three monthly|quarterly) (talk|case talk|session|discussion|supervision)
      (with|to) [the|our|my] (safeguarding|lead|named) (nurse|midwife|lead|doctor|gp)
      (manager|team manager|supervisor|senior) (content|satisfied|happy|agrees|agreed|of the view|noted|asked|wants)
      (my|our) (thinking|worry|question|hunch|feeling) (is|was|about)
      what (each|the|every) (child|children|baby) .. (day|life|home|needs|sees|would say)
    `,
  },
  {
    kind: 'attendance',
    strength: 'decides',
    when: 'days at nursery or school, told shortly',
    by: settings,
    phrases: lines`
      (rang|phoned|texted|called) (in|before|first thing|by|to say|at) .... (ill|cold|poorly|cough|infection|sick|holiday|not coming|not be in|bug|temperature|appointment|dentist|stay at home|rash)
      (back|returned|returns) [in|at|to] [school|nursery] (today|on monday|on tuesday|on wednesday|on thursday|on friday|after|from|since)
      (full|whole) (week|month|term|half term) 
      no (absences|absence|days missed|sessions missed|missed)
      (<number>|one|two|three|four|five|single) (day|days|session|sessions|morning|mornings) (missed|off|lost|away|ill|sick|absent|with|in)
      (all|every|each) (<number>|two|three|four|five|her|his|agreed|booked|of her|of his|one of) (day|days|session|sessions|morning|mornings|afternoons)
      (did not come|not come|has not come|did not arrive|not brought) (today|on|in|this|all|again|back|monday|tuesday|wednesday|thursday|friday|since)
      (in|here) (again|today|on time|daily|as usual|as normal)
      (away|off) (with|until|since|all|on holiday|again|today|ill|sick|at)
      (came|comes) (daily|regularly|as agreed|on her days|on his days|most days|every day|on all|for all)
    `,
  },
  {
    kind: 'meeting',
    strength: 'likely',
    when: 'several agencies at one time',
    phrases: lines`
      (everybody|everyone|all|people|those|the agencies|agencies) (who|that|working|involved|round) .. (met|came|there|sat|agreed|together)
      <agency> and [the] <agency> (met|came|there|present|sat|together)
      (met|sat down) with (both parents|parents|family) and 
      (chaired|chair|chairs) (by|was|is|said|asked)
      (those|all) (there|present|attending) (were|agreed|said)
      (actions|agreed actions|recommendations) 
      (date|day) (set|fixed|agreed) for (the next|next|another|a)
      (next|again) (met|meet|meets|meeting) (in|on)
    `,
  },
  {
    kind: 'note',
    strength: 'likely',
    when: 'news of the family, or a particular of it',
    phrases: lines`
      (has|have|had|got|found|started|starts|gets) (a|his|her) [new|first] (job|post|dog|puppy|kitten|car|flat|phone)
      (new|change of) (job|address|number|surname|school|gp|landlord|phone)
      (works|working|work) (at|for|as|nights|days|away|part time|full time|in a|from)
      (have|has|are|were|got) (married|engaged|separated|split up|parted|divorced|back together)
      (went|gone|going|back from|away on|off on) [a] (holiday|abroad)
      half term (with|at|spent)
      (birthday|christmas|eid|easter|wedding|funeral) 
      (nothing|no) (new|news|change|changes) [to|since|in]
      (for the record|for information|for the file)
    `,
  },
];
