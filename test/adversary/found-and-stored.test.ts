import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../src/web/routing/routes.ts';
import { type AtWork, openFamilyAtWork, secretOf } from '../builders/family-at-work.ts';
import { type Employed, tokenIn } from '../builders/service.ts';
import type { Got } from '../builders/visitor.ts';

let work: AtWork;
let inCase: string;
let sent = 0;
beforeAll(async () => {
  work = await openFamilyAtWork();
  inCase = `/cases/${work.partnership}`;
}, 120_000);
afterAll(() => work?.close());

const bare = (address: string | undefined): string => (address ?? '').replace(/[?#].*$/, '');
const text = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** From another address each time, so that it is Heed's answer that is tried and not how often it may be asked. */
async function send({ browser }: Employed, address: string, form: Readonly<Record<string, string>>): Promise<Got> {
  sent += 1;
  browser.comeFrom(`198.51.${Math.floor(sent / 200)}.${sent % 200}`);
  return browser.post(address, { ...form, _csrf: tokenIn((await browser.get('/account')).body) });
}

describe('a search', () => {
  /** Each thing that is on record of somebody, and the same of nobody: as long, so that a page may show both. */
  const pairs: readonly (readonly [field: string, some: string, none: string, beside?: Readonly<Record<string, string>>])[] = [
    ['name', 'Leo Marsh', 'Zeb Quill'],
    ['name', 'Jo Marsh', 'Jo Quill'],
    ['born', '5 1 2024', '6 1 2024'],
    ['name', 'Leo Marsh', 'Zeb Quill', { born: '5 1 2024' }],
    ['words', secretOf.hv, 'raspberry'],
    ['words', secretOf.csc, 'kumquat'],
    ['words', secretOf.police, 'damson'],
  ];
  const shownOf = ({ body }: Got, typed: string): string =>
    body.replaceAll(/name="_csrf" value="[^"]*"/g, '').replaceAll(typed, 'what was typed');

  it.each(['practitioner', 'manager', 'safeguarding-lead', 'reviewer'])(
    'as %s of an agency that was given nothing is the same bytes for what is on record and for what is not; how long each took is printed',
    async (role) => {
      const person = await work.employ(`finder-${role}`, role, role === 'reviewer' ? undefined : 'housing');
      const took = { some: [] as number[], none: [] as number[] };
      const timed = async (which: keyof typeof took, form: Readonly<Record<string, string>>): Promise<Got> => {
        const began = performance.now();
        const got = await send(person, `${inCase}/find`, form);
        took[which].push(performance.now() - began);
        return got;
      };
      for (const [field, some, none, beside] of pairs)
        for (let round = 0; round < 3; round += 1) {
          const [found, nothing] = [await timed('some', { ...beside, [field]: some }), await timed('none', { ...beside, [field]: none })];
          expect(shownOf(found, some)).toBe(shownOf(nothing, none));
          expect(found.body).not.toContain(work.leo);
        }
      process.stdout.write(`search as ${role}: ${middle(took.some)} for what is on record, ${middle(took.none)} for what is not\n`);
    },
  );
});

describe('a search for somebody whom one may not read, once it is agreed who may be told', () => {
  const exact = { name: 'Leo Marsh', born: '5 1 2024' };
  const tells = 'Somebody of this name and date of birth is known elsewhere';
  const release = {
    ...{ what: 'released', name: 'Who is involved', 'of-health-visiting': 'yes', 'of-social-care': 'yes', 'to-gp': 'yes' },
    ...{ as: 'name', earlier: 'no', basis: 'A task', decidedBy: 'The board', reason: 'Agreed', 'from-day': '1', 'from-month': '1' },
    'from-year': '2026',
  };

  it('tells those whom the agreement names what it names, and anybody else the same bytes as of nobody; how long each took is printed', async () => {
    const [quality, gp, housing] = [
      await work.employ('agrees', 'quality'),
      await work.employ('may-be-told', 'practitioner', 'gp'),
      await work.employ('may-not', 'practitioner', 'housing'),
    ];
    const manager = await work.employ('rung', 'manager', 'hv');
    await send(manager, `${inCase}/agency/posts`, {
      ...{ post: 'named nurse', 'post-called': 'Amina Khan', 'post-reached': '01484 000001', 'post-answers': 'yes' },
    });
    const find = (who: Employed, form: Readonly<Record<string, string>>) => send(who, `${inCase}/find`, form);
    expect((await find(gp, exact)).body).not.toContain(tells);
    expect((await send(quality, `${inCase}/sharing-agreements/new-release`, release)).location).toContain('/sharing-agreements');
    expect((await send(gp, `${inCase}/sharing-agreements/new-release`, release)).status).toBe(404);

    const told = text((await find(gp, exact)).body);
    expect(told).toContain(tells);
    expect(told).toMatch(
      /Locala Recorded something about them in the last six months\. Whom to ring: Amina Khan \(named nurse\), 01484 000001/,
    );
    const found = told.slice(told.indexOf('No person found'));
    for (const never of ["Children's services", 'Northshire', 'Marsh', 'Leo', ...Object.values(secretOf)])
      expect(found).not.toContain(never);
    const nobody = shown(await find(housing, { ...exact, name: 'Zed Quail' }), 'Zed Quail');
    expect(shown(await find(housing, exact), exact.name)).toBe(nobody);

    const took = { told: [] as number[], nobody: [] as number[] };
    for (let round = 0; round < 9; round += 1)
      for (const [which, name] of [
        ['told', 'Leo Marsh'],
        ['nobody', 'Zed Quail'],
      ] as const) {
        const began = performance.now();
        await find(gp, { ...exact, name });
        took[which].push(performance.now() - began);
      }
    process.stdout.write(`told of involvement: ${middle(took.told)} where an agency is involved, ${middle(took.nobody)} where none is\n`);
  });

  it('is noted with whom it was of, and the page of what one has opened does not name them', async () => {
    const { rows } = await sql<{ subjects: string[]; came_from: string }>`
      SELECT subjects, came_from FROM heed.audit WHERE event = 'involvement-told'`.execute(work.superuser);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.subjects).toEqual(['leo']);
    const gp = await work.employ('told-again', 'practitioner', 'gp');
    await send(gp, `${inCase}/find`, exact);
    const own = text((await gp.browser.get(`${inCase}/opened`)).body);
    expect(own).not.toContain('Leo');
  });

  const shown = ({ body }: Got, typed: string): string =>
    body.replaceAll(/name="_csrf" value="[^"]*"/g, '').replaceAll(typed, 'what was typed');
});

const middle = (times: readonly number[]): string =>
  `${(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms`;

describe('a session', () => {
  it('that was planted in somebody’s browser before they signed in is nobody’s afterwards', async () => {
    const victim = await work.employ('victim', 'practitioner', 'hv');
    const attacker = work.service.browser();
    await attacker.get('/sign-in');
    const planted = attacker.cookies();
    expect(planted.length).toBeGreaterThan(0);
    const browser = work.service.browser();
    browser.take(planted);
    await victim.signIn(browser);
    expect((await browser.get(`${inCase}/today`)).status).toBe(200);
    const after = new Map(browser.cookies());
    expect(planted.every(([name, value]) => after.get(name) === value)).toBe(false);
    expect((await attacker.get(`${inCase}/today`)).status).toBe(303);
    // The token of a form that was planted with it is refused too.
    const token = tokenIn((await attacker.get('/sign-in')).body);
    expect((await browser.post(`${inCase}/find`, { name: 'Leo', _csrf: token })).status).toBe(403);
  });

  it('that was copied is of no use once its owner has signed out, or taken another role', async () => {
    const owner = await work.employ('owner', 'practitioner', 'hv');
    const thief = work.service.browser();
    thief.take(owner.browser.cookies());
    expect((await thief.get(`${inCase}/today`)).status).toBe(200);
    await send(owner, '/sign-out', {});
    expect((await thief.get(`${inCase}/today`)).status).toBe(303);
  });
});

const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
const statement = "'; DROP TABLE heed.entry; -- ' OR '1'='1";

describe('what somebody stores', () => {
  it('in every text field of every way to write something down is text on every page, drawing and file of it', async () => {
    const writer = await work.employ('writer', 'manager', 'hv', 'Wren Writer');
    const recorded: string[] = [];
    const ways = [...(await writer.browser.get(`${inCase}/write`)).body.matchAll(/\/write\/new\/([a-z-]+)/g)].map(([, way = '']) => way);
    for (const payload of [script, statement])
      for (const way of new Set(ways)) {
        const entry = await writeWith(writer, way, payload);
        if (entry !== undefined) recorded.push(entry);
      }
    expect(new Set(ways).size).toBeGreaterThan(20);
    expect(recorded.length, 'entries that took all of it').toBeGreaterThan(ways.length);
    for (const entry of recorded) isText(await writer.browser.get(entry), entry);
    await send(writer, `${inCase}/agency/posts`, { post: script, 'post-called': script, 'post-reached': script, 'post-answers': 'yes' });
    await send(writer, `${inCase}/agency/absences`, {
      ...{ 'away-called': script, 'away-from': '1 1 2026', 'away-until': '1 1 2099', 'away-cover': script, 'away-reached': script },
    });
    const { body } = await writer.browser.get(`${inCase}/agency`);
    expect(body).toContain('&lt;script&gt;alert(1)');
    await everyPageIsText(writer);
    for (const form of [{ name: 'script' }, { words: 'script' }, { words: 'drop' }])
      isText(await send(writer, `${inCase}/find`, form), 'find');
  }, 300_000);

  it('sealed, asked for and answered is text where it is opened', async () => {
    const writer = await work.employ('sealer', 'manager', 'hv', script.slice(0, 60));
    const entry = await writeWith(writer, 'referral', script);
    const { body } = await writer.browser.get(entry ?? '');
    const sealed = /\/sealed\/([0-9a-f-]{36})/.exec(body)?.[1] ?? '';
    isText(await writer.browser.get(`${inCase}/sealed/${sealed}`), 'sealed');
    const opened = await send(writer, `${inCase}/sealed/${sealed}/open`, { why: script });
    expect(opened.body).toContain('&lt;script&gt;alert(1)');
    isText(opened, 'opened');
    await everyPageIsText(writer);
  }, 120_000);
});

/** Writes an entry with a payload in every field that takes it, and gives its address; nothing where the form takes none of it. */
async function writeWith(person: Employed, way: string, payload: string): Promise<string | undefined> {
  const address = bare((await person.browser.get(`${inCase}/write/new/${way}?child=${work.leo}`)).location);
  let form = fieldsOf(await person.browser.get(`${address}?way=${way}&child=${work.leo}`), payload);
  for (let tries = 0; tries < 6; tries += 1) {
    const kept = await send(person, address, form);
    isText(kept, address);
    expect([way, kept.status < 500]).toEqual([way, true]);
    if (kept.location !== undefined) return record(person, bare(kept.location));
    const wrong = [...kept.body.matchAll(/<a href="#([^"]+)">/g)].map(([, field = '']) => field);
    form = { ...mended(form, wrong, payload), version: /name="version" value="(\d+)"/.exec(kept.body)?.[1] ?? '0' };
  }
  return undefined;
}

async function record(person: Employed, check: string): Promise<string | undefined> {
  const page = await person.browser.get(check);
  isText(page, check);
  const names = [...page.body.matchAll(/type="radio" value="new"/g)].length === 0 ? [] : [...page.body.matchAll(/name="(as-[^"]+)"/g)];
  const settled = Object.fromEntries(names.map(([, field = '']) => [unescaped(field), 'new']));
  const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? '0';
  const recorded = await send(person, check, { version, ...settled });
  isText(recorded, check);
  return recorded.location === undefined ? undefined : bare(recorded.location);
}

const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Every field of a form: the payload in what takes words, the first choice where there are some. */
function fieldsOf({ body }: Got, payload: string): Readonly<Record<string, string>> {
  const form: Record<string, string> = {};
  for (const [tag] of body.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const name = unescaped(/ name="([^"]+)"/.exec(tag)?.[1] ?? '');
    const value = unescaped(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
    const type = / type="([^"]+)"/.exec(tag)?.[1];
    if (name === '' || name === '_csrf' || name === 'go') continue;
    if (type === 'hidden') form[name] = value;
    else if (type === 'radio' || type === 'checkbox') form[name] ??= value;
    else if (tag.startsWith('<select')) {
      const options = body.slice(body.indexOf(tag)).split('</select>')[0] ?? '';
      form[name] = [...options.matchAll(/<option value="([^"]+)"/g)][0]?.[1] ?? '';
    } else form[name] = payload;
  }
  return { ...form, when: 'today' };
}

