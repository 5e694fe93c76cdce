import type { Mention } from '../text/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { Node, Sequence, Slot } from './read-phrase.ts';

/** The words of a row with whoever they name, each at the word where it begins. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly mentions: ReadonlyMap<number, Mention>;
}

export type Named = Readonly<Record<string, Mention>>;
type Next = (at: number, named: Named) => boolean;
type Step = (read: Read, at: number, named: Named, sentence: number, next: Next) => boolean;

/** A phrase made ready: where it begins at a word, the word after its end, and whom its slots named. */
export type Matcher = (read: Read, at: number) => { readonly end: number; readonly named: Named } | undefined;

export function matcherOf(sequence: Sequence): Matcher {
  const step = inOrder(sequence);
  return (read, at) => {
    const first = read.tokens[at];
    let found: { readonly end: number; readonly named: Named } | undefined;
    if (first === undefined) return undefined;
    step(read, at, {}, first.sentence, (end, named) => {
      found = { end, named };
      return true;
    });
    return found;
  };
}

function inOrder(sequence: Sequence): Step {
  const steps = sequence.map(stepOf);
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return only;
  return (read, at, named, sentence, next) => {
    const from = (nth: number, here: number, so: Named): boolean => {
      const step = steps[nth];
      return step === undefined ? next(here, so) : step(read, here, so, sentence, (then, names) => from(nth + 1, then, names));
    };
    return from(0, at, named);
  };
}

function stepOf(node: Node): Step {
  switch (node.is) {
    case 'word':
      return (read, at, named, sentence, next) => {
        const token = read.tokens[at];
        return token?.word === node.word && token.sentence === sentence && next(at + 1, named);
      };
    case 'stem':
      return (read, at, named, sentence, next) => {
        const token = read.tokens[at];
        return token?.sentence === sentence && token.word.startsWith(node.stem) && next(at + 1, named);
      };
    case 'one-of':
      return anyOf(waysOf(node.ways));
    case 'maybe':
      return anyOf([...waysOf(node.ways), (_read, at, named, _sentence, next) => next(at, named)]);
    case 'gap':
      return (read, at, named, sentence, next) => {
        for (let here = at; here <= at + node.most; here++) {
          if (here > at && read.tokens[here - 1]?.sentence !== sentence) return false;
          if (next(here, named)) return true;
        }
        return false;
      };
    case 'slot':
      return slotStep(node.slot, node.as);
  }
}

function anyOf(ways: readonly Step[]): Step {
  const [only] = ways;
  if (only !== undefined && ways.length === 1) return only;
  return (read, at, named, sentence, next) => {
    for (const way of ways) if (way(read, at, named, sentence, next)) return true;
    return false;
  };
}

/** Ways of one word each are looked up together, since a text is compared with many lists of words. */
function waysOf(ways: readonly Sequence[]): readonly Step[] {
  const flat = ways.flatMap((way) => (way.length === 1 && way[0]?.is === 'one-of' ? way[0].ways : [way]));
  const words = new Set<string>();
  const stems: string[] = [];
  const others: Sequence[] = [];
  for (const way of flat) {
    const [only] = way;
    if (way.length === 1 && only?.is === 'word') words.add(only.word);
    else if (way.length === 1 && only?.is === 'stem') stems.push(only.stem);
    else others.push(way);
  }
  const listed: Step = (read, at, named, sentence, next) => {
    const token = read.tokens[at];
    if (token?.sentence !== sentence) return false;
    const { word } = token;
    return (words.has(word) || stems.some((stem) => word.startsWith(stem))) && next(at + 1, named);
  };
  return words.size + stems.length < 2 ? flat.map(inOrder) : [...others.map(inOrder), listed];
}

function slotStep(slot: Slot, as: string | undefined): Step {
  return (read, at, named, sentence, next) => {
    const token = read.tokens[at];
    if (token?.sentence !== sentence) return false;
    if (slot === 'number') return isNumber(token.word) && next(at + 1, named);
    const mention = read.mentions.get(at);
    if (mention === undefined || !fills(slot, mention)) return false;
    return next(mention.end, as === undefined ? named : { ...named, [as]: mention });
  };
}

function fills(slot: Slot, mention: Mention): boolean {
  switch (slot) {
    case 'agency':
    case 'us':
      return mention.is === slot;
    case 'who':
      return mention.is === 'person';
    case 'adult':
      return mention.is === 'person' && !mention.child;
    case 'child':
      return mention.is === 'person' && mention.child;
    default:
      return false;
  }
}

const numbers = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|several|couple)$/;
export const isNumber = (word: string): boolean => numbers.test(word);
