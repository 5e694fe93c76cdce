/** Words by which a free text tells of a child who lives apart from a parent. General, and only ever decide whether a question is asked. */

const child = '(?:child(?:ren)?|sons?|daughters?|bab(?:y|ies)|boys?|girls?|kids?|siblings?)';
const otherChild = new RegExp(
  `\\b(?:older|other|elder|eldest|earlier|previous|first|firstborn|another|oldest|grown|half)[\\s-](?:\\w+[\\s-]){0,2}${child}\\b|\\b(?:has|have|had|is father to|is mother to) (?:a|an|one|two|three|four|five|\\d) (?:\\w+[\\s-]){0,2}${child}\\b`,
  'i',
);
const apart =
  /\b(?:liv(?:es?|ed|ing)|stay\w*|brought up|raised|cared for)\b(?: \w+){0,3} (?:elsewhere|away|abroad|with (?:(?:his|her|their|its|the|a|an|other) )*(?:\w+ )?(?:mother|father|dad|mum|grand\w+|aunt\w*|uncle|carers?|guardians?|family|families|parents?|relatives?|ex\b|sister|brother))|\bin (?:foster |local authority )?care\b|\blooked[ -]after\b|\bfoster\w*|\badopt\w*|\bspecial guardian\w*|\bcare order\b|\bremoved\b|\btaken (?:away|into care|off)\b|\b(?:do(?:es)?|did|has|have|had)(?: not|n['’]t) (?:\w+ )?(?:see|seen|live|lived|have contact|had contact)\b|\bnot (?:seen|in contact|allowed to see|living with)\b|\b(?:no|lost|without) contact\b|\bnever sees?\b|\b(?:another|a different) (?:area|town|city|council|country|county)\b|\b(?:alternate|every (?:other|second)) weekends?\b|\b(?:has|have|sees?|gets?|collects?|fetches|stays? with|comes? to|is with) (?:him|her|them|us)\b(?: \w+){0,3} (?:weekends?|(?:satur|sun|fri)days?|holidays?)\b|\belsewhere\b/i;

const sentences = (text: string | undefined): readonly string[] => (text ?? '').split(/[.!?;](?:\s|$)/);

/** True where a text says that a child spoken of lives elsewhere or is not seen. */
export const saysApart = (text: string | undefined): boolean =>
  sentences(text).some((sentence) => apart.test(sentence) && !isDenied.test(sentence));

/** True where one sentence tells of another child, older or of another relationship, who lives elsewhere or is not seen. */
export const saysOtherChildElsewhere = (text: string | undefined): boolean =>
  sentences(text).some(
    (sentence) => otherChild.test(sentence) && apart.test(sentence) && !isDenied.test(sentence) && !isOfAgeInWords.test(sentence),
  );
const isDenied =
  /\b(?:no|denies|denied|without) (?:\w+ ){0,3}(?:other|older) (?:child|children|sons?|daughters?)\b|\bno children (?:elsewhere|living)\b/i;

/** A son or daughter who is of age lives where they please. */
const ofAge = 'eighteen|nineteen|twenty(?:-\\w+)?|thirty(?:-\\w+)?|forty|1[89]|[2-4]\\d';
const isOfAgeInWords = new RegExp(
  `\\b(?:grown|adult|married|left home|moved out|university|undergraduate|army|navy|own (?:flat|house|home|place|family))\\b|,? (?:aged )?(?:${ofAge})(?: years old)?(?:[,)]|$)|\\b(?:aged|is|now|of) (?:${ofAge})\\b|\\b(?:${ofAge})[ -]years?[ -]old`,
  'i',
);

/** By a court or a local authority, as it is told: an order would show it. */
export const saysTakenByOrder = (text: string | undefined): boolean =>
  /\bremoved\b|\btaken (?:away|into care|off (?:him|her|them))\b|\bin (?:foster |local authority )?care\b|\bfoster\w*|\badopt\w*|\bspecial guardian\w*|\bcare order\b|\bplacement order\b/i.test(
    text ?? '',
  );

/** An order, or a record of it, that somebody has read. */
export const saysOrderSeen = (text: string | undefined): boolean =>
  /\border\b[^.;]{0,40}\b(?:seen|read|received|on file|attached|enclosed|dated|copied|checked)\b|\b(?:seen|saw|read|copy of|sight of|received|have|has|holds?)\b[^.;]{0,30}\border\b|\bcertificate\b/i.test(
    text ?? '',
  ) && !/\b(?:no|not|n['’]t|without|never)\b[^.;]{0,30}\border\b|\border\b[^.;]{0,30}\b(?:not|n['’]t|never|no)\b/i.test(text ?? '');

/** To ring about an appointment is to check nothing. */
const ofAppointments = /[^.;]*\b(?:time|date|day) of\b[^.;]*\bappointment\b[^.;]*/gi;

/** True of words that only make or keep a time: nobody was asked about a child. */
export const tellsOnlyOfAppointment = (text: string): boolean => text !== '' && /^[\s.;]*$/.test(text.replace(ofAppointments, ''));

/** The child's arrangement was checked with somebody who knows. */
export const saysConfirmed = (text: string | undefined): boolean =>
  /\b(?:confirm\w*|verif\w*|checked with|spoken to|spoke (?:to|with)|rang|seen today|has been seen|agrees?d? that we)\b/i.test(
    (text ?? '').replace(ofAppointments, ''),
  ) && !/\b(?:not|un|yet to be|to be) ?(?:confirm\w*|verif\w*|checked)\b/i.test(text ?? '');

const why =
  /\b(?:because|due to|owing to|on account of|as a result of|following|by (?:mutual )?(?:agreement|arrangement|choice|consent)|agreed (?:arrangement|between)|amicabl\w+|since (?:\w+ ){0,3}(?:separat\w+|divorce|split|parting|mother|father|death|moved?)|after (?:\w+ ){0,3}(?:separat\w+|divorce|split|parting|assault|injur\w+|death|arrest|conviction|court))\b/i;
const ofAChild = new RegExp(`\\b${child}\\b|\\b(?:he|she|they)\\b`, 'i');

/** True where a sentence on a child, or on living apart, gives the reason for it. */
export const saysReason = (text: string | undefined): boolean =>
  sentences(text).some((sentence) => why.test(sentence) && (apart.test(sentence) || ofAChild.test(sentence)));

/** What is often the reason: enough in a record that is about that child alone. */
export const namesReason = (text: string | undefined): boolean =>
  /\b(?:divorce\w*|separat(?:ed|ion)|split up|bereave\w*|neglect\w*|violen\w+|injur\w+|abus\w+|conviction|imprison\w*|in prison|too far)\b/i.test(
    text ?? '',
  );

/** A decision about that child, or that there is none to take. */
export const saysNothingOwed = (text: string | undefined): boolean =>
  /\bno (?:further )?(?:action|role|involvement|decision|concerns?|worr(?:y|ies))\b|\bdecision (?:for|about|on) (?:him|her|them)\b|\bnot (?:relevant|needed)\b/i.test(
    text ?? '',
  );
