import type { Entry } from '../../../core/entry/entry.ts';
import { type Picture, recordedDay } from '../../../core/picture/picture.ts';
import { tellingsOf } from '../../../core/picture/told.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import { showDay } from '../../../core/time/day.ts';
import { agenciesToldOf } from '../../words/agencies-told-of.ts';
import { namesIn } from '../../words/names.ts';

/** Who has an entry and what came back, and who is at work with the family and not on record here as having it (ADR 23). */
export function heldBy(p: Picture, entry: Entry) {
  const names = namesIn(p.directory);
  const given = tellingsOf(p, entry.id).map(({ to, on, share, receipt, recalled }) => ({
    agency: names.agency(to),
    since: showDay(on),
    how: share.facts.what === 'extract' ? 'an extract' : undefined,
    back: receipt === undefined ? undefined : showDay(recordedDay(receipt)),
    recalled: recalled === undefined ? undefined : showDay(recalled),
  }));
  const has = [names.agency(entry.by), ...given.map(({ agency }) => agency)];
  return {
    by: { agency: names.agency(entry.by), since: showDay(recordedDay(entry)) },
    given,
    untold: agenciesToldOf(p, [...involvedAgencies(p).keys()], p.vantage).filter((agency) => !has.includes(agency)),
  };
}
