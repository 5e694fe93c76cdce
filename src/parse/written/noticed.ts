import type { Person } from '../../core/entry/directory.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import { compareNames } from '../../core/matching/names/compare-names.ts';
import { saysUnknownAdult } from '../../core/picture/words/adult-words.ts';
import type { Day } from '../../core/time/day.ts';
import { readSaidDate, type SaidDate } from '../../core/time/said/said-date.ts';
import type { Span } from '../../core/time/span.ts';
import { nameKey, namesOf } from './names-typed.ts';
import { isNearName } from './near-name.ts';

/** Somebody on record whose name, or one near it, stands in a text. */
export interface PersonNoticed {
  /** As it stands in the text. */
  readonly words: string;
  /** Whom it may mean: several have names alike. */
  readonly people: readonly PersonId[];
}

export interface DateNoticed {
  readonly words: string;
  readonly said: Extract<SaidDate, { readonly kind: 'read' }>;
}

export interface AdultNoticed {
  readonly is: 'man' | 'woman' | 'adult';
  /** The part of the sentence that tells of them. */
  readonly words: string;
}

/** What stands in a text that a form has a place for. It is offered, and nothing is taken from it. */
export interface Noticed {
  readonly people: readonly PersonNoticed[];
  readonly dates: readonly DateNoticed[];
  readonly adults: readonly AdultNoticed[];
}

/** What noticing goes by. */
export interface NoticingBy {
  readonly today: Day;
  readonly born?: Span | undefined;
  /** Those of the family at hand. */
  readonly people: readonly Person[];
  readonly otherNames?: ReadonlyMap<PersonId, readonly string[]>;
}

/** How much is offered of each sort: a long letter names half a town. Our choice. */
const most = 5;

export const noticeIn = (text: string, by: NoticingBy): Noticed => ({
  people: peopleNoticed(text, by).slice(0, most),
  dates: datesNoticed(text, by).slice(0, most),
  adults: adultsNoticed(text).slice(0, 3),
});

/** Words that begin like a name. */
const nameLike = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}/gu;

function peopleNoticed(text: string, { people, otherNames }: NoticingBy): readonly PersonNoticed[] {
  const found = new Map<string, PersonNoticed>();
  for (const match of text.matchAll(nameLike)) {
    const words = match[0].replace(/[’']s$/, '');
    const key = nameKey(words);
    if (found.has(key) || words.length < 3) continue;
    const among = (isLike: (name: string) => boolean): readonly Person[] =>
      people.filter((person) => namesOf(person, otherNames).some(isLike));
    const same = among((name) => nameKey(name) === key);
    const begins = /(?:^|[.!?\n]\s*)$/.test(text.slice(0, match.index)) && !words.includes(' ');
    const near = same.length > 0 ? same : among((name) => (begins ? isSpeltOtherwise(words, name) : isNearName(words, name)));
    if (near.length > 0) found.set(key, { words, people: near.map(({ id }) => id) });
  }
  return [...found.values()];
}

/** The first word of a sentence always begins so: it is a name where it is one that is known to be spelt in two ways. */
const isSpeltOtherwise = (words: string, name: string): boolean => compareNames(words, name).level === 'form';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const count = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const ways = [
  String.raw`(?:about |around |early |mid[- ]|late )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${month}(?: \d{4})\b`,
  String.raw`\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}\b`,
  String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b`,
  String.raw`(?:the day before )?yesterday\b`,
  String.raw`last (?:week|month|night|year|weekend|summer|winter|spring|autumn|${weekday})\b`,
  String.raw`(?:on|this) ${weekday}\b`,
  String.raw`(?:about |around )?${count} (?:days?|weeks?|months?|years?) ago\b`,
  String.raw`(?:at|when) (?:he was |she was |they were )?(?:about |around )?${count} (?:weeks|months|years)(?: old)?\b`,
];
const dateLike = new RegExp(String.raw`\b(?:${ways.join('|')})`, 'gi');

function datesNoticed(text: string, { today, born }: NoticingBy): readonly DateNoticed[] {
  const found: DateNoticed[] = [];
  for (const [words] of text.matchAll(dateLike)) {
    const said = readSaidDate(words.replace(/^when (?:he was |she was |they were )?/i, 'at '), { today, born });
    if (said.kind !== 'read' || said.when.earliest > today) continue;
    if (!found.some((other) => isSame(other.said.when, said.when))) found.push({ words, said });
  }
  return found;
}

const adultIn =
  /\b(?:an?|another|some|the)?\s*(?:\w+ ){0,3}?(m[ae]n|wom[ae]n|males?|females?|lads?|blokes?|adults?|person|visitor|lady|boyfriend|girlfriend)\b[^.;!?\n]*/i;

/** Adults of whom a text says that they are not known. */
function adultsNoticed(text: string): readonly AdultNoticed[] {
  return text.split(/(?<=[.;!?\n])\s+/).flatMap((sentence) => {
    if (!saysUnknownAdult(sentence)) return [];
    const [words = '', which = ''] = adultIn.exec(sentence) ?? [];
    const is = /^(?:wom|fem|lady|girl)/i.test(which) ? 'woman' : /^(?:m|lad|bloke|boy)/i.test(which) ? 'man' : 'adult';
    return words === '' ? [] : [{ is, words: words.trim().slice(0, 200) }];
  });
}

const isSame = (a: Span, b: Span): boolean => a.earliest === b.earliest && a.latest === b.latest;
