import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayDo } from '../../src/core/access/permission.ts';
import { type Role, roles } from '../../src/core/access/role.ts';
import type { PartnershipId } from '../../src/core/entry/ids.ts';
import { asAgency } from '../../src/core/picture/view.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { writeHeader } from '../../src/parse/stored/partnership-row.ts';
import type { Route } from '../../src/web/routing/route.ts';
import { routes } from '../../src/web/routing/routes.ts';
import { jpeg } from '../builders/attached-files.ts';
import { type AtWork, openFamilyAtWork, secretOf } from '../builders/family-at-work.ts';
import { day } from '../builders/ledger.ts';
import type { Employed } from '../builders/service.ts';
import { agencyId, bodyOf, entryId, span } from '../builders/terse.ts';
import { type Got, withoutTokens } from '../builders/visitor.ts';

// Written over the route table, so that a route that is added is tried too.

let work: AtWork;
let elsewhere: PartnershipId;
let others: readonly string[];
let sent = 0;
/** Another address each time, so that it is Heed's answer that is tried and not how often it may be asked. */
const another = (): string => {
  sent += 1;
  return `198.51.${Math.floor(sent / 200)}.${sent % 200}`;
};
const people = new Map<Role, Employed>();
const wholeReaders: readonly Role[] = ['front-door', 'reviewer', 'quality'];
const content = [...Object.values(secretOf), 'Leo', 'Jo Marsh', 'persimmon', 'Mia', 'greengage', 'mulberry'];

beforeAll(async () => {
  work = await openFamilyAtWork();
  elsewhere = await anotherPartnership();
  const begun = await begunByAColleague();
  const { rows } = await sql<{
    id: string;
  }>`SELECT public_id AS id FROM heed.person_record UNION ALL SELECT public_id FROM heed.entry UNION ALL SELECT attachment_id FROM heed.attachment`.execute(
    work.superuser,
  );
  others = [...rows.map(({ id }) => id), begun, ...(await sealedByHealthVisitors()), await broughtInByHealthVisitors()];
  for (const role of roles)
    people.set(
      role,
      role === 'administrator'
        ? work.admin
        : await work.employ(role, role, role === 'reviewer' || role === 'quality' ? undefined : 'housing'),
    );
  await work.admin.signIn();
}, 180_000);
afterAll(() => work?.close());

/** What somebody else at the same agency has begun to write. */
async function begunByAColleague(): Promise<string> {
  const id = randomUUID();
  const vantage = asAgency(agencyId('housing'));
  await work.service.storage.records.asVantage({ partnership: work.partnership, vantage, worker: 'colleague@heed.example' }, (desk) =>
    desk.keepUnfinished({ id, form: { way: 'home-visit', text: 'greengage' }, basedOn: 0 }),
  );
  await work.service.storage.records.asVantage({ partnership: work.partnership, vantage, worker: 'colleague@heed.example' }, (desk) =>
    desk.attach({ unfinished: id, name: 'greengage.jpg', type: 'image/jpeg', bytes: jpeg('greengage') }),
  );
  return id;
}

/** What the health visitors keep sealed of their entry, told of and not. */
async function sealedByHealthVisitors(): Promise<readonly string[]> {
  const session = { partnership: work.partnership, vantage: asAgency(agencyId('hv')) };
  return work.service.storage.records.asVantage(session, async (desk) => {
    const [entry] = await desk.entries();
    if (entry === undefined) throw new Error('no entry');
    await desk.keepSealed(
      entry.id,
      [true, false].map((told) => ({ part: 'source', keptFrom: [], told, words: 'mulberry' })),
    );
    return (await desk.sealedParts()).map(({ id }) => id);
  });
}

/** A file that the health visitors brought in. */
async function broughtInByHealthVisitors(): Promise<string> {
  const session = { partnership: work.partnership, vantage: asAgency(agencyId('hv')) };
  const [id, attempt] = [randomUUID(), randomUUID()];
  const bytes = new TextEncoder().encode('mulberry');
  await work.service.storage.records.asVantage(session, async (desk) => {
    await desk.bringIn({ id, name: 'mulberry.csv', sha256: 'a'.repeat(64), bytes, attempt });
    const sent = JSON.stringify({ place: { kind: 'line', line: 1 }, cells: ['mulberry'] });
    await desk.keepRows(id, attempt, [{ row: 0, table: 0, sent, print: 'x' }]);
    await desk.finishReading(id, attempt, [{ name: 'Text', from: 0, rows: 1 }]);
  });
  return id;
}

