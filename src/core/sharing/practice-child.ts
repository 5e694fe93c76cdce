import type { Entry } from '../entry/entry.ts';
import type { AgencyId } from '../entry/ids.ts';
import { agenciesIn } from '../entry/parties.ts';
import { concernsChild } from '../picture/family/concerns-child.ts';
import { entriesOf, happenedBy, type Picture } from '../picture/picture.ts';
import { involvedAgencies } from '../picture/work/involvement.ts';
import { type OpenBecause, openWork } from '../picture/work/open-work.ts';
import type { Day } from '../time/day.ts';

/** A child as a GP practice has it: registered or not, open to whom, and when it was last talked over (findings: 1 §7.4-7.7, 1 §12.3-12.6). */
export interface PracticeChild {
  /** `not-recorded`: nothing on record says so either way. */
  readonly registration: 'registered' | 'ended' | 'not-recorded';
  /** The pieces of work that are open, by what the practice may read. */
  readonly open: readonly OpenBecause[];
  /** Agencies at work with the family, by what the practice may read; itself left out. */
  readonly involved: readonly AgencyId[];
  /** The last meeting at which the practice sat, talk with another agency, or supervision, that was about this child. */
  readonly discussed: { readonly entry: Entry; readonly on: Day } | undefined;
}

export function practiceChild(p: Picture, own: AgencyId): PracticeChild {
  const registered = entriesOf(p, 'health').findLast(
    ({ by, about, facts }) => by === own && facts.type === 'registration' && about.includes(p.child),
  );
  const discussed = [...p.entries]
    .filter((entry) => isTalkedOver(p, entry, own) && happenedBy(entry) <= p.today)
    .reduce<Entry | undefined>((last, entry) => (last === undefined || happenedBy(entry) >= happenedBy(last) ? entry : last), undefined);
  return {
    registration: registered === undefined ? 'not-recorded' : registered.facts.status === 'none' ? 'ended' : 'registered',
    open: openWork(p, p.today),
    involved: [...involvedAgencies(p, p.today).keys()].filter((agency) => agency !== own),
    discussed: discussed === undefined ? undefined : { entry: discussed, on: happenedBy(discussed) },
  };
}

/** People of the practice and somebody else talked, and it was about this child. What was left or sent is no talk. */
function isTalkedOver(p: Picture, entry: Entry, own: AgencyId): boolean {
  switch (entry.kind) {
    case 'meeting':
      return (
        (entry.facts.status === 'held' || entry.facts.status === 'minutes-out') &&
        (entry.by === own || (entry.facts.attended ?? []).includes(own)) &&
        concernsChild(p, entry)
      );
    case 'contact': {
      const others = [...agenciesIn(entry.facts.to), ...(entry.facts.from ?? [])].filter((agency) => agency !== entry.by);
      return (
        entry.facts.outcome === 'spoken-to' &&
        entry.about.includes(p.child) &&
        (entry.by === own ? others.length > 0 : others.includes(own))
      );
    }
    case 'supervision':
      return entry.by === own && (entry.about.includes(p.child) || (entry.facts.children ?? []).includes(p.child));
    default:
      return false;
  }
}
