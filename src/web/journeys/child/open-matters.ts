import type { EntryOf } from '../../../core/entry/entry.ts';
import { entriesOf, happenedBy, type Picture, threadOf } from '../../../core/picture/picture.ts';
import { openWork } from '../../../core/picture/work/open-work.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { allListed } from '../../words/all-listed.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { howLong } from '../../words/how-long.ts';
import { type Names, namesIn, partyName } from '../../words/names.ts';

/** What is open on the day, with whom, and for how long. */
export function openMatters(p: Picture): readonly object[] {
  const names = namesIn(p.directory);
  const line = (what: string, who: string, since: Day): object => ({ what, who, since: showDay(since), howLong: howLong(since, p.today) });
  return [
    ...openWork(p).map(({ entry, lead, since }) => line(entryTitle(entry, names), names.agency(lead), since)),
    ...requestsOpen(p).map((entry) =>
      line('Information asked for, with no reply on record yet', askedOfWhom(entry, names), happenedBy(entry)),
    ),
    ...challengesOpen(p).map((entry) => line('Challenge with no answer on record yet', names.agency(entry.by), happenedBy(entry))),
  ];
}

const requestsOpen = (p: Picture): readonly EntryOf<'information-request'>[] =>
  entriesOf(p, 'information-request').filter(
    (entry) =>
      entry.thread !== undefined &&
      entry.facts.status !== 'chased' &&
      !threadOf(p, entry.thread).some(
        (other) => other.kind === 'information-reply' || (other.kind === 'information-request' && other.facts.status === 'withdrawn'),
      ),
  );

const askedOfWhom = (entry: EntryOf<'information-request'>, names: Names): string =>
  allListed((entry.facts.to ?? []).map((to) => partyName(to, names))) || names.agency(entry.by);

const challengesOpen = (p: Picture): readonly EntryOf<'challenge'>[] =>
  entriesOf(p, 'challenge').filter((entry) => {
    const last = threadOf(p, entry.thread).findLast(({ kind }) => kind === 'challenge') ?? entry;
    return last === entry && (entry.facts.status === 'raised' || entry.facts.status === 'escalated');
  });