/** A partnership of which nobody here knows, with a family of its own. */
async function anotherPartnership(): Promise<PartnershipId> {
  const partnership_id = randomUUID() as PartnershipId;
  const header = writeHeader({ title: 'Elsewhere', scope: span('2024-01-01') });
  const { superuser, service } = work;
  await superuser
    .insertInto('partnership')
    .values({ partnership_id, name: 'elsewhere', demonstration: false, header, children: ['mia'] })
    .execute();
  await superuser
    .insertInto('agency')
    .values({ partnership_id, agency_id: 'hv', name: 'Elsewhere health', kind: 'health-visiting', parent: null })
    .execute();
  await superuser
    .insertInto('person_record')
    .values({ partnership_id, person_id: 'mia', by_agency: 'hv', called: 'Mia', born: null, sex: null })
    .execute();
  const keys = { people: new Set(['mia']), agencies: new Set(['hv']) };
  const body = bodyOf({ by: 'hv', kind: 'note', when: '2024-01-01', about: ['mia'], text: 'persimmon' }, keys);
  const imported = { recorded: endOf(day('2024-01-01')), recordedAs: span('2024-01-01') };
  const draft = { id: entryId('mia-1'), by: agencyId('hv'), body, source: { kind: 'imported', file: 'x' } as const, imported };
  await service.storage.records.asVantage({ partnership: partnership_id, vantage: asAgency(draft.by) }, (desk) => desk.append(draft));
  return partnership_id;
}

/** Every way to write the address of a route with ids that are somebody else's. */
function addressesOf({ address }: Route, inCase: string): readonly string[] {
  const withCase = address.replace(':case', inCase);
  const names = withCase.match(/:\w+/g) ?? [];
  if (names.length === 0) return [withCase];
  return [...others, 'made-up', '..%2f..%2fetc%2fpasswd'].map((id) => names.reduce((text, name) => text.replace(name, id), withCase));
}

/** A session's token is good as long as the session: it is read once, and again where a form was refused without one. */
const tokens = new Map<Employed, string>();

const send = async (person: Employed, { method }: Route, address: string, form: Readonly<Record<string, string>> = {}): Promise<Got> => {
  const { browser } = person;
  browser.comeFrom(another());
  if (method === 'GET') return browser.get(address);
  const held = tokens.get(person);
  const got = held === undefined ? undefined : await browser.post(address, { ...form, _csrf: held });
  if (got !== undefined && got.status !== 403) return got;
  const token = /name="_csrf" value="([^"]*)"/.exec((await browser.get('/account')).body)?.[1] ?? '';
  tokens.set(person, token);
  return browser.post(address, { ...form, _csrf: token });
};

const holdsNothing = (body: string, at: string): void => {
  for (const word of content) expect(withoutTokens(body).includes(word), `${at} shows ${word}`).toBe(false);
};

const inCases = routes.filter(({ inside }) => inside === 'case');
const ofSomebody = inCases.filter(({ address }) => /:(?!case|check)\w/.test(address));

describe.each(roles)('as %s', { timeout: 600_000 }, (role) => {
  const person = (): Employed => people.get(role)!;

  it('every route of another partnership is a page that does not exist', async () => {
    const { body: none } = await person().browser.get('/nothing');
    for (const route of inCases)
      for (const address of addressesOf(route, elsewhere).slice(-3)) {
        const got = await send(person(), route, address);
        expect([address, got.status]).toEqual([address, 404]);
        holdsNothing(got.body, address);
        expect(withoutTokens(got.body)).toBe(withoutTokens(none));
      }
  });

  // An administrator is refused every route, whether it has such an id or not: see below.
  it.skipIf(role === 'administrator')('every route with somebody else’s ids shows no byte of what they are of', async () => {
    for (const route of ofSomebody)
      for (const address of addressesOf(route, work.partnership)) {
        const got = await send(person(), route, address);
        const asksForReason = wholeReaders.includes(role) && got.body.includes('Why do you need this record?');
        expect([address, asksForReason || got.status === 404, got.status]).toEqual([address, true, got.status]);
        holdsNothing(got.body, address);
      }
  });

  it('every route that this role may not use is a page that does not exist', async () => {
    const refused = routes.filter(({ inside, permission }) => (inside === 'case' || inside === 'office') && !mayDo(role, permission));
    expect(refused.length).toBeGreaterThan(3);
    for (const route of refused)
      for (const address of addressesOf(route, work.partnership).slice(0, 2)) {
        const got = await send(person(), route, address);
        expect([address, got.status]).toEqual([address, 404]);
        holdsNothing(got.body, address);
      }
  });

  it('every page that it may use is no fault', async () => {
    const pages = routes.filter(
      ({ method, permission, address }) =>
        method === 'GET' && mayDo(role, permission) && !/:(?!case)\w/.test(address) && !address.includes('openid'),
    );
    for (const { address } of pages) {
      const got = await person().browser.get(address.replace(':case', work.partnership));
      expect([address, got.status < 400]).toEqual([address, true]);
    }
  });
});

