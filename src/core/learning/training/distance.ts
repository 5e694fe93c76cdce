import { mayTell } from '../counts/count.ts';
import { type Point, points, type Satisfaction, type SessionAnswer, satisfactions } from './said.ts';
import { wholeOf } from './whole-of.ts';

const asked = ['knowledge', 'confidence'] as const;
export type Asked = (typeof asked)[number];

/** How far those came who answered at both points, as they say themselves. Of fewer than five pairs nothing is told. */
export type Gain =
  | { readonly kind: 'few' }
  | {
      readonly kind: 'told';
      readonly pairs: number;
      /** Averages of the pairs alone: who answered once only is in neither. */
      readonly from: number;
      readonly to: number;
      readonly gain: number;
      /** Between these lies the middle half of the gains. */
      readonly middle: readonly [number, number];
      readonly more: number;
      readonly same: number;
      readonly less: number;
    };

/** What the answers to a session, or to a course, say. It is what people say of themselves, and no evidence of effect (R219). */
export interface Distance {
  /** People who answered at least once: codes. */
  readonly people: number;
  readonly answered: Readonly<Record<Point, number>>;
  /** Codes that stand twice at one point: whose they are is not known, and they are in no pair. */
  readonly unclear: number;
  readonly gains: Readonly<Record<Asked, Readonly<Record<'after' | 'later', Gain>>>>;
  readonly satisfied: readonly { readonly says: Satisfaction; readonly count: number }[];
  readonly intends: readonly string[];
  readonly changed: readonly string[];
  /** A session with too few pairs is left out of a course's average, which would otherwise tell of it. */
  readonly leftOut: boolean;
}

interface Person {
  readonly session: string;
  readonly at: Readonly<Partial<Record<Point, SessionAnswer>>>;
}

/** Distance travelled (R223): each person's answers are paired by the code that they made, within one session. */
export function distanceOf(answers: readonly SessionAnswer[]): Distance {
  const { people, unclear } = peopleIn(answers);
  const gains = asked.map((what) => [what, { after: gainOf(people, what, 'after'), later: gainOf(people, what, 'later') }] as const);
  const satisfied = answers.flatMap(({ satisfaction }) => satisfaction ?? []);
  return {
    people: people.length + unclear,
    unclear,
    answered: {
      before: answers.filter(({ point }) => point === 'before').length,
      after: answers.filter(({ point }) => point === 'after').length,
      later: answers.filter(({ point }) => point === 'later').length,
    },
    gains: {
      knowledge: { after: gains[0]?.[1].after.gain ?? few, later: gains[0]?.[1].later.gain ?? few },
      confidence: { after: gains[1]?.[1].after.gain ?? few, later: gains[1]?.[1].later.gain ?? few },
    },
    satisfied: satisfactions.map((says) => ({ says, count: satisfied.filter((one) => one === says).length })),
    intends: wordsOf(answers, 'intends'),
    changed: wordsOf(answers, 'changed'),
    leftOut: gains.some(([, { after, later }]) => after.leftOut || later.leftOut),
  };
}

const few: Gain = { kind: 'few' };

/** What was written, in the order of the alphabet, so that it does not tell in which order people answered; nothing where few wrote. */
function wordsOf(answers: readonly SessionAnswer[], field: 'intends' | 'changed'): readonly string[] {
  const written = answers.flatMap((one) => one[field] ?? []).filter((words) => words !== '');
  return mayTell(written.length) ? written.toSorted((a, b) => a.localeCompare(b, 'en')) : [];
}

function peopleIn(answers: readonly SessionAnswer[]): { readonly people: readonly Person[]; readonly unclear: number } {
  const byCode = new Map<string, SessionAnswer[]>();
  for (const one of answers) {
    const key = `${one.session} ${one.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), one]);
  }
  const all = [...byCode.values()];
  const isClear = (theirs: readonly SessionAnswer[]): boolean =>
    points.every((at) => theirs.filter(({ point }) => point === at).length <= 1);
  return {
    people: all
      .filter(isClear)
      .map((theirs) => ({ session: theirs[0]?.session ?? '', at: Object.fromEntries(theirs.map((one) => [one.point, one])) })),
    unclear: all.filter((theirs) => !isClear(theirs)).length,
  };
}

function gainOf(people: readonly Person[], what: Asked, to: 'after' | 'later'): { readonly gain: Gain; readonly leftOut: boolean } {
  const bySession = new Map<string, (readonly [number, number])[]>();
  for (const { session, at } of people) {
    const [first, then] = [at.before?.[what], at[to]?.[what]];
    if (first !== undefined && then !== undefined) bySession.set(session, [...(bySession.get(session) ?? []), [first, then]]);
  }
  const { all, leftOut } = wholeOf([...bySession.values()]);
  if (!mayTell(all.length)) return { gain: few, leftOut };
  const gains = all.map(([from, then]) => then - from).toSorted((a, b) => a - b);
  return {
    leftOut,
    gain: {
      kind: 'told',
      pairs: all.length,
      from: average(all.map(([from]) => from)),
      to: average(all.map(([, then]) => then)),
      gain: average(gains),
      middle: [quantile(gains, 0.25), quantile(gains, 0.75)],
      more: gains.filter((gain) => gain > 0).length,
      same: gains.filter((gain) => gain === 0).length,
      less: gains.filter((gain) => gain < 0).length,
    },
  };
}

const average = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length;

/** Of numbers that stand in order, the one below which such a part of them lies; between two it is on the line from one to the other. */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

/** A code as it pairs: its letters and figures alone, in capitals. Nothing where it has fewer than 4 or more than 12. */
export function codeOf(written: string): string | undefined {
  const code = written.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return code.length >= 4 && code.length <= 12 ? code : undefined;
}
