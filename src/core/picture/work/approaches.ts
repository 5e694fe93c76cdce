import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import { earliestOf } from '../../time/extremes.ts';
import { childrenNamedIn, concernsChild } from '../family/concerns-child.ts';
import { siblingsOf } from '../family/family.ts';
import { claimsHarm, isConcernEntry, themesOfHarm } from '../harm/concern-entries.ts';
import { onceFor } from '../memo.ts';
import { happenedBy, type Picture } from '../picture.ts';
import { tellingsOf } from '../told.ts';
import { saysNoConcern } from '../words/claim-words.ts';
import { mentions } from '../words/word-lists.ts';
import { isSocialCare } from './plans.ts';

/** Something about the child or the household that was put to social care by somebody outside it. */
export interface Approach {
  readonly entry: Entry;
  /** The day by which it had reached social care. */
  readonly on: Day;
  /** Undefined: somebody of the family, a neighbour, or nobody named. */
  readonly from: AgencyId | undefined;
  /** Police or another agency let social care have its own record of an event, and asked for nothing. */
  readonly isNotice: boolean;
}

const brothersAndSisters = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(siblingsOf(p, p.child)));

/** Whether an entry is about this child, a brother or sister, or a parent or carer alone. */
export const concernsHousehold = (p: Picture, entry: Entry): boolean =>
  concernsChild(p, entry) || childrenNamedIn(p, entry).some((child) => brothersAndSisters(p).has(child));

/** What an entry puts to social care: a referral, a call or a letter with a worry in it, a question about the child, or news of harm. */
export function approachIn(p: Picture, entry: Entry): Approach | undefined {
  const own = isSocialCare(p, entry.by);
  const found = (from: AgencyId | undefined, on = happenedBy(entry)): Approach => ({ entry, on, from, isNotice: false });
  switch (entry.kind) {
    case 'referral': {
      const to = entry.facts.to ?? [];
      if (!to.some((agency) => isSocialCare(p, agency)) && !(to.length === 0 && (own || toldOn(p, entry) !== undefined))) return undefined;
      return found(own ? undefined : entry.by);
    }
    case 'information-request':
      // A chaser, and that no answer is needed, tell of nothing new.
      return !own &&
        (entry.facts.status ?? 'asked') === 'asked' &&
        (entry.facts.to ?? []).some((party) => party.kind === 'agency' && isSocialCare(p, party.agency)) &&
        !asksForPapers(entry.facts.for)
        ? found(entry.by)
        : undefined;
    case 'contact': {
      if (entry.facts.outcome === 'not-reached' || !isWorry(entry) || saysNoConcern(entry.text)) return undefined;
      const other = (entry.facts.from ?? []).find((agency) => !isSocialCare(p, agency));
      if (own) return other !== undefined || isTakenFrom(entry) ? found(other) : undefined;
      return (entry.facts.to ?? []).some((party) => party.kind === 'agency' && isSocialCare(p, party.agency)) ? found(entry.by) : undefined;
    }
    case 'incident':
    case 'observation': {
      const on = own || !isConcernEntry(entry) ? undefined : toldOn(p, entry);
      return on === undefined ? undefined : { entry, on, from: entry.by, isNotice: true };
    }
    default:
      return undefined;
  }
}

/** Somebody rang or wrote: news from a person who was not visited. */
const isTakenFrom = (entry: Extract<Entry, { kind: 'contact' }>): boolean =>
  entry.facts.heardFrom !== undefined && ['call', 'message', 'letter'].includes(entry.facts.mode ?? '');

const toldOn = (p: Picture, entry: Entry): Day | undefined =>
  earliestOf(
    tellingsOf(p, entry.id)
      .filter(({ to }) => isSocialCare(p, to))
      .map(({ on }) => on),
  );

const asksForPapers = mentions(['minutes', 'copy', 'copies', 'summary', 'summaries', 'records', 'closing letter', 'chronology', 'address']);

const isWorry = (entry: Entry): boolean =>
  claimsHarm(entry) || entry.themes.some((theme) => themesOfHarm.has(theme) || theme === 'mental-health' || theme === 'pregnancy');
