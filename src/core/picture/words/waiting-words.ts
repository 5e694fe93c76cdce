/** Words by which a free text says that one agency waits for the work of another. General, and only ever decide whether a question is asked. */

const waits =
  /\b(?:await(?:s|ed|ing)?|wait(?:s|ed|ing)? (?:for|on|until|till|to (?:see|hear|know|learn|read|have))|pending|on hold (?:until|till|for)|hold(?:s|ing)? (?:off )?(?:until|till|for)|(?:not|nothing|cannot|can['’]t|won['’]t)\b[^.;]{0,50}\b(?:until|till))\b([^.;]*)/gi;

const work =
  /\b(?:reports?|assessments?|outcomes?|findings?|results?|decisions?|visits?|screening|checks?|responses?|repl(?:y|ies)|views?|conclusions?|enquir\w+|inquir\w+|investigations?|opinions?|feedback|reviews?|recommendations?|to (?:report|reply|finish|complete|decide|confirm|assess|visit|see|look|review|conclude)|(?:comes?|arrives?|is (?:in|here|done|ready))|(?:has|have) (?:come|arrived|reported|replied|finished|completed|decided|confirmed|assessed|visited|seen|looked|reviewed|concluded))\b/i;

/** Somebody of the family waits, or nobody does any more. */
const ofFamily =
  /\b(?:mothers?|fathers?|mum|dad|she|he|they|parents?|famil(?:y|ies)|child(?:ren)?|baby|girl|boy|grand\w+|aunt|uncle|no longer|not) (?:\w+ ){0,3}$/i;
/** Somebody called by name: the agencies that wait write "we", or nothing. */
const ofSomebodyNamed =
  /\b(?!(?:We|It|This|That|All|Everything|Work|Case|Plan|Planning|Assessment|Decision|Report|Referral|Review|Transfer|Application|Closing|Support)\b)[A-Z]\w+ (?:is|was|has been|remains|still) (?:\w+ )?$/;

const expects = /\bexpect(?:s|ed|ing)?\b/i;
const paperwork = /\b(?:assessments?|reports?)\b/i;

/** What is waited for, where it is a piece of work: what follows the words of waiting, or the sentence that expects an assessment or a report. */
export const workAwaitedIn = (text: string | undefined): readonly string[] => {
  const all = text ?? '';
  const awaited = [...all.matchAll(waits)].flatMap((found) => {
    const before = all.slice(0, found.index);
    const clause = found[1] ?? '';
    return work.test(clause) && !ofFamily.test(before) && !ofSomebodyNamed.test(before) ? [clause] : [];
  });
  const expected = all.split(/[.!?;](?:\s|$)/).filter((sentence) => {
    const before = sentence.slice(0, sentence.search(expects));
    return expects.test(sentence) && paperwork.test(sentence) && !ofFamily.test(before);
  });
  return [...awaited, ...expected];
};

/** An answer by which the work that is waited for is not for this child, or is not being done. */
export const saysNotCovered = (text: string | undefined): boolean =>
  /\b(?:do(?:es)?|did|is|are|was|were|will|would|has|have)(?:n['’]t| not)\b[^.;]{0,40}\b(?:cover|includ|about|concern|look|consider|assess|do(?:ing)?|plan|ask|begin|begun|start)\w*|\bnot (?:about|on|for|covering|the|this|that|her|his|our|us|ours|asked|doing|planned|begun|started)\b|\bonly\b[^.;]{0,40}\b(?:about|on|for|cover\w*)\b|\babout\b[^.;]{0,60}\bonly\b|\bno such\b/i.test(
    text ?? '',
  );

const isGeneral: ReadonlySet<string> = new Set([
  ...[
    'with',
    'from',
    'that',
    'this',
    'have',
    'will',
    'each',
    'they',
    'them',
    'their',
    'about',
    'into',
    'over',
    'then',
    'once',
    'made',
    'make',
  ],
  ...['family', 'child', 'children', 'mother', 'father', 'parents', 'baby', 'home', 'week', 'weekly', 'month', 'work', 'attend', 'support'],
]);
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}]{4,}/gu) ?? []).filter((word) => !isGeneral.has(word)));

/** True where two lines name one piece of work: they share most of the words that tell one from another. */
export function nameOneWork(a: string, b: string): boolean {
  const [one, other] = [tellingWords(a), tellingWords(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 2 && shared * 2 >= Math.min(one.size, other.size);
}