/** The same without what was wrong: a name where one is asked for, and nothing elsewhere. */
function mended(form: Readonly<Record<string, string>>, wrong: readonly string[], payload: string): Readonly<Record<string, string>> {
  const without = Object.fromEntries(
    Object.entries(form).map(([name, value]) => {
      if (!wrong.includes(name)) return [name, value];
      if (name === 'about') return [name, 'Leo Marsh'];
      if (value === payload && /^(text|f-)/.test(name) && !/date|due|until|review|By$/i.test(name)) return [name, `${payload}.`];
      return [name, ''];
    }),
  );
  // What is to be sealed may stand nowhere else.
  return wrong.some((field) => form[field] === payload)
    ? {
        ...without,
        'seal-source': `${payload.replaceAll(' ', '')}sealed`,
        'seal-address': '',
        'seal-address-of': '',
        'seal-address-from': '',
      }
    : without;
}

async function everyPageIsText({ browser }: Employed): Promise<void> {
  for (const { method, address } of routes) {
    if (method !== 'GET' || address.includes('openid')) continue;
    const at = address.replace(':case', work.partnership).replace(':child', work.leo);
    if (at.includes(':')) continue;
    isText(await browser.get(at), at);
    if (at.endsWith('/chronology')) isText(await browser.get(`${at}?view=lanes`), `${at} as lanes`);
  }
}

function isText({ body, status }: Got, at: string): void {
  expect([at, status < 500, status]).toEqual([at, true, status]);
  for (const raw of ['<script>alert(1)', '<img src=x'])
    expect(body.includes(raw), `${at} has ${raw}: ${text(body).slice(0, 200)}`).toBe(false);
}
