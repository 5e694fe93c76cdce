/**
 * Words by which a free-text fact is read where the vocabulary has no value of its own. They are general, published with the
 * documents, and only ever decide whether a question is asked.
 */

/** A visit for the purpose of contact between a child and an adult who does not live with the child. */
export const saysContactVisit = (text: string | undefined): boolean =>
  /\b(supervised|unsupervised|family|parental|direct|arranged|agreed)?[ -]?(contact|access|visitation)([ -](visit|session|time))?\b|\bto (see|visit) (his|her|their|the) (son|daughter|child|children|baby)\b/i.test(
    text ?? '',
  );

/** Contact that runs through the night by arrangement. */
export const saysOvernight = (text: string | undefined): boolean =>
  /\bovernight|\bover night|\bsleep(s|ing)? ?over|\bstay(s|ing)? (the|over)( the)? ?night|\bweekend stay/i.test(text ?? '');

/** A hospital, or an emergency that is treated there. */
export const saysHospital = (text: string | undefined): boolean =>
  /\bhospital|\binfirmary|\bemergency (department|unit)|\ba ?& ?e\b|\bward\b|\bneonatal|\bspecial care|\bintensive care|\bmaternity|\bcasualty/i.test(
    text ?? '',
  );

/** The child passes from one adult to the other. */
export const saysHandover = (text: string | undefined): boolean =>
  /\bhand(ing|ed)?[ -]?over|\bdrop(ping)?[ -]?off|\bpick(ing)?[ -]?up|\bcollection\b/i.test(text ?? '');

/** Somebody's home. */
export const saysHome = (text: string | undefined): boolean =>
  /\bhome\b|\bhouse\b|\bflat\b|\baddress\b|\bproperty\b|\bdoor(step)?\b|\btenancy\b|\bbedroom\b/i.test(text ?? '') &&
  !/\b(children|care|nursing)['’]?s? home|\bcourt ?house|\bsafe house/i.test(text ?? '');

/** Contact by letter, telephone or video only. */
export const saysRemoteOnly = (text: string | undefined): boolean =>
  /\b(video|letter|letterbox|post|indirect|telephone|phone|e-?mail)s?( calls?)?( contact)? only\b|\bonly (by|through|via) (video|letter|post|telephone|phone)|\bindirect contact\b/i.test(
    text ?? '',
  );

const means = {
  letter: /\b(?:letters?|cards?|post|written|write|writes|writing)\b/i,
  video: /\bvideo\b/i,
  call: /\b(?:telephone|phone|calls?|rings?)\b/i,
  message: /\b(?:messages?|texts?|e-?mails?)\b/i,
} as const;

/** Means of contact from afar that a text names. One that rules means out, or says "any", names none. */
export const meansIn = (text: string | undefined): readonly string[] =>
  text === undefined || /\b(?:no|not|nor|none|any|without)\b/i.test(text)
    ? []
    : Object.entries(means).flatMap(([name, words]) => (words.test(text) ? [name] : []));

/** Words of a place that tell one place from another. */
const placeWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !['the', 'and', 'for', 'from', 'with'].includes(word));

/** True where every word that tells a place is found in the other text. */
export function namesPlace(text: string | undefined, place: string | undefined): boolean {
  const [words, within] = [placeWords(place ?? ''), placeWords(text ?? '')];
  return words.length > 0 && words.every((word) => within.includes(word));
}

/** Words for any building or ground, which tell no place from another. */
const anyPlace: ReadonlySet<string> = new Set([
  'address',
  'area',
  'block',
  'building',
  'estate',
  'flat',
  'flats',
  'grounds',
  'home',
  'house',
  'maisonette',
  'place',
  'premises',
  'property',
  'within',
  'metres',
  'near',
]);

/** True where two texts are of one place by name, whatever each calls the building: a flat on an estate is on that estate. */
export function isSamePlace(text: string | undefined, place: string | undefined): boolean {
  const telling = placeWords(place ?? '').filter((word) => !anyPlace.has(word));
  if (telling.length === 0) return namesPlace(text, place);
  const within = placeWords(text ?? '');
  return telling.every((word) => within.includes(word));
}

