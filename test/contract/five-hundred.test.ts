import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry/entry.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { openLedger } from '../../src/core/ledger/ledger.ts';
import { owedOn, stateOf } from '../../src/core/pathway/front-door/referral-state.ts';
import { referralsOf } from '../../src/core/pathway/front-door/referral-work.ts';
import { picture } from '../../src/core/picture/picture.ts';
import { whole } from '../../src/core/picture/view.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import { instantOfNumber } from '../../src/core/time/instant.ts';
import { openHome, pooled } from '../../src/storage/home.ts';
import type { Database } from '../../src/storage/schema.ts';
import { openStorageAt, type Storage } from '../../src/storage/storage.ts';
import { AtDesk, type Serving, serveAtWork, sessionsAt } from '../builders/at-work-on-server.ts';
import { story } from '../builders/ledger.ts';
import { agencyId, personId, type TerseEntry } from '../builders/terse.ts';
import { openPartnership, prepareLogins } from './bench.ts';
import { land } from './landing.ts';
import { type PostgresServer, startPostgresServer } from './postgres-server.ts';

const agencies = {
  csc: 'social-care',
  hv: 'health-visiting',
  police: 'police',
  gp: 'gp',
  housing: 'housing',
  school: 'school',
  midwife: 'midwifery',
} as const;
const others = ['hv', 'police', 'gp', 'housing', 'school', 'midwife'] as const;
const people = ['ada', 'ben', 'jo'] as const;
const keys = { people: new Set<string>(people), agencies: new Set(Object.keys(agencies)) };

/** Social care has 80 workers and 60 managers at once, each of the other six agencies 60 people: five hundred in all. */
const staff: readonly { readonly agency: keyof typeof agencies; readonly role: 'practitioner' | 'manager'; readonly count: number }[] = [
  { agency: 'csc', role: 'practitioner', count: 80 },
  { agency: 'csc', role: 'manager', count: 60 },
  ...others.map((agency) => ({ agency, role: 'practitioner' as const, count: 60 })),
];

interface Worker {
  readonly n: number;
  readonly agency: keyof typeof agencies;
  readonly role: 'practitioner' | 'manager';
  readonly desk: AtDesk;
}

