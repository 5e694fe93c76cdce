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
      return anyOf(node.ways.map(inOrder));
    case 'maybe':
      return anyOf([...node.ways.map(inOrder), (_read, at, named, _sentence, next) => next(at, named)]);
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

const anyOf =
  (ways: readonly Step[]): Step =>
  (read, at, named, sentence, next) =>
    ways.some((way) => way(read, at, named, sentence, next));

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

const numbers =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|several|couple)$/;
export const isNumber = (word: string): boolean => numbers.test(word);
