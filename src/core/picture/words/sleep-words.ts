import { anySentence } from './sentences.ts';
import { mentions } from './word-lists.ts';

/** Words by which the records of a baby's sleep are read. General, and only ever decide whether a question is asked. */

/** Talk, warning or denial that stands before what it is about: then it is no sight of it. */
const spokenOf =
  /\b(?:talk\w*|spoke\w*|(?:told|tell\w*)(?! (?:me|us)\b)|advi[sc]e\w*|discuss\w*|explain\w*(?! that (?:she|he|they)\b)|warn\w*|leaflets?|dangers?|risks?|about|asked|guidance|information|never|not|n't|no|none|den(?:y|ies|ied)|avoid\w*|instead|rather|without|against|unsafe to|if|should)\b[^,:]{0,80}$/i;

const isSeen = (text: string | undefined, ...sights: readonly RegExp[]): boolean =>
  anySentence(text, (sentence) =>
    sights.some((sight) => {
      const at = sentence.search(sight);
      return at >= 0 && !spokenOf.test(sentence.slice(0, at));
    }),
  );

const asleep = '\\b(?:asleep|sleeps?|slept|sleeping|doz(?:es|ed|ing))\\b';
const onBed = "\\b(?:in|on) (?:[\\w\u2019']+ ){0,3}(?:bed|sofa|settee|couch|armchair|chest)\\b";
const company = '\\b(?:with|beside|next to|together with|alongside)\\b';

const coSleeping: readonly RegExp[] = [
  new RegExp(`${asleep}[^,;]{0,30}${company}[^,;]{0,30}${onBed}`, 'i'),
  new RegExp(`${asleep}[^,;]{0,40}${onBed}[^,;]{0,10}${company}`, 'i'),
  new RegExp(
    `${asleep}[^,;]{0,20}\\bin (?:their|(?:the |his |her )?(?:parents|mum|mother|dad|father|adults)[\u2019']?s?) (?:\\w+ )?bed\\b`,
    'i',
  ),
  /\b(?:bring|brings|bringing|brought|tak(?:e|es|ing|en)|took)\b[^,;]{0,25}\binto (?:the |her |his |their |own )*bed\b/i,
  /\bin bed (?:with|beside) (?:her|him|the|his|their|mum|dad|mother|father|baby)\b/i,
  /\b(?:shares?|sharing|shared) (?:a|the|her|his|their|mum's|mother's|parents') (?:\w+ )?bed\b/i,
  /\bbed[- ]shar(?:es|ed)\b|\bco-?sle(?:eps?|pt)\b/i,
  /\b(?:bed[- ]sharing|co-?sleeping)\b(?=.*\b(?:seen|found|observed|reported|admits|admitted|says|still|again|on the ward|most nights|every night)\b)/i,
  /\b(?:seen|found|observed|admits|admitted|still|is|are|was|were|been) (?:to be )?(?:bed[- ]sharing|co-?sleeping)\b/i,
];

/** A baby sleeps beside an adult: seen, or said by whoever does it. */
export const saysCoSleeping = (text: string | undefined): boolean => isSeen(text, ...coSleeping);

/** There is nothing fit for a baby to sleep in, or the baby is put to sleep in something else. */
export const saysNoCot = (text: string | undefined): boolean =>
  /\b(?:no|without (?:a|any)|has no|have no|had no|lacks? (?:a|any)) (?:usable |safe |proper |separate )?(?:cot|crib|moses basket|bed of (?:his|her|their) own|place to sleep)\b|\bcot\b[^.;]{0,30}\b(?:broken|in pieces|not (?:yet )?(?:up|built|put (?:up|together)|made up|used|in use)|unusable|full of|for storage|still in (?:its|the) box)\b|\bnowhere\b[^.;]{0,20}\bto sleep\b|\bone mattress\b|\b(?:sleeps|is put (?:down )?to sleep|put (?:down )?to sleep|nights are spent) (?:at night )?(?:in|on) (?:a|an|the|his|her) (?:\w+ )?(?:bouncer|bouncy chair|car seat|pram|pushchair|buggy|swing|beanbag|bean bag|sofa|settee|armchair|floor|drawer|mattress|cushion)\b/i.test(
    text ?? '',
  );

/** The home has too little room. */
export const saysCrowded = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\bover-?crowd\w*|\bcrowded\b|\ball (?:\w+ )?(?:sleep|sleeping|live|living) in (?:one|a single|the same) (?:bed)?room\b|\b(?:three|four|five|six|seven|eight) (?:people|of them|to a|in (?:a|one)) (?:\w+ )?(?:bed)?room\b|\b(?:four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}in (?:a |one|two) (?:\w+[ -])?(?:bed)?rooms?\b/i.test(
        sentence,
      ) && !/\bnot (?:over-?)?crowded\b/i.test(sentence),
  );

/** The family moves from place to place. */
export const saysMovesOften = (text: string | undefined): boolean =>
  /\bsofa[- ]surf\w*|\bmov(?:ed|ing|es) (?:house |home |address )?(?:again and again|(?:three|four|five|six|several|many|\d+) times|often|frequently|constantly|from (?:place|sofa|house|friend) to)\b|\bfrequent moves\b|\b(?:third|fourth|fifth|sixth) (?:address|move|home)\b|\bbetween (?:friends|relatives|sofas|addresses)\b/i.test(
    text ?? '',
  );

/** A baby born before term or small. */
export const saysEarlyOrSmall = (text: string | undefined): boolean =>
  isSeen(
    text,
    /\bpre-?mature(?:ly|d)?\b|\bprematurity\b|\bpre-?term\b|\bborn (?:before (?:term|time)|(?:too )?early|(?:\w+ )?(?:weeks?|months?) early)\b|\b(?:weeks?|month) early\b|\blow birth ?-?weight\b|\bsmall for (?:dates|gestational age)\b/i,
  );

/** Kilograms, from a weight as it is written down: `1.62 kg`, `2300 g`, `5 lb 2 oz`. Undefined where it gives no unit. */
export function kilogramsOf(weight: string | undefined): number | undefined {
  const found = /(\d+(?:[.,]\d+)?)\s*(kg|kilo\w*|g|grams?|lbs?|pounds?)\b(?:\s*(\d+(?:\.\d+)?)\s*(?:oz|ounces?))?/i.exec(weight ?? '');
  if (found === null) return undefined;
  const [, amount = '', unit = '', ounces = '0'] = found;
  const number = Number(amount.replace(',', '.'));
  if (/^k/i.test(unit)) return number;
  return /^g/i.test(unit) ? number / 1000 : number * 0.4536 + Number(ounces) * 0.02835;
}

/** Medicines that make sleepy, by class and by the names most often written down (British National Formulary, chapters 4 and 15). */
export const isSedating = mentions([
  'sedat*',
  'sleeping tablet*',
  'sleeping pill*',
  'hypnotic*',
  'zopiclone',
  'zolpidem',
  'temazepam',
  'nitrazepam',
  'diazepam',
  'lorazepam',
  'clonazepam',
  'benzodiazepine*',
  'amitriptyline',
  'mirtazapine',
  'trazodone',
  'quetiapine',
  'olanzapine',
  'clozapine',
  'risperidone',
  'haloperidol',
  'promethazine',
  'codeine',
  'dihydrocodeine',
  'morphine',
  'oxycodone',
  'tramadol',
  'opioid*',
  'methadone',
  'buprenorphine',
  'pregabalin',
  'gabapentin',
]);

const ofRoutine =
  /\bout[- ]of[- ](?:the |their |her |his |normal |usual )?routine\b|\bnot (?:a )?routine\b|\bsafer?[- ]sleep plan\b|\bsleep(?:ing)? plan\b|\bplan(?:s|ned)? for (?:\w+ ){0,4}nights?\b|\b(?:fuller|in[- ]depth|tailored|longer|detailed) (?:\w+ ){0,3}(?:talk|conversation|discussion|session)\b|\bunplanned\b|\b(?:bad|hard|rough|difficult|different|unusual) nights?\b|\bnights? (?:with|of) (?:a )?drink\w*|\bnights? out\b|\bwho (?:has|have|will have|takes|minds|gets up (?:for|to)|looks after|is with) (?:the )?(?:baby|him|her|them)\b|\bhand(?:s|ing)? (?:the )?(?:baby|him|her|over)\b|\bsober\b|\bwhat (?:each|they|he|she|both|either)(?: of them| parent)?(?:[’']d| would| will| does| do)\b/i;
const onCondition =
  /\b(?:if|when|whenever|once|after|on nights?|nights? (?:when|that|after))\b[^.;]{0,60}\b(?:drink\w*|drunk|drank|alcohol|drugs?|us(?:es|ed|ing)|smok\w*|cannabis|methadone|drowsy|sleepy|sedat\w*|tablets?|medicines?|medication|stay\w*|visit\w*|travel\w*|part(?:y|ies)|elsewhere|move\w*)\b/i;
/** The advice that everybody is given: not to do this if that. */
const prohibition =
  /\b(?:never|not|n't|avoid\w*|no|dangers?|risks?)\b[^.;]*\b(?:bed\w*|sofa|settee|shar\w*|sleep\w*|co-?sleep\w*)\b[^.;]*\b(?:if|when|after|once)\b/i;

/** What will be done on a night that is not as usual, as against the advice that everybody is given. */
export const saysNightsOutOfRoutine = (text: string | undefined): boolean =>
  anySentence(text, (sentence) => ofRoutine.test(sentence) || (onCondition.test(sentence) && !prohibition.test(sentence)));

const room =
  '\\b(?:upstairs|bedrooms?|(?:the |that |his |her |baby\\W?s |child\\W?s )room|cots?|cribs?|where [\\w ]{1,30}\\bsle(?:eps?|pt)|sleeping (?:place|space|area|arrangements?))\\b';
const keptOut =
  '\\b(?:(?:would|did|will|does|was|were|is|are) not (?:let|have|allow|allowed|show|shown|want|able|permit|permitted|take)|wouldn\\W?t (?:let|have|allow|show)|refus\\w*|declin\\w*|turned down|another time|next time|not today|not convenient|put (?:me|us) off|kept from|stopped from|barred from|said no|off limits|locked)\\b';

const keptFromRoom = new RegExp(`${keptOut}.*${room}|${room}.*${keptOut}`, 'i');

/** A worker was kept from seeing where a child sleeps. */
export const saysKeptFromRoom = (text: string | undefined): boolean => anySentence(text, (sentence) => keptFromRoom.test(sentence));

const onlySaid =
  /\b(?:not|no|n't|never|without|nor|say|says|said|told|tells|reports?|asked|plans?|will|to be|to see|borrow\w*|needs?|advi[sc]e\w*)\b/i;
const wasShown =
  /\b(?:saw|(?:was|were) shown|showed (?:me|us)|looked (?:at|in)|(?:taken|went|go|gone) (?:\w+ )?(?:up|upstairs|through|in) to see)\b/i;

/** Where a child sleeps was looked at, in words. What a parent says of it is no sight of it. */
export const saysSleepingPlaceSeen = (text: string | undefined): boolean =>
  anySentence(
    text,
    (sentence) =>
      /\b(?:cots?|cribs?|moses basket|baskets?|next-to-me|bedrooms?|(?:own|safe|clear|clean) beds?|beds? (?:made|seen)|bed space|sleeping (?:place|space|area|arrangements?)|where [\w ]{1,30}\bsleeps?)\b/i.test(
        sentence,
      ) &&
      (/\b(?:seen|saw|looked|checked|shown|showed|viewed|clear|clean|tidy|made up|ready|suitable|safe|in place|set up|beside|next to|by (?:\w+'?s? )?(?:own )?(?:bed|side)|in (?:the|their|her|his|mum's|parents') (?:\w+ )?room|asleep in|fine)\b/i.test(
        sentence,
      ) ||
        wasShown.test(sentence)) &&
      !(wasShown.test(sentence) ? /\b(?:not|n't|never|without)\b/i : onlySaid).test(sentence) &&
      !saysKeptFromRoom(sentence),
  );

/** Who has the baby at night, as a plan shares it out. */
export const saysWhoHasNights = (text: string | undefined): boolean =>
  /\bnights? (?:are |is )?shared\b|\b(?:takes?|does|has|covers?) (?:the |all |both )?nights?\b/i.test(text ?? '');

/** A matter of sleep or of the nights. */
export const saysSleep = (text: string | undefined): boolean =>
  /\bsle(?:ep\w*|pt)\b|\bco-?sleep\w*|\bnights?\b|\bcot\b|\bmoses basket\b|\bbed\b|\bbed-?shar\w*/i.test(text ?? '');
