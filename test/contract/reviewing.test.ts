import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../src/core/access/ids.ts';
import { maySign, readableInReview, scopesOf } from '../../src/core/access/review.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { peopleNamedIn } from '../../src/core/entry/people-named.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { whole } from '../../src/core/picture/view.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { day, story } from '../builders/ledger.ts';
import { personId, type TerseEntry } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';
import { type Landed, land } from './landing.ts';

const agencies = ['hv', 'csc', 'gp'] as const;
const people = ['amy', 'ben', 'cat', 'dan'] as const;
const keys = { people: new Set<string>(people), agencies: new Set<string>(agencies) };
const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care', gp: 'gp' }, people }).ledger();

type Move =
  | { readonly does: 'note'; readonly by: string; readonly about: string; readonly when: string }
  | { readonly does: 'correct' | 'share'; readonly on: number }
  | { readonly does: 'close'; readonly about: string };

const anyDay = fc.constantFrom('2023-01-05', '2023-03', '2023-02-01/2023-06-30', '2023-06-10', '2023-12-31');
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('note' as const),
      by: fc.constantFrom(...agencies),
      about: fc.constantFrom(...people),
      when: anyDay,
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('correct' as const, 'share' as const), on: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close' as const), about: fc.constantFrom(...people) }) },
);

interface Opened {
  readonly people: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly member: boolean;
  readonly declares: boolean;
  readonly ends: boolean;
}
const often = fc.constantFrom(true, true, true, true, false);
const anyReview: fc.Arbitrary<Opened> = fc.record({
  people: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
  from: fc.constantFrom('2023-01-01', '2023-03-01'),
  until: fc.constantFrom('2023-03-31', '2023-06-09', '2023-12-30'),
  member: often,
  declares: often,
  ends: fc.constantFrom(false, false, false, false, true),
});

function terseOf(move: Move, landed: readonly Landed[], n: number): TerseEntry | undefined {
  const plain = { id: `move-${n}`, when: '2023-05-01', about: ['amy'], text: `Move number${n}.` };
  switch (move.does) {
    case 'note':
      return { ...plain, by: move.by, kind: 'note', when: move.when, about: [move.about] };
    case 'close':
      return { ...plain, by: 'hv', kind: 'closed-to', about: [move.about], facts: { worker: 'the-reviewer', people: [move.about] } };
    default: {
      const on = landed[move.on % Math.max(1, landed.length)];
      if (on === undefined) return undefined;
      return move.does === 'share'
        ? { ...plain, by: on.by, kind: 'share', facts: { of: on.id, with: 'gp', what: 'whole', status: 'sent' } }
        : {
            ...plain,
            by: on.by,
            kind: 'correction',
            facts: { corrects: on.id, replacement: { kind: 'note', when: '2023-05-01', about: ['dan'], text: `Better ${n}.` } },
          };
    }
  }
}

