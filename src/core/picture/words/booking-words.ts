import { anySentence, sentencesOf } from './sentences.ts';

/** Words by which a record of booking for maternity care is read. General, and only ever decide whether a question is asked. */

/** A first appointment with the midwife, where the kind of the entry does not say so. */
export const saysBooking = (text: string | undefined): boolean =>
  /\bbooking (?:appointment|visit|clinic|interview|history)\b|\bbooked (?:in )?(?:today )?(?:at|past|with us|late|for (?:maternity|antenatal))\b|\bregistered for (?:maternity|antenatal)\b|\bfirst (?:antenatal|maternity|midwife) (?:appointment|visit|contact|clinic)\b|\bfirst (?:appointment|visit|contact|seen|came|attended) (?:with|by|to) (?:us\b|(?:the |a |her )?midwi)/i.test(
    text ?? '',
  );

const small = 'one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
]);
const inWords = new Map([
  ...small.map((word, i): [string, number] => [word, i + 1]),
  ...teens.map((word, i): [string, number] => [word, i + 10]),
  ...tens,
]);

const number = `(?:\\d{1,2}|${[...inWords.keys()].join('|')})(?:[- ](?:${small.join('|')}))?`;
/** A length of pregnancy, and no length of time before or after something. */
const weeks = new RegExp(
  `(?<!\\b(?:in|another|every|last|next|about another) )\\b(${number})(?:\\s?\\+\\s?\\d)?(?: or more)?(?: completed)?[- ]?(?:weeks?|wks?|/40)\\b(?! (?:ago|after|later|since|before|to go|left|old|from now|earlier|early))`,
  'i',
);

const numberIn = (words: string): number =>
  words
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (inWords.get(word) ?? Number(word)), 0);

/** The weeks of pregnancy that a text about a booking gives: in the sentence that speaks of the booking, else in the first that gives any. */
export function weeksAtBooking(text: string | undefined): number | undefined {
  const sentences = sentencesOf(text);
  const found = [...sentences.filter((sentence) => /\bbook|\bregist/i.test(sentence)), ...sentences].map(
    (sentence) => weeks.exec(sentence)?.[1],
  );
  const [first] = found.filter((one) => one !== undefined);
  return first === undefined ? undefined : numberIn(first);
}

/** Past the middle of the pregnancy, where no number is given. */
export const saysFarOn = (text: string | undefined): boolean =>
  /\blate in (?:the |her |this )?pregnancy\b|\b(?:third|last|final) trimester\b|\blast (?:few )?(?:weeks|months?) of (?:the |her )?pregnancy\b/i.test(
    text ?? '',
  );

/**
 * Weeks at which a text says that a booking was made, the least of them: `24 weeks with us, booked elsewhere at eight`. By when it
 * is usual, or ought to be, is no booking.
 */
export const leastWeeksBooked = (text: string | undefined): number | undefined =>
  sentencesOf(text)
    .flatMap((sentence) => sentence.split(/,\s|\bhaving\b|\band\b/))
    .filter((part) => /\bbook(?:ed|ing)?\b|\b(?:seen|care) (?:there )?(?:from|since)\b/i.test(part) && !notHers.test(part))
    .flatMap((part) => weeksNamed(part) ?? [])
    .reduce<number | undefined>((least, one) => (least === undefined || one < least ? one : least), undefined);
const notHers = /\b(?:should|ought|usual\w*|normal\w*|by (?:ten|10)|before|guid\w+|target|recommended|advised|not|never)\b/i;

/** Also where the unit is left out after the word: `booked at eight`. */
const weeksNamed = (part: string): number | undefined => {
  const bare = bareWeeks.exec(part);
  const found = weeks.exec(part)?.[1] ?? bare?.[1] ?? bare?.[2];
  return found === undefined ? undefined : numberIn(found);
};
const bareWeeks = new RegExp(
  `\\b(?:booked|booking)\\b[^.;]{0,30}\\bat (${number})\\b(?! (?:o'?clock|am|pm|home))(?!:)|\\bfrom week (${number})\\b`,
  'i',
);

/** Care had begun in good time somewhere else: the move and the care may stand in two sentences. */
export function saysBookedElsewhere(text: string | undefined): boolean {
  const sentences = sentencesOf(text).filter((sentence) => !noCare.test(sentence));
  return (
    sentences.some((sentence) => cameFromElsewhere.test(sentence) && earlierCare.test(sentence)) ||
    (sentences.some((sentence) => cameFromElsewhere.test(sentence)) && sentences.some((sentence) => careThere.test(sentence)))
  );
}
const cameFromElsewhere =
  /\btransfer\w*|\bmoved?\b|\bmoving\b|\b(?:came|come|new) (?:here )?(?:to us )?from\b|\btak(?:en|ing) (?:over|on) from\b|\b(?:previous|former|other|another|earlier|old|last) (?:provider|hospital|trust|unit|midwi\w+|area|place|town|clinic)\b|\babroad\b|\belsewhere\b|\bprivately\b/i;
