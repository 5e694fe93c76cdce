import type { Word } from '../text/words.ts';
import { isProfessionalWord } from './known-words.ts';

const titles = new Set(
  'mr mrs ms miss mx dr doctor professor prof pc dc ds di dci sgt pcso wpc nurse sister midwife uncle auntie aunty aunt baby little nan nana grandma grandad granny judge rev father imam cllr'.split(
    ' ',
  ),
);
export const isTitle = (lower: string): boolean => titles.has(lower);

const doing = new Set(
  'read met sent set put seen is was has had can cannot will does did says said told asked went came gave took got felt thought knew saw made became began left lived moved stayed slept ate cried woke died goes comes lives seems seemed appears appeared remains remained wants wanted needs needed would could should might must attends presents rang ran wrote spoke met held brought kept lost also then never always now still often who and'.split(
    ' ',
  ),
);
/** What somebody does, or is: the word after a name that is a subject. */
export const isDoing = (word: Word | undefined): boolean =>
  word !== undefined && word.capital === 'none' && (doing.has(word.lower) || /(?:[^aeiou]|[aeo])ed$/.test(word.lower));

const timeBefore = new Set(
  'in during by since until till from of last next this that early mid late before after between every and to through around about end'.split(
    ' ',
  ),
);
const months = new Set(['may', 'april', 'june', 'august', 'march', 'january', 'july', 'september', 'october', 'november', 'december']);
const seasonal = new Set(['summer', 'autumn', 'winter', 'spring', 'easter', 'christmas', ...months]);

/**
 * Whether a word that is both a word of the language and a name of somebody in the key stands here as a name. Inside a sentence a capital says so, unless
 * it is one of a row of capitals (Young Carers Service) or a time (in May, last Summer). Where a sentence opens, what follows says so: "Will was", "Mark's".
 */
export function standsAsName(words: readonly Word[], at: number, text: string): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || word.capital === 'none') return false;
  if (before !== undefined && !word.opens && isTitle(before.lower)) return true;
  if (word.capital === 'all' && word.letters.length > 2 && !isShouted(words, at)) return true;
  if (seasonal.has(word.lower) && isTime(before, word, after, text)) return false;
  if (word.until > word.end) return true;
  if (word.opens || isShouted(words, at)) return standsFirst(before, after, word, text);
  if (word.tied || after?.tied === true) return false;
  return !inRowOfCapitals(before, word, after) && !(before !== undefined && /^(?:the|a|an|each|every|any|no)$/.test(before.lower));
}

function isTime(before: Word | undefined, word: Word, after: Word | undefined, text: string): boolean {
  if (/^[\s,]*(?:'?\d{2,4}\b|term|half|holiday|bank|day\b)/i.test(text.slice(word.end, word.end + 12))) return true;
  if (/\d(?:st|nd|rd|th)?(?: of)?\s+$/i.test(text.slice(Math.max(0, word.start - 9), word.start))) return true;
  if (
    after !== undefined &&
    /^(?:and|to|or)$/.test(after.lower) &&
    /^\s*(?:and|to|or)\s+(?:\p{Lu})/u.test(text.slice(word.end)) &&
    !word.opens
  )
    return before !== undefined && timeBefore.has(before.lower);
  return before !== undefined && !word.opens && timeBefore.has(before.lower) && !isDoing(after);
}

function standsFirst(_before: Word | undefined, after: Word | undefined, word: Word, text: string): boolean {
  if (after === undefined) return false;
  const following = text.slice(word.end, after.start);
  if (/^\s*,\s*$/.test(following)) return /^(?:who|aged|whose|a|the|his|her)$/.test(after.lower);
  if (after.capital === 'first' && !isProfessionalWord(after.lower)) return true;
  return (
    following.trim() === '' &&
    (isDoing(after) || (after.capital === 'none' && /^(?:found|\p{L}{4,}[^s]s)$/u.test(after.lower) && !noVerb.test(after.lower)))
  );
}

const jobs =
  /^(?:worker|nurse|visitor|officer|teacher|doctor|midwife|manager|consultant|practitioner|constable|sergeant|inspector|mother|father|grandmother|grandfather|aunt|uncle|brother|sister|baby|partner|judge|chair|paediatrician|head|coroner)$/;

const noVerb =
  /^(?:across|always|perhaps|besides|unless|various|previous|serious|towards|numerous|its|this|hers|theirs|ours|yours|sometimes|afterwards|upwards)$/;

const isShouted = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === 'all' && (words[at - 1]?.capital === 'all' || words[at + 1]?.capital === 'all');

function inRowOfCapitals(before: Word | undefined, word: Word, after: Word | undefined): boolean {
  const counts = (other: Word | undefined): boolean =>
    other !== undefined && other.capital === 'first' && other.sentence === word.sentence && isProfessionalWord(other.lower);
  const next = after !== undefined && after.gap.trim() === '' && after.gap.length <= 2 && counts(after);
  const last = before !== undefined && word.gap.trim() === '' && counts(before) && !before.opens && !jobs.test(before.lower);
  return next || last;
}
