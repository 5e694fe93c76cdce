import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import type { Body, Entry } from '../../src/core/entry/entry.ts';
import type { AgencyId, EntryId } from '../../src/core/entry/ids.ts';
import { decide } from '../../src/core/ledger/append.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { pictureFrom } from '../../src/core/picture/picture.ts';
import { knownTo } from '../../src/core/picture/record.ts';
import { whole } from '../../src/core/picture/view.ts';
import { replay } from '../../src/core/replay/replay.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { dayAt, endOf } from '../../src/core/time/instant.ts';
import type { Shape } from './shape.ts';
import { familyWorld, partnershipWorld, type World } from './world.ts';

const small: Shape = { seed: 7, children: 2, entriesPerChild: 150, years: 5, lapses: 0.1 };

const opened = ({ entries, directory }: World) => openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });

/** What the ledger says to each entry, written down one after another by whoever may then read what it refers to. */
function decisionsOn({ entries, directory }: World): readonly string[] {
  const readable = new Map<AgencyId, Map<EntryId, Entry>>([...directory.agencies.keys()].map((agency) => [agency, new Map()]));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.map((entry) => {
    const { id, by, source, recorded, recordedAs: _as, landed: _landed, order: _order, ...body } = entry;
    const held = readable.get(by) ?? new Map<EntryId, Entry>();
    const draft = { id, by, source, body: body as Body };
    const decision = decide(draft, { appending: by, now: recorded, readable: held, people: directory.people });
    held.set(id, entry);
    const given = entry.kind === 'share' && entry.facts.of !== undefined ? byId.get(entry.facts.of) : undefined;
    if (given !== undefined && entry.kind === 'share' && entry.facts.with !== undefined)
      readable.get(entry.facts.with)?.set(given.id, given);
    return decision === 'append' ? decision : `${entry.kind} ${decision.refused}`;
  });
}

const raised = (world: World): number =>
  replay(opened(world), { children: world.children, checks: catalogue, until: endOf(world.lastDay) }).length;

describe('a world made from a seed', () => {
  it('is the same for the same seed, entry for entry, and another for another', () => {
    expect(familyWorld(small)).toEqual(familyWorld(small));
    expect(familyWorld({ ...small, seed: 8 }).entries).not.toEqual(familyWorld(small).entries);
  });

  it.each([small, { ...small, seed: 8, lapses: 0.5 }, { seed: 1, children: 1, entriesPerChild: 2000, years: 10 }])(
    'is what the ledger would have let the agencies append: %o',
    (shape) => {
      expect(new Set(decisionsOn(familyWorld(shape)))).toEqual(new Set(['append']));
    },
  );

  it('has as many entries in the picture of a child as the shape asks for, within its years', () => {
    for (const shape of [small, { seed: 3, children: 1, entriesPerChild: 2000, years: 10 }]) {
      const world = familyWorld(shape);
      const known = knownTo(opened(world), whole, endOf(world.lastDay));
      const withdrawn = [...known.amended.values()].filter((amendment) => amendment.withdrawn).length;
      for (const child of world.children)
        expect(pictureFrom(known, child, endOf(world.lastDay)).entries.length + withdrawn).toBe(shape.children * shape.entriesPerChild);
      expect(world.entries.every(({ recorded }) => dayAt(recorded) >= world.firstDay && dayAt(recorded) <= world.lastDay + 40)).toBe(true);
      expect(world.children).toHaveLength(shape.children);
    }
  });

  it('tells of every part of the work where there is room for it', () => {
    const kinds = new Set(familyWorld({ seed: 1, children: 1, entriesPerChild: 2000, years: 10 }).entries.map(({ kind }) => kind));
    for (const kind of [
      'health',
      'contact',
      'incident',
      'referral',
      'assessment',
      'meeting',
      'plan',
      'service',
      'test',
      'restriction',
    ] as const)
      expect(kinds).toContain(kind);
    for (const kind of ['information-request', 'information-reply', 'allocation', 'share', 'correction', 'identity'] as const)
      expect(kinds).toContain(kind);
  });

  it('has more to ask the more goes wrong in it, and little where nothing does', () => {
    const shape = { seed: 5, children: 1, entriesPerChild: 300, years: 5 };
    const [well, badly] = [raised(familyWorld({ ...shape, lapses: 0 })), raised(familyWorld({ ...shape, lapses: 0.3 }))];
    expect(well).toBeLessThan(15);
    expect(badly).toBeGreaterThan(well * 3);
  });

  it('is one family of a partnership, where families share the agencies and nobody else', () => {
    const [one, other] = [...partnershipWorld(small, 2)];
    expect(one?.entries).toEqual(familyWorld(small).entries);
    expect(other?.directory.agencies).toEqual(one?.directory.agencies);
    expect([...(other?.directory.people.keys() ?? [])].filter((person) => one?.directory.people.has(person))).toEqual([]);
  });
});
