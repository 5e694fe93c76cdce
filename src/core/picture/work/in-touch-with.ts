import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import { metIn } from '../family/met.ts';
import { onceFor } from '../memo.ts';

/** Outcomes of a contact in which whoever was tried was not there. A visit that was turned away at the door, or called off by the family, has reached them. */
const notThere: ReadonlySet<string> = new Set([
  'no-access',
  'did-not-attend',
  'was-not-brought',
  'not-reached',
  'awaiting-reply',
  'cancelled-by-service',
]);
/** Ways of contact that only send. */
const onlySent: ReadonlySet<string> = new Set(['letter', 'message']);

/**
 * People with whom an entry shows somebody in touch: met, spoken to, or heard from. A contact whose recorder names nobody, and no
 * outcome, reached whoever it is about; one between workers reached none of the family. A child who was at nursery or school was seen there.
 */
export const inTouchIn = onceFor((entry: Entry): ReadonlySet<PersonId> => {
  const met = metIn(entry);
  if (entry.kind === 'meeting') return new Set(entry.facts.status === 'held' ? [...met, ...(entry.facts.family ?? [])] : []);
  if (entry.kind === 'attendance') return new Set((entry.facts.attended ?? 0) > 0 ? [...met, ...entry.about] : met);
  if (entry.kind !== 'contact') return new Set(met);
  const { mode, outcome, to, from, heardFrom, seen } = entry.facts;
  if (outcome !== undefined && notThere.has(outcome)) return new Set(met);
  if (agenciesIn(to).length > 0 || (from ?? []).length > 0) return new Set(met);
  if (heardFrom !== undefined) return new Set([...met, heardFrom]);
  if (outcome === undefined && onlySent.has(mode ?? '')) return new Set(met);
  const named = [...entry.present, ...(seen ?? [])];
  return new Set(named.length > 0 ? [...met, ...named] : entry.about);
});
