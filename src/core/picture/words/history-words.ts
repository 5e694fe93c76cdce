/** Words that say that earlier records were looked at, and words that turn them round. */
const looked =
  /\b(?:histor(?:y|ies)|(?:earlier|past|previous|old|former|prior|existing) (?:\w+ )?(?:records?|files?|notes|involvement|referrals?|assessments?|plans?)|records?|files?|notes|chronology)\b[^.;]{0,60}\b(?:read|considered|looked (?:at|through|up)|reviewed|gone through|taken into account|weighed)\b|\b(?:read|considered|looked (?:at|through|up)|reviewed|went through|weighed)\b[^.;]{0,40}\b(?:histor(?:y|ies)|(?:earlier|past|previous|old|former|prior|whole) (?:\w+ )?(?:records?|files?|notes|involvement|referrals?|assessments?|plans?)|chronology|the files?)\b/gi;
const turned =
  /\b(?:not|never|without|no time|yet to|to be|will|should|unread|cannot|could not|did not|has not|have not|nobody)\b[^.;]{0,50}$/i;

/** True where a text says that the earlier records were read. That it says nothing of them is no answer. */
export const saysHistoryRead = (text: string | undefined): boolean =>
  [...(text ?? '').matchAll(looked)].some(
    (found) => !turned.test((text ?? '').slice(0, found.index)) && !/\b(?:not|never|to be|unread|yet)\b/i.test(found[0]),
  );
