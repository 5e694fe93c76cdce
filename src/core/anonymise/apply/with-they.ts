import type { Range } from '../slip.ts';
import type { Word } from '../text/words.ts';

const irregular: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
  goes: 'go',
  'isn’t': 'aren’t',
  'wasn’t': 'weren’t',
  'hasn’t': 'haven’t',
  'doesn’t': 'don’t',
};
const adverbs = /^(?:also|always|never|often|usually|sometimes|still|now|then|only|just|already|really|\p{L}+ly)$/u;
const presents =
  /^(?:say|tell|ask|want|need|like|live|go|come|seem|appear|feel|think|know|eat|sleep|play|cry|walk|talk|look|sit|stand|make|take|get|give|see|attend|remain|stay|enjoy|love|hate|refuse|use|wear|run|smile|struggle|understand|speak|show|share|help|hold|hope|keep|learn|lose|move|read|report|return|start|stop|suffer|try|visit|wake|watch|work|write|believe|become|begin|bring|call|describe|deserve|explain|find)s$/;

/** The verb after "they", where the record had it for one: was, says. */
export function withThey(words: readonly Word[], at: number): readonly (Range & { readonly now: string })[] {
  let i = at + 1;
  while (words[i] !== undefined && words[i]?.sentence === words[at]?.sentence && adverbs.test(words[i]?.lower ?? '')) i += 1;
  const verb = words[i];
  if (verb === undefined || verb.sentence !== words[at]?.sentence || !/^\s$/.test(verb.gap) || verb.capital !== 'none') return [];
  const now = irregular[verb.lower] ?? plainVerb(verb.lower);
  return now === undefined ? [] : [{ start: verb.start, end: verb.end, now }];
}

function plainVerb(verb: string): string | undefined {
  if (presents.test(verb)) return verb.slice(0, -1);
  if (/^(?:cries|tries|carries|worries|studies)$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return /^(?:teaches|watches|reaches|touches|misses|dresses|washes)$/.test(verb) ? verb.slice(0, -2) : undefined;
}