describe('an administrator', () => {
  it('reads no case by any route, with whosever ids', async () => {
    for (const route of inCases)
      for (const address of addressesOf(route, work.partnership)) {
        const got = await send(work.admin, route, address);
        expect([address, got.status]).toEqual([address, 404]);
        holdsNothing(got.body, address);
      }
  });
});

/** Where somebody comes who is not known yet: what a one-time link shows is tried in `src/web/journeys/link`, what the public and systems send in `src/web/journeys/outside`. */
const openToNobody: ReadonlySet<string> = new Set(['door', 'nothing', 'link', 'public', 'system']);

describe('nobody', () => {
  it('gets no page but those where one signs in', async () => {
    for (const route of routes.filter(({ inside, method }) => method === 'GET' && !openToNobody.has(inside))) {
      const [address = ''] = addressesOf(route, work.partnership);
      const { status, location } = await work.service.browser().get(address);
      expect([address, status, location?.split('?')[0]]).toEqual([address, 303, '/sign-in']);
    }
  });
  it('changes nothing', async () => {
    for (const route of routes.filter(({ inside, method }) => method === 'POST' && !openToNobody.has(inside))) {
      const [address = ''] = addressesOf(route, work.partnership);
      const browser = work.service.browser();
      browser.comeFrom(another());
      const token = /name="_csrf" value="([^"]*)"/.exec((await browser.get('/sign-in')).body)?.[1] ?? '';
      const { body } = await browser.post(address, { _csrf: token });
      expect([address, body.includes('<h1 class="govuk-heading-xl">Sign in</h1>')]).toEqual([address, true]);
    }
  });
});

describe('a form', () => {
  const posts = routes.filter(({ method }) => method === 'POST');
  /** A body that is far too long is cut off before any route is asked: one route in ten is enough, and each that takes a file. */
  const takesLong = new Set(posts.filter(({ address }, i) => i % 10 === 0 || /write|submission/.test(address)));
  /** A system holds a token and no cookie: no form can be made to send it. */
  const ofBrowsers = posts.filter(({ inside }) => inside !== 'system');

  it.each(ofBrowsers.map((route) => [route.address, route] as const))(
    '%s is refused without its token, and with somebody else’s',
    async (_, route) => {
      const [address = ''] = addressesOf(route, work.partnership);
      const signedIn = people.get('practitioner')!;
      const foreign = /name="_csrf" value="([^"]*)"/.exec((await people.get('manager')!.browser.get('/account')).body)?.[1] ?? '';
      for (const token of ['', 'guessed', foreign]) {
        signedIn.browser.comeFrom(another());
        expect((await signedIn.browser.post(address, { _csrf: token })).status).toBe(403);
      }
    },
  );

  it.each(posts.map((route) => [route.address, route] as const))(
    '%s takes no body that is too long, of another sort, or broken, and none of it is a fault',
    async (_, route) => {
      const [url = ''] = addressesOf(route, work.partnership);
      const { browser } = people.get('practitioner')!;
      const cookies = Object.fromEntries(browser.cookies());
      const token = /name="_csrf" value="([^"]*)"/.exec((await browser.get('/account')).body)?.[1] ?? '';
      const bodies: readonly (readonly [type: string, body: string])[] = [
        ['application/x-www-form-urlencoded', `_csrf=${token}&why=${'x'.repeat(1_100_000)}`],
        ['application/json', `{"_csrf":"${token}","__proto__":{"admin":true}}`],
        ['application/json', '{"a":'],
        ['text/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
        ['multipart/form-data; boundary=x', '--x\r\nbroken'],
        ['multipart/form-data', 'no boundary'],
        ...(takesLong.has(route) ? [tooLong(token)] : []),
        ['application/x-www-form-urlencoded', `_csrf=${token}&%zz=%&__proto__=x&constructor=y&name=a&name=b&name[x]=c&held[]=`],
        ['application/x-www-form-urlencoded', `_csrf=${token}&name=%00%FF%FE&password=%C0%80&held=%00`],
      ];
      for (const [type, payload] of bodies) {
        const answered = await work.service.server.inject({
          method: 'POST',
          url,
          cookies,
          remoteAddress: another(),
          headers: { 'content-type': type },
          payload,
        });
        expect([type, payload.slice(0, 40), answered.statusCode < 500]).toEqual([type, payload.slice(0, 40), true]);
        holdsNothing(answered.body, url);
      }
    },
  );
});

