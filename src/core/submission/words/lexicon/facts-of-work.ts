import { type FactRow, isSo, over, valuesOf, whoIn } from './fact-row.ts';
import { lines } from './row.ts';

/** Words of the facts of assessments, plans, meetings, decisions, advice and who holds the work. */
export const workFacts: readonly FactRow[] = [
  ...valuesOf('assessment', 'type', {
    'pre-birth': lines`(pre birth|prebirth|unborn .. assessment|assessment .. unborn|assessment before the birth)`,
    'section-47': lines`(section 47|s47|s 47|child protection enquir*|child protection investigation)`,
    'section-7': lines`(section 7|s7|welfare report)`,
    parenting: lines`(parenting|capacity to parent|pams|care for a child)`,
    'early-help': lines`(early help|eha|caf|common assessment|ehm)`,
    core: lines`core assessment`,
    initial: lines`initial assessment`,
    'child-and-family': lines`(child and family|single assessment|c&f|c and f|family assessment|social work assessment)`,
    'connected-person': lines`(connected person*|viability|kinship|family and friends|relative* .. assess*|grandmother .. assess*|home study)`,
    'mental-health': lines`(mental health|psychiatric|mha|mental state|section 136|detention|crisis team|psychological|mood|level 1)`,
    substance: lines`(substance|drug|alcohol|audit)`,
    'domestic-abuse': lines`(dash|domestic|ric|abuse)`,
    'home-conditions': lines`(home conditions|graded care|gcp|neglect tool)`,
    'safe-sleep': lines`(safe sleep|safer sleep|sleep assessment)`,
    medical: lines`(medical|paediatric*)`,
    'family-background': lines`(family background|background form|vulnerability)`,
    'family-health-needs': lines`(health needs|family health|holistic)`,
    'ability-to-protect': lines`(ability to protect|capacity to protect|able to protect)`,
    risk: lines`risk assessment`,
  }),
  ...over(
    valuesOf('assessment', 'status', {
      abandoned: lines`
      (abandoned|not completed|not finished|incomplete|could not be (completed|finished)|not taken forward|discontinued|withdrawn|never finished)
      (did not come to|did not come back to|not come back to|failed to) (complete|finish)
    `,
      recommended: lines`
      to be (commissioned|allocated|requested|arranged)
      (recommended|recommend|recommends|to be done|to be made|to be completed|to be undertaken|to be carried out|is needed|needs|needed|to follow|should be|requested|asked for|agreed|ordered|proposed|to begin|to start|must be|wanted|wants)
    `,
      completed: lines`
      (finished|completed|complete|done|concluded|concludes|signed off|ended|closed|carried out|written up|finalised|filled in|outcome|finds|brought up to date|from the answers|report sent|is finished|substantiated|unsubstantiated|shows|showed|found|assessed|gone through)
    `,
      started: lines`
      (begun|began|started|starts|opened|commenced|initiated|under way|underway|in progress|ongoing|allocated|open|has been set going|first visit|come back)
    `,
    }),
    ['completed', 'abandoned'],
  ),
  ...valuesOf('assessment', 'outcome', {
    'no-further-action': lines`(nfa|no further|no action|no plan|closed|no role|case to close|no more help)`,
    'child-in-need-plan': lines`(child in need|cin) .. plan\nchild in need`,
    'child-protection': lines`(child protection plan|conference|icpc|child protection)`,
    'early-help': lines`early help`,
    'step-down': lines`step* down`,
    'no concerns': lines`(no|nothing) .. (concern*|worry|worries|risk)`,
  }),
  whoIn(
    'assessment',
    'adultsConsidered',
    lines`
    (seen|spoke to|spoke with|interviewed|assessed|met|asked|talked to) [both] <adult:adultsConsidered> [and <adult:adultsConsidered2>]
    (considered|on|of|included|covers|including|with) <adult:adultsConsidered> [and <adult:adultsConsidered2>]
    <adult:adultsConsidered> [and <adult:adultsConsidered2>] [was|were|have been|both] (seen|spoken to|interviewed|assessed|met|asked|included|signed up|considered)
  `,
  ),
  whoIn(
    'assessment',
    'checkedWith',
    lines`
    (checked|checks|spoken|spoke|talked|consulted|information from|asked|liaised) [to|with] [the] <agency:checkedWith> [<agency:checkedWith2>] [and] [the] [<agency:checkedWith3>]
    <agency:checkedWith> [and [the] <agency:checkedWith2>] (asked|consulted|checked|spoken to|contributed|brought in|among them|nothing held)
    <agency:checkedWith> <agency:checkedWith2> and [the] <agency:checkedWith3> (asked|consulted|spoken|contributed|checked)
  `,
    false,
  ),
  isSo(
    'assessment',
    'historyConsidered',
    true,
    lines`(history|earlier records|old files|past records|chronology|own file) .. (read|considered|looked|reviewed|weighed|taken)`,
  ),
  isSo('assessment', 'historyConsidered', false, lines`(history|earlier records|old files|file) .. not (read|considered|looked|seen)`),
  ...valuesOf('plan', 'type', {
    'child-protection': lines`(child protection|cp plan|cpp|register)`,
    'child-in-need': lines`
      cinp
      (child in need|children in need|cin|in need)`,
    'looked-after': lines`(looked after|care plan|lac|placement plan|permanence)`,
    safety: lines`(safety|safe)`,
    birth: lines`(birth|before the birth|unborn)`,
    discharge: lines`(discharge|going home|home tomorrow|leaving hospital)`,
    'early-help': lines`(early help|eha|caf|family plan|taf|tac|family worker)`,
    'step-down': lines`(step down|stepped down|step-down)`,
    relapse: lines`relapse`,
  }),
  ...over(
    valuesOf('plan', 'status', {
      closed: lines`
      plan .. (to end|to close|ended|ends|closed|closing|closes|ceased|over|finished|is ending)
      (close|closed|closing|ended|ending|ends|ceased|end of|off|no longer on|no longer subject|removed from|come off) [to|the|a|of|child|in|need|protection] .. plan
      (case|file|work|support) (closed|closes|ended|ends)
      closing summary
      (cin|cp|cpp) (closed|ended|ceased)
      no longer (a child in need|in need)
    `,
      reviewed: lines`(reviewed|review (of|held|meeting|done)|gone over|gone through again|looked at again|updated|changed|added|continues|goes on|remains|to continue|amended|unchanged|refreshed)`,
      opened: lines`(opened|made|agreed|in place|drawn up|written|started|signed|begins|begun|began|subject to|subject of|placed on|put on|set up|to have a|now on|now has|is now|wrote|drew up|set out|made out)`,
    }),
    ['closed'],
  ),
  whoIn(
    'plan',
    'goneThroughWith',
    lines`
    (gone through|went through|gone over|agreed|signed|shared|explained|discussed|drawn up|made|written|worked out) [together] (with|by|to) [both] <who:goneThroughWith> [and <who:goneThroughWith2>]
    <who:goneThroughWith> [and <who:goneThroughWith2>] [has|have|both] (signed|agreed|has it|have it|understand*|has a copy|have a copy)
  `,
  ),
  whoIn(
    'plan',
    'sentTo',
    lines`
    (sent|copied|given|copy|shared|circulated) (to|with) [the] <agency:sentTo> [and] [the] [<agency:sentTo2>] [and] [the] [<agency:sentTo3>]
    <agency:sentTo> [and [the] <agency:sentTo2>] (have it|has it|have a copy|has a copy|have copies)
  `,
  ),
  isSo('plan', 'written', true, lines`(written|typed|printed|on paper|copy|copies|signed)`),
  isSo('plan', 'written', false, lines`(not written|nothing written|nothing in writing|not in writing|only spoken|verbal only|no written)`),
  whoIn(
    'plan',
    'reliesOn',
    lines`
    (relies on|relying on|depends on|rests on|help from|support from|supported by|with help from) <adult:reliesOn>
    <adult:reliesOn> (to|will) (help|support|supervise|protect|watch|look after|have the)
  `,
  ),
  ...valuesOf('meeting', 'type', {
    strategy: lines`(strategy|strat)`,
    'conference-review': lines`(review conference|rcpc|review child protection|review case conference)`,
    'conference-initial': lines`(initial conference|icpc|initial child protection|child protection conference|case conference|conference)`,
    'core-group': lines`
      cg
      core group`,
    'child-in-need': lines`(child in need|cin)`,
    marac: lines`marac`,
    'daily-risk': lines`daily risk`,
    'pre-birth': lines`(pre birth|planning meeting before the birth|birth planning|unborn)`,
    discharge: lines`discharge`,
    'joint-visit': lines`(joint visit|go with me|come with me|go with us|visit together|went together|visited together)`,
    'multi-disciplinary': lines`
      (practice safeguarding|practice|vulnerable women*|zoning|ward|liaison) meeting
      (multi disciplinary|multidisciplinary|mdt|team meeting|ward round|team's meeting|practice's meeting|psychosocial)`,
    legal: lines`(legal|gateway|plo)`,
    panel: lines`panel`,
    'team-around-family': lines`(team around|taf|tac|tas|early help|common assessment)`,
    'family-network': lines`(family group conference|fgc|family network|family meeting)`,
    professionals: lines`(professional*|practitioner*|network|multi agency|agencies|planning|education welfare|meeting)`,
  }),
  ...over(
    valuesOf('meeting', 'status', {
      'minutes-out': lines`(minutes (sent|received|circulated|out|went|came|have)|minutes of)`,
      cancelled: lines`(cancelled|called off|postponed|put off|did not go ahead|not held|did not take place)`,
      refused: lines`
      (refused|declined|turned down|will not (hold|call|come|attend|take part)|cannot (take part|come|attend|join)|can not (take part|come|attend|join)|not agreed|no need for a|not going to hold|not needed|no conference|not to hold)
    `,
      requested: lines`
      (asked|ask|asks|request*|want|wants|wanted|asking) [for|to]
    `,
      called: lines`
      (called|arranged|convened|fixed|set|booked|planned|will be|date|to follow|to be held|next|due|invited|invitation|agreed to hold|should be)
    `,
      held: lines`
      (held|took place|met|discussed|agreed|attended|present|came|chaired|decided|recommended|heard|unanimous|went ahead|all there|both there|there were|gone through|talked over|talked through|considered|apologies|today|there|talked|taken)
      <agency> [and] [the] <agency>
      (meeting|discussion|conference|core group|mtg) .. (with|between|of) .. <agency>
      (discussion|meeting|conference|core group) (today|on the ward|by telephone|by phone|by video)
    `,
    }),
    ['held', 'minutes-out'],
  ),
  whoIn(
    'meeting',
    'attended',
    lines`
    <agency:attended> [and] [the] [<agency:attended2>] [and] [the] [<agency:attended3>] [all|both|was|were] (attended|there|present|came|took part|at the meeting)
    (attended by|with|present were|there were|from|attended) [the] <agency:attended> [the] [<agency:attended2>] [and] [the] [<agency:attended3>] [and] [the] [<agency:attended4>] [and] [the] [<agency:attended5>]
    (meeting|discussion|conference) .. [of|with|between] [the] <agency:attended> [the] [<agency:attended2>] [and] [the] [<agency:attended3>] [and] [the] [<agency:attended4>]
  `,
  ),
  whoIn(
    'meeting',
    'invited',
    lines`
    (invited|invitation to|invite) [the] <agency:invited> [the] [<agency:invited2>] [and] [the] [<agency:invited3>]
    <agency:invited> [and <agency:invited2>] (invited|not invited)
  `,
    false,
  ),
  whoIn(
    'meeting',
    'withoutInputFrom',
    lines`
    (no|nothing|not|without) [word|report|input|anything|heard] [from] [the] <agency:withoutInputFrom>
    <agency:withoutInputFrom> [was|were] (not there|absent|did not (come|attend)|not present|not invited|sent nothing|did not send)
  `,
    false,
  ),
  whoIn(
    'meeting',
    'family',
    lines`
    <adult:family> [and <adult:family2>] [was|were|all|both] (attended|there|present|came|at the meeting|took part)
    (attended by|with|present were|there were|met) <adult:family> [and <adult:family2>]
    (and|with) <adult:family>
  `,
  ),
  ...over(
    valuesOf('decision', 'type', {
      'no-meeting': lines`(no|not) .. (conference|meeting|strategy discussion)`,
      'step-up': lines`(step up|stepped up)`,
      'step-down': lines`(step down|stepped down|stepping down|step it down|down to)`,
      close: lines`
      (closed|closing|closes|closure|end our|work ends|file closed)
      close (today|the|this|our|case|file|since|because|as|it|now|plan)
      to close
      (back to universal|on our books any longer|nothing more needed from us)
    `,
      discharge: lines`(discharge*)`,
      'return-home': lines`(return* home|goes home|go home|back home|home with|return to|care of .. again|take on .. care)`,
      placement: lines`(placed|placement|foster*|put with|live with|stay with|lives with|goes to|residential)`,
      'rely-on-relatives': lines`({kin}|relatives|family) .. (make up|can help|will help|protect|keep|support|watch|manage)`,
      'no-role': lines`(no role|not for us|no part)`,
      'no-further-action': lines`(nfa|no further|nothing further|no more|nothing more|take no|no plan)`,
      'therapy-deferred': lines`(therapy|treatment) .. (not the time|deferred|later|put off|wait)`,
    }),
    ['close'],
  ),
  whoIn(
    'decision',
    'consulted',
    lines`
    (consulted|asked|agreed with|after talking to|after talking with|spoke to|spoke with|views of|talked with) [the] <agency:consulted> [the] [<agency:consulted2>] [and] [the] [<agency:consulted3>]
    <agency:consulted> [and [the] <agency:consulted2>] [both|all|was|were] (asked|consulted|agree|agrees|agreed|content|are content|in agreement)
  `,
  ),
  whoIn(
    'decision',
    'reliesOn',
    lines`
    (relies on|relying on|depends on|rests on|rely on) <adult:reliesOn>
    <adult:reliesOn> (can|will|to|is able to) (make up|protect|keep|help|support|manage|look after|care|supervise|watch|ring)
  `,
  ),
  ...valuesOf('advice', 'topic', {
    'safe-sleep': lines`(safe sleep*|safer sleep*|sleeping|bed sharing|co sleep*|cosleep*|sharing a bed|sharing the bed|cot death|sids|in bed with)`,
    'domestic-abuse': lines`(domestic|violence|abuse|abusive|feels unsafe|feel unsafe|ring the police|call the police|danger of violence)`,
    contact: lines`(contact|see the|sees the|supervis*|can see)`,
    feeding: lines`(feed*|weaning|bottle*|formula|breast*|milk|solid*)`,
    safety: lines`(unsafe|safety|home safety|stair gate)`,
    crying: lines`(crying|icon|shaken|shaking)`,
    smoking: lines`smok*`,
    alcohol: lines`(alcohol|drink*)`,
    drugs: lines`{drug}`,
    routine: lines`(routine*|boundaries|behaviour)`,
    health: lines`(immunis*|dental|contracep*|health|vitamin*|temperature)`,
  }),
  whoIn(
    'advice',
    'to',
    lines`
    (advised|told|encouraged|reminded|warned|gave|given|given to|talked with|talked to|spoke to|spoke with|spoken to|explained to|with|to|urged|shown|showed) [both] <who:to> [and <who:to2>]
    <who:to> [and <who:to2>] [was|were|both] (advised|told|reminded|warned|given|shown|understand*)
  `,
    false,
  ),
  isSo(
    'advice',
    'understood',
    true,
    lines`(understands|understood|she understands|he understands|they understand|able to say back|repeated back)`,
  ),
  isSo(
    'advice',
    'understood',
    false,
    lines`(does not understand|did not understand|not sure .. understood|does not take it|no response|not taken in)`,
  ),
  ...valuesOf('allocation', 'status', {
    unallocated: lines`(unallocated|no (social worker|worker|allocated)|not allocated|awaiting allocation|waiting for allocation)`,
    covered: lines`(cover|covers|covered|covering|picks up|stands in|holds the case)`,
    absent: lines`(off sick|on leave|sick|maternity|leave|absent|away|has left|left the|leaves the|is off|off work)`,
    'handed-over': lines`(handed over|handover|hand over|transferred|transfer|moves to|moved to|passes to|passed to|passes|goes to)`,
    read: lines`(file read|read the file|read from the start)`,
    reallocated: lines`(new|second|third|fourth|fifth|another|different|reallocated|re allocated|change of|changed|takes over|took over|taken over|replacement)`,
    allocated: lines`(allocated|allocation|assigned|given to|has the case|taken on|duty|appointed)`,
  }),
  ...valuesOf('allocation', 'handover', {
    none: lines`(no handover|without a handover|nothing handed|no hand over|not handed over|not met the worker before|no notes left)`,
    spoken: lines`(spoke|spoken|phone|talked|handover (meeting|visit)|joint visit|went through|together|introduced)`,
    written: lines`(written|handover note|summary|in writing|transfer summary)`,
  }),
  ...valuesOf('challenge', 'status', {
    resolved: lines`(resolved|settled|withdrawn by both|agreed in the end|accepted)`,
    answered: lines`(stands|answered|reply|replied|response|upheld|explained)`,
    escalated: lines`(escalat*|senior|director|head of|board|manager|took .. up)`,
    dropped: lines`(dropped|not pursued|let it rest|taken no further)`,
    raised: lines`(challenge*|disagree*|unhappy|object*|not agree|asked|raised|not content|not happy|complain*)`,
  }),
];
