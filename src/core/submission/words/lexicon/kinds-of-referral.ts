import { type KindRow, lines } from './row.ts';

const doors = ['social-care', 'front-door', 'early-help'] as const;

/** Words of worries put to somebody, what came of them, and what agencies ask and tell each other. */
export const referralWords: readonly KindRow[] = [
  {
    kind: 'referral',
    strength: 'names',
    when: 'a worry was put to an agency that can act on it',
    phrases: lines`
      (referred|refers|referring|re referred) .. to {social}
      (referred|reported|refers|referring) .. {child} .. to [the] (<agency>|{social}|mash|nspcc)
      [{a}] (referral|referrals|re referral|rereferral) (received|made|sent|submitted|completed|from|to|in|was|is|about|on|for|regarding|re|raised|faxed|by|reached)
      (made|sent|submitted|completed|received|sends|makes|new|second|third|further|another|safeguarding|child protection|urgent|mash|csc|cp|social care|written|telephone|verbal|formal|repeat|police|anonymous|joint|pre birth) (referral|referrals)
      (marf|irf|c1|cause for concern|multi agency referral form|inter agency referral|request for support|request for service|safeguarding alert|child concern form|cause for concern form|concern form)
      (ppn|svp|vpa|vcf|cctn|gen 117|merlin|pab|vist|non crime form|vulnerable (child|person|adult) (form|notification|report)|public protection notice|child come to notice|police notification|safeguarding notification|domestic abuse notification|report to social care|dash sent) [form] (submitted|sent|completed|received|shared|raised|from|made|to)
      contact (received|made) (by|from|to|with) [the] (police|school|{worker}|<agency>|mash|public|anonymous|neighbour|family|{kin}|hospital|ambulance)
      (anonymous|anon) (call|caller|referral|referrer|information|letter|report|phone call|contact|concerns)
      (member of the public|neighbour|neighbours|passer by|<adult>|{kin}|family friend|{parent}|school|nspcc|caller|ex partner|headteacher|head teacher) .. (rang|contacted|phoned|called|got in touch|reported|wrote|telephoned|raised|worried|concerned|reports|came) .. (worried|concerned|concern*|worries|that|worry|unhappy about|to report|alleging)
      (nspcc|childline|crimestoppers) (referral|report|call|contact|passed|received)
      (raised|raises|reported|reports|expressed|passed on) [{a}] [safeguarding|child protection] (concerns|concern|worries) .. (to|with) (<agency>|{social}|mash|us|duty)
      notification (of|from|to|received) (pregnancy|police|birth|hospital)
    `,
    happened: true,
  },
  {
    kind: 'referral',
    strength: 'names',
    when: 'to a door for referrals, somebody rang or wrote with worries about children',
    by: doors,
    phrases: lines`
      (rang|contacted|phoned|called|got in touch|wrote|telephoned|contact from|call from|email from|letter from|report from) .. (worried|concerned|concern*|worries|alleg*|unhappy about)
      (worried|concerned) about (the|her|his|their|{child}|<child>|how)
      (police|hospital|ambulance|school|gp|midwife|health visitor|nursery|housing|probation|<agency>) .. (tell|told|inform*|notif*|report*|advise*|sent|refer*|rang|raised|passed) [us] .. (that|of|about|worried|concern*|incident|notification|report)
      (contact|information|notification|report) (received|from|came)
    `,
  },
  {
    kind: 'referral-decision',
    strength: 'names',
    when: 'what was decided on a referral',
    phrases: lines`
      (referral|contact|notification|report|it) .. (accepted|screened|triaged|looked at|considered|rejected|declined|not accepted|closed|reached|nfa|signposted|passed to|progressed|stepped down|logged|recorded as|taken no further)
      (threshold|thresholds|criteria) .. (not met|met|for|not reached|reached)
      (does|did|do) not (meet|reach) [{a}] [{social}] [level] (threshold*|criteria)
      (below|under|not at|meets|met|reached) [{a}] threshold*
      (progress|progressed|proceed|proceeded|escalated|moved|passed|goes|go) to (an assessment|assessment|strategy|section 47|s47|initial assessment|social work team|single assessment|child and family assessment|early help|the district team|locality|allocation|duty)
      (outcome|decision) (of|on|from) [{a}] [mash] (referral|contact|screening|triage|enquiry)
      (for|to be) (assessment|assessed)
      (no role for (us|{social})|information only|for information|advice and information|advice and signposting)
      (signposted|redirected|directed|passed|sent) [back] to (early help|universal|school|health)
      (mash|triage|screening|multi agency) (outcome|decision|checks|episode|enquir*)
    `,
    by: [...doors, 'other'],
  },
  {
    kind: 'referral-decision',
    strength: 'likely',
    when: 'nothing further is to be done',
    phrases: lines`
      (nfa|nfad|nfa'd)
      no further (action|role|involvement|work)
      no action (taken|to be taken|needed|required)
      take no further
    `,
    by: doors,
  },
  {
    kind: 'referral-decision',
    strength: 'likely',
    when: 'social care’s answer to a referral is told',
    phrases: lines`
      {social} .. (nfa|no further action|not be taking|no role|threshold|will not assess|will assess|are to assess|to assess|closed the referral|accepted the referral|declined)
      (referral|our referral) .. (not accepted|nfa|closed|no further action|accepted|not met|declined|rejected)
    `,
  },
  {
    kind: 'information-request',
    strength: 'names',
    when: 'records, facts or an answer were asked for',
    phrases: lines`
      (asked|asks|asking|requested|requests|requesting|wrote to|written to|emailed|contacted|rang) [<agency>|<who>|{worker}|{social}] .. (for|if|whether|how far|how|what|when|to know|to see|to send|to provide|to share) .. (records|information|report|history|checks|notes|background|details|copy|copies|chronolog*|minutes|results|assessment|outcome|update|known|address|progress|file|statement|letter|view*|discharge summary)
      (request|requests|requested|requesting) (for|of|sent|made|received) [further|urgent] [an|a|the] (information|records|report|checks|update|medical|history|background|notes|chronolog*|details|summary|copy)
      (information|records|reports|report|checks|lateral checks|agency checks|background checks|police checks|health checks|update|chronology|history|medical records|notes) [were|was] (requested|sought|asked for|chased|awaited|still awaited|outstanding)
      (lateral|agency|background|pnc|police|local authority|probation|health|housing) checks (sent|requested|made|undertaken|started|with)
      (chased|chasing|chaser|chase|reminder) [up] [sent|to|for|by|with|an|a|the|{social}|<agency>]
      (wants|want|wishes|needs|seeks|seeking|would like) (a|the|our|an|her|his) (report|records|statement|copy|letter|information|update|history)
      (enquiry|query|question) (from|to|by|about)
      asked (<agency>|{social}|{worker}|us) (if|whether|for|what|how|to|about)
      (s9|section 7|section 37|court) report (requested|ordered|asked for|wanted)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'names',
    when: 'an answer to what was asked, or a refusal of one',
    phrases: lines`
      (reply|response|answer) [was] (received|from|to|given|sent|came|back|by)
      (replied|responded|replies) [to|that|with|by|and|no|yes|the|us]
      (their|the|its|her|his) (answer|reply|response|refusal) (is|was|that|says|came)
      (will|would|could|can|do|did) not tell [us|me]
      in (reply|answer|response) to
      (information|records|report|details|history|chronology|update|minutes|checks|summary|notes|statement) (received|provided|given|shared|sent|returned|supplied|passed|came|back|faxed|emailed|released) [by|from|to|with]
      (sent|provided|gave|supplied|shared|returned|released|passed on|forwarded|copied) [{a}|our|what|all] .. (records|report|information|chronology|history|summary|notes|statement|copies|minutes|intelligence) (to|from|with)
      (declin*|refus*|unable|not able|would not|will not|cannot|can not|could not) [to] (share|give|provide|release|disclose|pass on|pass) [{a}] [any|further|more] (information|records|details|history|it|this)
      (nothing|no information|no records|no record|no trace) (held|known|on file|found|of|on)
      (not|un) known to (us|the service|service|{social}|police|this service|services|mental health)
      (told|informed|advised|confirmed to|confirmed with) [the] (<agency>|{social}|{worker}) (that|of|we|there)
      (checks|lateral checks|pnc checks|agency checks|police checks) (returned|completed|came back|show|showed|back|reveal*|nothing)
    `,
  },
  {
    kind: 'challenge',
    strength: 'names',
    when: 'one agency disagrees with another',
    phrases: lines`
      (escalat*) [to|this|the|concern*|case|with|via|under|our]
      (challenge|challenged|challenges|challenging|disputed) [to] [{a}] (decision|the|this|closure|that|nfa|outcome|by|from|social care|social worker|threshold)
      (professional|formal|professionals) (challenge|disagreement|difference|differences|dispute)
      (disagree|disagrees|disagreed|unhappy|not happy|dissatisfied|not in agreement|not satisfied) [with|that|about] [{a}] [{social}] (decision|outcome|closure|closing|plan|nfa|response|view|that|threshold|step)
      (did|does|do) not agree (with|that) .. (decision|closing|closure|closed|close|threshold|plan|nfa|down|end)
      (resolution|escalation) (policy|protocol|procedure|process|meeting|of)
      (asked|urged|asks) .. to (reconsider|think again|look again|review the decision|review its decision)
    `,
  },
];
