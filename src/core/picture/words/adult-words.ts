import { anySentence } from './sentences.ts';

/** Words by which a record of an adult nobody has named is read. General, and only ever decide whether a question is asked. */

const adult =
  '(?:m[ae]n|wom[ae]n|males?|females?|adults?|lads?|blokes?|youths?|guys?|persons?|visitors?|callers?|gentlem[ae]n|lady|ladies|couple)';
const kin = '(?:boyfriend|girlfriend|(?:new )?partner|friend|uncle|auntie)';
const whom =
  '(?:whom? (?:she|he|mum|mother|they) (?:do|does|did|had) not (?:really )?know|(?:whom? |that )?(?:I|we|staff) (?:do|did|had|have) (?:not|never) (?:know|recognise|met|meet|seen))';
const unnamed =
  '(?:unknown|unidentified|unnamed|unfamiliar|not known (?:to (?:us|me|staff|this \\w+)|here)|not (?:introduced|named|identified)|(?:did|would|does) not (?:give|say|leave|want to give) (?:his|her|their|a|who)|no name|names? not (?:known|given|asked|taken)|(?:never|not) (?:seen|met) before|(?:hardly|barely) knows?)';
const unknownAdult = new RegExp(
  `\\b(?:unknown|unidentified|unnamed|unfamiliar|strange) (?:\\w+ ){0,2}${adult}\\b|\\b(?:${adult}|${kin})\\b[^.;]{0,60}\\b(?:${unnamed}|${whom})\\b`,
  'i',
);

/** An adult whom the writer does not know. */
export const saysUnknownAdult = (text: string | undefined): boolean => anySentence(text, (sentence) => unknownAdult.test(sentence));

const someAdult =
  /\b(?:an?|another|two|three|several|some) (?:\w+ ){0,2}(m[ae]n|wom[ae]n|males?|females?|lads?|adults?)\b[^.;]{0,50}\b(?:answered|opened|came to the door|let (?:us|me) in|holding|minding|feeding|looking after|asleep|(?:was|were) (?:also )?(?:there|in the|on the|at the|upstairs|present|sitting|lying|staying))\b/i;

const somebodyHeard =
  /\b(?:somebody|someone)(?: else)? (?:was |were |is |could be heard |heard )?(?:(?:moving|walking|talking|coughing) (?:about |around )?)?(?:upstairs|in (?:the|another|a) (?:\w+ )?(?:bedroom|bathroom|room|kitchen|bed))\b|\b(?:footsteps|(?:a man|men|man)['’]?s? voices?)\b[^.;]{0,30}\b(?:upstairs|in the|heard|behind)\b/i;

/** A man, a woman or more at the door or in the home, called no more than that; which. */
export function unnamedAtHome(text: string | undefined): 'm' | 'f' | 'either' | undefined {
  const found = someAdult.exec(text ?? '')?.[1]?.toLowerCase();
  if (found === undefined) return anySentence(text, (sentence) => somebodyHeard.test(sentence)) ? 'either' : undefined;
  if (/^(?:wom|fem)/.test(found)) return 'f';
  return /^(?:m|lad)/.test(found) ? 'm' : 'either';
}

/** The adult gave a name, or showed a card. */
export const saysNamed = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\bgave (?:me |us )?(?:his|her|their) (?:full )?names?\b|\bintroduced (?:himself|herself|themselves|to (?:us|me)|(?:him|her|them|the (?:man|woman)) (?:to (?:us|me) )?as)\b|\bnames? (?:taken|checked|matche[sd]|on)\b|\bnamed (?:on|as|in)\b|\b(?:ID|identity|badge|card) (?:was )?(?:seen|shown|checked)\b|\b(?:called|named|name is) \p{Lu}\p{Ll}+|\b(?:man|woman|lad|lady)\b(?: \p{Ll}+){0,4}[,:(] ?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:[,)]|$)/u.test(
        sentence,
      ) && !/\b(?:not|n't|never|no)\b[^.;]*\b(?:gave|give|given|name[ds]?|introduced?)\b/i.test(sentence),
  );

const relation =
  '(?:brother|sister|uncle|aunt|cousin|friend|partner|lodger|neighbour|father|mother|relative|grand\\w+|boyfriend|girlfriend|nephew|landlord|ex)';
const cameOut = new RegExp(
  `\\b(?:identified|turn(?:ed|s) out to be|(?:now|is) known (?:as|to be)|confirmed (?:as|to be)|established (?:as|that)|named (?:him|her|them|the (?:man|woman)) as|(?:m[ae]n|wom[ae]n|visitors?|callers?|adults?|he|she|they) (?:was|is|were|are) (?:in fact )?(?:her|his|their|the|an?|mother'?s|father'?s|mum'?s|dad'?s) (?:\\w+ ){0,2}${relation}s?)\\b`,
  'i',
);
const byName = /\b(?:man|woman|visitor|caller|adult)\b[^.;]{0,40}\b(?:was|is) \p{Lu}\p{Ll}+/u;
const notOut =
  /\bun-?identified\b|\bnot (?:been |yet |be )?(?:identified|known|established)\b|\b(?:could|can) not\b|\bsaid to be\b|\bcalled\b/i;

/** It came out later who an adult was. */
export const saysIdentified = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => (cameOut.test(sentence) || byName.test(sentence)) && !notOut.test(sentence));

