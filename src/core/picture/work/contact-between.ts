import type { Entry } from '../../entry/entry.ts';
import type { Party } from '../../entry/fact.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { entriesAbout } from '../indexes.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { tellingsOf } from '../told.ts';

const names = (parties: readonly Party[] | undefined, agency: AgencyId): boolean =>
  (parties ?? []).some((party) => party.kind === 'agency' && party.agency === agency);

/** Days on which the records show two agencies in touch about any of these people: a call or letter, a meeting where both sat, or something shared. */
export function contactsBetween(p: Picture, one: AgencyId, other: AgencyId, about: readonly PersonId[]): readonly Day[] {
  const entries = new Set(about.flatMap((person) => entriesAbout(p, person)));
  return [...entries].flatMap((entry) => [
    ...(isBetween(entry, one, other) ? [happenedBy(entry)] : []),
    ...toldTo(p, entry, one, other),
    ...toldTo(p, entry, other, one),
  ]);
}

const toldTo = (p: Picture, entry: Entry, from: AgencyId, to: AgencyId): readonly Day[] =>
  tellingsOf(p, entry.id)
    .filter((telling) => telling.to === to && (telling.share.by === from || entry.by === from))
    .map((telling) => telling.on);

function isBetween(entry: Entry, one: AgencyId, other: AgencyId): boolean {
  const away = entry.by === one ? other : entry.by === other ? one : undefined;
  if (entry.kind === 'meeting') {
    const there = [entry.by, ...(entry.facts.attended ?? [])];
    return entry.facts.status === 'held' && there.includes(one) && there.includes(other);
  }
  if (away === undefined) return false;
  if (entry.kind === 'contact')
    return (
      entry.facts.outcome !== 'not-reached' &&
      entry.facts.outcome !== 'awaiting-reply' &&
      ((entry.facts.from ?? []).includes(away) || names(entry.facts.to, away))
    );
  if (entry.kind === 'information-reply' || entry.kind === 'information-request')
    return names(entry.facts.to, away) || names(entry.facts.from, away);
  return entry.claims.some((claim) => claim.saidBy?.kind === 'agency' && claim.saidBy.agency === away);
}
