import { anySentence, sentencesOf } from './sentences.ts';

/** Words by which a record of booking for maternity care is read. General, and only ever decide whether a question is asked. */

/** A first appointment with the midwife, where the kind of the entry does not say so. */
export const saysBooking = (text: string | undefined): boolean =>
  /\bbooking (?:appointment|visit|clinic|interview|history)\b|\bbooked (?:in )?(?:today )?(?:at|past|with us|late|for (?:maternity|antenatal))\b|\bregistered for (?:maternity|antenatal)\b|\bfirst (?:antenatal|maternity|midwife) (?:appointment|visit|contact|clinic)\b|\bfirst (?:appointment|visit|contact|seen) (?:with|by) (?:the |a |her )?midwi/i.test(
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

/** Care had begun in good time somewhere else. */
export const saysBookedElsewhere = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\btransfer\w*|\bmoved?\b|\bmoving\b|\bcame (?:here )?from\b|\b(?:previous|former|other|another|earlier) (?:provider|hospital|trust|unit|midwi\w+|area)\b|\babroad\b|\belsewhere\b|\bprivately\b/i.test(
        sentence,
      ) &&
      /\bbook\w*|\bcare\b|\bnotes\b|\bscans?\b|\bseen\b|\bantenatal\b/i.test(sentence) &&
      !/\bno (?:earlier |previous |antenatal )?(?:booking|care|notes)\b|\bnot (?:been )?booked\b|\bunbooked\b|\bhad not\b|\bwithout (?:any )?(?:care|booking)\b/i.test(
        sentence,
      ),
  );

/** The pregnancy had only just come to light when it was booked. */
export const saysJustDiscovered = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\b(?:did|had) not (?:know|known|realise|realised)\b[^,]*\b(?:pregnan\w*|expecting)\b|\bdid not know (?:until|till|before)\b|\bno idea\b[^,]*\b(?:pregnan\w*|expecting)\b|\bunaware\b[^,]*\b(?:pregnan\w*|expecting)\b|\bwithout knowing\b|\bcryptic\b/i.test(
        sentence,
      ) ||
      (/\bf(?:ound|inding|ind) out\b|\bdiscover(?:ed|y|ing)?\b|\brealis(?:ed|ing)\b|\blearn(?:t|ed)\b|\bcame to light\b|\bnews to her\b/i.test(
        sentence,
      ) &&
        /\bonly\b|\bjust\b|\bdays?\b|\btoday\b|\byesterday\b|\b(?:this|last|a|one) week\b|\bfortnight\b|\brecent(?:ly)?\b|\bweekend\b/i.test(
          sentence,
        )),
  );

/** What made a booking late is written down. That it was asked and not answered is no reason. */
export const saysWhyLate = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\b(?:late|later|delay\w*|before now|earlier|sooner|until now|till now)\b/i.test(sentence) &&
      /\bbook\w*|\bpregnan\w*|\bmidwi\w+|\bantenatal\b|\bmaternity\b|\bcom(?:e|ing) forward\b|\bregist\w+/i.test(sentence) &&
      /\bbecause\b|\bdue to\b|\bas (?:she|he|they|her|the|work)\b|\bsince (?:she|her|they)\b|\breason (?:is|was|given)\b|\bowing to\b|\bexplain\w*|\bsays (?:that )?(?:she|they|it)\b/i.test(
        sentence,
      ) &&
      !/\bno (?:reason|answer|explanation)\b|\b(?:did|would|could) not (?:say|explain|answer|tell)\b|\breason (?:is |was )?(?:not|un)\s?(?:given|known|clear|asked)\b/i.test(
        sentence,
      ),
  );

/** Telling social care was weighed, and decided against. */
export const saysReferralWeighed = (text: string | undefined): boolean =>
  /\b(?:no|not (?:a |for )?)\s?referral\b|\breferral (?:is |was )?(?:not|un)\s?(?:needed|necessary|made|required)\b|\bnot (?:been )?referred\b|\bno (?:need|grounds|reason) (?:to refer|for (?:a )?referral)\b|\bdecided (?:not to refer|against (?:a )?referr\w+)\b/i.test(
    text ?? '',
  );
