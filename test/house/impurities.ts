import ts from 'typescript';

/** Something in a source file that makes its answer depend on more than its arguments. */
export interface Impurity {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Names that reach outside: the machine, its clock, its network, its screen. */
export const outsideNames = [
  'Buffer',
  'FinalizationRegistry',
  'Function',
  'WeakRef',
  'WebSocket',
  'XMLHttpRequest',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'eval',
  'fetch',
  'global',
  'globalThis',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
] as const;

/** Readings of a date in the time zone or the language of the machine. */
export const localReadings = [
  'getDate',
  'getDay',
  'getFullYear',
  'getHours',
  'getMinutes',
  'getMonth',
  'getTimezoneOffset',
  'toDateString',
  'toLocaleDateString',
  'toLocaleString',
  'toLocaleTimeString',
  'toTimeString',
] as const;

/** Everything in a file of the core that is not pure. `file` is its path from the root, with forward slashes. */
export function findImpurities(file: string, text: string): readonly Impurity[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2024, true);
  const found: Impurity[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node, file);
    if (what !== undefined) found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, what });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function impurityOf(node: ts.Node, file: string): string | undefined {
  if (ts.isMetaProperty(node)) return node.getText();
  if (ts.isPropertyAccessExpression(node)) return impureMember(node);
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (!ts.isIdentifier(node) || !isRead(node)) return undefined;
  if (isOneOf(outsideNames, node.text)) return node.text;
  if (isHandedOn(node)) return `${node.text} handed on`;
  if (node.text === 'Intl' && !file.startsWith('src/core/time/')) return 'Intl outside src/core/time';
  return undefined;
}

function impureMember({ expression, name }: ts.PropertyAccessExpression): string | undefined {
  const member = `${expression.getText()}.${name.text}`;
  if (member === 'Date.now' || member === 'Math.random' || member === 'Temporal.Now') return member;
  return isOneOf(localReadings, name.text) ? name.text : undefined;
}

/** Whether a name is read as a value or a type here, rather than declared or the name of a member. */
function isRead(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isQualifiedName(parent)) return parent.left === name;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isBindingElement(parent)) return parent.initializer === name;
  return !('name' in parent && parent.name === name);
}

/** `const { random } = Math` and `now(Date)` would hide what is called. */
function isHandedOn(name: ts.Identifier): boolean {
  if (name.text !== 'Date' && name.text !== 'Math') return false;
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) || ts.isNewExpression(parent) || ts.isCallExpression(parent)) return parent.expression !== name;
  return !ts.isTypeNode(parent);
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
