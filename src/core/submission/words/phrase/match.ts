import type { Mention } from '../text/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { Node, Sequence, Slot } from './read-phrase.ts';
import { wordTest } from './word-test.ts';

/** The words of a row with whoever they name, each at the word where it begins. */
export interface Read {
  readonly tokens: readonly Token[];
  readonly mentions: ReadonlyMap<number, Mention>;
}

export type Named = Readonly<Record<string, Mention>>;

/** Where a phrase ends, and whom its slots named. */
export interface Match {
  /** The word after it. */
  readonly end: number;
  readonly named: Named;
}

/** What is left of a phrase, made ready: fitted from a word on, within a sentence. Each knows what comes after it, so that a text is compared without anything being made. */
type Rest = (read: Read, at: number, named: Named, sentence: number) => Match | undefined;

/** A phrase made ready: fitted to a row from a word on. */
export type Matcher = (read: Read, at: number) => Match | undefined;

const nobody: Named = {};

export function matcherOf(sequence: Sequence): Matcher {
  const rest = inOrder(sequence, (_read, end, named) => ({ end, named }));
  return (read, at) => {
    const first = read.tokens[at];
    return first === undefined ? undefined : rest(read, at, nobody, first.sentence);
  };
}

const inOrder = (sequence: Sequence, next: Rest): Rest => sequence.reduceRight((then, node) => restFrom(node, then), next);

function restFrom(node: Node, next: Rest): Rest {
  switch (node.is) {
    case 'word': {
      const { word } = node;
      return (read, at, named, sentence) => {
        const token = read.tokens[at];
        return token?.word === word && token.sentence === sentence ? next(read, at + 1, named, sentence) : undefined;
      };
    }
    case 'stem': {
      const { stem } = node;
      return (read, at, named, sentence) => {
        const token = read.tokens[at];
        return token?.sentence === sentence && token.word.startsWith(stem) ? next(read, at + 1, named, sentence) : undefined;
      };
    }
    case 'one-of':
      return anyOf(waysOf(node.ways, next));
    case 'maybe':
      return anyOf([...waysOf(node.ways, next), next]);
    case 'gap': {
      const { most } = node;
      return (read, at, named, sentence) => {
        for (let here = at; here <= at + most; here++) {
          if (here > at && read.tokens[here - 1]?.sentence !== sentence) return undefined;
          const match = next(read, here, named, sentence);
          if (match !== undefined) return match;
        }
        return undefined;
      };
    }
    case 'slot':
      return slotRest(node.slot, node.as, next);
  }
}

function anyOf(ways: readonly Rest[]): Rest {
  const [only, other, ...more] = ways;
  if (only !== undefined && other === undefined) return only;
  if (only !== undefined && other !== undefined && more.length === 0)
    return (read, at, named, sentence) => only(read, at, named, sentence) ?? other(read, at, named, sentence);
  return (read, at, named, sentence) => {
    for (const way of ways) {
      const match = way(read, at, named, sentence);
      if (match !== undefined) return match;
    }
    return undefined;
  };
}

/** Ways of one word each are looked up together, since a text is compared with many lists of words. */
function waysOf(ways: readonly Sequence[], next: Rest): readonly Rest[] {
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
  if (words.size + stems.length < 2) return flat.map((way) => inOrder(way, next));
  const isListed = wordTest(words, stems);
  const listed: Rest = (read, at, named, sentence) => {
    const token = read.tokens[at];
    return token?.sentence === sentence && isListed(token.word) ? next(read, at + 1, named, sentence) : undefined;
  };
  return [...others.map((way) => inOrder(way, next)), listed];
}

function slotRest(slot: Slot, as: string | undefined, next: Rest): Rest {
  return (read, at, named, sentence) => {
    const token = read.tokens[at];
    if (token?.sentence !== sentence) return undefined;
    if (slot === 'number') return isNumber(token.word) ? next(read, at + 1, named, sentence) : undefined;
    const mention = read.mentions.get(at);
    if (mention === undefined || !fills(slot, mention)) return undefined;
    return next(read, mention.end, as === undefined ? named : { ...named, [as]: mention }, sentence);
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
