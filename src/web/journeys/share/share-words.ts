import type { EntryOf } from '../../../core/entry/entry.ts';
import type { AtWork } from '../../../core/sharing/to-tell.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt, type Instant, showInstant } from '../../../core/time/instant.ts';
import { entryTitle } from '../../words/entry-title.ts';
import type { Names } from '../../words/names.ts';

type Share = EntryOf<'share'>;
type Route = NonNullable<Share['facts']['route']>;

export const routeNames: Readonly<Record<Route, string>> = {
  'in-heed': 'In Heed',
  telephone: 'By telephone',
  'in-person': 'In person',
  post: 'By post',
  'secure-email': 'By secure email',
  voicemail: 'A message left on a machine',
};

export const consentNames = {
  agreed: 'Asked, and they agreed',
  objected: 'Asked, and they did not agree',
  'not-asked': 'Not asked',
} as const;

/** When a share was made: to the minute where it was made in Heed; in a demonstration the day shown; else the day on which it was written down. */
export function momentOf({ source, landed, recordedAs }: Pick<Share, 'source' | 'landed' | 'recordedAs'>): string {
  if (source.kind === 'imported') return showDay(recordedAs.latest);
  return source.shownOn === undefined ? showInstant(landed) : showDay(source.shownOn.latest);
}

/** When something reached an agency, as exactly as is known. */
export const reachedWords = (reached: Instant, share: Pick<Share, 'source' | 'landed' | 'recordedAs'>): string =>
  share.source.kind === 'typed' && share.source.shownOn === undefined ? showInstant(reached) : showDay(dayAt(reached));

/** How it was given. */
export const routeOf = ({ facts }: Share): string => (facts.route === undefined ? (facts.how ?? 'told') : wayInWords(facts.route));

/** A way of giving, within a sentence. */
export const wayInWords = (route: Route): string => `${routeNames[route].slice(0, 1).toLowerCase()}${routeNames[route].slice(1)}`;

/** Why an agency is taken to be at work with the family. */
export function atWorkWords({ because, entry }: AtWork, names: Names): string {
  const shown = entry === undefined ? '' : `: ${entryTitle(entry, names)}, ${showDay(dayAt(entry.recorded))}`;
  switch (because) {
    case 'open service':
      return `Gives the family a service${shown}`;
    case 'last meeting':
      return `Asked to, or at, the last meeting${shown}`;
    case 'plan action':
      return `Has something to do under the plan${shown}`;
    case 'made the referral':
      return `Made the referral that is open${shown}`;
    case 'current contact':
      return `In touch with the family${shown}`;
    case 'lead':
      return `Leads the work${shown}`;
    case 'released':
      return 'Known to be involved';
    case 'in touch':
      return `You and they exchanged records of the family lately${shown}`;
  }
}
