import type { Entry } from '../../entry/entry.ts';
import type { Day } from '../../time/day.ts';
import type { Line, Word } from './records.ts';

/** A time of few sessions, or away without a return, that nothing on record has answered. */
export interface Spell {
  readonly entries: readonly Entry[];
  /** The sessions of the last weeks, where they were few. */
  readonly few: { readonly attended: number; readonly possible: number; readonly lines: readonly Line[] } | undefined;
  /** The day from which the child should have been back. */
  readonly goneSince: Day | undefined;
  readonly last: Line;
}

export interface Limits {
  readonly weeks: number;
  /** The least share of sessions, in hundredths, on a day. */
  readonly least: (on: Day) => number;
}

/** The spell that stands after all that is on record, if one does. Lines and words are taken in the order in which they happened. */
export function standingSpell(lines: readonly Line[], words: readonly Word[], limits: Limits): Spell | undefined {
  const ordered = lines.toSorted((a, b) => a.to - b.to || a.entry.order - b.entry.order);
  let spell: Spell | undefined;
  ordered.forEach((line, i) => {
    if (spell !== undefined && isAnsweredBy(spell, words, line.from)) spell = undefined;
    spell = after(spell, line, ordered.slice(0, i + 1), limits);
  });
  return spell !== undefined && isAnsweredBy(spell, words, undefined) ? undefined : spell;
}

function after(spell: Spell | undefined, line: Line, upTo: readonly Line[], limits: Limits): Spell | undefined {
  const entries = [...(spell?.entries ?? []), line.entry];
  switch (line.says) {
    case 'not back':
      return { entries, few: spell?.few, goneSince: spell?.goneSince ?? line.from, last: line };
    case 'left':
      return undefined;
    case 'away with a reason':
      return spell?.goneSince === undefined ? spell : undefined;
    case 'nothing':
      return spell;
    case 'sessions': {
      const recent = lastWeeks(line, upTo, limits.weeks);
      // The child has been there: whatever the number, the child is back.
      const back = spell?.few === undefined ? undefined : { ...spell, goneSince: undefined };
      if (recent === undefined) return back;
      if (!isFew(recent, limits.least(line.to))) return undefined;
      return {
        entries: [...new Set([...(spell?.entries ?? []), ...recent.lines.map(({ entry }) => entry)])],
        few: recent,
        goneSince: undefined,
        last: line,
      };
    }
  }
}

const isFew = ({ attended, possible }: { readonly attended: number; readonly possible: number }, least: number): boolean =>
  attended * 100 < least * possible;

/** The sessions of the weeks that end with a line: its own, where it covers them, else those of the lines that together do. Undefined: too little is on record. */
function lastWeeks(line: Line, upTo: readonly Line[], weeks: number): Spell['few'] {
  const enough = weeks * 7 - slackDays;
  if (line.ofWeeks || line.to - line.from + 1 >= enough) return { attended: line.attended, possible: line.possible, lines: [line] };
  const recent = upTo.filter(({ says, to, ofWeeks }) => says === 'sessions' && !ofWeeks && to > line.to - weeks * 7);
  const first = Math.min(...recent.map(({ from }) => from));
  if (line.to - first + 1 < enough) return undefined;
  const sum = (of: (one: Line) => number): number => recent.reduce((total, one) => total + of(one), 0);
  return { attended: sum((one) => one.attended), possible: sum((one) => one.possible), lines: recent };
}

/** Weeks of nursery run from a Monday to a Friday. */
const slackDays = 4;

/**
 * Few sessions are answered when a parent has been spoken with and the child seen, which at nursery goes together; not being back, by
 * word from a parent or a sight of the child. What was said before the spell's last line was said of something else.
 */
function isAnsweredBy({ last, goneSince, few }: Spell, words: readonly Word[], before: Day | undefined): boolean {
  return words.some(({ entry, on, parent, child }) => {
    if (before !== undefined && on >= before) return false;
    if (goneSince !== undefined) return on >= goneSince && (parent || child);
    const ofNursery = entry.by === last.entry.by && parent;
    return few !== undefined && entry.id !== last.entry.id && on >= last.to && (ofNursery || (parent && child));
  });
}
