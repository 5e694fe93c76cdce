import type { Entry } from '../entry/entry.ts';
import type { PersonId } from '../entry/ids.ts';
import { parentsOf } from '../picture/family/family.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, type Picture, personName } from '../picture/picture.ts';
import { saysMinding } from '../picture/words/minding-words.ts';
import { sentencesOf } from '../picture/words/sentences.ts';
import { addDays } from '../time/day.ts';
import { howNoted, laterEntry, type Noted } from './noted.ts';

/** Somebody who had the care of the child by a record, other than by being a parent at home. */
export interface Minding extends Noted {
  /** Empty: the record does not say who. */
  readonly by: readonly PersonId[];
}

/** For how many days a record of who minds the child tells of now (ours). */
const lately = 28;

/** Who is minding the child now, as records of the last weeks have it, latest first. */
export const mindingNow = onceFor((p: Picture): readonly Minding[] =>
  p.entries
    .filter((entry) => happenedBy(entry) <= p.today && happenedBy(entry) >= addDays(p.today, -lately))
    .flatMap((entry) => mindingIn(p, entry))
    .toSorted((a, b) => laterEntry(a.entry, b.entry)),
);

function mindingIn(p: Picture, entry: Entry): readonly Minding[] {
  const claimed = entry.claims.flatMap((claim): readonly Minding[] =>
    claim.is === 'carer-of' && claim.whom === p.child && !claim.not && !claim.sealed && claim.until === undefined
      ? [{ entry, words: entry.text, how: claim.basis === 'seen' ? 'observed' : 'told', by: [claim.who] }]
      : [],
  );
  if (claimed.length > 0) return claimed;
  const elsewhere =
    entry.kind === 'contact' || entry.kind === 'observation' || entry.kind === 'incident' ? entry.facts.elsewhere?.get(p.child) : undefined;
  if (elsewhere !== undefined) return [{ entry, words: elsewhere, how: 'told', by: [] }];
  const said = sentencesOf(entry.text).filter((sentence) => saysMinding(sentence, [personName(p, p.child)]));
  const parents = parentsOf(p, p.child).filter((parent) => entry.about.includes(parent));
  return said.map((words) => ({ entry, words, how: howNoted(entry, words), by: entry.about.length === 1 ? parents : [] }));
}
