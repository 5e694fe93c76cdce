import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { groupedBy } from '../growing.ts';
import { onceFor } from '../memo.ts';
import type { Picture } from '../picture.ts';

/** Ways of contact in which nobody is face to face. A video call whose recorder names who was `seen` is. */
const outOfSight: ReadonlySet<string> = new Set(['call', 'message', 'letter']);

const inSight = (entry: Entry): readonly PersonId[] =>
  entry.kind === 'contact' && outOfSight.has(entry.facts.mode ?? '') ? [] : entry.present;

/** People met in an entry: named in `seen` or `present`, in person or by video (the catalogue's words). */
export const metIn = onceFor((entry: Entry): readonly PersonId[] => {
  const seen = entry.kind === 'contact' ? [...(entry.facts.seen ?? []), ...(entry.facts.seenAlone ?? [])] : [];
  const missed =
    entry.kind === 'contact' &&
    ['no-access', 'did-not-attend', 'not-reached', 'was-not-brought', 'cancelled-by-family', 'cancelled-by-service'].includes(
      entry.facts.outcome ?? '',
    );
  return missed ? seen : [...new Set([...seen, ...inSight(entry)])];
});

/** People met alone: the recorder says so, or nobody else was there. */
export const metAloneIn = onceFor((entry: Entry): readonly PersonId[] => {
  const said = entry.kind === 'contact' ? (entry.facts.seenAlone ?? []) : [];
  const met = metIn(entry);
  return said.length > 0 ? said : met.length === 1 ? met : [];
});

/** Entries in which someone was met, in the order in which they were recorded. */
export const meetingsWith = (p: Picture, person: PersonId): readonly Entry[] => metBy(p.entries).get(person) ?? [];

const metAloneBy = groupedBy((entry) => metAloneIn(entry));

/** Entries in which someone was met alone, in the order in which they were recorded. */
export const meetingsAloneWith = (p: Picture, person: PersonId): readonly Entry[] => metAloneBy(p.entries).get(person) ?? [];

const metBy = groupedBy((entry) => metIn(entry));
