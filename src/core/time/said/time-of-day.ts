import type { SaidNote } from './said.ts';

/** A time of day taken out of what was said, and the rest of it. */
interface Taken {
  readonly rest: string;
  readonly at?: number;
  readonly note?: SaidNote;
}

const without = (text: string, part: string): string => text.replace(part, ' ').replaceAll(/\s+/g, ' ').trim();

/**
 * Takes a time of day out of a text: 14:30, 2.30pm, 2pm, 1430hrs, noon. A part of the day (morning, evening) is left in what was said and keeps no
 * time: an entry has a time of day or none.
 */
export function takeTimeOfDay(text: string): Taken {
  const iso = /(?<=\d{4}-\d\d-\d\d)t(?=\d\d:\d\d)/.exec(text);
  if (iso !== null) return takeTimeOfDay(`${text.slice(0, iso.index)} ${text.slice(iso.index + 1)}`);
  const twelve = /(?:\bat )?\b(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))? ?([ap])\.?m\b\.?/.exec(text);
  if (twelve !== null) {
    const [all, hour = '', minute = '0', half] = twelve;
    return { rest: without(text, all), at: (Number(hour) % 12) * 60 + Number(minute) + (half === 'p' ? 720 : 0) };
  }
  const clock =
    /(?:\bat )?\b([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?: ?hrs?\b)?|\b([01]\d|2[0-3]):?([0-5]\d) ?(?:hrs?|hours)\b|\bat ([01]?\d|2[0-3])\.([0-5]\d)(?![.\d/-])/.exec(
      text,
    );
  if (clock !== null) {
    const [all, ...parts] = clock;
    const [hour, minute] = parts.filter((part) => part !== undefined);
    return { rest: without(text, all), at: Number(hour) * 60 + Number(minute) };
  }
  const noon = /(?:\bat )?\b(?:noon|midday|12 noon)\b/.exec(text);
  if (noon !== null) return { rest: without(text, noon[0]), at: 720 };
  const part = /\b(?:early |late |mid )?(morning|afternoon|evening)\b/.exec(text);
  if (part === null || (/^(?:this|yesterday) |^last night/.test(text) === false && without(text, part[0]) === '')) return { rest: text };
  return {
    rest: partOfDayOut(text, part[0]),
    note: { about: 'part-of-day', text: `Only the day is kept: write “${part[1]}” with what happened, or give a time.` },
  };
}

const partOfDayOut = (text: string, part: string): string => {
  const rest = without(text, part);
  return rest === 'this' ? 'today' : rest;
};
