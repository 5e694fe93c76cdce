import { linesOf } from '../../../core/learning/training/briefing.ts';
import { type Day, dayOf } from '../../../core/time/day.ts';
import { parseOneDay } from '../../../parse/day-as-written.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import type { Returned } from '../../recording/returned.ts';

/** Reads the fields of a form one after another, and keeps what is to be put right. */
export function readingForm(sent: Returned['sent']) {
  const problems: FieldProblem[] = [];
  const say = (field: string, text: string): undefined => {
    problems.push({ field, text });
  };
  const optional = (field: string, most: number): string => {
    const text = (sent[field] ?? '').trim();
    if (text.length > most) say(field, `Write ${most} letters or fewer`);
    return text;
  };
  return {
    sent,
    problems,
    say,
    /** What may be left out. */
    optional,
    text: (field: string, asks: string, most = 500): string => {
      const text = optional(field, most);
      if (text === '') say(field, asks);
      return text;
    },
    lines: (field: string, most = 2000): readonly string[] => linesOf(optional(field, most)),
    day: (field: string, asks: string): Day => {
      const day = parseOneDay(sent[field] ?? '');
      if (day === undefined) say(field, asks);
      return day ?? anyDay;
    },
    choice: <T extends string>(field: string, all: readonly T[]): T | undefined => all.find((one) => one === sent[field]),
    whole: (field: string, most: number): number => {
      const text = (sent[field] ?? '').trim();
      if (text === '') return 0;
      if (/^\d{1,4}$/.test(text) && Number(text) <= most) return Number(text);
      say(field, `Write a whole number, ${most} at most`);
      return 0;
    },
    returned: (): Returned => ({ sent, problems }),
  };
}
export type FormRead = ReturnType<typeof readingForm>;

/** Stands where a day is still to be put right: a form with a problem is not kept. */
const anyDay = dayOf(2000, 1, 1);
