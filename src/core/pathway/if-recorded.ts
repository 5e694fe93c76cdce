import type { AnyCheck, Concern } from '../check/check.ts';
import { evaluate } from '../check/evaluate.ts';
import type { Body, Entry } from '../entry/entry.ts';
import type { AgencyId, EntryId } from '../entry/ids.ts';
import { type Picture, pictureFrom } from '../picture/picture.ts';
import { knownWith } from '../picture/record.ts';
import { exactly } from '../time/span.ts';

/** An entry that nobody has recorded, as it would stand if it were recorded now. `id` is of no entry. */
export const asIfRecorded = (
  p: Pick<Picture, 'now' | 'today'>,
  { id, by, body }: { readonly id: EntryId; readonly by: AgencyId; readonly body: Body },
): Entry => ({
  ...body,
  id,
  by,
  recorded: p.now,
  recordedAs: exactly(p.today),
  landed: p.now,
  order: Number.MAX_SAFE_INTEGER,
  source: { kind: 'typed' },
});

/** What somebody would know if an entry were recorded now. */
export const pictureWith = (p: Picture, entry: Entry): Picture => pictureFrom(knownWith(p.known, [entry]), p.child, p.now, p.releases);

/** A question that recording an entry would raise. */
export interface WouldAsk {
  readonly check: AnyCheck;
  readonly concern: Concern;
}

/**
 * The questions that an entry would put to whoever records it, at once and because of it: what the checks find with it and do not find without, from what that
 * agency may read. Nothing of it is kept. It is shown before somebody decides, so that what would be asked afterwards is asked in time.
 */
export function askedIfRecorded(p: Picture, entry: Entry, checks: readonly AnyCheck[]): readonly WouldAsk[] {
  const after = pictureWith(p, entry);
  return checks.flatMap((check) => {
    const before = new Set(evaluate(check, p).concerns.map(({ anchor }) => anchor));
    return evaluate(check, after)
      .concerns.filter(
        ({ anchor, evidence, ask }) => !before.has(anchor) && evidence.includes(entry.id) && ask.some(({ agency }) => agency === entry.by),
      )
      .map((concern) => ({ check, concern }));
  });
}