const earlierCare = /\bbook\w*|\bcare\b|\bnotes\b|\bscans?\b|\bseen\b|\bantenatal\b/i;
const careThere =
  /\b(?:booked|seen|scans?|care|notes|looked after|antenatal)\b[^.;]*\b(?:there|elsewhere|already|before (?:she|they) (?:moved|came)|where (?:she|they) (?:was|were|lived|came))\b/i;
const noCare =
  /\bno (?:earlier |previous |antenatal |maternity )?(?:booking|care|notes)\b|\bnot (?:been )?(?:booked|seen)\b|\bunbooked\b|\bhad not\b|\bnever (?:been )?(?:booked|seen)\b|\bwithout (?:any )?(?:care|booking)\b/i;

/** The pregnancy had only just come to light when it was booked. */
export const saysJustDiscovered = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => unknownBefore.test(sentence) || (cameToLight.test(sentence) && lately.test(sentence)));
const unknownBefore =
  /\b(?:(?:did|had)(?: not|n't) (?:know|known|realise|realised)|no idea|unaware)\b(?! (?:who|whom|whose|where|whether|how|what|why|which|if|of (?:the|any|our)|about (?:the|any|our)|the (?:father|service|clinic|way|number|name))\b)[^,]*(?:\b(?:pregnan\w*|expecting|until|till|before)\b|$)|\bwithout knowing\b|\bcryptic\b|\bpregnancy (?:was )?(?:not|un)\s?(?:known|suspected) (?:until|till|before)\b/i;
const cameToLight =
  /\bf(?:ound|inding|ind) out\b|\bdiscover(?:ed|y|ing)?\b|\brealis(?:ed|ing)\b|\blearn(?:t|ed)\b|\bcame to light\b|\bnews to her\b/i;
const lately =
  /\bonly\b|\bjust\b|\bdays?\b|\btoday\b|\byesterday\b|\b(?:this|last|a|one) week\b|\bfortnight\b|\brecent(?:ly)?\b|\bweekend\b|\b(?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** What made a booking late is written down. That it was asked and not answered is no reason. */
export const saysWhyLate = (text: string | undefined): boolean =>
  !noReason.test(text ?? '') &&
  anySentence(
    text,
    (sentence) =>
      (lateness.test(sentence) && ofMaternity.test(sentence) && because.test(sentence)) ||
      (comingLate.test(sentence) && because.test(sentence)) ||
      whyAnswered.test(sentence),
  );
const lateness = /\b(?:late|later|delay\w*|before now|earlier|sooner|until now|till now|so long)\b/i;
const ofMaternity = /\bbook\w*|\bpregnan\w*|\bmidwi\w+|\bantenatal\b|\bmaternity\b|\bcom(?:e|ing) forward\b|\bregist\w+/i;
/** Of a woman at her booking this is about the booking: `had not come sooner`, `came so late`. */
const comingLate =
  /\b(?:came|come|coming|seen|waited|wait|stayed away|kept away|put (?:it|this) off)\b[^,;]*\b(?:late|earlier|sooner|before|until now|till now|so long)\b/i;
const because =
  /\bbecause\b|\bdue to\b|\bas (?:she|he|they|her|the|work)\b|\bsince (?:she|her|they)\b|\breason (?:is|was|given)\b|\bowing to\b|\bexplain\w*|\bsays (?:that )?(?:she|they|it)\b|\bfor fear\b|\bafraid\b|\bfrightened\b|\bscared\b|\bworried that\b|\bthought (?:that )?(?:she|it|we)\b|\bhid(?:ing|den)?\b/i;
/** Asked, with an answer after it: `Asked why: ...`, `What kept her away, she says, was ...`. */
const whyAnswered =
  /\b(?:why|what (?:had )?(?:made|kept|held|stopped))\b[^.:]*(?:: ?\w+ \w+ \w+|[,-] (?:she|they) (?:says?|said|told|explained|was|were|had|did|thought|feared|works?|worked|hid|looked)\b)/i;
const noReason =
  /\bno (?:reason|answer|explanation)\b|\b(?:did|would|could)(?: not|n't) (?:say|explain|answer|tell)\b|\breason (?:is |was )?(?:not|un)\s?(?:given|known|clear|asked)\b|\b(?:not|n't|no time to|nor) ask\w*\b|\bshrug\w*|\bchanged the subject\b|\bunclear why\b|\b(?:not|un)\s?known why\b/i;

/** Telling social care was weighed, and decided against. */
export const saysReferralWeighed = (text: string | undefined): boolean =>
  /\b(?:no|not (?:a |for )?)\s?referral\b|\breferral (?:is |was )?(?:not|un)\s?(?:needed|necessary|made|required)\b|\bnot (?:been )?referred\b|\bno (?:need|grounds|reason) (?:to refer|for (?:a )?referral)\b|\bdecided (?:not to refer|against (?:a )?referr\w+)\b/i.test(
    text ?? '',
  );

/** Its lateness is named. */
export const saysLate = (text: string | undefined): boolean =>
  /\b(?:late|later|conceal\w*|unbooked)\b/i.test(text ?? '') || saysFarOn(text);
