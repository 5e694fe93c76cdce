import type { Entry } from '../entry/entry.ts';
import { themesOfHarm } from '../picture/harm/concern-entries.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, type Picture } from '../picture/picture.ts';
import { earlierEntry } from './noted.ts';

/** A strength on record: who saw it, and the concern that it stands beside, by the themes of its own entry. */
export interface Strength {
  readonly entry: Entry;
  /** Empty: which concern it answers is not on record, so that no closing can rest on it. */
  readonly answers: readonly string[];
}

/** Strengths that a recorder marked as such, oldest first. */
export const strengthsOf = onceFor((p: Picture): readonly Strength[] =>
  p.entries
    .filter((entry) => entry.themes.includes('strengths') && happenedBy(entry) <= p.today)
    .toSorted(earlierEntry)
    .map((entry) => ({ entry, answers: entry.themes.filter((theme) => themesOfHarm.has(theme) || theme === 'home-conditions') })),
);
