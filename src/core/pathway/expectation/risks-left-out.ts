import type { Entry, EntryOf } from '../../entry/entry.ts';
import { isConcernEntry, themesOfHarm } from '../../picture/harm/concern-entries.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { topicsNamed } from '../../picture/words/service-topics.ts';

/** A risk that is on record and of which a letter of intent says nothing (R093), with the entries that tell of it, oldest first. */
export interface LeftOut {
  readonly theme: string;
  readonly entries: readonly Entry[];
}

const isRisk = (theme: string): boolean => themesOfHarm.has(theme) || theme === 'mental-health';

/** A theme as the words of a letter would name it. */
const topicOf: Readonly<Record<string, string>> = {
  'domestic-abuse': 'abuse',
  alcohol: 'substance',
  drugs: 'substance',
  'mental-health': 'mental-health',
  'self-harm': 'mental-health',
};

/**
 * The themes of concerns about the family that are on record today, and that a letter's own words do not name: a letter that asks for clean samples says nothing of violence.
 * A theme of the letter's entry counts only where its words name it.
 */
export function risksLeftOut(p: Picture, letter: Pick<EntryOf<'legal'>, 'facts' | 'text'>): readonly LeftOut[] {
  const words = [letter.text, ...(letter.facts.actions ?? []).map(({ what }) => what)].join('. ');
  const topics = topicsNamed(words);
  const isNamed = (theme: string): boolean =>
    topics.includes(topicOf[theme] ?? '') || words.toLowerCase().includes(theme.replaceAll('-', ' '));
  const close = p.entries.filter(
    (entry) =>
      happenedBy(entry) <= p.today &&
      isConcernEntry(entry) &&
      entry.about.some((person) => person === p.child || (p.circle.members.get(person)?.step ?? 2) <= 1),
  );
  const themes = [...new Set(close.flatMap(({ themes: of }) => of.filter(isRisk)))].filter((theme) => !isNamed(theme));
  return themes.map((theme) => ({ theme, entries: close.filter((entry) => entry.themes.includes(theme)) }));
}
