import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId } from '../../src/core/access/ids.ts';
import type { Room } from '../../src/core/access/learning.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import type { DeskRecords } from '../../src/core/prompt/port.ts';
import { day, story } from '../builders/ledger.ts';
import { agencyId, personId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const { directory } = story({ agencies: { hv: 'health-visiting', csc: 'social-care' }, people: ['amy'] }).ledger();
const register: Room = { kind: 'register' };

describe.each(homes)('what is learnt, on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  let review: string;
  const accounts = { quality: randomUUID(), member: randomUUID(), other: randomUUID() } as const;
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory);
    for (const [name, account] of Object.entries(accounts)) {
      await sql`INSERT INTO heed.account (account_id, signs_in_as, called) VALUES (${account}, ${name}, ${name})`.execute(bench.superuser);
      await sql`INSERT INTO heed.held_role (partnership_id, account_id, role, worker, basis)
        VALUES (${partnership}, ${account}, ${name === 'quality' ? 'quality' : 'reviewer'}, ${name}, 'a ground')`.execute(bench.superuser);
    }
    await as('quality', (desk) =>
      desk.openReview({
        ...{ title: 'Review A', ground: 'a ground', children: [personId('amy')], people: [personId('amy')] },
        ...{ from: day('2023-01-01'), until: day('2023-12-30'), members: [accounts.member as string as AccountId] },
      }),
    );
    review = (await as('quality', (desk) => desk.reviews()))[0]?.id ?? '';
  });
  afterAll(() => bench?.close());

  const as = <T>(who: keyof typeof accounts, work: (desk: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage(
      { partnership, vantage: whole, account: accounts[who] as string as AccountId, acting: who === 'quality' ? 'quality' : 'reviewer' },
      work,
    );
  const asOf = <T>(agency: string, work: (desk: DeskRecords) => Promise<T>): Promise<T> =>
    bench.storage.records.asVantage({ partnership, vantage: asAgency(agencyId(agency)) }, work);
  const room = (): Room => ({ kind: 'review', review });
  const saying = (says: string) => ({ kind: 'said', body: { says }, who: 'Somebody' });
  const readBy = async (work: (desk: DeskRecords) => Promise<readonly { readonly body: unknown }[]>, who: keyof typeof accounts | string) =>
    (await (who in accounts ? as(who as keyof typeof accounts, work) : asOf(who, work))).map(({ body }) => (body as { says: string }).says);

  it('of a review is read in its room alone: by whoever opens reviews, and by its members once they said what links they have', async () => {
    await as('quality', (desk) => desk.keepLearning(room(), saying('begun')));
    const read = (desk: DeskRecords) => desk.learning(room());
    for (const who of ['member', 'other', 'hv']) expect([who, await readBy(read, who)]).toEqual([who, []]);
    await expect(as('member', (desk) => desk.keepLearning(room(), saying('too early')))).rejects.toThrow(/row-level security/);
    await as('member', (desk) => desk.declareLinks(review, { who: 'member', links: 'None' }));
    await as('member', (desk) => desk.keepLearning(room(), saying('found')));
    for (const who of ['quality', 'member']) expect(await readBy(read, who)).toEqual(['begun', 'found']);
    for (const who of ['other', 'hv']) expect([who, await readBy(read, who)]).toEqual([who, []]);
    await expect(as('other', (desk) => desk.keepLearning(room(), saying('no')))).rejects.toThrow(/row-level security/);
  });

  it('is given to an agency to answer, which reads that and nothing else of the room, and answers nothing that it was not given', async () => {
    const asked = await as('quality', (desk) =>
      desk.keepLearning(room(), { ...saying('a return of health visiting'), readers: [agencyId('hv')] }),
    );
    const read = (desk: DeskRecords) => desk.learning(room());
    expect(await readBy(read, 'hv')).toEqual(['a return of health visiting']);
    await asOf('hv', (desk) => desk.keepLearning(room(), { ...saying('in'), answers: asked }));
    expect(await readBy(read, 'quality')).toContain('in');
    expect(await readBy(read, 'csc')).toEqual([]);
    await expect(asOf('csc', (desk) => desk.keepLearning(room(), { ...saying('not ours'), answers: asked }))).rejects.toThrow(
      /row-level security/,
    );
    await expect(asOf('hv', (desk) => desk.keepLearning(room(), saying('of its own')))).rejects.toThrow(/row-level security/);
    expect(await asOf('hv', (desk) => desk.askedByReviews())).toMatchObject([
      { id: asked, review, body: { says: 'a return of health visiting' } },
      { answers: asked, review },
    ]);
    for (const none of [asOf('csc', (desk) => desk.askedByReviews()), as('other', (desk) => desk.askedByReviews())])
      expect(await none).toEqual([]);
  });

  it('of the register is read by everybody, unless it is for some, and is kept by whoever sees to quality', async () => {
    const read = (desk: DeskRecords) => desk.learning(register);
    await as('quality', (desk) => desk.keepLearning(register, saying('for all')));
    await as('quality', (desk) => desk.keepLearning(register, { ...saying('for none yet'), readers: [] }));
    for (const who of ['hv', 'csc']) expect(await readBy(read, who)).toEqual(['for all']);
    expect(await readBy(read, 'quality')).toEqual(['for all', 'for none yet']);
    await expect(as('member', (desk) => desk.keepLearning(register, saying('no')))).rejects.toThrow(/row-level security/);
  });

  it('is never changed and never taken away', async () => {
    for (const change of [sql`UPDATE heed.learning SET kind = 'other'`, sql`DELETE FROM heed.learning`])
      await expect(change.execute(bench.superuser)).rejects.toThrow();
  });
});
