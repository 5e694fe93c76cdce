import type { Entry } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import type { FoundPerson } from '../../../core/matching/search/asked.ts';
import { findAmong, findEntriesAmong } from '../../../core/matching/search/find-among.ts';
import { judged, type Match } from '../../../core/matching/search/judge.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import type { DeskRecords } from '../../../core/prompt/port.ts';
import { endOf } from '../../../core/time/instant.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { FindAsked } from './find-form.ts';

/** How many people, and how many entries, a page shows. */
export const most = 50;

/** Of people who are looked up, some are not the one: so many are looked at. */
const candidates = 120;

/** What was found: as many as a page shows, and whether there were more. */
export interface LookedUp {
  readonly people: readonly Match[];
  readonly morePeople: boolean;
  readonly entries: readonly Entry[];
  readonly moreEntries: boolean;
}

/** Looks up in what the visitor may read: at work, now; in a demonstration, as it was known on the day that its pages show, so that nothing later is used. */
export async function lookUp({ asked, words }: FindAsked, open: OpenCase, desk: DeskRecords): Promise<LookedUp> {
  const { partnership, ledger, vantage, directory, days } = open;
  const readable = visibleTo(ledger, vantage, endOf(days.usual));
  const isThen = partnership.demonstration;
  const found: readonly FoundPerson[] =
    asked === undefined ? [] : isThen ? findAmong(readable, directory, asked) : await desk.findPeople(asked, candidates);
  const ids: readonly EntryId[] =
    words.length === 0 ? [] : isThen ? findEntriesAmong(readable, words) : await desk.findEntries(words, most + 1);
  const people = asked === undefined ? [] : judged(asked, found);
  const standing = new Map(open.known(isThen ? days.usual : days.end).entries.map((entry) => [entry.id, entry]));
  const entries = ids.flatMap((id) => standing.get(id) ?? []);
  return {
    people: people.slice(0, most),
    morePeople: people.length > most || found.length >= candidates,
    entries: entries.slice(0, most),
    moreEntries: ids.length > most,
  };
}
