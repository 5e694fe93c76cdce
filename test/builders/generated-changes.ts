import fc from 'fast-check';
import type { Body, Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../src/core/entry/ids.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { exactly } from '../../src/core/time/span.ts';
import { directory, generatedEntries } from './generated-ledger.ts';

/** What is done to records after they were made. */
const doings = [
  'put right',
  'withdrawn',
  'extract given',
  'given late',
  'recalled',
  'kept back',
  'joined',
  'split',
  'tie ended',
  'date ahead',
] as const;

interface Change {
  readonly doing: (typeof doings)[number];
  /** Which entries it is done to, by number. */
  readonly of: number;
  readonly like: number;
  readonly late: number;
  readonly with: AgencyId;
  readonly people: readonly [PersonId, PersonId];
}

const change: fc.Arbitrary<Change> = fc.record({
  doing: fc.constantFrom(...doings),
  of: fc.nat(200),
  like: fc.nat(200),
  late: fc.constantFrom(0, 0, 1, 9, 40, 120),
  with: fc.constantFrom(...directory.agencies.keys()),
  people: fc.constantFrom(
    ...([
      ['dad', 'man'],
      ['gran', 'man'],
      ['sib', 'man'],
      ['mum', 'gran'],
    ] as unknown as readonly [readonly [PersonId, PersonId], ...(readonly [PersonId, PersonId])[]]),
  ),
});

/** Entries of a generated family, much of which is put right, taken back, joined or passed on later. */
export const changefulEntries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(generatedEntries, fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([entries, changes]) => withChanges(entries, changes));

function withChanges(made: readonly Entry[], changes: readonly Change[]): readonly Entry[] {
  const entries = [...made];
  for (const [n, one] of changes.entries()) {
    const of = entries[one.of % entries.length];
    if (of === undefined) continue;
    // Nothing is put right to what had not happened when it was recorded.
    const likes = made.filter((entry) => entry.when.latest <= of.recordedAs.latest && entry.kind !== 'share');
    const like = likes[one.like % Math.max(1, likes.length)] ?? of;
    const doer = entryOf(of, one, `c${n}`);
    const id = of.kind === 'share' ? (of.facts.of ?? of.id) : of.id;
    const day = exactly(doer.recordedAs.latest);
    switch (one.doing) {
      case 'put right':
        entries.push({
          ...doer,
          kind: 'correction',
          facts: { corrects: of.id, replacement: bodyOf(of.kind === 'share' ? of : like) },
        } as Entry);
        break;
      case 'withdrawn':
        entries.push({ ...doer, kind: 'correction', facts: { withdraws: of.id } } as Entry);
        break;
      case 'extract given':
        entries.push({
          ...doer,
          kind: 'share',
          facts: { of: id, with: one.with, what: 'extract', extract: 'Part of it.', reached: day, status: 'sent' },
        } as Entry);
        break;
      case 'given late': {
        const reached = exactly(addDays(day.latest, 10));
        entries.push({
          ...doer,
          kind: 'share',
          facts: { of: id, with: one.with, what: 'whole', sent: day, reached, status: 'sent' },
        } as Entry);
        break;
      }
      case 'recalled':
        entries.push({
          ...doer,
          kind: 'share',
          facts: { of: id, with: of.kind === 'share' ? of.facts.with : one.with, status: 'recalled' },
        } as Entry);
        break;
      case 'kept back':
        entries.push({ ...doer, kind: 'share', facts: { of: id, with: one.with, status: 'withheld', reason: 'not safe' } } as Entry);
        break;
      case 'joined':
      case 'split': {
        const status = one.doing === 'joined' ? 'confirmed' : 'split';
        entries.push({ ...doer, kind: 'identity', about: [...one.people], facts: { records: one.people, status } } as Entry);
        break;
      }
      case 'tie ended': {
        const until = exactly(addDays(day.latest, 30));
        const [who, whom] = one.people;
        const claim = { who, is: 'lives-with', whom, basis: 'seen', not: false, checked: 'unchecked', sealed: false, until } as const;
        const partner = { ...claim, who: 'mum' as PersonId, is: 'partner-of' } as const;
        entries.push({ ...doer, kind: 'note', about: ['kim' as PersonId, who], facts: {}, claims: [claim, partner] } as Entry);
        break;
      }
      case 'date ahead': {
        const ahead = exactly(addDays(day.latest, 25));
        const actions = [{ what: 'visit', who: { kind: 'agency', agency: one.with }, by: ahead }];
        const facts = { type: 'child-in-need', status: 'opened', written: ahead, actions, lead: 'csc' };
        entries.push({ ...doer, kind: 'plan', about: ['kim' as PersonId], facts } as unknown as Entry);
        break;
      }
    }
  }
  return entries.map((entry, order) => ({ ...entry, order }));
}

/** An entry about the same, by the same agency, some days later: what it says is for whoever makes it. */
function entryOf(of: Entry, { late }: Change, key: string): Entry {
  const day: Day = addDays(of.recordedAs.latest, late);
  const stamp = { when: exactly(day), recorded: endOf(day), recordedAs: exactly(day), landed: endOf(day) };
  return { ...of, ...stamp, id: key as EntryId, present: [], themes: [], claims: [], text: '' };
}

function bodyOf({ id: _id, by: _by, recorded: _r, recordedAs: _as, landed: _l, order: _o, source: _s, ...body }: Entry): Body {
  return body as Body;
}
