/** An outcome in free words by which nothing more is to be done. General, and only ever decides whether a question is asked. */
export const saysNoAction = (text: string | undefined): boolean =>
  /\b(?:no[\s-]+(?:further[\s-]+)?(?:action|role|assessment|involvement|services?)|nfa|nothing (?:more|further) to be done|to (?:be )?close[d]?|close(?:d)?(?: the)? case|case closed)\b/i.test(
    text ?? '',
  );

/** A decision that looks back at what was put to the deciders before, and not only at the last of it. */
export const namesEarlierContacts = (text: string | undefined): boolean =>
  /\b(?:earlier|previous|prior|past|first|second|third|last|other|both|all|each|two|three|four|repeat(?:ed)?|former)\b(?: \w+){0,4} (?:contacts?|referrals?|reports?|calls?|decisions?|closings?|concerns?|worries)\b|\b(?:together with|in the light of|alongside|taken with|along with)\b[^.;]{0,60}\b(?:contacts?|referrals?|reports?|calls?|decisions?|closing)\b|\b(?:contacts?|referrals?|reports?|calls?) (?:of|in|from|since) (?:\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|last)\b|\b(?:pattern|chronology|history of (?:contacts?|referrals?))\b/i.test(
    text ?? '',
  );

/** News of what had been told already, by another way. */
export const saysSameEvent = (text: string | undefined): boolean =>
  /\bsame (?:incident|event|matter|occasion|night|day|visit|report|worry|concern|thing)\b|\balready (?:been )?(?:referred|reported|told|with you|known)\b|\bduplicate\b|\b(?:as|that was) (?:referred|reported|told) (?:to you )?(?:by|on)\b/i.test(
    text ?? '',
  );
