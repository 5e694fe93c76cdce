import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Picture } from '../../picture/picture.ts';
import { namesInFull } from '../../picture/words/service-topics.ts';
import { saysNotShared, saysOtherGround, saysStanding, saysWeWillNot } from '../../picture/words/sharing-words.ts';

/** A refusal to share, as the records have it. */
export interface Refusal {
  /** What was asked for and not given, or what was kept back. */
  readonly entry: Entry;
  /** The record of the refusal: the same entry, or the share that was withheld. */
  readonly record: Entry;
  /** Undefined where the record does not tell who would not share. */
  readonly refuser: AgencyId | undefined;
  /** The reason on record: the standing of the child's case alone, another ground beside or instead of it, or none. */
  readonly ground: 'standing' | 'other' | 'unsaid';
}

/** Every refusal to share on record, in the order in which it was recorded. */
export function refusalsOf(p: Picture): readonly Refusal[] {
  const told = p.entries.flatMap((entry): readonly Refusal[] =>
    isRefusal(entry) ? [{ entry, record: entry, refuser: refuserIn(p, entry), ground: groundIn([entry.facts.reason, entry.text]) }] : [],
  );
  const keptBack = p.known.shares.flatMap((share): readonly Refusal[] => {
    const entry = share.facts.of === undefined ? undefined : p.byId.get(share.facts.of);
    return share.facts.status !== 'withheld' || entry === undefined
      ? []
      : [{ entry, record: share, refuser: share.by, ground: groundIn([share.facts.reason, share.facts.basis, share.text]) }];
  });
  return [...told, ...keptBack];
}

const groundIn = (words: readonly (string | undefined)[]): Refusal['ground'] =>
  words.some(saysOtherGround) ? 'other' : words.some(saysStanding) ? 'standing' : 'unsaid';

function isRefusal(entry: Entry): boolean {
  switch (entry.kind) {
    case 'information-reply':
      return entry.facts.outcome === 'refused' || (entry.facts.outcome === undefined && saysNotShared(entry.text));
    case 'contact':
      return (
        isBetweenAgencies(entry) && (entry.facts.outcome === 'refused' || saysNotShared(entry.text) || saysNotShared(entry.facts.reason))
      );
    case 'note':
      return saysNotShared(entry.text);
    case 'decision':
      return saysNotShared((entry.facts.type ?? '').replaceAll('-', ' '));
    default:
      return false;
  }
}

const agenciesIn = (parties: readonly Party[] | undefined): readonly AgencyId[] =>
  (parties ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));

const isBetweenAgencies = (entry: Entry): boolean =>
  entry.kind === 'contact' && [...(entry.facts.from ?? []), ...agenciesIn(entry.facts.to)].some((agency) => agency !== entry.by);

/** Whose answer a reply is: named as such, else whoever recorded it. */
export const answererOf = (reply: EntryOf<'information-reply'>): AgencyId => agenciesIn(reply.facts.from)[0] ?? reply.by;

function refuserIn(p: Picture, entry: Entry): AgencyId | undefined {
  if (entry.kind === 'information-reply') return answererOf(entry);
  if (entry.kind === 'decision') return entry.facts.decidedBy ?? entry.by;
  const [other] =
    entry.kind === 'contact'
      ? [...agenciesIn(entry.facts.to), ...(entry.facts.from ?? [])].filter((agency) => agency !== entry.by)
      : [...p.directory.agencies.values()].filter(({ id, name }) => id !== entry.by && namesInFull(entry.text, name)).map(({ id }) => id);
  return entry.facts.decidedBy ?? (saysWeWillNot(entry.text) ? entry.by : other);
}
