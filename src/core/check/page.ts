import type { Kind } from '../entry/vocabulary.ts';
import { showDay } from '../time/day.ts';
import { type AnyCheck, type Ask, isOfReview, type Parameter, type Role, type Wording } from './check.ts';
import { anyRecord } from './reads.ts';
import { reviews } from './reviews.ts';

/** Whom a check was seen to ask, and how: worked out from replays of the demonstration cases, since only an evaluation names its recipients. */
export type Asked = Pick<Ask, 'role' | 'as'>;

/**
 * The page of one check, in Markdown. It is written from the check alone (and whom it was seen to ask), so that the two cannot differ.
 * @param examples its worked examples in Markdown, under headings of the third level; empty where it has none
 */
export function checkPage(check: AnyCheck, asked: readonly Asked[], examples = '', writtenIn = `src/core/checks/${check.id}/`): string {
  const sections = [
    title(check, writtenIn),
    section('What it asks', `> ${check.asks}`),
    section('Why', check.because),
    section('Learnt from', bullets(findingsByReview(check.learntFrom))),
    section('What it reads', reads(check)),
    section('Settings', settingsTable(check.parameters)),
    section('Whom it asks', whom(asked)),
    section('How long to answer', answerWithin(check)),
    section('What closes it', `${bullets(check.closesWith)}\n\n${closesAny}`),
    section('What it must not fire on', check.notWhen.length === 0 ? 'Nothing is listed.' : bullets(check.notWhen)),
    ...(check.safeToAsk ? [section('Is it safe to ask?', safeToAsk)] : []),
    ...(examples === '' ? [] : [section('Worked examples', `${invented}\n\n${examples}`)]),
  ];
  return `${sections.join('\n\n')}\n`;
}

const title = (check: AnyCheck, writtenIn: string): string =>
  `# ${check.title}

${check.number === undefined ? 'A check of its own' : `Check ${check.number}`}, \`${check.id}\`. Priority ${check.priority} of 3: build order, not importance of a family.

Written from \`${writtenIn}\` by \`npm run docs\`. Change the check, not this page.`;

export const section = (heading: string, body: string): string => `## ${heading}\n\n${body}`;
export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

export function findingsByReview(findings: AnyCheck['learntFrom']): readonly string[] {
  const ofReviews = findings.filter(isOfReview);
  const numbers = [...new Set(ofReviews.map(({ review }) => review))].sort((a, b) => a - b);
  const lines = numbers.map((number) => {
    const { of, board, published } = reviews[number];
    const places = ofReviews.filter(({ review }) => review === number).map(({ where }) => where);
    return `Review ${number} (${of}, ${board}, ${published}): ${places.join('; ')}`;
  });
  return [...lines, ...findings.flatMap((one) => (isOfReview(one) ? [] : [`${one.finding}: ${one.where}`]))];
}

const reads = ({ reads: { kinds, claims, ofAnyKind = [] } }: AnyCheck): string =>
  [
    kindsRead(kinds),
    `Claims: ${claims.length === 0 ? 'none' : claims.join(', ')}.`,
    ...(ofAnyKind.length === 0 ? [] : [`And of an entry of any kind: ${ofAnyKind.join(', ')}.`]),
    'It reads no answers, prompts, audit or drafts.',
  ].join('\n\n');

function kindsRead(kinds: readonly Kind[]): string {
  if (kinds.length === 0) return 'Entries of no kind.';
  if (anyRecord.every((kind) => kinds.includes(kind)))
    return 'Entries of any kind about the family: their words, who was there and what is claimed.';
  return `Entries of kind: ${kinds.join(', ')}.`;
}

export function settingsTable(parameters: AnyCheck['parameters']): string {
  const rows = Object.entries(parameters).map(([name, parameter]) =>
    row([`\`${name}\``, parameter.means, shownValue(parameter), parameter.unit, sourceOf(parameter)]),
  );
  if (rows.length === 0) return 'It has none.';
  return [row(['setting', 'what it means', 'default', 'unit', 'source']), row(['---', '---', '---', '---', '---']), ...rows].join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function shownValue({ value }: Parameter): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : value.join(', ');
}

function sourceOf({ source, from, until }: Parameter): string {
  const held = [...(from === undefined ? [] : [`from ${showDay(from)}`]), ...(until === undefined ? [] : [`until ${showDay(until)}`])];
  return held.length === 0 ? source : `${source} (${held.join(', ')})`;
}

const posts: Readonly<Record<Role, string>> = {
  recorder: 'whoever recorded it',
  worker: 'the worker in the agency asked',
  lead: "the child's lead",
  manager: 'the manager',
  'decision-maker': 'whoever took the decision',
  chair: 'whoever chaired the meeting',
  'safeguarding-lead': "the agency's safeguarding lead",
  'front-door': 'the front door',
  hub: 'the hub',
};

const manners: Readonly<Record<Wording, string>> = {
  holder: 'about their own record only',
  lead: 'the joint question, where enough of the evidence is theirs to read',
  hub: 'about the whole, by its own recorded basis to read it',
};

function whom(asked: readonly Asked[]): string {
  const lines = asked.map(({ role, as }) => `${posts[role]}: ${manners[as]}`).sort();
  const unique = [...new Set(lines)];
  return unique.length === 0 ? 'It is raised in none of the demonstration cases.' : `In the demonstration cases:\n\n${bullets(unique)}`;
}

function answerWithin({ answerWithin: { amount, unit } }: AnyCheck): string {
  const length = unit === 'hours' ? counted(amount, 'hour') : counted(amount, 'working day');
  return `${length}. After that it is put to the answerer's manager as an offer of help. A partnership may set its own.`;
}

const counted = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

const invented = 'The family is invented, and each example is a test of the check.';

const closesAny =
  'Any prompt can also be answered *already known* (and where), *not so* (and why), *not needed* (who decided, and why) or *passed to* another agency. Time alone closes nothing.';

const safeToAsk =
  'This is about harm between adults. The prompt opens with whether and how it is safe to ask, and offers to take it to the safeguarding lead, which pauses the clock for a working day. It never tells a worker to confront, or says what one adult said about another.';