const tooLong = (token: string): readonly [type: string, body: string] => [
  'multipart/form-data; boundary=x',
  `--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="../../x"\r\n\r\n${'x'.repeat(21_000_000)}\r\n--x--\r\n`,
];

describe('what is typed', () => {
  const payloads = [
    '"><script>alert(1)</script><img src=x onerror=alert(1)>',
    "'; DROP TABLE heed.entry; -- ' OR '1'='1",
    '{{ 7 * 191 }}{% include "/etc/passwd" %}',
  ];

  /** Every name of a field in any form that these people can reach. */
  async function fieldsReached(): Promise<readonly string[]> {
    const found = new Set<string>([
      'name',
      'password',
      'code',
      'why',
      'onward',
      'kept-to',
      'kept-fields',
      'kept-signature',
      'outcome',
      'rule',
    ]);
    for (const person of people.values())
      for (const { method, address } of routes)
        if (method === 'GET')
          for (const [, name = ''] of (await person.browser.get(address.replace(':case', work.partnership))).body.matchAll(
            / name="([^"]+)"/g,
          ))
            found.add(name);
    found.delete('_csrf');
    return [...found];
  }

  it('into any field of any form is text wherever it is shown, and no part of a statement', async () => {
    const names = await fieldsReached();
    expect(names.length).toBeGreaterThan(15);
    for (const role of ['administrator', 'quality', 'practitioner'] as const)
      for (const payload of payloads)
        for (const route of routes.filter(({ method, address }) => method === 'POST' && !address.startsWith('/sign-out')))
          for (const address of addressesOf(route, work.partnership).slice(0, 1)) {
            const got = await send(people.get(role)!, route, address, Object.fromEntries(names.map((name) => [name, payload])));
            expect([role, address, payload, got.status < 500]).toEqual([role, address, payload, true]);
            isText(got.body, address);
          }
    const { rows } = await sql<{ entries: number }>`SELECT count(*)::int AS entries FROM heed.entry`.execute(work.superuser);
    expect(rows[0]?.entries).toBe(4);
  });

  it('and taken is shown as text: the name of an agency, of somebody invited, and a reason', async () => {
    const [script = ''] = payloads;
    await send(work.admin, { method: 'POST' } as Route, '/place/agencies', { 'agency-name': script, 'agency-kind': 'other' });
    await send(work.admin, { method: 'POST' } as Route, '/place/people', {
      called: script,
      name: 'x"><script>@heed.example',
      role: 'quality',
      basis: script,
    });
    const { body } = await work.admin.browser.get('/place');
    expect(body).toContain('&lt;script&gt;alert(1)');
    isText(body, '/place');
    const quality = people.get('quality')!;
    const child = `/cases/${work.partnership}/children/${work.leo}`;
    await send(quality, { method: 'POST' } as Route, `${child}/reason`, { why: script });
    const looked = await people.get('quality')!.browser.get(child.replace(/children.*/, 'opened'));
    expect(looked.body).toContain('&lt;script&gt;alert(1)');
    isText(looked.body, 'opened');
  });

  it('into an address is text too', async () => {
    for (const person of people.values())
      for (const { method, address } of routes.filter((route) => route.method === 'GET')) {
        const at = address.replace(':case', work.partnership).replaceAll(/:\w+/g, encodeURIComponent(payloads[0] ?? ''));
        const query = ['on', 'as', 'begin', 'check', 'code', 'onward', 'view', 'theme', 'from', 'to', 'done', 'of', 'what', 'with', 'asked']
          .map((name) => `${name}=${encodeURIComponent(payloads[0] ?? '')}`)
          .join('&');
        const got = await person.browser.get(`${at}?${query}`);
        expect([method, at, got.status < 500]).toEqual([method, at, true]);
        isText(got.body, at);
      }
  });
});

describe('a path', () => {
  it.each([
    '/assets/x/..%2f..%2f..%2fpackage.json',
    '/assets/../../package.json',
    '/assets/x/%2e%2e%2f%2e%2e%2fsession-key',
    '/assets/x/....//heed.css',
  ])('%s leads to no file', async (path) => {
    const { status, body } = await work.service.browser().get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('"dependencies"');
  });
});

function isText(body: string, at: string): void {
  for (const raw of ['<script>alert(1)', '<img src=x', '1337', 'root:'])
    expect(body.replaceAll(/value="[^"]*"/g, '').includes(raw), `${at} has ${raw}`).toBe(false);
}
