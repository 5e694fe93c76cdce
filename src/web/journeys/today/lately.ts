import { readingAt, standsFrom } from '../../../core/ledger/knowledge.ts';
import { addDays, type Day, showDay } from '../../../core/time/day.ts';
import { dayAt, endOf } from '../../../core/time/instant.ts';
import { chronologyAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';

const daysBack = 42;
const most = 8;

/** What other agencies recorded and this desk came to have in the weeks before a day, latest first. */
export function latelyView(open: OpenCase, on: Day): readonly object[] {
  const { ledger, vantage, partnership } = open;
  const names = namesIn(open.directory);
  const since = addDays(on, -daysBack);
  const [child] = partnership.children;
  return open
    .known(on)
    .entries.flatMap((entry) => {
      if (vantage.kind === 'agency' && entry.by === vantage.agency) return [];
      const reading =
        vantage.kind === 'agency'
          ? readingAt(ledger.knowledge, entry.id, vantage.agency, endOf(on))?.from
          : standsFrom(entry, ledger.reckoning);
      const reached = reading === undefined ? undefined : dayAt(reading);
      return reached === undefined || reached < since ? [] : [{ entry, reached }];
    })
    .sort((a, b) => b.reached - a.reached || b.entry.order - a.entry.order)
    .slice(0, most)
    .map(({ entry, reached }) => ({
      reached: showDay(reached),
      agency: names.agency(entry.by),
      what: entryTitle(entry, names),
      when: whenInWords(entry),
      href:
        child === undefined
          ? undefined
          : `${chronologyAddress(open, child, { on: on === open.days.usual ? undefined : on })}#${publicId(open.publicIds.entries, entry.id)}`,
    }));
}
