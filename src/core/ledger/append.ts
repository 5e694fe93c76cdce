import { entriesNamedIn } from '../entry/entries-named.ts';
import type { Entry, FactsOf } from '../entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../entry/ids.ts';
import { peopleNamedIn } from '../entry/people-named.ts';
import { dayAt, type Instant, startOf } from '../time/instant.ts';
import type { Draft } from './draft.ts';
import { isReceipt } from './knowledge.ts';
import type { Refusal } from './refusal.ts';

/** What deciding needs to know: who appends, when, and the entries that they may read (and nothing else). */
export interface Circumstances {
  readonly appending: AgencyId;
  readonly now: Instant;
  /** Entries that the appending agency may read. What it may not read is not here, and is refused as what does not exist. */
  readonly readable: ReadonlyMap<EntryId, Entry>;
  /** Person records that the appending agency may read: an entry names no other, or writing a key would show whether it exists. */
  readonly people: ReadonlyMap<PersonId, unknown>;
  /** True where the agency took over the records of another (a successor may correct what it inherited). */
  readonly succeeds?: (successor: AgencyId, other: AgencyId) => boolean;
}

type Decision = 'append' | Refusal;

/** May this entry be appended? `append`, or the first reason why not. */
export function decide(draft: Draft, circumstances: Circumstances): Decision {
  const { id: entry } = draft;
  if (draft.by !== circumstances.appending) return { refused: 'recorded-by-another-agency', entry };
  if (circumstances.readable.has(entry)) return { refused: 'already-there', entry };
  if (draft.imported !== undefined && draft.source.kind === 'typed') return { refused: 'imported-time-on-live-work', entry };
  const recorded = draft.imported?.recorded ?? circumstances.now;
  if (Number.isFinite(draft.body.when.earliest) && startOf(draft.body.when.earliest) > recorded)
    return { refused: 'recorded-before-it-happened', entry };
  if (peopleNamedIn(draft.body).some((person) => !circumstances.people.has(person))) return { refused: 'no-such-person', entry };
  if (draft.body.kind === 'share' && isPartOfBackground(draft.body.facts, circumstances)) return { refused: 'background-in-part', entry };
  switch (draft.body.kind) {
    case 'correction':
      return decideCorrection(draft, draft.body, circumstances);
    case 'share':
      return decideShare(draft, draft.body, circumstances);
    case 'account':
    case 'disposal':
      return decideReference(draft, draft.body.facts.of, circumstances);
    case 'answer':
      return decideReferences(draft, circumstances);
    default:
      return draft.body.about.length === 0 ? { refused: 'about-nobody', entry } : decideReferences(draft, circumstances);
  }
}

/** An extract is words alone: without the mark that keeps it from every check, what somebody says of their faith would be a note like any other. */
function isPartOfBackground({ of, what }: Extract<Draft['body'], { kind: 'share' }>['facts'], { readable }: Circumstances): boolean {
  const shared = of === undefined ? undefined : readable.get(of);
  return what === 'extract' && shared?.kind === 'note' && shared.facts.background !== undefined;
}

function decideCorrection(
  draft: Draft,
  body: Extract<Draft['body'], { kind: 'correction' }>,
  { readable, appending, succeeds }: Circumstances,
): Decision {
  const target = body.facts.corrects ?? body.facts.withdraws;
  const entry = draft.id;
  if (target === entry) return { refused: 'corrects-in-a-circle', entry };
  const corrected = target === undefined ? undefined : readable.get(target);
  if (target === undefined || corrected === undefined) return { refused: 'no-such-entry', entry: target ?? entry, field: 'corrects' };
  if (corrected.by !== appending && succeeds?.(appending, corrected.by) !== true) return { refused: 'not-yours-to-correct', entry: target };
  if (body.facts.corrects !== undefined && body.facts.replacement === undefined)
    return { refused: 'correction-without-replacement', entry };
  return 'append';
}

function decideShare(draft: Draft, { facts }: Extract<Draft['body'], { kind: 'share' }>, { readable, now }: Circumstances): Decision {
  const { of } = facts;
  const shared = of === undefined ? undefined : readable.get(of);
  if (of === undefined || shared === undefined) return { refused: 'no-such-entry', entry: of ?? draft.id, field: 'of' };
  // An agency says of another's entry that it has had it, and nothing else.
  if ((shared.by !== draft.by) !== isReceipt({ by: draft.by, facts })) return { refused: 'not-yours-to-share', entry: of };
  if (draft.imported === undefined && isBackDated(facts, now)) return { refused: 'imported-time-on-live-work', entry: draft.id };
  // A share made in Heed never carries an imported time, so that it can never be back-dated (rule 3).
  if (draft.imported !== undefined && shared.source.kind === 'typed') return { refused: 'imported-time-on-live-work', entry: draft.id };
  return 'append';
}

/** When a live share was sent and acknowledged is the database's to say. It may name a day ahead on which it will have arrived, and none behind. */
const isBackDated = ({ sent, reached, acknowledged }: FactsOf<'share'>, now: Instant): boolean =>
  sent !== undefined || acknowledged !== undefined || (reached !== undefined && reached.latest < dayAt(now));

const decideReference = (draft: Draft, of: EntryId | undefined, { readable }: Circumstances): Decision =>
  of !== undefined && readable.has(of) ? 'append' : { refused: 'no-such-entry', entry: of ?? draft.id, field: 'of' };

function decideReferences(draft: Draft, { readable }: Circumstances): Decision {
  const absent = entriesNamedIn(draft.body).find(({ entry }) => !readable.has(entry));
  return absent === undefined ? 'append' : { refused: 'no-such-entry', entry: absent.entry, field: absent.field };
}