describe.each(homes)('a reviewer on %s', (_home, open) => {
  let bench: Bench;
  const accounts = { quality: randomUUID(), reviewer: randomUUID(), worker: randomUUID() } as const;
  beforeAll(async () => {
    bench = await open();
    for (const [name, account_id] of Object.entries(accounts))
      await sql`INSERT INTO heed.account (account_id, signs_in_as, called) VALUES (${account_id}, ${name}, ${name})`.execute(
        bench.superuser,
      );
  });
  afterAll(() => bench?.close());

  const hold = (partnership: PartnershipId, account: string, role: string, agency: string | null = null) =>
    sql`INSERT INTO heed.held_role (partnership_id, account_id, role, agency_id, worker, basis)
      VALUES (${partnership}, ${account}, ${role}, ${agency}, 'the-reviewer', 'a ground')`.execute(bench.superuser);
  const sessionOf = (partnership: PartnershipId, as: 'quality' | 'reviewer', acting: string = as) => ({
    ...{ partnership, vantage: whole, acting },
    ...{ account: accounts[as], ...(as === 'reviewer' ? { worker: 'the-reviewer' } : {}) },
  });

  async function play(moves: readonly Move[], reviews: readonly Opened[]): Promise<PartnershipId> {
    const partnership = await openPartnership(bench.superuser, directory);
    await hold(partnership, accounts.quality, 'quality');
    await hold(partnership, accounts.reviewer, 'reviewer');
    const landed: Landed[] = [];
    for (const [n, move] of moves.entries()) {
      const terse = terseOf(move, landed, n);
      const one = terse === undefined ? undefined : await land(bench, keys, partnership, terse);
      if (one !== undefined) landed.push(one);
    }
    for (const review of reviews) await openAs(partnership, review);
    return partnership;
  }

  async function openAs(partnership: PartnershipId, { people: of, from, until, member, declares, ends }: Opened): Promise<void> {
    const inReview = of.map(personId);
    await bench.storage.records.asVantage(sessionOf(partnership, 'quality'), (desk) =>
      desk.openReview({
        ...{ title: `Review ${randomUUID()}`, ground: 'a ground', children: inReview.slice(0, 1), people: inReview },
        ...{ from: day(from), until: day(until), members: member ? [accounts.reviewer as string as AccountId] : [] },
      }),
    );
    const [opened] = await bench.storage.records.asVantage(sessionOf(partnership, 'quality'), (desk) => desk.reviews());
    if (opened === undefined) throw new Error('no review was opened');
    if (member && declares)
      await bench.storage.records.asVantage(sessionOf(partnership, 'reviewer'), (desk) =>
        desk.declareLinks(opened.id, { who: 'reviewer', links: 'None' }),
      );
    if (ends) await bench.storage.records.asVantage(sessionOf(partnership, 'quality'), (desk) => desk.endReview(opened.id));
  }

  it('reads exactly what the core says: what is of the people and days of their reviews, once they have said what links they have', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMove, { minLength: 6, maxLength: 20 }),
        fc.array(anyReview, { minLength: 1, maxLength: 3 }),
        async (moves, opened) => {
          const partnership = await play(moves, opened);
          const all = await bench.storage.records.asVantage({ partnership, vantage: whole }, (desk) => desk.entries());
          const reviews = await bench.storage.records.asVantage(sessionOf(partnership, 'quality'), (desk) => desk.reviews());
          const ledger = openLedger(all, { directory, calendar: englandBankHolidays, reckoning: 'landed' });
          const now = instantOfNumber(Date.now() + 1000);
          const scopes = scopesOf(reviews, accounts.reviewer as string as AccountId);
          const expected = readableInReview(ledger, { vantage: whole, worker: 'the-reviewer' }, scopes, now);
          await bench.storage.records.asVantage(sessionOf(partnership, 'reviewer'), async (desk) => {
            const entries = await desk.entries();
            read += entries.length;
            expect(entries.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
            const named = new Set(entries.flatMap(peopleNamedIn));
            expect([...(await desk.directory()).people.keys()].filter((person) => !named.has(person))).toEqual([]);
            const ids = new Set(entries.map(({ id }) => id));
            expect((await desk.findEntries(['number'], 50)).filter((id) => !ids.has(id))).toEqual([]);
            for (const person of people)
              for (const found of await desk.findPeople({ name: person }, 50))
                expect([person, named.has(found.person)]).toEqual([person, true]);
          });
        },
      ),
      { numRuns: 15 },
    );
    expect(read).toBeGreaterThan(0);
  });

  it('writes nothing, and opens, joins and sees no review by themselves; nor does an agency', async () => {
    const note = { does: 'note', by: 'hv', about: 'amy', when: '2023-03' } as const;
    const review = { people: ['amy'], from: '2023-01-01', until: '2023-12-30', member: false, declares: false, ends: false };
    const partnership = await play([note], [review]);
    const asReviewer = sessionOf(partnership, 'reviewer');
    const inRole = <T>(work: Parameters<typeof bench.storage.records.asVantage<T>>[1]) => bench.storage.records.asVantage(asReviewer, work);
    expect(await inRole((desk) => desk.reviews())).toEqual([]);
    expect(await inRole((desk) => desk.entries())).toEqual([]);
    const scope = {
      title: 'x',
      ground: 'x',
      children: [personId('amy')],
      people: [personId('amy')],
      from: day('2023-01-01'),
      until: day('2023-12-30'),
    };
    await expect(inRole((desk) => desk.openReview({ ...scope, members: [] }))).rejects.toThrow(/row-level security/);
    const [opened] = await bench.storage.records.asVantage(sessionOf(partnership, 'quality'), (desk) => desk.reviews());
    await expect(inRole((desk) => desk.declareLinks(opened?.id ?? '', { who: 'x', links: 'x' }))).rejects.toThrow(/row-level security/);
    // Who opens a review may name nobody who does not review, and never themselves.
    for (const member of [accounts.worker, accounts.quality])
      await expect(
        bench.storage.records.asVantage(sessionOf(partnership, 'quality'), (desk) =>
          desk.openReview({ ...scope, members: [member as string as AccountId] }),
        ),
      ).rejects.toThrow(/row-level security/);
    // Somebody who holds the role of quality reads no more in that of a reviewer, and in none nothing.
    for (const acting of ['reviewer', ''])
      expect(await bench.storage.records.asVantage(sessionOf(partnership, 'quality', acting), (desk) => desk.entries())).toEqual([]);
    expect((await bench.storage.records.asVantage(sessionOf(partnership, 'quality'), (desk) => desk.entries())).length).toBe(1);
  });

  it('does not sign where they hold or held a role at an agency that recorded something in its scope', async () => {
    const note = (by: string, when: string) => ({ does: 'note', by, about: 'amy', when }) as const;
    const review = { people: ['amy'], from: '2023-01-01', until: '2023-03-31', member: true, declares: true, ends: false };
    const partnership = await play([note('hv', '2023-03'), note('gp', '2023-12-31')], [review]);
    const tied = async () =>
      bench.storage.records.asVantage(sessionOf(partnership, 'reviewer'), async (desk) =>
        desk.tiedAgencies((await desk.reviews())[0]?.id ?? '', accounts.reviewer as string as AccountId),
      );
    await hold(partnership, accounts.reviewer, 'practitioner', 'gp');
    expect(maySign(await tied())).toBe(true);
    await hold(partnership, accounts.reviewer, 'practitioner', 'hv');
    expect([await tied(), maySign(await tied())]).toEqual([['hv'], false]);
  });
});
