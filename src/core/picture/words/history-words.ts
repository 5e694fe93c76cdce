import { anySentence } from './sentences.ts';

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

const earlierFile =
  /\b(?:closed|old|earlier|archived) (?:file|case|record)\b|\b(?:file|case) closed\b|\b(?:in|grew up in|brought up in|came out of) (?:foster |local authority )?care as an? (?:child|girl|boy|teenager)\b|\bcare leaver\b|\bfoster(?:ed)? (?:\w+ )?as an? (?:child|girl|boy)\b|\b(?:was|were|been) (?:once )?(?:on (?:a|the) (?:child protection )?(?:plan|register)|looked after|known to (?:social care|social services|children.?s services))\b/i;
const noFile = /\b(?:no|never|not|n't|without|nothing)\b[^.;]{0,30}\b(?:file|case|record|care|plan|register|known)\b/i;

/** Tells of work with the family that is over: a file, a plan, a childhood in care. */
export const saysEarlierFile = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => earlierFile.test(sentence) && !noFile.test(sentence));
