import type { Range, WordList } from './slip.ts';

/** What no rule forbids and may still tell a reader who somebody is. */
export interface FoundDetail extends Range {
  readonly why: string;
}

const jobs =
  'taxi driver|bus driver|lorry driver|butcher|baker|hairdresser|barber|florist|vicar|imam|priest|councillor|footballer|musician|teacher at|solicitor at|doctor at|nurse at|police officer in|soldier|fisherman|farmer|farm worker|gamekeeper|publican|landlord of|shopkeeper|bouncer|prison officer|firefighter|miner|midwife at|chef at|cleaner at|caretaker at|teaching assistant at|worker at|works at|worked at|employed (?:at|by)|owner of|ran a|runs a';

const forms: readonly (readonly [pattern: RegExp, why: string])[] = [
  [new RegExp(String.raw`\b(?:${jobs})\b`, 'gi'), 'what somebody does for a living, or where'],
  [/\b(?:twins?|triplets?|quadruplets)\b/gi, 'a birth that few families have'],
  [
    /\b(?:the only|the first|the youngest|the oldest|one of only|one of the few|unique|unusual(?:ly)?|rare|extremely rare)\s+[\p{L}-]+/giu,
    'something that few are or have',
  ],
  [
    /\b(?:newspapers?|local press|the media|front page|televised|documentary|petition|memorial|vigil|facebook post|went viral|headlines?)\b/gi,
    'something that can be looked up',
  ],
  [/\b(?:sentenced|jailed|imprisoned)\s+(?:to|for)\s+[^.,;]{3,40}/gi, 'a sentence that the press will have printed'],
  [/\b(?:at|from|until|about|around|before|after)\s+(?:[01]?\d|2[0-3])[:.][0-5]\d\s?(?:hours|hrs|am|pm)?\b/gi, 'a time to the minute'],
  [
    /\b(?:on|by)\s+(?:the\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/g,
    'a day of the week: with a month beside it, it may be counted',
  ],
  [/[“"][^”"]{40,}[”"]/g, 'words that somebody said, whole: can they be searched for?'],
];

/** The low-key list: for a person to judge, and counted among no slips. */
export const findDetails = (text: string, _list?: WordList): readonly FoundDetail[] =>
  forms
    .flatMap(([pattern, why]) => [...text.matchAll(pattern)].map(({ 0: said, index }) => ({ start: index, end: index + said.length, why })))
    .toSorted((a, b) => a.start - b.start);