describe('five hundred sessions at one family, over two servers with twenty connections between them', { timeout: 600_000 }, () => {
  let postgres: PostgresServer;
  let storage: Storage;
  let superuser: Database;
  let servers: readonly Serving[];
  let workers: readonly Worker[];
  let partnership: PartnershipId;
  let inCase: string;
  let child: string;

  beforeAll(async () => {
    postgres = await startPostgresServer();
    const logins = await prepareLogins(postgres);
    storage = await openStorageAt(await openHome({ home: 'server', url: logins.web, ownerUrl: logins.owner, connections: 2 }));
    superuser = pooled(logins.superuser, 1);
    const { directory } = story({ agencies, people: { ada: { born: '2020-03-01' }, ben: { born: '2022-05-01' }, jo: {} } }).ledger();
    const children = [personId('ada'), personId('ben')];
    partnership = await openPartnership(superuser, directory, children);
    const bench = { storage, superuser, web: superuser, close: storage.close };
    const today = new Date().toISOString().slice(0, 10);
    const landed = async (terse: TerseEntry) => {
      const one = await land(bench, keys, partnership, terse);
      if (one === undefined) throw new Error(`${terse.id} did not land`);
      return one;
    };
    for (const by of Object.keys(agencies)) {
      // Until an agency has a record that names somebody it cannot name them.
      await superuser.updateTable('person_record').set({ by_agency: by }).where('partnership_id', '=', partnership).execute();
      await landed({
        ...{ id: `${by}-first`, by, when: today, kind: 'note', about: [...people], text: 'At work with the family.' },
        claims: children.map((whom) => ({ who: 'jo', is: 'parent-of', whom })),
      });
    }
    const told = (of: string, by: string, to: string) =>
      landed({
        ...{ id: `${of}-to-${to}`, by, when: today, kind: 'share', about: ['ada'] },
        facts: { of, with: to, what: 'whole', status: 'sent', how: 'in Heed', basis: 'Children Act 1989, section 47' },
      });
    const sent = await landed({
      ...{ id: 'referral', by: 'hv', when: today, kind: 'referral', about: ['ada', 'jo'], text: 'Ada was alone at noon.', thread: 'r' },
      facts: { from: 'professional', to: ['csc'], children: ['ada'] },
    });
    await told(sent.id, 'hv', 'csc');
    for (const to of others) {
      const asked = await landed({
        ...{ id: `asks-${to}`, by: 'csc', when: today, kind: 'information-request', about: ['ada'], thread: `asks-${to}` },
        ...{ text: 'What do you know?', facts: { to: [to], purpose: 'A referral' } },
      });
      await told(asked.id, 'csc', to);
    }
    const begin = await sessionsAt(storage);
    const hired: Worker[] = [];
    for (const { agency, role, count } of staff)
      for (let i = 0; i < count; i++) {
        const name = `${agency}-${role}-${i}@heed.example`;
        const account = await storage.door.admit(name, `Worker ${hired.length}`, [{ partnership, role, agency: agencyId(agency) }]);
        hired.push({
          ...{ n: hired.length, agency, role },
          desk: new AtDesk(await begin(account)),
        });
      }
    workers = hired;
    servers = [await serveAtWork(logins.web, 10), await serveAtWork(logins.web, 10)];
    inCase = `/cases/${partnership}`;
    const found = await superuser.selectFrom('person_record').select('public_id').where('person_id', '=', 'ada').executeTakeFirstOrThrow();
    child = `${inCase}/children/${found.public_id}`;
  }, 600_000);
  afterAll(async () => {
    await Promise.all((servers ?? []).map(({ stop }) => stop()));
    await superuser?.destroy();
    await storage?.close();
    await postgres?.stop();
  });

  const entries = (): Promise<readonly Entry[]> => storage.records.asVantage({ partnership, vantage: whole }, (desk) => desk.entries());
  const at = (n: number): string => servers[n % servers.length]?.base ?? '';
  const tokenIn = (body: string): string => /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? '';
  const hiddenIn = (body: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  /** Presses twice: the same form reaches both servers at once. */
  const pressTwice = async ({ desk, n }: Worker, address: string, form: Readonly<Record<string, string>>) => {
    const [first, again] = await Promise.all([desk.ask(at(n) + address, form), desk.ask(at(n + 1) + address, form)]);
    return [first, again] as const;
  };
  const of = (agency: string, role?: Worker['role']): readonly Worker[] =>
    workers.filter((one) => one.agency === agency && (role === undefined || one.role === role));

  it('are all signed in', async () => {
    expect(workers).toHaveLength(500);
  });

  it('take a referral in once, decide on it once and sign it once, and everybody else is shown who did', async () => {
    const board = await of('csc')[0]?.desk.ask(`${at(0)}${inCase}/front-door`);
    const referral = /href="(\/cases\/[^"?#]*\/referrals\/[^"?#]*)/.exec(board?.body ?? '')?.[1] ?? '';
    expect(referral, board?.body).not.toBe('');
    const kinds = async (is: (entry: Entry) => boolean) => (await entries()).filter(is).length;

    const pages = await Promise.all(of('csc').map(async (one) => ({ one, page: (await one.desk.ask(at(one.n) + referral)).body })));
    const received = await Promise.all(pages.map(({ one, page }) => pressTwice(one, `${referral}/received`, { _csrf: tokenIn(page) })));
    expect(new Set(received.flat().map(({ status }) => status))).toEqual(new Set([303]));
    expect(await kinds(({ kind, facts }) => kind === 'share' && 'status' in facts && facts.status === 'acknowledged')).toBe(1);

    const deciding = await Promise.all(
      of('csc', 'practitioner').map(async (one) => ({ one, page: (await one.desk.ask(at(one.n) + referral)).body })),
    );
    const decided = await Promise.all(
      deciding.map(({ one, page }) =>
        pressTwice(one, `${referral}/decide`, {
          ...{ _csrf: tokenIn(page), stands: hiddenIn(page, 'stands'), decision: 'assess', reason: `Because ${one.n}.`, history: 'yes' },
          ...{ whyNotSpoken: 'Away until Monday.', whyNotAsked: 'Asked this morning.' },
        }),
      ),
    );
    expect(await kinds(({ kind }) => kind === 'referral-decision')).toBe(1);
    const winners = decided.filter(([first]) => first.status === 303);
    expect(winners).toHaveLength(1);
    for (const [first, again] of decided) {
      expect(again.status).toBe(first.status);
      if (first.status !== 303) expect([first.status, first.body.includes('Somebody else recorded something here')]).toEqual([422, true]);
    }

    const signing = await Promise.all(
      of('csc', 'manager').map(async (one) => ({ one, page: (await one.desk.ask(at(one.n) + referral)).body })),
    );
    const signed = await Promise.all(
      signing.map(({ one, page }) =>
        pressTwice(one, `${referral}/sign`, { _csrf: tokenIn(page), stands: hiddenIn(page, 'stands'), name: `Manager ${one.n}` }),
      ),
    );
    expect(signed.filter(([first]) => first.status === 303)).toHaveLength(1);
    expect(await kinds(({ kind, facts }) => kind === 'decision' && 'type' in facts && facts.type === 'sign-off')).toBe(1);
  });

  it('answer what each agency was asked once', async () => {
    const asked = await Promise.all(
      others.flatMap((agency) =>
        of(agency)
          .slice(0, 20)
          .map(async (one) => {
            const list = (await one.desk.ask(`${at(one.n)}${inCase}/requests`)).body;
            const request = /href="(\/cases\/[^"?#]*\/requests\/[^"?#]*)/.exec(list)?.[1] ?? '';
            return { one, request, page: (await one.desk.ask(at(one.n) + request)).body };
          }),
      ),
    );
    const answered = await Promise.all(
      asked.map(({ one, request, page }) =>
        pressTwice(one, `${request}/answer`, {
          _csrf: tokenIn(page),
          of: hiddenIn(page, 'of'),
          outcome: 'given',
          'given-text': `What ${one.n} knows.`,
        }),
      ),
    );
    expect(answered.filter(([first]) => first.status === 303)).toHaveLength(others.length);
    // What somebody wrote whose colleague was quicker is given back to them.
    for (const [n, [first]] of answered.entries()) if (first.status !== 303) expect(first.body).toContain(`What ${asked[n]?.one.n} knows.`);
    const replies = (await entries()).filter(({ kind }) => kind === 'information-reply');
    expect(replies.map(({ by }) => by).sort()).toEqual([...others].sort());
  });

  it('write a plan once, and each raise a challenge of their own, of which none is lost and none stands twice', async () => {
    const planning = await Promise.all(
      of('csc')
        .slice(0, 40)
        .map(async (one) => ({ one, page: (await one.desk.ask(`${at(one.n)}${child}/plan`)).body })),
    );
    const planned = await Promise.all(
      planning.map(({ one, page }) =>
        pressTwice(one, child.concat('/plan'), {
          ...{
            _csrf: tokenIn(page),
            stands: hiddenIn(page, 'stands'),
            type: 'child-in-need',
            'worry-1': 'Alone at noon',
            'then-1': 'Police at once',
          },
          ...{
            safeEnough: `Somebody is with her, says ${one.n}.`,
            'what-1': 'Nursery',
            'who-1': 'hv',
            'by-1': 'tomorrow',
            'how-1': 'She goes',
            review: 'tomorrow',
            whyNotSent: 'At the meeting tomorrow',
          },
        }),
      ),
    );
    const plans = (await entries()).filter(({ kind }) => kind === 'plan');
    expect([plans.length, planned.filter(([first]) => first.status === 303).length]).toEqual([1, 1]);

    // Everybody who has not acted yet.
    const rest = others.flatMap((agency) => of(agency).slice(20));
    const raising = await Promise.all(
      rest.map(async (one) => ({ one, page: (await one.desk.ask(`${at(one.n)}${child}/challenge`)).body })),
    );
    const to = (page: string, agency: string): string => new RegExp(`<option value="([^"]+)"[^>]*>${agency}<`).exec(page)?.[1] ?? '';
    // One in five presses twice.
    const press = async (one: Worker, address: string, form: Readonly<Record<string, string>>) =>
      one.n % 5 === 0 ? pressTwice(one, address, form) : [await one.desk.ask(at(one.n) + address, form)];
    const raised = await Promise.all(
      raising.map(({ one, page }) =>
        press(one, `${child}/challenge`, {
          ...{ _csrf: tokenIn(page), of: '', to: to(page, 'csc') },
          ...{ why: `worker-${one.n}-says-so`, settle: 'An answer' },
        }),
      ),
    );
    for (const [first, again = first] of raised) {
      expect(first?.status).toBe(303);
      expect([again?.status, again?.location]).toEqual([303, first?.location]);
    }
    const all = await entries();
    const said = all.filter(({ kind }) => kind === 'challenge').map(({ text }) => /worker-(\d+)-says-so/.exec(text)?.[1]);
    expect(said.map(Number).sort((a, b) => a - b)).toEqual(rest.map(({ n }) => n));
    // Each reached the other side: the challenge, and the share of it.
    const shared = all.flatMap((entry) => (entry.kind === 'share' ? [entry.facts.of] : []));
    for (const one of all) if (one.kind === 'challenge') expect(shared.filter((id) => id === one.id)).toHaveLength(1);
  });

  it('leave work that anybody can go on with, and a chain without a break', async () => {
    const directory = await storage.records.asVantage({ partnership, vantage: whole }, (desk) => desk.directory());
    const ledger = openLedger(await entries(), { directory, calendar: englandBankHolidays, reckoning: 'recorded' });
    const [work] = referralsOf(picture(ledger, { child: personId('ada'), vantage: whole, instant: instantOfNumber(Date.now()) }));
    expect(work && [stateOf(work), owedOn(work).includes('to-decide'), owedOn(work).includes('to-sign')]).toEqual([
      'to-tell',
      false,
      false,
    ]);
    await storage.seal();
    expect((await storage.verify()).broken).toBeUndefined();
  });
});
