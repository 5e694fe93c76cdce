import type { Token } from './tokens.ts';

/** What stands before some words of a sentence and turns them: they are denied, or they are only feared, planned or asked after. */
export interface Turned {
  readonly denied: boolean;
  /** "if", "whether", "at risk of": nothing is said to have been so. */
  readonly open: boolean;
}

const denying = new Set([
  'no',
  'not',
  'never',
  'nil',
  'without',
  'neither',
  'nor',
  'denied',
  'denies',
  'deny',
  'denying',
  'none',
  'unable',
  'negative',
]);
const opening = new Set([
  'if',
  'whether',
  'unless',
  'should',
  'may',
  'might',
  'could',
  'would',
  'risk',
  'risks',
  'fear',
  'fears',
  'afraid',
  'fearful',
  'prevent',
  'avoid',
  'case',
  'about',
  'possible',
  'possibly',
  'potential',
  'query',
  'unclear',
  'clear',
  'asked',
  'until',
]);
const parting = new Set(['but', 'although', 'though', 'however', 'because', 'since', 'who', 'which', 'then', 'and', 'so']);
/** Words that, next to a denial, leave it without force: "not only", "no longer" is read where it matters. */
const reach = 6;

/** How the words from `start` on are turned by what stands before them in their clause. */
export function turnedAt(tokens: readonly Token[], start: number): Turned {
  const first = tokens[start];
  let denied = false;
  let open = false;
  for (let at = start - 1; at >= 0 && at >= start - reach; at--) {
    const token = tokens[at];
    if (token === undefined || first === undefined || token.sentence !== first.sentence) break;
    if (token.clause !== first.clause && !isListed(token.word)) break;
    if (denying.has(token.word)) denied = true;
    if (opening.has(token.word)) open = true;
    if (parting.has(token.word)) break;
  }
  return { denied, open };
}

/** "No concerns of alcohol, drugs or violence": a list goes on over its commas. */
const isListed = (word: string): boolean => denying.has(word);
