import type { Entry } from '../../core/entry/entry.ts';
import type { Picture } from '../../core/picture/picture.ts';
import { recordedDay } from '../../core/picture/picture.ts';
import { leftAbout, type Telling, tellingsOf, withheldFrom } from '../../core/picture/told.ts';
import { showDay } from '../../core/time/day.ts';
import type { Names } from './names.ts';

/** An agency that has an entry, since when, and how it came by it. */
export interface KnownTo {
  readonly agency: string;
  readonly since: string;
  readonly how: string;
}

/** Who has an entry, by the day shown, as far as this view may know: who wrote it down, then whom it reached, in order. */
export const knownToLines = (p: Picture, entry: Entry, names: Names): readonly KnownTo[] => [
  { agency: names.agency(entry.by), since: showDay(recordedDay(entry)), how: 'wrote it down' },
  ...tellingsOf(p, entry.id)
    .filter(({ on }) => on <= p.today)
    .sort((a, b) => a.on - b.on)
    .map((telling) => ({ agency: names.agency(telling.to), since: showDay(telling.on), how: howTold(telling, p) })),
];

/** How an entry came to another agency, whether it said that it was read, and that it was taken back. */
export const howTold = ({ share, recalled, receipt }: Telling, { today }: Pick<Picture, 'today'>): string =>
  [
    share.facts.how ?? (share.facts.what === 'extract' ? 'given an extract' : 'told'),
    ...(receipt === undefined ? [] : ['read']),
    ...(recalled === undefined || recalled > today ? [] : [`taken back ${showDay(recalled)}`]),
  ].join(', ');

/** Messages that nobody has confirmed, and recorded decisions not to share an entry, with their reasons. */
export const keptBackLines = (p: Picture, entry: Entry, names: Names): readonly string[] => [
  ...leftAbout(p, entry.id).map(
    ({ facts }) => `A message was left for ${facts.with === undefined ? 'an agency' : names.agency(facts.with)}: nobody has confirmed it`,
  ),
  ...withheldFrom(p, entry.id).map(
    ({ facts }) =>
      `Not shared with ${facts.with === undefined ? 'anyone else' : names.agency(facts.with)}${facts.reason === undefined ? '' : `: ${facts.reason}`}`,
  ),
];
