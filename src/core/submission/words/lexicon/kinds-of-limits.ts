import { type KindRow, lines } from './row.ts';

/** Words of law, restrictions and advice. */
export const limitWords: readonly KindRow[] = [
  {
    kind: 'restriction',
    strength: 'names',
    when: 'bail, an order, an agreement or a direction limits contact',
    phrases: lines`
      (bailed|bail) (with|to|conditions|condition|until|not|on|for|extended|varied|lifted|cancelled|ended|imposed|he|she|set|granted)
      (released|remanded|placed|freed|let out) on [police|conditional|court|unconditional] bail
      (bail|licence|order|court) conditions [not|are|that|include|state|prevent*|of|to]
      (nmo|non molestation|non molestation order|dvpn|dvpo|occupation order|restraining order|prohibited steps|injunction|protection order|domestic violence protection|harassment order|exclusion order|undertaking|sexual harm prevention order|shpo|pso|no contact order|osman)
      (no|not to have|not have|any|without|only|have) [any] (unsupervised|direct|un supervised|indirect) (contact|access|time)
      (not be|not to be|never be|not left|not to be left|be) (alone|unsupervised|left alone) with
      (supervised|supervise) contact (only|agreed|set|to|order|at|with|twice|once|weekly|for|arrangements|must|is|in place|begins)
      (contact|visits|time|access) .. (be supervised|to be supervised|is supervised|supervised by|was supervised|are supervised|under supervision|must be|with supervision|only in|only when)
      (see|sees|visit|have|be with) .. (only|unless) .. supervis*
      unless .. supervis*
      with supervision
      (written|working|safety|signed|verbal|partnership) agreement [signed|made|with|that|in|to|is|was|not|drawn|agreed|put]
      (must|may|should|shall|is|are|was|were|can|has|agreed|told|asked|ordered) (not|to not|never) [allowed|permitted|to|be allowed|be permitted] [to] (contact|go|come|return|live|enter|approach|be|stay|see|have|visit|reside|attend|sleep|near|go near|come near|be near|move)
      (not allowed|not permitted|forbidden|banned|prohibited|barred|excluded|prevented) (to|from|at|near|contact|in|home|by)
      (to leave|left|leave|move out|moved out) [of] [{a}] (home|house|family home) (while|whilst|until|and|during|as agreed|at our request)
      (order|agreement|conditions|restrictions|arrangement|injunction|bail) [was|is|has|have|been|were] (lifted|varied|ended|expired|lapsed|discharged|dropped|relaxed|extended|cancelled|breached)
      (keep|stay|remain) (away|100|50|200|a hundred|out|at least)
      can not (come back|return|go back|live)
    `,
  },
  {
    kind: 'legal',
    strength: 'names',
    when: 'a court, a charge, a sentence, an order or a release',
    phrases: lines`
      (convicted|conviction|convictions|sentenced|imprisoned|jailed|cautioned)
      (sentence|caution|licence|tag) (of|for|to|at|from|since|given|began|ended|served)
      (charged) [with|for|today|and]
      (remanded|remand) [in|into|to|on|until]
      (released|release|recalled) (from|on licence|today|to prison|date|early|after)
      (court|crown court|magistrates|magistrates court|family court|county court|judge) [today] (hearing|today|ordered|orders|granted|made|found|heard|decided|did|directed|said|approved|adjourned|date|has|gave|case|order|proceedings|listed)
      (appeared|appears|due|up) (at|in|before) [{a}] [family|crown|magistrates|youth|county] (court|magistrates)
      (hearing|trial) (today|on|at|listed|adjourned|held|date)
      (court|first|final|directions|bail|contested|next) hearing
      (care|interim care|supervision|special guardianship|child arrangements|residence|emergency protection|placement|adoption|community|probation|suspended|curfew|contact|prohibited steps|parenting|forced marriage|secure accommodation|recovery) order [made|granted|applied|for|by|with|to|ended|sought]
      (ico|sgo|cao|epo|eso)
      (care|court|legal|public law|private law|family|criminal) proceedings [issued|started|begun|ended|concluded|in|for|to]
      (plo|pre proceedings|letter before proceedings|public law outline) [started|begun|entered|meeting|letter|ended|process]
      (section 20|s20|s 20) [agreement|signed|accommodation|agreed]
      (pleaded|pleads|plea|acquitted|found guilty|not guilty|guilty) 
      (prison|custody|jail) (for|sentence|term)
      sent to prison
      (live|reside|residence) with (her|his|their) (father|mother|grandmother|grandparents) .. (order|court)
      (no further action|discontinued|dropped|nfa) by [the] (cps|police)
      (cps|crown prosecution service)
      (section 7|s7|cafcass|guardian's|welfare|section 37|court) report (filed|ordered|written|completed|recommends|says|finished|sent)
      looked after child
      (out of|back from|left|back in|recalled to) (prison|jail|custody)
      before the (court|courts|magistrates|judge)
      (short|long|prison|custodial) term (for|of|in)
    `,
  },
  {
    kind: 'advice',
    strength: 'names',
    when: 'advice was given, or something was gone through with a family',
    phrases: lines`
      (advice|guidance) (given|offered|provided|about|on|re|regarding|around|was|to|reiterated|repeated|not)
      (gave|given|offered|provided|repeated|reiterated|with) [her|him|them|<who>|both|general|verbal|written|safety|some|further] [parents] advice
      (safe|safer) sleep* [advice|guidance|information|talked|discussed|gone|explained|and|leaflet|message*|assessment|given|again|with]
      (bed|co) sharing
      (co sleep*|cosleep*|sids|cot death|sudi|lullaby trust|icon|shaken baby|coping with crying)
      (discussed|talked|talk|spoke|explained|went through|gone through|gone over|went over|covered|reminded|reminder|information|leaflet|leaflets|literature|demonstrated|shown) .. (safe sleep*|safer sleep*|safe sleeping|feeding|weaning|dental|home safety|contraception|cot|smoking|stair gate|safety|risks|dangers|crying|healthy eating|toilet training|routine*|boundaries|immunisation*|healthy relationships|temperature|sleeping|bed sharing|diet|alcohol and|vitamin*|road safety|water safety|play)
      (advised|encouraged|urged|reminded|warned|recommended|instructed) [<who>|her|him|them|both|parents|mother] [both|again|strongly] (to|not to|about|on|that|of|against|how|regarding|re|if|never)
      (told|tell) (<who>|her|him|them) .. (if|to (ring|call|contact|dial|keep|go|seek|leave|report|make))
      (if|should) .. (feel|feels) unsafe
      (leaflet|leaflets|booklet|information sheet|helpline|number*) .. (given|left|provided|shared)
      (gave|given) .. (leaflet|leaflets|booklet|helpline|numbers)
      (explained|went through|gone through) [with] <who> .. (how|what|why|the)
      (went|gone) (through|over) (with|again)
    `,
  },
];
