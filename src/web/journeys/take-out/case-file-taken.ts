import { entriesNamedIn } from '../../../core/entry/entries-named.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { EntryId } from '../../../core/entry/ids.ts';
import { peopleNamedIn } from '../../../core/entry/people-named.ts';
import type { CaseFile } from '../../../core/ledger/case-file.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { visibleTo } from '../../../core/picture/visible.ts';
import { type Stamp, stampInOneLine } from '../../../core/taken-out/stamp.ts';
import { between } from '../../../core/time/span.ts';
import { withoutFacts } from '../../../parse/without-facts.ts';
import { agenciesIn } from '../../reading/agencies-in.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/**
 * The records of a child and of those around them, as the visitor may read them by a day, as a case file. Not in it: what was harmed afterwards, whose records are closed to whom,
 * what a visitor is told before a visit (rule 8), what was kept sealed (rule 29), and any reference to an entry that the visitor may not read.
 */
export function caseFileTaken(p: Picture, { ledger, directory, partnership, days }: OpenCase, stamp: Stamp): CaseFile {
  const visible = visibleTo(ledger, p.vantage, p.now).filter(({ kind }) => kind !== 'closed-to' && kind !== 'visit-safety');
  const entries = asKept(withWhatHangsOn(visible, new Set(p.byId.keys())));
  const people = new Set([p.child, ...entries.flatMap(peopleNamedIn)]);
  const agencies = new Set(agenciesIn(entries, directory));
  for (const agency of [...agencies]) {
    const parent = directory.agencies.get(agency)?.parent;
    if (parent !== undefined) agencies.add(parent);
  }
  return {
    name: `taken-${stamp.reference.toLowerCase()}`,
    title: partnership.title,
    provenance: stampInOneLine(stamp),
    scope: between(days.first, p.today),
    children: [p.child],
    directory: {
      agencies: new Map([...directory.agencies].filter(([id]) => agencies.has(id))),
      people: new Map(
        [...directory.people].flatMap(([id, { born, ...person }]) =>
          people.has(id) ? [[id, born === undefined || born.latest > p.today ? person : { ...person, born }]] : [],
        ),
      ),
    },
    entries,
    afterwards: [],
  };
}

/** Entries of a picture, and what is of them: shares, corrections, accounts, to any depth. */
function withWhatHangsOn(visible: readonly Entry[], kept: Set<EntryId>): readonly Entry[] {
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const entry of visible)
      if (hangsOn.has(entry.kind) && entriesNamedIn(entry).some((one) => kept.has(one.entry))) kept.add(entry.id);
  }
  return visible.filter(({ id }) => kept.has(id));
}

const hangsOn: ReadonlySet<Entry['kind']> = new Set<Entry['kind']>(['share', 'correction', 'account', 'answer']);

/** Without claims that are kept sealed, and without what refers to an entry that is not there. */
function asKept(entries: readonly Entry[]): readonly Entry[] {
  const there = new Set(entries.map(({ id }) => id));
  return entries.map((entry) => {
    const lost = new Set(entriesNamedIn(entry).flatMap(({ entry: of, field }) => (there.has(of) ? [] : [field])));
    const claims = entry.claims
      .filter(({ sealed }) => !sealed)
      .map(({ checkedIn, ...claim }) => (checkedIn === undefined || !there.has(checkedIn) ? claim : { ...claim, checkedIn }));
    return { ...(lost.size === 0 ? entry : withoutFacts(entry, lost)), claims };
  });
}