/** The text comes back to an adult who was spoken of before. */
export const saysTheAdult = (text: string | undefined): boolean =>
  /\bthe (?:unknown |unnamed |unidentified )?(?:m[ae]n|wom[ae]n|adults?|males?|females?|visitors?|callers?|person)\b/i.test(text ?? '');

const trade =
  '(?:plumber|electrician|gas (?:man|engineer|fitter)|boiler|builder|decorator|workm[ae]n|contractor|engineer|joiner|roofer|surveyor|inspector|meter|deliver\\w*|postm[ae]n|courier|bailiffs?|removals?|repair\\w*|housing officer|interpreter|from the (?:council|landlord|housing|water|gas|electricity|charity|church|school|shop))';
const atWork = new RegExp(`\\b${adult}\\b.*\\b${trade}|\\b${trade}.*\\b${adult}\\b`, 'i');

/** The adult was at work: a tradesman or an official. */
export const saysAtWork = (text: string | undefined): boolean => anySentence(text, (sentence) => atWork.test(sentence));

/** Outside, with nothing that ties the adult to the home or the children. */
export const saysOnlyOutside = (text: string | undefined): boolean =>
  /\b(?:outside|street|car park|bus stop|in a (?:parked )?car|parked|across the road|shops?|corner|park|alley)\b/i.test(text ?? '') &&
  !/\b(?:into|out of|from|inside|at the door of|leaving|entering|left|in)\b[^.;]{0,20}\b(?:house|home|flat|property|door|address)\b/i.test(
    text ?? '',
  ) &&
  !saysWithChildren(text);

/** With the children: minding, fetching or holding them. */
export const saysWithChildren = (text: string | undefined): boolean =>
  saysMinding(text) ||
  /\bwith (?:the |her |his |their )?(?:children|child|kids|baby|boys?|girls?|twins|toddler|family)\b|\b(?:holding|carrying|feeding|cuddling|playing with|walking|pushing|in bed with|alone with)\b|\bwith them\b/i.test(
    text ?? '',
  );

/** Having the care of them for a time. */
export const saysMinding = (text: string | undefined): boolean =>
  /\b(?:minding|minds|minded|babysit\w*|baby-sit\w*|looking after|looks after|looked after by|caring for|in charge of|in the (?:care|charge) of|left (?:alone |at home )?with|at home with|home alone with|collect(?:s|ed|ing)|pick(?:s|ed|ing)? (?:\w+ )?up|(?:fetched|fetches))\b/i.test(
    text ?? '',
  );

const parent = '(?:mother|father|mum|dad|parents?|carer)';
const parentKnows = new RegExp(
  `\\b(?:${parent}|(?:s?he|they)) (?:(?:had|has|have|was|were) )?(?:rung|rang|phoned|called|told|asked|confirmed|agree[ds]|arranged|sent|named)\\b|\\b${parent} (?:had been |has been |was )?(?:rung|phoned|asked)\\b|\\b(?:on|from|added to) the (?:\\w+ ){0,2}list\\b|\\bpassword\\b|\\b(?:with|by|at) (?:\\w+ )?${parent}'?s? (?:permission|agreement|consent|arrangement|request)\\b|\\bas (?:arranged|agreed)\\b`,
  'i',
);
const notKnown =
  /\b(?:not|n't|never|no|without)\b[^.;]{0,30}\b(?:list|password|told|asked|agreed|arranged|permission|agreement|consent|confirmed)\b/i;

/** A parent had arranged for the adult to have the children, or was asked about it. */
export const saysParentKnows = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => parentKnows.test(sentence) && !notKnown.test(sentence));

const checksAsked =
  /\bchecks? (?:(?:were|was|have been|has been|are|is) )?(?:asked|requested|done|made|run|sent|sought|back|clear|came back|completed|received|with)\b|\b(?:asked for|requested|ran|did|made|sent for) (?:the |police |probation |lateral )*checks?\b|\bchecked (?:with|by|against)\b|\b(?:asked|emailed) (?:the )?(?:police|probation)\b[^.;]{0,30}\b(?:about|what|whether|hold|of (?:him|her))\b|\b(?:police|probation)\b[^.;]{0,40}\b(?:asked about|(?:hold|holds|have|has|know|knows) (?:nothing|no record)|nothing (?:held|known)|no trace)\b/i;
const notChecked =
  /\b(?:not|n't|never|no|without|yet to|to be)\b[^.;]{0,20}\bchecks?\b|\bchecks? (?:\w+ ){0,2}(?:not|outstanding|awaited|to be|needed)\b/i;

/** Others were asked what they hold on an adult, or have answered. */
export const saysChecksAsked = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => checksAsked.test(sentence) && !notChecked.test(sentence));
