const shortened: readonly (readonly [RegExp, string])[] = [
  [/[’‘`]/g, "'"],
  [/[–—−]/g, '-'],
  [/\b(\d{1,2})\s*(st|nd|rd|th)\b/g, '$1'],
  [/\bwk(s?)\b/g, 'week$1'],
  [/\byrs?\b/g, 'years'],
  [/\bmths?\b|\bmos?\b/g, 'months'],
  [/\bw\s*\/\s*[cb]\b|\bw\.[cb]\b\.?|\bwc\b|\bweek (?:commencing|beginning|starting)\b/g, 'week-from'],
  [/\bw\s*\/\s*e\b|\bweek ending\b/g, 'week-to'],
  [/\b(?:approximately|approx|around|roughly|circa|some time around|sometime around|or so)\b\.?|\bc\.?\s*(?=\d)|~\s*/g, ' about '],
  [/\b(?:maybe|perhaps|might be|may have been|could be|i think|thought to be|possible)\b/g, ' possibly '],
  [/^\?+\s*|\s*\?+$/g, ' possibly '],
  [/\b(?:the )?(?:beginning|start) of (?:the )?/g, 'early '],
  [/\b(?:the )?end of (?:the )?(?!day\b)/g, 'late '],
  [/\b(?:the )?middle of (?:the )?/g, 'mid '],
  [/\b(early|mid|late)[ -]+(?:in )?/g, '$1 '],
  [/\b(?:in the |on the |at the |over the |during the |sometime |some time )/g, ' '],
  [/\b(mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?s?\b\.?/g, ' $1day '],
];

const days: Readonly<Record<string, string>> = {
  monday: 'monday',
  tueday: 'tuesday',
  tuesday: 'tuesday',
  wedday: 'wednesday',
  wednesday: 'wednesday',
  thuday: 'thursday',
  thurday: 'thursday',
  thusday: 'thursday',
  thursday: 'thursday',
  friday: 'friday',
  satday: 'saturday',
  saturday: 'saturday',
  sunday: 'sunday',
};

/** What was said in one spelling: small letters, one space, no ordinals, short forms and other words for the same made one. */
export function plainly(text: string): string {
  let plain = ` ${text.toLowerCase().normalize('NFKC').trim()} `.replaceAll(/\s+/g, ' ').trim();
  for (const [form, instead] of shortened) plain = plain.replaceAll(form, instead);
  return plain
    .replaceAll(/\b[a-z]+day\b/g, (word) => days[word] ?? word)
    .replaceAll(/[,;!"“”()]/g, ' ')
    .replaceAll(/\.(?=\s|$)/g, ' ')
    .replaceAll(/\b(?:of|on|in|during)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthForm = /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

/** 1 to 12; nothing where the word is no month. */
export const monthNamed = (word: string): number | undefined => (monthForm.test(word) ? months.indexOf(word.slice(0, 3)) + 1 : undefined);

/** Words that stand for small counts. */
const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
export const countNamed = (word: string): number | undefined => (/^\d{1,3}$/.test(word) ? Number(word) : counts[word]);
