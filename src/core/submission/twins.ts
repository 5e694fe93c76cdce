import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import type { Kind } from '../entry/vocabulary.ts';
import { onceFor } from '../picture/memo.ts';
import { comparedAs, likenessOf } from '../picture/words/likeness.ts';
import { addDays, type Day } from '../time/day.ts';
import type { Span } from '../time/span.ts';

/** An account of an event, as far as it says whether it tells of the same event as another. */
export interface Account {
  readonly by: AgencyId;
  readonly when: Span;
  readonly at?: number;
  readonly kind: Kind;
  readonly people: readonly PersonId[];
  readonly text: string;
  /** Other agencies that it names as there, asked or told. */
  readonly agencies: readonly AgencyId[];
}

/** That another agency's entry may tell of the same event, and why. They are laid side by side, and tied if a person says so; never made one. */
export interface TwinProposed {
  readonly entry: Entry;
  /** In words: "the same day", "the same time of day", "much the same words". */
  readonly because: readonly string[];
}

/** Wider than this, in days, a date says too little for it. Our choice. */
const widest = 7;
/** Minutes between two times of day that may be one. */
const near = 60;
const likeness = 35;

/** Looks up entries by day, so that a hundred thousand rows do not each go through all of them. */
export const entriesByDay = onceFor((entries: readonly Entry[]): ((span: Span) => readonly Entry[]) => {
  const days = new Map<Day, Entry[]>();
  for (const entry of entries) {
    if (!isNarrow(entry.when) || bookkeeping.has(entry.kind)) continue;
    for (const day of daysOf(entry.when)) {
      const held = days.get(day);
      if (held === undefined) days.set(day, [entry]);
      else held.push(entry);
    }
  }
  return (span) => (isNarrow(span) ? [...new Set(daysOf(span).flatMap((day) => days.get(day) ?? []))] : []);
});

const bookkeeping: ReadonlySet<Kind> = new Set([
  'share',
  'correction',
  'answer',
  'identity',
  'closed-to',
  'disposal',
  'account',
  'visit-safety',
]);
const isNarrow = ({ earliest, latest }: Span): boolean => latest - earliest < widest;
const daysOf = ({ earliest, latest }: Span): readonly Day[] => {
  const found: Day[] = [];
  for (let day = earliest; day <= latest; day = addDays(day, 1)) found.push(day);
  return found;
};

/** Entries of other agencies on a day of the account that share somebody with it, and something besides: the hour, the sort of event, the words, or that one names the other. */
export function twinsOf(account: Account, onDays: (span: Span) => readonly Entry[]): readonly TwinProposed[] {
  const sharing = onDays(account.when).filter(
    ({ by, about, present }) => by !== account.by && account.people.some((person) => about.includes(person) || present.includes(person)),
  );
  if (sharing.length === 0) return [];
  const likenessTo = likenessOf(comparedAs(account.text, []));
  return sharing.flatMap((entry): readonly TwinProposed[] => {
    const because = [
      ...(account.at !== undefined && entry.at !== undefined && Math.abs(account.at - entry.at) <= near
        ? ['about the same time of day']
        : []),
      ...(account.kind === entry.kind && !many.has(entry.kind) ? ['the same sort of event'] : []),
      ...(account.agencies.includes(entry.by) ? ['it names the other agency'] : []),
      ...(likenessTo(comparedEntry(entry)) >= likeness ? ['much the same words'] : []),
    ];
    return because.length === 0 ? [] : [{ entry, because: ['on the same day', ...because] }];
  });
}

const comparedEntry = onceFor(({ text }: Entry) => comparedAs(text, []));

/** Kinds of which several agencies each have one of their own on a day: these alone make no pair. */
const many: ReadonlySet<Kind> = new Set(['note', 'contact', 'service', 'allocation', 'supervision', 'decision']);
