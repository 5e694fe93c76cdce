import { saysInWords } from './words-of.ts';

/** Words by which it is read what came of help that was offered. General, and only ever decide whether a question is asked. */

/** It has a day to begin on, or a place in a queue that the family knows of. */
export const saysWhenHelpStarts = saysInWords(
  /\b(first|next|initial) (appointment|session|visit|meeting|group|lesson|class)\b|\b(starts?|starting|begins?|beginning|place|placed) (on|in|from|at|next|this)\b|\bwait(ing)?[ -]?list\b|\bwait(ing)? (time|of|for (a|the|her|his|their) (place|start|turn|appointment))\b|\bbooked (for|on|in|into)\b|\bappointment (on|for|in|at|with|made|booked|given|is)\b/i,
  /\b(no|not|without|never)\b[^,;]{0,30}\b(date|appointment|place|start)/i,
);
/** The family did not want it, or not yet; or what became of it is explained. */
export const saysHelpDeclined = saysInWords(
  /\bnot tak(en|ing) (it |this |that |them |any )?up\b|\bdeclin(e|ed|es|ing)\b|\b(do|does|did)(n'?t| not) (want|wish|need)\b|\bturn(ed|ing|s)? (it|this|that|them) down\b|\bnot (ready|now)\b|\b(wants?|wanted|asks?|asked|prefers?|preferred)( us)? to (wait|leave it|put it off)\b|\bno longer (needed|needs?|wants?|wanted|available|runs|running)\b|\brefus(e|ed|es|al)\b/i,
);
const help = String.raw`(?:courses?|class(?:es)?|programme|counsell?ing|therapy|parenting|family support|support group|mentor(?:ing)?|befriend\w+|respite|lessons|(?:support|family|key|recovery|outreach) worker|nursery place|place (?:at|in) (?:a |the )?(?:nursery|playgroup|group))`;
/** Help of a kind that begins later was offered or promised to the family. */
export const saysHelpOffered = saysInWords(
  new RegExp(
    String.raw`\b(?:offered|promised)\b(?: [\p{L}-]+){0,6} ${help}\b|\b${help} (?:was |has been |were )?(?:offered|promised)\b`,
    'iu',
  ),
  /\b(not|never|no|nothing|if|(?:could|can|to|should|might|may|will|would) be|ask(?:ed|ing)? whether|consider\w*|declin\w+|refus\w+|start\w*|began|begun|attend\w*|complet\w+|finish\w+|last year|years? ago|previously|before|goes|going)\b/i,
);
/** The help is under way, or was had. */
export const saysHelpBegun = saysInWords(
  new RegExp(
    String.raw`\b(?:start(?:ed|s)|began|begun|attend(?:ed|s|ing)|goes to|going to|been to|went to|enrolled|joined|completed|finished|having|is on|enjoy(?:s|ed|ing)) (?:[\p{L}'’-]+ ){0,4}${help}\b|\b${help} (?:has |have )?(?:start(?:ed|s)|began|begun|is going|is under way|completed|finished)\b`,
    'iu',
  ),
  /\b(not|never|no|nothing|yet|if|before|until|when)\b|n['’]t\b/i,
);
/** Somebody of the family has a worker of their own. */
export const saysHasWorker = saysInWords(
  /\b(has|have|had|got|gets|given|assigned|allocated|found) (now )?(a|an|her own|his own|their own|her|his|their)( new)?( [\w-]+){0,3} (support worker|key ?-?worker|abuse worker|violence worker|family worker|recovery worker|drugs? worker|alcohol worker|outreach worker|advocate|idva|mentor|befriender|counsellor)\b|\b(has|have|had|got|given|assigned|allocated|found) (now )?(a|her own|his own|their own)( new)? worker (now )?(at|from|with|through|of) (the |a |an )?[\w' -]{0,25}(centre|center|service|project|charity|refuge|hub|aid|clinic|group)\b|\b(a|the|her|his|their) (new )?worker (at|from) (the |a |an )?[\w' -]{0,25}(centre|center|service|project|charity|hub|aid|clinic|group)[^.;]{0,20} (helps|is helping|sees|is seeing|visits|rings|supports|is supporting) (her|him|them)\b/i,
  /\b(no|not|without|never|waiting for|would like|wants|needs|asked for|does not have|lost)\b/i,
);
/** The worker is named. */
export const saysWorkerNamed = saysInWords(
  /\b(worker|advocate|idva|mentor|befriender|counsellor)\b[^.;]*?(,| is| called| named| \()\s?[A-Z][a-z]+|\b[A-Z][a-z]+ (from|of|at) [A-Z]/,
);
