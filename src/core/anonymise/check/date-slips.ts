import { blurFound } from '../dates/blur-found.ts';
import { findDates } from '../dates/find-dates.ts';
import { isFiner } from '../dates/found-date.ts';
import type { DateRule } from '../key.ts';
import type { Found } from '../slip.ts';

/** Dates that are said more finely than the publication says them. */
export const dateSlips = (text: string, { grain }: DateRule): readonly Found[] =>
  findDates(text)
    .filter(({ fine }) => isFiner(fine, grain))
    .map((date) => {
      const blurred = blurFound(date, text, { grain: grain === 'age' ? 'year' : grain });
      return {
        start: blurred.start,
        end: blurred.end,
        sort: 'date',
        why: `${date.what}: finer than ${words[grain]}`,
        ...(blurred.text === undefined ? {} : { instead: blurred.text }),
      };
    });

const words = { day: 'a day', month: 'a month', season: 'a season', year: 'a year', age: 'an age' } as const;
