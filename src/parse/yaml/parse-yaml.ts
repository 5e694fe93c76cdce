import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Problem, quoted } from './problem.ts';
import { deepest, isTooMuch } from './too-much.ts';
import type { MapTree, Member, Tree } from './tree.ts';

/** The most that aliases may add to a file: a few repeated lines, never a bomb that unfolds to millions. */
const mostFromAliases = 10_000;
/** A broken text gives one mistake after another: the first ones say enough. */
const mostMistakes = 20;

/**
 * Reads one YAML document by the core schema of YAML 1.2 (`no` is a word and `2018-07-26` is text): keys stand once in a map, tags are not read,
 * and aliases unfold within bounds. Gives the tree, or every problem found.
 */
export function parseYaml(file: string, text: string): Tree | readonly Problem[] {
  const lines = new LineCounter();
  // Uniqueness is looked at below: the library compares each key with every other, which a hostile file can make slow.
  const document = read(text, lines);
  if (typeof document === 'string') return [{ file, ...tooMuch[document] }];
  const mistakes = [...document.errors, ...document.warnings].slice(0, mostMistakes).map((mistake) => ({
    file,
    line: lines.linePos(mistake.pos[0]).line,
    wrong: `This is not YAML that can be read: ${firstLine(mistake.message)}.`,
    remedy: 'Put the line right; text with a colon, a hash or quotation marks in it needs quotes around it.',
  }));
  if (mistakes.length > 0) return mistakes;
  return unfold(file, document, lines);
}

const tooMuch = {
  'too-deep': {
    wrong: `Lists or maps stand more than ${deepest} deep in one another.`,
    remedy: 'Write the file as cases/README.md or rules/README.md shows it.',
  },
  'too-many': { wrong: 'This file holds more than can be read at once.', remedy: 'Divide it into smaller ones.' },
} as const;

function read(text: string, lines: LineCounter): Document.Parsed | keyof typeof tooMuch {
  const much = isTooMuch(text);
  if (much !== undefined) return much;
  try {
    return parseDocument(text, {
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (fault) {
    if (fault instanceof RangeError) return 'too-deep';
    throw fault;
  }
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? '').slice(0, 150).replace(/[.:]+$/, '');

function unfold(file: string, document: Document.Parsed, lines: LineCounter): Tree | readonly Problem[] {
  const problems: Problem[] = [];
  const found = new Set<string>();
  const anchored = new Map<string, Node>();
  let fromAliases = 0;

  const say = (line: number, wrong: string, remedy: string): void => {
    const said = `${line} ${wrong}`;
    if (!found.has(said)) problems.push({ file, line, wrong, remedy });
    found.add(said);
  };
  const lineOf = (node: Node | null | undefined): number => lines.linePos(node?.range?.[0] ?? 0).line;
  const nothing = (line: number): Tree => ({ kind: 'scalar', line, value: null, source: '' });

  const treeOf = (node: Node | null, line: number, depth: number, aliased: boolean): Tree => {
    if (aliased) fromAliases += 1;
    if (fromAliases > mostFromAliases || depth > deepest) {
      if (depth > deepest) say(line, tooMuch['too-deep'].wrong, tooMuch['too-deep'].remedy);
      return nothing(line);
    }
    if (isAlias(node)) return treeOf(anchored.get(node.source) ?? null, line, depth + 1, true);
    // An alias names the last such anchor before it, and this walk is in the order of the text.
    if (!aliased && node?.anchor !== undefined) anchored.set(node.anchor, node);
    if (node?.tag !== undefined)
      say(
        line,
        `A tag (${quoted(node.tag)}) says what type a value has.`,
        'Take the tag out: values are plain text, numbers, true or false.',
      );
    if (isMap(node)) return mapOf(node, line, depth, aliased);
    if (isSeq(node))
      return { kind: 'list', line, items: node.items.map((item) => treeOf(item as Node | null, lineOf(item as Node), depth + 1, aliased)) };
    if (isScalar(node)) return { kind: 'scalar', line, value: scalarOf(node.value), source: node.source ?? String(node.value ?? '') };
    return nothing(line);
  };

  const mapOf = (node: YAMLMap, line: number, depth: number, aliased: boolean): MapTree => {
    const members: Member[] = [];
    const keys = new Set<string>();
    for (const { key, value } of node.items) {
      const at = lineOf(key as Node);
      if (!isScalar(key)) {
        say(at, 'A key is a list, a map or an alias.', 'Write a plain word before the colon.');
        continue;
      }
      const name = key.source ?? String(key.value ?? '');
      if (keys.has(name)) say(at, `The key ${quoted(name)} stands twice in one place.`, 'Keep one of the two.');
      else
        members.push({
          key: name,
          line: at,
          value: treeOf(value as Node | null, value === null ? at : lineOf(value as Node), depth + 1, aliased),
        });
      keys.add(name);
    }
    return { kind: 'map', line, members };
  };

  const tree = treeOf(document.contents, lineOf(document.contents), 0, false);
  if (fromAliases > mostFromAliases)
    return [
      {
        file,
        wrong: `Its aliases unfold to more than ${mostFromAliases} values.`,
        remedy: 'Write the values out instead of repeating them with * and &.',
      },
    ];
  return problems.length > 0 ? problems : tree;
}

function scalarOf(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
