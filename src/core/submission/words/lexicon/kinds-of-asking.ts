import type { AgencyKind } from '../../../entry/directory.ts';
import { type KindRow, lines } from './row.ts';

const doors: readonly AgencyKind[] = ['social-care', 'front-door', 'early-help'];

/** What agencies ask of each other and what they answer, in the manner of each service and in everyday speech. */
export const askingWords: readonly KindRow[] = [
  {
    kind: 'information-reply',
    strength: 'decides',
    when: 'a report, a return or a disclosure was given',
    phrases: lines`
      (report|summary|chronology|statement|questionnaire|pro forma|proforma|return|update|contribution) (for|to) [the|our] [review|initial|case|child protection] (conference|icpc|rcpc|core group|assessment|social worker|sw|social care|court|panel|strategy meeting|guardian) .. (done|completed|sent|emailed|written|submitted|prepared|given|provided|ready)
      (report|summary|chronology|statement|questionnaire|pro forma|proforma|update|contribution) [was|has been] (done|completed|sent|emailed|written|submitted|prepared|given|provided|returned) [and sent|and emailed|in] (for|to|ahead of) [the] [review|initial|case] (conference|icpc|rcpc|core group|assessment|{worker}|{social}|court|panel)
      (report|summary|update|details|feedback) (for|to) ({worker}|{social}|<agency>) (by|via|over) (email|phone|telephone|letter|post)
      [{worker}|<agency>|{social}] (return|returns|response) nil
      nil return
      (returned|completed|filled in) (the|a|our) (questionnaire|pro forma|proforma|enquiry form|check form|checks)
      disclosure (made|given) [to|under]
      (clare's law|sarah's law|domestic violence disclosure scheme)
      (would not|will not|declin*|refus*|cannot|could not|not able to|unable to) [to] (forward|hand over|release|send on|give out|confirm or deny)
      (consent|permission) [is|was|would be] (needed|required|wanted) (before|first|for us to) 
      would need (his|her|their|the) (consent|permission|agreement)
      consent [to share] [has] (run out|lapsed|withdrawn|not given) .. (share|sharing|tell|give)
      (in|as) (answer|reply|response) to
      (answer|reply|response) [was] (given|sent) (to|by)
      wrote back [to|that|with]
      wrote to [the] ({worker}|{social}|<agency>) with
    `,
  },
  {
    kind: 'information-reply',
    strength: 'names',
    when: 'it is told what records or memory hold, or that they hold nothing',
    happened: false,
    phrases: lines`
      (checked|searched|looked at|looked through|gone through|went through|looked on) [up] (our|the) (system|systems|records|files|notes|books|register|database|archive) [and|for|nothing|no]
      (checked|searched) .. (for|at the request of) ({worker}|{social}|<agency>)
      (not|never) [been] (open|known|registered|a patient|under|on the books|on our books) [to|here|with|of] (us|this|here|our|police|the service|the practice)
      never been (to|called to|called out to|out to|asked to) [the|that|this] (house|home|address|flat|property)
      (we|i) have (not been|never been|no|not had|had no|nothing) .. (called|record|records|concern*|worries|contact with|dealings|to the house|to the address|held|on file|known)
      (our|police|gp|school|nursery|hospital|health|clinic|housing) (records|record|system|files|file|books) (show*|tell*|hold*|have|has|say*|list*|give*)
      (no|nil) (involvement|previous involvement|dealings|adverse|attendances|calls|call outs|callouts|incidents|convictions|concerns logged|concerns recorded) (known|at|from|with|to|by|recorded|logged|for|in|since)
      (held|recorded|known|on record|logged) (on|for|about) (either|any|both|them|him|her|the family|<who>) [nothing|is]
      (updated|briefed) [the] ({worker}|{social}|<agency>)
      (gave|given|giving|passed|provided|shared) [the] [{worker}|<agency>|{social}|her|him|them] [{a}] [verbal|written|brief|short|full] (update|account|summary|picture|overview|feedback|information|details) 
      (confirmed|confirm|confirms) [to|with|for] [the] ({worker}|{social}|<agency>) (that|of|by|he|she|they|there)
      (shared|passed) .. with [the] ({worker}|{social}|<agency>) (that|what|our|all|how|the)
      (we|i) (said|told them|told her|told him|answered|replied|let them know) (that|we|what|all|she|he|they|yes|no|nothing|tired|very)
      (nothing|little|not much) (to add|to tell|to report|to share|of note|of concern) 
      (told|gave) .. (what we|what i|all we|all that we) (hold|have|know|had|knew|held)
      (cannot|could not|can not) (give|tell|say|share|send) .. (consent|permission|agreement|without|unless)
      letter (from|to) [the] (<agency>|{social}|la|local authority) (says|said|with|in|tells|gives|giving)
    `,
  },
  {
    kind: 'information-reply',
    strength: 'names',
    when: 'an answer came',
    phrases: lines`
      (<agency>|{worker}|{social}|school|nursery|doctor|police|hospital|landlord|rep|surgery) (came back|got back|comes back|rang back|phoned back|replied|responded|answered|returned|let us know|let me know|have nothing|has nothing|knows nothing|confirm*|sent us|sent me|sent over)
      (came|come|got|rang|heard|hear) back (to|from|with) [me|us|the]
      heard [back|at last] from
      (reply|answer|records|report|information|file|history|details|response) (arrived|in|came|back|received|has come|have come|at last|to hand) 
      (ed|education|health|police|school) rep*
      (<agency>|{worker}) confirm* 
    `,
  },
  {
    kind: 'information-reply',
    strength: 'likely',
    when: 'social care or a door writes how another agency finds a child',
    by: doors,
    phrases: lines`
      (<agency>|school|nursery|doctor|surgery|police|hospital|landlord|housing|midwife|health visitor) (have|has|had|know*|find*|see*|sees|report*|describe*|hold*|say*|said|tell*) (no|nothing|not|that|him|her|them|two|three|one|five|little|good|<who>|us|me|all)
      <agency> (no|nothing|nil|never|known|registered|attendance|up to date|all)
    `,
  },
  {
    kind: 'information-request',
    strength: 'names',
    when: 'somebody is asked, or asks, for what is known',
    phrases: lines`
      (email|emailed|letter|fax|faxed|call|request|request in|form|enquiry|rang|wrote|written|got on|went back|text|message) (to|from) [the] [psychiatric|previous|last|old|former|drug|housing] (<agency>|{worker}|{social}|team|doctor|school|hospital|surgery) .. (for|asking|to ask|to see|wanting|please|requesting|request|whether|if|what|who|how|is|are|about|to know|to find out|to check)
      (<agency>|{worker}|{social}) (email*|ask|asks|rang|wrote|phoned|called) (wanting|asking|to ask|to know|wanting to know|to find out|for)
      please (send|provide|share|supply|forward|let us|advise|confirm|tell)
      (checks|requests|enquiries|questionnaires|letters) (sent|gone|out|made) [off|out] [to]
      (agency|lateral|mash|la|health|police|school|background|pnc|housing|probation) checks (out|sent|gone|requested|asked|begun|to)
      (would like|want|wants|need|needs|wanted|like|keen) to (hear from|know|have sight|see our|see the records|find out)
      (<agency>|{worker}|{social}|coroner*|solicitor*) (want|wants|wanted|would like|need|needs|require|ask|asks|asked for) [us|for] (our|the|a|an|copies|copy|any|his|her|details|information|crew|all|list)
      (find|finding) out (about|from|what|whether|if) .. (<agency>|doctor|school|police|records|known|held|weights)
      (still nothing|nothing back|nothing yet|no word|not heard) (from|back|yet)
      (asked|asking) (previous|last|former|old|her old|his old|the last) (school|practice|surgery|health visitor|team|doctor|nursery|landlord)
      (ask|asked|asks) (pharmacy|surgery|the surgery|gp surgery|the practice|reception|maternity|the ward) .. (for|to send|if|what|whether)
      (chased|chase|chaser) [again|up|for|the]
    `,
  },
];