/** A contact visit that somebody calls theirs: said at a door, or to whoever asks. */
export const saysOwnContact = (text: string | undefined): boolean =>
  /\b(?:his|her|their|my|supervised|agreed|arranged) (?:own )?(?:contact|access)\b|\b(?:for|during) (?:his|her|their) (?:contact|access|time with)\b/i.test(
    text ?? '',
  );

const clock = /\b(\d{1,2})[:.](\d{2}) ?(am|pm)?\b|\b(\d{1,2}) ?(am|pm)\b|\b(midnight)\b/gi;

const hourWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const inWords = new RegExp(
  `\\b(?:(half past|quarter past|quarter to) )?(${hourWords.join('|')})(?: o[’']clock)? (?:at night|in the (evening|morning)|that (evening|night))`,
  'gi',
);
const minutesBeside: Readonly<Record<string, number>> = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 };

/** "Half past ten at night": minutes after midnight. */
const spelled = (text: string): readonly number[] =>
  [...text.matchAll(inWords)].map(([, beside, hour = '', half]) => {
    const hours = (hourWords.indexOf(hour.toLowerCase()) + 1) % 12;
    const later = half?.toLowerCase() === 'morning' || (half === undefined && hours < 5) ? 0 : 12;
    return ((hours + later) * 60 + (minutesBeside[(beside ?? '').toLowerCase()] ?? 0) + 24 * 60) % (24 * 60);
  });

/** The time of day that a text gives, in minutes after midnight, where it gives one and only one. */
export function timeIn(text: string | undefined): number | undefined {
  const figures = [...(text ?? '').matchAll(clock)].flatMap(([, hour, minute, half, bare, bareHalf, midnight]): readonly number[] => {
    if (midnight !== undefined) return [0];
    const hours = Number(hour ?? bare);
    const later = (half ?? bareHalf)?.toLowerCase() === 'pm' && hours < 12 ? 12 : 0;
    const early = (half ?? bareHalf)?.toLowerCase() === 'am' && hours === 12 ? -12 : 0;
    // Without a half of the day, a number under twelve may be either.
    if (half === undefined && bareHalf === undefined && hours < 13) return [];
    return hours > 23 || Number(minute ?? 0) > 59 ? [] : [(hours + later + early) * 60 + Number(minute ?? 0)];
  });
  const found = [...figures, ...spelled(text ?? '')];
  return found.length === 1 ? found[0] : undefined;
}

/** Words that place somebody with a person, or nowhere in particular. */
const withSomebody =
  /\b(?:his|her|their|my|mother|father|mum|dad|parents?|nan|gran\w*|sister|brother|aunt|uncle|friends?|partner|family|hostel|hotel|refuge|prison|bed and breakfast|unknown|not known|somewhere|on the streets?|homeless|temporary)\b|'s\b/i;

/** True where two texts each name a place of their own, and have no word of it in common. */
export function areDifferentPlaces(one: string, other: string): boolean {
  if (withSomebody.test(one) || withSomebody.test(other)) return false;
  const [a, b] = [one, other].map((text) => placeWords(text).filter((word) => !anyPlace.has(word)));
  return a !== undefined && b !== undefined && a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

/** Hours of a day as a term writes them ("Saturdays 14:00 to 16:00"), in minutes after midnight. */
export const hoursIn = (text: string | undefined): readonly { readonly from: number; readonly to: number }[] =>
  [...(text ?? '').matchAll(/(\d{1,2})[:.](\d{2})\s*(?:to|until|till|-|–)\s*(\d{1,2})[:.](\d{2})/gi)].map(
    ([, fromHour, fromMinute, toHour, toMinute]) => ({
      from: Number(fromHour) * 60 + Number(fromMinute),
      to: Number(toHour) * 60 + Number(toMinute),
    }),
  );
