import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { agenciesInWords } from '../../picture/words/agency-words.ts';
import { workAwaitedIn } from '../../picture/words/waiting-words.ts';

/** One agency recorded as waiting for the work of another about this child. */
export interface Wait {
  readonly entry: Entry;
  readonly waiting: AgencyId;
  readonly on: AgencyId;
  /** The work as written. Undefined where the record names the agency and no more. */
  readonly work: string | undefined;
}

/** Every wait on record, in the order in which it was recorded. */
export const waitsOf = (p: Picture): readonly Wait[] =>
  p.entries.flatMap((entry): readonly Wait[] => {
    const said = [...partiesAwaited(entry), ...clausesOf(entry).flatMap((work) => awaitedFrom(p, entry, work).map((on) => ({ on, work })))];
    if (said.length === 0 || !concernsChild(p, entry)) return [];
    const waiting = waiterOf(entry);
    const seen = new Set<AgencyId>([waiting]);
    return said.flatMap(({ on, work }) => {
      if (seen.has(on)) return [];
      seen.add(on);
      return [{ entry, waiting, on, work }];
    });
  });

/** Whom the words name; else, where work is handed on and its taker is to do it, the taker. */
function awaitedFrom(p: Picture, entry: Entry, work: string): readonly AgencyId[] {
  const to = entry.kind === 'decision' || entry.kind === 'plan' ? (entry.facts.stepDownTo ?? []) : [];
  const takers = to.flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));
  return takers.length > 0 ? takers : agenciesInWords(p, work);
}

function partiesAwaited(entry: Entry): readonly { readonly on: AgencyId; readonly work: undefined }[] {
  if (entry.kind !== 'information-reply') return [];
  return (entry.facts.awaiting ?? []).flatMap((party) => (party.kind === 'agency' ? [{ on: party.agency, work: undefined }] : []));
}

/** Kept for each entry, since it reads free text. */
const clausesOf = onceFor((entry: Entry): readonly string[] => textsOf(entry).flatMap(workAwaitedIn));

function textsOf(entry: Entry): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'assessment':
      return [entry.text, entry.facts.reason, entry.facts.outcome];
    case 'supervision':
      return [entry.text, entry.facts.reason, entry.facts.reasons];
    case 'note':
    case 'decision':
    case 'referral-decision':
    case 'plan':
    case 'meeting':
    case 'information-reply':
    case 'information-request':
      return [entry.text, entry.facts.reason];
    case 'contact':
      // A message left waits for an answer and not for work.
      return entry.facts.outcome === 'awaiting-reply' || !isBetweenAgencies(entry) ? [] : [entry.text, entry.facts.reason];
    default:
      return [];
  }
}

const isBetweenAgencies = (entry: Extract<Entry, { kind: 'contact' }>): boolean =>
  (entry.facts.from ?? []).length > 0 || (entry.facts.to ?? []).some((party) => party.kind === 'agency');

/** Who waits: as retold, else whoever wrote it down. */
function waiterOf(entry: Entry): AgencyId {
  if (entry.facts.decidedBy !== undefined) return entry.facts.decidedBy;
  const [from] = entry.kind === 'information-reply' ? (entry.facts.from ?? []) : [];
  if (from?.kind === 'agency') return from.agency;
  return entry.kind === 'contact' ? (entry.facts.from?.find((agency) => agency !== entry.by) ?? entry.by) : entry.by;
}
