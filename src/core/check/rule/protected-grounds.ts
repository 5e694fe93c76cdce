/**
 * What no rule may read: heritage, faith, language, class, poverty, time in care and disability are never evidence of risk (the list of
 * what a computer should not decide). A rule that names one is refused, also where it would only leave people out.
 */
export const protectedClaims: ReadonlySet<string> = new Set([
  'needs-interpreter',
  'cannot-read',
  'learning-need',
  'was-looked-after',
  'receives-benefit',
  'unsettled-housing',
  'heritage',
  'faith',
  'language',
  'communicates-by',
]);

export const protectedThemes: ReadonlySet<string> = new Set(['disability', 'learning-need', 'money']);

export const protectedFacts: ReadonlySet<string> = new Set(['interpreter', 'background', 'forWorking']);

const words =
  /\b(race|racial|ethnic\w*|heritage|nationalit\w*|foreign\w*|immigra\w*|migrant\w*|asylum|refugee\w*|travell?ers?|gypsy|roma|black|white|asian|african|european|polish|religio\w*|faith\w*|church|mosque|synagogue|temple|muslim\w*|islam\w*|christian\w*|catholic\w*|jewish|hindu\w*|sikh\w*|language\w*|english|interpreter\w*|accent|class|poor family|poverty|benefits?|universal credit|debts?|food ?bank\w*|unemploy\w*|care leaver\w*|care experienced|looked[ -]after|in care|foster\w*|disab\w*|wheelchair\w*|deaf\w*|blind\w*|autis\w*|adhd|learning (need|difficult|disab)\w*)\b/i;

/** A word of a rule's own list that stands for such a ground. */
export const protectedWord = (word: string): boolean => words.test(word.replaceAll('*', ''));
