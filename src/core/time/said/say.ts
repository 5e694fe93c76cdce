import { monthNames, yearMonthDay } from '../day.ts';
import { type Span, showSpan } from '../span.ts';

/** The words of a span, with the month said once where both ends are days of it: "between about 11 and 20 July 2026". */
export function sayNarrowly(when: Span): string {
  const days = /^(\d{4})-(\d\d)-(\d\d)([~?%]?)\/(\d{4})-(\d\d)-(\d\d)\4$/.exec(when.edtf);
  if (days === null) return showSpan(when);
  const [, year, month, from, doubt = '', toYear, toMonth, to] = days;
  const hedge = `${/[?%]/.test(doubt) ? 'possibly ' : ''}${/[~%]/.test(doubt) ? 'about ' : ''}`;
  const named = (m = '01'): string => monthNames[Number(m) - 1] ?? '';
  const first =
    year === toYear
      ? month === toMonth
        ? `${Number(from)}`
        : `${Number(from)} ${named(month)}`
      : `${Number(from)} ${named(month)} ${year}`;
  return `between ${hedge}${first} and ${Number(to)} ${named(toMonth)} ${toYear}${weeksOf(when)}`;
}

function weeksOf({ earliest, latest }: Span): string {
  return latest - earliest === 6 && yearMonthDay(earliest).year > 0 ? ' (a week)' : '';
}
