import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkAnswer, LinkWords } from '../../src/core/access/ask-by-link.ts';
import type { EntryId, PartnershipId } from '../../src/core/entry/ids.ts';
import { isRefusal } from '../../src/core/ledger/refusal.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import { storedThread } from '../../src/parse/stored/ids.ts';
import { inRole } from '../../src/storage/take-role.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, bodyOf, entryId, personId } from '../builders/terse.ts';
import { type Bench, homes, openPartnership } from './bench.ts';

const agencies = { csc: 'social-care', school: 'school', police: 'police' } as const;
const { directory } = story({ agencies, people: ['amy'] }).ledger();
const keys = { people: new Set(['amy']), agencies: new Set(Object.keys(agencies)) };
const [csc, school, police] = [agencyId('csc'), agencyId('school'), agencyId('police')];
const words: LinkWords = {
  ...{ askedBy: 'Social care', askedOf: 'School', about: ['Amy'], what: 'How is Amy?', purpose: 'assessment' },
  ...{ basis: 'Children Act 1989', by: '22 January 2024' },
};
const answer: LinkAnswer = { outcome: 'given', words: 'Amy is often late.', who: 'Mr Ash, head' };
const printed = (n: number): string => n.toString(16).padStart(64, '0');
let made = 0;

describe.each(homes)('a one-time link on %s', (_home, open) => {
  let bench: Bench;
  let partnership: PartnershipId;
  let request: EntryId;
  const thread = storedThread.parse('asked');
  const as = <T>(agency: typeof csc, work: Parameters<Bench['storage']['records']['asVantage']>[1]) =>
    bench.storage.records.asVantage({ partnership, vantage: asAgency(agency) }, work) as Promise<T>;
  const appendAs = async (agency: typeof csc, terse: Parameters<typeof bodyOf>[0]): Promise<EntryId> => {
    const appended = await bench.storage.records.asVantage({ partnership, vantage: asAgency(agency) }, (desk) =>
      desk.append({ id: entryId(randomUUID()), by: agency, body: bodyOf(terse, keys), source: { kind: 'typed' } }),
    );
    if (isRefusal(appended)) throw new Error(appended.refused);
    return appended.id;
  };
  /** A link that was just made, by the print of its secret. */
  const link = async (to = school): Promise<string> => {
    made += 1;
    const print = printed(made);
    await as(csc, (desk) =>
      desk.makeLink({ print, agency: to, request, thread, people: [personId('amy')], email: 'office@school.example', words }),
    );
    return print;
  };
  const opened = async (print: string, session = printed(9000 + made)): Promise<string> => {
    await bench.storage.links.newCode(print, 'right', 'here');
    expect(await bench.storage.links.open(print, 'right', session, 'here')).toBe('opened');
    return session;
  };
  beforeAll(async () => {
    bench = await open();
    partnership = await openPartnership(bench.superuser, directory, [personId('amy')]);
    const asking = { by: 'csc', kind: 'information-request', when: '2024-01-08', about: ['amy'], thread: 'asked' } as const;
    request = await appendAs(csc, { ...asking, facts: { to: 'school', for: 'How is Amy?' } });
  });
  afterAll(() => bench?.close());

  it('shows nothing but that it is of use until the code that was mailed is typed, and then the one request', async () => {
    const { links } = bench.storage;
    const print = await link();
    expect([await links.isUsable(print), await links.isUsable(printed(123456))]).toEqual([true, false]);
    expect(await links.asked(print, printed(77))).toBeUndefined();
    expect(await links.open(print, 'right', printed(77), 'here')).toBe('ended');
    expect(await links.newCode(print, 'right', 'here')).toMatchObject({ email: 'office@school.example' });
    expect(await links.open(print, 'wrong', printed(77), 'here')).toBe('wrong');
    expect(await links.asked(print, printed(77))).toBeUndefined();
    expect(await links.open(print, 'right', printed(77), 'here')).toBe('opened');
    expect(await links.asked(print, printed(77))).toEqual(words);
    expect(await links.asked(print, printed(78))).toBeUndefined();
    expect(await links.open(print, 'right', printed(79), 'here'), 'a code is good once').toBe('ended');
  });

  it('is recorded as received, and the agency asked is told of only once it was opened', async () => {
    const asked = await appendAs(csc, {
      ...{ by: 'csc', kind: 'information-request', when: '2024-01-08', about: ['amy'], thread: 'other', facts: { to: 'school' } },
    });
    const before = request;
    request = asked;
    const print = await link();
    request = before;
    const shared = async (): Promise<number> =>
      (await bench.storage.records.asVantage({ partnership, vantage: whole }, (desk) => desk.entries())).filter(
        (entry) => entry.kind === 'share' && entry.facts.of === asked,
      ).length;
    expect(await shared()).toBe(0);
    await opened(print);
    expect(await shared()).toBe(1);
    await opened(print);
    expect(await shared()).toBe(1);
  });

  it('takes one answer, as the words of the agency asked, recorded by whoever asked; and is then spent', async () => {
    const { links } = bench.storage;
    const print = await link();
    const session = await opened(print);
    expect(await links.answer(print, printed(1), answer, 'here'), 'another browser').toBeUndefined();
    expect(await links.answer(print, session, answer, 'here')).toBe('recorded');
    expect(await links.answer(print, session, answer, 'here')).toBeUndefined();
    expect([await links.isUsable(print), await links.asked(print, session), await links.newCode(print, 'x', 'here')]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    const entries = await bench.storage.records.asVantage({ partnership, vantage: asAgency(csc) }, (desk) => desk.entries());
    expect(entries.findLast(({ kind }) => kind === 'information-reply')).toMatchObject({
      by: csc,
      thread: 'asked',
      about: ['amy'],
      worker: 'received by one-time link',
      facts: { from: [{ kind: 'agency', agency: school }], outcome: 'given', words: answer.words },
    });
    expect(await bench.storage.records.asVantage({ partnership, vantage: asAgency(police) }, (desk) => desk.entries())).toEqual([]);
    const { rows } = await sql<{ shown: unknown }>`SELECT shown FROM heed.asked_link WHERE link_hash = ${print}`.execute(bench.superuser);
    expect(rows).toEqual([{ shown: null }]);
  });

  it('of two answers that come at once takes one', async () => {
    const print = await link();
    const session = await opened(print);
    const both = await Promise.all([1, 2].map(() => bench.storage.links.answer(print, session, answer, 'here')));
    expect(both.filter((one) => one === 'recorded')).toHaveLength(1);
  });

  it('mails five codes an hour, lets each be tried five times, and is of no more use after twenty wrong ones', async () => {
    const { links } = bench.storage;
    const print = await link();
    for (let code = 0; code < 4; code += 1) {
      await links.newCode(print, 'right', 'here');
      for (let tried = 0; tried < 5; tried += 1) expect(await links.open(print, 'guess', printed(5), 'here')).toBe('wrong');
      if (code < 3) expect(await links.open(print, 'right', printed(5), 'here'), 'tried too often').toBe('ended');
    }
    expect(await links.isUsable(print)).toBe(false);
    const other = await link();
    for (let code = 0; code < 5; code += 1) expect(await links.newCode(other, 'right', 'here')).toMatchObject({});
    expect(await links.newCode(other, 'right', 'here')).toBe('too-often');
  });

  it('ends by itself, with its code and what the browser holds, and when it is taken back', async () => {
    const { links } = bench.storage;
    const set = (print: string, what: string) =>
      sql`UPDATE heed.asked_link SET ${sql.raw(what)} WHERE link_hash = ${print}`.execute(bench.superuser);
    const code = await link();
    await links.newCode(code, 'right', 'here');
    await set(code, "code_ends = clock_timestamp() - interval '1 second'");
    expect(await links.open(code, 'right', printed(6), 'here')).toBe('ended');
    const held = await link();
    const session = await opened(held);
    await set(held, "session_ends = clock_timestamp() - interval '1 second'");
    expect([await links.asked(held, session), await links.answer(held, session, answer, 'here')]).toEqual([undefined, undefined]);
    const old = await link();
    await set(old, "ends = clock_timestamp() - interval '1 second'");
    expect(await links.isUsable(old)).toBe(false);
    const back = await link();
    const open_ = await opened(back);
    await as(csc, (desk) => desk.revokeLinks(request, school));
    expect([await links.isUsable(back), await links.asked(back, open_)]).toEqual([false, undefined]);
  });

  it('to a request that was put right or taken back is of no more use', async () => {
    const before = request;
    request = await appendAs(csc, {
      ...{ by: 'csc', kind: 'information-request', when: '2024-01-08', about: ['amy'], thread: 'mistaken', facts: { to: 'school' } },
    });
    const print = await link();
    const session = await opened(print);
    await appendAs(csc, {
      by: 'csc',
      kind: 'correction',
      when: '2024-01-08',
      about: ['amy'],
      facts: { withdraws: request, reason: 'Wrong child' },
    });
    expect([await bench.storage.links.isUsable(print), await bench.storage.links.asked(print, session)]).toEqual([false, undefined]);
    request = before;
  });

  it('is its maker’s agency’s own, about a request of theirs, and keeps its secrets', async () => {
    await link();
    const seen = (agency: typeof csc) => as<readonly unknown[]>(agency, (desk) => desk.linksOf(request));
    expect((await seen(csc)).length).toBeGreaterThan(0);
    expect(await seen(police)).toEqual([]);
    await expect(
      as(police, (desk) => desk.makeLink({ print: printed(4), agency: school, request, thread, people: [], email: 'a@b.example', words })),
    ).rejects.toThrow(/row-level security/);
    for (const column of ['link_hash', 'code_hash', 'session_hash', 'shown'])
      await expect(
        inRole(bench.web, 'heed_agency', (tx) => sql`SELECT ${sql.ref(column)} FROM heed.asked_link`.execute(tx)),
      ).rejects.toThrow(/permission denied/);
  });

  it('is looked at by a role that reads no table', async () => {
    const { rows } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'heed'::regnamespace AND relkind IN ('r', 'v')`.execute(bench.superuser);
    expect(rows.length).toBeGreaterThan(15);
    for (const { name } of rows)
      await expect(
        inRole(bench.web, 'heed_link', (tx) => sql`SELECT FROM ${sql.table(`heed.${name}`)}`.execute(tx)),
        name,
      ).rejects.toThrow(/permission denied/);
  });

  it('breaks no chain', async () => {
    await bench.storage.seal();
    const verified = await bench.storage.verify();
    expect([verified.broken, verified.unsealed, verified.audit?.unsealed]).toEqual([undefined, 0, 0]);
  });

  it('notes each code, each wrong one, each opening and the answer, without a name', async () => {
    const { rows } = await sql<{ event: string; who: string }>`SELECT DISTINCT event, who FROM heed.audit WHERE account_id IS NULL
      AND partnership_id = ${partnership} ORDER BY event`.execute(bench.superuser);
    expect(rows).toEqual(
      ['link-answered', 'link-code-sent', 'link-code-wrong', 'link-opened'].map((event) => ({ event, who: 'by a one-time link: school' })),
    );
  });
});
