/** Words by which a closing is read for who carries on, whether they have taken it, and when somebody looks again. General, and only ever decide whether a question is asked. */
const has =
  (pattern: RegExp) =>
  (text: string | undefined): boolean =>
    text !== undefined && pattern.test(text);

const services =
  "(?:early help|common assessment|caf|team around the (?:family|child)|taf|universal services?|family support|children'?s centre|family (?:centre|hub)|health visit(?:or|ing)|school(?: nurse)?|nursery|gp|midwife|housing|probation|(?:drug|alcohol|recovery|abuse|mental health) (?:service|team|worker)|other (?:agencies|services|professionals)|agencies)";

/** Others are said to carry on, take over or be asked to help. */
export const saysOthersCarryOn = has(
  new RegExp(
    `\\b${services}\\b[^.;]{0,40}\\b(?:will|to|continues?|carry|carries|remains?|remaining|stays?|keeps?|monitors?|supports?|supporting|involved|take[sn]?|taking|in place|can|expected)\\b|\\b(?:step(?:ped|ping)? down|hand(?:ed|ing)? (?:over|on)|pass(?:ed|ing)?|refer(?:red|ring)?|transfer(?:red|ring)?|support(?:ed)?|help(?:ed)?|monitor(?:ed)?|work(?:s|ing)?)\\b[^.;]{0,25}\\b(?:to|by|from|with|under)\\b[^.;]{0,15}\\b${services}\\b`,
    'i',
  ),
);

/** A lead is named. */
export const saysLead = has(
  /\b(?:leads?|leading|led by|lead professional|takes? (?:on|over)|holds? (?:the|this) (?:plan|case))\b(?! (?:to be|not|is not|yet))/i,
);
const leadOpen =
  /\b(?:no|without a|lead (?:professional )?(?:to be|not|is not|yet to be))\b[^.;]{0,20}\b(?:lead|agreed|decided|named|known|confirmed|identified)\b/i;
export const namesLead = (text: string | undefined): boolean => saysLead(text) && !leadOpen.test(text ?? '');

/** Those who are to carry on have said that they do. */
const accepted =
  /\b(?:accept(?:ed|s)?|agreed to (?:lead|take|hold)|(?:has|have) (?:taken (?:on|over)|picked up)|will lead|(?:we|i) (?:now |shall |will |am to )?(?:lead|hold|take)|(?:we|i)'ll (?:lead|hold|take)|taken on)\b/i;
const notAccepted =
  /\b(?:not|n't|never|yet to|awaiting|waiting for|to be|asked to|hope(?:d|s)? (?:to|that)|expected to|will (?:be )?(?:asked|invited))\b[^.;]{0,20}\baccept/i;
export const saysAccepted = (text: string | undefined): boolean => accepted.test(text ?? '') && !notAccepted.test(text ?? '');

const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
/** A day is given on which somebody looks again. */
export const saysReviewDay = has(
  new RegExp(
    `\\b(?:look(?:ing)?(?: back| again)?|reviews?|reviewed|meets?|meeting|see(?:s|n)?|visit|check(?:ed)?|first (?:look|meeting|visit))\\b[^.;]{0,30}\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}\\b|\\b(?:review|look|meet|meeting|check)\\w*\\b[^.;]{0,20}\\b(?:in|after|within) (?:\\d+|two|three|four|five|six|a few) weeks?\\b`,
    'i',
  ),
);

/** The papers that say what happened went with it. */
export const saysPackGiven = has(
  /\b(?:pack|summary|assessment|plan|file|papers|records?|chronology)\b[^.;]{0,30}\b(?:sent|given|shared|received|handed|passed|emailed|in hand)\b|\b(?:has|have|had|received|through|read) the (?:pack|summary|file|papers|records?|chronology)\b/i,
);

/** The reason says that nothing is left to be done. */
export const saysNoNeedLeft = has(
  /\bno (?:further|remaining|outstanding|unmet|additional|more|other)?\s?needs?\b|\bneeds? (?:are |have been |is |has been |all )?met\b|\b(?:goals?|aims?|objectives?|outcomes?) (?:are |have been |were |all )?(?:met|achieved|reached)\b|\b(?:all |\w+ )?actions? (?:are |have been |were |all )?(?:done|completed?|finished)\b|\bnothing (?:more|further|else|left) (?:is |to |for )?(?:needed|do|be done|us)?\b|\bno (?:further )?(?:support|help|services?) (?:is |are )?(?:needed|required|necessary)\b/i,
);

/** Help after the case that a parent was offered and did not take. */
const help = "(?:early help|common assessment|\\bcaf\\b|support|help|family support|step(?:ped)?[- ]down|children'?s centre|team around)";
const noThanks =
  '(?:declin(?:e|ed|es|ing)|refus(?:e|ed|es|ing)|turn(?:ed|s) (?:it |this )?down|not (?:take|taken|taking) (?:it |this )?up|does not want|did not want|not want|withdr[ae]w\\w*|would rather not|said no)';
export const saysHelpDeclined = has(new RegExp(`${help}[^.;]{0,50}${noThanks}|${noThanks}[^.;]{0,50}${help}`, 'i'));

/** A service of the sort that follows a closed case. */
export const isHelpAfterwards = has(
  /\bearly[- ]help\b|\bcommon assessment\b|\bcaf\b|\bfamily support\b|\bstep[- ]?down\b|\bteam around\b|\bchildren'?s centre\b|\bparenting\b/i,
);
